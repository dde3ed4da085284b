#include "models/segments/segmentfile.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/segmentpresets.h"
#include "models/store/customerrepository.h"
#include "models/store/tagrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/charts/timechartview.h"
#include "views/customers/customermark.h"
#include "views/segments/builder/cardparts.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/editoraside.h"
#include "views/segments/gallerydialog.h"
#include "views/segments/segmentcompare.h"
#include "views/segments/segmenteditor.h"
#include "views/segments/segmentedits.h"
#include "views/segments/segmentpanel.h"
#include "views/segments/segmentpast.h"
#include "views/segments/segmentperiod.h"
#include "views/segments/segmentslist.h"
#include "views/segments/segmentsmodel.h"
#include "views/segments/segmentspage.h"
#include "views/segments/whyview.h"
#include "views/shell/segmentupkeep.h"
#include "views/shell/settle.h"
#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// The page of segments, worked with mouse and keyboard over a real store.
class TestSegmentsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void modelKeepsItsPromises();
    void anEmptyPageLeadsToTheGallery();
    void theGalleryMakesASegmentByKeyboard();
    void theGallerySaysWhatIsChosen();
    void everyKeyMovesInTheGallery();
    void aKeyBeginsANewSegment();
    void theExportSaysWhoGoesOut();
    void noStateIsCut();
    void aNewSegmentIsWrittenAndTakenBack();
    void anUnfinishedRuleIsSavedOnlyOnPurpose();
    void leavingAsksForWhatIsNotKept();
    void askingForThePageLeadsBackToTheList();
    void theEditorWorksInASmallWindow();
    void oneAtATimeWhereThereIsNoRoom();
    void tabGoesInTheOrderOfReading();
    void leavingSavesWhereTheOwnerWants();
    void aNewSegmentIsNoChoiceInItsOwnRule();
    void searchAndArchiveNarrowTheList();
    void whatIsUsedCannotBeDeleted();
    void deletingIsTakenBack();
    void filesGoOutAndComeIn();
    void whatIsHereAlreadyIsAskedAbout();
    void theScaleThatMovedIsSaid();
    void noSegmentIsComparedWithItself();
    void thePanelLeadsToTheCustomers();
    void twoSegmentsAreCompared();
    void twoDaysAreCompared();
    void whyIsTold();
    void theAnswerIsBroughtIntoSight();
    void whatIsNotFinishedIsToldInTheAnswer();
    void whatNeedsDataSaysSoAndLeadsThere();
    void theCurveIsCountedAndDrawn();
    void aChangedRuleIsFollowedByWhatNamesIt();
    void hiddenNamesAreHidden();
    void upkeepFollowsTheOwner();

private:
    [[nodiscard]] DataTable *table() const
    {
        return m_page->findChild<DataTable *>(QStringLiteral("segments.table"));
    }
    [[nodiscard]] SegmentEditor *editor() const { return m_page->findChild<SegmentEditor *>(); }
    template <typename T>
    [[nodiscard]] T *named(const char *name) const
    {
        return hands::named<T>(*m_page, QLatin1String(name));
    }
    [[nodiscard]] QList<Segment> kept(SegmentRepository::Which which
                                      = SegmentRepository::Which::Kept) const;
    [[nodiscard]] Segment find(const QString &name) const;
    /// The ready-made list, kept under a name of its own.
    Segment add(const QString &preset, const QString &name = {});
    Segment addUserOf(const Segment &segment, const QString &name);
    void choose(const QString &name);
    void act(const QString &text);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<SegmentUpkeep> m_upkeep;
    std::unique_ptr<SegmentsPage> m_page;
    QString m_openedPage;
    qint64 m_openedId = 0;
};

void TestSegmentsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(200);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_context->openRecord = [this](const QString &page, qint64 id) {
        m_openedPage = page;
        m_openedId = id;
    };
    m_upkeep = std::make_unique<SegmentUpkeep>(m_fixture->store(), m_context->jobs);
    m_upkeep->start(*m_context->undo, *m_context->scores);
    m_page = std::make_unique<SegmentsPage>(*m_context);
    // As the window does.
    connect(m_upkeep.get(), &SegmentUpkeep::changed, m_page.get(), &SegmentsPage::refresh);
    connect(m_page.get(), &Page::segmentsChanged, m_upkeep.get(),
            [this] { m_upkeep->catchUp(SegmentUpkeep::Depth::Whole); });
    m_page->resize(1300, 820);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestSegmentsPage::cleanup()
{
    m_context->undo->clear();
    m_page.reset();
    m_upkeep.reset();
    m_context.reset();
    m_fixture.reset();
}

QList<Segment> TestSegmentsPage::kept(SegmentRepository::Which which) const
{
    return *awaitResult(m_fixture->store().read(
        [which](Database &db) { return SegmentRepository(db).list(which); }));
}

Segment TestSegmentsPage::find(const QString &name) const
{
    for (const Segment &segment : kept(SegmentRepository::Which::All)) {
        if (segment.name == name)
            return segment;
    }
    return {};
}

Segment TestSegmentsPage::add(const QString &preset, const QString &name)
{
    Segment segment;
    for (const SegmentPreset &ready : *SegmentPreset::builtIn()) {
        if (ready.id == preset) {
            segment.name = name.isEmpty() ? ready.name(QLocale()) : name;
            segment.rule = *ready.rule({});
        }
    }
    (void)awaitResult(
        m_fixture->store().write([segment, now = m_fixture->clock.now()](Database &db) {
            return SegmentRepository(db).add(segment, now);
        }));
    m_upkeep->catchUp(SegmentUpkeep::Depth::Whole);
    const Segment added = find(segment.name);
    [&] { QTRY_VERIFY(find(segment.name).countedAt.has_value()); }();
    m_page->refresh();
    [&] { QTRY_VERIFY(table()->model()->rowCount() == kept().size()); }();
    return added;
}

