#include "models/domain/contact.h"
#include "models/segments/customerlisting.h"
#include "models/segments/customerorder.h"
#include "models/segments/customerset.h"
#include "models/segments/favouritetally.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/figuresums.h"
#include "models/segments/keptorders.h"
#include "models/segments/sortkeys.h"
#include "models/store/interests.h"
#include "models/store/tagrepository.h"
#include "tests/models/segments/randomshop.h"
#include "tests/models/store/repositoryfixture.h"
#include "tests/models/store/storefixture.h"

#include <algorithm>
#include <map>
#include <random>

using namespace comptoir;

using Ids = std::vector<qint32>;

class TestCustomerListing : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void numbersSortAsNumbers()
    {
        std::mt19937_64 random(7);
        for (const qint64 range :
             {qint64(3), qint64(100'000), std::numeric_limits<qint64>::max()}) {
            SortKeys keys;
            std::vector<std::pair<qint64, qint32>> plain;
            for (qint32 id = 1; id <= 3'000; ++id) {
                const qint64 value = static_cast<qint64>(random()) % range;
                keys.addNumber(id, value);
                plain.emplace_back(value, id);
            }
            std::sort(plain.begin(), plain.end());
            const Ids ids = keys.sorted();
            QCOMPARE(ids.size(), plain.size());
            for (size_t i = 0; i < ids.size(); ++i)
                QCOMPARE(ids[i], plain[i].second);
        }
    }

    void realsSortAsReals()
    {
        SortKeys keys;
        const std::vector<double> values{0.5, -0.0, 0.0, -3.25, 1e300, -1e300, 2, 1e-300};
        for (size_t i = 0; i < values.size(); ++i)
            keys.addReal(static_cast<qint32>(i), values[i]);
        QCOMPARE(keys.sorted(), (Ids{5, 3, 1, 2, 7, 0, 6, 4}));
    }

    void textsSortByteByByte()
    {
        std::mt19937 random(11);
        SortKeys keys;
        std::vector<std::pair<std::string, qint32>> plain;
        for (qint32 id = 3'000; id >= 1; --id) { // backwards: equals come by id all the same
            std::string text;
            for (auto size = random() % 40; size > 0; --size)
                text += static_cast<char>('a' + random() % 2);
            keys.addText(id, text);
            plain.emplace_back(text, id);
        }
        std::sort(plain.begin(), plain.end());
        const Ids ids = keys.sorted();
        for (size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(ids[i], plain[i].second);
    }

    void setsHoldWhatTheyAreGiven()
    {
        CustomerSet set;
        for (const qint64 id : {1, 63, 64, 65, 5'000, 64})
            set.insert(id);
        QCOMPARE(set.count(), 5);
        QVERIFY(set.contains(64) && !set.contains(66) && !set.contains(1'000'000));
        Ids ids;
        set.each([&ids](qint32 id) { ids.push_back(id); });
        QCOMPARE(ids, (Ids{1, 63, 64, 65, 5'000}));
    }

    /// Both ways, nobody missing, those without a value last, values in order as the reader of
    /// single rows has them.
    void everyFieldSortsAsItReads_data()
    {
        QTest::addColumn<QString>("id");
        const FieldCatalogue catalogue;
        for (const Field &field : catalogue.fields())
            QTest::newRow(qPrintable(field.id)) << field.id;
    }
    void everyFieldSortsAsItReads()
    {
        QFETCH(QString, id);
        const FieldCatalogue catalogue;
        const Field field = *catalogue.find(id);
        for (const bool descending : {false, true}) {
            const auto ids = everybodyBy(db(), field, descending, asOf());
            QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
            Ids sorted = *ids;
            std::sort(sorted.begin(), sorted.end());
            QCOMPARE(sorted, (Ids{1, 2, 3, 4, 5, 6}));
            const auto values = FieldReader(db(), {field}, asOf()).read(*ids);
            QVERIFY(values);
            bool isOver = false;
            FieldValue last;
            for (const QList<FieldValue> &row : *values) {
                const FieldValue &value = row.first();
                if (std::holds_alternative<std::monostate>(value)) {
                    isOver = true;
                    continue;
                }
                // An amount of no currency is an amount for the order and nothing to show; a name
                // may stand for a person whom the order knows by the e-mail.
                const bool isApart = field.type == FieldType::Money || id == u"name";
                QVERIFY2(!isOver || isApart, "a value after those without");
                const bool compares = field.type != FieldType::Text
                    && field.type != FieldType::Choice && field.type != FieldType::Money;
                if (compares && last.index() == value.index())
                    QVERIFY(descending ? !isLess(last, value) : !isLess(value, last));
                last = value;
            }
        }
    }

    /// On shops with repeated products, orders with two codes, events without a value.
    void figuresAddUpAsInSqlite_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("shop %u", seed) << seed;
    }
    void figuresAddUpAsInSqlite()
    {
        QFETCH(quint32, seed);
        RandomShop shop(seed, RepositoryFixture::kNow.ms);
        StoreFixture file;
        shop.write(file.db());
        const FieldCatalogue catalogue;
        int compared = 0;
        for (const Field &field : catalogue.fields()) {
            if (field.source.pieces.isEmpty())
                continue;
            QCOMPARE(addedUp(file.db(), field), grouped(file.db(), field));
            ++compared;
        }
        QVERIFY(compared > 20);
    }

    /// Asked for the first time, again, and the other way round.
    void keptOrdersAreThoseOfTheFile_data() { figuresAddUpAsInSqlite_data(); }
    void keptOrdersAreThoseOfTheFile()
    {
        QFETCH(quint32, seed);
        RandomShop shop(seed, RepositoryFixture::kNow.ms);
        StoreFixture file;
        shop.write(file.db());
        KeptOrders kept;
        const FieldCatalogue catalogue;
        int dear = 0;
        for (const Field &field : catalogue.fields()) {
            if (!field.isColumn)
                continue;
            dear += KeptOrders::keeps(field) ? 1 : 0;
            for (const bool descending : {false, true, false, true}) {
                const auto asked = kept.everybodyBy(file.db(), field, descending, asOf());
                const auto read = everybodyBy(file.db(), field, descending, asOf());
                QVERIFY(asked && read);
                QVERIFY2(*asked == *read, qPrintable(field.id));
            }
        }
        QVERIFY(dear > int(KeptOrders::kMost)); // so that some were dropped, and found again
    }

    void aKeptOrderGoesWhenTheFileChanges()
    {
        const Field field = *FieldCatalogue().find(QStringLiteral("lead_source"));
        QVERIFY(KeptOrders::keeps(field));
        KeptOrders kept;
        const auto asked = [&] { return kept.everybodyBy(db(), field, false, asOf()).valueOr({}); };
        QVERIFY(kept.prepare(db(), field, asOf()));
        QCOMPARE(asked(), everybodyBy(db(), field, false, asOf()).valueOr({}));
        const Ids before = asked();
        QVERIFY(db().execute("UPDATE orders SET referring_site = CASE customer_id"
                             " WHEN 1 THEN 'https://z.example' ELSE 'https://a.example' END;"));
        QVERIFY(asked() != before);
        QCOMPARE(asked(), everybodyBy(db(), field, false, asOf()).valueOr({}));
        // Within a transaction of one's own no number stands for what is read: nothing is kept.
        const Ids after = asked();
        {
            Transaction change(db());
            QVERIFY(db().execute("UPDATE orders SET referring_site = NULL, landing_site = NULL;"));
            QVERIFY(asked() != after);
        }
        QCOMPARE(asked(), after); // it was rolled back
    }

    void whatIsAnotherEachMomentIsNotKept()
    {
        const FieldCatalogue catalogue;
        for (const char *id : {"visits_30_days", "name", "total_spent"})
            QVERIFY2(!KeptOrders::keeps(*catalogue.find(QLatin1String(id))), id);
        for (const char *id : {"codes_count", "code_share", "last_contact_at", "products_count",
                               "items_count", "favourite_product", "favourite_category"})
            QVERIFY2(KeptOrders::keeps(*catalogue.find(QLatin1String(id))), id);
    }

    /// As SQLite groups the rows of everybody by name: names of two products, words that differ by
    /// an accent, carts, pages, weights of the owner, equals.
    void favouritesAreThoseThatSqliteFinds_data() { figuresAddUpAsInSqlite_data(); }
    void favouritesAreThoseThatSqliteFinds()
    {
        QFETCH(quint32, seed);
        RandomShop shop(seed, RepositoryFixture::kNow.ms);
        StoreFixture file;
        shop.write(file.db());
        addTastes(file.db(), seed);
        for (const InterestWeights &weights :
             {InterestWeights(), InterestWeights{3, 1, 2}, InterestWeights{0, 0, 0}}) {
            QVERIFY(Interests(file.db()).setWeights(weights));
            for (const char *id : {"favourite_product", "favourite_category"}) {
                const Field field = *FieldCatalogue().find(QLatin1String(id));
                Field grouped = field;
                grouped.source.votes.clear();
                const auto ours = customerOrder(file.db(), field, asOf());
                const auto theirs = customerOrder(file.db(), grouped, asOf());
                QVERIFY(ours && theirs);
                QVERIFY(theirs->valued > 5);
                QCOMPARE(ours->valued, theirs->valued);
                QVERIFY2(ours->ids == theirs->ids, id);
            }
        }
    }

    void theFavouriteOfEqualsIsTheLaterName()
    {
        FavouriteTally tally;
        for (const auto &[thing, name] : std::map<qint64, std::string>{
                 {1, "b"}, {2, "a"}, {3, "b"}, {4, "c"}, {5000000000, "d"}})
            tally.name(thing, name);
        tally.name(4, "a"); // in two categories
        QCOMPARE(tally.names(), (std::vector<std::string>{"a", "b", "c", "d"}));
        const auto add = [&tally](qint64 person, std::initializer_list<qint64> things) {
            for (const qint64 thing : things)
                tally.add(person, thing, thing == 2 ? 5 : 1);
        };
        add(1, {1, 3, 4, 4}); // b: 2, a and c: 2
        add(4096, {1, 2, 1});
        add(4097, {5000000000, 77}); // nobody knows the other one
        add(9, {77});
        std::map<qint32, size_t> favourites;
        tally.each([&](qint32 id, size_t name) { favourites[id] = name; });
        QCOMPARE(favourites, (std::map<qint32, size_t>{{1, 2}, {4096, 0}, {4097, 3}}));
    }

    /// As their items stand beside one another; what is deep in a long list no longer counts.
    void listsSortByTheirItems()
    {
        QVERIFY(db().execute(
            "DELETE FROM customer_tag; DELETE FROM tag;"
            "INSERT INTO tag(id, name, key, created_at) VALUES (1, 'VIP', 'vip', 0),"
            " (2, 'Bio', 'bio', 0), (3, 'éclair', 'eclair', 0);"
            "INSERT INTO customer_tag VALUES (1, 1, 0), (2, 2, 0), (3, 1, 0), (3, 2, 0),"
            " (5, 3, 0), (5, 1, 0);"));
        QCOMPARE(order("tags", false), (Ids{2, 3, 5, 1, 4, 6}));
        QCOMPARE(order("tags", true), (Ids{1, 5, 3, 2, 6, 4}));
    }

    void textsSortWithoutAccentsAndCase()
    {
        QVERIFY(db().execute("UPDATE customer SET company = NULL;"
                             "UPDATE customer SET company = 'Zèbre' WHERE id = 1;"
                             "UPDATE customer SET company = 'éclair' WHERE id = 2;"
                             "UPDATE customer SET company = 'Abeille & fils' WHERE id = 3;"
                             "UPDATE customer SET company = 'Eclair Bleu' WHERE id = 5;"));
        QCOMPARE(order("company", false), (Ids{3, 2, 5, 1, 4, 6}));
        QCOMPARE(order("company", true), (Ids{1, 5, 2, 3, 6, 4}));
    }

    void ageSortsTheOtherWayThanBirthdays()
    {
        QVERIFY(db().execute("UPDATE customer SET birthday = NULL;"
                             "UPDATE customer SET birthday = '1980-05-01' WHERE id = 4;"
                             "UPDATE customer SET birthday = '2001-02-03' WHERE id = 2;"));
        QCOMPARE(order("birthday", false), (Ids{4, 2, 1, 3, 5, 6}));
        const Ids young = order("age", false);
        QCOMPARE(young[0], 2);
        QCOMPARE(young[1], 4);
        const auto ages = FieldReader(db(), {*FieldCatalogue().find(QStringLiteral("age"))}, asOf())
                              .read({2, 4, 1});
        QCOMPARE(std::get<qint64>(ages->at(0).first()), 25);
        QCOMPARE(std::get<qint64>(ages->at(1).first()), 46);
        QVERIFY(std::holds_alternative<std::monostate>(ages->at(2).first()));
    }

    void yearsAndDaysFollowTheCalendar()
    {
        QCOMPARE(ageOn({2026, 3, 1}, {2004, 2, 29}), std::optional<qint64>(22));
        QCOMPARE(ageOn({2026, 2, 28}, {2004, 2, 29}), std::optional<qint64>(21));
        QCOMPARE(ageOn({2026, 1, 1}, {2026, 1, 1}), std::optional<qint64>(0));
        QVERIFY(!ageOn({2026, 1, 1}, {2027, 1, 1}));
        QVERIFY(!ageOn({2026, 1, 1}, {}));
        const QTimeZone paris("Europe/Paris");
        const auto at = [&](int day, int hour) {
            return Timestamp::fromDateTime(QDateTime({2026, 11, day}, {hour, 0}, paris));
        };
        QCOMPARE(daysSince({at(21, 1), paris}, at(20, 23)), 1);
        QCOMPARE(daysSince({at(21, 23), paris}, at(21, 1)), 0);
        QCOMPARE(daysSince({at(21, 1), paris}, at(25, 1)), 0);
    }

    void theNewestConsentDecidesWhicheverShopSaysIt()
    {
        const Field field = *FieldCatalogue().find(
            FieldCatalogue::consentFieldId(Channel::Email, Purpose::Marketing));
        CustomerRepository customers(db());
        const auto values = FieldReader(db(), {field}, asOf()).read({1, 2, 3, 4, 5, 6});
        for (qint64 id = 1; id <= 6; ++id) {
            QString expected;
            const QList<CurrentConsent> consents = customers.profile({id})->consents;
            for (const CurrentConsent &consent : consents) {
                if (consent.record.channel != Channel::Email
                    || consent.record.purpose != Purpose::Marketing)
                    continue;
                expected = consent.record.state == ConsentState::Granted ? QStringLiteral("granted")
                    : consent.record.state == ConsentState::Denied       ? QStringLiteral("denied")
                                                                   : QStringLiteral("withdrawn");
            }
            const FieldValue &value = values->at(id - 1).first();
            QCOMPARE(std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString(),
                     expected);
        }
    }

    void linesSayWhatTheirFieldsSay()
    {
        QVERIFY(TagRepository(db()).add(QStringLiteral("abeille"), {{1}}, {5}));
        QVERIFY(
            db().execute("INSERT INTO note(customer_id, text, created_at, updated_at) VALUES"
                         " (1, 'old', 1, 1), (1, 'newest', 9999999999999, 1), (1, 'older', 2, 2);"
                         "INSERT INTO custom_field(id, key, label, type, created_at)"
                         " VALUES (1, 'shoe', 'Shoe size', 'number', 1);"
                         "INSERT INTO custom_field_value(customer_id, field_id, value, updated_at)"
                         " VALUES (1, 1, 38.5, 1), (2, 1, 36, 1);"));
        const FieldCatalogue catalogue = *FieldCatalogue::read(db());
        CustomerListing listing;
        listing.people.now = RepositoryFixture::kNow;
        listing.sortField = *catalogue.find(QStringLiteral("custom.shoe"));
        for (const char *id : {"tags", "last_note", "notes_count", "custom.shoe", "total_spent",
                               "city", "shops", "days_since_last_order"})
            listing.fields.append(*catalogue.find(QLatin1String(id)));
        CustomerLister lister(db());
        QCOMPARE(*lister.list(listing), (Ids{2, 1, 3, 4, 5, 6}));
        const auto lines = lister.lines(listing, {1, 999});
        QVERIFY(lines);
        const QList<FieldValue> &values = lines->at(0).values;
        QCOMPARE(std::get<QStringList>(values.at(0)),
                 (QStringList{QStringLiteral("abeille"), QStringLiteral("VIP")}));
        QCOMPARE(std::get<QString>(values.at(1)), QStringLiteral("newest"));
        QVERIFY(std::get<qint64>(values.at(2)) >= 3);
        QCOMPARE(std::get<double>(values.at(3)), 38.5);
        QCOMPARE(std::get<Money>(values.at(4)).toDecimal(), QStringLiteral("51.80"));
        QCOMPARE(std::get<QString>(values.at(5)), QStringLiteral("Marseille"));
        QCOMPARE(std::get<QStringList>(values.at(6)).size(), 2);
        QCOMPARE(std::get<qint64>(values.at(7)), 18);
        QVERIFY(!lines->at(1).row.id.isValid());
    }

    void filtersKeepTheOrder()
    {
        CustomerListing listing;
        listing.people.now = RepositoryFixture::kNow;
        listing.people.filters = {CustomerFilter::NeverOrdered};
        listing.sortField = *FieldCatalogue().find(QStringLiteral("name"));
        CustomerLister lister(db());
        QCOMPARE(*lister.list(listing), (Ids{6, 3, 4, 5}));
        QVERIFY(!CustomerLister::isFirstQuick(listing));
        listing.people.filters.clear();
        QVERIFY(CustomerLister::isFirstQuick(listing));
        const auto first = lister.first(listing, 2);
        QCOMPARE(first->size(), 2);
        QCOMPARE(first->at(0).row.id.value, qint64(lister.list(listing)->front()));
        // What is kept is of everybody; the filter holds all the same.
        listing.sortField = *FieldCatalogue().find(QStringLiteral("items_count"));
        listing.people.filters = {CustomerFilter::NeverOrdered};
        const Ids plain = *lister.list(listing);
        listing.orders = std::make_shared<KeptOrders>();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(*lister.list(listing), plain);
    }

private:
    static bool isLess(const FieldValue &a, const FieldValue &b)
    {
        if (const auto *number = std::get_if<qint64>(&a))
            return *number < std::get<qint64>(b);
        if (const auto *number = std::get_if<double>(&a))
            return *number < std::get<double>(b);
        if (const auto *date = std::get_if<QDate>(&a))
            return *date < std::get<QDate>(b);
        if (const auto *items = std::get_if<QStringList>(&a)) {
            const auto folded = [](QStringList texts) {
                for (QString &text : texts)
                    text = foldForSorting(text);
                return texts;
            };
            const QStringList left = folded(*items);
            const QStringList right = folded(std::get<QStringList>(b));
            return std::lexicographical_compare(left.begin(), left.end(), right.begin(),
                                                right.end());
        }
        const auto *at = std::get_if<Timestamp>(&a);
        return at && at->ms < std::get<Timestamp>(b).ms;
    }
    /// To a random shop: what lies in carts, lines that came back, names that are not there, are
    /// empty, are those of two products or differ by an accent, main categories.
    static void addTastes(Database &database, quint32 seed)
    {
        QVERIFY(database.execute(
            "UPDATE product SET name = CASE id WHEN 2 THEN NULL WHEN 3 THEN 'Produit 1'"
            " WHEN 4 THEN 'étoile' WHEN 5 THEN 'Etoile' WHEN 6 THEN '' ELSE name END;"
            "UPDATE product SET main_category_remote_id = 2 WHERE id IN (1, 7);"
            "UPDATE category SET name = CASE id WHEN 3 THEN 'Thés' WHEN 4 THEN NULL ELSE name END;"
            "UPDATE order_line SET current_quantity = 0 WHERE id % 5 = 0;"
            "UPDATE cart SET gone_at = 1 WHERE id % 7 = 0;"
            "UPDATE cart SET order_id = 1 WHERE id % 6 = 0;"));
        std::mt19937 random(seed);
        Statement add = database.prepare(
            QStringLiteral("INSERT INTO cart_line(cart_id, position, product_remote_id, quantity)"
                           " SELECT id, ?1, (id * ?2 + ?1) % 11, 1 FROM cart"));
        for (int position = 0; position < 3; ++position) {
            add.bind(1, position);
            add.bind(2, static_cast<int>(random() % 1000));
            QVERIFY(add.run());
        }
    }
    using Figures = std::map<qint64, qint64>;
    static Figures addedUp(Database &database, const Field &field)
    {
        FigureSums sums(field.source.adding);
        Statement read = database.prepare(field.source.everyPiece(asOf()));
        while (read.next())
            sums.take(read);
        Figures figures;
        sums.each([&figures](qint32 id, qint64 figure) { figures[id] = figure; });
        return figures;
    }
    static Figures grouped(Database &database, const Field &field)
    {
        Figures figures;
        Statement read = database.prepare(field.source.everybody(asOf()));
        while (read.next()) {
            if (!read.isNull(1))
                figures[read.int64(0)] = read.int64(1);
        }
        return figures;
    }
    Database &db() { return m_file->database(); }
    static RuleMoment asOf() { return {RepositoryFixture::kNow, QTimeZone::utc()}; }
    Ids order(const char *id, bool descending)
    {
        const FieldCatalogue catalogue;
        return everybodyBy(db(), *catalogue.find(QLatin1String(id)), descending, asOf())
            .valueOr({});
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestCustomerListing)
#include "tst_customerlisting.moc"
