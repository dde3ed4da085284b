#include "models/store/customerrecord.h"
#include "models/store/customfieldrepository.h"
#include "models/store/noterepository.h"
#include "models/store/personedit.h"
#include "models/store/scorerepository.h"
#include "models/store/threadrepository.h"
#include "tests/models/store/repositoryfixture.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

using namespace comptoir;

namespace {
constexpr CustomerId kElodie{1};
constexpr CustomerId kNobody{99};
constexpr Timestamp kNow = RepositoryFixture::kNow;
} // namespace

/// What the owner writes about customers: notes, fields, corrections; and all of it given out.
class TestOwnerWords : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_file = RepositoryFixture::withTwoShops(); }

    void notesComeAndGoAndComeBack();
    void aNoteNeedsWordsAndACustomer();
    void fieldsKeepTheirTypes();
    void fieldsAreRenamedAndTheirChoicesChanged();
    void fieldsAreRefused_data();
    void fieldsAreRefused();
    void correctionsAreCheckedFirst_data();
    void correctionsAreCheckedFirst();
    void aCorrectionStaysUntilGivenBack();
    void aCorrectionMovesNameAndSearch();
    void conversationsComeWithTheirMessages();
    void theRecordHoldsEverything();

private:
    Database &db() { return m_file->database(); }
    std::unique_ptr<RepositoryFixture> m_file;
};

void TestOwnerWords::notesComeAndGoAndComeBack()
{
    NoteRepository notes(db());
    const auto added = notes.add(kElodie, u" Prefers the morning\nand tea "_qs, kNow);
    QVERIFY(added);
    QCOMPARE(added->text, u"Prefers the morning\nand tea"_qs);
    QCOMPARE(notes.of(kElodie)->size(), 2);
    QCOMPARE(notes.of(kElodie)->first(), *added);
    const auto edited = notes.edit(added->id, u"Prefers tea"_qs, Timestamp{kNow.ms + 1});
    QVERIFY(edited);
    QCOMPARE(edited->createdAt, kNow);
    QCOMPARE(edited->updatedAt.ms, kNow.ms + 1);
    QVERIFY(notes.restore(*added));
    QCOMPARE(notes.of(kElodie)->first(), *added);
    QVERIFY(notes.erase(added->id));
    QCOMPARE(notes.of(kElodie)->size(), 1);
    QVERIFY(notes.restore(*added));
    QCOMPARE(notes.of(kElodie)->first(), *added);
}

