#include "models/domain/timestamp.h"
#include "models/insights/rfmreading.h"

#include <QDate>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QTest>

#include <array>

using namespace comptoir;

Q_DECLARE_METATYPE(std::vector<qint64>)
Q_DECLARE_METATYPE(comptoir::QuintileCuts)

namespace {

struct Buyer
{
    QSet<QDate> days;
    qint64 cents = 0;

    [[nodiscard]] QDate last() const { return *std::max_element(days.cbegin(), days.cend()); }
};

/// The purchases of tests/data/cdnow, by the number of the customer in the sample.
QMap<int, Buyer> readCdnow()
{
    QMap<int, Buyer> buyers;
    QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/cdnow/CDNOW_sample.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return buyers;
    while (!file.atEnd()) {
        const QStringList cells
            = QString::fromLatin1(file.readLine()).simplified().split(QLatin1Char(' '));
        if (cells.size() != 5)
            continue;
        Buyer &buyer = buyers[cells[1].toInt()];
        buyer.days.insert(QDate::fromString(cells[2], QStringLiteral("yyyyMMdd")));
        buyer.cents += qRound64(cells[4].toDouble() * 100);
    }
    return buyers;
}

qint64 instantOf(const QDate &day)
{
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

RfmCuts cutsOf(const QMap<int, Buyer> &buyers)
{
    std::vector<qint64> recency, frequency, monetary;
    for (const Buyer &buyer : buyers) {
        recency.push_back(instantOf(buyer.last()));
        frequency.push_back(buyer.days.size());
        monetary.push_back(buyer.cents);
    }
    RfmCuts cuts;
    cuts.recency = quintileCuts(recency);
    cuts.frequency = quintileCuts(frequency);
    cuts.monetary.insert(QStringLiteral("USD"), quintileCuts(monetary));
    return cuts;
}

RfmScore scoreOf(const Buyer &buyer, const RfmCuts &cuts)
{
    return rfmScore(instantOf(buyer.last()), buyer.days.size(), buyer.cents, QStringLiteral("USD"),
                    cuts);
}

} // namespace

class TestRfm : public QObject
{
    Q_OBJECT
private slots:
    void quintiles_data();
    void quintiles();
    void cutsGiveWhatTheDefinitionGives();
    void daysBeginInTheZone();
    void cdnowHasItsGroups();
    void cdnowCustomers_data();
    void cdnowCustomers();
};

void TestRfm::quintiles_data()
{
    QTest::addColumn<std::vector<qint64>>("values");
    QTest::addColumn<QuintileCuts>("cuts");
    using Values = std::vector<qint64>;
    QTest::newRow("nobody") << Values{} << kNoCuts;
    QTest::newRow("one customer") << Values{7} << kNoCuts;
    QTest::newRow("all alike") << Values{3, 3, 3, 3, 3, 3} << kNoCuts;
    QTest::newRow("five in a row") << Values{50, 10, 40, 20, 30} << QuintileCuts{20, 30, 40, 50};
    QTest::newRow("most bought once: nobody has 2 or 3 points")
        << Values{1, 1, 1, 1, 1, 1, 2, 2, 3, 9} << QuintileCuts{2, 2, 2, 3};
    QTest::newRow("two customers") << Values{5, 8} << QuintileCuts{8, 8, kNoCut, kNoCut};
    QTest::newRow("refunds may make it negative")
        << Values{-20, -10, 0, 10, 20} << QuintileCuts{-10, 0, 10, 20};
}

void TestRfm::quintiles()
{
    QFETCH(std::vector<qint64>, values);
    QTEST(quintileCuts(values), "cuts");
}

/// 1 + ⌊5 × strictly below / n⌋, counted one by one.
void TestRfm::cutsGiveWhatTheDefinitionGives()
{
    quint32 state = 7;
    const auto random = [&state](quint32 below) {
        state = state * 1'664'525 + 1'013'904'223;
        return (state >> 8) % below;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<qint64> values(1 + random(60));
        const quint32 spread = 1 + random(30);
        for (qint64 &value : values)
            value = qint64(random(spread)) - 5;
        const QuintileCuts cuts = quintileCuts(values);
        for (const qint64 value : values) {
            const auto below = std::count_if(values.begin(), values.end(),
                                             [value](qint64 other) { return other < value; });
            const auto n = static_cast<qint64>(values.size());
            QCOMPARE(qint64(quintileOf(value, cuts)), std::min<qint64>(5, 1 + 5 * below / n));
        }
    }
}

void TestRfm::daysBeginInTheZone()
{
    const QTimeZone paris("Europe/Paris");
    const auto at
        = [](const char *iso) { return Timestamp::fromIso(QString::fromLatin1(iso))->ms; };
    const std::vector<qint64> instants{at("2026-03-29T21:59:59Z"), at("2026-03-28T22:59:00Z"),
                                       at("2026-03-29T22:00:00Z"), at("2026-03-28T23:00:00Z")};
    // The clocks change on the 29th: it begins an hour before UTC's and ends two hours before.
    QCOMPARE(startsOfDays(instants, paris),
             (std::vector<qint64>{at("2026-03-28T23:00:00Z"), at("2026-03-27T23:00:00Z"),
                                  at("2026-03-29T22:00:00Z"), at("2026-03-28T23:00:00Z")}));
    QVERIFY(startsOfDays({}, paris).empty());
}

/// As of 1998-07-01; a purchase is a day on which somebody bought. Worked out from the same file
/// by another program.
void TestRfm::cdnowHasItsGroups()
{
    const QMap<int, Buyer> buyers = readCdnow();
    QCOMPARE(buyers.size(), 2'357);
    const RfmCuts cuts = cutsOf(buyers);
    using Counts = std::array<int, 6>;
    Counts recency{}, frequency{}, monetary{};
    QMap<int, int> cells;
    for (const Buyer &buyer : buyers) {
        const RfmScore score = scoreOf(buyer, cuts);
        ++recency[static_cast<size_t>(score.recency)];
        ++frequency[static_cast<size_t>(score.frequency)];
        ++monetary[static_cast<size_t>(score.monetary)];
        ++cells[score.cell()];
    }
    QCOMPARE(recency, (Counts{0, 482, 471, 463, 470, 471}));
    QCOMPARE(frequency, (Counts{0, 1'218, 0, 403, 358, 378}));
    QCOMPARE(monetary, (Counts{0, 481, 462, 472, 471, 471}));
    QCOMPARE(cells.value(555), 233);
    QCOMPARE(cells.value(111), 177);
}

void TestRfm::cdnowCustomers_data()
{
    QTest::addColumn<int>("customer");
    QTest::addColumn<qint64>("days");
    QTest::addColumn<int>("orders");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<int>("cell");
    QTest::newRow("0001") << 1 << qint64(201) << 4 << qint64(10'050) << 444;
    QTest::newRow("0002") << 2 << qint64(534) << 2 << qint64(7'511) << 134;
    QTest::newRow("0003") << 3 << qint64(546) << 1 << qint64(679) << 111;
    QTest::newRow("0004") << 4 << qint64(546) << 1 << qint64(1'397) << 111;
    QTest::newRow("0005") << 5 << qint64(546) << 1 << qint64(2'394) << 112;
}

void TestRfm::cdnowCustomers()
{
    QFETCH(int, customer);
    const QMap<int, Buyer> buyers = readCdnow();
    const Buyer buyer = buyers.value(customer);
    QTEST(buyer.last().daysTo(QDate(1998, 7, 1)), "days");
    QTEST(static_cast<int>(buyer.days.size()), "orders");
    QTEST(buyer.cents, "cents");
    QTEST(scoreOf(buyer, cutsOf(buyers)).cell(), "cell");
}

QTEST_GUILESS_MAIN(TestRfm)
#include "tst_rfm.moc"
