#include "models/insights/salesreading.h"
#include "models/store/carryover.h"
#include "models/store/changerecorder.h"
#include "models/store/consentrepository.h"
#include "models/store/customerfacts.h"
#include "models/store/customermerge.h"
#include "models/store/customerrecord.h"
#include "models/store/customerrecordpage.h"
#include "models/store/erasedcodes.h"
#include "models/store/erasedreturn.h"
#include "models/store/erasure.h"
#include "models/store/erasurelist.h"
#include "models/store/importrepository.h"
#include "models/store/ingest.h"
#include "models/store/integritycheck.h"
#include "models/store/joblog.h"
#include "models/store/noterepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/quarantinerepository.h"
#include "models/store/senderrepository.h"
#include "models/store/statsrepository.h"
#include "models/store/suppressionlist.h"
#include "models/store/taskrepository.h"
#include "models/store/threadrepository.h"
#include "tests/models/store/randomworld.h"
#include "tests/models/store/repositoryfixture.h"

#include <QJsonDocument>
#include <QProcess>

using namespace comptoir;

namespace {

constexpr Timestamp kNow = RepositoryFixture::kNow;
constexpr qint64 kDay = 86'400'000;
const RemoteId kElodie = RemoteId::fromNumber(7'001);

/// Words that are hers alone, in every place that a shop or the owner writes to.
const QList<QByteArray> kHers{"zephyrine",      "Zephyrine",    "Quatremains",
                              "quatremains",    "0612345699",   "33612345699",
                              "06 12 34 56 99", "Pomponnettes", "Secretissime"};

/// All of the file's bytes and of its log.
QByteArray bytesOf(const QString &path)
{
    QByteArray all;
    for (const QString &part : {path, path + QStringLiteral("-wal")}) {
        QFile file(part);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/// Erasing people: totals stay, words go, and nobody comes back.
class TestErasure : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void noByteOfThePersonIsLeft();
    void totalsStay_data() { worlds(); }
    void totalsStay();
    void aSyncDoesNotBringThemBack();
    void anotherAccountWithTheAddressIsKnown();
    void whoSharesAnAddressStays();
    void whatCameBeforeTheAccountIsEmptied();
    void aWorldReadAgainStaysErased_data() { worlds(); }
    void aWorldReadAgainStaysErased();
    void whatIsPlannedIsWithdrawn();
    void refusalsAreProvenByTheHash();
    void anImportIsTakenBackForTheOthers();
    void theLogSaysHowMany();
    void cancelledChangesNothing();
    void killedInTheMiddle_data();
    void killedInTheMiddle();
    void thePageIsSafeAndWhole();
    void whoCameBackIsKnownFromThenOn();
    void aReturnWantsGoodReasons();
    void whoIsErasedAgainIsGoneAgain();
    void codesThatNameThemAreCalledOtherwise();
    void theListBesideTheFileSaysTheSame();

private:
    static void worlds();
    Database &db() { return m_file->database(); }
    void startEmpty();
    void take(const ShopBatch &batch, qint64 shop = 1);
    CustomerId elodie();
    void makeElodie();
    ShopBatch herRecords();
    void erase(CustomerId customer);
    void comeBack(Timestamp since);
    QStringList rows(const QString &sql);
    bool isInFile(const QByteArray &words);

    std::unique_ptr<RepositoryFixture> m_file;
    Timestamp m_now = kNow;
};

void TestErasure::init()
{
    m_file = RepositoryFixture::withTwoShops();
    m_now = kNow;
    QVERIFY(m_file);
}

/// One shop with nothing in it.
void TestErasure::startEmpty()
{
    m_file = std::make_unique<RepositoryFixture>();
    QVERIFY(db().execute("INSERT INTO shop(id, platform, currency, country_code, created_at)"
                         " VALUES(1, 'prestashop', 'EUR', 'FR', 0)"));
}

void TestErasure::worlds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("world %u", seed) << seed;
}

void TestErasure::take(const ShopBatch &batch, qint64 shop)
{
    Transaction transaction(db());
    const auto taken = Ingest(db(), ShopId{shop}, m_now).apply(batch);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    QVERIFY(transaction.commit());
}

QStringList TestErasure::rows(const QString &sql)
{
    QStringList all;
    Statement read = db().prepare(sql);
    while (read.next())
        all.append(read.text(0));
    if (!read.ok())
        qWarning("%s", qPrintable(read.error().detail));
    return all;
}

CustomerId TestErasure::elodie()
{
    return {m_file->number("SELECT customer_id FROM customer_account WHERE shop_id = 1"
                           " AND remote_id = 7001")};
}

ShopBatch TestErasure::herRecords()
{
    ShopBatch batch;
    AccountRecord account;
    account.id = kElodie;
    account.email = QStringLiteral("Zephyrine.Quatremains@example.org");
    account.phone = QStringLiteral("06 12 34 56 99");
    account.firstName = QStringLiteral("Zephyrine");
    account.lastName = QStringLiteral("Quatremains");
    account.company = QStringLiteral("Pomponnettes & Cie");
    account.birthday = QDate(1980, 3, 4);
    account.note = QStringLiteral("Secretissime: la note");
    account.createdAt = Timestamp{kNow.ms - 400 * kDay};
    account.updatedAt = Timestamp{kNow.ms - 300 * kDay};
    ConsentRecord refusal;
    refusal.channel = Channel::Email;
    refusal.purpose = Purpose::Marketing;
    refusal.state = ConsentState::Denied;
    refusal.source = QStringLiteral("csv:Secretissime");
    refusal.proof = QStringLiteral("Secretissime: la preuve");
    account.consents = {refusal};
    AddressRecord address;
    address.id = RemoteId::fromNumber(7'101);
    address.customerId = kElodie;
    address.lastName = account.lastName;
    address.line1 = QStringLiteral("12 rue des Pomponnettes");
    address.postcode = QStringLiteral("75018");
    address.city = QStringLiteral("Paris");
    address.phone = account.phone;
    batch.accounts = {account};
    batch.addresses = {address};
    for (int number = 1; number <= 3; ++number) {
        OrderRecord order;
        order.id = RemoteId::fromNumber(7'200 + number);
        order.reference = QStringLiteral("ZZ%1").arg(number);
        order.customerId = kElodie;
        order.email = account.email;
        order.note = QStringLiteral("Secretissime: laisser chez Quatremains");
        order.landingSite = QStringLiteral("/?mail=zephyrine");
        order.valid = true;
        order.currency = *Currency::fromCode(u"EUR");
        order.total = order.originalTotal = order.shopTotal = {1'000 * number, order.currency};
        order.shippingCity = QStringLiteral("Pomponnettes-sur-Mer");
        order.shippingCountryCode = QStringLiteral("FR");
        order.placedAt = Timestamp{kNow.ms - number * 20 * kDay};
        order.updatedAt = order.placedAt;
        RefundRecord refund;
        refund.id = RemoteId::fromNumber(7'300 + number);
        refund.amount = {100, order.currency};
        refund.note = QStringLiteral("Secretissime: le remboursement");
        refund.at = order.placedAt;
        if (number == 2)
            order.refunds = {refund};
        batch.orders += order;
    }
    CartRecord cart;
    cart.id = RemoteId::fromNumber(7'401);
    cart.customerId = kElodie;
    cart.email = account.email;
    cart.lastName = account.lastName;
    cart.recoveryUrl = QStringLiteral("https://shop/?zephyrine");
    cart.currency = *Currency::fromCode(u"EUR");
    cart.createdAt = cart.updatedAt = Timestamp{kNow.ms - 5 * kDay};
    CartLineRecord line;
    line.productId = RemoteId::fromNumber(1);
    line.quantity = 2;
    cart.lines = {line};
    batch.carts = {cart};
    ThreadRecord thread;
    thread.id = RemoteId::fromNumber(7'501);
    thread.customerId = kElodie;
    thread.email = account.email;
    thread.subject = QStringLiteral("Secretissime: question");
    thread.createdAt = Timestamp{kNow.ms - 6 * kDay};
    MessageRecord message;
    message.id = RemoteId::fromNumber(7'601);
    message.threadId = thread.id;
    message.text = QStringLiteral("Secretissime. Signé Zephyrine");
    message.at = thread.createdAt;
    EventRecord event;
    event.id = RemoteId::fromNumber(7'701);
    event.kind = QStringLiteral("page_viewed");
    event.customerId = kElodie;
    event.subject = QStringLiteral("/compte/zephyrine");
    event.at = thread.createdAt;
    batch.threads = {thread};
    batch.messages = {message};
    batch.events = {event};
    return batch;
}

/// With the owner's words about her, messages, an import that changed her, and a merge.
void TestErasure::makeElodie()
{
    take(herRecords());
    const CustomerId customer = elodie();
    QVERIFY(customer.isValid());
    Transaction transaction(db());
    ChangeRecorder recorder(db());
    QVERIFY(recorder.start());
    QVERIFY(db().execute("UPDATE customer_account SET note = 'Secretissime: importé'"
                         " WHERE shop_id = 1 AND remote_id = 7001;"
                         "UPDATE customer_account SET note = 'autre' WHERE id = 1;"));
    const auto changes = recorder.finish();
    QVERIFY(changes);
    ImportRepository imports(db());
    Import import;
    import.shop = ShopId{1};
    import.kind = QStringLiteral("customers");
    import.startedAt = kNow;
    const auto id = imports.begin(import);
    QVERIFY(id);
    QVERIFY(imports.addChanges(*id, *changes, {customer, CustomerId{1}}, {}));
    QVERIFY(NoteRepository(db()).add(customer, QStringLiteral("Secretissime: Zephyrine"), kNow));
    QVERIFY(db().execute(
        ("INSERT INTO task(text, customer_id, created_at, updated_at)"
         " VALUES('Rappeler Quatremains', "
         + QByteArray::number(customer.value)
         + ", 1, 1);"
           "INSERT INTO tag(name, key, created_at) VALUES('Zz', 'zzz', 1);"
           "INSERT INTO customer_tag SELECT "
         + QByteArray::number(customer.value)
         + ", max(id), 1 FROM tag;"
           "INSERT INTO discount_code(shop_id, remote_id, code, kind, account_remote_id)"
           " VALUES(1, 7801, 'ZEPHYRINE10', 'percentage', 7001);"
           "INSERT INTO setting VALUES('view.search.recent', 'customers:"
         + QByteArray::number(customer.value) + " orders:1');")));
    BadRecord bad;
    bad.resource = QStringLiteral("customers");
    bad.id = kElodie;
    bad.error = {ErrorCode::Parse, QStringLiteral("x"), QStringLiteral("x")};
    bad.raw = "{\"name\":\"Zephyrine\"}";
    QVERIFY(QuarantineRepository(db()).add(ShopId{1}, {bad}, QStringLiteral("1"), kNow));
    QVERIFY(transaction.commit());
    SearchIndex index(db());
    QVERIFY(RepositoryFixture::catchUp(index));
}

void TestErasure::erase(CustomerId customer)
{
    const auto counts = Erasure::run(db(), {customer}, kNow);
    QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
}

bool TestErasure::isInFile(const QByteArray &words)
{
    return bytesOf(m_file->path()).contains(words);
}

void TestErasure::noByteOfThePersonIsLeft()
{
    makeElodie();
    ShopBatch waiting; // ordered with her address by an account that never came
    waiting.orders = {herRecords().orders.first()};
    waiting.orders.first().id = RemoteId::fromNumber(7'250);
    waiting.orders.first().customerId = RemoteId::fromNumber(7'999);
    take(waiting);
    for (const char *words : {"Zephyrine", "Quatremains", "33612345699", "Secretissime"})
        QVERIFY2(isInFile(words), words);
    // Somebody is merged into her, and she into somebody, so that their names stand in undos.
    {
        Transaction transaction(db());
        const auto merged = CustomerMerge(db(), kNow).merge(CustomerId{1}, elodie());
        QVERIFY(merged);
        QVERIFY(CustomerMerge(db(), kNow).undo(*merged));
        QVERIFY(transaction.commit());
    }
    erase(elodie());
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
    QCOMPARE(*integrityProblems(db(), CheckDepth::Full), QStringList());
    QVERIFY(rows(QStringLiteral("PRAGMA foreign_key_check")).isEmpty());
    QVERIFY(CustomerFacts(db()).verify()->different.isEmpty());
    QCOMPARE(rows(QStringLiteral("SELECT value FROM setting WHERE key = 'view.search.recent'")),
             QStringList{QStringLiteral("orders:1")});
    QVERIFY(SearchIndex(db()).search(QStringLiteral("zephyrine"), 0)->empty());
}

/// Revenue, orders, refunds, buyers, in every period and shop.
void TestErasure::totalsStay()
{
    QFETCH(quint32, seed);
    startEmpty();
    RandomWorld world(seed);
    const QList<ShopBatch> pages = world.pages(world.records());
    for (const ShopBatch &page : pages)
        take(page);
    makeElodie();
    const auto totals = [this] {
        QStringList all;
        for (const char *sql :
             {"SELECT count(*) || '/' || total(total) || '/' || total(shop_total) || '/'"
              " || total(refunded) || '/' || sum(valid) FROM orders GROUP BY shop_id, currency",
              "SELECT count(*) || '/' || total(quantity) || '/' || total(total) FROM order_line",
              "SELECT count(*) || '/' || total(amount) FROM refund",
              "SELECT count(*) || '/' || total(amount) FROM order_discount",
              "SELECT count(*) || '/' || total(lines_count) || '/' || count(total) FROM cart",
              "SELECT count(*) || '/' || total(quantity) FROM cart_line"})
            all += rows(QString::fromLatin1(sql));
        const auto stats = StatsRepository(db()).stats({kNow, 2});
        for (const Money &money : stats->revenue)
            all += money.toDecimal();
        return all;
    };
    const auto sales = [this] {
        QList<SalesFigures> all;
        for (const PeriodKind kind : {PeriodKind::ThisMonth, PeriodKind::Last12Months}) {
            const auto read = readSales(db(), kind, kNow);
            if (read)
                all += QList<SalesFigures>{read->now, read->before} + read->steps;
        }
        return all;
    };
    const QStringList before = totals();
    const QList<SalesFigures> soldBefore = sales();
    QVERIFY(soldBefore.size() > 4);
    QSet<CustomerId> some{elodie()};
    const QStringList people = rows(QStringLiteral("SELECT id FROM customer ORDER BY id"));
    for (qsizetype i = seed % 3; i < people.size(); i += 3)
        some.insert(CustomerId{people.at(i).toLongLong()});
    QVERIFY(Erasure::run(db(), some, kNow));
    QCOMPARE(totals(), before);
    QCOMPARE(sales(), soldBefore);
    QVERIFY(rows(QStringLiteral("PRAGMA foreign_key_check")).isEmpty());
    QVERIFY(CustomerFacts(db()).verify()->different.isEmpty());
}

void TestErasure::aSyncDoesNotBringThemBack()
{
    makeElodie();
    erase(elodie());
    const QString orders = QStringLiteral(
        "SELECT coalesce(customer_id, '-') || total || '/' || refunded FROM orders"
        " WHERE shop_id = 1 AND remote_id BETWEEN 7201 AND 7299 ORDER BY remote_id");
    const QStringList before = rows(orders);
    QCOMPARE(before.size(), 3);
    ShopBatch again = herRecords();
    again.accounts.first().updatedAt = kNow;
    for (OrderRecord &order : again.orders)
        order.updatedAt = kNow;
    take(again);
    QCOMPARE(rows(orders), before);
    // A new order of hers counts, without a name; a conversation goes on without us.
    OrderRecord order = again.orders.first();
    order.id = RemoteId::fromNumber(7'299);
    ShopBatch more;
    more.orders = {order};
    MessageRecord message = again.messages.first();
    message.id = RemoteId::fromNumber(7'602);
    more.messages = {message};
    RefundRecord refund;
    refund.id = RemoteId::fromNumber(7'399);
    refund.orderId = RemoteId::fromNumber(7'201);
    refund.amount = {50, order.currency};
    refund.note = QStringLiteral("Secretissime");
    refund.at = kNow;
    more.refunds = {refund};
    take(more);
    QCOMPARE(rows(orders).size(), 4);
    QCOMPARE(elodie(), CustomerId{-1});
    QCOMPARE(m_file->number("SELECT count(*) FROM thread WHERE remote_id = 7501"), 0);
    QCOMPARE(m_file->number("SELECT count(*) FROM message WHERE remote_id IN (7601, 7602)"), 0);
    QCOMPARE(m_file->number("SELECT count(*) FROM event WHERE remote_id = 7701"), 0);
    QCOMPARE(m_file->number("SELECT count(*) FROM address WHERE remote_id = 7101"), 0);
    QCOMPARE(m_file->number("SELECT count(*) FROM customer WHERE last_name = 'Quatremains'"), 0);
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
}

/// In the other shop, or as a guest: known by the hash of the address.
void TestErasure::anotherAccountWithTheAddressIsKnown()
{
    makeElodie();
    erase(elodie());
    const qint64 people = m_file->number("SELECT count(*) FROM customer");
    ShopBatch batch = herRecords();
    batch.accounts.first().id = RemoteId::fromNumber(9'001);
    batch.accounts.first().guest = true;
    batch.addresses.first().customerId = RemoteId::fromNumber(9'001);
    batch.orders.first().customerId = RemoteId::fromNumber(9'001);
    batch.orders = {batch.orders.first()};
    batch.orders.first().email.clear();
    batch.carts.first().customerId = {};
    batch.threads.clear();
    batch.messages.clear();
    batch.events.clear();
    take(batch, 2);
    QCOMPARE(m_file->number("SELECT count(*) FROM customer"), people);
    QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE shop_id = 2 AND remote_id = 7201"
                            " AND customer_id IS NULL AND email IS NULL AND note IS NULL"),
             1);
    // By phone alone, where there is no e-mail.
    ShopBatch phone;
    AccountRecord account;
    account.id = RemoteId::fromNumber(9'002);
    account.phone = QStringLiteral("+33 6 12 34 56 99");
    account.firstName = QStringLiteral("Zephyrine");
    phone.accounts = {account};
    take(phone, 2);
    QCOMPARE(m_file->number("SELECT count(*) FROM customer"), people);
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
}

void TestErasure::whoSharesAnAddressStays()
{
    makeElodie();
    ShopBatch batch;
    AccountRecord husband;
    husband.id = RemoteId::fromNumber(7'002);
    husband.email = QStringLiteral("mari@example.org");
    husband.phone = QStringLiteral("06 12 34 56 99");
    husband.lastName = QStringLiteral("Marin");
    batch.accounts = {husband};
    take(batch);
    erase(elodie());
    husband.firstName = QStringLiteral("Paul");
    husband.updatedAt = kNow;
    batch.accounts = {husband};
    take(batch);
    QCOMPARE(m_file->number("SELECT count(*) FROM customer WHERE first_name = 'Paul'"), 1);
    // A new account with the phone and an e-mail of its own is somebody else's.
    husband.id = RemoteId::fromNumber(7'003);
    husband.email = QStringLiteral("fille@example.org");
    batch.accounts = {husband};
    take(batch);
    QCOMPARE(m_file->number("SELECT count(*) FROM customer WHERE email = 'fille@example.org'"), 1);
}

void TestErasure::whatCameBeforeTheAccountIsEmptied()
{
    makeElodie();
    erase(elodie());
    ShopBatch batch = herRecords();
    ShopBatch orders, accounts;
    for (OrderRecord &order : batch.orders) {
        order.customerId = RemoteId::fromNumber(9'001);
        order.email.clear(); // nothing says yet whose they are
    }
    batch.addresses.first().customerId = RemoteId::fromNumber(9'001);
    orders.orders = batch.orders;
    orders.addresses = batch.addresses;
    take(orders, 2);
    QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE shop_id = 2 AND note IS NOT NULL"
                            " AND remote_id BETWEEN 7201 AND 7203"),
             3);
    batch.accounts.first().id = RemoteId::fromNumber(9'001);
    accounts.accounts = batch.accounts;
    take(accounts, 2);
    QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE shop_id = 2 AND note IS NULL"
                            " AND remote_id BETWEEN 7201 AND 7203 AND account_remote_id IS NULL"),
             3);
    QCOMPARE(m_file->number("SELECT count(*) FROM address WHERE shop_id = 2 AND remote_id = 7101"),
             0);
}

/// Every page of a random world read again changes nothing and brings nobody back.
void TestErasure::aWorldReadAgainStaysErased()
{
    QFETCH(quint32, seed);
    startEmpty();
    RandomWorld world(seed);
    const QList<ShopBatch> pages = world.pages(world.records());
    for (const ShopBatch &page : pages)
        take(page);
    const QStringList people
        = rows(QStringLiteral("SELECT DISTINCT customer_id FROM customer_account WHERE shop_id = 1"
                              " AND remote_id IS NOT NULL ORDER BY 1"));
    QSet<CustomerId> some;
    for (qsizetype i = seed % 2; i < people.size(); i += 2)
        some.insert(CustomerId{people.at(i).toLongLong()});
    const QStringList accounts
        = rows(QStringLiteral("SELECT shop_id || ':' || remote_id FROM customer_account"
                              " WHERE remote_id IS NOT NULL ORDER BY 1"));
    QVERIFY(Erasure::run(db(), some, kNow));
    const QString stays = QStringLiteral("SELECT shop_id || ':' || remote_id FROM customer_account"
                                         " WHERE remote_id IS NOT NULL ORDER BY 1");
    const QStringList left = rows(stays);
    QVERIFY(left.size() < accounts.size());
    const QString amounts
        = QStringLiteral("SELECT shop_id || ':' || remote_id || ':' || total || ':' || refunded"
                         " FROM orders ORDER BY 1");
    const QStringList sold = rows(amounts);
    for (const ShopBatch &page : pages)
        take(page);
    QCOMPARE(rows(amounts), sold);
    const QStringList now = rows(stays);
    for (const QString &account : now)
        QVERIFY2(left.contains(account), qPrintable(account));
    QVERIFY(rows(QStringLiteral("PRAGMA foreign_key_check")).isEmpty());
    QVERIFY(CustomerFacts(db()).verify()->different.isEmpty());
}

void TestErasure::whatIsPlannedIsWithdrawn()
{
    makeElodie();
    const CustomerId customer = elodie();
    OutboxId planned, sent;
    {
        Transaction transaction(db());
        Sender sender;
        sender.channel = Channel::Email;
        sender.provider = QStringLiteral("smtp");
        sender.address = QStringLiteral("shop@example.org");
        const auto account = SenderRepository(db()).add(sender, kNow);
        QVERIFY(account);
        OutboxRepository outbox(db());
        PlannedMessage message;
        message.key = {QStringLiteral("campaign:1"), QStringLiteral("1"), customer, {}};
        message.sender = *account;
        message.dueAt = kNow;
        planned = **outbox.plan(message, kNow, kNow);
        message.key.step = QStringLiteral("2");
        sent = **outbox.plan(message, kNow, kNow);
        QVERIFY(outbox.claim(sent, QStringLiteral("zephyrine.quatremains@example.org"),
                             QStringLiteral("m@x"), "Dear Zephyrine"));
        QVERIFY(outbox.handOver(sent, QStringLiteral("example.org"), kNow));
        QVERIFY(transaction.commit());
    }
    const auto counts = Erasure(db(), kNow).preview({customer});
    QCOMPARE(counts->messagesWaiting, 1);
    QCOMPARE(counts->messagesSent, 1);
    QCOMPARE(counts->orders, 3);
    erase(customer);
    OutboxRepository outbox(db());
    QCOMPARE(outbox.get(planned)->state, OutboxState::Skipped);
    QCOMPARE(outbox.get(planned)->reason, QStringLiteral("customer_gone"));
    QVERIFY(outbox.content(sent)->isEmpty());
    {
        // It was on its way: what the other side says names the address.
        Transaction transaction(db());
        QVERIFY(outbox.settle(sent,
                              {OutboxState::Accepted,
                               {},
                               {},
                               250,
                               QStringLiteral("ok <zephyrine.quatremains@example.org>"),
                               {}},
                              kNow));
        QVERIFY(transaction.commit());
    }
    QCOMPARE(outbox.get(sent)->state, OutboxState::Accepted);
    SuppressionList list(db());
    QCOMPARE(*list.reasonFor(QStringLiteral("zephyrine.quatremains@example.org")),
             SuppressionReason::Erased);
    QCOMPARE(*list.reasonFor(QStringLiteral("+33612345699")), SuppressionReason::Erased);
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
}

void TestErasure::refusalsAreProvenByTheHash()
{
    makeElodie();
    erase(elodie());
    const auto key = SuppressionList::keyOf(db());
    Statement read = db().prepare(QStringLiteral(
        "SELECT channel || ' ' || state || ' ' || source FROM erased_refusal WHERE hash = ?"));
    read.bindBlob(1, SuppressionList::keyedHash("email:zephyrine.quatremains@example.org", *key));
    QVERIFY(read.next());
    QCOMPARE(read.text(0), QStringLiteral("email denied csv"));
}

void TestErasure::anImportIsTakenBackForTheOthers()
{
    makeElodie();
    erase(elodie());
    Transaction transaction(db());
    const auto undone = ImportRepository(db()).undo(ImportId{1}, kNow);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    QVERIFY(transaction.commit());
    QCOMPARE(m_file->number("SELECT note = 'autre' FROM customer_account WHERE id = 1"), 0);
    QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE remote_id BETWEEN 7201 AND 7203"),
             3);
}

void TestErasure::theLogSaysHowMany()
{
    makeElodie();
    erase(elodie());
    const auto jobs = JobLog(db()).list(10, QStringLiteral("erasure"));
    QCOMPARE(jobs->size(), 1);
    QCOMPARE(jobs->first().startedAt, kNow);
    QCOMPARE(jobs->first().counts.value(QStringLiteral("customers")).toInt(), 1);
    QCOMPARE(Erasure::run(db(), {CustomerId{99'999}}, kNow).error().code, ErrorCode::NotFound);
}

void TestErasure::cancelledChangesNothing()
{
    makeElodie();
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(Erasure::run(db(), {elodie()}, kNow, cancel).error().code, ErrorCode::Cancelled);
    QVERIFY(elodie().isValid());
    QVERIFY(isInFile("Quatremains"));
}

void TestErasure::killedInTheMiddle_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("isGone");
    QTest::newRow("before the commit") << QStringLiteral("inside") << false;
    QTest::newRow("before the file is written anew") << QStringLiteral("committed") << true;
}

void TestErasure::killedInTheMiddle()
{
    QFETCH(QString, where);
    QFETCH(bool, isGone);
    makeElodie();
    const CustomerId customer = elodie();
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(ERASE_VICTIM),
                 {m_file->path(), QString::number(customer.value), where});
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitCode(), 9);
    QCOMPARE(elodie().isValid(), !isGone);
    QCOMPARE(*integrityProblems(db(), CheckDepth::Full), QStringList());
    QVERIFY(Erasure::finishLeft(db()));
    if (!isGone)
        erase(customer);
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
}

void TestErasure::thePageIsSafeAndWhole()
{
    makeElodie();
    QVERIFY(db().execute("UPDATE customer_account SET first_name = '<script>alert(1)</script>',"
                         " note = '\"><img src=x onerror=y>' WHERE remote_id = 7001"));
    const auto record = customerRecord(db(), elodie(), kNow);
    QVERIFY(record);
    const QByteArray page = customerRecordPage(*record, QLocale(QLocale::French), QTimeZone::utc());
    QVERIFY(!page.contains("<script") && !page.contains("<img"));
    QVERIFY(page.contains("&lt;script&gt;"));
    QVERIFY(!page.contains("href="));
    for (const char *words : {"Quatremains", "12 rue des Pomponnettes", "Secretissime: question",
                              "Rappeler Quatremains", "ZZ3", "75018"})
        QVERIFY2(page.contains(words), words);
    QVERIFY(page.contains("30,00"));
    QVERIFY(page.contains("lang=\"fr\""));
}

void TestErasure::comeBack(Timestamp since)
{
    Transaction transaction(db());
    const auto back = ErasedReturn(db(), Timestamp{kNow.ms + 30 * kDay})
                          .confirm(QStringLiteral(" zephyrine.quatremains@EXAMPLE.org"),
                                   {since, ReturnWay::Order, QStringLiteral("Commande ZZ9")});
    QVERIFY2(back, back ? "" : qPrintable(back.error().text));
    QVERIFY(transaction.commit());
}

void TestErasure::whoCameBackIsKnownFromThenOn()
{
    makeElodie();
    ShopBatch granted;
    granted.accounts = {herRecords().accounts.first()};
    ConsentRecord yes = granted.accounts.first().consents.first();
    yes.channel = Channel::Sms;
    yes.state = ConsentState::Granted;
    yes.at = Timestamp{kNow.ms - 100 * kDay};
    granted.accounts.first().consents.append(yes);
    take(granted);
    QVERIFY(SuppressionList(db()).add(QStringLiteral("zephyrine.quatremains@example.org"),
                                      SuppressionReason::Unsubscribed, kNow));
    erase(elodie());
    m_now = Timestamp{kNow.ms + 30 * kDay};
    // Ordered again ten days later; it came in, nameless, before the owner heard of it.
    ShopBatch more = herRecords();
    OrderRecord order = more.orders.first();
    order.id = RemoteId::fromNumber(7'290);
    order.placedAt = Timestamp{kNow.ms + 10 * kDay};
    order.updatedAt = order.placedAt;
    more.orders += order;
    more.accounts = granted.accounts;
    more.accounts.first().updatedAt = order.placedAt;
    take(more);
    QCOMPARE(elodie(), CustomerId{-1});
    QVERIFY(db().execute("INSERT INTO sync_cursor(shop_id, resource, cursor, updated_at)"
                         " VALUES(1, 'customers', '{\"page\":9}', 0),"
                         " (1, 'products', '{\"page\":9}', 0)"));
    comeBack(Timestamp{kNow.ms + 10 * kDay - 1'000});
    QCOMPARE(rows(QStringLiteral("SELECT resource FROM sync_cursor WHERE shop_id = 1 AND"
                                 " cursor IS NULL AND resource IN ('customers', 'products')")),
             QStringList{QStringLiteral("customers")});
    QCOMPARE(JobLog(db()).list(1)->first().kind, QStringLiteral("erasure_return"));
    // Unsubscribed is unsubscribed; that she was erased keeps nothing back any more.
    QCOMPARE(*SuppressionList(db()).reasonFor(QStringLiteral("zephyrine.quatremains@example.org")),
             std::optional(SuppressionReason::Unsubscribed));
    QVERIFY(!*SuppressionList(db()).reasonFor(QStringLiteral("+33612345699")));
    // The next sync reads all of it again: only what is newer has a name.
    more.events.first().at = Timestamp{kNow.ms - 6 * kDay};
    for (int twice = 0; twice < 2; ++twice) {
        take(more);
        QVERIFY(elodie().isValid());
        QCOMPARE(rows(QStringLiteral("SELECT remote_id FROM orders WHERE customer_id IS NOT NULL"
                                     " AND remote_id BETWEEN 7200 AND 7299")),
                 QStringList{QStringLiteral("7290")});
        QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE remote_id BETWEEN 7201 AND 7203"
                                " AND customer_id IS NULL AND email IS NULL AND note IS NULL"),
                 3);
        QCOMPARE(rows(QStringLiteral("SELECT email || '/' || coalesce(note, '-') FROM orders"
                                     " WHERE remote_id = 7290")),
                 QStringList{QStringLiteral("Zephyrine.Quatremains@example.org/"
                                            "Secretissime: laisser chez Quatremains")});
        for (const char *table : {"cart", "thread", "event"}) {
            QCOMPARE(rows(QStringLiteral("SELECT count(*) FROM %1 WHERE customer_id = %2")
                              .arg(QLatin1String(table))
                              .arg(elodie().value)),
                     QStringList{QStringLiteral("0")});
        }
        QCOMPARE(rows(QStringLiteral("SELECT channel || ' ' || state FROM consent WHERE"
                                     " customer_id = %1")
                          .arg(elodie().value)),
                 QStringList{QStringLiteral("email denied")});
        QCOMPARE(rows(QStringLiteral("SELECT coalesce(note, '-') FROM customer_account"
                                     " WHERE remote_id = 7001")),
                 QStringList{QStringLiteral("-")});
    }
    QVERIFY(CustomerFacts(db()).verify()->different.isEmpty());
    // What she agrees to from now on counts.
    yes.at = Timestamp{kNow.ms + 11 * kDay};
    more.accounts.first().consents = {yes};
    take(more);
    QCOMPARE(m_file->number("SELECT count(*) FROM consent WHERE state = 'granted' AND customer_id ="
                            " (SELECT customer_id FROM customer_account WHERE remote_id = 7001)"),
             1);
}

void TestErasure::aReturnWantsGoodReasons()
{
    makeElodie();
    erase(elodie());
    ErasedReturn desk(db(), Timestamp{kNow.ms + 5 * kDay});
    const QString address = QStringLiteral("zephyrine.quatremains@example.org");
    const auto found = desk.find(QStringLiteral("06 12 34 56 99"));
    QVERIFY(found && *found);
    QCOMPARE((*found)->orders, 3);
    QCOMPARE((*found)->erasedAt, kNow);
    QVERIFY((*found)->refused);
    QCOMPARE(*desk.find(address), *found);
    QVERIFY(!*desk.find(QStringLiteral("nobody@example.org")));
    QCOMPARE(desk.find(QStringLiteral("rue de la Paix")).error().code, ErrorCode::InvalidArgument);
    const auto refused = [&](const QString &who, Timestamp since, const char *reason) {
        Transaction transaction(db());
        const auto back = desk.confirm(who, {since, ReturnWay::Consent, QString::fromUtf8(reason)});
        return back ? ErrorCode::Database : back.error().code;
    };
    QCOMPARE(refused(address, kNow, "  "), ErrorCode::InvalidArgument);
    QCOMPARE(refused(address, {kNow.ms + 6 * kDay}, "a letter"), ErrorCode::InvalidArgument);
    QCOMPARE(refused(address, {kNow.ms - 2 * kDay}, "a letter"), ErrorCode::InvalidArgument);
    QCOMPARE(refused(QStringLiteral("n@example.org"), kNow, "a letter"), ErrorCode::NotFound);
    QCOMPARE(m_file->number("SELECT count(*) FROM erased_return"), 0);
    // The morning of the day of the erasure counts from the erasure on.
    comeBack(Timestamp{kNow.ms - kDay / 2});
    QCOMPARE((*desk.find(address))->since, std::optional(kNow));
    QCOMPARE(refused(address, kNow, "again"), ErrorCode::InvalidArgument);
}

void TestErasure::whoIsErasedAgainIsGoneAgain()
{
    makeElodie();
    erase(elodie());
    comeBack(kNow);
    m_now = Timestamp{kNow.ms + 60 * kDay};
    take(herRecords());
    QVERIFY(elodie().isValid());
    erase(elodie());
    QCOMPARE(m_file->number("SELECT count(*) FROM erased_return"), 0);
    QVERIFY(!isInFile("Commande ZZ9"));
    ShopBatch more = herRecords();
    more.orders.first().placedAt = Timestamp{kNow.ms + 40 * kDay};
    more.orders.first().id = RemoteId::fromNumber(7'295);
    take(more);
    QCOMPARE(elodie(), CustomerId{-1});
    QCOMPARE(rows(QStringLiteral("SELECT remote_id || coalesce(email, '-') FROM orders WHERE"
                                 " remote_id BETWEEN 7201 AND 7299 ORDER BY remote_id")),
             (QStringList{QStringLiteral("7201-"), QStringLiteral("7202-"), QStringLiteral("7203-"),
                          QStringLiteral("7295-")}));
    for (const QByteArray &words : kHers)
        QVERIFY2(!isInFile(words), words.constData());
}

void TestErasure::codesThatNameThemAreCalledOtherwise()
{
    const auto parts = ErasedCodes::partsOf(QStringLiteral("lea.dupont-roy@x.fr"));
    QVERIFY(ErasedCodes::holds(QStringLiteral("ANNIV-DUPONT"), parts));
    QVERIFY(ErasedCodes::holds(QStringLiteral("LÉA-10"), parts));
    QVERIFY(!ErasedCodes::holds(QStringLiteral("LEADER10"), parts));
    QVERIFY(!ErasedCodes::holds(QStringLiteral("NOEL10"), parts));
    makeElodie();
    ShopBatch batch = herRecords();
    const Currency euro = *Currency::fromCode(u"EUR");
    batch.orders[0].discounts = {{QStringLiteral("ANNIV-QUATREMAINS"), {100, euro}},
                                 {QStringLiteral("NOEL10"), {50, euro}}};
    batch.orders[1].discounts = {{QStringLiteral("Zephyrine-et-les-autres"), {100, euro}}};
    OrderRecord other = batch.orders.first();
    other.id = RemoteId::fromNumber(7'280);
    other.customerId = {};
    other.email = QStringLiteral("somebody@else.example");
    other.note.clear();
    other.landingSite.clear();
    other.discounts = {{QStringLiteral("Zephyrine-et-les-autres"), {100, euro}}};
    for (OrderRecord &order : batch.orders)
        order.updatedAt = kNow;
    batch.orders += other;
    DiscountCodeRecord listed;
    listed.id = RemoteId::fromNumber(7'802);
    listed.code = QStringLiteral("BIENVENUE5");
    listed.name = QStringLiteral("Bienvenue à Zephyrine Quatremains");
    batch.discountCodes = {listed};
    take(batch);
    QCOMPARE(Erasure(db(), kNow).preview({elodie()})->codes, 2);
    const qint64 amounts = m_file->number("SELECT total(amount) FROM order_discount");
    const auto counts = Erasure::run(db(), {elodie()}, kNow);
    QCOMPARE(counts->codes, 2);
    const QString codes = QStringLiteral("SELECT code FROM order_discount d JOIN orders o ON"
                                         " o.id = d.order_id WHERE o.remote_id BETWEEN 7201 AND"
                                         " 7299 ORDER BY o.remote_id, position");
    const QStringList after = rows(codes);
    QCOMPARE(after.size(), 4);
    QVERIFY2(after.first().startsWith(QLatin1String("ERASED-")), qPrintable(after.first()));
    QCOMPARE(after.mid(1),
             (QStringList{QStringLiteral("NOEL10"), QStringLiteral("Zephyrine-et-les-autres"),
                          QStringLiteral("Zephyrine-et-les-autres")}));
    QVERIFY(!isInFile("ANNIV-QUATREMAINS") && !isInFile("Bienvenue"));
    // Nor does a sync bring them back, or a new one of her own.
    OrderRecord fresh = batch.orders.first();
    fresh.id = RemoteId::fromNumber(7'299);
    fresh.discounts = {{QStringLiteral("RETOUR-ZEPHYRINE"), {0, euro}}};
    batch.orders += fresh;
    take(batch);
    QCOMPARE(rows(codes).first(), after.first());
    QVERIFY(rows(codes).last().startsWith(QLatin1String("ERASED-")));
    QCOMPARE(m_file->number("SELECT count(*) FROM discount_code WHERE remote_id = 7802"), 0);
    QCOMPARE(m_file->number("SELECT total(amount) FROM order_discount"), amounts);
}

void TestErasure::theListBesideTheFileSaysTheSame()
{
    const QString folder = QFileInfo(m_file->path()).absolutePath();
    QVERIFY(ErasureList::catchUp(db()));
    auto list = ErasureList::read(folder);
    QVERIFY(list && list->isWhole() && list->entries().isEmpty());
    makeElodie();
    erase(elodie());
    list = ErasureList::read(folder);
    QVERIFY(list && list->isWhole());
    QCOMPARE(list->key(), *SuppressionList::keyOf(db()));
    QCOMPARE(list->entries().size(),
             static_cast<int>(m_file->number("SELECT count(*) FROM erased_mark")));
    QFile file(ErasureList::fileIn(folder));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();
    for (const QByteArray &words : kHers)
        QVERIFY2(!bytes.contains(words), words.constData());
#ifdef Q_OS_UNIX
    QCOMPARE(file.permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
#endif
    // A line that was being written is no damage and comes anew; one that changed is damage.
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes.chopped(9));
    file.close();
    list = ErasureList::read(folder);
    QVERIFY(list->isWhole());
    const auto all = m_file->number("SELECT count(*) FROM erased_mark");
    QCOMPARE(list->entries().size(), static_cast<int>(all - 1));
    QVERIFY(ErasureList::catchUp(db()));
    comeBack(kNow);
    QVERIFY(ErasureList::catchUp(db()));
    list = ErasureList::read(folder);
    QCOMPARE(list->entries().size(), static_cast<int>(all));
    for (const ErasureList::Entry &entry : list->entries())
        QCOMPARE(entry.since, std::optional(kNow));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(bytes.size() / 2));
    file.write("x");
    file.close();
    list = ErasureList::read(folder);
    QVERIFY(!list->isWhole() && !list->entries().isEmpty());
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
