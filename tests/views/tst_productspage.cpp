#include "models/store/productrelations.h"
#include "models/store/productsales.h"
#include "tests/views/viewsfixture.h"
#include "views/charts/timechart.h"
#include "views/charts/timechartview.h"
#include "views/products/companionstab.h"
#include "views/products/productbuyersmodel.h"
#include "views/products/productbuyerstab.h"
#include "views/products/productfigurescounter.h"
#include "views/products/productfilters.h"
#include "views/products/productpanel.h"
#include "views/products/productsheet.h"
#include "views/products/productspage.h"
#include "views/products/producttablemodel.h"
#include "views/products/productwords.h"
#include "views/products/relatedlist.h"
#include "views/products/variantsmodel.h"
#include "views/shell/privacy.h"
#include "views/shell/undohistory.h"
#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/printpreview.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// The page of products, worked with mouse and keyboard over a real store.
class TestProductsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void modelKeepsItsPromises();
    void buyersModelKeepsItsPromises();
    void variantsModelKeepsItsPromises();
    void figuresArriveForAllProducts();
    void typingNarrowsTheList();
    void chipsFilter();
    void aNarrowListFoldsItsChips();
    void shopsAreToldApart();
    void headersSortBySales();
    void enterOpensAndEscapeGoesBack();
    void salesAreDrawn();
    void theCurveIsWrittenToAFile();
    void aProductPrintsToPdf();
    void tabGoesInTheOrderOfReading();
    void buyersOpenTheirProfile();
    void hiddenNamesAreHidden();
    void relatedProductsByKeyboard();
    void boughtTogetherIsAddedByMouse();
    void nothingFoundSaysWhatToDo();
    void emptyProfileSaysWhatToDo();
    void everyTextFollowsTheLanguage();
    void wordsOfLift_data();
    void wordsOfLift();
    void amountsOfTwoCurrenciesAreNotCut();

private:
    template <typename T>
    [[nodiscard]] T *find() const
    {
        return m_page->findChild<T *>();
    }
    [[nodiscard]] DataTable *table() const
    {
        return m_page->findChild<DataTable *>(QStringLiteral("products.table"));
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] ProductPanel *panel() const { return find<ProductPanel>(); }
    /// The chip with this word; nullptr when there is none.
    [[nodiscard]] static Chip *chip(const QWidget *in, const QString &text);
    void choose(ProductId product);
    [[nodiscard]] QList<ProductId> related(ProductId product) const;

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<ProductsPage> m_page;
    QString m_openedPage;
    qint64 m_openedId = 0;
};

void TestProductsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(600);
}

void TestProductsPage::init()
{
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_openedPage.clear();
    m_context->openRecord = [this](const QString &page, qint64 id) {
        m_openedPage = page;
        m_openedId = id;
    };
    m_page = std::make_unique<ProductsPage>(*m_context);
    m_page->resize(1300, 820);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(table()->model()->rowCount() > 3);
    QTRY_VERIFY(!cell(0, ProductTableModel::Name).isEmpty());
    QTRY_VERIFY(!cell(0, ProductTableModel::Sold30).isEmpty());
}

Chip *TestProductsPage::chip(const QWidget *in, const QString &text)
{
    for (Chip *found : in->findChildren<Chip *>()) {
        if (found->isVisible() && found->text() == text)
            return found;
    }
    return nullptr;
}

/// Shows the product beside the list and waits for its answer.
void TestProductsPage::choose(ProductId product)
{
    QSignalSpy shown(panel(), &ProductPanel::shown);
    m_page->showRecord(product.value);
    QTRY_VERIFY(!shown.isEmpty());
}

QList<ProductId> TestProductsPage::related(ProductId product) const
{
    return *awaitResult(m_fixture->store().read(
        [product](Database &database) { return ProductRelations(database).of(product); }));
}

