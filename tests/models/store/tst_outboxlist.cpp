#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/outboxlist.h"
#include "models/store/outboxrecord.h"
#include "models/store/outboxrepository.h"
#include "models/store/searchindex.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "tests/models/store/testclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {
constexpr qint64 kHour = 3'600'000;
} // namespace

/// What the table of messages asks the store.
class TestOutboxList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void groupsNarrow_data();
    void groupsNarrow();
    void wordsFindPeopleAndMessages_data();
    void wordsFindPeopleAndMessages();
    void theTimeIsThatOfTheOutcome();
    void otherFiltersNarrow();
    void everyColumnSortsBothWays_data();
    void everyColumnSortsBothWays();
    void rowsSayWhoAndBy();
    void countsAreOfAllGroups();
    void daysAreOfTheZone();
    void whatNeedsTheOwner();
    void whatThereIsToChooseFrom();
    void aRecordTellsAll();

private:
    template <typename F>
    auto read(F work)
    {
        const auto result = m_store->read(work).result();
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }
    std::vector<qint32> ids(const OutboxListQuery &query)
    {
        return read([query](Database &db) { return OutboxList(query).ids(db); });
    }
    [[nodiscard]] Timestamp at(qint64 hours) const { return {m_clock.now().ms + hours * kHour}; }

    QTemporaryDir m_folder;
    TestClock m_clock;
    std::unique_ptr<Store> m_store;
};

/// 1 sent 2 hours ago, 2 failed 30 hours ago, 3 uncertain, 4 not sent, 5 planned tomorrow by
/// another account, 6 of the SMS.
void TestOutboxList::initTestCase()
{
    auto opened = Store::open(m_folder.path(), m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
    const Done filled
        = m_store
              ->write([this](Database &db) -> Done {
                  Transaction transaction(db);
                  Statement shop = db.prepare(QStringLiteral(
                      "INSERT INTO shop(platform, name, currency, country_code, created_at)"
                      " VALUES('prestashop', 'Shop', 'EUR', 'FR', 0)"));
                  if (Done ran = shop.run(); !ran)
                      return ran;
                  ShopBatch batch;
                  const QStringList names{QStringLiteral("Zoé"),  QStringLiteral("Yann"),
                                          QStringLiteral("Anne"), QStringLiteral("Bea"),
                                          QStringLiteral("Carl"), QStringLiteral("Dina")};
                  for (qsizetype i = 0; i < names.size(); ++i) {
                      AccountRecord account;
                      account.id = RemoteId::fromNumber(i + 1);
                      account.firstName = names.at(i);
                      account.lastName = QStringLiteral("Martin");
                      account.email = QStringLiteral("p%1@example.fr").arg(i + 1);
                      batch.accounts += account;
                  }
                  if (const auto taken = Ingest(db, ShopId{1}, m_clock.now()).apply(batch); !taken)
                      return taken.error();
                  SenderRepository senders(db);
                  Sender first;
                  first.provider = QStringLiteral("brevo");
                  first.name = QStringLiteral("Boutique");
                  first.address = QStringLiteral("shop@example.fr");
                  Sender second = first;
                  second.name.clear();
                  second.address = QStringLiteral("other@example.fr");
                  const auto one = senders.add(first, m_clock.now());
                  const auto two = senders.add(second, m_clock.now());
                  if (!one || !two)
                      return one ? two.error() : one.error();
                  OutboxRepository outbox(db);
                  const auto message = [&](int customer, SenderId sender, qint64 hours) {
                      PlannedMessage planned;
                      planned.key = {QStringLiteral("campaign:1"),
                                     QStringLiteral("1"),
                                     CustomerId{customer},
                                     {}};
                      planned.sender = sender;
                      planned.name = customer == 6 ? QStringLiteral("Retrait 100 %")
                                                   : QStringLiteral("Soldes");
                      planned.channel = customer == 6 ? Channel::Sms : Channel::Email;
                      planned.dueAt = at(hours);
                      return planned;
                  };
                  const auto settle = [&](int customer, OutboxState state, qint64 hours) -> Done {
                      const auto id = outbox.plan(message(customer, *one, hours - 1), at(hours - 1),
                                                  at(hours - 2));
                      if (!id)
                          return id.error();
                      Done step = outbox.claim(**id, QStringLiteral("p%1@example.fr").arg(customer),
                                               QStringLiteral("m%1").arg(customer), "x");
                      if (step)
                          step = outbox.handOver(**id, QStringLiteral("example.fr"), at(hours));
                      return step ? outbox.settle(**id, {state, {}, {}, 0, {}, {}}, at(hours))
                                  : step;
                  };
                  Done step = settle(1, OutboxState::Accepted, -2);
                  if (step)
                      step = settle(2, OutboxState::Failed, -30);
                  if (step)
                      step = settle(3, OutboxState::Uncertain, -3);
                  if (!step)
                      return step;
                  const auto skipped = outbox.planSkipped(
                      message(4, *one, -1), QStringLiteral("consent_withdrawn"), at(-1));
                  const auto planned = outbox.plan(message(5, *two, 24), at(24), m_clock.now());
                  const auto text = outbox.plan(message(6, *one, 1), at(1), m_clock.now());
                  if (!skipped || !planned || !text)
                      return skipped.error();
                  const Done committed = transaction.commit();
                  return committed ? SearchIndex(db).rebuild() : committed;
              })
              .result();
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
}

void TestOutboxList::groupsNarrow_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<QList<int>>("found");
    const auto row = [](const char *name, OutboxGroup group, const QList<int> &found) {
        QTest::newRow(name) << static_cast<int>(group) << found;
    };
    row("waiting", OutboxGroup::Waiting, {5, 6});
    row("sent", OutboxGroup::Sent, {1});
    row("not sent", OutboxGroup::NotSent, {4});
    row("failed", OutboxGroup::Failed, {2});
    row("uncertain", OutboxGroup::Uncertain, {3});
}

