#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/mainshop.h"
#include "tests/models/store/repositoryfixture.h"

#include <QRegularExpression>

using namespace comptoir;

/// Holds the table of models/segments/README.md to the catalogues.
class TestDataFields : public QObject
{
    Q_OBJECT
private:
    static QStringList wantedIds()
    {
        QStringList ids;
        for (const char *id :
             {"S0-03", "S0-04", "S0-05", "S0-06", "S0-07", "S2-08", "S2-09", "S2-10", "S2-11",
              "S3-24", "S4-01", "S4-02", "S4-03", "S4-04", "S4-08", "S4-09", "S4-15"})
            ids.append(QLatin1String(id));
        for (int id = 16; id <= 44; ++id)
            ids.append(QStringLiteral("S4-%1").arg(id));
        return ids;
    }
    static QStringList lines()
    {
        QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/../../models/segments/README.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n')
                                              : QStringList();
    }
    /// Words in back-ticks of a cell.
    static QStringList named(const QString &cell)
    {
        static const QRegularExpression word(QStringLiteral("`([^`]+)`"));
        QStringList words;
        for (auto found = word.globalMatch(cell); found.hasNext();)
            words.append(found.next().captured(1));
        return words;
    }

private slots:
    void everythingNamedIsInTheCatalogues()
    {
        static const QRegularExpression id(QStringLiteral("^S\\d-\\d\\d$"));
        const FieldCatalogue fields;
        const BehaviourCatalogue verbs;
        QStringList seen;
        for (const QString &line : lines()) {
            const QStringList cells = line.split(u'|');
            if (cells.size() != 5 || !id.match(cells[1].trimmed()).hasMatch())
                continue;
            seen.append(cells[1].trimmed());
            const QStringList names = named(cells[3]);
            QVERIFY2(!names.isEmpty(), qPrintable(line));
            for (const QString &name : names)
                QVERIFY2(fields.find(name) || verbs.find(name) || name == QLatin1String("custom.*"),
                         qPrintable(name));
        }
        QCOMPARE(seen, wantedIds());
    }

    void everyKindOfEventHasItsVerb()
    {
        const BehaviourCatalogue verbs;
        int kinds = 0;
        for (const QString &line : lines()) {
            const QStringList cells = line.split(u'|');
            if (cells.size() != 5 || !cells[1].contains(u'`') || cells[1].contains(u'-'))
                continue;
            for (const QString &kind : named(cells[1])) {
                ++kinds;
                const QStringList said = named(cells[2]);
                for (const QString &verb : said.isEmpty() ? QStringList{kind} : said) {
                    const Behaviour *behaviour = verbs.find(verb);
                    QVERIFY2(behaviour, qPrintable(verb));
                    QVERIFY2(behaviour->source.condition.contains(u'\'' + kind + u'\''),
                             qPrintable(kind));
                }
            }
        }
        QVERIFY(kinds > 15);
    }

    void theMainShopIsTheFirstStillConnected()
    {
        const auto fixture = RepositoryFixture::withTwoShops();
        QVERIFY(fixture);
        const auto set = [&fixture](const char *sql) {
            return RepositoryFixture::report(fixture->database().execute(sql));
        };
        QVERIFY(set("UPDATE shop SET time_zone = 'Europe/Paris', currency = 'EUR' WHERE id = 1"));
        QVERIFY(set("UPDATE shop SET time_zone = 'Asia/Tokyo', currency = 'JPY' WHERE id = 2"));
        const auto first = mainShop(fixture->database());
        QVERIFY(first);
        QCOMPARE(first->zone.id(), QByteArray("Europe/Paris"));
        QCOMPARE(first->currency.code(), QStringLiteral("EUR"));
        QVERIFY(set("UPDATE shop SET removed_at = 1 WHERE id = 1"));
        QCOMPARE(mainShop(fixture->database())->zone.id(), QByteArray("Asia/Tokyo"));
        QVERIFY(set("UPDATE shop SET removed_at = NULL, platform = 'csv' WHERE id = 1"));
        QCOMPARE(mainShop(fixture->database())->currency.code(), QStringLiteral("JPY"));
    }
};

QTEST_GUILESS_MAIN(TestDataFields)
#include "tst_datafields.moc"