void TestProductsPage::modelKeepsItsPromises()
{
    ProductFiguresCounter counter(m_fixture->store(), m_fixture->clock);
    ProductTableModel model(m_fixture->store(), counter);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &ProductTableModel::loaded);
    // Its rows are there at once, what is written in them comes with their page.
    QString firstSeen = QStringLiteral("never");
    connect(&model, &ProductTableModel::loaded, this,
            [&] { firstSeen = model.index(0, 0).data().toString(); });
    model.ask({}, ProductTableModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(model.rowCount() > 3);
    QVERIFY(firstSeen.isEmpty());
    QTRY_VERIFY(!model.index(0, 0).data().toString().isEmpty());
    QVERIFY(model.index(0, ProductTableModel::Sold90).data().toString().isEmpty());
    counter.refresh();
    QTRY_VERIFY(!model.index(0, ProductTableModel::Sold90).data().toString().isEmpty());
    model.sort(ProductTableModel::RevenueYear, Qt::DescendingOrder);
    ProductQuery nothing;
    nothing.search = QStringLiteral("zzzz");
    model.ask(nothing, ProductTableModel::Name,
              Qt::AscendingOrder); // the answer to the sorting is dropped
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOfRecord(1), -1);
    QCOMPARE(model.recordAt(0), 0);
}

void TestProductsPage::buyersModelKeepsItsPromises()
{
    ProductBuyersModel model(*m_context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBuyers({{{1}, 3, 4, {1000}}, {{2}, 1, 9, {3000}}, {{3}, 2, 2, {2000}}});
    QCOMPARE(model.customerAt(0).value, 2); // the newest first
    model.sort(ProductBuyersModel::Orders, Qt::DescendingOrder);
    QCOMPARE(model.customerAt(0).value, 1);
    model.sort(ProductBuyersModel::Pieces, Qt::AscendingOrder);
    QCOMPARE(model.customerAt(0).value, 3);
    model.index(0, 0).data();
    QTRY_VERIFY(!model.index(0, 0).data().toString().isEmpty());
    model.setBuyers({});
    QCOMPARE(model.rowCount(), 0);
}

void TestProductsPage::variantsModelKeepsItsPromises()
{
    VariantsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ProductVariant gone{
        RemoteId::fromText(QStringLiteral("7")), QStringLiteral("Large"), {}, {}, {}, 4, true};
    const Money price{1990, *Currency::fromCode(u"EUR")};
    ProductRow product;
    product.price = price;
    product.platform = QStringLiteral("prestashop");
    model.setVariants({gone}, product);
    QCOMPARE(model.headerData(VariantsModel::Price, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Price excl. tax"));
    QCOMPARE(model.index(0, VariantsModel::Name).data().toString(),
             QStringLiteral("Large (no longer in the shop)"));
    QVERIFY(
        model.index(0, VariantsModel::Price).data().toString().contains(QStringLiteral("19.90")));
    QCOMPARE(model.index(0, VariantsModel::Stock).data().toString(), QStringLiteral("4"));
}

void TestProductsPage::figuresArriveForAllProducts()
{
    ProductFiguresCounter counter(m_fixture->store(), m_fixture->clock);
    QSignalSpy arrived(&counter, &ProductFiguresCounter::arrived);
    counter.refresh();
    QVERIFY(counter.isCounting());
    QTRY_VERIFY(!counter.isCounting());
    QCOMPARE(counter.progress(), 1.0);
    const auto ids = *awaitResult(m_fixture->store().read(
        [](Database &database) { return ProductSales(database).productIds(); }));
    QCOMPARE(counter.all().size(), ids.size());
    const auto expected = *awaitResult(
        m_fixture->store().read([ids, now = m_fixture->clock.now()](Database &database) {
            return ProductSales(database).figures(ids, now);
        }));
    for (const qint64 id : ids)
        QCOMPARE(*counter.find({id}), expected.value(id));
    const auto before = arrived.size();
    counter.refresh(); // nothing new: nothing is counted
    QTRY_VERIFY(!counter.isCounting());
    QCOMPARE(arrived.size(), before);
}

void TestProductsPage::typingNarrowsTheList()
{
    const int all = table()->model()->rowCount();
    const QString name = cell(1, ProductTableModel::Name);
    m_page->setFocus();
    QVERIFY(m_page->find()); // what the window asks on Ctrl+F
    auto *search = m_page->findChild<SearchField *>(QStringLiteral("products.search"));
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, name.toUpper());
    QTRY_VERIFY(table()->model()->rowCount() < all);
    QTRY_COMPARE(cell(0, ProductTableModel::Name), name);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), all);
}

