#include "views/shell/toaststack.h"

#include "views/shell/notices.h"
#include "views/shell/toastcard.h"
#include "views/widgets/motion.h"

#include <QAbstractButton>
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
    qApp->installEventFilter(this);
}

void ToastStack::show(qint64 id)
{
    const std::optional<Notice> notice = m_notices->notice(id);
    if (!notice)
        return;
    auto *card = new ToastCard(id, *notice, m_window);
    dropSame(*card);
    while (m_cards.size() >= kMost)
        drop(m_cards.first());
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

void ToastStack::clear()
{
    while (!m_cards.isEmpty())
        drop(m_cards.last());
}

/// Said again, it is told anew where the newest stands.
void ToastStack::dropSame(const ToastCard &card)
{
    const QList<ToastCard *> cards = m_cards;
    for (ToastCard *old : cards) {
        if (old->saysTheSame(card))
            drop(old);
    }
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

/// Of everything in the program: which button was pressed last is seen nowhere else.
bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_window)
            place();
        break;
    case QEvent::Enter:
    case QEvent::Leave:
        if (qobject_cast<ToastCard *>(watched))
            letTimeRun();
        break;
    case QEvent::MouseButtonPress:
        noteButton(watched);
        break;
    case QEvent::KeyPress:
        noteButton(watched);
        if (auto *card = qobject_cast<ToastCard *>(watched);
            card && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            drop(card);
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// By mouse or key. What is pressed on a toast itself does not count.
void ToastStack::noteButton(QObject *watched)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_window || qobject_cast<ToastCard *>(widget)
        || qobject_cast<ToastCard *>(widget->parentWidget()))
        return;
    if (qobject_cast<QAbstractButton *>(widget))
        m_pressed = widget;
    else if (!m_pressed || !widget->isAncestorOf(m_pressed)) // whom its keys go on to
        m_pressed = nullptr;
}

/// In the window, with the buttons beside it: one may be pressed next. Empty: there is none.
QRect ToastStack::pressedPlace() const
{
    if (!m_pressed || !m_pressed->isVisible())
        return {};
    const QWidget *row = m_pressed->parentWidget();
    QRect place = m_pressed->geometry();
    const auto beside = row->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QAbstractButton *button : beside) {
        const QRect other = button->geometry();
        if (button->isVisible() && other.top() <= m_pressed->geometry().bottom()
            && other.bottom() >= m_pressed->geometry().top())
            place |= other;
    }
    return {row->mapTo(m_window, place.topLeft()), place.size()};
}

void ToastStack::place(ToastCard *arriving)
{
    const QRect pressed = pressedPlace().adjusted(-kGap, -kGap, kGap, kGap);
    int bottom = m_window->height() - kMargin;
    const int room = m_window->width() - 2 * kMargin;
    for (auto it = m_cards.crbegin(); it != m_cards.crend(); ++it) {
        ToastCard *card = *it;
        card->fit(room);
        QPoint corner(m_window->width() - kMargin - card->width(), bottom - card->height());
        // Over it, unless that is out of the window.
        const int above = pressed.top() - card->height();
        if (QRect(corner, card->size()).intersects(pressed) && above >= kMargin)
            corner.setY(above);
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
