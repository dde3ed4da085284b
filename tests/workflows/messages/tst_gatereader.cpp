#include "models/store/consentrepository.h"
#include "models/store/suppressionlist.h"
#include "tests/models/store/storefixture.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/sendingsettings.h"

#include <QRandomGenerator>

using namespace comptoir;

namespace {

constexpr Timestamp kNow{1'800'000'000'000};
constexpr qint64 kDay = 86'400'000;

template <typename T>
bool good(const Result<T> &result)
{
    if (!result)
        qWarning("%s", qPrintable(result.error().detail));
    return result.hasValue();
}

} // namespace

class TestGateReader : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void readsWhatTheGateMustKnow();
    void placesFollowTheAddress();
    void theNewestConsentDecides();
    void aFastClockOutlastsNothingSaidLater_data();
    void aFastClockOutlastsNothingSaidLater();
    void aSuppressedAddressStaysSo();
    void theListHoldsHashesOnly();
    void oneAndManyReadTheSame();
    void settingsAreKept();
    void aPauseOfBeforeHolds();

private:
    void fill(int people);
    Result<std::vector<GateFacts>> facts(const QList<CustomerId> &customers,
                                         Channel channel = Channel::Email)
    {
        return GateReader(m_file->db())
            .facts({channel, Purpose::Marketing, QStringLiteral("NOEL"), {kNow.ms - 7 * kDay}},
                   customers);
    }
    GateFacts factsOf(int customer, Channel channel = Channel::Email)
    {
        const auto one = facts({CustomerId{customer}}, channel);
        return good(one) ? one->front() : GateFacts{};
    }
    void consent(int customer, const char *state, qint64 at, const char *channel = "email");
    void sent(int customer, int step, qint64 at, const char *state, const char *offer);

    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
};

void TestGateReader::init()
{
    m_file = std::make_unique<StoreFixture>();
    m_shop = m_file->addShop(QStringLiteral("prestashop"));
}

void TestGateReader::fill(int people)
{
    ShopBatch batch;
    for (int number = 1; number <= people; ++number) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.lastName = QStringLiteral("Nom%1").arg(number);
        account.email = QStringLiteral("p%1@example.fr").arg(number);
        account.phone = QStringLiteral("+3361%1").arg(2'000'000 + number * 7);
        batch.accounts += account;
    }
    m_file->take(m_shop, batch);
    m_file->run("INSERT INTO sender(id, channel, provider, address, created_at)"
                " VALUES(1, 'email', 'smtp', 'a@b.fr', 0)");
}

void TestGateReader::consent(int customer, const char *state, qint64 at, const char *channel)
{
    Statement insert = m_file->db().prepare(QStringLiteral(
        "INSERT INTO consent(customer_id, channel, purpose, state, source,"
        " decided_at, recorded_at) VALUES(?1, ?2, 'marketing', ?3, 'owner', ?4, ?4)"));
    insert.bind(1, customer).bind(2, QLatin1String(channel)).bind(3, QLatin1String(state));
    QVERIFY(insert.bind(4, at).run());
}

void TestGateReader::sent(int customer, int step, qint64 at, const char *state, const char *offer)
{
    Statement insert = m_file->db().prepare(QStringLiteral(
        "INSERT INTO outbox(cause, step, customer_id, variant, channel, purpose, class, sender_id,"
        " offer, has_opt_out, late_rule, late_hours, state, due_at, send_at, planned_at,"
        " handed_over_at) VALUES('c', ?, ?, '-', 'email', 'marketing', 'marketing', 1, ?, 1,"
        " 'send', 0, ?, 0, 0, 0, ?)"));
    insert.bind(1, step).bind(2, customer).bind(3, QLatin1String(offer));
    QVERIFY(insert.bind(4, QLatin1String(state)).bind(5, at).run());
}