void TestProductsPage::chipsFilter()
{
    const int all = table()->model()->rowCount();
    QVERIFY(m_fixture->store()
                .write([](Database &database) {
                    return database.execute(
                        "UPDATE stock SET quantity = 0 WHERE product_remote_id = "
                        "(SELECT remote_id FROM product WHERE id = 1)");
                })
                .result());
    m_page->refresh();
    QTRY_VERIFY(chip(m_page.get(), QStringLiteral("None left")));
    QTest::mouseClick(chip(m_page.get(), QStringLiteral("None left")), Qt::LeftButton);
    QTRY_VERIFY(table()->model()->rowCount() < all);
    QTRY_VERIFY(!cell(0, ProductTableModel::Mark).isEmpty());
    QCOMPARE(cell(0, ProductTableModel::Mark), QStringLiteral("None left"));
    QTest::mouseClick(chip(m_page.get(), QStringLiteral("In the shop")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), all);
}

void TestProductsPage::aNarrowListFoldsItsChips()
{
    ProductFilters filters;
    QHash<int, qint64> counts;
    for (const ProductFilter filter : ProductFilters::kOffered)
        counts.insert(static_cast<int>(filter), 120);
    filters.setCounts(counts);
    filters.resize(1400, 80);
    filters.show();
    const auto *one = filters.findChild<Chip *>(QStringLiteral("products.state"));
    QTRY_VERIFY(!one->isVisible());
    QVERIFY(chip(&filters, QStringLiteral("All")));
    counts.insert(static_cast<int>(ProductFilter::Gone), 0);
    filters.setCounts(counts); // all are in the shop: the same number is not told twice
    QVERIFY(!chip(&filters, QStringLiteral("All")));
    QVERIFY(!chip(&filters, QStringLiteral("In the shop"))->toolTip().isEmpty());
    filters.resize(300, 80);
    QTRY_VERIFY(one->isVisible());
    QVERIFY(!chip(&filters, QStringLiteral("None left")));
    QTest::mouseClick(filters.findChild<Chip *>(QStringLiteral("products.state")), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().first()->isChecked());
    const QSignalSpy changed(&filters, &ProductFilters::changed);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    ProductQuery query;
    filters.apply(query);
    QVERIFY(query.filter == ProductFilter::OutOfStock);
    QCOMPARE(one->text(), QStringLiteral("None left"));
    filters.resize(1400, 80);
    QTRY_VERIFY(!one->isVisible());
    QVERIFY(chip(&filters, QStringLiteral("None left"))->isChecked());
}

/// Products of two shops may have one name: with a second shop there is a column for it, and the
/// related products name theirs.
void TestProductsPage::shopsAreToldApart()
{
    m_page->window()->resize(1900, 900); // the column steps back where wide letters leave no room
    QVERIFY(table()->isColumnHidden(ProductTableModel::Shop));
    const auto write = [this](const char *sql) {
        return bool(awaitResult(
            m_fixture->store().write([sql](Database &database) { return database.execute(sql); })));
    };
    QVERIFY(write("INSERT INTO shop(platform, name, currency, created_at) "
                  "VALUES('shopify', 'Second', 'EUR', 0)"));
    m_page->refresh();
    QTRY_VERIFY(!table()->isColumnHidden(ProductTableModel::Shop));
    choose({1});
    panel()->showTab(ProductPanel::Together);
    auto *list = find<RelatedList>();
    list->add({2}, QStringLiteral("Two"));
    QTRY_VERIFY(!related({1}).isEmpty());
    choose({2});
    choose({1});
    QTRY_VERIFY(list->list()->count() > 0);
    QVERIFY(list->list()->item(0)->text().contains(QStringLiteral(" · ")));
    QVERIFY(write("DELETE FROM product_relation"));
    QVERIFY(write("DELETE FROM shop WHERE name = 'Second'"));
}