void TestOutboxList::groupsNarrow()
{
    QFETCH(int, group);
    QFETCH(QList<int>, found);
    OutboxListQuery query;
    query.group = static_cast<OutboxGroup>(group);
    const auto ids = this->ids(query);
    QCOMPARE(QList<int>(ids.begin(), ids.end()), found);
}

void TestOutboxList::wordsFindPeopleAndMessages_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("found");
    QTest::newRow("a name without its accent") << QStringLiteral("zoe") << 1;
    QTest::newRow("a family") << QStringLiteral("Martin") << 6;
    QTest::newRow("a message") << QStringLiteral("soldes") << 5;
    QTest::newRow("a percent sign is one") << QStringLiteral("100 %") << 1;
    QTest::newRow("it stands for nothing else") << QStringLiteral("%o%e") << 0;
    QTest::newRow("an address") << QStringLiteral("p2@example.fr") << 1;
    QTest::newRow("nobody") << QStringLiteral("zzz") << 0;
}

void TestOutboxList::wordsFindPeopleAndMessages()
{
    QFETCH(QString, words);
    QFETCH(int, found);
    OutboxListQuery query;
    query.search = words;
    QCOMPARE(static_cast<int>(ids(query).size()), found);
}

void TestOutboxList::theTimeIsThatOfTheOutcome()
{
    QCOMPARE(ids({}), (std::vector<qint32>{5, 6, 4, 1, 3, 2})); // the newest first
    const auto lines = read([](Database &db) { return OutboxList::rows(db, {5, 6, 4, 1, 3, 2}); });
    const QList<qint64> hours{24, 1, -1, -2, -3, -30};
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines.at(i).when(), at(hours.at(i)));
    OutboxListQuery lately;
    lately.from = at(-3);
    lately.until = at(-1);
    QCOMPARE(ids(lately), (std::vector<qint32>{1, 3})); // from included, until not
}

void TestOutboxList::otherFiltersNarrow()
{
    OutboxListQuery query;
    query.channel = Channel::Sms;
    QCOMPARE(ids(query), (std::vector<qint32>{6}));
    query.channel.reset();
    query.sender = SenderId{2};
    QCOMPARE(ids(query), (std::vector<qint32>{5}));
    QCOMPARE(static_cast<int>(read([](Database &db) { return OutboxList({}).ids(db, 2); }).size()),
             2);
}

void TestOutboxList::everyColumnSortsBothWays_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column <= static_cast<int>(OutboxColumn::Attempts); ++column)
        QTest::addRow("column %d", column) << column;
}

