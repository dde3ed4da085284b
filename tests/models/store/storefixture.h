#pragma once

#include "models/store/database.h"
#include "models/store/migrations.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace comptoir {

/// A new file with the program's schema and one shop (id 1), for tests of repositories.
class StoreFixture
{
public:
    StoreFixture()
    {
        auto opened = Database::open(m_folder.filePath(QStringLiteral("test.sqlite")),
                                     Database::Mode::ReadWrite);
        if (!opened || !Migrations().climb(**opened))
            qFatal("the test's file cannot be made");
        m_database = std::move(*opened);
        run("INSERT INTO shop(id, platform, name, currency, created_at)"
            " VALUES(1, 'fake', 'Shop', 'EUR', 0)");
    }
    Database &operator*() { return *m_database; }
    Database *operator->() { return m_database.get(); }

    void run(const QByteArray &script)
    {
        if (const Done executed = m_database->execute(script); !executed)
            qFatal("%s", qPrintable(executed.error().detail));
    }
    qint64 number(const QString &sql)
    {
        Statement query = m_database->prepare(sql);
        return query.next() ? query.int64(0) : -1;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace comptoir
