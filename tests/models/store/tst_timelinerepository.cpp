#include "models/store/cartrepository.h"
#include "models/store/timelinerepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

class TestTimelineRepository : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void isNewestFirst()
    {
        const TimelinePage page = read(everything());
        const QString expected
            = QStringLiteral("cart 2, refund 1, state 2, message 2, message 1, event 1, state 1, "
                             "order 1, state 3, order 2, note 1, order 3, account 2, consent 1, "
                             "account 1"); // not consent 2: a denial without a day is no event
        QCOMPARE(summary(page).join(QStringLiteral(", ")), expected);
        QVERIFY(!page.next);
        for (qsizetype i = 1; i < page.entries.size(); ++i)
            QVERIFY(page.entries.at(i - 1).at >= page.entries.at(i).at);
    }

    void pagesJoinWithoutGapOrDouble_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("one by one") << 1;
        QTest::newRow("two by two") << 2;
        QTest::newRow("seven by seven") << 7;
        QTest::newRow("exactly all") << 15;
    }
    void pagesJoinWithoutGapOrDouble()
    {
        QFETCH(int, limit);
        const QStringList whole = summary(read(everything()));
        QCOMPARE(whole.size(), 15);
        TimelineQuery query = everything();
        query.limit = limit;
        QStringList joined;
        for (int pages = 0; pages < 20; ++pages) {
            const TimelinePage page = read(query);
            QVERIFY(page.entries.size() <= limit);
            joined += summary(page);
            if (!page.next)
                break;
            query.after = page.next;
        }
        QCOMPARE(joined, whole);
    }

    void countsEachKind()
    {
        const TimelineQuery query = everything();
        const auto counts = TimelineRepository(m_file->database())
                                .counts(query.customer, {query.now, query.abandonedAfterHours});
        QVERIFY(counts);
        qint64 all = 0;
        for (const qint64 count : *counts)
            all += count;
        QCOMPARE(all, summary(read(query)).size());
        QCOMPARE(counts->value(TimelineKind::OrderPlaced), 3);
        QVERIFY(!counts->contains(TimelineKind::Merged));
    }

    void keepsTheKindsAsked()
    {
        TimelineQuery query = everything();
        query.kinds = {TimelineKind::OrderPlaced, TimelineKind::Note};
        QCOMPARE(summary(read(query)),
                 (QStringList{QStringLiteral("order 1"), QStringLiteral("order 2"),
                              QStringLiteral("note 1"), QStringLiteral("order 3")}));
    }

    void searchesWhateverCaseAndAccents_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *search, const QStringList &found) {
            QTest::newRow(name) << QString::fromUtf8(search) << found;
        };
        row("in a message", "left YET", {QStringLiteral("message 1")});
        row("without its accents", "ete", {QStringLiteral("message 1")});
        row("a reference", "#1001", {QStringLiteral("order 3")});
        row("in a refund's remark", "glass", {QStringLiteral("refund 1")});
        row("in a note", "fair", {QStringLiteral("note 1")});
        row("the shop's word for a state", "shipped",
            {QStringLiteral("state 2"), QStringLiteral("order 1")});
        row("nothing of the kind", "zzz", {});
        row("a per cent sign means itself", "%", {});
    }
    void searchesWhateverCaseAndAccents()
    {
        QFETCH(QString, search);
        QFETCH(QStringList, found);
        TimelineQuery query = everything();
        query.search = search;
        QCOMPARE(summary(read(query)), found);
        query.limit = 1; // also when the page fills up on the way
        QCOMPARE(summary(read(query)), found.mid(0, 1));
    }

    void aCartIsThereOnlyOnceAbandoned()
    {
        TimelineQuery query = everything();
        query.kinds = {TimelineKind::CartAbandoned};
        query.abandonedAfterHours = 20;
        QVERIFY(read(query).entries.isEmpty());
        query.abandonedAfterHours = 16;
        const TimelineEntry cart = read(query).entries.value(0);
        QCOMPARE(cart.cart.value, 2);
        QCOMPARE(cart.amount->toDecimal(), QStringLiteral("86.00"));
        QCOMPARE(cart.items, 2);
        QCOMPARE(cart.at.toIso(), QStringLiteral("2026-11-20T17:20:00.000Z"));
    }

    void entriesCarryTheirParts()
    {
        const TimelinePage page = read(everything());
        const TimelineEntry order = find(page, TimelineKind::OrderPlaced, 1);
        QCOMPARE(order.reference, QStringLiteral("XKBKNABJK"));
        QCOMPARE(order.amount->toDecimal(), QStringLiteral("39.80"));
        QCOMPARE(order.items, 4);
        QVERIFY(order.valid);
        QVERIFY(order.stateKind == OrderStateKind::Shipped);
        QVERIFY(!find(page, TimelineKind::OrderPlaced, 2).valid);
        const TimelineEntry change = find(page, TimelineKind::OrderStateChanged, 2);
        QCOMPARE(change.state, QStringLiteral("Shipped"));
        QCOMPARE(change.order.value, 1);
        const TimelineEntry refund = find(page, TimelineKind::Refunded, 1);
        QCOMPARE(refund.amount->toDecimal(), QStringLiteral("10.00"));
        QCOMPARE(refund.reference, QStringLiteral("XKBKNABJK"));
        const TimelineEntry message = find(page, TimelineKind::Message, 1);
        QCOMPARE(message.subject, QStringLiteral("Where is my parcel?"));
        QCOMPARE(message.order.value, 1);
        QVERIFY(message.fromCustomer);
        const TimelineEntry event = find(page, TimelineKind::Event, 1);
        QCOMPARE(event.eventKind, QStringLiteral("points_earned"));
        QCOMPARE(event.value, std::optional<double>(12.5));
        const TimelineEntry consent = find(page, TimelineKind::ConsentChanged, 1);
        QVERIFY(consent.consent.state == ConsentState::Granted);
        QCOMPARE(consent.consent.wording, QStringLiteral("Newsletter"));
        QCOMPARE(consent.shop.value, 1);
        QVERIFY(!find(page, TimelineKind::Note, 1).shop.isValid());
    }

    void somebodyWithoutHistoryHasAnEmptyPage()
    {
        TimelineQuery query = everything();
        query.customer = {4};
        query.now = {0};
        const TimelinePage page = read(query);
        QVERIFY(page.entries.isEmpty());
        QVERIFY(!page.next);
    }

