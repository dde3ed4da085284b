#include "views/charts/chartaxis.h"
#include "views/charts/chartexport.h"
#include "views/charts/chartpicture.h"
#include "views/charts/timechart.h"
#include "views/charts/timechartview.h"
#include "views/charts/timetablemodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineSeries>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace comptoir;

/// Charts and small lines: their marks, what the pointer and the keys show, and the table beside.
class TestTimeChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void valueMarksAreRound_data();
    void valueMarksAreRound();
    void valueMarksSpanTheValues();
    void dateMarksFit_data();
    void dateMarksFit();
    void amountsOnTheAxisAreShort();
    void pointerShowsTheNearestDay();
    void theLinesHaveTheRoom();
    void keysWalkTheDays();
    void gapsBreakTheLine();
    void tableTellsTheSameFigures();
    void copiesThePictureAndTheFigures();
    void savesThePicture_data();
    void savesThePicture();
    void thePictureIsOnWhitePaper();
    void theFiguresGoOutOldestFirst();
    void emptyChartSaysSo();
    void sparklineLeavesGaps();
    void tileTellsHowItMoved_data();
    void tileTellsHowItMoved();
    void tileShortensWhatDoesNotFit();

private:
    static TimeChartData twoYears();
    /// The pixels of the viewport in the given colour.
    static int painted(const QWidget &widget, QRgb colour);
};

void TestTimeChart::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::Mode::Light);
}

TimeChartData TestTimeChart::twoYears()
{
    TimeChartData data;
    data.title = QStringLiteral("Pieces sold");
    data.step = TimeChartData::Step::Month;
    data.whenEmpty = QStringLiteral("Nothing sold yet.");
    TimeSeries now{QStringLiteral("2026"), {}, false};
    TimeSeries before{QStringLiteral("2025"), {}, true};
    for (int month = 1; month <= 12; ++month) {
        const QDate on(2026, month, 1);
        now.points.append({on, month == 5 ? std::nullopt : std::optional<qint64>(10 * month)});
        before.points.append({on, month, on.addYears(-1)});
    }
    data.series = {now, before};
    return data;
}

int TestTimeChart::painted(const QWidget &widget, QRgb colour)
{
    const QImage image = const_cast<QWidget &>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    }
    return count;
}

void TestTimeChart::valueMarksAreRound_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QList<qint64>>("ticks");
    QTest::newRow("nothing") << qint64(0) << qint64(0) << QList<qint64>{0, 1};
    QTest::newRow("one piece") << qint64(0) << qint64(1) << QList<qint64>{0, 1};
    QTest::newRow("a few") << qint64(0) << qint64(7) << QList<qint64>{0, 2, 4, 6, 8};
    QTest::newRow("twelve hundred")
        << qint64(0) << qint64(1200) << QList<qint64>{0, 500, 1000, 1500};
    QTest::newRow("more came back") << qint64(-3) << qint64(9) << QList<qint64>{-5, 0, 5, 10};
    QTest::newRow("only returns") << qint64(-8) << qint64(-2) << QList<qint64>{-8, -6, -4, -2, 0};
}

void TestTimeChart::valueMarksAreRound()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QTEST(chartaxis::valueTicks(least, most, 5), "ticks");
}

void TestTimeChart::valueMarksSpanTheValues()
{
    for (qint64 most = 1; most < 2000000; most = most * 3 + 7) {
        for (int wished = 2; wished < 8; ++wished) {
            const QList<qint64> ticks = chartaxis::valueTicks(0, most, wished);
            QVERIFY(ticks.contains(0));
            QVERIFY(ticks.last() >= most);
            QVERIFY(ticks.size() <= wished + 1);
        }
    }
    const qint64 limit = std::numeric_limits<qint64>::max();
    QVERIFY(chartaxis::valueTicks(-limit, limit, 5).size() < 8);
}

void TestTimeChart::dateMarksFit_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("atMost");
    QTest::addColumn<QStringList>("texts");
    const QDate start(2025, 12, 1);
    QTest::newRow("a year by two months")
        << start << QDate(2026, 11, 30) << 6
        << QStringList{QStringLiteral("Jan 2026"), QStringLiteral("Mar"), QStringLiteral("May"),
                       QStringLiteral("Jul"),      QStringLiteral("Sep"), QStringLiteral("Nov")};
    QTest::newRow("two years by half years")
        << QDate(2024, 12, 1) << QDate(2026, 11, 30) << 4
        << QStringList{QStringLiteral("Jan 2025"), QStringLiteral("Jul"),
                       QStringLiteral("Jan 2026"), QStringLiteral("Jul")};
    QTest::newRow("a week by days")
        << QDate(2026, 11, 2) << QDate(2026, 11, 4) << 5
        << QStringList{QStringLiteral("2 Nov"), QStringLiteral("3 Nov"), QStringLiteral("4 Nov")};
    QTest::newRow("a month by Mondays")
        << QDate(2026, 11, 1) << QDate(2026, 11, 30) << 5
        << QStringList{QStringLiteral("2 Nov"), QStringLiteral("9 Nov"), QStringLiteral("16 Nov"),
                       QStringLiteral("23 Nov"), QStringLiteral("30 Nov")};
    QTest::newRow("no room") << start << QDate(2026, 11, 30) << 0
                             << QStringList{QStringLiteral("Jan 2026")};
    QTest::newRow("one day") << start << start << 6 << QStringList{QStringLiteral("1 Dec")};
}

