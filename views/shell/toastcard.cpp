#include "views/shell/toastcard.h"

#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace comptoir {

namespace {

constexpr int kWidest = 420;
constexpr int kLeastLeftMs = 2000;
constexpr int kDrawing = 18;

} // namespace

ToastCard::ToastCard(qint64 id, const Notice &notice, QWidget *window)
    : QFrame(window)
    , m_id(id)
    , m_tone(notice.tone)
    , m_drawing(new QLabel(this))
    , m_text(makeLabel(TextRole::Body, this))
    , m_action(makeButton(ButtonKind::Plain, this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
{
    setProperty("toast", true);
    setAccessibleName(notice.text);
    m_text->setText(notice.text);
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_drawing);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &ToastCard::closed);
    connect(m_action, &QPushButton::clicked, this, &ToastCard::acted);
    connect(m_close, &QToolButton::clicked, this, &ToastCard::closed);
    m_action->installEventFilter(this);
    m_close->installEventFilter(this);
    onLanguage(this, [this] { setIconButtonText(m_close, tr("Close this notice")); });
    paintDrawing();
}

bool ToastCard::saysTheSame(const ToastCard &other) const
{
    return m_tone == other.m_tone && m_text->text() == other.m_text->text();
}

void ToastCard::removeAction()
{
    if (m_action->hasFocus())
        m_close->setFocus();
    m_action->hide();
}

void ToastCard::takeFocus()
{
    (m_action->isVisibleTo(this) ? static_cast<QWidget *>(m_action) : m_close)
        ->setFocus(Qt::TabFocusReason);
}

void ToastCard::fit(int room)
{
    const QMargins margins = layout()->contentsMargins();
    const int spacing = layout()->spacing();
    int beside
        = margins.left() + margins.right() + kDrawing + 2 * spacing + m_close->sizeHint().width();
    if (m_action->isVisibleTo(this))
        beside += m_action->sizeHint().width() + spacing;
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
    const int wide = qMin(words, qMin(Theme::forText(kWidest), room) - beside);
    m_text->setFixedWidth(qMax(wide, 120));
    layout()->activate();
    setFixedWidth(m_text->width() + beside);
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                 : layout()->sizeHint().height());
}

void ToastCard::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ToastCard::startTime(int ms)
{
    m_time.start(ms);
}

void ToastCard::holdTime(bool hold)
{
    if (hold && m_time.isActive()) {
        m_left = m_time.remainingTime();
        m_time.stop();
    } else if (!hold && !m_time.isActive()) {
        m_time.start(qMax(m_left, kLeastLeftMs));
    }
}

bool ToastCard::isHeld() const
{
    return underMouse() || isAncestorOf(QApplication::focusWidget());
}

bool ToastCard::eventFilter(QObject *watched, QEvent *event)
{
    // The stack listens to the card alone.
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit closed();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const bool holds = event->type() == QEvent::FocusIn;
        holdTime(holds);
    }
    return QFrame::eventFilter(watched, event);
}

void ToastCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintDrawing();
    QFrame::changeEvent(event);
}

/// On the dark ground of a toast (light in the dark look), so in the colour of the other look.
void ToastCard::paintDrawing()
{
    const Tokens &other = tokensFor(palette()).dark ? lightTokens() : darkTokens();
    const QColor colour = other.foreground(m_tone);
    m_drawing->setPixmap(iconPixmap(iconOf(m_tone), colour, kDrawing, devicePixelRatioF()));
}

} // namespace comptoir
