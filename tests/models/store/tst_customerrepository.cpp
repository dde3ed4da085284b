#include "models/store/customerrepository.h"
#include "models/store/searchindex.h"
#include "models/store/waitingcart.h"
#include "tests/models/store/repositoryfixture.h"

#include <algorithm>

using namespace comptoir;

using Ids = std::vector<qint32>;

class TestCustomerRepository : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
        QVERIFY(RepositoryFixture::report(SearchIndex(m_file->database()).rebuild()));
    }

    void sorts_data()
    {
        QTest::addColumn<CustomerColumn>("column");
        QTest::addColumn<Ids>("up");
        QTest::addColumn<Ids>("down");
        using enum CustomerColumn;
        QTest::newRow("by name, the nameless last both ways")
            << Name << Ids{2, 6, 3, 1, 4, 5} << Ids{4, 1, 3, 6, 2, 5};
        QTest::newRow("by e-mail") << Email << Ids{2, 1, 6, 3, 4, 5} << Ids{4, 3, 6, 1, 2, 5};
        QTest::newRow("by number of orders")
            << OrdersCount << Ids{3, 4, 5, 6, 2, 1} << Ids{1, 2, 6, 5, 4, 3};
        QTest::newRow("by money spent")
            << TotalSpent << Ids{3, 4, 5, 6, 2, 1} << Ids{1, 2, 6, 5, 4, 3};
        QTest::newRow("by last order, those without last both ways")
            << LastOrder << Ids{1, 2, 3, 4, 5, 6} << Ids{2, 1, 6, 5, 4, 3};
        QTest::newRow("by average basket")
            << AverageBasket << Ids{2, 1, 3, 4, 5, 6} << Ids{1, 2, 6, 5, 4, 3};
        QTest::newRow("by first seen in a shop")
            << Created << Ids{6, 1, 2, 3, 5, 4} << Ids{5, 3, 2, 1, 6, 4};
    }
    void sorts()
    {
        QFETCH(CustomerColumn, column);
        QFETCH(Ids, up);
        QFETCH(Ids, down);
        CustomerQuery query = all();
        query.sort = column;
        QCOMPARE(list(query), up);
        query.descending = true;
        QCOMPARE(list(query), down);
    }

    void firstIsTheBeginningOfTheList_data() { sorts_data(); }
    void firstIsTheBeginningOfTheList()
    {
        QFETCH(CustomerColumn, column);
        QFETCH(Ids, up);
        QFETCH(Ids, down);
        CustomerQuery query = all();
        query.sort = column;
        for (const bool descending : {false, true}) {
            query.descending = descending;
            const Ids &whole = descending ? down : up;
            for (int limit = 1; limit <= 7; ++limit) {
                const auto rows = repository().first(query, limit);
                QVERIFY(rows);
                const size_t size = std::min(whole.size(), static_cast<size_t>(limit));
                QCOMPARE(static_cast<size_t>(rows->size()), size);
                for (size_t i = 0; i < size; ++i)
                    QCOMPARE(rows->at(static_cast<qsizetype>(i)).id.value, qint64(whole[i]));
            }
        }
    }

    void everySortOrderRuns()
    {
        for (int i = 0; i <= static_cast<int>(CustomerColumn::Created); ++i) {
            CustomerQuery query = all();
            query.sort = static_cast<CustomerColumn>(i);
            QCOMPARE(list(query).size(), size_t(6));
        }
    }

    void filters_data()
    {
        QTest::addColumn<QList<CustomerFilter>>("filters");
        QTest::addColumn<Ids>("expected");
        using enum CustomerFilter;
        QTest::newRow("everybody") << QList<CustomerFilter>() << Ids{2, 6, 3, 1, 4, 5};
        QTest::newRow("who ordered") << QList{Ordered} << Ids{2, 1};
        QTest::newRow("who never ordered") << QList{NeverOrdered} << Ids{6, 3, 4, 5};
        QTest::newRow("whose cart waits") << QList{CartWaiting} << Ids{1, 4};
        QTest::newRow("whose newest word on the newsletter is yes") << QList{Newsletter} << Ids{3};
        QTest::newRow("whose birthday is within seven days") << QList{BirthdayThisWeek} << Ids{1};
        QTest::newRow("whom no shop has any more") << QList{Removed} << Ids{6};
        QTest::newRow("whose birthday is this month") << QList{BirthdayThisMonth} << Ids{1};
        QTest::newRow("who ordered and has a cart waiting")
            << QList{Ordered, CartWaiting} << Ids{1};
    }
    void filters()
    {
        QFETCH(QList<CustomerFilter>, filters);
        QFETCH(Ids, expected);
        CustomerQuery query = all();
        query.filters = filters;
        QCOMPARE(list(query), expected);
        QCOMPARE(*repository().count(query), qint64(expected.size()));
        const auto matching = repository().matching(query);
        QVERIFY(matching);
        QVERIFY(std::is_permutation(matching->begin(), matching->end(), expected.begin(),
                                    expected.end()));
        query.sort = CustomerColumn::TotalSpent; // the same people in another order
        Ids other = list(query);
        std::sort(other.begin(), other.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(other, expected);
    }

    void notLatelyCountsMonthsOfTheCalendar()
    {
        CustomerQuery query = all(); // Élodie's last order is of 3 November at noon
        query.filters = {CustomerFilter::NotLately};
        query.quietMonths = 1;
        QCOMPARE(list(query), Ids{});
        query.now = Timestamp::fromDateTime(QDateTime(QDate(2027, 11, 4), {0, 0}, Qt::UTC));
        query.quietMonths = 12;
        QCOMPARE(list(query), Ids{1});
        query.now = Timestamp::fromDateTime(QDateTime(QDate(2027, 11, 3), {13, 0}, Qt::UTC));
        QCOMPARE(list(query), Ids{1});
        query.now = Timestamp::fromDateTime(QDateTime(QDate(2027, 11, 3), {11, 0}, Qt::UTC));
        QCOMPARE(list(query), Ids{});
    }

    void newPeopleAreKnownForThirtyDays()
    {
        QVERIFY(m_file->database().execute("UPDATE customer SET created_at = 1000 WHERE id = 4"));
        QVERIFY(m_file->database().execute(
            "UPDATE customer_account SET created_at = NULL WHERE customer_id = 4"));
        CustomerQuery query = all();
        query.filters = {CustomerFilter::New};
        query.now = {1000 + 30LL * 86'400'000 - 1};
        const Ids young = list(query);
        QVERIFY(std::find(young.begin(), young.end(), 4) != young.end());
        query.now.ms += 1;
        const Ids old = list(query);
        QVERIFY(std::find(old.begin(), old.end(), 4) == old.end());
    }

    void bornOnTheLeapDay_data()
    {
        QTest::addColumn<QString>("today");
        QTest::addColumn<bool>("greeted");
        QTest::newRow("a leap year has the day") << QStringLiteral("2028-02-23") << true;
        QTest::newRow("too early in a leap year") << QStringLiteral("2028-02-22") << false;
        QTest::newRow("the 28th in other years") << QStringLiteral("2026-02-22") << true;
        QTest::newRow("over after the 28th") << QStringLiteral("2026-03-01") << false;
    }
    void bornOnTheLeapDay()
    {
        QFETCH(QString, today);
        QFETCH(bool, greeted);
        CustomerQuery query = all();
        query.filters = {CustomerFilter::BirthdayThisWeek};
        query.now
            = Timestamp::fromDateTime(QDateTime(QDate::fromString(today, Qt::ISODate), {12, 0}));
        QCOMPARE(list(query), greeted ? Ids{2} : Ids{});
    }

    void abandonmentDependsOnTheInstantAndTheHours()
    {
        CustomerQuery query = all();
        query.filters = {CustomerFilter::CartWaiting};
        query.abandonedAfterHours = 20;
        QCOMPARE(list(query), Ids{4});
        query.now.ms += 86'400'000;
        QCOMPARE(list(query), (Ids{2, 1, 4}));
        query.now.ms += 31LL * 86'400'000; // nobody waits for a cart that old
        QCOMPARE(list(query), Ids{});
    }

    void aCartWaitsOnlyUntilTheNextOrder()
    {
        const AbandonedAsOf asOf{RepositoryFixture::kNow, 2};
        const auto hoursAgo = [&](int hours) { return Timestamp{asOf.now.ms - hours * 3'600'000}; };
        CustomerFigures figures;
        figures.openCartAt = hoursAgo(5);
        QVERIFY(WaitingCart(asOf).isOf(figures));
        figures.lastOrderAt = hoursAgo(6);
        QVERIFY(WaitingCart(asOf).isOf(figures));
        figures.lastOrderAt = hoursAgo(4);
        QVERIFY(!WaitingCart(asOf).isOf(figures));
    }

    void narrowsByShopTagAndWords()
    {
        CustomerQuery query = all();
        query.shops = {ShopId{2}};
        QCOMPARE(list(query), (Ids{1, 4}));
        query.search = QStringLiteral("lefev");
        QCOMPARE(list(query), Ids{1});
        query.filters = {CustomerFilter::NeverOrdered};
        QCOMPARE(list(query), Ids{});
        query = all();
        query.tags = {1};
        query.sort = CustomerColumn::LastOrder;
        QCOMPARE(list(query), Ids{1});
        query.search = QStringLiteral("dupont");
        QCOMPARE(list(query), Ids{});
        query.tags.clear();
        QCOMPARE(list(query), (Ids{3, 6}));
        query.search = QStringLiteral("Elodie.PRO@exemple.fr");
        QCOMPARE(list(query), Ids{1});
        query.search = QStringLiteral("elodie.pro@exemple.f"); // still being typed
        QCOMPARE(list(query), Ids{1});
        query.search = QStringLiteral("'; DROP TABLE customer; --");
        QCOMPARE(list(query), Ids{});
        query.search = QStringLiteral("%%%");
        QCOMPARE(list(query), Ids{});
    }

    void rowsComeInTheOrderAsked()
    {
        const auto rows = repository().rows({5, 1, 999, 3});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 4);
        QCOMPARE(rows->at(0).phone, QStringLiteral("+33699999999"));
        QVERIFY(!rows->at(0).figures.lastOrderAt);
        const CustomerRow &elodie = rows->at(1);
        QCOMPARE(elodie.id.value, 1);
        QCOMPARE(elodie.firstName, QStringLiteral("Élodie"));
        QCOMPARE(elodie.figures.ordersCount, 2);
        QCOMPARE(elodie.figures.totalSpent.toDecimal(), QStringLiteral("51.80"));
        QCOMPARE(elodie.figures.averageBasket->toDecimal(), QStringLiteral("25.90"));
        QCOMPARE(elodie.figures.refunded.toDecimal(), QStringLiteral("10.00"));
        QCOMPARE(elodie.figures.lastOrderAt->toIso(), QStringLiteral("2026-11-03T12:00:00.000Z"));
        QCOMPARE(elodie.figures.openCarts, 1);
        QVERIFY(!rows->at(2).id.isValid());
        QCOMPARE(rows->at(3).figures.totalSpent, Money());
    }

    void whoHasNoNameIsKnownByTheAccount()
    {
        QVERIFY(m_file->database().execute(
            "UPDATE customer SET first_name = NULL, last_name = NULL, company = NULL,"
            " email = NULL, phone = NULL WHERE id = 2"));
        const auto rows = repository().rows({1, 2});
        QVERIFY(rows->at(0).accountShop.isEmpty());
        QVERIFY(!rows->at(1).accountShop.isEmpty());
        QCOMPARE(rows->at(1).accountNumber,
                 QString::number(m_file->number(
                     "SELECT min(remote_id) FROM customer_account WHERE customer_id = 2")));
    }

    void theProfileHoldsThePersonInAllShops()
    {
        const auto profile = repository().profile({1});
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->birthday, QDate(1990, 11, 24));
        QVERIFY(profile->gender == AccountRecord::Gender::Female);
        QCOMPARE(profile->ownerFields, QStringList{QStringLiteral("phone")});
        QCOMPARE(profile->accounts.size(), 2);
        const CustomerAccount &first = profile->accounts.at(0);
        QVERIFY(first.remoteId == RemoteId::fromNumber(11));
        QCOMPARE(first.note, QStringLiteral("likes candles"));
        QCOMPARE(first.groups, (QStringList{QStringLiteral("Regulars"), QStringLiteral("99")}));
        QCOMPARE(profile->accounts.at(1).tags,
                 (QStringList{QStringLiteral("pro"), QStringLiteral("lavande")}));
        QCOMPARE(profile->addresses.size(), 2); // the deleted one is not shown
        QCOMPARE(profile->addresses.at(0).city, QStringLiteral("Marseille"));
        QCOMPARE(profile->tags, (QList<CustomerTag>{{1, QStringLiteral("VIP")}}));
    }

    void consentNowIsThePersonsNewestWord()
    {
        const auto withdrawn = repository().profile({2})->consents;
        QCOMPARE(withdrawn.size(), 1);
        QVERIFY(withdrawn.first().record.state == ConsentState::Withdrawn);
        QCOMPARE(withdrawn.first().account.value, 3);
        QCOMPARE(withdrawn.first().shop.value, 1);
        const auto elsewhere = repository().profile({1})->consents;
        const auto email
            = std::find_if(elsewhere.begin(), elsewhere.end(), [](const CurrentConsent &consent) {
                  return consent.record.channel == Channel::Email;
              });
        QVERIFY(email != elsewhere.end());
        QVERIFY(email->record.state == ConsentState::Denied); // said later, in the other shop
        QCOMPARE(email->shop.value, 2);
        const auto toTheOwner = repository().profile({3})->consents;
        QVERIFY(!toTheOwner.first().account.isValid());
        QCOMPARE(toTheOwner.first().record.wording, QStringLiteral("on paper"));
    }

    void theNewsletterFilterSaysWhatTheLedgerDecides()
    {
        // At the same instant the line that allows less wins; a later agreement opens again.
        QVERIFY(m_file->database().execute(
            "INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at) VALUES"
            " (4, 'email', 'marketing', 'granted', 'owner', 5),"
            " (4, 'email', 'marketing', 'denied', 'owner', 5),"
            " (5, 'email', 'marketing', 'withdrawn', 'owner', 5),"
            " (5, 'email', 'marketing', 'granted', 'owner', 6),"
            " (6, 'sms', 'marketing', 'granted', 'owner', 6),"
            " (6, 'email', 'tracking', 'granted', 'owner', 6);"
            // Dated ahead of what we heard: counts from when we heard it.
            "INSERT INTO consent(customer_id, channel, purpose, state, source, decided_at,"
            " recorded_at) VALUES(6, 'email', 'marketing', 'granted', 'shopify', 100, 5),"
            " (6, 'email', 'marketing', 'withdrawn', 'owner', NULL, 6);"));
        CustomerQuery query = all();
        query.filters = {CustomerFilter::Newsletter};
        QCOMPARE(list(query), (Ids{3, 5}));
        for (qint64 id = 1; id <= 6; ++id) {
            bool granted = false;
            const QList<CurrentConsent> consents = repository().profile({id})->consents;
            for (const CurrentConsent &consent : consents) {
                granted |= consent.record.channel == Channel::Email
                    && consent.record.purpose == Purpose::Marketing
                    && consent.record.state == ConsentState::Granted;
            }
            QCOMPARE(granted, id == 3 || id == 5);
        }
    }

    void somebodyUnknownIsNotFound()
    {
        const auto profile = repository().profile({999});
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::NotFound);
    }

    void findsByExactEmail()
    {
        QCOMPARE(*repository().withEmail(QStringLiteral(" ELODIE@exemple.fr ")),
                 QList<CustomerId>{{1}});
        QVERIFY(repository().withEmail(QStringLiteral("elodie"))->isEmpty());
        QVERIFY(repository().withEmail({})->isEmpty());
    }

    void thePlainListsWalkOneIndex_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("by name") << QStringLiteral("SELECT c.id FROM customer c WHERE c.sort_name "
                                                   "> '' ORDER BY c.sort_name ASC, c.id ASC");
        QTest::newRow("by money spent") << QStringLiteral(
            "SELECT f.customer_id FROM customer_facts f ORDER BY f.total_spent DESC, "
            "f.customer_id DESC");
        QTest::newRow("by last order") << QStringLiteral(
            "SELECT f.customer_id FROM customer_facts f ORDER BY f.last_order_at ASC NULLS LAST, "
            "f.customer_id ASC");
    }
    void thePlainListsWalkOneIndex()
    {
        QFETCH(QString, sql);
        Statement plan = m_file->database().prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        QVERIFY(plan.next());
        QVERIFY2(plan.text(3).contains(QStringLiteral("USING COVERING INDEX")),
                 qPrintable(plan.text(3)));
        QVERIFY2(!plan.next(), qPrintable(plan.text(3))); // no sorting step
    }

private:
    CustomerRepository repository() { return CustomerRepository(m_file->database()); }
    static CustomerQuery all()
    {
        CustomerQuery query;
        query.now = RepositoryFixture::kNow;
        return query;
    }
    Ids list(const CustomerQuery &query)
    {
        const auto ids = repository().list(query);
        if (!ids)
            qWarning("%s", qPrintable(ids.error().detail));
        return ids ? *ids : Ids{-1};
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestCustomerRepository)
#include "tst_customerrepository.moc"
