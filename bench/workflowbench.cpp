#include "bench/benches.h"
#include "bench/plaindb.h"
#include "bench/report.h"
#include "bench/segmentsfile.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/profile.h"
#include "models/store/store.h"
#include "tests/servers/fakeclock.h"
#include "workflows/engine/engine.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/simulation/replay.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kPeople = 4'000;
constexpr int kDays = 4;
constexpr int kRounds = 5;
constexpr int kBatch = 200; ///< customers a transaction, as the engine takes
constexpr qint64 kDayMs = 86'400'000;

template <typename T>
T checked(Result<T> result)
{
    if (!result)
        fail(result.error().detail);
    return *std::move(result);
}

Graph graph(const QByteArray &json)
{
    return checked(GraphJson::read(json));
}

/// A day at each of the steps.
const QByteArray kWaits = R"({"version": 1, "name": "Waits", "settings": {}, "nodes": [
    {"id": "t", "kind": "by_hand", "parameters": {}, "next": {"next": "w0"}},
    {"id": "w0", "kind": "wait_for", "parameters": {"length": {"days": 1}}, "next": {"next": "w1"}},
    {"id": "w1", "kind": "wait_for", "parameters": {"length": {"days": 1}}, "next": {"next": "w2"}},
    {"id": "w2", "kind": "wait_for", "parameters": {"length": {"days": 1}}, "next": {"next": "w3"}},
    {"id": "w3", "kind": "wait_for", "parameters": {"length": {"days": 1}}, "next": {"next": "w4"}},
    {"id": "w4", "kind": "wait_for", "parameters": {"length": {"days": 1}}, "next": {"next": "x"}},
    {"id": "x", "kind": "exit", "parameters": {}, "next": {}}]})";

/// What the promise speaks of: a trigger, a mail, patience, another mail, and who buys is done.
const QByteArray kCarts = R"({"version": 1, "name": "Carts", "settings": {}, "nodes": [
    {"id": "cart", "kind": "cart_abandoned", "parameters": {"after": {"hours": 2}},
     "next": {"next": "first"}},
    {"id": "first", "kind": "send_email", "parameters": {"message": "Your cart"},
     "next": {"next": "rest"}},
    {"id": "rest", "kind": "wait_for", "parameters": {"length": {"days": 2}},
     "next": {"next": "second"}},
    {"id": "second", "kind": "send_email", "parameters": {"message": "Your cart"}, "next": {}},
    {"id": "goal", "kind": "goal", "parameters": {"what": "order", "within": {"days": 14}},
     "next": {}}]})";

/// A profile in which everybody waits a day at the first step.
class Waiting
{
public:
    explicit Waiting(const QString &folder)
        : m_folder(folder)
    {
        open();
        checked(m_store
                    ->write([this](Database &database) -> Done {
                        Transaction transaction(database);
                        checked(fill(database));
                        return transaction.commit();
                    })
                    .result());
        run();
        m_store.reset();
    }
    void open()
    {
        StoreOptions options;
        options.dailyBackup = false;
        m_store = checked(Store::open(m_folder, m_clock, options));
    }
    void run() { checked(Engine::run(*m_store, m_clock.now(), {})); }
    /// Everybody goes on to the next step, day after day.
    void pass()
    {
        for (int day = 0; day < kDays; ++day) {
            m_clock.advance(std::chrono::milliseconds(kDayMs));
            run();
        }
    }
    void close() { m_store.reset(); }
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }
    [[nodiscard]] QString file() const { return profile::databaseFile(m_folder); }

private:
    Done fill(Database &database)
    {
        Statement add = database.prepare(QStringLiteral(
            "INSERT INTO customer(id, first_name, created_at) VALUES(?, 'Prenom', 0)"));
        for (int id = 1; id <= kPeople; ++id)
            checked(add.bind(1, id).run());
        checked(
            database.execute("INSERT INTO customer_facts(customer_id) SELECT id FROM customer"));
        WorkflowBook book(database);
        const WorkflowId id = checked(book.keep(graph(kWaits), m_clock.now())).id;
        if (checked(book.publish(id, m_clock.now())).version == 0)
            fail(QStringLiteral("the workflow has errors"));
        for (int customer = 1; customer <= kPeople; ++customer)
            checked(book.enrol(id, CustomerId{customer}, m_clock.now()));
        return done();
    }

    QString m_folder;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
};

qint64 lines(PlainDb &db)
{
    return PlainRow(db.prepare("SELECT count(*) FROM workflow_log")).scalar();
}

