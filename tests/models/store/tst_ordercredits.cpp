#include "models/store/customermerge.h"
#include "models/store/feedbackrepository.h"
#include "models/store/ingest.h"
#include "models/store/messageevents.h"
#include "models/store/ordercredits.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/statsrepository.h"
#include "models/store/timelinereading.h"
#include "models/store/writtenmessages.h"
#include "tests/models/store/repositoryfixture.h"

#include <QMap>

#include <random>

using namespace comptoir;

namespace {

constexpr qint64 kHour = 3'600'000;
/// Before all that happens: a shop's orders of the future are not believed.
constexpr Timestamp kNow{RepositoryFixture::kNow.ms - 2'000 * kHour};

} // namespace

/// Orders put down to messages, kept as orders, messages and what came back arrive.
class TestOrderCredits : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void anOrderAfterATextMessage();
    void aCodeOfTheMessage();
    void aCodeIsTheOffer();
    void answersAndClicks();
    void whatIsNoSaleIsPutDownToNothing();
    void aMessageThatFailedLaterBringsNothing();
    void otherWindowsChangeThePast();
    void whatIsKeptEqualsARebuild();
    void noMoreIsPutDownThanWasTaken();

private:
    OutboxId send(int customer, Channel channel, Timestamp at, const QString &offer = {});
    void settle(OutboxId id, OutboxState state, Timestamp at);
    void click(OutboxId id, Timestamp at);
    void buy(int number, int customer, Timestamp at, const QString &code = {}, bool valid = true);
    template <typename F>
    void write(F work);
    QString credits();

    std::unique_ptr<RepositoryFixture> m_file;
    ShopId m_shop;
    QMap<Channel, SenderId> m_senders;
    WrittenMessageId m_written;
    int m_sent = 0;
};

template <typename F>
void TestOrderCredits::write(F work)
{
    Transaction transaction(m_file->database());
    const Done done = work(m_file->database());
    if (!done || !transaction.commit())
        qFatal("not written: %s", done ? "" : qPrintable(done.error().detail));
}

void TestOrderCredits::init()
{
    m_file = std::make_unique<RepositoryFixture>();
    m_sent = 0;
    write([this](Database &database) -> Done {
        Shop shop;
        shop.platform = QStringLiteral("prestashop");
        shop.currency = *Currency::fromCode(u"EUR");
        m_shop = *ShopRepository(database).add(shop, kNow);
        ShopBatch batch;
        for (int number = 1; number <= 6; ++number) {
            AccountRecord account;
            account.id = RemoteId::fromNumber(number);
            account.email = QStringLiteral("a%1@d.example").arg(number);
            batch.accounts += account;
        }
        for (const Channel channel : {Channel::Email, Channel::Sms}) {
            Sender sender;
            sender.channel = channel;
            sender.provider = QStringLiteral("smtp");
            sender.address = QStringLiteral("shop");
            m_senders.insert(channel, *SenderRepository(database).add(sender, kNow));
        }
        WrittenMessage message;
        message.name = QStringLiteral("Soldes");
        message.subject = QStringLiteral("Soldes");
        message.html = QStringLiteral("<p>Avec le code <b>DIX10</b></p>");
        m_written = *WrittenMessages(database).keep(message, kNow);
        const auto taken = Ingest(database, m_shop, kNow).apply(batch);
        return taken ? done() : Done(taken.error());
    });
}

OutboxId TestOrderCredits::send(int customer, Channel channel, Timestamp at, const QString &offer)
{
    PlannedMessage message;
    message.key
        = {QStringLiteral("c%1").arg(++m_sent), QStringLiteral("1"), CustomerId{customer}, {}};
    message.channel = channel;
    message.sender = m_senders.value(channel);
    message.written = m_written;
    message.name = QStringLiteral("Soldes");
    message.offer = offer;
    OutboxId id;
    write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        id = **outbox.plan(message, at, at);
        const Done claimed = outbox.claim(id, QStringLiteral("a%1@d.example").arg(customer),
                                          QStringLiteral("m%1").arg(id.value), "x");
        return claimed ? outbox.handOver(id, {}, at) : claimed;
    });
    settle(id, OutboxState::Accepted, at);
    return id;
}

void TestOrderCredits::settle(OutboxId id, OutboxState state, Timestamp at)
{
    write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        if (Done settled = outbox.settle(id, {state, {}, {}, 0, {}, {}}, at); !settled)
            return settled;
        return MessageEvents(database).tell(*outbox.get(id), at);
    });
}

