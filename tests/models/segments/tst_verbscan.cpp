#include "models/segments/verbscan.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

using namespace comptoir;

namespace {

using Form = DeedBatch::Form;

constexpr qint64 kRows = 300'000; ///< more than two batches hold
constexpr qint64 kPeople = 3;

QString statementOf(const QString &value)
{
    return QStringLiteral("SELECT 1, %1").arg(value);
}

/// Writes down what it is told of.
class Notes : public DeedListener
{
public:
    Notes(qint64 from, qint64 until)
    {
        instants = Instants(std::vector<InstantRange>{{{from}, {until}}});
        needsAt = needsRow = true;
    }
    void take(const DeedRows &rows) override
    {
        rows.each([this](const DeedRow &row) {
            found.push_back({row.person(), row.at(), row.row()});
            isPlaced = isPlaced && row.place() == static_cast<size_t>(row.person());
        });
    }

    struct Deed
    {
        qint64 person, at, row;
        bool operator==(const Deed &) const = default;
    };
    std::vector<Deed> found;
    bool isPlaced = true;
};

} // namespace

class TestVerbScan : public QObject
{
    Q_OBJECT
private slots:
    void keepsValuesAsSqliteGivesThem_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
             {"NULL", "0", "42", "-7", "9223372036854775807", "0.0", "2.5", "-1e300", "''", "'0'",
              "'EUR'", "'12 pieces'", "'Étoile'", "'[1,2]'", "x''", "x'4142'"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }
    void keepsValuesAsSqliteGivesThem()
    {
        QFETCH(QString, value);
        const std::vector<std::vector<Form>> asked{
            {Form::Whole},
            {Form::Real},
            {Form::Text},
            {Form::Whole, Form::Text},
            {Form::Whole, Form::Real, Form::Text},
        };
        for (const std::vector<Form> &forms : asked) {
            DeedBatch batch;
            for (const Form form : forms)
                batch.keep(1, form);
            Statement read = m_file.db().prepare(statementOf(value));
            QVERIFY(read.next());
            batch.add(1, 1, read);
            DeedRows(batch).each([&](const DeedRow &row) { compare(row, value, forms); });
        }
    }

    void equalTextsMayFollowEachOther()
    {
        DeedBatch batch;
        batch.keep(1, Form::Text);
        const QStringList texts{
            QStringLiteral("EUR"), QStringLiteral("EUR"), QString(),           QString(),
            QStringLiteral("CHF"), QStringLiteral("EUR"), QStringLiteral("EU")};
        for (int round = 0; round < 2; ++round) {
            for (const QString &text : texts) {
                Statement read = m_file.db().prepare(QStringLiteral("SELECT 1, ?"));
                read.bind(1, text);
                QVERIFY(read.next());
                batch.add(1, 1, read);
            }
            QStringList kept;
            DeedRows(batch).each([&](const DeedRow &row) {
                kept.append(QString::fromStdString(std::string(row.utf8(1))));
                QCOMPARE(row.isNull(1), kept.last().isEmpty());
            });
            QCOMPARE(kept, texts);
            batch.clear();
            QCOMPARE(batch.size(), size_t(0));
        }
    }

    void ofNoColumnNothingIsKnown()
    {
        DeedBatch batch;
        batch.keep(-1, Form::Text);
        Statement read = m_file.db().prepare(QStringLiteral("SELECT 1"));
        QVERIFY(read.next());
        batch.add(1, 1, read);
        DeedRows(batch).each([](const DeedRow &row) { QVERIFY(row.isNull(-1)); });
    }

