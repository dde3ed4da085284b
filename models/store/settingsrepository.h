#pragma once

#include "models/domain/result.h"

#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// Settings that belong to the profile rather than to the machine: they travel with the file and
/// its backups. No secrets.
class SettingsRepository
{
public:
    explicit SettingsRepository(Database &database);

    Result<std::optional<QString>> value(const QString &key);
    /// The number under `key`, or `fallback` when there is none or it is no number.
    Result<int> integer(const QString &key, int fallback);
    /// An empty value removes the key.
    Done set(const QString &key, const QString &value);

    /// cart.abandoned_after_hours, with its default.
    Result<int> abandonedAfterHours();

private:
    Database &m_database;
};

} // namespace comptoir