Segment TestSegmentsPage::addUserOf(const Segment &segment, const QString &name)
{
    Segment user;
    user.name = name;
    user.rule.root.children.push_back({SegmentCondition{segment.key, true}, std::nullopt});
    (void)awaitResult(m_fixture->store().write([user, now = m_fixture->clock.now()](Database &db) {
        return SegmentRepository(db).add(user, now);
    }));
    m_upkeep->catchUp(SegmentUpkeep::Depth::Whole);
    [&] { QTRY_VERIFY(find(name).countedAt.has_value()); }();
    m_page->refresh();
    [&] { QTRY_VERIFY(table()->model()->rowCount() == kept().size()); }();
    return find(name);
}

/// Clicks the line of the segment.
void TestSegmentsPage::choose(const QString &name)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QModelIndex index = table()->model()->index(row, 0);
        if (index.data().toString() != name)
            continue;
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
        QTRY_COMPARE(m_page->findChild<SegmentPanel *>()->segment(), find(name).id);
        return;
    }
    QFAIL(qPrintable(name));
}

/// What the menu of the line says.
void TestSegmentsPage::act(const QString &text)
{
    for (QAction *action : table()->actions()) {
        if (action->text() == text) {
            QVERIFY(action->isEnabled());
            return action->trigger();
        }
    }
    QFAIL(qPrintable(text));
}

void TestSegmentsPage::modelKeepsItsPromises()
{
    SegmentsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SegmentsReading reading;
    reading.everybody = 200;
    reading.today = QDate(2026, 11, 21);
    for (int i = 1; i <= 3; ++i) {
        SegmentLine line;
        line.segment.id = SegmentId{i};
        line.segment.name = QString(QChar(u'A' + i));
        line.segment.members = 10 * i;
        line.segment.countedAt = Timestamp{1};
        line.sizes = {{reading.today.addDays(-40), 5, 0, 0}};
        reading.lines.append(line);
    }
    reading.lines[1].needs = {DataSource::Visits};
    reading.lines[2].sizes = {{reading.today, 30, 0, 0}};
    model.setReading(reading);
    QCOMPARE(model.rowCount(), 3);
    const auto text
        = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, SegmentsModel::Customers), QStringLiteral("10"));
    QCOMPARE(text(0, SegmentsModel::Share), Format::percent(0.05, 1));
    QCOMPARE(text(0, SegmentsModel::Change), SegmentsModel::signedNumber(5));
    // Nothing stands for what cannot be counted, and nothing is made up of what is not known.
    QCOMPARE(text(1, SegmentsModel::Customers), Format::none());
    QCOMPARE(text(1, SegmentsModel::Needs), QStringLiteral("Needs visits"));
    QCOMPARE(text(2, SegmentsModel::Change), Format::none());
    QCOMPARE(model.withoutPast().size(), 1);
    model.beginPast();
    for (int i = 0; i < 10; ++i)
        model.addPast((i + 1) * SegmentsModel::kTrendStep, {{SegmentId{3}, 31 + i}});
    model.endPast();
    QCOMPARE(text(2, SegmentsModel::Change), SegmentsModel::signedNumber(-10));
    QCOMPARE(model.trendOf(reading.lines[2]).first(), std::optional<double>(40));
    model.sort(SegmentsModel::Customers, Qt::DescendingOrder);
    QCOMPARE(text(0, SegmentsModel::Name), QStringLiteral("D"));
    QCOMPARE(text(2, SegmentsModel::Name), QStringLiteral("C")); // not counted: last both ways
    model.setShown(false, QStringLiteral("b"));
    QCOMPARE(model.rowCount(), 1);
    model.setShown(true, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestSegmentsPage::anEmptyPageLeadsToTheGallery()
{
    QTRY_VERIFY(hands::button(*m_page, QStringLiteral("Choose from the gallery")));
    QTest::mouseClick(hands::button(*m_page, QStringLiteral("Choose from the gallery")),
                      Qt::LeftButton);
    QTRY_VERIFY(m_page->findChild<GalleryDialog *>());
}

void TestSegmentsPage::theGalleryMakesASegmentByKeyboard()
{
    m_page->showSection(QStringLiteral("gallery"));
    QTRY_VERIFY(m_page->findChild<GalleryDialog *>());
    auto *gallery = m_page->findChild<GalleryDialog *>();
    QTRY_VERIFY(gallery->isVisible());
    auto *list = gallery->findChild<QListWidget *>(QStringLiteral("gallery.list"));
    const qsizetype presets = SegmentPreset::builtIn()->size();
    QCOMPARE(list->count(), static_cast<int>(presets) + 3); // and a heading each group
    QTest::keyClicks(gallery->findChild<QLineEdit *>(QStringLiteral("gallery.search")),
                     QStringLiteral("loyal customers"));
    QTRY_COMPARE(list->count(), 2);
    auto *search = gallery->findChild<QLineEdit *>(QStringLiteral("gallery.search"));
    search->clear();
    QTest::keyClick(search, Qt::Key_Down); // past the heading it begins on the first
    QCOMPARE(list->currentRow(), 2);
    QTest::keyClicks(search, QStringLiteral("loyal customers"));
    auto *count = gallery->findChild<QLabel *>(QStringLiteral("gallery.count"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("customer")));
    const QString before = count->text();
    auto *threshold = gallery->findChild<QAbstractSpinBox *>();
    QVERIFY(threshold);
    threshold->setFocus();
    threshold->selectAll();
    QTest::keyClicks(threshold, QStringLiteral("5"));
    QTRY_VERIFY(count->text() != before && !count->text().isEmpty());
    const QString counted = count->text();
    auto *make = gallery->findChild<QPushButton *>(QStringLiteral("gallery.make"));
    make->setFocus();
    QTest::keyClick(make, Qt::Key_Space);
    QTRY_COMPARE(kept().size(), 1);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(kept().first().countedAt.has_value());
    QVERIFY(counted.startsWith(Format::number(kept().first().members)));
    m_context->undo->undo();
    QTRY_VERIFY(kept().isEmpty());
}

void TestSegmentsPage::theGallerySaysWhatIsChosen()
{
    m_page->showSection(QStringLiteral("gallery"));
    QTRY_VERIFY(m_page->findChild<GalleryDialog *>());
    auto *gallery = m_page->findChild<GalleryDialog *>();
    QTRY_VERIFY(gallery->isVisible());
    auto *search = gallery->findChild<QLineEdit *>(QStringLiteral("gallery.search"));
    auto *count = gallery->findChild<QLabel *>(QStringLiteral("gallery.count"));
    auto *about = gallery->findChild<QLabel *>(QStringLiteral("gallery.about"));
    QTest::keyClicks(search, QStringLiteral("loyal customers"));
    QTRY_VERIFY(!count->text().isEmpty());
    auto *threshold = gallery->findChild<QAbstractSpinBox *>();
    threshold->setFocus();
    threshold->selectAll();
    QTest::keyClicks(threshold, QStringLiteral("5"));
    QCOMPARE(about->text(), QStringLiteral("At least 5 orders."));
    // Nothing is called so: nothing is told of the one before, not even by a late answer.
    search->setText(QStringLiteral("zzz"));
    QVERIFY(count->text().isEmpty());
    settle(*m_page, m_fixture->store());
    QVERIFY(count->text().isEmpty());
    QVERIFY(gallery->findChild<QLabel *>(QStringLiteral("gallery.sentence"))->text().isEmpty());
    QCOMPARE(about->text(), QStringLiteral("No segment is called that."));
}

/// Past headings, which cannot be stood on.
void TestSegmentsPage::everyKeyMovesInTheGallery()
{
    m_page->showSection(QStringLiteral("gallery"));
    QTRY_VERIFY(m_page->findChild<GalleryDialog *>());
    auto *list = m_page->findChild<GalleryDialog *>()->findChild<QListWidget *>(
        QStringLiteral("gallery.list"));
    QTRY_VERIFY(list->isVisible());
    list->setFocus();
    const int last = list->count() - 1;
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentRow(), last);
    int steps = 0;
    for (; list->currentRow() > 1 && steps < last; ++steps) {
        const int before = list->currentRow();
        QTest::keyClick(list, Qt::Key_PageUp);
        QVERIFY(list->currentRow() < before);
    }
    QCOMPARE(list->currentRow(), 1); // the first below its heading
    QVERIFY(steps < last / 2);
    QTest::keyClick(list, Qt::Key_PageDown);
    QVERIFY(list->currentRow() > 1);
    QTest::keyClick(list, Qt::Key_Home);
    QCOMPARE(list->currentRow(), 1);
}

