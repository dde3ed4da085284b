#include "models/shops/csv/placefile.h"

#include <QBuffer>
#include <QTest>

using namespace comptoir;
using csv::PlaceFile;

/// Files that tell where postcodes lie.
class TestPlaceFile : public QObject
{
    Q_OBJECT
private slots:
    void understood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("places");
        QTest::addColumn<qint64>("unread");
        const auto row = [](const char *name, const char *text, const char *places, qint64 unread) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(places) << unread;
        };
        row("a header in English", "Country,Post code,Latitude,Longitude\nDE,10115,52.53,13.38\n",
            "DE 10115 52.53 13.38", 0);
        row("in French, without a country",
            "Code postal;Latitude;Longitude\n75001;48,86;2,34\n69001;45,77;4,83\n",
            "FR 69001 45.77 4.83, FR 75001 48.86 2.34", 0);
        row("the French post's",
            "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Ligne_5;coordonnees_gps\n"
            "01001;L ABERGEMENT CLEMENCIAT;01400;;46.15,4.93\n"
            "01165;FRANCHELEINS;01400;;46.07,4.81\n98830;NOUMEA;98800;;\n",
            "FR 01400 46.11 4.87", 1);
        row("GeoNames",
            "GB\tAB10\tAberdeen\tScotland\tSCT\t\t\t\t\t57.13\t-2.11\t4\n"
            "GB\tAB11\tAberdeen\tScotland\tSCT\t\t\t\t\t57.14\t-2.09\t4\n",
            "GB AB10 57.13 -2.11, GB AB11 57.14 -2.09", 0);
        row("no place, off the globe, no postcode",
            "postcode,lat,lon\n1,x,2\n2,91,2\n3,0,0\n,48,2\n4,48,2\n", "FR 4 48 2", 4);
    }
    void understood()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, unread);
        QBuffer file(&text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = PlaceFile::read(file, QStringLiteral("fr"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        QStringList told;
        for (auto place = read->places.cbegin(); place != read->places.cend(); ++place)
            told.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(place.key().country, place.key().postcode)
                            .arg(place->latitude)
                            .arg(place->longitude));
        told.sort();
        QTEST(told.join(QStringLiteral(", ")), "places");
        QCOMPARE(read->unread, unread);
    }

    void rowsThatTellNoPlaceAreNamed()
    {
        QByteArray text = "country,postcode,lat,lon\nfr,1000-042 A,48,2\nZZ,2,48,2\n"
                          "FR,1234567890123,48,2\nFR,\xC3\xA9,48,2\nFR,5,,2\nBelgique,6,50,4\n";
        QBuffer file(&text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = PlaceFile::read(file, QStringLiteral("FR"));
        QVERIFY(read);
        QVERIFY(read->places.contains({QStringLiteral("FR"), QStringLiteral("1000-042A")}));
        QVERIFY(read->places.contains({QStringLiteral("BE"), QStringLiteral("6")}));
        QList<qint64> lines;
        for (const csv::Problem &problem : read->problems)
            lines.append(problem.line);
        QCOMPARE(lines, QList<qint64>({3, 4, 5, 6}));
        QCOMPARE(read->unread, qint64(4));
    }

    void otherFilesAreRefused()
    {
        QByteArray text = "name,price\nCandle,12\n";
        QBuffer file(&text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(PlaceFile::read(file, {}).error().code, ErrorCode::Parse);
    }
};

QTEST_GUILESS_MAIN(TestPlaceFile)
#include "tst_placefile.moc"
