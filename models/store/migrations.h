#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace comptoir {

class Database;

/// One numbered step of the schema: the SQL that turns a file of version `version - 1` into one of
/// `version`. Version 0 is an empty file.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

/// The ladder from any older file to this program's schema. New and old files climb the same steps,
/// so there is one schema. Steps are migrations/NNNN_name.sql, embedded in the program; they only
/// go forward and a released one is never edited.
class Migrations
{
    Q_DECLARE_TR_FUNCTIONS(Migrations)
public:
    /// The program's own steps, in order.
    static QList<Migration> builtIn();

    Migrations(); ///< the program's own ladder
    explicit Migrations(QList<Migration> ladder);

    [[nodiscard]] int latest() const;
    /// The same ladder without the steps after `version`.
    [[nodiscard]] Migrations upTo(int version) const;
    /// PRAGMA user_version: 0 for an empty file.
    static Result<int> version(Database &database);
    /// DatabaseTooNew for a file of a newer program.
    [[nodiscard]] Done checkNotNewer(int version) const;

    /// Climbs from the file's version to the latest, each step in a transaction of its own that
    /// also sets user_version. A failing step is rolled back and ends the climb; the file stays at
    /// the last good version. Returns the version reached.
    Result<int> climb(Database &database) const;

private:
    static Done apply(Database &database, const Migration &step);

    QList<Migration> m_ladder;
};

} // namespace comptoir
