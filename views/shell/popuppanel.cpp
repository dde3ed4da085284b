#include "views/shell/popuppanel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QMouseEvent>

namespace comptoir {

namespace {
constexpr int kGap = 4;
constexpr int kMargin = 12;
} // namespace

PopupPanel::PopupPanel(QWidget *window)
    : QFrame(window)
{
    setProperty("card", QStringLiteral("popup"));
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void PopupPanel::showUnder(QWidget *anchor)
{
    m_anchor = anchor;
    m_before = QApplication::focusWidget();
    adjust();
    show();
    raise();
    qApp->installEventFilter(this);
    firstFocus()->setFocus(Qt::PopupFocusReason);
    emit opened();
}

void PopupPanel::adjust()
{
    if (!m_anchor)
        return;
    if (layout())
        layout()->activate();
    adjustSize();
    const QWidget *window = parentWidget();
    const QRect anchor(m_anchor->mapTo(window, QPoint()), m_anchor->size());
    const int wanted = m_isLeft ? anchor.left() : anchor.right() + 1 - width();
    const int left = qMax(kMargin, qMin(wanted, window->width() - width() - kMargin));
    const int below = anchor.bottom() + 1 + kGap;
    const int above = anchor.top() - kGap - height();
    const bool fitsBelow = below + height() + kMargin <= window->height();
    move(left, fitsBelow || above < kMargin ? below : above);
}

void PopupPanel::close()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    hide();
    if (hadKeyboard && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit closed();
}

bool PopupPanel::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    const bool inside = widget && (widget == this || isAncestorOf(widget));
    if (event->type() == QEvent::KeyPress && inside
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    // A press on the button itself is left to the button, which closes what is open. The menus and
    // tool tips that this panel opens are windows of their own.
    if (event->type() == QEvent::MouseButtonPress && widget && !inside && widget != m_anchor
        && widget->window() == window())
        close();
    if (event->type() == QEvent::FocusIn && widget && !inside && widget != m_anchor
        && widget->window() == window())
        close();
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        adjust();
    return QFrame::eventFilter(watched, event);
}

} // namespace comptoir
