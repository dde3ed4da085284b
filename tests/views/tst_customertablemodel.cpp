#include "models/store/customerrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/customertablemodel.h"
#include "views/shell/privacy.h"
#include "views/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
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
    void theStatusSorts();
    void noColumnIsNotSorted();
    void copiesAreNotMasked();
    void aColumnIsReadOnceItIsShown();
    void theOwnersFieldsAreColumns();
    void hiddenNamesAreHidden();
    void searchNarrowsTheList();
    void answersToOlderQuestionsAreDropped();
    void forgottenPagesComeBack();
    void newsOfTheSamePeopleDoesNotReset();
    void rowsAreFoundByCustomer();
    void theFirstPageComesBeforeTheRest();
    void newsDoesNotCutTheListBack();
    void newsWaitsForTheAnswer();
    void whatNobodyWaitsForIsCancelled();
    void linesAreReadWhereverTheyAre();

private:
    CustomerQuery everybody() const;
    QString cell(const CustomerTableModel &model, int row, int column) const;

    void showUsual(CustomerTableModel &model) const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::shared_ptr<Privacy> m_privacy = std::make_shared<Privacy>();
    int m_email = 0, m_lastOrder = 0, m_mark = 0; ///< columns
};

void TestCustomerTableModel::initTestCase()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(2500);
    const CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    m_email = model.columnOf(QStringLiteral("email"));
    m_lastOrder = model.columnOf(QStringLiteral("last_order_at"));
    m_mark = model.columnOf(QStringLiteral("mark"));
    QVERIFY(m_email > 0 && m_lastOrder > 0 && m_mark > 0);
}

void TestCustomerTableModel::showUsual(CustomerTableModel &model) const
{
    model.setShownColumns({CustomerTableModel::kName, m_email, m_lastOrder, m_mark});
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
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int all = model.rowCount();
    QVERIFY(all > 2000);
    cell(model, 0, 0);
    QTRY_VERIFY(!cell(model, 0, 0).isEmpty());
    CustomerQuery query = everybody();
    query.filters = {CustomerFilter::NeverOrdered};
    model.setPeople(query);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(model.rowCount() > 0);
    QVERIFY(model.rowCount() < all);
}

void TestCustomerTableModel::cellsAreBlankUntilTheirPageHasCome()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPeople(everybody());
    QTRY_VERIFY(model.rowCount() > 1000);
    const int row = CustomerTableModel::kPageRows * 3 + 7;
    QVERIFY(cell(model, row, CustomerTableModel::kName).isEmpty());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), CustomerTableModel::kPageRows * 3);
    QVERIFY(!cell(model, row, CustomerTableModel::kName).isEmpty());
    QCOMPARE(changed.size(), 1); // one page, asked for once
}

void TestCustomerTableModel::sortsByEveryColumn_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("descending");
    const FieldCatalogue catalogue;
    for (const Field &field : catalogue.fields()) {
        for (const bool descending : {false, true}) {
            if (field.isColumn)
                QTest::addRow("%s %s", qPrintable(field.id), descending ? "down" : "up")
                    << field.id << descending;
        }
    }
}

void TestCustomerTableModel::sortsByEveryColumn()
{
    QFETCH(QString, id);
    QFETCH(bool, descending);
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    const int column = model.columnOf(id);
    QVERIFY(column >= 0);
    model.setShownColumns({column});
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.query().people.descending, descending);
    // What the model shows is the order of the store for this very query, from end to end.
    const auto expected = awaitResult(m_fixture->store().read(
        [query = model.query()](Database &db) { return CustomerLister(db).list(query); }));
    QVERIFY(expected);
    QVERIFY(*expected == model.ids());
    QVERIFY(model.rowCount() > 2000);
    cell(model, 0, column);
    QTRY_VERIFY(!cell(model, 0, column).isEmpty());
}

/// The badge is in the order of what it says.
void TestCustomerTableModel::theStatusSorts()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.sort(m_mark, Qt::AscendingOrder);
    model.setPeople(everybody());
    QTRY_VERIFY(!model.isLoading() && !loaded.empty());
    QStringList seen;
    for (int row = 0; row < model.rowCount(); row += 40) {
        cell(model, row, m_mark);
        QTRY_VERIFY(!cell(model, row, m_mark).isEmpty());
        if (seen.isEmpty() || seen.last() != cell(model, row, m_mark))
            seen.append(cell(model, row, m_mark));
    }
    const QStringList all{CustomerMark::text(CustomerMark::Kind::CartWaiting),
                          CustomerMark::text(CustomerMark::Kind::NeverOrdered),
                          CustomerMark::text(CustomerMark::Kind::OneOrder),
                          CustomerMark::text(CustomerMark::Kind::Returning)};
    qsizetype last = -1;
    for (const QString &mark : std::as_const(seen)) {
        QVERIFY2(all.indexOf(mark) > last, qPrintable(seen.join(u' ')));
        last = all.indexOf(mark);
    }
    QVERIFY(seen.size() > 2);
}

