#include "tests/models/store/repositoryfixture.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace comptoir;

using Tables = QMap<QString, QSet<QString>>;

/// docs/schema.md promises that the owner's data are open: it must name every table and column.
class TestSchemaDocument : public QObject
{
    Q_OBJECT
private slots:
    void namesEveryTableAndColumn()
    {
        RepositoryFixture file;
        const Tables documented = readDocument();
        const Tables real = readFile(file.database());
        QCOMPARE(documented.keys(), real.keys());
        for (auto table = real.begin(); table != real.end(); ++table) {
            const QSet<QString> missing = table.value() - documented.value(table.key());
            const QSet<QString> wrong = documented.value(table.key()) - table.value();
            QVERIFY2(missing.isEmpty() && wrong.isEmpty(),
                     qPrintable(table.key() + QStringLiteral(": missing ")
                                + missing.values().join(QLatin1Char(' '))
                                + QStringLiteral("; wrong ")
                                + wrong.values().join(QLatin1Char(' '))));
        }
    }

private:
    /// The words in backquotes before a colon in the list under each table's heading.
    static Tables readDocument()
    {
        static const QRegularExpression word(QStringLiteral("`(\\w+)`"));
        Tables tables;
        QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/../../docs/schema.md"));
        if (!file.open(QIODevice::ReadOnly))
            return tables;
        QString table;
        bool inColumns = false;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (line.startsWith(QLatin1String("### ")))
                table = line.mid(4);
            else if (line.startsWith(QLatin1String("## ")))
                table.clear();
            inColumns = line.startsWith(QLatin1String("- "))
                || (inColumns && line.startsWith(QLatin1String("  `")));
            if (table.isEmpty() || !inColumns)
                continue;
            auto words
                = word.globalMatch(line.section(QStringLiteral("`: "), 0, 0) + QLatin1Char('`'));
            while (words.hasNext())
                tables[table].insert(words.next().captured(1));
        }
        return tables;
    }
    static Tables readFile(Database &database)
    {
        Tables tables;
        Statement read = database.prepare(QStringLiteral(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
            " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
            " AND t.name NOT LIKE '%\\_fts%' ESCAPE '\\'"));
        while (read.next())
            tables[read.text(0)].insert(read.text(1));
        return tables;
    }
};

QTEST_GUILESS_MAIN(TestSchemaDocument)
#include "tst_schemadocument.moc"
