#include "models/segments/rulenamebook.h"
#include "models/segments/valuesuggestions.h"
#include "models/store/postcodeplaces.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/repositoryfixture.h"

#include <algorithm>

using namespace comptoir;

namespace {

QStringList wordsOf(const QList<SuggestedValue> &values)
{
    QStringList words;
    for (const SuggestedValue &value : values)
        words.append(value.word);
    return words;
}

} // namespace

class TestValueSuggestions : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    /// Their statements are made from the catalogues: each of them must run.
    void everyFieldAndAttributeCanBeAsked()
    {
        const FieldCatalogue fields;
        for (const Field &field : fields.fields()) {
            const auto values = ValueSuggestions::ofField(db(), field, {}, 50);
            QVERIFY2(values, qPrintable(field.id + (values ? QString() : values.error().detail)));
        }
        const BehaviourCatalogue verbs;
        for (const Behaviour &verb : verbs.behaviours()) {
            for (const BehaviourAttribute &attribute : verb.attributes) {
                const auto values = ValueSuggestions::ofAttribute(db(), verb, attribute, {}, 50);
                QVERIFY2(values, qPrintable(verb.id + u' ' + attribute.id));
            }
        }
    }

    void theMostFrequentComesFirst()
    {
        for (const char *id : {"city", "country", "language", "groups"}) {
            const auto values = ValueSuggestions::ofField(db(), field(id), {}, 50);
            QVERIFY(values);
            QVERIFY2(!values->isEmpty(), id);
            QVERIFY(std::is_sorted(values->cbegin(), values->cend(),
                                   [](const SuggestedValue &a, const SuggestedValue &b) {
                                       return a.times > b.times;
                                   }));
            const QStringList words = wordsOf(*values);
            QCOMPARE(QSet<QString>(words.cbegin(), words.cend()).size(), words.size());
        }
    }

    void whatIsTypedIsFoundWithoutAccents()
    {
        TagRepository tags(db());
        for (const QString &name : {u"Fidèle"_qs, u"Presse"_qs, u"Ami fidèle"_qs})
            QVERIFY(tags.add(name, {}, RepositoryFixture::kNow));
        const auto found = ValueSuggestions::ofField(db(), field("tags"), u"FIDELE"_qs, 50);
        QVERIFY(found);
        QStringList words = wordsOf(*found);
        words.sort();
        QCOMPARE(words, (QStringList{u"Ami fidèle"_qs, u"Fidèle"_qs}));
        QVERIFY(ValueSuggestions::ofField(db(), field("tags"), u"idele"_qs, 50)->isEmpty());
        QCOMPARE(ValueSuggestions::ofField(db(), field("tags"), {}, 2)->size(), 2);
    }

    void shopsWordsAreFoundAsTheyAreSaid()
    {
        Statement state = db().prepare(u"INSERT INTO order_state(shop_id, remote_id, name, kind)"
                                       " SELECT id, 'partially_refunded', 'partially_refunded',"
                                       " 'other' FROM shop LIMIT 1"_qs);
        QVERIFY(state.run());
        const BehaviourCatalogue verbs;
        const Behaviour *placed = verbs.find(u"order_placed"_qs);
        const BehaviourAttribute *attribute = placed->find(u"state"_qs);
        const auto found
            = ValueSuggestions::ofAttribute(db(), *placed, *attribute, u"partly"_qs, 50);
        QVERIFY(found);
        QCOMPARE(wordsOf(*found), QStringList{u"partially_refunded"_qs});
        QCOMPARE(FieldWords::choice(attribute->meaning, found->first().word),
                 u"Partly refunded"_qs);
        QCOMPARE(FieldWords::choice(FieldMeaning::PaymentStatus, u"partially_paid"_qs),
                 u"Partly paid"_qs);
        QCOMPARE(FieldWords::choice(FieldMeaning::FulfilmentStatus, u"unfulfilled"_qs),
                 u"Not sent"_qs);
    }

    void placesBringTheirPoint()
    {
        const auto put = [this](const QString &postcode, double latitude) {
            return PostcodePlaces(db()).put(u"FR"_qs, postcode, {latitude, 2.5}).hasValue();
        };
        Statement read = db().prepare(
            u"SELECT postcode, city FROM address WHERE country_code = 'FR' AND deleted = 0"
            " AND gone_at IS NULL AND city <> '' AND postcode <> '' ORDER BY id"_qs);
        QVERIFY(read.next());
        const QString postcode = PostcodePlaces::keyOf(read.text(0));
        const QString town = read.text(1);
        read.reset();
        QVERIFY(ValueSuggestions::places(db(), town, 50)->isEmpty()); // nobody knows where it lies
        QVERIFY(put(postcode, 48.25) && put(u"99999"_qs, 47.5));
        const auto byTown = ValueSuggestions::places(db(), town, 50);
        QVERIFY(byTown && !byTown->isEmpty());
        const auto place = NamedPlace::fromWord(byTown->constFirst().word);
        QVERIFY(place);
        QVERIFY(place->point == (Coordinates{48.25, 2.5}));
        QCOMPARE(place->name, postcode + u' ' + town);
        QCOMPARE(byTown->constFirst().name, place->name);
        QCOMPARE(ValueSuggestions::places(db(), postcode, 50)->constFirst().name, place->name);
        // Where nobody lives, once one asks for it.
        const auto empty = ValueSuggestions::places(db(), {}, 50);
        QVERIFY(std::none_of(empty->cbegin(), empty->cend(), [](const SuggestedValue &one) {
            return one.name.startsWith(u"99999");
        }));
        QCOMPARE(ValueSuggestions::places(db(), u"999"_qs, 50)->constFirst().name, u"99999 FR"_qs);
        QVERIFY(!NamedPlace::fromWord(u"Lyon"_qs));
    }

    void productsAndCategoriesHaveTheirNames()
    {
        const BehaviourCatalogue verbs;
        const Behaviour *bought = verbs.find(u"bought"_qs);
        for (const QString &id : {u"product"_qs, u"category"_qs}) {
            const BehaviourAttribute *attribute = bought->find(id);
            const auto values = ValueSuggestions::ofAttribute(db(), *bought, *attribute, {}, 50);
            QVERIFY(values && !values->isEmpty());
            const SuggestedValue one = values->constFirst();
            QVERIFY(!one.name.isEmpty());
            bool isNumber = false;
            const qint64 number = one.word.toLongLong(&isNumber);
            QVERIFY(isNumber && number > 0);

            BehaviourCondition condition;
            condition.verb = bought->id;
            condition.where = {{id, Operator::Is, {one.word, u"999999"_qs}}};
            const Rule rule{{RuleGroup::Mode::All, {{condition, {}}}}};
            QVERIFY(!RuleNameBook().covers(rule));
            const auto book = RuleNameBook::read(db(), rule);
            QVERIFY(book && book->covers(rule)); // what is not there was looked for too
            QCOMPARE(book->name(attribute->meaning, one.word), one.name);
            QCOMPARE(book->name(attribute->meaning, u"999999"_qs), QString());
        }
    }

    /// Two shops often have the same names: then the shop is told, and only then.
    void namesOfTwoShopsAreToldApart()
    {
        QVERIFY(RepositoryFixture::report(
            db().execute("INSERT INTO category(id, shop_id, remote_id, name) VALUES (2, 2, 8,"
                         " 'Candles'), (3, 2, 9, 'Oils');"
                         "INSERT INTO product(id, shop_id, remote_id, name) VALUES"
                         " (11, 2, 7009, 'Candle'), (12, 1, 36, 'Soap 100%')")));
        const QString first = nameOfShop(1);
        const QString second = nameOfShop(2);
        QVERIFY(first != second);
        const auto check = [this](const QString &id, const QString &word, const QString &name) {
            const BehaviourCatalogue verbs;
            const Behaviour *bought = verbs.find(u"bought"_qs);
            const BehaviourAttribute *attribute = bought->find(id);
            const auto values = ValueSuggestions::ofAttribute(db(), *bought, *attribute, {}, 50);
            QVERIFY(values);
            const auto one = std::find_if(values->cbegin(), values->cend(),
                                          [&word](const auto &each) { return each.word == word; });
            QVERIFY(one != values->cend());
            QCOMPARE(one->name, name);
            BehaviourCondition condition;
            condition.verb = bought->id;
            condition.where = {{id, Operator::Is, {word}}};
            const Rule rule{{RuleGroup::Mode::All, {{condition, {}}}}};
            QCOMPARE(RuleNameBook::read(db(), rule)->name(attribute->meaning, word), name);
        };
        check(u"category"_qs, u"1"_qs, u"Candles · "_qs + first);
        check(u"category"_qs, u"2"_qs, u"Candles · "_qs + second);
        check(u"category"_qs, u"3"_qs, u"Oils"_qs);
        check(u"product"_qs, u"1"_qs, u"Candle · "_qs + first);
        check(u"product"_qs, u"11"_qs, u"Candle · "_qs + second);
        check(u"product"_qs, u"2"_qs, u"Soap 100%"_qs); // twice in one shop
    }

private:
    QString nameOfShop(int id)
    {
        Statement read
            = db().prepare(u"SELECT coalesce(name, platform) FROM shop WHERE id = ?1"_qs);
        read.bind(1, id);
        return read.next() ? read.text(0) : QString();
    }
    Database &db() { return m_file->database(); }
    static Field field(const char *id) { return *FieldCatalogue().find(QLatin1String(id)); }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestValueSuggestions)
#include "tst_valuesuggestions.moc"