void TestSegmentsPage::aKeyBeginsANewSegment()
{
    add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    choose(QStringLiteral("Faithful"));
    QTest::keyClick(table(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(editor()->isVisible());
    QVERIFY(named<QLineEdit>("editor.name")->text().isEmpty());
    QVERIFY(m_page->canStepBack());
    m_page->goBack();
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(!m_page->canStepBack());
}

/// Beside a segment, too: what has no room for the whole of it steps back.
void TestSegmentsPage::noStateIsCut()
{
    add(QStringLiteral("high_potential"), QStringLiteral("Readers"));
    add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    choose(QStringLiteral("Faithful"));
    for (int width = 1100; width <= 1700; width += 40) {
        m_page->resize(width, 820);
        QCoreApplication::processEvents();
        const QAbstractItemView *view = table();
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table()->isColumnHidden(SegmentsModel::Needs)
                || table()->columnWidth(SegmentsModel::Needs)
                    >= view->sizeHintForColumn(SegmentsModel::Needs));
        QVERIFY(width < 1200 || !table()->isColumnHidden(SegmentsModel::Needs));
    }
}

void TestSegmentsPage::theExportSaysWhoGoesOut()
{
    add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    choose(QStringLiteral("Faithful"));
    act(QStringLiteral("Export customers…"));
    auto *ask = m_page->window()->findChild<ExportDialog *>();
    QVERIFY(ask);
    QTRY_VERIFY(hands::shows(*ask, QStringLiteral("Export the customers of a segment")));
    QVERIFY(hands::shows(*ask, QStringLiteral("Who is in “Faithful” now.")));
    ask->reject();
}

void TestSegmentsPage::anUnfinishedRuleIsSavedOnlyOnPurpose()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    Segment draft;
    draft.name = QStringLiteral("In a town");
    draft.rule.root.children.push_back(
        {AttributeCondition{QStringLiteral("city"), Operator::Is, {}, {}}, std::nullopt});
    editor()->edit(draft);
    const auto *save = named<QPushButton>("editor.save");
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(named<QPushButton>("editor.save"), Qt::LeftButton);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTest::keyClick(dialog, Qt::Key_Return); // the button that Enter presses goes on editing
    QTRY_VERIFY(!hands::openDialog(*m_page));
    QVERIFY(kept().isEmpty() && editor()->isModified());
    QTest::mouseClick(named<QPushButton>("editor.save"), Qt::LeftButton);
    hands::answer(*m_page);
    QTRY_COMPARE(kept().size(), 1);
    QTRY_VERIFY(!editor()->isModified());
    // Another name only: the rule was said to be meant so.
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral(" of mine"));
    QTest::mouseClick(named<QPushButton>("editor.save"), Qt::LeftButton);
    QTRY_COMPARE(kept().first().name, QStringLiteral("In a town of mine"));
}

