#include "models/store/birthdays.h"

#include "models/store/consentrepository.h"
#include "models/store/database.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

const QString kBornThen
    = QStringLiteral(" WHERE c.birthday IS NOT NULL AND substr(c.birthday, 5) IN (?1, ?2)");

void bindKeys(Statement &statement, const QDate &day)
{
    const QStringList keys = Birthdays::keysOf(day);
    statement.bind(1, keys.first()).bind(2, keys.last());
}

} // namespace

Birthdays::Birthdays(Database &database)
    : m_database(database)
{}

Result<QList<Birthdays::Day>> Birthdays::coming(const QDate &first, int days, int perDay)
{
    QList<Day> coming;
    for (int i = 0; i < days; ++i) {
        Day day{first.addDays(i), 0, {}};
        const Result<qint64> count = countOn(day.day);
        if (!count)
            return count.error();
        day.count = *count;
        if (day.count == 0)
            continue;
        Result<QList<Person>> people = on(day.day, perDay);
        if (!people)
            return people.error();
        day.people = *std::move(people);
        coming.append(std::move(day));
    }
    return coming;
}

QStringList Birthdays::keysOf(const QDate &day)
{
    QStringList keys{day.toString(QStringLiteral("-MM-dd"))};
    if (day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year()))
        keys.append(QStringLiteral("-02-29"));
    return keys;
}

Result<QList<Birthdays::Person>> Birthdays::on(const QDate &day, int limit)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT c.id, c.first_name, coalesce(c.last_name, c.company), c.email,"
                       " coalesce(c.phone_key, c.phone), c.birthday, coalesce(f.orders_count, 0),"
                       " coalesce(f.total_spent, 0), f.currency"
                       " FROM customer c LEFT JOIN customer_facts f ON f.customer_id = c.id")
        + kBornThen + QStringLiteral(" ORDER BY 8 DESC, c.sort_name, c.id LIMIT ?3"));
    bindKeys(rows, day);
    rows.bind(3, limit);
    QList<Person> people;
    while (rows.next()) {
        Columns columns(rows);
        Person person;
        person.customer = columns.id<CustomerId>();
        person.firstName = columns.text();
        person.lastName = columns.text();
        person.email = columns.text();
        person.phone = columns.text();
        person.born = columns.date();
        person.ordersCount = columns.int64();
        const qint64 spent = columns.int64();
        person.totalSpent = {spent, columns.currency()};
        const Result<bool> allowed
            = ConsentRepository(m_database).allowsMarketing(person.customer, Channel::Email);
        if (!allowed)
            return allowed.error();
        person.emailAllowed = *allowed;
        people.append(person);
    }
    if (!rows.ok())
        return rows.error();
    return people;
}

Result<qint64> Birthdays::countOn(const QDate &day)
{
    Statement count
        = m_database.prepare(QStringLiteral("SELECT count(*) FROM customer c") + kBornThen);
    bindKeys(count, day);
    if (!count.next())
        return count.error();
    return count.int64(0);
}

} // namespace comptoir