void TestOwnerWords::aNoteNeedsWordsAndACustomer()
{
    NoteRepository notes(db());
    QCOMPARE(notes.add(kElodie, u" \n "_qs, kNow).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(notes.add(kNobody, u"hello"_qs, kNow).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.edit(1, {}, kNow).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(notes.edit(77, u"x"_qs, kNow).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.restore({5, kNobody, u"x"_qs, kNow, kNow}).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.of(kElodie)->size(), 1);
}

void TestOwnerWords::fieldsKeepTheirTypes()
{
    CustomFieldRepository fields(db());
    const auto size
        = fields.define({0, {}, u" Pointure été "_qs, CustomField::Type::Number, {}}, kNow);
    QVERIFY(size);
    QCOMPARE(size->key, u"pointure_ete"_qs);
    QCOMPARE(size->label, u"Pointure été"_qs);
    const auto cloth = fields.define({0,
                                      {},
                                      u"Cloth"_qs,
                                      CustomField::Type::Choice,
                                      {u" silk"_qs, u"linen"_qs, u"silk"_qs, u""_qs}},
                                     kNow);
    QVERIFY(cloth);
    QCOMPARE(cloth->choices, (QStringList{u"silk"_qs, u"linen"_qs}));
    QCOMPARE(*fields.list(), (QList<CustomField>{*size, *cloth}));
    QCOMPARE(*fields.set(kElodie, *size, u"38.5"_qs, kNow), QString());
    QCOMPARE(*fields.set(kElodie, *size, u"39"_qs, kNow), u"38.5"_qs);
    QCOMPARE(m_file->number("SELECT typeof(value) = 'real' FROM custom_field_value"), 1);
    QCOMPARE(fields.valuesOf(kElodie)->value(size->id), u"39"_qs);
    QCOMPARE(*fields.customersWith(size->id), 1);
    QCOMPARE(*fields.set(kElodie, *size, {}, kNow), u"39"_qs);
    QVERIFY(fields.valuesOf(kElodie)->isEmpty());
    QVERIFY(fields.set(kElodie, *cloth, u"silk"_qs, kNow));
    QCOMPARE(*fields.erase(cloth->id), 1);
    QVERIFY(fields.valuesOf(kElodie)->isEmpty());
}

void TestOwnerWords::fieldsAreRenamedAndTheirChoicesChanged()
{
    using Type = CustomField::Type;
    CustomFieldRepository fields(db());
    const auto cloth
        = fields.define({0, {}, u"Cloth"_qs, Type::Choice, {u"silk"_qs, u"linen"_qs}}, kNow);
    const auto size = fields.define({0, {}, u"Size"_qs, Type::Number, {}}, kNow);
    QVERIFY(cloth && size);
    QVERIFY(fields.set(kElodie, *cloth, u"silk"_qs, kNow));
    QVERIFY(fields.rename(cloth->id, u"  Fabric "_qs));
    QVERIFY(fields.setChoices(cloth->id, {u"linen"_qs, u" wool"_qs, u"linen"_qs}));
    const CustomField changed = fields.list()->first();
    QCOMPARE(changed.label, u"Fabric"_qs);
    QCOMPARE(changed.key, cloth->key); // rules that name it go on
    QCOMPARE(changed.choices, (QStringList{u"linen"_qs, u"wool"_qs}));
    QCOMPARE(fields.valuesOf(kElodie)->value(cloth->id), u"silk"_qs);
    const auto refused = [](const Done &outcome) { return outcome.error().code; };
    QCOMPARE(refused(fields.rename(cloth->id, u"SIZE"_qs)), ErrorCode::InvalidArgument);
    QCOMPARE(refused(fields.rename(cloth->id, u" "_qs)), ErrorCode::InvalidArgument);
    QCOMPARE(refused(fields.rename(99, u"x"_qs)), ErrorCode::NotFound);
    QCOMPARE(refused(fields.setChoices(cloth->id, {u"wool"_qs})), ErrorCode::InvalidArgument);
    QCOMPARE(refused(fields.setChoices(size->id, {u"1"_qs, u"2"_qs})), ErrorCode::InvalidArgument);
    QCOMPARE(refused(fields.setChoices(99, {u"1"_qs, u"2"_qs})), ErrorCode::NotFound);
}

void TestOwnerWords::fieldsAreRefused_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("choice");
    QTest::addColumn<QStringList>("choices");
    QTest::newRow("blank name") << u" -- "_qs << false << QStringList();
    QTest::newRow("long name") << QString(65, u'a') << false << QStringList();
    QTest::newRow("taken name") << u"ALLERGÌES"_qs << false << QStringList();
    QTest::newRow("choice of one") << u"Cloth"_qs << true << QStringList{u"a"_qs, u" a "_qs};
}

void TestOwnerWords::fieldsAreRefused()
{
    QFETCH(QString, label);
    QFETCH(bool, choice);
    QFETCH(QStringList, choices);
    CustomFieldRepository fields(db());
    QVERIFY(fields.define({0, {}, u"Allergies"_qs, CustomField::Type::Text, {}}, kNow));
    const auto type = choice ? CustomField::Type::Choice : CustomField::Type::Text;
    const auto made = fields.define({0, {}, label, type, choices}, kNow);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(fields.list()->size(), 1);
}

void TestOwnerWords::correctionsAreCheckedFirst_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // "!": refused
    const auto row
        = [](const char *name, PersonField field, const QString &typed, const QString &read) {
              QTest::newRow(name) << static_cast<int>(field) << typed << read;
          };
    row("name", PersonField::FirstName, u" Anne \n Marie"_qs, u"Anne Marie"_qs);
    row("e-mail", PersonField::Email, u"a@x.fr"_qs, u"a@x.fr"_qs);
    row("no e-mail", PersonField::Email, u"a@"_qs, u"!"_qs);
    row("e-mail taken away", PersonField::Email, u""_qs, u""_qs);
    row("phone", PersonField::Phone, u"06 12 34 56 79"_qs, u"06 12 34 56 79"_qs);
    row("no phone", PersonField::Phone, u"0000"_qs, u"!"_qs);
    row("birthday", PersonField::Birthday, u"1984-10-14"_qs, u"1984-10-14"_qs);
    row("born tomorrow", PersonField::Birthday, u"2026-11-22"_qs, u"!"_qs);
    row("born in the middle ages", PersonField::Birthday, u"1212-01-01"_qs, u"!"_qs);
    row("language", PersonField::Language, u"fr"_qs, u"fr"_qs);
    row("no language", PersonField::Language, u"qqq"_qs, u"!"_qs);
    row("gender not known", PersonField::Gender, u""_qs, u"0"_qs);
    row("no gender", PersonField::Gender, u"7"_qs, u"!"_qs);
}

