#include "models/store/likelyduplicates.h"
#include "models/store/mergesteps.h"
#include "models/store/timelinerepository.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

constexpr Timestamp kNow{1'800'000'000'000};

AccountRecord account(qint64 number, const QString &name, const QString &email,
                      const QString &phone = {}, const QString &postcode = {})
{
    AccountRecord record;
    record.id = RemoteId::fromNumber(number);
    record.firstName = name.section(u' ', 0, 0);
    record.lastName = name.section(u' ', 1);
    record.email = email;
    record.phone = phone;
    record.updatedAt = Timestamp{1000};
    if (!postcode.isEmpty()) {
        AddressRecord address;
        address.id = RemoteId::fromNumber(number);
        address.customerId = record.id;
        address.postcode = postcode;
        record.addresses = {address};
    }
    return record;
}

} // namespace

/// Who may be whom, and several persons made one and parted again.
class TestMergeSteps : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<StoreFixture>();
        m_shop = m_file->addShop(u"prestashop"_qs);
    }
    void likely_data();
    void likely();
    void whoIsSaidToBeAnotherIsNotOffered();
    void thePreviewIsTheOutcome();
    void whoStaysLendsNameAndAddress();
    void whoStaysKeepsTheirTown();
    void aMergeIsUndoneWhole();
    void anImpossibleMergeChangesNothing();
    void theHistoryTellsOfMerges();

private:
    void take(const QList<AccountRecord> &accounts)
    {
        ShopBatch batch;
        batch.accounts = accounts;
        m_file->take(m_shop, batch);
    }
    CustomerId of(qint64 account)
    {
        return {m_file->number(
            u"SELECT customer_id FROM customer_account WHERE remote_id = %1"_qs.arg(account))};
    }
    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
};

void TestMergeSteps::likely_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("postcode");
    QTest::addColumn<int>("reason"); // -1: nobody
    const int phone = static_cast<int>(LikelyDuplicate::Reason::SamePhone);
    const int name = static_cast<int>(LikelyDuplicate::Reason::SameNameAndPostcode);
    QTest::newRow("a stranger") << u"Paul Roux"_qs << QString() << u"69001"_qs << -1;
    QTest::newRow("same phone") << u"Paul Roux"_qs << u"+33612345678"_qs << QString() << phone;
    QTest::newRow("same name and town") << u"MARIE Dupônt"_qs << QString() << u"69001"_qs << name;
    QTest::newRow("same name, elsewhere") << u"Marie Dupont"_qs << QString() << u"13001"_qs << -1;
    QTest::newRow("same name, nothing else") << u"Marie Dupont"_qs << QString() << QString() << -1;
    QTest::newRow("both") << u"Marie Dupont"_qs << u"0612345678"_qs << u"69001"_qs << phone;
}

void TestMergeSteps::likely()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(QString, postcode);
    QFETCH(int, reason);
    take({account(1, u"Marie Dupont"_qs, u"a@x.fr"_qs, u"06 12 34 56 78"_qs, u"69001"_qs),
          account(2, name, u"b@x.fr"_qs, phone, postcode)});
    const auto found = LikelyDuplicates(m_file->db()).of(of(1));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->size(), reason < 0 ? 0 : 1);
    if (reason < 0)
        return;
    QCOMPARE(found->first().row.id, of(2));
    QCOMPARE(static_cast<int>(found->first().reason), reason);
}

void TestMergeSteps::whoIsSaidToBeAnotherIsNotOffered()
{
    take({account(1, u"A B"_qs, u"a@x.fr"_qs, u"06 12 34 56 78"_qs),
          account(2, u"C D"_qs, u"b@x.fr"_qs, u"06 12 34 56 78"_qs)});
    LikelyDuplicates duplicates(m_file->db());
    QVERIFY(duplicates.setDifferent(of(2), of(1), true, kNow));
    QVERIFY(duplicates.setDifferent(of(1), of(2), true, kNow));
    QVERIFY(duplicates.of(of(1))->isEmpty());
    QVERIFY(duplicates.of(of(2))->isEmpty());
    QVERIFY(duplicates.setDifferent(of(1), of(2), false, kNow));
    QCOMPARE(duplicates.of(of(2))->size(), 1);
}

void TestMergeSteps::thePreviewIsTheOutcome()
{
    take({account(1, u"A B"_qs, u"a@x.fr"_qs), account(2, u"C D"_qs, u"b@x.fr"_qs),
          account(3, u"E F"_qs, u"c@x.fr"_qs)});
    const CustomerId kept = of(1);
    const QList<CustomerId> others{of(2), of(3)};
    m_file->run("INSERT INTO note(customer_id, text, created_at, updated_at) "
                "SELECT customer_id, 'n', 1, 1 FROM customer_account");
    const QString before = m_file->row(u"SELECT group_concat(id) FROM customer"_qs);
    MergeSteps steps(m_file->db(), kNow);
    const auto preview = steps.previewMerge(kept, others);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
    QCOMPARE(preview->counts.accounts, 3);
    QCOMPARE(preview->counts.notes, 3);
    QCOMPARE(m_file->row(u"SELECT group_concat(id) FROM customer"_qs), before);
    QCOMPARE(m_file->number(u"SELECT count(*) FROM identity_merge"_qs), 0);
    QVERIFY(steps.merge(kept, others));
    const auto after = steps.person(kept);
    QVERIFY(after);
    QCOMPARE(after->counts, preview->counts);
    QCOMPARE(after->profile.row, preview->profile.row);
    QVERIFY(m_file->factsAreRight());
}

