#include "views/widgets/keyboardmanners.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace comptoir {

namespace {

bool isReturn(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu
        || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

/// False for what Return does not press: boxes and circles to tick.
bool pressedByReturn(const QAbstractButton &button)
{
    return !qobject_cast<const QCheckBox *>(&button)
        && !qobject_cast<const QRadioButton *>(&button);
}

void press(QAbstractButton &button)
{
    const auto *opens = qobject_cast<QPushButton *>(&button);
    const auto *tool = qobject_cast<QToolButton *>(&button);
    QMenu *menu = opens ? opens->menu() : tool ? tool->menu() : nullptr;
    if (menu) // not showMenu(): it holds up everything until the menu is closed
        menu->popup(button.mapToGlobal(QPoint(0, button.height())));
    else
        button.click();
}

/// Whether there is something that the field itself would undo or redo.
bool hasHistory(const QObject &field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&field))
        return line->isUndoAvailable() || line->isRedoAvailable();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&field))
        return text->document()->isUndoAvailable() || text->document()->isRedoAvailable();
    return true;
}

/// Undo or redo, in a field that has neither.
bool isForWindow(const QKeyEvent &key, const QObject &field)
{
    return (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo))
        && !hasHistory(field);
}

/// The answer that holds, where Tab has come to another one of its group; else null.
QAbstractButton *answerThatHolds(const QRadioButton &at, const QFocusEvent &event)
{
    const bool byTab
        = event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason;
    QAbstractButton *holds = at.group() ? at.group()->checkedButton() : nullptr;
    return byTab && holds != &at && holds && holds->isVisible() && holds->isEnabled() ? holds
                                                                                      : nullptr;
}

/// In the coordinates of `widget`: the current row as far as it is in sight, else the cursor.
QPoint placeOfMenu(QWidget &widget)
{
    auto *view = qobject_cast<QAbstractItemView *>(&widget);
    if (!view || !view->currentIndex().isValid())
        return widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    view->scrollTo(view->currentIndex());
    const QRect row = view->visualRect(view->currentIndex()).intersected(view->viewport()->rect());
    return view->viewport()->mapTo(view, row.center());
}

void openMenu(QWidget &widget)
{
    const QPoint place = placeOfMenu(widget);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
}

/// Passes the keyboard on from a part of a page.
class HandingOn : public QObject
{
public:
    HandingOn(QWidget *part, QWidget *first)
        : QObject(part)
        , m_first(first)
    {
        part->installEventFilter(this);
    }

    [[nodiscard]] QWidget *first() const { return m_first; }
    void setFirst(QWidget *first) { m_first = first; }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && m_first)
            m_first->setFocus(static_cast<QFocusEvent *>(event)->reason());
        return QObject::eventFilter(watched, event);
    }

    QPointer<QWidget> m_first;
};

HandingOn *handingOf(const QWidget *part)
{
    for (QObject *child : part->children()) {
        if (auto *handing = dynamic_cast<HandingOn *>(child))
            return handing;
    }
    return nullptr;
}

} // namespace

void handKeyboardOn(QWidget *part, QWidget *first)
{
    if (HandingOn *known = handingOf(part))
        known->setFirst(first);
    else
        new HandingOn(part, first);
}

QWidget *keyboardPlaceIn(const QWidget *part)
{
    const HandingOn *handing = handingOf(part);
    return handing ? handing->first() : nullptr;
}

LocalKeys KeyboardManners::keys()
{
    return {tr("Everywhere"),
            {{{Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab}, tr("To the next control, or the one before")},
             {{Qt::Key_Return}, tr("Press the button that has the keyboard")},
             {{Qt::Key_Space}, tr("Tick a box or press a button")},
             {{Qt::SHIFT | Qt::Key_F10, Qt::Key_Menu}, tr("Menu of what is chosen")},
             {{Qt::Key_Escape}, tr("Close a dialog or a menu, one step back")}}};
}

void KeyboardManners::install(QApplication &application)
{
    if (application.findChild<KeyboardManners *>(QString(), Qt::FindDirectChildrenOnly))
        return;
    auto *manners = new KeyboardManners(&application);
    application.installEventFilter(manners);
}

bool KeyboardManners::takeFocusIn(QObject *watched, const QFocusEvent &event)
{
    const auto *answer = qobject_cast<QRadioButton *>(watched);
    QAbstractButton *holds = answer ? answerThatHolds(*answer, event) : nullptr;
    if (holds)
        holds->setFocus(event.reason());
    return holds;
}

bool KeyboardManners::takeKey(QWidget &widget, const QKeyEvent &key)
{
    auto *button = qobject_cast<QAbstractButton *>(&widget);
    if (button && button->isEnabled() && isReturn(key) && pressedByReturn(*button)) {
        if (!key.isAutoRepeat())
            press(*button);
        return true;
    }
    if (isMenuKey(key) && !QApplication::activePopupWidget()) {
        openMenu(widget);
        return true;
    }
    return false;
}

bool KeyboardManners::eventFilter(QObject *watched, QEvent *event)
{
    bool taken = false;
    if (event->type() == QEvent::FocusIn)
        taken = takeFocusIn(watched, *static_cast<QFocusEvent *>(event));
    else if (event->type() == QEvent::KeyPress && watched->isWidgetType())
        taken = takeKey(*static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event));
    else if (event->type() == QEvent::ShortcutOverride)
        taken = isForWindow(*static_cast<QKeyEvent *>(event), *watched); // not accepted: a shortcut
    return taken || QObject::eventFilter(watched, event);
}

} // namespace comptoir
