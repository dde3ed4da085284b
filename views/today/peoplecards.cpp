#include "views/today/peoplecards.h"

#include "views/customers/customermark.h"
#include "views/today/todaywords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

namespace comptoir {

namespace {

constexpr int kRows = 5;

QString nameOf(const Birthdays::Person &person)
{
    CustomerRow row;
    row.firstName = person.firstName;
    row.lastName = person.lastName;
    row.email = person.email;
    row.phone = person.phone;
    return CustomerName::of(row);
}

} // namespace

BirthdaysCard::BirthdaysCard(const ViewContext &context, QWidget *parent)
    : RowsCard(parent)
    , m_context(context)
{}

void BirthdaysCard::take(const TodayReading &reading)
{
    qint64 all = 0;
    QList<QWidget *> rows;
    for (const Birthdays::Day &day : reading.birthdays) {
        all += day.count;
        for (const Birthdays::Person &person : day.people) {
            if (rows.size() < kRows)
                rows.append(makeRow(person, day.day, reading.today));
        }
    }
    setVisible(all > 0);
    //: %1 is how many people have their birthday then
    setTexts(tr("Birthdays"),
             tr("%1 within %n day(s)", nullptr, Birthdays::kSoonDays).arg(Format::number(all)));
    setRows(rows);
}

QWidget *BirthdaysCard::makeRow(const Birthdays::Person &person, const QDate &day,
                                const QDate &today)
{
    const QString name = m_context.privacy->name(nameOf(person));
    auto *row
        = new ActionRow(QStringLiteral("gift"), day == today ? Tone::Accent : Tone::Neutral, this);
    QStringList parts{TodayWords::comingDay(day, today)};
    const QString age = TodayWords::age(person.born, day);
    if (!age.isEmpty())
        parts.append(age);
    if (person.ordersCount > 0)
        parts.append(Format::money(person.totalSpent));
    row->setTexts(name, parts.join(QStringLiteral(" · ")));
    if (person.emailAllowed)
        row->addBadge(tr("E-mail allowed"), Tone::Good, QStringLiteral("mail"));
    connect(row->addButton(tr("See")), &QPushButton::clicked, this,
            [this, id = person.customer] { emit profileRequested(id); });
    QMenu *menu = row->addMenu(tr("More for %1").arg(name));
    if (!person.email.isEmpty()) {
        menu->addAction(
            themedIcon(QStringLiteral("copy")), tr("Copy the e-mail address"), this,
            [this, email = person.email] {
                QGuiApplication::clipboard()->setText(email);
                m_context.notices->post({Tone::Good, tr("The e-mail address is copied."), {}});
            });
    }
    menu->addAction(
        themedIcon(QStringLiteral("tasks")), tr("Add a task…"), this,
        [this, id = person.customer, plain = nameOf(person)] { emit taskRequested(id, plain); });
    return row;
}

NewCustomersCard::NewCustomersCard(const ViewContext &context, QWidget *parent)
    : RowsCard(parent)
    , m_context(context)
{}

void NewCustomersCard::take(const QList<CustomerRow> &customers)
{
    setVisible(!customers.isEmpty());
    setTexts(tr("New customers"), tr("The newest of the last 14 days"));
    QList<QWidget *> rows;
    for (const CustomerRow &customer : customers) {
        auto *row = new ActionRow(QStringLiteral("customer"), Tone::Neutral, this);
        QStringList parts{
            TodayWords::ago(customer.createdAt.value_or(Timestamp{}), m_context.clock.now()),
            TodayWords::ordersCount(customer.figures.ordersCount)};
        if (customer.figures.ordersCount > 0)
            parts.append(Format::money(customer.figures.totalSpent));
        row->setTexts(m_context.privacy->name(CustomerName::of(customer)),
                      parts.join(QStringLiteral(" · ")));
        connect(row->addButton(tr("See")), &QPushButton::clicked, this,
                [this, id = customer.id] { emit profileRequested(id); });
        rows.append(row);
    }
    setRows(rows);
}

} // namespace comptoir