void TestGateReader::readsWhatTheGateMustKnow()
{
    fill(2);
    consent(1, "granted", 10);
    sent(1, 1, kNow.ms - 2 * kDay, "accepted", "NOEL");
    sent(1, 2, kNow.ms - kDay, "uncertain", nullptr);
    sent(1, 3, kNow.ms - 9 * kDay, "accepted", "NOEL"); // too long ago for the cap
    sent(1, 4, kNow.ms, "failed", "NOEL"); // did not leave
    const GateFacts marie = factsOf(1);
    QVERIFY(marie.exists && marie.hasContact);
    QCOMPARE(marie.address, QStringLiteral("p1@example.fr"));
    QCOMPARE(marie.consent, ConsentState::Granted);
    QCOMPARE(marie.sameOfferAt, std::optional(Timestamp{kNow.ms - 2 * kDay}));
    QCOMPARE(marie.marketingAt, (std::vector<Timestamp>{{kNow.ms - 2 * kDay}, {kNow.ms - kDay}}));
    QCOMPARE(factsOf(1, Channel::Sms).address, QStringLiteral("+33612000007"));
    QCOMPARE(factsOf(1, Channel::Sms).consent, ConsentState::Unknown);
    QCOMPARE(factsOf(2).consent, ConsentState::Unknown);
    QVERIFY(factsOf(2).marketingAt.empty());
    QVERIFY(!factsOf(99).exists);
}

void TestGateReader::placesFollowTheAddress()
{
    fill(3);
    m_file->run("INSERT INTO address(shop_id, remote_id, account_remote_id, country_code, postcode,"
                " is_default, updated_at) VALUES(1, 1, 1, 'FR', '67000', 0, 5),"
                "(1, 2, 1, 'FR', '97400', 1, 1), (1, 3, 1, 'BE', '1000', 0, 9)");
    QCOMPARE(factsOf(1).place,
             (SendingPlace{{QTimeZone("Indian/Reunion")}, HolidayRegion::Reunion}));
    // Without an address: the order's, then the number's, then the shop's.
    m_file->run("INSERT INTO orders(shop_id, remote_id, customer_id, valid, currency, total,"
                " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
                " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
                " reported_valid, placed_at, shipping_country_code, shipping_postcode)"
                " VALUES(1, 1, 2, 1, 'EUR', 1, 1, 0, 0, 0, 0, 'EUR', 1, 0, 1, 1, 0, 1, 5, 'BE',"
                " '1000')");
    QCOMPARE(factsOf(2).place.zones, QList<QTimeZone>{QTimeZone("Europe/Brussels")});
    m_file->run("UPDATE customer SET phone_key = '+262692123456' WHERE id = 3");
    QCOMPARE(factsOf(3, Channel::Sms).place.zones, QList<QTimeZone>{QTimeZone("Indian/Reunion")});
    QCOMPARE(factsOf(3).place, (SendingPlace{{QTimeZone("Europe/Paris")}, HolidayRegion::France}));
}

void TestGateReader::theNewestConsentDecides()
{
    fill(3);
    consent(1, "granted", 10);
    consent(1, "withdrawn", 20);
    consent(2, "withdrawn", 10);
    consent(2, "granted", 20);
    consent(3, "granted", 10); // of two at one instant the one that allows less
    consent(3, "denied", 10);
    QCOMPARE(factsOf(1).consent, ConsentState::Withdrawn);
    QCOMPARE(factsOf(2).consent, ConsentState::Granted);
    QCOMPARE(factsOf(3).consent, ConsentState::Denied);
}

void TestGateReader::aFastClockOutlastsNothingSaidLater_data()
{
    QTest::addColumn<ConsentState>("byTheShop");
    QTest::addColumn<ConsentState>("toTheOwner");
    QTest::newRow("a refusal stands") << ConsentState::Granted << ConsentState::Withdrawn;
    QTest::newRow("an agreement stands") << ConsentState::Denied << ConsentState::Granted;
}

