#include "models/shops/csv/tablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;
using namespace comptoir::csv;

/// What a table shows as a file.
class TestTableFile : public QObject
{
    Q_OBJECT
private slots:
    void csvIsReadByASpreadsheet()
    {
        QVERIFY(write({}));
        QCOMPARE(bytes(),
                 QByteArray("\xEF\xBB\xBFName;Total;Items;Date;Currency\r\n"
                            "'=cmd|x;1234,50;-3;2026-11-21 10:00:00;EUR\r\n"
                            "\"Zoé; \"\"Z\"\"\";;;;\r\n"));
    }

    void commasHaveDecimalPoints()
    {
        TableFileOptions options;
        options.csv = {Delimiter::Comma, false};
        QVERIFY(write(options));
        QVERIFY2(bytes().startsWith("Name,Total"), bytes().constData());
        QVERIFY(bytes().contains("'=cmd|x,1234.50,-3,"));
    }

    void jsonKeepsTheValues()
    {
        TableFileOptions options;
        options.format = TableFileOptions::Format::Json;
        QVERIFY(write(options));
        const QJsonArray rows = QJsonDocument::fromJson(bytes()).array();
        QCOMPARE(rows.size(), 2);
        const QJsonObject first = rows.first().toObject();
        QCOMPARE(first.value(QLatin1String("name")).toString(), QStringLiteral("=cmd|x"));
        QCOMPARE(first.value(QLatin1String("total")).toObject().value(QLatin1String("amount")),
                 QJsonValue(QStringLiteral("1234.50")));
        QCOMPARE(first.value(QLatin1String("items")).toInt(), -3);
        QVERIFY(rows.last().toObject().value(QLatin1String("total")).isNull());
    }

    void theProfileIsNeverOverwritten()
    {
        QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("comptoir.sqlite"));
        QFile file(database);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto codeOf = [](const QString &path) {
            const Done opened = TableFile(path, columns(), {}).open();
            return opened ? std::nullopt : std::optional(opened.error().code);
        };
        QVERIFY(codeOf(database) == ErrorCode::File);
        QVERIFY(codeOf(folder.path()) == ErrorCode::File);
        QVERIFY(codeOf(database + QStringLiteral("-wal")) == ErrorCode::File);
        // Nothing beside it either: which names mean something there, the program alone knows.
        QVERIFY(codeOf(folder.filePath(QStringLiteral("comptoir.csv"))) == ErrorCode::File);
        const QTemporaryDir elsewhere;
        QVERIFY(!codeOf(elsewhere.filePath(QStringLiteral("comptoir.csv"))));
    }

    void nothingHalfWrittenStays()
    {
        QFile before(path());
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        {
            TableFile file(path(), columns(), {});
            QVERIFY(file.open());
            file.writeRow({QStringLiteral("x"), {}, {}, {}});
        }
        QCOMPARE(bytes(), QByteArray("before"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFolderThatIsNotThereIsTold()
    {
        TableFile file(m_folder.filePath(QStringLiteral("no/such/file.csv")), columns(), {});
        const Done opened = file.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::File);
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("table.csv")); }
    static QList<TableFileColumn> columns()
    {
        return {{QStringLiteral("name"), QStringLiteral("Name")},
                {QStringLiteral("total"), QStringLiteral("Total"), true},
                {QStringLiteral("items"), QStringLiteral("Items")},
                {QStringLiteral("date"), QStringLiteral("Date")}};
    }
    bool write(const TableFileOptions &options) const
    {
        TableFile file(path(), columns(), options);
        if (!file.open())
            return false;
        file.writeRow({QStringLiteral("=cmd|x"), Money{123450, *Currency::fromCode(u"EUR")},
                       qint64(-3), Timestamp{1'795'255'200'000}});
        file.writeRow({QStringLiteral("Zoé; \"Z\""), {}, {}, {}});
        return file.commit().hasValue();
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_tablefile.moc"
