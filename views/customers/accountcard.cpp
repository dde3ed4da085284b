#include "views/customers/accountcard.h"

#include "models/domain/townline.h"
#include "models/shops/adminpages.h"
#include "views/customers/backofficedialog.h"
#include "views/customers/customeredits.h"
#include "views/customers/formrows.h"
#include "views/customers/shoplinks.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comptoir {

namespace {

/// Without the bare numbers of groups whose names the shop did not tell.
QStringList named(QStringList groups)
{
    groups.removeIf([](const QString &group) {
        bool number = false;
        group.toLongLong(&number);
        return number;
    });
    return groups;
}

} // namespace

AccountCard::AccountCard(const CustomerAccount &account, const Shop &shop,
                         const ViewContext &context, CustomerEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_shop(shop)
    , m_context(context)
    , m_edits(edits)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    fill(column);
    addWayToShop(column);
}

void AccountCard::addLine(QVBoxLayout *to, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = makeLabel(TextRole::Small, this);
    name->setText(label);
    name->setFixedWidth(labelWidth());
    QLabel *what = makeLabel(TextRole::Body, this);
    what->setText(breakable(value, kLongestCopied));
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(what, 1);
    to->addLayout(row);
}

QString AccountCard::kindText() const
{
    switch (m_account.kind) {
    case CustomerAccount::Kind::Account:
        return tr("No. %1").arg(m_account.remoteId.toString());
    case CustomerAccount::Kind::Guest:
        return tr("Guest, no. %1").arg(m_account.remoteId.toString());
    case CustomerAccount::Kind::Contact:
        break;
    }
    return tr("None: typed in an order, a cart or a message");
}

void AccountCard::fill(QVBoxLayout *column)
{
    const Privacy &privacy = *m_context.privacy;
    addLine(column, tr("Account"), kindText());
    addLine(column, tr("State"),
            m_account.deletedInShop ? tr("Deleted in the shop; kept here for the history")
                : m_account.active  ? QString()
                                    : tr("Not active in the shop"));
    if (m_account.personalDataHidden)
        addLine(column, tr("Personal data"), tr("The shop's plan hides them from programs"));
    addLine(
        column, tr("Name"),
        privacy.name(QStringList{m_account.firstName, m_account.lastName}.join(u' ').trimmed()));
    addLine(column, tr("Company"), privacy.name(m_account.company));
    addLine(column, tr("E-mail"), privacy.email(m_account.email));
    addLine(column, tr("Phone"), privacy.phone(m_account.phone));
    addLine(column, tr("Groups"), named(m_account.groups).join(QStringLiteral(", ")));
    addLine(column, tr("Tags"), m_account.tags.join(QStringLiteral(", ")));
    if (!m_shop.isOfFiles()) // what a file remarks is among the notes
        addLine(column, tr("Note"), privacy.words(m_account.note));
    addLine(column, tr("Since"),
            m_account.createdAt ? Format::date(*m_account.createdAt) : QString());
}

void AccountCard::addWayToShop(QVBoxLayout *column)
{
    const bool hasPage
        = m_account.kind != CustomerAccount::Kind::Contact && !m_account.deletedInShop;
    const QUrl page = ShopLinks::ofAccount(m_account, m_shop);
    if (!hasPage || (!page.isValid() && !needsAdminUrl(m_shop)))
        return;
    QPushButton *open = makeButton(ButtonKind::Link, this);
    open->setText(page.isValid() ? tr("Open in the back office")
                                 : tr("Tell where the back office is…"));
    open->setToolTip(page.toDisplayString());
    open->setObjectName(QStringLiteral("open-in-shop"));
    column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this, page] {
        if (page.isValid())
            ShopLinks::open(this, page);
        else
            askForBackOffice();
    });
}

void AccountCard::askForBackOffice()
{
    auto *dialog = new BackOfficeDialog(m_context, m_shop.id, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_edits, &CustomerEdits::changed);
    dialog->open();
}

QString AccountCard::addressText(const CustomerAddress &address)
{
    const QString name = QStringList{address.firstName, address.lastName}.join(u' ').trimmed();
    QStringList lines;
    for (const QString &line :
         {name, address.company, address.line1, address.line2,
          townLine(address.postcode, address.city, address.countryCode), address.region,
          address.countryCode.isEmpty() ? QString() : Format::country(address.countryCode),
          Format::phone(address.phone), Format::phone(address.mobilePhone)}) {
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace comptoir