private:
    static TimelineQuery everything()
    {
        TimelineQuery query;
        query.customer = {1};
        query.now = RepositoryFixture::kNow;
        return query;
    }
    TimelinePage read(const TimelineQuery &query)
    {
        const auto page = TimelineRepository(m_file->database()).page(query);
        if (!page)
            qWarning("%s", qPrintable(page.error().detail));
        return page.valueOr({});
    }
    static QStringList summary(const TimelinePage &page)
    {
        const QStringList kinds{
            QStringLiteral("account"), QStringLiteral("consent"), QStringLiteral("order"),
            QStringLiteral("state"),   QStringLiteral("refund"),  QStringLiteral("cart"),
            QStringLiteral("message"), QStringLiteral("note"),    QStringLiteral("event")};
        QStringList texts;
        for (const TimelineEntry &entry : page.entries)
            texts.append(
                QStringLiteral("%1 %2").arg(kinds.at(static_cast<int>(entry.kind))).arg(entry.id));
        return texts;
    }
    static TimelineEntry find(const TimelinePage &page, TimelineKind kind, qint64 id)
    {
        for (const TimelineEntry &entry : page.entries) {
            if (entry.kind == kind && entry.id == id)
                return entry;
        }
        return {};
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestTimelineRepository)
#include "tst_timelinerepository.moc"