void TestSegmentsPage::aNewSegmentIsWrittenAndTakenBack()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    QVERIFY(!named<QPushButton>("editor.save")->isEnabled());
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral("Everybody"));
    auto *count = named<QLabel>("editor.count");
    const qint64 everybody = *awaitResult(
        m_fixture->store().read([](Database &db) { return CustomerRepository(db).count({}); }));
    QTRY_COMPARE(count->text(), Format::number(everybody));
    QTest::mouseClick(named<QPushButton>("editor.save"), Qt::LeftButton);
    QTRY_COMPARE(kept().size(), 1);
    QTRY_VERIFY(!editor()->isModified());
    // And once more under another name.
    named<QLineEdit>("editor.name")->selectAll();
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral("All of them"));
    QTest::keyClick(named<QLineEdit>("editor.name"), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(kept().first().name, QStringLiteral("All of them"));
    QTRY_VERIFY(!editor()->isModified());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(table()->isVisible());
    m_context->undo->undo();
    QTRY_COMPARE(kept().first().name, QStringLiteral("Everybody"));
    m_context->undo->undo();
    QTRY_VERIFY(kept().isEmpty());
    m_context->undo->redo();
    QTRY_COMPARE(kept().size(), 1);
}

void TestSegmentsPage::leavingAsksForWhatIsNotKept()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(table()->isVisible()); // nothing was written
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClicks(named<QLineEdit>("editor.about"), QStringLiteral("For the letter"));
    QVERIFY(editor()->isModified());
    QTest::mouseClick(named<QToolButton>("editor.back"), Qt::LeftButton);
    hands::answer(*m_page);
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(find(QStringLiteral("Buyers")).description.isEmpty());
}

/// By its key or in the side bar, while it is in front.
void TestSegmentsPage::askingForThePageLeadsBackToTheList()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    m_page->goBack();
    QTRY_VERIFY(table()->isVisible());
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClicks(named<QLineEdit>("editor.about"), QStringLiteral("For the letter"));
    m_page->goBack();
    QTRY_VERIFY(hands::openDialog(*m_page));
    QVERIFY(editor()->isVisible());
    hands::answer(*m_page);
    QTRY_VERIFY(table()->isVisible());
    act(QStringLiteral("Compare two days…"));
    QTRY_VERIFY(!table()->isVisible());
    m_page->goBack();
    QTRY_VERIFY(table()->isVisible());
}

/// A window of 1000 by 640: the palette and the count take turns beside the rule.
void TestSegmentsPage::theEditorWorksInASmallWindow()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    m_page->activateWindow();
    const auto *aside = m_page->findChild<EditorAside *>();
    QVERIFY(aside->isVisible() && !named<TabRow>("builder.tabs"));
    named<QLineEdit>("editor.name")->setFocus();
    // Until the rule is laid out its page asks for more than that.
    QTRY_VERIFY(m_page->minimumSizeHint().width() <= 804);
    QTRY_VERIFY((m_page->resize(804, 512), m_page->width() == 804));
    QTRY_VERIFY(named<TabRow>("builder.tabs"));
    QVERIFY(named<QLineEdit>("editor.name")->hasFocus()); // whoever writes goes on
    const auto *canvas = editor()->findChild<RuleCanvas *>();
    QTRY_VERIFY(canvas->visibleRegion().boundingRect().width() >= 400);
    QVERIFY(canvas->parentWidget()->height() >= 200);
    QVERIFY(named<QListView>("palette") && !aside->isVisible());
    QTabBar *tabs = named<TabRow>("builder.tabs")->tabs();
    QCOMPARE(tabs->count(), 2);
    const QString members = Format::number(find(buyers.name).members);
    QTRY_VERIFY(tabs->tabText(1).startsWith(members)); // known without looking
    tabs->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(aside->isVisible() && !named<QListView>("palette"));
    QVERIFY(canvas->isVisible() && tabs->hasFocus());
    QCOMPARE(named<QLabel>("editor.count")->text(), members);
    QTest::keyClick(editor()->builder(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(named<QLineEdit>("paletteSearch")->hasFocus());
    QVERIFY(!aside->isVisible());
    m_page->resize(1300, 820);
    QTRY_VERIFY(aside->isVisible() && named<QListView>("palette"));
    QVERIFY(!named<TabRow>("builder.tabs"));
}

/// Large text in a small window.
void TestSegmentsPage::oneAtATimeWhereThereIsNoRoom()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    m_page->activateWindow();
    const auto tabsWhenDragged = [this] { // step by step: each arrangement has its least width
        m_page->resize(560, 640);
        const auto *tabs = named<TabRow>("builder.tabs");
        return tabs ? tabs->tabs()->count() : 0;
    };
    QTRY_COMPARE(tabsWhenDragged(), 3);
    const auto *canvas = editor()->findChild<RuleCanvas *>();
    const int room = editor()->width() - 40; // less margins and a scroll bar
    QVERIFY(canvas->isVisible() && !named<QListView>("palette"));
    QTRY_VERIFY(canvas->width() >= room); // all of it
    QTest::keyClick(editor()->builder(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(named<QListView>("palette") && !canvas->isVisible());
    QTRY_VERIFY(named<QListView>("palette")->width() >= room);
    QTRY_VERIFY(named<QListView>("palette")->model()->rowCount() > 5);
    QTest::keyClicks(named<QLineEdit>("paletteSearch"), QStringLiteral("Placed an order"));
    QTest::keyClick(named<QLineEdit>("paletteSearch"), Qt::Key_Return);
    QTRY_VERIFY(canvas->isVisible()); // with the card to be filled in
    QCOMPARE(editor()->builder()->rule().root.children.size(), size_t(1));
    QVERIFY(canvas->isAncestorOf(QApplication::focusWidget()) || QApplication::activePopupWidget());
}

void TestSegmentsPage::tabGoesInTheOrderOfReading()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    m_page->activateWindow();
    auto *search = named<QLineEdit>("segments.search");
    search->setFocus();
    QStringList order;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
        order.append(m_page->focusWidget()->objectName());
    }
    QCOMPARE(order,
             (QStringList{QStringLiteral("segments.gallery"), QStringLiteral("segments.new"),
                          QStringLiteral("segments.more")}));
}

