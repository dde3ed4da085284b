#include "views/messages/linkdialog.h"

#include "views/customers/formrows.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"
#include "workflows/messages/mailbody.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace comptoir {

void LinkDialog::ask(QWidget *parent, const QString &address, const QString &words,
                     const Given &given)
{
    auto *dialog = new LinkDialog(address, words, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [dialog, given] {
        const QString shown = dialog->m_words->text();
        given(dialog->address(), shown.isEmpty() ? dialog->address() : shown);
    });
    dialog->open();
}

LinkDialog::LinkDialog(const QString &address, const QString &words, QWidget *parent)
    : Dialog(parent)
    , m_address(new QLineEdit(address, this))
    , m_words(new QLineEdit(words, this))
    , m_problem(makeLabel(TextRole::Small, this))
    , m_accept(makeMainButton(this))
{
    setWindowTitle(tr("Link"));
    setMinimumWidth(Theme::forText(420));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    QLabel *title = makeLabel(TextRole::Heading, this);
    title->setText(tr("Link"));
    column->addWidget(title);
    m_address->setObjectName(QStringLiteral("link.address"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_words->setObjectName(QStringLiteral("link.words"));
    FormRows rows(column, this);
    rows.add(tr("Address"), m_address);
    rows.add(tr("Words"), m_words);
    column->addWidget(m_problem);
    column->addSpacing(8);
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    if (!address.isEmpty()) {
        QPushButton *none = makeButton(ButtonKind::Plain, this);
        none->setText(tr("Remove the link"));
        buttons->addWidget(none);
        connect(none, &QPushButton::clicked, this, [this] {
            m_address->clear();
            accept();
        });
    }
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    m_accept->setText(tr("Set the link"));
    m_accept->setObjectName(QStringLiteral("confirm"));
    connect(m_address, &QLineEdit::textChanged, this, &LinkDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    check();
    m_address->setFocus();
}

/// "www.shop.fr" is meant as an address of the web.
QString LinkDialog::address() const
{
    const QString typed = m_address->text().trimmed();
    const QString clean = MailBody::cleanLink(typed);
    const bool isBare
        = clean.isEmpty() && typed.contains(u'.') && !typed.contains(u':') && !typed.contains(u' ');
    if (!isBare)
        return clean;
    return MailBody::cleanLink(
        (typed.contains(u'@') ? QStringLiteral("mailto:") : QStringLiteral("https://")) + typed);
}

void LinkDialog::check()
{
    const bool isWrong = !m_address->text().trimmed().isEmpty() && address().isEmpty();
    m_accept->setEnabled(!address().isEmpty());
    m_problem->setText(isWrong ? tr("This is no address that may stand in a message. Write one "
                                    "that begins with https://.")
                               : tr("An address of the web, an e-mail address, or a field."));
}

} // namespace comptoir
