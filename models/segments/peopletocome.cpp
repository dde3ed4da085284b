#include "models/segments/peopletocome.h"

#include "models/store/settingsrepository.h"

namespace comptoir {

namespace {

const QString kSetting = QStringLiteral("segments.people_to_come"); // "1774000000000:7,12"
constexpr qint64 kMostKept = 2000; ///< more of them are no exception, and are looked for each time

CustomerSet peopleIn(Statement &read)
{
    CustomerSet people;
    while (read.next())
        people.insert(read.int64(0));
    return people;
}

} // namespace

Result<std::optional<PeopleToCome>> PeopleToCome::read(Database &database)
{
    const auto kept = SettingsRepository(database).value(kSetting);
    if (!kept)
        return kept.error();
    bool isKnown = false;
    const qint64 asOf = kept->value_or(QString()).section(u':', 0, 0).toLongLong(&isKnown);
    if (!isKnown)
        return std::optional<PeopleToCome>();
    PeopleToCome known{{asOf}, {}};
    const QStringList ids = (*kept)->section(u':', 1).split(u',', Qt::SkipEmptyParts);
    for (const QString &id : ids)
        known.people.insert(id.toInt());
    return std::optional(known);
}

Result<PeopleToCome> PeopleToCome::find(Database &database, Timestamp now)
{
    Statement read
        = database.prepare(QStringLiteral("SELECT customer_id FROM customer_facts NOT INDEXED"
                                          " WHERE last_activity_at > ?"));
    read.bind(1, now);
    PeopleToCome found{now, peopleIn(read)};
    return read.ok() ? Result<PeopleToCome>(std::move(found)) : read.error();
}

Result<PeopleToCome> PeopleToCome::findAmong(const CustomerSet &some, Database &database,
                                             Timestamp now)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT customer_id FROM customer_facts WHERE customer_id IN"
                       " (SELECT value FROM json_each(?)) AND last_activity_at > ?"));
    read.bind(1, jsonOf(some)).bind(2, now);
    PeopleToCome found{now, peopleIn(read)};
    return read.ok() ? Result<PeopleToCome>(std::move(found)) : read.error();
}

Done PeopleToCome::write(Database &database, std::optional<Timestamp> before) const
{
    const auto known = read(database);
    if (!known)
        return known.error();
    const bool isSame
        = known->has_value() == before.has_value() && (!before || (*known)->asOf == *before);
    if (!isSame || people.count() > kMostKept)
        return forget(database);
    QStringList ids;
    people.each([&ids](qint32 id) { ids.append(QString::number(id)); });
    return SettingsRepository(database).set(kSetting,
                                            QString::number(asOf.ms) + u':' + ids.join(u','));
}

Done PeopleToCome::forget(Database &database)
{
    return SettingsRepository(database).set(kSetting, QString());
}

} // namespace comptoir
