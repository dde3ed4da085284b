#include "models/store/dataversion.h"
#include "models/store/store.h"
#include "models/store/storeworker.h"
#include "models/store/whendone.h"
#include "tests/models/store/testclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace comptoir;

class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opensAFolderThatIsNotThereYet()
    {
        const QString folder = m_folder->filePath(QStringLiteral("new/profile"));
        const auto store = Store::open(folder, m_clock);
        QVERIFY(store);
        QCOMPARE((*store)->folder(), folder);
    }

    void whatIsWrittenCanBeRead()
    {
        const auto store = open();
        QVERIFY(store->write(insertOne).result());
        QCOMPARE(store->read(countRows).result(), 1);
    }

    void readsRunBesideTheWriter()
    {
        const auto store = open();
        QPromise<bool> gate;
        QFuture<bool> opened = gate.future();
        gate.start();
        // The writer sits in an open transaction until a read has been answered.
        QFuture<Done> writing = store->write([opened](Database &database) mutable -> Done {
            Transaction transaction(database);
            if (const Done inserted = insertOne(database); !inserted)
                return inserted;
            opened.waitForFinished();
            return transaction.commit();
        });
        QCOMPARE(store->read(countRows).result(), 0);
        gate.finish();
        QVERIFY(writing.result());
        QCOMPARE(store->read(countRows).result(), 1);
    }

    void writesKeepTheirOrder()
    {
        const auto store = open();
        QList<QFuture<int>> futures;
        auto last = std::make_shared<int>(0);
        for (int i = 0; i < 100; ++i)
            futures.append(store->write([last](Database &) { return ++*last; }));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(futures[i].result(), i + 1);
    }

    void aVersionStandsForOneState()
    {
        const auto store = open();
        constexpr int kWrites = 400;
        QList<QFuture<Done>> writes;
        for (int i = 0; i < kWrites; ++i)
            writes.append(store->write(insertOne));
        // Readers that find one version before and after saw what any other found by it.
        using Seen = std::optional<std::pair<quint64, int>>;
        QList<QFuture<Seen>> looks;
        const auto look = [](Database &database) -> Seen {
            const auto version = database.dataVersion();
            const bool begun = database.execute("BEGIN").hasValue();
            const int rows = countRows(database);
            const bool same = version && version == database.dataVersion();
            if (!begun || !database.execute("ROLLBACK"))
                return Seen({0, -1});
            return same ? Seen({*version, rows}) : std::nullopt;
        };
        for (int i = 0; i < kWrites; ++i) {
            looks.append(store->read(look));
            looks.append(store->chore(look));
        }
        QHash<quint64, int> rowsOf;
        for (QFuture<Seen> &seen : looks) {
            const Seen found = seen.result();
            if (!found)
                continue;
            QCOMPARE(rowsOf.value(found->first, found->second), found->second);
            rowsOf.insert(found->first, found->second);
        }
        // Whoever looks after the last write finds what it left, and the same one by one number.
        for (QFuture<Done> &write : writes)
            QVERIFY(write.result());
        const Seen last = store->read(look).result();
        QVERIFY(last);
        QCOMPARE(last->second, kWrites);
        QCOMPARE(store->chore(look).result(), last);
        QVERIFY(store->write(insertOne).result());
        const Seen next = store->read(look).result();
        QVERIFY(next && next->first != last->first);
        QCOMPARE(next->second, kWrites + 1);
    }

    void closingFinishesWhatWasQueued()
    {
        QList<QFuture<Done>> futures;
        {
            const auto store = open();
            for (int i = 0; i < 200; ++i)
                futures.append(store->write(insertOne));
        }
        for (const QFuture<Done> &future : futures) {
            QVERIFY(future.isFinished());
            QVERIFY(future.result());
        }
        QCOMPARE(open()->read(countRows).result(), 200);
    }

    void closingLeavesOneFile()
    {
        for (int round = 0; round < 20; ++round) {
            {
                const auto store = open();
                QVERIFY(store
                            ->write([](Database &database) {
                                return database.execute("CREATE TABLE IF NOT EXISTS test_row(a);"
                                                        "INSERT INTO test_row VALUES (1)");
                            })
                            .result());
                for (int i = 0; i < 4; ++i)
                    (void)store->read(countRows);
            }
            QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("comptoir.sqlite-wal"))));
        }
    }

    void aLateConnectionWaitsForItsFile()
    {
        const Refusals refusals;
        const QString path = m_folder->filePath(QStringLiteral("late.sqlite"));
        JobQueue queue;
        LateReader reader(queue, path);
        QPromise<int> promise;
        const QFuture<int> rows = promise.future();
        promise.start();
        queue.push([&promise](Database &database) {
            promise.addResult(countRows(database));
            promise.finish();
        });
        reader.start();
        QTRY_VERIFY(Refusals::count > 0);
        QVERIFY(!rows.isFinished());
        QVERIFY(makeFile(path));
        QTRY_VERIFY(rows.isFinished());
        QCOMPARE(rows.result(), 1);
        queue.close();
        QVERIFY(reader.wait(QDeadlineTimer(std::chrono::seconds(5))));
    }

    void anotherThreadDoesTheJobOfOneThatDoesNotOpen()
    {
        const Refusals refusals;
        const QString path = m_folder->filePath(QStringLiteral("there.sqlite"));
        QVERIFY(makeFile(path));
        JobQueue queue;
        LateReader shut(queue, m_folder->filePath(QStringLiteral("never.sqlite")));
        QPromise<int> promise;
        const QFuture<int> rows = promise.future();
        promise.start();
        queue.push([&promise](Database &database) {
            promise.addResult(countRows(database));
            promise.finish();
        });
        shut.start();
        QTRY_VERIFY(Refusals::count > 0);
        LateReader other(queue, path);
        other.start();
        QTRY_VERIFY(rows.isFinished());
        QCOMPARE(rows.result(), 1);
        queue.close();
        QVERIFY(shut.wait(QDeadlineTimer(std::chrono::seconds(5))));
        QVERIFY(other.wait(QDeadlineTimer(std::chrono::seconds(5))));
    }

    /// The thread for chores opens with its first job; here it cannot: its file is elsewhere.
    void closingCancelsWhatNoConnectionWasOpenFor()
    {
        const Refusals refusals;
        const QString file = m_folder->filePath(QStringLiteral("comptoir.sqlite"));
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.sqlite"));
        auto store = open();
        if (!QFile::rename(file, elsewhere))
            QSKIP("here an open file keeps its name");
        QObject page;
        bool answered = false;
        const QFuture<int> first = store->chore(countRows);
        const QFuture<int> second = store->chore(countRows);
        whenDone(first, &page, [&answered](int) { answered = true; });
        QCOMPARE(store->read(countRows).result(), 0); // by the one that was open before
        store.reset();
        QVERIFY(first.isFinished() && first.isCanceled());
        QVERIFY(second.isFinished() && second.isCanceled());
        QCoreApplication::processEvents();
        QVERIFY(!answered);
        QVERIFY(QFile::rename(elsewhere, file));
        QCOMPARE(open()->chore(countRows).result(), 0);
    }

    void readersCannotWrite()
    {
        const auto store = open();
        QVERIFY(!store->read(insertOne).result());
        QCOMPARE(store->read(countRows).result(), 0);
    }