    void rowsAreSiftedAgainAndAgain()
    {
        DeedBatch batch;
        Statement read = m_file.db().prepare(QStringLiteral("SELECT 1"));
        QVERIFY(read.next());
        for (qint32 person = 0; person < 30; ++person)
            batch.add(person, 0, read);
        DeedRows rows(batch);
        const auto people = [&rows] {
            std::vector<qint32> found;
            rows.each([&found](const DeedRow &row) { found.push_back(row.person()); });
            return found;
        };
        rows.keepOnly([](const DeedRow &row) { return row.person() % 2 == 0; });
        rows.keepOnly([](const DeedRow &row) { return row.person() % 5 == 0; });
        QCOMPARE(people(), (std::vector<qint32>{0, 10, 20}));
        rows.keepOnly([](const DeedRow &) { return false; });
        QVERIFY(rows.isEmpty());
        rows.takeEvery();
        QCOMPARE(people().size(), size_t(30));
        rows.keepOnly([](const DeedRow &row) { return row.person() > 27; });
        QCOMPARE(people(), (std::vector<qint32>{28, 29}));
        rows.takeNone();
        QVERIFY(rows.isEmpty());
    }

    void everyListenerIsToldOfItsRowsOnce()
    {
        fill();
        Notes all(0, kRows + 1), middle(100'000, 200'000), none(kRows + 1, 2 * kRows);
        Notes gaps(0, 10);
        gaps.instants = gaps.instants.unitedWith(
            Instants(std::vector<InstantRange>{{{131'000}, {131'100}}, {{299'999}, {400'000}}}));
        VerbScan scan(opened());
        for (Notes *notes : {&all, &middle, &none, &gaps})
            scan.add(*notes);
        QVERIFY(scan.run(m_context));
        for (const Notes *notes : {&all, &middle, &none, &gaps}) {
            QVERIFY(notes->isPlaced);
            QVERIFY(notes->found == expected(notes->instants));
        }
        QCOMPARE(all.found.size(), size_t(kRows));
        QCOMPARE(middle.found.size(), size_t(100'000));
        QVERIFY(none.found.empty());
    }

    void aCancelledScanTellsNoMore()
    {
        fill();
        Notes all(0, kRows + 1);
        VerbScan scan(opened());
        scan.add(all);
        EvaluationContext context = m_context;
        context.cancel.cancel();
        const Done ran = scan.run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::Cancelled);
        QVERIFY(all.found.empty());
    }

private:
    /// Of a fresh statement each: a value that was converted is another one.
    void compare(const DeedRow &row, const QString &value, const std::vector<Form> &forms)
    {
        const auto ask = [&](const auto &question) {
            Statement read = m_file.db().prepare(statementOf(value));
            if (!read.next())
                qFatal("%s", qPrintable(value));
            return question(read);
        };
        QCOMPARE(row.isNull(1), ask([](const Statement &read) { return read.isNull(1); }));
        for (const Form form : forms) {
            if (form == Form::Whole)
                QCOMPARE(row.int64(1), ask([](const Statement &read) { return read.int64(1); }));
            else if (form == Form::Real)
                QCOMPARE(row.real(1), ask([](const Statement &read) { return read.real(1); }));
            else
                QCOMPARE(std::string(row.utf8(1)),
                         ask([](const Statement &read) { return std::string(read.utf8(1)); }));
        }
    }

    const Behaviour &opened() const { return *m_behaviours.find(QStringLiteral("message_opened")); }

    /// Messages opened at 1, 2, 3 … by one person after the other.
    void fill()
    {
        if (m_file.number(QStringLiteral("SELECT count(*) FROM event")) > 0)
            return;
        m_file.addShop(QStringLiteral("prestashop"));
        m_file.run("INSERT INTO customer(id) VALUES (1), (2), (3);"
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                   + QByteArray::number(kRows)
                   + ") INSERT INTO event(id, shop_id, kind, customer_id, at)"
                     " SELECT i, 1, 'message_opened', 1 + i % 3, i FROM n");
        m_context.greatestId = kPeople;
    }

    static std::vector<Notes::Deed> expected(const Instants &instants)
    {
        std::vector<Notes::Deed> deeds;
        for (qint64 i = 1; i <= kRows; ++i) {
            if (instants.contains(i))
                deeds.push_back({1 + i % kPeople, i, i});
        }
        return deeds;
    }

    StoreFixture m_file;
    BehaviourCatalogue m_behaviours;
    EvaluationContext m_context{m_file.db(), {{2 * kRows}, QTimeZone::utc(), LeapDay::February28}};
};

QTEST_GUILESS_MAIN(TestVerbScan)
#include "tst_verbscan.moc"