void TestCustomerTableModel::noColumnIsNotSorted()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    for (const int column : {-1, 9'999})
        model.sort(column, Qt::AscendingOrder);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.query().sortField.id, QStringLiteral("name"));
}

/// Hidden names are for the screen; a phone is written for the eye there, and for a program here.
void TestCustomerTableModel::copiesAreNotMasked()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    const int phone = model.columnOf(QStringLiteral("phone"));
    model.setShownColumns({CustomerTableModel::kName, phone});
    model.setPeople(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    int row = 0;
    const auto number = [&] { return cell(model, row, phone); };
    QTRY_VERIFY(!cell(model, row, CustomerTableModel::kName).isEmpty());
    while (row < 200 && !number().startsWith(u'+'))
        ++row;
    QVERIFY2(number().contains(u' '), qPrintable(number()));
    const QString shown = number();
    const QString name = cell(model, row, CustomerTableModel::kName);
    m_privacy->setOn(true);
    QVERIFY(cell(model, row, CustomerTableModel::kName) != name);
    QStringList copied;
    model.readLines({row}, {CustomerTableModel::kName, phone}, this,
                    [&copied](const QList<QStringList> &lines) { copied = lines.value(0); });
    QTRY_COMPARE(copied.size(), 2);
    m_privacy->setOn(false);
    QCOMPARE(copied.first(), name);
    QCOMPARE(copied.last(), QString(shown).remove(u' '));
}

void TestCustomerTableModel::aColumnIsReadOnceItIsShown()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(reset.size(), 1);
    const int shops = model.columnOf(QStringLiteral("shops"));
    cell(model, 0, 0);
    QTRY_VERIFY(!cell(model, 0, 0).isEmpty());
    QVERIFY(cell(model, 0, shops).isEmpty());
    model.setShownColumns({CustomerTableModel::kName, shops});
    QTRY_COMPARE(loaded.size(), 2);
    cell(model, 0, shops);
    QTRY_VERIFY(!cell(model, 0, shops).isEmpty());
    QCOMPARE(reset.size(), 1); // nobody moved
}

void TestCustomerTableModel::theOwnersFieldsAreColumns()
{
    const auto catalogue = awaitResult(m_fixture->store().write([](Database &db) {
        const Done made
            = db.execute("INSERT INTO custom_field(key, label, type, created_at)"
                         " VALUES ('shoe', 'Shoe size', 'number', 1);"
                         "INSERT INTO custom_field_value(customer_id, field_id, value, updated_at)"
                         " SELECT id, last_insert_rowid(), 38.5, 1 FROM customer WHERE id = 7");
        return made ? FieldCatalogue::read(db) : Result<FieldCatalogue>(made.error());
    }));
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<Field> &fields = catalogue->fields();
    const auto columns = std::count_if(fields.begin(), fields.end(),
                                       [](const Field &field) { return field.isColumn; });
    model.setCatalogue(*catalogue);
    QCOMPARE(model.columnCount(), static_cast<int>(columns) + 1); // and the mark
    const int shoe = model.columnOf(QStringLiteral("custom.shoe"));
    QCOMPARE(model.headerData(shoe, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Shoe size"));
    model.setShownColumns({shoe});
    model.sort(shoe, Qt::DescendingOrder);
    QTRY_VERIFY(model.rowCount() > 2000);
    QCOMPARE(model.idAt(0).value, 7);
    cell(model, 0, shoe);
    QTRY_COMPARE(cell(model, 0, shoe), QLocale().toString(38.5));
}

void TestCustomerTableModel::hiddenNamesAreHidden()
{
    const auto privacy = std::make_shared<Privacy>();
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, privacy);
    showUsual(model);
    model.setPeople(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    cell(model, 0, 0);
    QTRY_VERIFY(!cell(model, 0, m_email).isEmpty());
    const QString name = cell(model, 0, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    privacy->setOn(true);
    QVERIFY(!changed.isEmpty());
    QVERIFY(cell(model, 0, 0) != name);
    QCOMPARE(cell(model, 0, 0), privacy->name(name));
    QVERIFY(!cell(model, 0, m_email).contains(QLatin1String("example")));
    privacy->setOn(false);
    QCOMPARE(cell(model, 0, 0), name);
}

void TestCustomerTableModel::searchNarrowsTheList()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int all = model.rowCount();
    cell(model, 40, CustomerTableModel::kName);
    QTRY_VERIFY(!cell(model, 40, m_email).isEmpty());
    CustomerQuery query = everybody();
    query.search = cell(model, 40, CustomerTableModel::kName);
    QVERIFY(!query.search.isEmpty());
    const CustomerId wanted = model.idAt(40);
    model.setPeople(query);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(model.rowCount() < all);
    QVERIFY(model.rowOf(wanted) >= 0);
}

void TestCustomerTableModel::answersToOlderQuestionsAreDropped()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const QString &typed : {QStringLiteral("m"), QStringLiteral("ma"), QStringLiteral("mar"),
                                 QStringLiteral("zzzzqqq")}) {
        CustomerQuery query = everybody();
        query.search = typed;
        model.setPeople(query);
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
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    model.setPeople(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    const int pages = (model.rowCount() - 1) / CustomerTableModel::kPageRows;
    for (int page = 0; page <= pages; ++page) {
        const int row = page * CustomerTableModel::kPageRows;
        cell(model, row, CustomerTableModel::kName);
        QTRY_VERIFY(!cell(model, row, m_mark).isEmpty());
    }
    QVERIFY(!cell(model, 0, m_mark).isEmpty());
}

void TestCustomerTableModel::newsOfTheSamePeopleDoesNotReset()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(reset.size(), 1); // of the first answer only: the marked row stays marked
}

void TestCustomerTableModel::rowsAreFoundByCustomer()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    model.setPeople(everybody());
    QTRY_VERIFY(model.rowCount() > 2000);
    QCOMPARE(model.rowOf(model.idAt(1234)), 1234);
    QCOMPARE(model.rowOf({99'999'999}), -1);
    QVERIFY(!model.idAt(-1).isValid());
    QVERIFY(!model.idAt(model.rowCount()).isValid());
}

