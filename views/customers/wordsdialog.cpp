#include "views/customers/wordsdialog.h"

#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace comptoir {

namespace {
constexpr int kLongestTag = 64;
constexpr int kNoteHeight = 120;
constexpr qsizetype kOffered = 12; ///< the others come while one types
constexpr qsizetype kLongestOffered = 30;

/// A press puts it into the line.
Chip *makeOffer(const QString &words, QLineEdit *line)
{
    auto *chip = new Chip(line->parentWidget());
    const bool isLong = words.size() > kLongestOffered;
    chip->setCheckable(false);
    chip->set(isLong ? words.left(kLongestOffered) + QChar(0x2026) : words, {});
    chip->setToolTip(isLong ? words : QString());
    chip->setAccessibleName(words);
    QObject::connect(chip, &Chip::clicked, line, [line, words] {
        line->setText(words);
        line->setFocus();
    });
    return chip;
}

} // namespace

WordsDialog::WordsDialog(const Question &question, QWidget *parent)
    : Dialog(parent)
    , m_accept(makeMainButton(this))
{
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Theme::forText(460));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(question.title);
    QLabel *text = makeLabel(TextRole::Muted, this);
    text->setText(question.text);
    layout->addWidget(title);
    layout->addWidget(text);
    m_accept->setText(question.verb);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setEnabled(question.mayBeEmpty);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void WordsDialog::finish(QWidget *field, const QString &label)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    QLabel *name = makeLabel(TextRole::Small, this);
    name->setText(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(field);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addSpacing(8);
    column->addLayout(buttons);
    field->setFocus();
}

/// Under the line, before the buttons.
void WordsDialog::offer(const QStringList &suggestions, QLineEdit *line)
{
    if (suggestions.isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *offers = new QWidget(this);
    auto *flow = new FlowLayout(8, offers);
    QWidget *before = line;
    for (const QString &words : suggestions.mid(0, kOffered)) {
        Chip *chip = makeOffer(words, line);
        flow->addWidget(chip);
        setTabOrder(before, chip);
        before = chip;
    }
    column->insertWidget(column->indexOf(line) + 1, offers);
}

void WordsDialog::askFor(std::function<QString()> words, std::function<void(const QString &)> given)
{
    connect(this, &QDialog::accepted, parent(),
            [words = std::move(words), given = std::move(given)] { given(words()); });
    open();
}

void WordsDialog::askLine(QWidget *parent, const Question &question, const QStringList &suggestions,
                          std::function<void(const QString &)> given)
{
    auto *dialog = new WordsDialog(question, parent);
    auto *line = new QLineEdit(dialog);
    line->setMaxLength(kLongestTag);
    auto *completer = new QCompleter(suggestions, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    dialog->finish(line, question.label);
    dialog->offer(suggestions, line);
    connect(line, &QLineEdit::textChanged, dialog->m_accept,
            [dialog, mayBeEmpty = question.mayBeEmpty](const QString &text) {
                dialog->m_accept->setEnabled(mayBeEmpty || !text.trimmed().isEmpty());
            });
    dialog->askFor([line] { return line->text().trimmed(); }, std::move(given));
}

void WordsDialog::askText(QWidget *parent, const Question &question,
                          std::function<void(const QString &)> given)
{
    auto *dialog = new WordsDialog(question, parent);
    auto *edit = new QPlainTextEdit(dialog);
    edit->setMinimumHeight(Theme::forText(kNoteHeight));
    edit->setTabChangesFocus(true);
    dialog->finish(edit, question.label);
    connect(edit, &QPlainTextEdit::textChanged, dialog->m_accept,
            [dialog, edit, mayBeEmpty = question.mayBeEmpty] {
                dialog->m_accept->setEnabled(mayBeEmpty
                                             || !edit->toPlainText().trimmed().isEmpty());
            });
    dialog->askFor([edit] { return edit->toPlainText().trimmed(); }, std::move(given));
}

} // namespace comptoir
