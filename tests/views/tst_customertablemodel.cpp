#include "models/store/customerrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/customertablemodel.h"
#include "views/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

/// The table of customers over a real store.
class TestCustomerTableModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsThePromisesOfAModel();
    void cellsAreBlankUntilTheirPageHasCome();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void searchNarrowsTheList();
    void answersToOlderQuestionsAreDropped();
    void forgottenPagesComeBack();
    void newsOfTheSamePeopleDoesNotReset();
    void rowsAreFoundByCustomer();
    void theFirstPageComesBeforeTheRest();
    void newsDoesNotCutTheListBack();
    void linesAreReadWhereverTheyAre();

private:
    CustomerQuery everybody() const;
    QString cell(const CustomerTableModel &model, int row, int column) const;

    std::unique_ptr<ViewsFixture> m_fixture;
};

void TestCustomerTableModel::initTestCase()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(2500);
}

CustomerQuery TestCustomerTableModel::everybody() const
{
    return {};
}

QString TestCustomerTableModel::cell(const CustomerTableModel &model, int row, int column) const
{
    return model.index(row, column).data().toString();
}

void TestCustomerTableModel::keepsThePromisesOfAModel()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setQuery(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int all = model.rowCount();
    QVERIFY(all > 2000);
    cell(model, 0, 0);
    QTRY_VERIFY(!cell(model, 0, 0).isEmpty());
    CustomerQuery query = everybody();
    query.filter = CustomerFilter::NeverOrdered;
    model.setQuery(query);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(model.rowCount() > 0);
    QVERIFY(model.rowCount() < all);
}

void TestCustomerTableModel::cellsAreBlankUntilTheirPageHasCome()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setQuery(everybody());
    QTRY_VERIFY(model.rowCount() > 1000);
    const int row = CustomerTableModel::kPageRows * 3 + 7;
    QVERIFY(cell(model, row, CustomerTableModel::Name).isEmpty());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), CustomerTableModel::kPageRows * 3);
    QVERIFY(!cell(model, row, CustomerTableModel::Name).isEmpty());
    QCOMPARE(changed.size(), 1); // one page, asked for once
}

void TestCustomerTableModel::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    for (int column = 0; column < CustomerTableModel::Mark; ++column) {
        for (const bool descending : {false, true}) {
            QTest::addRow("%s %s",
                          qPrintable(CustomerTableModel::columnKey(
                              static_cast<CustomerTableModel::Column>(column))),
                          descending ? "down" : "up")
                << column << descending;
        }
    }
}

void TestCustomerTableModel::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(bool, descending);
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.query().descending, descending);
    // What the model shows is the order of the store for this very query, from end to end.
    const auto expected = awaitResult(m_fixture->store().read(
        [query = model.query()](Database &db) { return CustomerRepository(db).list(query); }));
    QVERIFY(expected);
    QCOMPARE(model.rowCount(), static_cast<int>(expected->size()));
    for (const int row : {0, 1, model.rowCount() / 2, model.rowCount() - 1})
        QCOMPARE(model.idAt(row).value, (*expected)[static_cast<size_t>(row)]);
}

void TestCustomerTableModel::searchNarrowsTheList()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setQuery(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int all = model.rowCount();
    cell(model, 40, CustomerTableModel::Name);
    QTRY_VERIFY(!cell(model, 40, CustomerTableModel::Email).isEmpty());
    CustomerQuery query = everybody();
    query.search = cell(model, 40, CustomerTableModel::Name);
    QVERIFY(!query.search.isEmpty());
    const CustomerId wanted = model.idAt(40);
    model.setQuery(query);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(model.rowCount() < all);
    QVERIFY(model.rowOf(wanted) >= 0);
}

void TestCustomerTableModel::answersToOlderQuestionsAreDropped()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const QString &typed : {QStringLiteral("m"), QStringLiteral("ma"), QStringLiteral("mar"),
                                 QStringLiteral("zzzzqqq")}) {
        CustomerQuery query = everybody();
        query.search = typed;
        model.setQuery(query);
    }
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    // Whatever was under way has come by the time a later read has.
    awaitResult(m_fixture->store().read([](Database &) { return true; }));
    awaitResult(m_fixture->store().read([](Database &) { return true; }));
    QCoreApplication::processEvents();
    QCOMPARE(loaded.size(), 1);
    QVERIFY(reset.isEmpty()); // from nothing to nothing
}

void TestCustomerTableModel::forgottenPagesComeBack()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    model.setQuery(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    const int pages = (model.rowCount() - 1) / CustomerTableModel::kPageRows;
    for (int page = 0; page <= pages; ++page) {
        const int row = page * CustomerTableModel::kPageRows;
        cell(model, row, CustomerTableModel::Name);
        QTRY_VERIFY(!cell(model, row, CustomerTableModel::Mark).isEmpty());
    }
    QVERIFY(!cell(model, 0, CustomerTableModel::Mark).isEmpty());
}

void TestCustomerTableModel::newsOfTheSamePeopleDoesNotReset()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setQuery(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(reset.size(), 1); // of the first answer only: the marked row stays marked
}

void TestCustomerTableModel::rowsAreFoundByCustomer()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    model.setQuery(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    QCOMPARE(model.rowOf(model.idAt(1234)), 1234);
    QCOMPARE(model.rowOf({99'999'999}), -1);
    QVERIFY(!model.idAt(-1).isValid());
    QVERIFY(!model.idAt(model.rowCount()).isValid());
}

void TestCustomerTableModel::theFirstPageComesBeforeTheRest()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QPersistentModelIndex marked;
    QString name;
    connect(&model, &CustomerTableModel::firstShown, &model, [&] {
        QCOMPARE(model.rowCount(), CustomerTableModel::kPageRows);
        marked = model.index(40, CustomerTableModel::Name);
        name = marked.data().toString();
    });
    // The list's own answer may overtake; then the question is asked again.
    for (int again = 0; again < 50 && !marked.isValid(); ++again) {
        loaded.clear();
        reset.clear();
        inserted.clear();
        model.sort(CustomerTableModel::LastOrder,
                   again % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        QTRY_COMPARE(loaded.size(), 1);
    }
    QVERIFY(!name.isEmpty());
    QCOMPARE(reset.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(model.rowCount() > 2000);
    QCOMPARE(marked.row(), 40); // what is marked stays marked
    QCOMPARE(marked.data().toString(), name);
}

void TestCustomerTableModel::newsDoesNotCutTheListBack()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.sort(CustomerTableModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 1);
    QSignalSpy first(&model, &CustomerTableModel::firstShown);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(first.isEmpty());
}

void TestCustomerTableModel::linesAreReadWhereverTheyAre()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setQuery(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int last = model.rowCount() - 1; // of a page that nobody has seen
    QList<QStringList> lines;
    model.readLines({last, 0}, {CustomerTableModel::Email, CustomerTableModel::Name}, &model,
                    [&lines](const QList<QStringList> &read) { lines = read; });
    QTRY_COMPARE(lines.size(), 2);
    cell(model, last, CustomerTableModel::Name);
    QTRY_VERIFY(!cell(model, last, CustomerTableModel::Name).isEmpty());
    QCOMPARE(lines.first().at(0), cell(model, last, CustomerTableModel::Email));
    QCOMPARE(lines.first().at(1), cell(model, last, CustomerTableModel::Name));
}

QTEST_MAIN(TestCustomerTableModel)
#include "tst_customertablemodel.moc"