void TestOwnerWords::correctionsAreCheckedFirst()
{
    QFETCH(int, field);
    QFETCH(QString, typed);
    const auto read
        = PersonEdit::read(static_cast<PersonField>(field), typed, u"FR"_qs, QDate(2026, 11, 21));
    QTEST(read ? *read : u"!"_qs, "read");
}

void TestOwnerWords::aCorrectionStaysUntilGivenBack()
{
    PersonEdit edit(db(), kNow);
    const auto before = edit.set(kElodie, PersonField::Birthday, u"1991-01-02"_qs);
    QVERIFY(before);
    QCOMPARE(before->byOwner, false);
    QCOMPARE(*edit.state(kElodie, PersonField::Birthday),
             (PersonFieldState{u"1991-01-02"_qs, true}));
    // The phone was the owner's before; it stays so.
    QVERIFY(edit.state(kElodie, PersonField::Phone)->byOwner);
    QVERIFY(edit.fromShops(kElodie)->value(PersonField::Birthday) != u"1991-01-02");
    const auto own = edit.giveBack(kElodie, PersonField::Birthday);
    QVERIFY(own && own->byOwner);
    QVERIFY(!edit.state(kElodie, PersonField::Birthday)->byOwner);
    QCOMPARE(edit.state(kElodie, PersonField::Birthday)->text,
             edit.fromShops(kElodie)->value(PersonField::Birthday));
    QVERIFY(edit.restore(kElodie, PersonField::Birthday, *own));
    QCOMPARE(*edit.state(kElodie, PersonField::Birthday), *own);
    QVERIFY(edit.giveBack(kElodie, PersonField::Birthday));
    QVERIFY(edit.giveBack(kElodie, PersonField::Phone));
    QCOMPARE(m_file->number("SELECT owner_fields IS NULL FROM customer WHERE id = 1"), 1);
    QCOMPARE(edit.set(kNobody, PersonField::Email, {}).error().code, ErrorCode::NotFound);
}

void TestOwnerWords::aCorrectionMovesNameAndSearch()
{
    QVERIFY(db().execute("DELETE FROM search_dirty"));
    PersonEdit edit(db(), kNow);
    QVERIFY(edit.set(kElodie, PersonField::LastName, u"Œuvrard"_qs));
    QCOMPARE(m_file->number("SELECT sort_name = 'oeuvrard elodie' FROM customer WHERE id = 1"), 1);
    QCOMPARE(m_file->number("SELECT count(*) FROM search_dirty WHERE customer_id = 1"), 1);
    QVERIFY(edit.set(kElodie, PersonField::Email, u"Neu@Exemple.fr"_qs));
    QCOMPARE(m_file->number("SELECT email_key = 'neu@exemple.fr' FROM customer WHERE id = 1"), 1);
    QVERIFY(edit.set(kElodie, PersonField::Phone, u"0612345679"_qs));
    QCOMPARE(m_file->number("SELECT phone_key = '+33612345679' FROM customer WHERE id = 1"), 1);
}