/// The shop's clock is three hours ahead; an hour later the customer tells the owner otherwise; the
/// next sync repeats what the shop said.
void TestGateReader::aFastClockOutlastsNothingSaidLater()
{
    QFETCH(ConsentState, byTheShop);
    QFETCH(ConsentState, toTheOwner);
    constexpr qint64 hour = 3'600'000;
    ShopBatch batch;
    AccountRecord account;
    account.id = RemoteId::fromNumber(1);
    account.email = QStringLiteral("p1@example.fr");
    ConsentRecord said;
    said.state = byTheShop;
    said.source = QStringLiteral("shopify");
    said.at = Timestamp{kNow.ms + 3 * hour};
    account.consents = {said};
    batch.accounts = {account};
    m_file->take(m_shop, batch, kNow.ms);
    QCOMPARE(factsOf(1).consent, byTheShop);
    {
        Transaction transaction(m_file->db());
        ConsentRecord later;
        later.state = toTheOwner;
        later.source = QStringLiteral("owner");
        QVERIFY(ConsentRepository(m_file->db())
                    .recordByOwner(CustomerId{1}, later, Timestamp{kNow.ms + hour}));
        QVERIFY(transaction.commit());
    }
    m_file->take(m_shop, batch, kNow.ms + 2 * hour);
    QCOMPARE(factsOf(1).consent, toTheOwner);
    QCOMPARE(ConsentRepository(m_file->db()).deciding(CustomerId{1})->size(), 1);
}

/// Erased and imported anew, the same address is known again.
void TestGateReader::aSuppressedAddressStaysSo()
{
    fill(1);
    SuppressionList list(m_file->db());
    QVERIFY(good(list.add(QStringLiteral("p1@example.fr"), SuppressionReason::Unsubscribed, kNow)));
    QVERIFY(good(list.add(QStringLiteral("p1@example.fr"), SuppressionReason::Erased, kNow)));
    m_file->run("DELETE FROM customer_account; DELETE FROM customer_facts; DELETE FROM customer");
    ShopBatch batch;
    AccountRecord again;
    again.id = RemoteId::fromNumber(50);
    again.email = QStringLiteral(" P1@Example.FR ");
    again.consents += {Channel::Email, Purpose::Marketing, ConsentState::Granted, {}, {}, {}, kNow};
    batch.accounts += again;
    m_file->take(m_shop, batch);
    const int customer
        = static_cast<int>(m_file->number(QStringLiteral("SELECT max(id) FROM customer")));
    QCOMPARE(factsOf(customer).consent, ConsentState::Granted);
    QCOMPARE(factsOf(customer).suppression, std::optional(SuppressionReason::Erased));
    QVERIFY(good(list.lift(QStringLiteral("p1@example.fr"), SuppressionReason::Erased)));
    QCOMPARE(factsOf(customer).suppression, std::optional(SuppressionReason::Unsubscribed));
    QCOMPARE(*list.count(), 1);
}

void TestGateReader::theListHoldsHashesOnly()
{
    SuppressionList list(m_file->db());
    QVERIFY(good(list.add(QStringLiteral("no@example.fr"), SuppressionReason::Owner, kNow)));
    QVERIFY(good(list.add(QStringLiteral("not an address"), SuppressionReason::Owner, kNow)));
    QVERIFY(good(list.add(QStringLiteral("+33612345678"), SuppressionReason::Owner, kNow)));
    QCOMPARE(m_file->row(QStringLiteral("SELECT group_concat(length(hash)) FROM suppression")),
             QStringLiteral("32,32"));
    QCOMPARE(m_file->number(QStringLiteral("SELECT count(*) FROM suppression"
                                           " WHERE hash LIKE '%example%'")),
             0);
    // Another profile has another key.
    StoreFixture other;
    QVERIFY(good(SuppressionList(other.db())
                     .add(QStringLiteral("no@example.fr"), SuppressionReason::Owner, kNow)));
    const QString hashes = QStringLiteral("SELECT hex(hash) FROM suppression ORDER BY 1");
    QVERIFY(!m_file->rows(hashes).contains(other.row(hashes)));
}

