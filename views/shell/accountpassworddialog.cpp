#include "views/shell/accountpassworddialog.h"

#include "models/domain/sender.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QLineEdit>

namespace comptoir {

void AccountPasswordDialog::ask(QWidget *parent, const Sender &sender,
                                std::function<void(const QString &password)> given)
{
    auto *dialog = new AccountPasswordDialog(sender, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent,
            [dialog, given = std::move(given)] { given(dialog->m_password->text()); });
    dialog->open();
}

AccountPasswordDialog::AccountPasswordDialog(const Sender &sender, QWidget *parent)
    : Dialog(parent)
    , m_password(new QLineEdit(this))
{
    const QString heading = tr("Password of “%1”").arg(sender.address);
    setWindowTitle(heading);
    setMinimumWidth(Theme::forText(440));
    setKeepsNothing(); // it is typed or pasted in a moment
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(heading);
    QLabel *label = makeLabel(TextRole::Body, this);
    label->setText(tr("The password, app password or key that the provider gave you for this "
                      "account."));
    label->setBuddy(m_password);
    QLabel *safety = makeLabel(TextRole::Small, this);
    safety->setText(tr("It is kept in this computer’s keychain, not in the shop’s file."));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(label->text());
    m_password->setObjectName(QStringLiteral("accountPassword"));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *accept = makeMainButton(this);
    accept->setText(tr("Keep it and send"));
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
    layout->addWidget(m_password);
    layout->addWidget(safety);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    const auto look = [this, accept] { accept->setEnabled(!m_password->text().isEmpty()); };
    look();
    connect(m_password, &QLineEdit::textChanged, accept, look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    m_password->setFocus();
}

} // namespace comptoir