void TestOwnerWords::conversationsComeWithTheirMessages()
{
    const auto threads = ThreadRepository(db()).ofCustomer(kElodie);
    QVERIFY(threads);
    QCOMPARE(threads->size(), 1);
    const SupportThread &thread = threads->first();
    QCOMPARE(thread.subject, u"Where is my parcel?"_qs);
    QCOMPARE(thread.order, OrderId{1});
    QCOMPARE(thread.orderReference, u"XKBKNABJK"_qs);
    QCOMPARE(thread.messages.size(), 2);
    QVERIFY(thread.messages.first().fromCustomer);
    QCOMPARE(thread.messages.last().text, u"Tomorrow."_qs);
    QCOMPARE(thread.lastAt(), thread.messages.last().at);
    QVERIFY(ThreadRepository(db()).ofCustomer(CustomerId{3})->isEmpty());
}

void TestOwnerWords::theRecordHoldsEverything()
{
    QVERIFY(NoteRepository(db()).add(kElodie, u"<b>«Thé»</b>"_qs, kNow));
    const auto record = customerRecord(db(), kElodie, kNow);
    QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
    const auto count
        = [&](const char *part) { return record->value(QLatin1String(part)).toArray().size(); };
    QCOMPARE(record->value(u"format").toInt(), 1);
    QCOMPARE(record->value(u"person")[u"first_name"].toString(), u"Élodie"_qs);
    QCOMPARE(record->value(u"figures")[u"spent"][u"currency"].toString(), u"EUR"_qs);
    const QJsonValue scores = record->value(u"scores");
    QCOMPARE(scores[u"engagement"].toInt(),
             int(ScoreRepository(db())
                     .engagement(kElodie, *ScoreRepository(db()).rules(), kNow)
                     ->score));
    QVERIFY(scores[u"engagement"].toInt() > 0);
    QVERIFY(scores[u"recency"].isNull() || scores[u"recency"].toInt() >= 1);
    QCOMPARE(count("accounts"),
             m_file->number("SELECT count(*) FROM customer_account "
                            "WHERE customer_id = 1"));
    QCOMPARE(count("addresses"), 3); // deleted ones too
    QCOMPARE(count("orders"), 3);
    QCOMPARE(count("carts"), 2);
    QCOMPARE(count("consents"),
             m_file->number("SELECT count(*) FROM consent WHERE customer_id = 1"));
    QCOMPARE(count("notes"), 2);
    QCOMPARE(count("events"), 1);
    const QJsonValue order = record->value(u"orders").toArray().last();
    QCOMPARE(order[u"lines"].toArray().size(), 2);
    QCOMPARE(order[u"lines"][0][u"total"][u"minor"].toInt(), 3980);
    QCOMPARE(order[u"states"].toArray().size(), 2);
    QCOMPARE(order[u"refunds"][0][u"amount"][u"minor"].toInt(), 1000);
    QCOMPARE(order[u"placed_at"].toString(), u"2026-11-03T12:00:00.000Z"_qs);
    QCOMPARE(record->value(u"accounts")[0][u"groups"][0].toString(), u"Regulars"_qs);
    QCOMPARE(record->value(u"conversations")[0][u"messages"].toArray().size(), 2);
    QCOMPARE(record->value(u"notes")[1][u"text"].toString(), u"<b>«Thé»</b>"_qs);
    QCOMPARE(customerRecord(db(), kNobody, kNow).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestOwnerWords)
#include "tst_ownerwords.moc"