void TestTimeChart::dateMarksFit()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(int, atMost);
    QStringList texts;
    for (const chartaxis::DateTick &tick : chartaxis::dateTicks(first, last, atMost))
        texts.append(chartaxis::text(tick));
    QTEST(texts, "texts");
}

void TestTimeChart::amountsOnTheAxisAreShort()
{
    const auto euro = Currency::fromCode(u"EUR");
    const QString whole = chartaxis::text(150000, {0, 150000}, euro);
    QVERIFY(!whole.contains(u'.'));
    QVERIFY(whole.contains(QStringLiteral("1,500")));
    QVERIFY(chartaxis::text(50, {0, 50, 100}, euro).contains(QStringLiteral("0.50")));
    QCOMPARE(chartaxis::text(1500, {0, 1500}, std::nullopt), QStringLiteral("1,500"));
}

void TestTimeChart::pointerShowsTheNearestDay()
{
    TimeChart chart;
    chart.setData(twoYears());
    chart.resize(600, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    TimeChartView *view = chart.view();
    const auto point = *view->shown().pointOn(0, QDate(2026, 7, 1));
    const QPointF at = view->positionOf(0, point);
    QTest::mouseMove(view->viewport(), at.toPoint() + QPoint(4, 30));
    QTRY_COMPARE(view->chosen(), 6);
    QCOMPARE(view->chosenText(), QStringLiteral("July 2026. 2026: 70. July 2025: 7"));
    QCOMPARE(view->accessibleDescription(), view->chosenText());
    QVERIFY(painted(*view->viewport(), lightTokens().chart[0]) > 200);
}

/// Names beside the lines take no room where none is written, nor most of it where they are long.
void TestTimeChart::theLinesHaveTheRoom()
{
    TimeChart chart;
    chart.resize(390, 230);
    chart.show();
    TimeChartData data;
    TimeSeries line;
    line.name = QStringLiteral("By the rule of today");
    line.points = {{QDate(2026, 1, 1), 5}, {QDate(2026, 7, 1), 80}};
    data.series = {line};
    const auto endOfLine
        = [&chart, &line] { return chart.view()->positionOf(0, line.points.last()).x(); };
    chart.setData(data);
    QVERIFY(endOfLine() > chart.view()->width() * 0.93);
    TimeSeries second = line;
    second.name = QStringLiteral("Customers");
    data.series.append(second);
    chart.setData(data);
    QVERIFY(endOfLine() > chart.view()->width() * 0.93);
    chart.resize(1200, 230);
    QTRY_VERIFY(endOfLine() < chart.view()->width() * 0.93); // there names stand at the ends
}

void TestTimeChart::keysWalkTheDays()
{
    TimeChart chart;
    chart.setData(twoYears());
    chart.resize(600, 300);
    chart.show();
    TimeChartView *view = chart.view();
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->chosen(), 11);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->chosen(), 10);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->chosen(), 0);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->chosen(), 0);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->chosen(), 11);
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(view->chosen(), -1);
    QVERIFY(view->chosenText().isEmpty());
}

void TestTimeChart::gapsBreakTheLine()
{
    TimeChartView view;
    view.resize(600, 300);
    view.setData(twoYears());
    // May is missing in 2026: two stretches, and one of the year before.
    QList<qsizetype> sizes;
    for (const QAbstractSeries *series : view.chart()->series())
        sizes.append(static_cast<const QLineSeries *>(series)->count());
    QCOMPARE(sizes, (QList<qsizetype>{12, 4, 7}));
}

void TestTimeChart::tableTellsTheSameFigures()
{
    TimeTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setShown(twoYears());
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("December 2026"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("120"));
    QCOMPARE(model.index(7, 1).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(7, 2).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("2025"));
    model.setShown({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTimeChart::copiesThePictureAndTheFigures()
{
    TimeChart chart;
    chart.setData(twoYears());
    chart.resize(600, 300);
    chart.show();
    QSignalSpy copied(&chart, &TimeChart::copied);
    const QList<QToolButton *> buttons = chart.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(copied.size(), 1);
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->hasImage());
    QVERIFY(
        mime->text().startsWith(QStringLiteral("Period\t2026\t2025\nDecember 2026\t120\t12\n")));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QVERIFY(chart.showsTable());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QVERIFY(!chart.showsTable());
}

void TestTimeChart::savesThePicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PNG") << QStringLiteral("sales.png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("sales.svg") << QByteArray("<?xml");
}

void TestTimeChart::savesThePicture()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QTemporaryDir folder;
    TimeChart chart;
    chart.setData(twoYears());
    QSignalSpy saved(&chart, &TimeChart::pictureSaved);
    chart.savePicture(folder.filePath(name));
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved.first().last().toBool());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
    chart.savePicture(folder.filePath(QStringLiteral("no/such/folder/")) + name);
    QVERIFY(!saved.last().last().toBool());
}