void TestSegmentsPage::leavingSavesWhereTheOwnerWants()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral("Faithful"));
    QVERIFY(m_page->holdsWritten());
    int left = 0;
    m_page->leave([&left] { ++left; });
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("stay")), Qt::LeftButton);
    QTRY_VERIFY(!hands::openDialog(*m_page));
    QVERIFY(left == 0 && m_page->holdsWritten());

    m_page->leave([&left] { ++left; });
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keep")), Qt::LeftButton);
    QTRY_COMPARE(left, 1);
    QCOMPARE(kept().size(), 1);
    QVERIFY(!m_page->holdsWritten());

    // A name that is taken: what cannot be kept stays, and the page says why.
    m_page->showSection(QStringLiteral("new"));
    named<QLineEdit>("editor.name")->clear();
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral("faithful"));
    m_page->leave([&left] { ++left; });
    QTRY_VERIFY((dialog = hands::openDialog(*m_page)) != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keep")), Qt::LeftButton);
    QTRY_VERIFY(hands::notice(*editor()).contains(QStringLiteral("Faithful")));
    QVERIFY(left == 1 && m_page->holdsWritten());
    m_page->leave([&left] { ++left; });
    hands::answer(*m_page); // throw it away
    QTRY_COMPARE(left, 2);
    QVERIFY(!m_page->holdsWritten());
}

void TestSegmentsPage::aNewSegmentIsNoChoiceInItsOwnRule()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    QTest::keyClicks(named<QLineEdit>("editor.name"), QStringLiteral("Mine"));
    QTest::mouseClick(named<QPushButton>("editor.save"), Qt::LeftButton);
    QTRY_COMPARE(kept().size(), 2);
    const QString key = find(QStringLiteral("Mine")).key;
    QTRY_COMPARE(editor()->builder()->world().self, key);
    editor()->refresh();
    QTRY_VERIFY(editor()->builder()->world().segments.contains(key));
    QStringList offered;
    for (const CardPart &part : cardParts({SegmentCondition{}, {}}, editor()->builder()->world())) {
        if (part.id != QLatin1String("segment"))
            continue;
        for (const PartOption &option : std::get<ChoicePart>(part.body).options)
            offered.append(option.text);
    }
    QCOMPARE(offered, QStringList{QStringLiteral("Buyers")});
}

