#pragma once

#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/migrations.h"
#include "models/store/statement.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

namespace comptoir {

/// A migrated, empty file in a temporary folder, and short ways to fill and read it.
class StoreFixture
{
public:
    StoreFixture()
    {
        auto opened
            = Database::open(m_folder.filePath(QStringLiteral("t.db")), Database::Mode::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_database = std::move(*opened);
        if (const auto climbed = Migrations().climb(*m_database); !climbed)
            qFatal("%s", qPrintable(climbed.error().detail));
        // A test's file need not outlive a crash.
        if (const Done set = db().execute("PRAGMA synchronous=OFF"); !set)
            qFatal("%s", qPrintable(set.error().detail));
    }

    Database &db() { return *m_database; }

    ShopId addShop(const QString &platform, const QString &currency = QStringLiteral("EUR"))
    {
        Statement insert = db().prepare(
            QStringLiteral("INSERT INTO shop(platform, name, currency, country_code, created_at) "
                           "VALUES(?1, ?1, ?2, 'FR', 0)"));
        insert.bind(1, platform).bind(2, currency);
        if (const Done ran = insert.run(); !ran)
            qFatal("%s", qPrintable(ran.error().detail));
        return ShopId{db().lastInsertId()};
    }

    /// Takes the batch in, in a transaction of its own.
    IngestResult take(ShopId shop, const ShopBatch &batch, qint64 now = 1'800'000'000'000)
    {
        Transaction transaction(db());
        const auto result = Ingest(db(), shop, Timestamp{now}).apply(batch);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if (const Done committed = transaction.commit(); !committed)
            qFatal("%s", qPrintable(committed.error().detail));
        return *result;
    }

    IngestResult markGone(ShopId shop, const QString &resource, const QList<RemoteId> &ids)
    {
        Transaction transaction(db());
        const auto result
            = Ingest(db(), shop, Timestamp{1'800'000'000'000}).markGone(resource, ids);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if (const Done committed = transaction.commit(); !committed)
            qFatal("%s", qPrintable(committed.error().detail));
        return *result;
    }

    void run(const QByteArray &script)
    {
        if (const Done executed = db().execute(script); !executed)
            qFatal("%s", qPrintable(executed.error().detail));
    }

    /// The rows of a query, columns joined by "|", NULL as "-".
    QStringList rows(const QString &sql)
    {
        sqlite3_stmt *read = nullptr;
        if (sqlite3_prepare_v2(db().handle(), sql.toUtf8().constData(), -1, &read, nullptr)
            != SQLITE_OK)
            qFatal("%s in %s", sqlite3_errmsg(db().handle()), qPrintable(sql));
        QStringList result;
        while (sqlite3_step(read) == SQLITE_ROW) {
            QStringList row;
            for (int i = 0; i < sqlite3_column_count(read); ++i) {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(read, i));
                row += text ? QString::fromUtf8(text) : QStringLiteral("-");
            }
            result += row.join(u'|');
        }
        sqlite3_finalize(read);
        return result;
    }
    QString row(const QString &sql) { return rows(sql).join(u'\n'); }
    qint64 number(const QString &sql) { return row(sql).toLongLong(); }

    /// The facts kept so far are what a rebuild would make.
    bool factsAreRight()
    {
        const auto verified = CustomerFacts(db()).verify();
        if (!verified)
            qFatal("%s", qPrintable(verified.error().detail));
        for (const CustomerId customer : verified->different)
            qWarning("facts of %lld differ", customer.value);
        return verified->different.isEmpty()
            && number(QStringLiteral("SELECT count(*) FROM customer_facts")) == verified->checked;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace comptoir
