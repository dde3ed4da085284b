#include "models/store/ingest.h"
#include "models/store/retention.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {

constexpr Timestamp kNow = RepositoryFixture::kNow;
constexpr qint64 kDay = 86'400'000;

Timestamp daysAgo(int days)
{
    return {kNow.ms - days * kDay};
}

} // namespace

/// Whose data was kept long enough, and since when.
class TestRetention : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void clientsAndProspectsHavePeriods();
    void anOpenedMessageIsNoContact();
    void whoNeverDidAnythingCountsFromTheBeginning();
    void whoIsKeptComesLast();
    void periodsAreWithinReason();

private:
    void take(const ShopBatch &batch);
    /// Number 1 bought 2,000 days ago, 2 put something into a cart 1,000 days ago, 3 signed up
    /// 1,500 days ago.
    static ShopBatch people();
    QStringList names(const RetentionRules &rules = {});
    Database &db() { return m_file->database(); }

    std::unique_ptr<RepositoryFixture> m_file;
};

void TestRetention::init()
{
    m_file = std::make_unique<RepositoryFixture>();
    QVERIFY(db().execute("INSERT INTO shop(id, platform, currency, created_at)"
                         " VALUES(1, 'prestashop', 'EUR', 0)"));
    take(people());
}

void TestRetention::take(const ShopBatch &batch)
{
    Transaction transaction(db());
    QVERIFY(Ingest(db(), ShopId{1}, kNow).apply(batch));
    QVERIFY(transaction.commit());
}

ShopBatch TestRetention::people()
{
    ShopBatch batch;
    for (int number = 1; number <= 3; ++number) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.lastName = QStringLiteral("Nom%1").arg(number);
        account.createdAt = daysAgo(number == 3 ? 1'500 : 3'000);
        batch.accounts += account;
    }
    OrderRecord order;
    order.id = order.customerId = RemoteId::fromNumber(1);
    order.valid = true;
    order.currency = *Currency::fromCode(u"EUR");
    order.placedAt = daysAgo(2'000);
    batch.orders = {order};
    CartRecord cart;
    cart.id = RemoteId::fromNumber(1);
    cart.customerId = RemoteId::fromNumber(2);
    cart.createdAt = cart.updatedAt = daysAgo(1'000);
    cart.lines = {CartLineRecord()};
    batch.carts = {cart};
    return batch;
}

QStringList TestRetention::names(const RetentionRules &rules)
{
    QStringList all;
    const auto due = Retention(db()).due(rules, kNow);
    for (const RetentionRow &row : due.valueOr({}))
        all.append(row.lastName);
    return all;
}

void TestRetention::clientsAndProspectsHavePeriods()
{
    QCOMPARE(names(), (QStringList{QStringLiteral("Nom1"), QStringLiteral("Nom3")}));
    RetentionRules rules;
    rules.prospectMonths = 24;
    QCOMPARE(names(rules).size(), 3);
    rules.clientMonths = 72;
    QCOMPARE(names(rules), (QStringList{QStringLiteral("Nom3"), QStringLiteral("Nom2")}));
    const auto due = Retention(db()).due({}, kNow);
    const RetentionRow first = due->first();
    QVERIFY(first.isClient() && first.wasHeardOf);
    QCOMPARE(first.lastContact, daysAgo(2'000));
    QCOMPARE(first.dueAt.toUtc(), daysAgo(2'000).toUtc().addMonths(36));
}

void TestRetention::anOpenedMessageIsNoContact()
{
    ShopBatch batch;
    EventRecord event;
    event.id = RemoteId::fromNumber(1);
    event.kind = QStringLiteral("message_opened");
    event.customerId = RemoteId::fromNumber(1);
    event.at = daysAgo(5);
    batch.events = {event};
    take(batch);
    QCOMPARE(names().size(), 2);
    event.id = RemoteId::fromNumber(2);
    event.kind = QStringLiteral("message_clicked");
    batch.events = {event};
    take(batch);
    QCOMPARE(names(), QStringList{QStringLiteral("Nom3")});
}

void TestRetention::whoNeverDidAnythingCountsFromTheBeginning()
{
    const auto due = Retention(db()).due({}, kNow);
    QVERIFY(!due->last().wasHeardOf);
    QCOMPARE(due->last().lastContact, daysAgo(1'500));
}

void TestRetention::whoIsKeptComesLast()
{
    Retention retention(db());
    const CustomerId first = retention.due({}, kNow)->first().customer;
    QCOMPARE(retention.keep(first, QStringLiteral("  "), kNow).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(retention.keep(CustomerId{99}, QStringLiteral("x"), kNow).error().code,
             ErrorCode::NotFound);
    QVERIFY(retention.keep(first, QStringLiteral("Garantie"), kNow));
    QCOMPARE(retention.due({}, kNow)->last().keptReason, QStringLiteral("Garantie"));
    QVERIFY(retention.keepNoLonger(first));
    QVERIFY(!retention.due({}, kNow)->first().isKept());
}

void TestRetention::periodsAreWithinReason()
{
    RetentionRules rules;
    QCOMPARE(*RetentionRules::load(db()), rules);
    rules.clientMonths = 0;
    QCOMPARE(rules.save(db()).error().code, ErrorCode::InvalidArgument);
    rules.clientMonths = 60;
    QVERIFY(rules.save(db()));
    QCOMPARE(*RetentionRules::load(db()), rules);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
