#include "views/widgets/dialog.h"

#include "views/widgets/confirmdialog.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/taborder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>

namespace comptoir {

namespace {

/// A line that the owner fills in; a search keeps nothing.
bool isFilled(const QLineEdit &line)
{
    return !line.isReadOnly() && !qobject_cast<const SearchField *>(&line);
}

bool isToFill(const QWidget &widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return !text->isReadOnly();
    if (const auto *one = qobject_cast<const QRadioButton *>(&widget))
        return one->isChecked();
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QCheckBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget);
}

bool isMainButton(const QWidget &widget)
{
    const auto *button = qobject_cast<const QPushButton *>(&widget);
    return button && button->isDefault();
}

bool canTakeKeys(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled();
}

/// Qt opens a dialog no taller than two thirds of the screen, and squeezes what needs more.
void growToText(QDialog &dialog)
{
    const QLayout *layout = dialog.layout();
    if (!layout || !layout->hasHeightForWidth())
        return;
    const int needed = layout->totalMinimumHeightForWidth(dialog.width());
    if (dialog.height() < needed)
        dialog.resize(dialog.width(), qMin(needed, dialog.screen()->availableSize().height()));
}

} // namespace

Dialog::Dialog(QWidget *parent)
    : QDialog(parent)
{}

void Dialog::reject()
{
    if (m_keepsNothing || !holdsTyped())
        QDialog::reject();
    else
        askToDiscard(this, [this] { QDialog::reject(); });
}

void Dialog::askToDiscard(QWidget *parent, std::function<void()> discard)
{
    ConfirmDialog::Question question;
    question.title = tr("Leave without saving?");
    question.text = tr("What you typed is not saved yet.");
    question.verb = tr("Leave without saving");
    question.stay = tr("Keep editing");
    ConfirmDialog::ask(parent, question, [discard = std::move(discard)](int) { discard(); });
}

void Dialog::askToKeep(QWidget *parent, std::function<void()> keep, std::function<void()> discard)
{
    ConfirmDialog::Question question;
    question.title = tr("Save changes?");
    question.text = tr("What you changed is not saved yet.");
    question.verb = tr("Leave without saving");
    question.stay = tr("Keep editing");
    question.keep = tr("Save");
    ConfirmDialog::ask(
        parent, question, [discard = std::move(discard)](int) { discard(); }, std::move(keep));
}

bool Dialog::holdsTyped() const
{
    const auto lines = findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines) {
        if (line->isModified() && isFilled(*line) && line->text() != m_texts.value(line))
            return true;
    }
    const auto texts = findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *text : texts) {
        if (text->document()->isModified() && text->toPlainText() != m_texts.value(text))
            return true;
    }
    return false;
}

void Dialog::rememberTexts()
{
    const auto lines = findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        m_texts.insert(line, line->text());
    const auto texts = findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *text : texts)
        m_texts.insert(text, text->toPlainText());
}

void Dialog::focusFirst()
{
    const QWidget *chosen = focusWidget();
    if (chosen && canTakeKeys(*chosen))
        return;
    const QList<QWidget *> order = inReadingOrder(this);
    for (const auto &wanted : {isToFill, isMainButton}) {
        for (QWidget *widget : order) {
            if (canTakeKeys(*widget) && wanted(*widget))
                return widget->setFocus(Qt::TabFocusReason);
        }
    }
}

void Dialog::showEvent(QShowEvent *event)
{
    if (!m_shown) {
        m_shown = true;
        growToText(*this);
        setTabOrderByLayout(this);
        rememberTexts();
        focusFirst();
    }
    QDialog::showEvent(event);
}

} // namespace comptoir
