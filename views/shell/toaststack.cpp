#include "views/shell/toaststack.h"

#include "views/shell/notices.h"
#include "views/shell/toastcard.h"
#include "views/widgets/motion.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPropertyAnimation>

namespace comptoir {

namespace {

constexpr int kMargin = 24;
constexpr int kGap = 8;
constexpr int kSlide = 16; ///< a new toast rises by this much

int shownMs(const Notice &notice)
{
    if (notice.tone == Tone::Danger)
        return ToastStack::kShownErrorMs;
    return notice.actionText.isEmpty() ? ToastStack::kShownMs : ToastStack::kShownWithActionMs;
}

} // namespace

ToastStack::ToastStack(std::shared_ptr<Notices> notices, QWidget *window)
    : QObject(window)
    , m_notices(std::move(notices))
    , m_window(window)
{
    connect(m_notices.get(), &Notices::posted, this, &ToastStack::show);
    connect(m_notices.get(), &Notices::settled, this, &ToastStack::settle);
    connect(m_notices.get(), &Notices::retired, this, &ToastStack::takeAway);
    window->installEventFilter(this);
}

void ToastStack::show(qint64 id)
{
    const std::optional<Notice> notice = m_notices->notice(id);
    if (!notice)
        return;
    while (m_cards.size() >= kMost)
        drop(m_cards.first());
    auto *card = new ToastCard(id, *notice, m_window);
    card->installEventFilter(this);
    connect(card, &ToastCard::closed, this, [this, card] { drop(card); });
    connect(card, &ToastCard::acted, this, [this, card] {
        const qint64 taken = card->id();
        drop(card);
        m_notices->act(taken);
    });
    m_cards.append(card);
    card->startTime(shownMs(*notice));
    place(card);
    card->announce();
    letTimeRun();
}

void ToastStack::settle(qint64 id)
{
    for (ToastCard *card : std::as_const(m_cards)) {
        if (card->id() != id)
            continue;
        if (m_notices->notice(id))
            card->removeAction();
        else
            drop(card);
        place();
        return;
    }
}

void ToastStack::takeAway(qint64 id)
{
    for (ToastCard *card : std::as_const(m_cards)) {
        if (card->id() == id) {
            drop(card);
            return;
        }
    }
}

void ToastStack::drop(ToastCard *card)
{
    if (!m_cards.removeOne(card))
        return;
    if (card->isAncestorOf(QApplication::focusWidget()))
        giveFocusBack();
    card->hide();
    card->deleteLater(); // its own button may have asked for it
    place();
    letTimeRun();
}

bool ToastStack::focusNewest()
{
    if (m_cards.isEmpty())
        return false;
    QWidget *now = QApplication::focusWidget();
    if (!qobject_cast<ToastCard *>(now ? now->parentWidget() : nullptr))
        m_before = now;
    m_cards.last()->takeFocus();
    return true;
}

void ToastStack::giveFocusBack()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_window->setFocus(Qt::OtherFocusReason);
}

/// Nothing goes while somebody reads or is about to press.
void ToastStack::letTimeRun()
{
    bool held = false;
    for (const ToastCard *card : std::as_const(m_cards))
        held = held || card->isHeld();
    for (ToastCard *card : std::as_const(m_cards))
        card->holdTime(held);
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        place();
    auto *card = qobject_cast<ToastCard *>(watched);
    if (card && (event->type() == QEvent::Enter || event->type() == QEvent::Leave))
        letTimeRun();
    if (card && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        drop(card);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ToastStack::place(ToastCard *arriving)
{
    int bottom = m_window->height() - kMargin;
    const int room = m_window->width() - 2 * kMargin;
    for (auto it = m_cards.crbegin(); it != m_cards.crend(); ++it) {
        ToastCard *card = *it;
        card->fit(room);
        const QPoint corner(m_window->width() - kMargin - card->width(), bottom - card->height());
        bottom = corner.y() - kGap;
        const auto moving = card->findChildren<QPropertyAnimation *>();
        for (QPropertyAnimation *old : moving)
            old->stop(); // it would bring the card back to where it was
        card->raise();
        card->show();
        card->move(corner);
        if (card != arriving || !motion::isWanted())
            continue;
        auto *rise = new QPropertyAnimation(card, "pos", card);
        rise->setDuration(motion::kMs);
        rise->setEasingCurve(QEasingCurve::OutCubic);
        rise->setStartValue(corner + QPoint(0, kSlide));
        rise->setEndValue(corner);
        rise->start(QAbstractAnimation::DeleteWhenStopped);
    }
}

} // namespace comptoir