void TestGateReader::oneAndManyReadTheSame()
{
    const int people = static_cast<int>(RecipientReader::kWalkFrom) + 60;
    fill(people);
    QRandomGenerator random(7);
    SuppressionList list(m_file->db());
    constexpr std::array kStates{"granted", "denied", "pending", "withdrawn"};
    m_file->run("BEGIN");
    for (int i = 0; i < 1'500; ++i) {
        const int customer = random.bounded(1, people + 1);
        consent(customer, kStates.at(random.bounded(4U)), random.bounded(5),
                random.bounded(2) == 0 ? "email" : "sms");
        if (i % 3 == 0)
            sent(customer, i, kNow.ms - random.bounded(14) * kDay,
                 random.bounded(2) == 0 ? "accepted" : "failed",
                 random.bounded(2) == 0 ? "NOEL" : "ETE");
        if (i % 10 == 0)
            QVERIFY(good(list.add(QStringLiteral("p%1@example.fr").arg(customer),
                                  static_cast<SuppressionReason>(random.bounded(6)), kNow)));
        if (i % 5 == 0)
            m_file->run(
                QStringLiteral("INSERT INTO address(shop_id, remote_id, account_remote_id,"
                               " country_code, postcode, is_default, updated_at)"
                               " VALUES(1, %1, %2, '%3', '%4', %5, %6)")
                    .arg(i + 1)
                    .arg(customer)
                    .arg(random.bounded(2) == 0 ? QStringLiteral("FR") : QStringLiteral("ES"))
                    .arg(10'000 + random.bounded(88'000))
                    .arg(random.bounded(2))
                    .arg(random.bounded(3))
                    .toUtf8());
    }
    m_file->run("COMMIT");
    QList<CustomerId> everybody;
    for (int customer = people + 1; customer >= 1; --customer) // and one who is not there
        everybody.append(CustomerId{customer});
    for (const Channel channel : {Channel::Email, Channel::Sms}) {
        const auto many = facts(everybody, channel);
        QVERIFY(good(many));
        for (qsizetype i = 0; i < everybody.size(); ++i) {
            const GateFacts one = factsOf(static_cast<int>(everybody.at(i).value), channel);
            QVERIFY(one == many->at(static_cast<size_t>(i)));
        }
    }
}

void TestGateReader::settingsAreKept()
{
    QCOMPARE(*SendingSettings::load(m_file->db()), SendingSettings{});
    SendingSettings settings;
    settings.rules.cap = 0;
    settings.rules.capDays = 30;
    settings.rules.offerHours = 48;
    settings.rules.hours.setRule(Channel::Sms, {600, 1'200, 0b11, true});
    settings.isPaused = true;
    settings.heldBefore = kNow;
    settings.askBeforeLate = 5;
    QVERIFY(good(settings.save(m_file->db())));
    QCOMPARE(*SendingSettings::load(m_file->db()), settings);
    QVERIFY(good(SendingSettings::setPaused(m_file->db(), false)));
    QVERIFY(!SendingSettings::load(m_file->db())->isPaused);
    QVERIFY(good(SendingSettings{}.save(m_file->db())));
    QCOMPARE(m_file->number(QStringLiteral("SELECT count(*) FROM setting")), 0);
    m_file->run("INSERT INTO setting VALUES('messages.cap', '-4'), ('messages.cap_days', '0'),"
                " ('messages.hours.sms', 'always')");
    QCOMPARE(*SendingSettings::load(m_file->db()), SendingSettings{});
}

/// As the window of earlier versions kept it.
void TestGateReader::aPauseOfBeforeHolds()
{
    const char *const paused = "INSERT INTO setting VALUES('sending.paused', '1')";
    const auto kept = [this] {
        return m_file->number(
            QStringLiteral("SELECT count(*) FROM setting WHERE key LIKE '%.paused'"));
    };
    m_file->run(paused);
    QVERIFY(SendingSettings::load(m_file->db())->isPaused);
    QVERIFY(good(SendingSettings::setPaused(m_file->db(), false)));
    QVERIFY(!SendingSettings::load(m_file->db())->isPaused);
    QCOMPARE(kept(), 0);
    m_file->run(paused);
    const Result<SendingSettings> settings = SendingSettings::load(m_file->db());
    QVERIFY(good(settings->save(m_file->db())));
    QVERIFY(SendingSettings::load(m_file->db())->isPaused);
    QCOMPARE(kept(), 1); // under the key of today
}

QTEST_GUILESS_MAIN(TestGateReader)
#include "tst_gatereader.moc"
