#include "views/customers/profiletabs.h"

#include "models/shops/shopconnector.h"
#include "views/widgets/badge.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comptoir {

namespace {

Tone toneOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return Tone::Good;
    case ConsentState::Pending:
        return Tone::Warning;
    case ConsentState::Withdrawn:
    case ConsentState::Denied:
        return Tone::Danger;
    case ConsentState::Unknown:
        break;
    }
    return Tone::Neutral;
}

/// A shop system is called by its name, anything else as it was written.
QString sourceName(const QString &source)
{
    const QString platform = shopPlatform(source).name;
    return platform.isEmpty() ? source : platform;
}

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

ColumnTab::ColumnTab(QWidget *parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QVBoxLayout *ColumnTab::startAnew()
{
    auto *inside = new QWidget(this);
    inside->setAutoFillBackground(false);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 8, 6, 8);
    m_column->setSpacing(0);
    m_column->setAlignment(Qt::AlignTop);
    setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget turns it on
    return m_column;
}

void ColumnTab::showEmpty(const QString &icon, const QString &sentence)
{
    auto *empty = new EmptyState(icon, this);
    empty->setTexts(sentence);
    setWidget(empty);
    empty->setAutoFillBackground(false);
}

void ColumnTab::addLine(QVBoxLayout *to, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = makeLabel(TextRole::Small);
    name->setText(label);
    name->setFixedWidth(120);
    QLabel *what = makeLabel(TextRole::Body);
    what->setText(value);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(what, 1);
    to->addLayout(row);
}

void ColumnTab::addHeading(QVBoxLayout *to, const QString &text)
{
    QLabel *heading = makeLabel(TextRole::Heading);
    heading->setText(text);
    to->addSpacing(12);
    to->addWidget(heading);
    to->addSpacing(6);
}

void DataTab::setProfile(const CustomerProfile &profile, const ShopNames &shops)
{
    QVBoxLayout *column = startAnew();
    column->setSpacing(4);
    addHeading(column, tr("Person"));
    addLine(column, tr("First name"), profile.row.firstName);
    addLine(column, tr("Last name"), profile.row.lastName);
    addLine(column, tr("Company"), profile.row.company);
    addLine(column, tr("E-mail"), profile.row.email);
    addLine(column, tr("Phone"), profile.row.phone);
    addLine(column, tr("Birthday"),
            profile.birthday.isValid() ? Format::date(profile.birthday) : QString());
    addLine(column, tr("Language"), Format::language(profile.language));
    for (const CustomerAccount &account : profile.accounts)
        addAccount(column, account, shops);
    if (!profile.addresses.isEmpty())
        addHeading(column, tr("Addresses"));
    for (const CustomerAddress &address : profile.addresses)
        addAddress(column, address);
    column->addStretch(1);
}

void DataTab::addAccount(QVBoxLayout *to, const CustomerAccount &account, const ShopNames &shops)
{
    //: %1 is the name of a shop
    addHeading(to, tr("In %1").arg(shops.value(account.shop, tr("a removed shop"))));
    switch (account.kind) {
    case CustomerAccount::Kind::Account:
        addLine(to, tr("Account"), tr("No. %1").arg(account.remoteId.toString()));
        break;
    case CustomerAccount::Kind::Guest:
        addLine(to, tr("Account"), tr("Guest, no. %1").arg(account.remoteId.toString()));
        break;
    case CustomerAccount::Kind::Contact:
        addLine(to, tr("Account"), tr("None: typed in an order, a cart or a message"));
        break;
    }
    addLine(to, tr("State"),
            account.deletedInShop ? tr("Deleted in the shop; kept here for the history")
                : account.active  ? QString()
                                  : tr("Not active in the shop"));
    if (account.personalDataHidden)
        addLine(to, tr("Personal data"), tr("The shop's plan hides them from programs"));
    addLine(to, tr("E-mail"), account.email);
    addLine(to, tr("Phone"), account.phone);
    addLine(to, tr("Groups"), named(account.groups).join(QStringLiteral(", ")));
    addLine(to, tr("Tags"), account.tags.join(QStringLiteral(", ")));
    addLine(to, tr("Note"), account.note);
    addLine(to, tr("Since"), account.createdAt ? Format::date(*account.createdAt) : QString());
}

void DataTab::addAddress(QVBoxLayout *to, const CustomerAddress &address)
{
    const QString name = QStringList{address.firstName, address.lastName}.join(u' ').trimmed();
    QStringList lines;
    for (const QString &line :
         {name, address.company, address.line1, address.line2,
          QStringList{address.postcode, address.city}.join(u' ').trimmed(), address.region,
          address.countryCode.isEmpty() ? QString() : Format::country(address.countryCode),
          address.phone, address.mobilePhone}) {
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    }
    addLine(to, address.isDefault ? tr("Main") : tr("Other"), lines.join(u'\n'));
    to->addSpacing(6);
}

void ConsentTab::setConsents(const QList<CurrentConsent> &now, const QList<TimelineEntry> &ledger,
                             const ShopNames &shops)
{
    if (now.isEmpty() && ledger.isEmpty()) {
        showEmpty(QStringLiteral("shield"),
                  tr("No shop says anything about what this customer agreed to. Without "
                     "an agreement no news or offers may be sent."));
        return;
    }
    QVBoxLayout *column = startAnew();
    addHeading(column, tr("Now"));
    for (const CurrentConsent &consent : now) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        QLabel *what = makeLabel(TextRole::Body);
        //: %1 is a channel (E-mail), %2 a purpose (News and offers)
        what->setText(tr("%1, %2").arg(Format::channel(consent.record.channel),
                                       Format::purpose(consent.record.purpose)));
        row->addWidget(what, 1);
        if (shops.size() > 1 && shops.contains(consent.shop)) {
            QLabel *where = makeLabel(TextRole::Small);
            where->setText(shops.value(consent.shop));
            row->addWidget(where);
        }
        row->addWidget(
            new Badge(Format::consentState(consent.record.state), toneOf(consent.record.state)));
        column->addLayout(row);
        column->addSpacing(6);
    }
    addHeading(column, tr("Ledger"));
    for (const TimelineEntry &entry : ledger) {
        QLabel *title = makeLabel(TextRole::Body);
        title->setText(TimelineWords::title(entry));
        QLabel *detail = makeLabel(TextRole::Small);
        QStringList parts{Format::dateTime(entry.at)};
        for (const QString &part :
             {sourceName(entry.consent.source), entry.consent.wording, entry.consent.proof}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        detail->setText(parts.join(QStringLiteral(" · ")));
        column->addWidget(title);
        column->addWidget(detail);
        column->addSpacing(6);
        column->addWidget(makeRule());
        column->addSpacing(6);
    }
    column->addStretch(1);
}

} // namespace comptoir