void TestTimeChart::thePictureIsOnWhitePaper()
{
    Theme::apply(*qApp, Theme::Mode::Dark);
    const QImage dark = ChartPicture(twoYears()).image(1);
    Theme::apply(*qApp, Theme::Mode::Light);
    QCOMPARE(dark, ChartPicture(twoYears()).image(1));
    QCOMPARE(dark.pixelColor(0, 0), QColor(Qt::white));
    int drawn = 0;
    for (int x = 0; x < dark.width(); ++x) {
        for (int y = 0; y < dark.height(); ++y)
            drawn += dark.pixel(x, y) == lightTokens().chart.front() ? 1 : 0;
    }
    QVERIFY(drawn > 100);
}

void TestTimeChart::theFiguresGoOutOldestFirst()
{
    const TableSource source = chartAsFile(twoYears(), QStringLiteral("sales"));
    QCOMPARE(source.columns.size(), 4);
    QCOMPARE(source.columns.at(2).heading, QStringLiteral("2026"));
}

void TestTimeChart::emptyChartSaysSo()
{
    TimeChartView view;
    view.resize(400, 200);
    TimeChartData data = twoYears();
    for (TimeSeries &series : data.series) {
        for (TimePoint &point : series.points)
            point.value.reset();
    }
    QVERIFY(data.isEmpty());
    view.setData(data);
    view.show();
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.chosen(), -1);
    view.setData({}); // no days at all
    QTest::mouseMove(view.viewport(), QPoint(50, 50));
    QCOMPARE(view.chosen(), -1);
}

void TestTimeChart::sparklineLeavesGaps()
{
    const QRectF area(0, 0, 30, 10);
    const QList<QPolygonF> lines = Sparkline::stretches({1.0, 3.0, std::nullopt, 2.0}, area);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QPolygonF({QPointF(0, 10), QPointF(10, 0)}));
    QCOMPARE(lines[1], QPolygonF({QPointF(30, 5)}));
    QCOMPARE(Sparkline::stretches({4.0, 4.0}, area).first(),
             QPolygonF({QPointF(0, 5), QPointF(30, 5)}));
    QVERIFY(Sparkline::stretches({}, area).isEmpty());
    QVERIFY(Sparkline::stretches({std::nullopt}, area).isEmpty());
}

void TestTimeChart::tileTellsHowItMoved_data()
{
    QTest::addColumn<double>("now");
    QTest::addColumn<double>("before");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("tone");
    QTest::newRow("more") << 112.0 << 100.0 << QStringLiteral("Sold: 112, up by 12% against before")
                          << int(Tone::Good);
    QTest::newRow("less") << 50.0 << 100.0 << QStringLiteral("Sold: 50, down by 50% against before")
                          << int(Tone::Warning);
    QTest::newRow("hardly") << 1001.0 << 1000.0
                            << QStringLiteral("Sold: 1001, unchanged against before")
                            << int(Tone::Neutral);
    QTest::newRow("nothing before")
        << 7.0 << 0.0 << QStringLiteral("Sold: 7, against before") << int(Tone::Neutral);
}

void TestTimeChart::tileTellsHowItMoved()
{
    QFETCH(double, now);
    QFETCH(double, before);
    QFETCH(int, tone);
    const StatChange change = StatChange::inPercent(now, before, QStringLiteral("against before"));
    QCOMPARE(int(change.tone), tone);
    StatTile tile;
    tile.set(QStringLiteral("Sold"), QString::number(now));
    tile.setTrend({1.0, 2.0}, QStringLiteral("Sold by month"));
    tile.setChange(change);
    QTEST(tile.accessibleName(), "said");
    QVERIFY(!tile.findChild<Sparkline *>()->isHidden());
}

void TestTimeChart::tileShortensWhatDoesNotFit()
{
    const QString whole = QStringLiteral("175 932,50 €");
    const QString rounded = QStringLiteral("175 933 €");
    StatTile tile;
    tile.set(QStringLiteral("Revenue"), whole, QStringLiteral("After refunds"));
    tile.setShortFigure(rounded);
    tile.setTrend({1.0, 2.0}, QStringLiteral("How it went"));
    const auto shows = [&tile](const QString &figure) {
        const QList<ElidedLabel *> labels = tile.findChildren<ElidedLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ElidedLabel *label) { return label->text() == figure; });
    };
    const int needed = tile.findChild<ElidedLabel *>()->fontMetrics().horizontalAdvance(whole);
    tile.resize(4 * needed, 90);
    tile.show();
    QVERIFY(shows(whole));
    QCOMPARE(tile.toolTip(), QStringLiteral("After refunds"));
    tile.resize(needed, 90);
    QVERIFY(shows(rounded));
    QVERIFY(tile.toolTip().startsWith(whole));
    QVERIFY(tile.accessibleName().contains(whole)); // whatever is shown
}

QTEST_MAIN(TestTimeChart)
#include "tst_timechart.moc"
