#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QDialog;
class QMenu;
class QVBoxLayout;

namespace comptoir {

/// Small makers, so that pages read as a list of what they show. Everything made belongs to
/// `parent` (or to the layout that it is put into).

/// What a label is: decides its font and colour.
enum class TextRole { Body, Muted, Small, Heading, Title };

/// A label of plain text; wraps unless it is a title.
QLabel *makeLabel(TextRole role, QWidget *parent = nullptr);
/// Sets the text, and hides the label when there is none.
void setTextOrHide(QLabel *label, const QString &text);
/// For a label that wraps: words of more letters than `longest` may be broken anywhere, so that no
/// text from outside widens its page. Where text may be copied, let `longest` be kLongestCopied: up
/// to there it holds nothing but itself.
constexpr int kLongestWord = 24;
constexpr int kLongestCopied = 40;
QString breakable(const QString &text, int longest = kLongestWord);

/// One primary at most where one looks; quiet ones have no border until the pointer is over them.
enum class ButtonKind { Plain, Primary, Danger, Link, Quiet };
QPushButton *makeButton(ButtonKind kind, QWidget *parent = nullptr);
/// What a dialog is there for: the filled button, which is the one that Return presses. At most one
/// that is seen in a dialog, and none for what is dangerous.
QPushButton *makeMainButton(QDialog *dialog);
/// Gives the button a menu, and the arrow that tells so.
void setButtonMenu(QPushButton *button, QMenu *menu);
/// A button that is an icon; say what it does with setToolTip and setAccessibleName.
QToolButton *makeIconButton(const QString &icon, QWidget *parent = nullptr);
/// Text of a button that is an icon.
void setIconButtonText(QToolButton *button, const QString &text);

/// White paper with a hairline and round corners.
QFrame *makeCard(QWidget *parent = nullptr);
QFrame *makeRule(QWidget *parent = nullptr);
QFrame *makeVerticalRule(QWidget *parent = nullptr);

/// Removes and deletes all widgets and layouts in `layout`.
void clearLayout(QLayout *layout);

} // namespace comptoir