/// The same rows in the same batches.
void passPlainly(PlainDb &db, Timestamp now)
{
    sqlite3_stmt *due = db.prepare(
        "SELECT e.id, e.workflow_id, e.version_id, e.customer_id, e.entry_key, e.run, e.node,"
        " e.entered_at, e.arrived_at, e.waiting, e.wake_at, e.rounds, e.variables, e.control,"
        " e.left_at, e.reason FROM enrolment e JOIN workflow w ON w.id = e.workflow_id"
        " AND w.state = 'live' WHERE e.node IS NOT NULL AND e.wake_at IS NOT NULL"
        " AND e.wake_at <= ? ORDER BY e.wake_at, w.priority, e.id LIMIT ?");
    sqlite3_stmt *log
        = db.prepare("INSERT INTO workflow_log(workflow_id, enrolment_id, customer_id, entry_key, "
                     "at, node, port,"
                     " to_node, reason, detail) VALUES(1, ?, NULL, NULL, ?, ?, ?, ?, ?, NULL)");
    sqlite3_stmt *save
        = db.prepare("UPDATE enrolment SET node = ?, arrived_at = ?, waiting = 1, wake_at = ?,"
                     " rounds = NULL, variables = NULL, control = 0, left_at = NULL, reason = NULL"
                     " WHERE id = ?");
    const QByteArray next = "next", went = "went", waits = "waits", none;
    while (true) {
        db.exec("BEGIN IMMEDIATE");
        std::vector<std::pair<qint64, QByteArray>> rows;
        sqlite3_bind_int64(due, 1, now.ms);
        sqlite3_bind_int64(due, 2, kBatch);
        while (sqlite3_step(due) == SQLITE_ROW)
            rows.emplace_back(
                sqlite3_column_int64(due, 0),
                QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(due, 6))));
        sqlite3_reset(due);
        for (const auto &[id, node] : rows) {
            QByteArray to = node;
            ++to[1];
            (PlainRow(log) << id << now.ms << node << next << to << went).run();
            (PlainRow(log) << id << now.ms << to << none << to << waits).run();
            (PlainRow(save) << to << now.ms << now.ms + kDayMs << id).run();
        }
        db.exec("COMMIT");
        if (rows.empty())
            return;
    }
}

void stepsBench()
{
    std::vector<double> our, their;
    for (int round = 0; round <= kRounds; ++round) {
        const QTemporaryDir folder;
        Waiting waiting(folder.path() + QStringLiteral("/profile"));
        const QString copy = folder.filePath(QStringLiteral("plain.sqlite"));
        if (!QFile::copy(waiting.file(), copy))
            fail(copy);
        PlainDb plain(copy);
        plain.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        const qint64 before = lines(plain);
        Timestamp now = waiting.now();
        const double b = seconds([&] {
            for (int day = 0; day < kDays; ++day) {
                now.ms += kDayMs;
                passPlainly(plain, now);
            }
        });
        const qint64 steps = lines(plain) - before;
        waiting.open();
        const double a = seconds([&] { waiting.pass(); });
        waiting.close();
        PlainDb ours(waiting.file());
        if (lines(ours) - before != steps || steps != qint64(2) * kPeople * kDays)
            fail(QStringLiteral("%1 steps beside %2").arg(lines(ours) - before).arg(steps));
        if (round == 0)
            continue;
        our.push_back(static_cast<double>(steps) / a);
        their.push_back(static_cast<double>(steps) / b);
    }
    print({QStringLiteral("durable steps of a workflow, beside plain SQLite"),
           QStringLiteral("steps/s"), median(our), median(their), 0.6, true});
    print({QStringLiteral("… beside the promise"), QStringLiteral("steps/s"), median(our), 20'000,
           1, true});
}

/// Four of five may be written to.
void letWriteTo(const QString &file)
{
    const auto database = checked(Database::open(file, Database::Mode::ReadWrite));
    Statement agreed = database->prepare(QStringLiteral("SELECT EXISTS(SELECT 1 FROM consent)"));
    if (agreed.next() && agreed.boolean(0))
        return;
    agreed.reset();
    Transaction transaction(*database);
    checked(database->execute(
        "UPDATE customer SET email = 'p' || id || '@d' || id % 40 || '.example',"
        " email_key = 'p' || id || '@d' || id % 40 || '.example';"
        "INSERT INTO customer_account(id, shop_id, remote_id, customer_id, email, email_key)"
        " SELECT id, 1, id, id, email, email FROM customer;"
        "INSERT INTO consent(account_id, customer_id, channel, purpose, state, source, recorded_at)"
        " SELECT id, id, 'email', 'marketing', 'granted', 'owner', 0 FROM customer WHERE id % 5"));
    checked(transaction.commit());
}

void replayBench()
{
    constexpr Scale scale = kScales[1];
    const QString profile = segmentsProfile(
        QCoreApplication::applicationDirPath() + QStringLiteral("/replay"), scale);
    const QString file = profile::databaseFile(profile);
    letWriteTo(file);
    const auto database = checked(Database::open(file, Database::Mode::ReadOnly));
    const Graph carts = graph(kCarts);
    const InstantRange year{{kSegmentsNow - 365 * kDayMs}, {kSegmentsNow}};
    std::vector<double> took;
    size_t people = 0;
    for (int round = 0; round < 3; ++round)
        took.push_back(
            seconds([&] { people = checked(Replay::run(*database, carts, year)).people.size(); }));
    if (people < 1000)
        fail(QStringLiteral("only %1 came in").arg(people));
    print({QStringLiteral("a year of a workflow replayed, 100,000 customers, beside the promise"),
           QStringLiteral("s"), median(took), 10, 1, false});
}

} // namespace

void workflowBench()
{
    stepsBench();
    replayBench();
}

} // namespace comptoir::bench
