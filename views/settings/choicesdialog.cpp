#include "views/settings/choicesdialog.h"

#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace comptoir {

void ChoicesDialog::ask(QWidget *parent, const CustomField &field,
                        std::function<void(const QStringList &choices)> given)
{
    auto *dialog = new ChoicesDialog(field, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, before = field.choices, given = std::move(given)] {
                if (dialog->choices() != before)
                    given(dialog->choices());
            });
    dialog->open();
}

ChoicesDialog::ChoicesDialog(const CustomField &field, QWidget *parent)
    : Dialog(parent)
    , m_lines(new QPlainTextEdit(field.choices.join(u'\n'), this))
{
    setWindowTitle(tr("Choices"));
    resizeForText(*this, {420, 360});
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("What can %1 be?").arg(field.label));
    QLabel *help = makeLabel(TextRole::Muted, this);
    help->setText(tr("One choice a line, two at least. Customers keep the values they have."));
    m_lines->setAccessibleName(tr("Choices"));
    m_lines->setTabChangesFocus(true);
    m_lines->setObjectName(QStringLiteral("choices"));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *accept = makeMainButton(this);
    accept->setText(tr("Save"));
    accept->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addWidget(m_lines, 1);
    layout->addLayout(buttons);
    const auto look = [this, accept] { accept->setEnabled(choices().size() >= 2); };
    look();
    connect(m_lines, &QPlainTextEdit::textChanged, accept, look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    m_lines->setFocus();
}

QStringList ChoicesDialog::choices() const
{
    QStringList choices;
    for (const QString &line : m_lines->toPlainText().split(u'\n')) {
        const QString choice = line.simplified();
        if (!choice.isEmpty() && !choices.contains(choice))
            choices.append(choice);
    }
    return choices;
}

} // namespace comptoir
