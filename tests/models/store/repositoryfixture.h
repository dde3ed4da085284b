#pragma once

#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/searchindex.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace comptoir {

/// A real file with the whole schema and, on request, two small shops (tests/data/store).
class RepositoryFixture
{
public:
    /// A day at ten in the morning, UTC; the two shops' stories end the day before.
    static constexpr Timestamp kNow{1'795'255'200'000}; // 2026-11-21T10:00:00Z

    RepositoryFixture()
    {
        auto opened = Database::open(m_folder.filePath(QStringLiteral("t.sqlite")),
                                     Database::Mode::ReadWrite);
        if (opened)
            m_database = std::move(opened).value();
        if (!m_database || !Migrations().climb(*m_database))
            m_database.reset();
    }
    static std::unique_ptr<RepositoryFixture> withTwoShops()
    {
        auto fixture = std::make_unique<RepositoryFixture>();
        QFile script(QStringLiteral(COMPTOIR_TEST_DATA "/store/twoshops.sql"));
        const bool filled = script.open(QIODevice::ReadOnly)
            && report(fixture->database().execute(script.readAll()));
        return filled ? std::move(fixture) : nullptr;
    }
    Database &database() { return *m_database; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("t.sqlite")); }
    /// Nobody is behind in the search any more.
    static Done catchUp(SearchIndex &index)
    {
        Result<qint64> behind = index.pending();
        while (behind && *behind > 0)
            behind = index.catchUp(1000);
        return behind ? done() : Done(behind.error());
    }
    qint64 number(const char *sql)
    {
        Statement read = m_database->prepare(QString::fromUtf8(sql));
        return read.next() ? read.int64(0) : -1;
    }
    /// True, or the error in the test's output.
    static bool report(const Done &done)
    {
        if (!done)
            qWarning("%s", qPrintable(done.error().detail));
        return done.hasValue();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace comptoir