void TestCustomerTableModel::theFirstPageComesBeforeTheRest()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QPersistentModelIndex marked;
    QString name;
    connect(&model, &CustomerTableModel::firstShown, &model, [&] {
        QCOMPARE(model.rowCount(), CustomerTableModel::kPageRows);
        marked = model.index(40, CustomerTableModel::kName);
        name = marked.data().toString();
    });
    // The list's own answer may overtake; then the question is asked again.
    for (int again = 0; again < 50 && !marked.isValid(); ++again) {
        loaded.clear();
        reset.clear();
        inserted.clear();
        model.sort(m_lastOrder, again % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
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
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.sort(CustomerTableModel::kName, Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 1);
    QSignalSpy first(&model, &CustomerTableModel::firstShown);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(first.isEmpty());
}

/// As during a sync: an order that is long to find would else never be shown.
void TestCustomerTableModel::newsWaitsForTheAnswer()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    QSignalSpy asked(&model, &CustomerTableModel::asked);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    QSemaphore busy;
    const auto wait = [&busy](Database &) {
        busy.acquire();
        return true;
    };
    QFuture<bool> one = m_fixture->store().read(wait);
    QFuture<bool> two = m_fixture->store().read(wait);
    model.sort(model.columnOf(QStringLiteral("items_count")), Qt::DescendingOrder);
    for (int news = 0; news < 3; ++news)
        model.reload();
    QCOMPARE(asked.size(), 1);
    QVERIFY(model.isLoading());
    busy.release(2);
    QTRY_COMPARE(loaded.size(), 2); // the answer, and the one with all the news
    QCOMPARE(asked.size(), 2);
    QVERIFY(!model.isLoading());
    one.waitForFinished();
    two.waitForFinished();
}

void TestCustomerTableModel::whatNobodyWaitsForIsCancelled()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    QSignalSpy failed(&model, &CustomerTableModel::failed);
    model.sort(model.columnOf(QStringLiteral("items_count")), Qt::DescendingOrder);
    const CancelToken first = model.query().cancel;
    model.reload();
    QVERIFY(!first.isCancelled());
    model.sort(model.columnOf(QStringLiteral("codes_count")), Qt::DescendingOrder);
    QVERIFY(first.isCancelled());
    QVERIFY(!model.query().cancel.isCancelled());
    QTRY_VERIFY(!model.isLoading());
    QVERIFY(failed.empty());
    QVERIFY(model.rowCount() > 2000);
}

void TestCustomerTableModel::linesAreReadWhereverTheyAre()
{
    CustomerTableModel model(m_fixture->store(), m_fixture->clock, m_privacy);
    showUsual(model);
    QSignalSpy loaded(&model, &CustomerTableModel::loaded);
    model.setPeople(everybody());
    QTRY_COMPARE(loaded.size(), 1);
    const int last = model.rowCount() - 1; // of a page that nobody has seen
    QList<QStringList> lines;
    model.readLines({last, 0}, {m_email, CustomerTableModel::kName}, &model,
                    [&lines](const QList<QStringList> &read) { lines = read; });
    QTRY_COMPARE(lines.size(), 2);
    cell(model, last, CustomerTableModel::kName);
    QTRY_VERIFY(!cell(model, last, CustomerTableModel::kName).isEmpty());
    QCOMPARE(lines.first().at(0), cell(model, last, m_email));
    QCOMPARE(lines.first().at(1), cell(model, last, CustomerTableModel::kName));
}

QTEST_MAIN(TestCustomerTableModel)
#include "tst_customertablemodel.moc"
