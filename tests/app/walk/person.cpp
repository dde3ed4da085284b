#include "tests/app/walk/person.h"

#include "views/shell/mainwindow.h"
#include "views/widgets/searchfield.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QTest>

namespace comptoir {

namespace {
constexpr int kMostTabs = 250; ///< further away than that, nothing is reached by hand
constexpr int kMostEntries = 60;
constexpr char16_t kNoAscii = 0x80; ///< Qt Test has no key for these
} // namespace

Person::Person(MainWindow &window)
    : m_window(window)
{}

QWidget *Person::place() const
{
    if (QWidget *menu = QApplication::activePopupWidget())
        return menu;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return &m_window;
}

QWidget *Person::hand() const
{
    QWidget *where = place();
    return where->focusWidget() ? where->focusWidget() : where;
}

QString Person::said() const
{
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(hand());
    return seen ? seen->text(QAccessible::Name) : QString();
}

/// As a window manager does when a dialog opens or has gone. Qt itself calls a dialog active while
/// the window under it is.
void Person::comeForward() const
{
    QWidget *window = hand()->window();
    if (QApplication::activePopupWidget() || window == QApplication::activeWindow())
        return;
    window->activateWindow();
    if (!QTest::qWaitFor([window] { return window == QApplication::activeWindow(); }))
        qWarning() << "No keyboard for" << window;
}

void Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    comeForward();
    QTest::keyClick(hand(), key, modifiers);
}

void Person::press(const QKeySequence &keys) const
{
    comeForward();
    QTest::keySequence(hand(), keys);
}

void Person::type(const QString &text) const
{
    comeForward();
    QWidget *field = hand(); // also while a list of proposals hangs under it
    for (const QChar letter : text) {
        if (letter.unicode() < kNoAscii)
            QTest::keyClick(field, letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), {});
    }
}

void Person::typeOver(const QString &text) const
{
    press(QKeySequence(QKeySequence::SelectAll));
    type(text);
}

bool Person::isAt(const QString &name) const
{
    return hand()->objectName() == name || said().startsWith(name);
}

/// Once round, to where it began.
bool Person::roundTo(const QString &name, Qt::Key key, QStringList &passed) const
{
    const QWidget *first = hand();
    for (int i = 0; i < kMostTabs && !isAt(name); ++i) {
        passed.append(hand()->objectName() + u'/' + said());
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (hand() == first)
            break;
    }
    return isAt(name);
}

bool Person::tabTo(const QString &name, Qt::Key key) const
{
    QStringList passed;
    const bool arrived = QTest::qWaitFor([&] { return roundTo(name, key, passed); });
    passed.removeDuplicates();
    if (!arrived)
        qWarning().noquote() << "No way leads to" << name << "from" << passed.join(u", ");
    return arrived;
}

bool Person::pressButton(const QString &name) const
{
    if (!tabTo(name))
        return false;
    press(Qt::Key_Return);
    return true;
}

bool Person::choose(const QString &entry) const
{
    const bool opened = QTest::qWaitFor([this] { return qobject_cast<QMenu *>(place()); });
    const auto *menu = qobject_cast<QMenu *>(place());
    for (int i = 0; opened && i < kMostEntries; ++i) {
        if (menu->activeAction() && menu->activeAction()->text().startsWith(entry)) {
            press(Qt::Key_Return);
            return true;
        }
        press(Qt::Key_Down);
    }
    return false;
}

void Person::ask(const QString &words) const
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(words);
    press(Qt::Key_Return); // waits for the answer itself
}

} // namespace comptoir