void TestOutboxList::everyColumnSortsBothWays()
{
    QFETCH(int, column);
    OutboxListQuery query;
    query.sort = static_cast<OutboxColumn>(column);
    auto falling = ids(query);
    query.descending = false;
    auto rising = ids(query);
    QCOMPARE(falling.size(), size_t(6));
    if (query.sort == OutboxColumn::Customer) {
        QCOMPARE(rising, (std::vector<qint32>{3, 4, 5, 6, 2, 1}));
    }
    std::sort(falling.begin(), falling.end());
    std::sort(rising.begin(), rising.end());
    QCOMPARE(falling, rising);
}

void TestOutboxList::rowsSayWhoAndBy()
{
    const auto lines = read([](Database &db) { return OutboxList::rows(db, {1, 99, 5}); });
    QCOMPARE(lines.at(0).customer, QStringLiteral("Zoé Martin"));
    QCOMPARE(lines.at(0).account, QStringLiteral("Boutique"));
    QVERIFY(!lines.at(1).row.id.isValid());
    QCOMPARE(lines.at(2).customer, QStringLiteral("Carl Martin"));
    QCOMPARE(lines.at(2).account, QStringLiteral("other@example.fr"));
}

void TestOutboxList::countsAreOfAllGroups()
{
    OutboxListQuery query;
    query.group = OutboxGroup::Sent; // does not narrow the counts
    const OutboxCounts expected{{OutboxGroup::Waiting, 2},
                                {OutboxGroup::Sent, 1},
                                {OutboxGroup::NotSent, 1},
                                {OutboxGroup::Failed, 1},
                                {OutboxGroup::Uncertain, 1}};
    QCOMPARE(read([query](Database &db) { return OutboxList(query).counts(db); }), expected);
    const OutboxCounts two{{OutboxGroup::Sent, 1}, {OutboxGroup::Failed, 1}};
    QCOMPARE(read([](Database &db) { return OutboxList::counts(db, {1, 2, 99}); }), two);
}

void TestOutboxList::daysAreOfTheZone()
{
    const QTimeZone zone("Europe/Paris");
    const auto days = read([zone](Database &db) { return OutboxList({}).days(db, zone); });
    qint64 sum = 0;
    for (size_t i = 0; i < days.size(); ++i) {
        QVERIFY(i == 0 || days[i - 1].day < days[i].day);
        for (const qint64 count : days[i].counts)
            sum += count;
    }
    QCOMPARE(sum, 6);
    QCOMPARE(days.back().day, QDateTime::fromMSecsSinceEpoch(at(24).ms, zone).date());
    QCOMPARE(days.back().counts, (OutboxCounts{{OutboxGroup::Waiting, 1}}));
}

void TestOutboxList::whatNeedsTheOwner()
{
    QCOMPARE(read([since = at(-40)](Database &db) { return OutboxList::needing(db, since); }), 2);
    QCOMPARE(read([since = at(-20)](Database &db) { return OutboxList::needing(db, since); }), 1);
}

void TestOutboxList::whatThereIsToChooseFrom()
{
    const OutboxChoices choices = read([](Database &db) { return OutboxList::choices(db); });
    QCOMPARE(choices.messages,
             (QStringList{QStringLiteral("Retrait 100 %"), QStringLiteral("Soldes")}));
    QCOMPARE(choices.channels, (QList<Channel>{Channel::Email, Channel::Sms}));
    OutboxListQuery query;
    query.message = QStringLiteral("Retrait 100 %");
    QCOMPARE(ids(query), std::vector<qint32>{6});
}

void TestOutboxList::aRecordTellsAll()
{
    const OutboxRecord sent
        = read([](Database &db) { return OutboxRecord::read(db, OutboxId{1}); });
    QCOMPARE(sent.line.customer, QStringLiteral("Zoé Martin"));
    QCOMPARE(sent.plannedAt, at(-4));
    QCOMPARE(sent.handedOver, QList<Timestamp>{at(-2)});
    QCOMPARE(sent.content, QByteArray("x"));
    QVERIFY(sent.stopped.isEmpty() && sent.feedback.isEmpty());
    const auto gone
        = m_store->read([](Database &db) { return OutboxRecord::read(db, OutboxId{99}); }).result();
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestOutboxList)
#include "tst_outboxlist.moc"
