#include "views/widgets/namedialog.h"

#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace comptoir {

void NameDialog::ask(QWidget *parent, const Question &question,
                     std::function<void(const QString &name)> given)
{
    auto *dialog = new NameDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, before = question.name, given = std::move(given)] {
                const QString name = dialog->m_name->text().simplified();
                if (name != before)
                    given(name);
            });
    dialog->open();
}

NameDialog::NameDialog(const Question &question, QWidget *parent)
    : Dialog(parent)
    , m_name(new QLineEdit(question.name, this))
{
    setWindowTitle(question.title);
    setMinimumWidth(Theme::forText(420));
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(question.title);
    QLabel *label = makeLabel(TextRole::Body, this);
    label->setText(question.label);
    label->setBuddy(m_name);
    m_name->setAccessibleName(question.label);
    m_name->setMaxLength(question.longest);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->selectAll();
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *accept = makeMainButton(this);
    accept->setText(question.verb);
    accept->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    const auto look = [this, accept] { accept->setEnabled(!m_name->text().trimmed().isEmpty()); };
    look();
    connect(m_name, &QLineEdit::textChanged, accept, look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    m_name->setFocus();
}

} // namespace comptoir
