#include "app/demoshops.h"
#include "app/memoryvault.h"
#include "app/systemclock.h"
#include "bench/benches.h"
#include "bench/largefile.h"
#include "bench/report.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

namespace comptoir::bench {

namespace {

constexpr QSize kWindow(1600, 900);
constexpr int kStarts = 5;
constexpr auto kBeat = std::chrono::milliseconds(2);
constexpr auto kLook = std::chrono::milliseconds(250); ///< at each page of the walk
constexpr auto kFrame = std::chrono::milliseconds(16);
constexpr int kScrolls = 400;

double randomJitter()
{
    return 0.5;
}

/// A window on a profile, as the program builds it.
class Desk
{
public:
    explicit Desk(const QString &folder)
    {
        StoreOptions options;
        options.dailyBackup = false;
        auto opened = Store::open(folder, m_clock, options);
        if (!opened)
            fail(opened.error().detail);
        m_store = std::move(*opened);
        m_sync = std::make_unique<SyncService>(*m_store, m_vault, m_clock, randomJitter);
        m_window = std::make_unique<MainWindow>(
            ViewContext{*m_store, m_clock, m_vault, *m_sync, {}, {}, {}, randomJitter});
        m_window->resize(kWindow);
    }

    void connectTo(const DemoShops &shops)
    {
        if (const Done connected = shops.connectTo(*m_store, m_vault, m_clock); !connected)
            fail(connected.error().detail);
    }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] SyncService &sync() { return *m_sync; }

private:
    SystemClock m_clock;
    MemoryVault m_vault;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<MainWindow> m_window;
};

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitFor(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    look.start(0);
    loop.exec();
}

/// The table of the page in front.
QTableView *tableOf(const MainWindow &window)
{
    const QList<QTableView *> tables = window.findChildren<QTableView *>();
    const auto seen = std::find_if(tables.begin(), tables.end(),
                                   [](const QTableView *table) { return table->isVisible(); });
    return seen == tables.end() ? nullptr : *seen;
}

bool hasRows(const QTableView *table)
{
    if (table == nullptr || table->model()->rowCount() == 0)
        return false;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (!table->model()->index(0, column).data().toString().isEmpty())
            return true;
    }
    return false;
}

/// How long the event loop does not come round, by a heart beat in it.
class LoopWatch
{
public:
    LoopWatch()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            const double gap = 1e-6 * double(m_time.nsecsElapsed()) - double(kBeat.count());
            m_gaps.push_back(std::max(0.0, gap));
            if (gap > m_longest) {
                m_longest = gap;
                m_where = m_now;
            }
            m_time.start();
        });
        m_time.start();
        m_beat.start(kBeat);
    }
    /// What the owner does from here on, to say where the longest stall was.
    void at(const QString &where) { m_now = where; }
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] QString where() const { return m_where; }

private:
    QTimer m_beat;
    QElapsedTimer m_time;
    std::vector<double> m_gaps;
    double m_longest = 0;
    QString m_now, m_where;
};

/// Memory of this process in MiB; 0 where the system has no /proc.
double residentMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void tell(const char *name, double value, const QString &where = {})
{
    std::printf("%s %.3f %s\n", name, value, qPrintable(where));
    std::fflush(stdout);
}

/// In a process of its own: from main() to the first painted rows of the large file.
int startOn(const QString &profile)
{
    QElapsedTimer time;
    time.start();
    Theme::apply(*qApp, Theme::Mode::Light);
    Desk desk(profile);
    const double opened = 1e-6 * double(time.nsecsElapsed());
    desk.window().showPage(QStringLiteral("customers")); // as where the owner left there
    desk.window().show();
    waitFor([&] { return hasRows(tableOf(desk.window())); });
    const double rows = 1e-6 * double(time.nsecsElapsed());
    tableOf(desk.window())->viewport()->repaint();
    tell("shown", 1e-6 * double(time.nsecsElapsed()));
    tell("opened", opened);
    tell("rows", rows - opened);
    waitFor([&] { return tableOf(desk.window())->model()->rowCount() == kLargeCustomers; });
    wait(std::chrono::seconds(2)); // and the numbers on the filters
    tell("memory", residentMemory());
    return 0;
}