void TestOrderCredits::click(OutboxId id, Timestamp at)
{
    write([&](Database &database) {
        return MessageEvents(database).add(*OutboxRepository(database).get(id),
                                           {QStringLiteral("message_clicked"), {}, {}}, at);
    });
}

void TestOrderCredits::buy(int number, int customer, Timestamp at, const QString &code, bool valid)
{
    ShopBatch batch;
    OrderRecord order;
    order.id = RemoteId::fromNumber(number);
    order.customerId = RemoteId::fromNumber(customer);
    order.currency = *Currency::fromCode(u"EUR");
    order.total = order.originalTotal = order.shopTotal = {1'000 + number, order.currency};
    order.valid = valid;
    order.placedAt = at;
    order.updatedAt = Timestamp{kNow.ms + ++m_sent};
    if (!code.isEmpty())
        order.discounts.append({code, {100, order.currency}});
    batch.orders += order;
    write([&](Database &database) -> Done {
        const auto taken = Ingest(database, m_shop, RepositoryFixture::kNow).apply(batch);
        return taken ? done() : Done(taken.error());
    });
}

/// "1:2 code": order 1 is put down to message 2.
QString TestOrderCredits::credits()
{
    QStringList rows;
    Statement read = m_file->database().prepare(
        QStringLiteral("SELECT o.remote_id || ':' || c.outbox_id || ' ' || c.evidence"
                       " FROM order_credit c JOIN orders o ON o.id = c.order_id"
                       " ORDER BY o.remote_id"));
    while (read.next())
        rows.append(read.text(0));
    return rows.join(u'|');
}

void TestOrderCredits::anOrderAfterATextMessage()
{
    send(1, Channel::Sms, {kNow.ms});
    buy(1, 1, {kNow.ms + 12 * kHour});
    buy(2, 1, {kNow.ms + 12 * kHour + 1});
    buy(3, 2, {kNow.ms + kHour}); // somebody else
    QCOMPARE(credits(), QStringLiteral("1:1 delivered"));
    // E-mail only by what the customer did with it.
    send(2, Channel::Email, {kNow.ms});
    QCOMPARE(credits(), QStringLiteral("1:1 delivered"));
}

void TestOrderCredits::aCodeOfTheMessage()
{
    send(1, Channel::Email, {kNow.ms});
    send(1, Channel::Sms, {kNow.ms + 999 * kHour});
    buy(1, 1, {kNow.ms + 900 * kHour}, QStringLiteral(" dix10 "));
    buy(2, 1, {kNow.ms + 900 * kHour}, QStringLiteral("AUTRE"));
    QCOMPARE(credits(), QStringLiteral("1:1 code"));
    buy(2, 1, {kNow.ms + 1'000 * kHour}, QStringLiteral("DIX10")); // the order says so later
    QCOMPARE(credits(), QStringLiteral("1:1 code|2:2 code"));
}

void TestOrderCredits::aCodeIsTheOffer()
{
    send(1, Channel::Email, {kNow.ms}, QStringLiteral("noel"));
    buy(1, 1, {kNow.ms + kHour}, QStringLiteral("NOEL"));
    QCOMPARE(credits(), QStringLiteral("1:1 code"));
}

void TestOrderCredits::answersAndClicks()
{
    const OutboxId first = send(1, Channel::Email, {kNow.ms});
    buy(1, 1, {kNow.ms + 50 * kHour});
    QCOMPARE(credits(), QString());
    // What is heard of later counts from when it was.
    click(first, {kNow.ms + 49 * kHour});
    QCOMPARE(credits(), QStringLiteral("1:1 click"));
    click(first, {kNow.ms + 51 * kHour});
    QCOMPARE(credits(), QString());
}

void TestOrderCredits::whatIsNoSaleIsPutDownToNothing()
{
    send(1, Channel::Sms, {kNow.ms});
    buy(1, 1, {kNow.ms + kHour});
    QCOMPARE(credits(), QStringLiteral("1:1 delivered"));
    buy(1, 1, {kNow.ms + kHour}, {}, false); // cancelled
    QCOMPARE(credits(), QString());
}

void TestOrderCredits::aMessageThatFailedLaterBringsNothing()
{
    const OutboxId id = send(1, Channel::Sms, {kNow.ms});
    buy(1, 1, {kNow.ms + kHour});
    settle(id, OutboxState::Failed, {kNow.ms + 2 * kHour});
    QCOMPARE(credits(), QString());
}

void TestOrderCredits::otherWindowsChangeThePast()
{
    send(1, Channel::Email, {kNow.ms});
    buy(1, 1, {kNow.ms + kHour});
    QCOMPARE(credits(), QString());
    CreditWindows windows;
    windows.email.delivered = 2;
    write([&](Database &database) { return OrderCredits(database).setWindows(windows); });
    QCOMPARE(credits(), QStringLiteral("1:1 delivered"));
    QCOMPARE(*OrderCredits(m_file->database()).windows(), windows);
    const auto all = OrderCredits(m_file->database()).ofAll();
    QVERIFY(all);
    QCOMPARE(all->orders, 1);
    QCOMPARE(*OrderCredits(m_file->database()).ofMessage(OutboxId{1}), *all);
    // The customer's timeline says so.
    const auto order = TimelineReading(m_file->database())
                           .entry({{kNow.ms + kHour}, TimelineKind::OrderPlaced, 1});
    QVERIFY(order);
    QCOMPARE(order->creditedTo, QStringLiteral("Soldes"));
    QCOMPARE(order->credit, CreditEvidence::Delivered);
    write([](Database &database) { return OrderCredits(database).setWindows({}); });
    QCOMPARE(credits(), QString());
}

/// Whatever happens, in whatever order.
void TestOrderCredits::whatIsKeptEqualsARebuild()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        cleanup();
        init();
        std::mt19937 random(seed);
        const auto upTo
            = [&random](int last) { return std::uniform_int_distribution<int>(0, last)(random); };
        const auto someCustomer = [&]() -> int { // of those that were not merged
            Statement read = m_file->database().prepare(QStringLiteral(
                "SELECT DISTINCT customer_id FROM customer_account ORDER BY customer_id"));
            QList<int> all;
            while (read.next())
                all.append(read.integer(0));
            return all.at(upTo(static_cast<int>(all.size()) - 1));
        };
        const auto someTime = [&] { return Timestamp{kNow.ms + upTo(200) * kHour}; };
        QList<OutboxId> messages;
        for (int step = 0; step < 60; ++step) {
            const OutboxId one = messages.isEmpty()
                ? OutboxId()
                : messages.at(upTo(static_cast<int>(messages.size()) - 1));
            const QString code = upTo(2) == 0 ? QStringLiteral("Dix10")
                : upTo(1)                     ? QString()
                                              : QStringLiteral("X");
            switch (one.isValid() ? upTo(6) : 0) {
            case 0:
                messages.append(send(someCustomer(), upTo(1) ? Channel::Sms : Channel::Email,
                                     someTime(), upTo(3) ? QString() : QStringLiteral("x")));
                break;
            case 1:
            case 2:
            case 3:
                buy(1 + upTo(8), 1 + upTo(5), someTime(), code, upTo(4) > 0);
                break;
            case 4:
                write([&](Database &database) {
                    const char *kind = upTo(1) ? "message_clicked" : "message_opened";
                    return MessageEvents(database).add(*OutboxRepository(database).get(one),
                                                       {QLatin1String(kind), {}, {}}, someTime());
                });
                break;
            case 5:
                if (OutboxRepository(m_file->database()).get(one)->state == OutboxState::Accepted)
                    settle(one, OutboxState::Failed, someTime());
                break;
            default:
                write([&](Database &database) -> Done {
                    const CustomerId kept{someCustomer()}, gone{someCustomer()};
                    if (kept == gone)
                        return done();
                    const auto merged = CustomerMerge(database, kNow).merge(kept, gone);
                    return merged ? done() : Done(merged.error());
                });
            }
            const QString keptNow = credits();
            write([](Database &database) { return OrderCredits(database).rebuildAll(); });
            QCOMPARE(keptNow, credits());
        }
        noMoreIsPutDownThanWasTaken();
    }
}

void TestOrderCredits::noMoreIsPutDownThanWasTaken()
{
    const auto stats = StatsRepository(m_file->database()).stats({kNow, 24});
    QVERIFY(stats);
    QVERIFY(stats->creditedOrders <= stats->validOrders);
    qint64 perMessage = 0;
    for (qint64 id = 1; id <= m_sent; ++id) {
        const auto brought = OrderCredits(m_file->database()).ofMessage(OutboxId{id});
        QVERIFY(brought);
        perMessage += brought->orders;
    }
    QCOMPARE(perMessage, stats->creditedOrders);
    if (stats->creditedOrders > 0)
        QVERIFY(stats->creditedRevenue.first().minor <= stats->revenue.first().minor);
}

QTEST_GUILESS_MAIN(TestOrderCredits)
#include "tst_ordercredits.moc"
