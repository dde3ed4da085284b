#include "models/store/settingsrepository.h"

#include "models/store/database.h"
#include "models/store/storesettings.h"

namespace comptoir {

SettingsRepository::SettingsRepository(Database &database)
    : m_database(database)
{}

Result<std::optional<QString>> SettingsRepository::value(const QString &key)
{
    Statement read = m_database.prepare(QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    read.bind(1, key);
    if (read.next())
        return std::optional<QString>(read.text(0));
    if (!read.ok())
        return read.error();
    return std::optional<QString>();
}

Result<int> SettingsRepository::integer(const QString &key, int fallback)
{
    const Result<std::optional<QString>> stored = value(key);
    if (!stored)
        return stored.error();
    bool isNumber = false;
    const int number = stored->value_or(QString()).toInt(&isNumber);
    return isNumber ? number : fallback;
}

Done SettingsRepository::set(const QString &key, const QString &value)
{
    if (value.isEmpty()) {
        return m_database.prepare(QStringLiteral("DELETE FROM setting WHERE key = ?"))
            .bind(1, key)
            .run();
    }
    return m_database
        .prepare(QStringLiteral("INSERT INTO setting(key, value) VALUES (?, ?)"
                                " ON CONFLICT(key) DO UPDATE SET value = excluded.value"))
        .bind(1, key)
        .bind(2, value)
        .run();
}

Result<int> SettingsRepository::abandonedAfterHours()
{
    const Result<int> hours = integer(QStringLiteral("cart.abandoned_after_hours"),
                                      storesettings::kAbandonedAfterHours);
    return hours && *hours < 0 ? Result<int>(storesettings::kAbandonedAfterHours) : hours;
}

} // namespace comptoir