void TestProductsPage::headersSortBySales()
{
    QHeaderView *header = table()->horizontalHeader();
    const int column = ProductTableModel::Sold30;
    const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    const auto sold
        = [this](int row) { return QLocale().toLongLong(cell(row, ProductTableModel::Sold30)); };
    const auto descending = [&] {
        for (int row = 1; row < table()->model()->rowCount(); ++row) {
            if (sold(row) > sold(row - 1))
                return false;
        }
        return sold(0) > 0;
    };
    QTRY_VERIFY(descending());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(!descending());
}

void TestProductsPage::enterOpensAndEscapeGoesBack()
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_page->isFull());
    const auto *model = static_cast<ProductTableModel *>(table()->model());
    QCOMPARE(panel()->product().value, model->recordAt(1));
    QTest::keyClick(panel(), Qt::Key_Escape);
    QVERIFY(!m_page->isFull());
    QVERIFY(panel()->isVisible());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
}

void TestProductsPage::salesAreDrawn()
{
    choose({1});
    auto *chart = find<TimeChart>();
    QTRY_COMPARE(chart->view()->shown().series.size(), 2);
    QCOMPARE(chart->view()->shown().series[0].points.size(), 12);
    QTest::mouseClick(chip(panel(), QStringLiteral("By week")), Qt::LeftButton);
    QCOMPARE(chart->view()->shown().series[0].points.size(), 52);
    QTest::mouseClick(chip(panel(), QStringLiteral("Year over year")), Qt::LeftButton); // no more
    QCOMPARE(chart->view()->shown().series.size(), 1);
    QCOMPARE(chart->view()->shown().series[0].points.size(), 104);
    QVERIFY(!chart->view()->shown().currency);
    QTest::mouseClick(chip(panel(), QStringLiteral("Amount in EUR")), Qt::LeftButton);
    QVERIFY(chart->view()->shown().currency);
    qint64 drawn = 0;
    for (const TimePoint &point : chart->view()->shown().series[0].points)
        drawn += *point.value;
    QVERIFY(drawn > 0);
}