private:
    /// One reading thread that opens with its first job.
    class LateReader : public StoreWorker
    {
    public:
        LateReader(JobQueue &queue, const QString &path)
            : StoreWorker(queue, path, Database::Mode::ReadOnly, 1024, Opening::WithFirstJob,
                          std::make_shared<DataVersion>())
        {}
    };

    /// Counts the warnings of connections that did not open, in the place of printing them.
    class Refusals
    {
    public:
        Refusals()
        {
            count = 0;
            before = qInstallMessageHandler(&Refusals::take);
        }
        ~Refusals() { qInstallMessageHandler(before); }
        Refusals(const Refusals &) = delete;
        Refusals &operator=(const Refusals &) = delete;

        static inline std::atomic<int> count{0};

    private:
        static void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
        {
            if (text.contains(QLatin1String("a connection does not open yet")))
                ++count;
            else
                before(type, context, text);
        }
        static inline QtMessageHandler before = nullptr;
    };

    static bool makeFile(const QString &path)
    {
        const auto database = Database::open(path, Database::Mode::ReadWrite);
        return database
            && (*database)->execute("CREATE TABLE test_row(a); INSERT INTO test_row VALUES (1)");
    }
    [[nodiscard]] std::unique_ptr<Store> open()
    {
        QList<Migration> ladder = Migrations::builtIn();
        ladder.append({ladder.constLast().version + 1, QStringLiteral("test.sql"),
                       "CREATE TABLE test_row(a);"});
        StoreOptions options;
        options.migrations = Migrations(ladder);
        auto opened = Store::open(m_folder->path(), m_clock, options);
        return opened ? std::move(opened).value() : nullptr;
    }
    static Done insertOne(Database &database)
    {
        return database.execute("INSERT INTO test_row VALUES (1)");
    }
    static int countRows(Database &database)
    {
        Statement read = database.prepare(QStringLiteral("SELECT count(*) FROM test_row"));
        return read.next() ? read.integer(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_clock;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