void TestSegmentsPage::searchAndArchiveNarrowTheList()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    auto *search = named<QLineEdit>("segments.search");
    QTest::keyClicks(search, QStringLiteral("faith"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    choose(QStringLiteral("Faithful"));
    act(QStringLiteral("Archive"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(named<Chip>("segments.archived"));
    QTest::mouseClick(named<Chip>("segments.archived"), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("Faithful"));
    choose(QStringLiteral("Faithful"));
    act(QStringLiteral("Take out of the archive"));
    QTRY_COMPARE(kept().size(), 2);
    QTRY_VERIFY(m_context->undo->undoText().contains(QStringLiteral("out of the archive")));
    m_context->undo->undo();
    QTRY_COMPARE(kept().size(), 1);
}

void TestSegmentsPage::whatIsUsedCannotBeDeleted()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    addUserOf(buyers, QStringLiteral("Friends"));
    choose(QStringLiteral("Buyers"));
    QVERIFY(hands::shows(*m_page, QStringLiteral("Used by: Friends")));
    act(QStringLiteral("Delete"));
    QTRY_VERIFY(hands::notice(*m_page).contains(QStringLiteral("Friends")));
    QCOMPARE(kept().size(), 2);
}

void TestSegmentsPage::deletingIsTakenBack()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    const Segment before = find(QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    act(QStringLiteral("Delete"));
    QTRY_VERIFY(m_context->undo->canUndo());
    QVERIFY(kept().isEmpty());
    m_context->undo->undo();
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(kept().first().key, before.key);
    QTRY_COMPARE(kept().first().members, before.members);
    m_context->undo->redo();
    QTRY_VERIFY(kept().isEmpty());
}

void TestSegmentsPage::filesGoOutAndComeIn()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    const Segment friends = addUserOf(buyers, QStringLiteral("Friends"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("segments.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(SegmentFile::write({buyers, friends})).toJson());
    file.close();
    auto *edits = m_page->findChild<SegmentEdits *>();
    edits->importFile(path);
    hands::answer(*m_page, QStringLiteral("Add those of the file")); // both are here already
    QTRY_VERIFY(m_context->undo->canUndo());
    QCOMPARE(kept().size(), 4);
    m_context->undo->undo(); // the copy of Friends names the copy of Buyers
    QTRY_COMPARE(kept().size(), 2);
    m_context->undo->redo();
    QTRY_COMPARE(kept().size(), 4);
    QFile broken(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{}");
    broken.close();
    edits->importFile(broken.fileName());
    QTRY_VERIFY(!hands::notice(*m_page).isEmpty());
    QCOMPARE(kept().size(), 4);
    edits->importFile(folder.path()); // no file at all
    QTRY_VERIFY(hands::notice(*m_page).contains(QLatin1String("cannot be read")));
    edits->importFile(path); // what failed before is past
    hands::answer(*m_page, QStringLiteral("Add those of the file"));
    QTRY_COMPARE(kept().size(), 6);
    QTRY_VERIFY(hands::notice(*m_page).isEmpty());
}

void TestSegmentsPage::whatIsHereAlreadyIsAskedAbout()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    Segment other = buyers;
    other.name = QStringLiteral("Clients");
    other.rule = find(add(QStringLiteral("loyal"), QStringLiteral("Faithful")).name).rule;
    Segment fresh = buyers;
    fresh.key = fresh.name = QStringLiteral("fresh");
    fresh.rule = {};
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("segments.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(SegmentFile::write({other, fresh})).toJson());
    file.close();
    auto *edits = m_page->findChild<SegmentEdits *>();
    edits->importFile(file.fileName());
    QTRY_VERIFY(hands::openDialog(*m_page));
    QVERIFY(hands::shows(*hands::openDialog(*m_page), QStringLiteral("Buyers")));
    hands::answer(*m_page); // mine stay
    QTRY_COMPARE(kept().size(), 3);
    QCOMPARE(find(buyers.name).rule, buyers.rule);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(kept().size(), 2);
    QTRY_VERIFY(m_context->undo->canRedo());
    edits->importFile(file.fileName());
    hands::answer(*m_page, QStringLiteral("Replace mine"));
    QTRY_COMPARE(find(QStringLiteral("Clients")).rule, other.rule);
    QCOMPARE(find(QStringLiteral("Clients")).key, buyers.key);
    QCOMPARE(kept().size(), 3);
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(find(buyers.name).rule, buyers.rule);
    QTRY_COMPARE(kept().size(), 2);
    QTRY_VERIFY(m_context->undo->canRedo());
    m_context->undo->redo();
    QTRY_COMPARE(find(QStringLiteral("Clients")).rule, other.rule);
    QTRY_COMPARE(kept().size(), 3);
}

void TestSegmentsPage::thePanelLeadsToTheCustomers()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    QTRY_VERIFY(hands::shows(*m_page, Format::number(find(buyers.name).members)));
    QTest::mouseClick(named<QPushButton>("segment.customers"), Qt::LeftButton);
    QCOMPARE(m_openedPage, QStringLiteral("customers-in_%1").arg(buyers.id.value));
}

void TestSegmentsPage::twoSegmentsAreCompared()
{
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    const Segment faithful = add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    choose(QStringLiteral("Buyers"));
    act(QStringLiteral("Compare with another…"));
    auto *compare = m_page->findChild<SegmentCompare *>();
    QTRY_VERIFY(compare->isVisible());
    const qint64 all = find(buyers.name).members;
    const qint64 some = find(faithful.name).members;
    QVERIFY(some > 0 && some < all);
    // Who came back is among those who bought.
    QTRY_COMPARE(named<QLabel>("compare.count0")->text(), Format::number(all - some));
    QCOMPARE(named<QLabel>("compare.count1")->text(), Format::number(some));
    QCOMPARE(named<QLabel>("compare.count2")->text(), Format::number(0));
    QVERIFY(!named<QPushButton>("compare.open2")->isEnabled());
    QTest::mouseClick(named<QPushButton>("compare.open0"), Qt::LeftButton);
    QCOMPARE(
        m_openedPage,
        QStringLiteral("customers-in_%1_without_%2").arg(buyers.id.value).arg(faithful.id.value));
    QTest::mouseClick(named<QPushButton>("compare.make0"), Qt::LeftButton);
    QTRY_VERIFY(editor()->isVisible());
    QTRY_COMPARE(named<QLabel>("editor.count")->text(), Format::number(all - some));
}

void TestSegmentsPage::noSegmentIsComparedWithItself()
{
    for (const char *name : {"A", "B", "C"})
        add(QStringLiteral("customers"), QLatin1String(name));
    choose(QStringLiteral("B"));
    act(QStringLiteral("Compare with another…"));
    auto *compare = m_page->findChild<SegmentCompare *>();
    QTRY_VERIFY(compare->isVisible());
    auto *first = named<QComboBox>("compare.first");
    auto *second = named<QComboBox>("compare.second");
    const auto offered = [](const QComboBox *box) {
        QStringList names;
        for (int i = 0; i < box->count(); ++i)
            names.append(box->itemText(i));
        return names;
    };
    QCOMPARE(first->currentText(), QStringLiteral("B"));
    QCOMPARE(second->currentText(), QStringLiteral("A"));
    QCOMPARE(offered(second), QStringList({u"A"_qs, u"C"_qs}));
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(second->currentText(), QStringLiteral("C"));
    QCOMPARE(offered(first), QStringList({u"A"_qs, u"B"_qs}));
    QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(first->currentText(), QStringLiteral("A"));
    QCOMPARE(offered(second), QStringList({u"B"_qs, u"C"_qs}));
    QCOMPARE(second->currentText(), QStringLiteral("C"));
    QTRY_COMPARE(named<QLabel>("compare.count1")->text(),
                 Format::number(find(QStringLiteral("A")).members));
}

void TestSegmentsPage::theScaleThatMovedIsSaid()
{
    add(QStringLiteral("fans"), QStringLiteral("Fans"));
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Fans"));
    QTRY_VERIFY(hands::shows(*m_page, QStringLiteral("against each other")));
    choose(QStringLiteral("Buyers"));
    QTRY_VERIFY(!hands::shows(*m_page, QStringLiteral("against each other")));
    choose(QStringLiteral("Fans"));
    act(QStringLiteral("Compare two days…"));
    auto *period = m_page->findChild<SegmentPeriod *>();
    QTRY_VERIFY(period->isVisible());
    QTRY_VERIFY(hands::shows(*period, QStringLiteral("against each other")));
}

void TestSegmentsPage::twoDaysAreCompared()
{
    add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    choose(QStringLiteral("Buyers"));
    act(QStringLiteral("Compare two days…"));
    auto *period = m_page->findChild<SegmentPeriod *>();
    QTRY_VERIFY(period->isVisible());
    const auto number
        = [this](const char *name) { return QLocale().toLongLong(named<QLabel>(name)->text()); };
    QTRY_VERIFY(named<QLabel>("period.count1")->text() != QStringLiteral("…"));
    // Nobody stops to have bought; who came did so within the month.
    QCOMPARE(number("period.count2"), 0);
    QCOMPARE(number("period.count0") + number("period.count1"),
             find(QStringLiteral("Buyers")).members);
    QTest::keyClick(period, Qt::Key_Escape);
    QTRY_VERIFY(table()->isVisible());
}

void TestSegmentsPage::whyIsTold()
{
    const Segment faithful = add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    WhyView why(*m_context);
    QSignalSpy shown(&why, &WhyView::shown);
    const auto members = awaitResult(m_fixture->store().read(
        [id = faithful.id](Database &db) { return SegmentMembers(db).of(id); }));
    const qint32 in = members->ids().front();
    qint32 out = 1;
    while (members->contains(out))
        ++out;
    why.resize(900, 600); // room for whole lines whatever the font
    why.show();
    for (const auto &[customer, verdict, answer] :
         {std::tuple(in, QStringLiteral(" is in it."), QStringLiteral("Yes: ")),
          std::tuple(out, QStringLiteral(" is not in it."), QStringLiteral("No: "))}) {
        shown.clear();
        why.explain(faithful.rule, faithful.key, {customer}, true);
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(why.findChild<QLabel *>(QStringLiteral("why.verdict"))->text().contains(verdict));
        bool told = false;
        for (const QLabel *label : why.findChildren<QLabel *>())
            told = told || label->accessibleName().startsWith(answer);
        QVERIFY(told);
        QTRY_VERIFY(hands::shows(why, QStringLiteral("Found: "))); // seen once laid out
    }
}

void TestSegmentsPage::theAnswerIsBroughtIntoSight()
{
    const Segment faithful = add(QStringLiteral("loyal"), QStringLiteral("Faithful"));
    m_page->resize(1300, 420);
    choose(QStringLiteral("Faithful"));
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(editor()->isVisible());
    QTRY_VERIFY(hands::shows(*m_page, QStringLiteral("Some of them")));
    auto *aside = m_page->findChild<EditorAside *>();
    aside->explain({1});
    auto *verdict = aside->findChild<QLabel *>(QStringLiteral("why.verdict"));
    QTRY_VERIFY(verdict->isVisible() && !verdict->visibleRegion().isEmpty());
    QTRY_COMPARE(verdict->visibleRegion().boundingRect(), verdict->rect());
}

/// In its place in the rule, decided by nothing, and also within a group.
void TestSegmentsPage::whatIsNotFinishedIsToldInTheAnswer()
{
    AttributeCondition open;
    open.field = QStringLiteral("age");
    open.op = Operator::AtLeast;
    BehaviourCondition bought;
    bought.verb = QStringLiteral("order_placed");
    BehaviourCondition visited;
    visited.verb = QStringLiteral("visited");
    const RuleGroup inner{RuleGroup::Mode::Any, {{open, {}}}};
    const Rule rule{
        RuleGroup{RuleGroup::Mode::All, {{open, {}}, {bought, {}}, {inner, {}}, {visited, {}}}}};
    WhyView why(*m_context);
    QSignalSpy shown(&why, &WhyView::shown);
    why.resize(900, 600);
    why.show();
    why.explain(rule, {}, {1}, true);
    QTRY_COMPARE(shown.size(), 1);
    QStringList told;
    for (const QLabel *label : why.findChildren<QLabel *>()) {
        if (!label->accessibleName().isEmpty())
            told.append(label->accessibleName().section(u':', 0, 0));
    }
    QCOMPARE(told.size(), 5);
    QCOMPARE(told.at(0), QStringLiteral("Not counted"));
    QVERIFY(told.at(1) == QStringLiteral("Yes") || told.at(1) == QStringLiteral("No"));
    QCOMPARE(told.mid(2), QStringList(3, QStringLiteral("Not counted")));
    QTRY_VERIFY(hands::shows(why, QStringLiteral("Not finished, not counted. ")));
    QVERIFY(hands::shows(why, QStringLiteral("Not counted. This needs visits.")));
    // The card that is finished decides.
    const QString verdict = why.findChild<QLabel *>(QStringLiteral("why.verdict"))->text();
    QCOMPARE(verdict.contains(QStringLiteral(" is in it.")), told.at(1) == QStringLiteral("Yes"));
    why.explain(Rule{RuleGroup{RuleGroup::Mode::All, {{open, {}}}}}, {}, {1}, true);
    QTRY_VERIFY(hands::shows(why, QStringLiteral("Nothing of the rule is finished yet")));
}

/// In the list, beside it and in the gallery; also where a segment only names one that needs it.
void TestSegmentsPage::whatNeedsDataSaysSoAndLeadsThere()
{
    const Segment readers = add(QStringLiteral("high_potential"), QStringLiteral("Readers"));
    addUserOf(readers, QStringLiteral("Friends"));
    for (const QString &name : {readers.name, QStringLiteral("Friends")}) {
        choose(name);
        QTRY_VERIFY(hands::shows(*m_page, QStringLiteral("This needs looks at products.")));
        const int row = table()->currentIndex().row();
        const auto cell
            = [&](int column) { return table()->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(SegmentsModel::Needs), QStringLiteral("Needs looks at products"));
        QCOMPARE(cell(SegmentsModel::Customers), Format::none());
    }
    auto *panel = m_page->findChild<SegmentPanel *>();
    QPushButton *door = hands::button(*panel, QStringLiteral("Bring in a file…"));
    QVERIFY(door);
    QTest::mouseClick(door, Qt::LeftButton);
    QCOMPARE(m_openedPage, QStringLiteral("settings-import"));
    m_openedPage.clear();
    m_page->showSection(QStringLiteral("gallery"));
    auto *gallery = m_page->findChild<GalleryDialog *>();
    QTRY_VERIFY(gallery && gallery->isVisible());
    gallery->findChild<QLineEdit *>(QStringLiteral("gallery.search"))
        ->setText(QStringLiteral("Businesses"));
    QTRY_VERIFY(hands::shows(*gallery, QStringLiteral("This needs visits.")));
    QTRY_VERIFY(hands::button(*gallery, QStringLiteral("Bring in a file…")));
    QTest::mouseClick(hands::button(*gallery, QStringLiteral("Bring in a file…")), Qt::LeftButton);
    QCOMPARE(m_openedPage, QStringLiteral("settings-import"));
}

void TestSegmentsPage::theCurveIsCountedAndDrawn()
{
    SegmentPanel panel(*m_context, std::make_shared<SegmentPast>());
    panel.resize(430, 800);
    panel.show();
    const Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    SegmentLine fresh;
    fresh.segment = buyers;
    fresh.segment.countedAt.reset();
    panel.showSegment(fresh, 200, {});
    auto *view = panel.findChild<TimeChartView *>();
    QVERIFY(view->shown().isEmpty());
    QCOMPARE(view->shown().whenEmpty, QStringLiteral("Counting…"));
    QTRY_VERIFY(!view->shown().isEmpty()); // how it would have been, asked of the file
}

/// The owner edits one: the other, which names it, tells no number of the old rule.
void TestSegmentsPage::aChangedRuleIsFollowedByWhatNamesIt()
{
    Segment buyers = add(QStringLiteral("customers"), QStringLiteral("Buyers"));
    const Segment friends = addUserOf(buyers, QStringLiteral("Friends"));
    QVERIFY(find(friends.name).members > 0);
    BehaviourCondition never;
    never.verb = QStringLiteral("order_placed");
    never.comparison = BehaviourCondition::Count::Never;
    never.count = 0;
    buyers.rule = Rule{RuleGroup{RuleGroup::Mode::All, {{never, {}}}}};
    m_page->findChild<SegmentEdits *>()->save(buyers);
    QTRY_VERIFY(find(buyers.name).rule == buyers.rule && find(friends.name).countedAt);
    QVERIFY(find(friends.name).members != friends.members);
    QCOMPARE(find(friends.name).members, find(buyers.name).members);
}

void TestSegmentsPage::hiddenNamesAreHidden()
{
    m_page->showSection(QStringLiteral("new"));
    QTRY_VERIFY(editor()->isVisible());
    QTRY_VERIFY(hands::shows(*m_page, QStringLiteral("Some of them")));
    const auto rows = awaitResult(
        m_fixture->store().read([](Database &db) { return CustomerRepository(db).rows({1}); }));
    const QString name = CustomerName::of(rows->first());
    const auto links = [this](const QString &text) {
        for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->accessibleName() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(links(name)); // the heading stands before the names have come
    m_context->privacy->setOn(true);
    QTRY_VERIFY(links(m_context->privacy->name(name)));
    QVERIFY(!links(name));
}

/// A tag that the owner gives brings a customer into the segment that asks for it, by itself.
void TestSegmentsPage::upkeepFollowsTheOwner()
{
    Segment tagged;
    tagged.name = QStringLiteral("With VIP");
    AttributeCondition condition;
    condition.field = QStringLiteral("tags");
    condition.op = Operator::HasAny;
    condition.operands = {QStringLiteral("VIP")};
    tagged.rule.root.children.push_back({condition, std::nullopt});
    (void)awaitResult(
        m_fixture->store().write([tagged, now = m_fixture->clock.now()](Database &db) {
            return SegmentRepository(db).add(tagged, now);
        }));
    m_upkeep->catchUp(SegmentUpkeep::Depth::Whole);
    QTRY_VERIFY(find(tagged.name).countedAt.has_value());
    QCOMPARE(find(tagged.name).members, 0);
    m_fixture->clock.advance(std::chrono::minutes(1));
    QSignalSpy changed(m_upkeep.get(), &SegmentUpkeep::changed);
    const auto given
        = awaitResult(m_fixture->store().write([now = m_fixture->clock.now()](Database &db) {
              return TagRepository(db).add(QStringLiteral("VIP"), {{1}, {2}}, now);
          }));
    QVERIFY(given);
    // Whatever can be undone is told to the history.
    m_context->undo->add(QStringLiteral("The tag was given."), [] {});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<SegmentId>>(),
             QList<SegmentId>{find(tagged.name).id});
    QCOMPARE(find(tagged.name).members, 2);
    QTRY_VERIFY(!m_upkeep->isWorking());
}

QTEST_MAIN(TestSegmentsPage)
#include "tst_segmentspage.moc"