void TestProductsPage::theCurveIsWrittenToAFile()
{
    choose({1});
    auto *chart = find<TimeChart>();
    QTRY_VERIFY(!chart->view()->shown().isEmpty());
    auto *save = chart->findChild<QToolButton *>(QStringLiteral("saveChart"));
    QVERIFY(save->isVisible() && save->isEnabled());
    chart->findChild<QAction *>(QStringLiteral("saveFigures"))->trigger();
    auto *ask = m_page->window()->findChild<ExportDialog *>();
    QVERIFY(ask && ask->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sales.csv"));
    ask->setPath(path);
    QTest::mouseClick(ask->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    QTRY_COMPARE(m_context->notices->rowCount(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 12 + 2); // the headings, and the end
    QVERIFY(lines.at(12).contains("2026-11-01"));
}

void TestProductsPage::aProductPrintsToPdf()
{
    choose({1});
    auto *print = panel()->findChild<QToolButton *>(QStringLiteral("printProduct"));
    QTRY_VERIFY(print->isVisible());
    QTest::mouseClick(print, Qt::LeftButton);
    const auto preview = [this] { return m_page->window()->findChild<PrintPreview *>(); };
    QTRY_VERIFY(preview() && preview()->isVisible());
    const auto reading
        = awaitResult(m_fixture->store().read([now = m_fixture->clock.now()](Database &database) {
              return ProductSheet::read(database, {1}, now);
          }));
    QVERIFY(reading);
    const QString body = ProductSheet::content(*reading, m_fixture->clock.now()).body;
    QVERIFY(body.contains(ProductWords::name(reading->product.row).toHtmlEscaped()));
    QVERIFY(body.contains(QLatin1String("data:image/png;base64,")));
    QVERIFY(body.contains(Format::number(reading->years.months().last().pieces)));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("product.pdf"));
    QVERIFY(preview()->saveTo(path));
    preview()->close();
}

void TestProductsPage::tabGoesInTheOrderOfReading()
{
    choose({1});
    QTRY_VERIFY(chip(panel(), QStringLiteral("Amount in EUR")));
    QWidget *at = chip(panel(), QStringLiteral("By month"));
    at->setFocus();
    // By week is reached by arrow keys: one of the two is on.
    for (const char *next : {"Year over year", "Pieces", "Amount in EUR"}) {
        QTest::keyClick(at, Qt::Key_Tab);
        at = chip(panel(), QString::fromLatin1(next));
        QVERIFY2(at && at->hasFocus(), next);
    }
}

void TestProductsPage::buyersOpenTheirProfile()
{
    choose({1});
    panel()->showTab(ProductPanel::Buyers);
    DataTable *buyers = find<ProductBuyersTab>()->table();
    QTRY_VERIFY(buyers->model()->rowCount() > 1);
    buyers->setFocus();
    buyers->setCurrentIndex(buyers->model()->index(1, 0));
    QTest::keyClick(buyers, Qt::Key_Return);
    QCOMPARE(m_openedPage, QStringLiteral("customers"));
    QCOMPARE(m_openedId, static_cast<ProductBuyersModel *>(buyers->model())->customerAt(1).value);
}

void TestProductsPage::hiddenNamesAreHidden()
{
    choose({1});
    panel()->showTab(ProductPanel::Buyers);
    DataTable *buyers = find<ProductBuyersTab>()->table();
    const auto name = [buyers] { return buyers->model()->index(0, 0).data().toString(); };
    QTRY_VERIFY(buyers->model()->rowCount() > 0);
    QTRY_VERIFY(!name().isEmpty());
    const QString open = name();
    m_context->privacy->setOn(true);
    QVERIFY(name() != open);
    QCOMPARE(name(), m_context->privacy->name(open));
    m_context->privacy->setOn(false);
    QCOMPARE(name(), open);
}

void TestProductsPage::relatedProductsByKeyboard()
{
    choose({1});
    panel()->showTab(ProductPanel::Together);
    auto *list = find<RelatedList>();
    list->add({2}, QStringLiteral("Two"));
    QTRY_COMPARE(related({1}), QList<ProductId>{{2}});
    list->add({3}, QStringLiteral("Three"));
    list->add({3}, QStringLiteral("Three")); // a second time is nothing
    QTRY_COMPARE(related({1}), (QList<ProductId>{{2}, {3}}));
    list->list()->setFocus();
    list->list()->setCurrentRow(0);
    QTest::keyClick(list->list(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(related({1}), (QList<ProductId>{{3}, {2}}));
    QCOMPARE(list->list()->currentRow(), 1);
    QTest::keyClick(list->list(), Qt::Key_Delete);
    QTRY_COMPARE(related({1}), QList<ProductId>{{3}});
    QTRY_VERIFY(m_context->undo->undoText().contains(QStringLiteral("removed")));
    m_context->undo->undo();
    QTRY_COMPARE(related({1}), (QList<ProductId>{{3}, {2}}));
    QTRY_COMPARE(list->list()->count(), 2);
    m_context->undo->redo();
    QTRY_COMPARE(related({1}), QList<ProductId>{{3}});
    QTRY_COMPARE(list->list()->count(), 1);
    // By searching: a part of the name, Down, Enter.
    const auto row = awaitResult(m_fixture->store().read([](Database &database) {
                         return ProductRepository(database).rows({5});
                     }))->first();
    list->search()->setFocus();
    QTest::keyClicks(list->search(), row.name);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(related({1}).size(), 2);
    QTRY_VERIFY(list->search()->text().isEmpty());
}

void TestProductsPage::boughtTogetherIsAddedByMouse()
{
    choose({1});
    panel()->showTab(ProductPanel::Together);
    auto *tab = find<CompanionsTab>();
    const auto addButton = [tab]() -> QPushButton * {
        for (QPushButton *button : tab->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QLatin1String("Add"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(addButton());
    const auto before = related({1}).size();
    QTest::mouseClick(addButton(), Qt::LeftButton);
    QTRY_COMPARE(related({1}).size(), before + 1);
}

void TestProductsPage::nothingFoundSaysWhatToDo()
{
    auto *search = m_page->findChild<SearchField *>(QStringLiteral("products.search"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("zzzz"));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QPushButton *all = nullptr;
    for (EmptyState *state : m_page->findChildren<EmptyState *>()) {
        if (state->isVisible())
            all = state->findChild<QPushButton *>();
    }
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_VERIFY(table()->model()->rowCount() > 3);
}

void TestProductsPage::emptyProfileSaysWhatToDo()
{
    ViewsFixture empty;
    ProductsPage page(empty.context());
    QSignalSpy requested(&page, &Page::pageRequested);
    page.resize(1000, 600);
    page.show();
    page.refresh();
    QPushButton *connectShop = nullptr;
    QTRY_VERIFY([&] {
        for (EmptyState *state : page.findChildren<EmptyState *>()) {
            if (state->isVisible())
                connectShop = state->findChild<QPushButton *>();
        }
        return connectShop && connectShop->isVisible();
    }());
    QTest::mouseClick(connectShop, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toString(), QStringLiteral("settings-connect"));
}

void TestProductsPage::everyTextFollowsTheLanguage()
{
    choose({1});
    PseudoTranslator pseudo;
    QApplication::installTranslator(&pseudo);
    QTRY_VERIFY(panel()->findChild<QTabBar *>()->tabText(0).startsWith(u'['));
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && pseudo.asked().contains(label->text()))
            QFAIL(qPrintable(label->text()));
    }
    QVERIFY(cell(0, ProductTableModel::Mark).isEmpty()
            || cell(0, ProductTableModel::Mark).startsWith(u'['));
    QApplication::removeTranslator(&pseudo);
}

void TestProductsPage::wordsOfLift_data()
{
    QTest::addColumn<double>("lift");
    QTest::addColumn<QString>("words");
    QTest::newRow("often") << 3.21 << QStringLiteral("3.2 times as often as by chance");
    QTest::newRow("as ever") << 1.1 << QStringLiteral("about as often as by chance");
    QTest::newRow("seldom") << 0.4 << QStringLiteral("less often than by chance");
}

void TestProductsPage::wordsOfLift()
{
    QFETCH(double, lift);
    QTEST(ProductWords::lift(lift), "words");
}

void TestProductsPage::amountsOfTwoCurrenciesAreNotCut()
{
    StatTile tile;
    tile.set(QStringLiteral("Sales"), QStringLiteral("€1,255.50 · CHF 25.66"));
    tile.resize(tile.wholeWidth(), tile.sizeHint().height());
    tile.show();
    const auto *figure = tile.findChildren<QLabel *>().at(1);
    QCOMPARE(figure->text(), QStringLiteral("€1,255.50 · CHF 25.66"));
    const int high = tile.minimumSizeHint().height();
    tile.resize(tile.wholeWidth() * 2 / 3, tile.height());
    QCOMPARE(figure->text(), QStringLiteral("€1,255.50\nCHF 25.66"));
    QVERIFY(figure->sizeHint().width() <= figure->width());
    QVERIFY(tile.minimumSizeHint().height() > high);
    QCOMPARE(tile.accessibleName(), QStringLiteral("Sales: €1,255.50 · CHF 25.66"));
    tile.resize(tile.wholeWidth(), tile.height());
    QCOMPARE(figure->text(), QStringLiteral("€1,255.50 · CHF 25.66"));
}

QTEST_MAIN(TestProductsPage)
#include "tst_productspage.moc"