/// Also when the shop heard of the other one later; what who stays has not is taken over.
void TestMergeSteps::whoStaysLendsNameAndAddress()
{
    AccountRecord newer
        = account(2, u"Agnes Martin"_qs, u"agnes@example.com"_qs, u"+33612345678"_qs);
    newer.updatedAt = Timestamp{2000};
    take({account(1, u"Solene Martinez"_qs, u"solene@example.com"_qs), newer});
    const CustomerId kept = of(1);
    MergeSteps steps(m_file->db(), kNow);
    const auto merges = steps.merge(kept, {of(2)});
    QVERIFY(merges);
    const auto check = [&] {
        const auto person = steps.person(kept);
        QVERIFY(person);
        QCOMPARE(person->profile.row.lastName, u"Martinez"_qs);
        QCOMPARE(person->profile.row.email, u"solene@example.com"_qs);
        QCOMPARE(person->profile.row.phone, u"+33612345678"_qs);
    };
    check();
    newer.lastName = u"Martin-Roux"_qs; // the shop tells more of the other: who stays still does
    newer.updatedAt = Timestamp{3000};
    take({newer});
    check();
    QVERIFY(steps.undo(*merges));
    QCOMPARE(steps.person(kept)->profile.row.phone, QString());
    QCOMPARE(steps.person(of(2))->profile.row.lastName, u"Martin-Roux"_qs);
}

/// However new and however much the default one the other's address is.
void TestMergeSteps::whoStaysKeepsTheirTown()
{
    AccountRecord other = account(2, u"In\u00e8s Bernard"_qs, u"ines@example.com"_qs,
                                  u"+33612345678"_qs, u"80000"_qs);
    other.updatedAt = Timestamp{2000};
    other.addresses.first().isDefault = true;
    other.addresses.first().updatedAt = Timestamp{2000};
    take({account(1, u"Bernard Dupuy"_qs, u"bernard@example.com"_qs, {}, u"26000"_qs), other});
    const CustomerId kept = of(1);
    MergeSteps steps(m_file->db(), kNow);
    const auto preview = steps.previewMerge(kept, {of(2)});
    QVERIFY(preview);
    QCOMPARE(preview->profile.addresses.size(), 2);
    QCOMPARE(preview->profile.addresses.first().postcode, u"26000"_qs);
    QVERIFY(steps.merge(kept, {of(2)}));
    const auto person = steps.person(kept);
    QVERIFY(person);
    QCOMPARE(person->profile.addresses.first().postcode, u"26000"_qs);
    QCOMPARE(person->profile.row.phone, u"+33612345678"_qs); // which was missing
    m_file->run("DELETE FROM address WHERE postcode = '26000'");
    QCOMPARE(steps.person(kept)->profile.addresses.first().postcode, u"80000"_qs);
}

void TestMergeSteps::aMergeIsUndoneWhole()
{
    take({account(1, u"A B"_qs, u"a@x.fr"_qs), account(2, u"C D"_qs, u"b@x.fr"_qs),
          account(3, u"E F"_qs, u"c@x.fr"_qs)});
    const QString all = u"SELECT id, first_name, email FROM customer ORDER BY id"_qs;
    const QStringList before = m_file->rows(all);
    MergeSteps steps(m_file->db(), kNow);
    const auto merged = steps.merge(of(1), {of(2), of(3)});
    QVERIFY(merged);
    QCOMPARE(m_file->rows(all).size(), 1);
    const auto history = CustomerMerge(m_file->db(), kNow).history(of(1));
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().otherName, u"E F"_qs);
    const auto parted = steps.previewUndo(history->first());
    QVERIFY(parted);
    QCOMPARE(parted->size(), 2);
    QCOMPARE(parted->last().profile.row.firstName, u"E"_qs);
    QCOMPARE(m_file->rows(all).size(), 1);
    QVERIFY(steps.undo(*merged));
    QCOMPARE(m_file->rows(all), before);
    QVERIFY(!steps.undo(*merged)); // not twice
    QVERIFY(m_file->factsAreRight());
}

void TestMergeSteps::anImpossibleMergeChangesNothing()
{
    take({account(1, u"A B"_qs, u"a@x.fr"_qs), account(2, u"C D"_qs, u"b@x.fr"_qs)});
    MergeSteps steps(m_file->db(), kNow);
    QVERIFY(!steps.merge(of(1), {of(2), of(1)}));
    QVERIFY(!steps.previewMerge(of(1), {CustomerId{77}}));
    QCOMPARE(m_file->number(u"SELECT count(*) FROM customer"_qs), 2);
    QCOMPARE(m_file->number(u"SELECT count(*) FROM identity_merge"_qs), 0);
}

void TestMergeSteps::theHistoryTellsOfMerges()
{
    take({account(1, u"A B"_qs, u"a@x.fr"_qs), account(2, u"C D"_qs, u"b@x.fr"_qs)});
    MergeSteps steps(m_file->db(), kNow);
    const CustomerId kept = of(1);
    const auto merged = steps.merge(kept, {of(2)});
    QVERIFY(merged);
    TimelineQuery query;
    query.customer = kept;
    query.kinds = {TimelineKind::Merged};
    query.now = kNow;
    const auto page = TimelineRepository(m_file->db()).page(query);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->entries.size(), 1);
    QCOMPARE(page->entries.first().subject, u"C D"_qs);
    QVERIFY(steps.undo(*merged));
    QVERIFY(TimelineRepository(m_file->db()).page(query)->entries.isEmpty());
}

QTEST_GUILESS_MAIN(TestMergeSteps)
#include "tst_mergesteps.moc"