int scrollOn(const QString &profile)
{
    Theme::apply(*qApp, Theme::Mode::Light);
    Desk desk(profile);
    desk.window().show();
    desk.window().showPage(QStringLiteral("customers"));
    waitFor([&] { return hasRows(tableOf(desk.window())); });
    wait(std::chrono::seconds(2));
    QTableView *table = tableOf(desk.window());
    LoopWatch watch;
    for (int step = 0; step < kScrolls; ++step) {
        const QPointF middle(table->viewport()->rect().center());
        QWheelEvent wheel(middle, table->viewport()->mapToGlobal(middle), {}, {0, -360},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(table->viewport(), &wheel);
        wait(kFrame);
    }
    tell("scroll", watch.longest());
    return 0;
}

/// Through all pages while both demo shops come in for the first time.
int walk()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    const QTemporaryDir folder;
    Desk desk(folder.path());
    const DemoShops shops(SystemClock().now());
    desk.connectTo(shops);
    desk.window().show();
    wait(std::chrono::seconds(1));
    int running = 2;
    QObject::connect(&desk.sync(), &SyncService::finished, &desk.window(), [&] { --running; });
    desk.sync().startAll();
    LoopWatch watch;
    const QStringList pages = desk.window().pageIds();
    for (int round = 0; round < 2 || running > 0; ++round) {
        for (const QString &page : pages) {
            watch.at(page + (round == 0 ? QStringLiteral(", first time") : QString()));
            desk.window().showPage(page);
            wait(kLook);
        }
    }
    tell("walk", watch.longest(), watch.where());
    return 0;
}

/// What a child of this program told, by name.
QHash<QString, double> measured(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(300'000) || child.exitCode() != 0)
        fail(QStringLiteral("the window could not be measured: ") + arguments.join(u' '));
    QHash<QString, double> values;
    const QStringList lines = QString::fromUtf8(child.readAllStandardOutput()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words.size() < 2)
            continue;
        values.insert(words.at(0), words.at(1).toDouble());
        if (words.size() > 2 && !words.at(2).isEmpty())
            std::printf("  longest stall of the walk: %s\n", qPrintable(words.mid(2).join(u' ')));
    }
    return values;
}

} // namespace

int windowChild(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == u"start")
        return startOn(arguments.value(1));
    return what == u"scroll" ? scrollOn(arguments.value(1)) : walk();
}

void windowBench()
{
    const QString child = QStringLiteral("--child");
    const QString profile = largeProfile(QCoreApplication::applicationDirPath());
    std::vector<double> shown;
    std::vector<double> rows;
    double memory = 0;
    for (int round = 0; round < kStarts; ++round) {
        const auto values = measured({child, QStringLiteral("start"), profile});
        shown.push_back(values.value(QStringLiteral("shown")));
        rows.push_back(values.value(QStringLiteral("rows")));
        memory = std::max(memory, values.value(QStringLiteral("memory")));
    }
    print({QStringLiteral("500,000 customers: window with rows, own process"),
           QStringLiteral("ms; beside the promise"), median(shown), 1'000, 1.0, false});
    print({QStringLiteral("… rows painted after the window was built"),
           QStringLiteral("ms; beside the promise"), median(rows), 20, 1.0, false});
    if (memory > 0)
        print({QStringLiteral("… memory with all ids"), QStringLiteral("MiB; beside the promise"),
               memory, 250, 1.0, false});
    print({QStringLiteral("longest stall while scrolling them"),
           QStringLiteral("ms; beside the promise"),
           measured({child, QStringLiteral("scroll"), profile}).value(QStringLiteral("scroll")), 16,
           1.0, false});
    print({QStringLiteral("longest stall, all pages during a full sync"),
           QStringLiteral("ms; beside the promise"),
           measured({child, QStringLiteral("walk")}).value(QStringLiteral("walk")), 100, 1.0,
           false});
}

} // namespace comptoir::bench
