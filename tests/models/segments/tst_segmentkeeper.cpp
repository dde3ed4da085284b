#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"
#include "models/segments/ruletrace.h"
#include "models/segments/segmentfile.h"
#include "models/segments/segmentinsert.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/segmentproblems.h"
#include "models/store/consentrepository.h"
#include "models/store/customermerge.h"
#include "models/store/personedit.h"
#include "models/store/tagrepository.h"
#include "models/store/timelinerepository.h"
#include "tests/models/segments/randomrules.h"
#include "tests/models/store/storefixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {

constexpr qint64 kDay = 86'400'000;

RemoteId number(qint64 id)
{
    return RemoteId::fromNumber(id);
}

Rule onlyIf(RuleNode::Body body)
{
    return {{RuleGroup::Mode::All, {{std::move(body), {}}}}};
}

Rule boughtLately(qint64 days)
{
    BehaviourCondition condition;
    condition.verb = QStringLiteral("order_placed");
    condition.window = Window::lastly(days, SpanUnit::Days);
    return onlyIf(condition);
}

} // namespace

/// A shop that lives: pages come in, the owner works, days pass.
class TestSegmentKeeper : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<StoreFixture>();
        m_shop = m_file->addShop(QStringLiteral("prestashop"));
        m_now = 1'774'000'000'000; // 20 March 2026
    }
    void cleanup() { m_file.reset(); }

    void staysRightWhateverHappens_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void staysRightWhateverHappens()
    {
        QFETCH(unsigned, seed);
        RandomShop random(seed, m_now);
        RandomRules rules(random);
        QList<SegmentId> ids;
        for (int n = 0; n < 14; ++n)
            ids.append(add(QStringLiteral("S%1").arg(n), rules.rule()));
        for (int step = 0; step < 90; ++step) {
            happen(random, step);
            m_now += random.maybe(60) ? random.upTo(3'600'000) : random.upTo(20) * kDay;
            random.now = m_now;
            if (random.maybe(20)) { // the program is cut short
                EvaluationRequest cut = request();
                cut.cancel.cancel();
                (void)keeper().update(cut);
            } else if (random.maybe(30)) {
                QVERIFY(keeper().update(request(), SegmentKeeper::Depth::Page));
            }
            if (random.maybe(50))
                continue;
            QVERIFY(keeper().update(request()));
            QVERIFY(everySegmentIsRight(ids, step));
        }
    }

    void comingInAndGoingOutAreToldOnce()
    {
        const SegmentId id = add(QStringLiteral("Récents"), boughtLately(30));
        order(1, 1, m_now - kDay);
        QVERIFY(keeper().update(request())); // the first count: nobody moved
        QCOMPARE(changes(id), QStringList());
        order(2, 2, m_now - 2 * kDay);
        m_now += 1000;
        auto outcome = keeper().update(request());
        QVERIFY(outcome);
        QCOMPARE(outcome->entered, 1);
        QCOMPARE(outcome->lookedAt, 1);
        m_now += 28 * kDay - 1000;
        QVERIFY(keeper().update(request())); // the order of the second is 30 days old
        QCOMPARE(changes(id).size(), 2);
        m_now += 1;
        outcome = keeper().update(request());
        QVERIFY(outcome);
        QCOMPARE(outcome->left, 0);
        m_now += kDay;
        outcome = keeper().update(request());
        QCOMPARE(outcome->left, 1);
        QCOMPARE(m_file->number(QStringLiteral("SELECT members FROM segment")), 0);
        const auto sizes = SegmentMembers(m_file->db()).sizes(id);
        QVERIFY(sizes);
        QCOMPARE(sizes->last().members, 0);
        TimelineQuery query;
        query.customer = customerOf(2);
        query.now = {m_now};
        query.kinds = {TimelineKind::SegmentChanged};
        const auto page = TimelineRepository(m_file->db()).page(query);
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QVERIFY(!page->entries.first().entered && page->entries.last().entered);
        QCOMPARE(page->entries.first().subject, QStringLiteral("Récents"));
    }

    void onlyWhomTimeMovedIsLookedAt()
    {
        add(QStringLiteral("Récents"), boughtLately(30));
        for (int n = 1; n <= 40; ++n)
            order(n, n, m_now - n * kDay / 2);
        QVERIFY(keeper().update(request()));
        m_now += kDay;
        const auto outcome = keeper().update(request());
        QVERIFY(outcome);
        QCOMPARE(outcome->lookedAt, 0);
        m_now += 10 * kDay;
        QCOMPARE(keeper().update(request())->lookedAt, 3); // 31, 30½ and exactly 30 days old
    }

    void aChangedRuleMovesNobody()
    {
        const SegmentId id = add(QStringLiteral("Récents"), boughtLately(30));
        order(1, 1, m_now - 40 * kDay);
        QVERIFY(keeper().update(request()));
        SegmentRepository segments(m_file->db());
        Segment segment = *segments.get(id);
        QCOMPARE(segment.members, 0);
        segment.rule = boughtLately(60);
        QVERIFY(segments.update(segment, {m_now}));
        const auto outcome = keeper().update(request());
        QVERIFY(outcome);
        QCOMPARE(outcome->entered, 0);
        QCOMPARE(segments.get(id)->members, 1);
        QCOMPARE(changes(id), QStringList());
    }

    void anotherRuleIsNotCountedYet()
    {
        order(1, 1, m_now - 40 * kDay);
        const SegmentId id = add(QStringLiteral("Récents"), boughtLately(30));
        QVERIFY(keeper().update(request()));
        SegmentRepository segments(m_file->db());
        Segment segment = *segments.get(id);
        segment.name = QStringLiteral("Récemment");
        QVERIFY(segments.update(segment, {m_now}));
        QVERIFY(segments.get(id)->countedAt);
        segment.rule = boughtLately(60);
        QVERIFY(segments.update(segment, {m_now}));
        QVERIFY(!segments.get(id)->countedAt); // what was counted is of the other rule
        QVERIFY(keeper().update(request()));
        QVERIFY(segments.get(id)->countedAt);
        QCOMPARE(segments.get(id)->members, 1);
    }

    void whatNamesAChangedRuleIsNotCountedYet()
    {
        order(1, 1, m_now - 40 * kDay);
        const SegmentId id = add(u"Base"_qs, boughtLately(30));
        const SegmentId user = add(u"Nomme"_qs, onlyIf(SegmentCondition{u"base"_qs, true}));
        const SegmentId farther = add(u"Loin"_qs, onlyIf(SegmentCondition{u"nomme"_qs, true}));
        const SegmentId other = add(u"Autre"_qs, boughtLately(60));
        QVERIFY(keeper().update(request()));
        SegmentRepository segments(m_file->db());
        Segment base = *segments.get(id);
        base.colour = u"teal"_qs;
        QVERIFY(segments.update(base, {m_now}));
        QVERIFY(segments.get(user)->countedAt && segments.get(farther)->countedAt);
        base.rule = boughtLately(60);
        QVERIFY(segments.update(base, {m_now}));
        QVERIFY(!segments.get(user)->countedAt);
        QVERIFY(!segments.get(farther)->countedAt);
        QVERIFY(segments.get(other)->countedAt);
        m_now += 1000;
        QVERIFY(keeper().update(request()));
        for (const SegmentId counted : {id, user, farther}) {
            QVERIFY(segments.get(counted)->countedAt);
            QCOMPARE(segments.get(counted)->members, 1);
        }
        QCOMPARE(changes(farther), QStringList()); // nobody moved: another rule is asked
    }

    void namesAndCirclesAreRefused()
    {
        SegmentRepository segments(m_file->db());
        const SegmentId first = add(QStringLiteral("Été"), boughtLately(30));
        QCOMPARE(segments.get(first)->key, QStringLiteral("ete"));
        Segment twin;
        twin.name = QStringLiteral(" ete ");
        QCOMPARE(segments.add(twin, {m_now}).error().code, ErrorCode::InvalidArgument);
        const SegmentId second
            = add(QStringLiteral("Autre"), onlyIf(SegmentCondition{QStringLiteral("ete"), true}));
        Segment circle = *segments.get(first);
        circle.rule = onlyIf(SegmentCondition{QStringLiteral("autre"), false});
        QCOMPARE(segments.update(circle, {m_now}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(segments.usedBy(first)->size(), 1);
        QVERIFY(!segments.remove(first));
        QVERIFY(!segments.setArchived(first, true, {m_now}));
        QVERIFY(segments.setArchived(second, true, {m_now}));
        QVERIFY(segments.setArchived(first, true, {m_now}));
        QCOMPARE(segments.list()->size(), 0);
        QCOMPARE(segments.list(SegmentRepository::Which::Archived)->size(), 2);
    }

    void namesAreOfOneLineAndOneDirection()
    {
        SegmentRepository segments(m_file->db());
        Segment segment;
        segment.name = u" Fid\u202Eèles\n de\u0007 Lyon "_qs;
        segment.description = u"Pour\u2066 Noël\t"_qs;
        const auto id = segments.add(segment, {m_now});
        QVERIFY(id);
        Segment kept = *segments.get(*id);
        QCOMPARE(kept.name, u"Fid èles de Lyon"_qs);
        QCOMPARE(kept.description, u"Pour  Noël"_qs);
        kept.name = u"\u202E"_qs; // nothing is left of it
        QCOMPARE(segments.update(kept, {m_now}).error().code, ErrorCode::InvalidArgument);
        kept.name = u"VIP\u202E"_qs;
        QVERIFY(segments.update(kept, {m_now}));
        QCOMPARE(segments.get(*id)->name, u"VIP"_qs);
    }

    void aFileBringsSegmentsAndWhatTheyName()
    {
        SegmentRepository segments(m_file->db());
        add(QStringLiteral("Été"), boughtLately(30));
        add(QStringLiteral("Autre"), onlyIf(SegmentCondition{QStringLiteral("ete"), true}));
        const QJsonObject file = SegmentFile::write(*segments.list());
        const auto added = takeBeside(QJsonDocument(file).toJson());
        QVERIFY(added);
        QCOMPARE(added->added.size(), 2);
        const Segment copy = *segments.get(added->added.first());
        QCOMPARE(copy.name, QStringLiteral("Autre (2)"));
        QVERIFY(RuleCheck::segmentsIn(copy.rule).contains(QStringLiteral("ete_2")));
        const auto errorOf = [this](const QByteArray &json) { return takeBeside(json).error(); };
        QCOMPARE(errorOf("{}").code, ErrorCode::Parse);
        QCOMPARE(errorOf("no json").code, ErrorCode::Parse);
        QVERIFY(errorOf("{\"version\": 2, \"segments\": []}").text.contains(u"newer"_qs));
        const Error damaged = errorOf(
            "{\"version\": 1, \"segments\": [{\"name\": \"Fidèles\", \"rule\": {\"version\":"
            " 1, \"all\": [{\"field\": \"city\", \"operator\": \"like\"}]}}]}");
        QVERIFY2(damaged.text.contains(u"“Fidèles”"_qs)
                     && damaged.text.contains(u"In card 1, how it compares"_qs)
                     && damaged.text.contains(u"(rule.all[0].operator)"_qs),
                 qPrintable(damaged.text));
        QCOMPARE(segments.duplicate(added->added.first(), {m_now}).hasValue(), true);
    }

    void whatIsHereAlreadyIsLeftOrReplaced()
    {
        SegmentRepository segments(m_file->db());
        add(QStringLiteral("Inner"), boughtLately(30));
        add(QStringLiteral("Outer"), onlyIf(SegmentCondition{QStringLiteral("inner"), true}));
        const auto take = [this](const QList<Segment> &file, SegmentFile::Known known) {
            return SegmentFile::take(m_file->db(), QJsonDocument(SegmentFile::write(file)).toJson(),
                                     {m_now}, known);
        };
        const QList<Segment> own = *segments.list();
        const auto left = take(own, SegmentFile::Known::Leave);
        QVERIFY(left && left->added.isEmpty());
        QCOMPARE(left->left, QStringList({u"Inner"_qs, u"Outer"_qs}));
        QVERIFY(take(own, SegmentFile::Known::Replace)->replaced.isEmpty()); // the same in all
        // Of another profile: the same rule under another key, which a new one names.
        Segment same = segmentOf(1, boughtLately(30));
        const Segment user = segmentOf(2, onlyIf(SegmentCondition{same.key, false}));
        const auto partly = take({same, user}, SegmentFile::Known::Leave);
        QVERIFY(partly);
        QCOMPARE(partly->left, QStringList({u"Inner"_qs}));
        QCOMPARE(partly->added.size(), 1);
        QCOMPARE(RuleCheck::segmentsIn(segments.get(partly->added.first())->rule),
                 QStringList({u"inner"_qs}));
        // Turned round: each alone would close a circle.
        QList<Segment> turned = own;
        turned[0].rule = onlyIf(SegmentCondition{QStringLiteral("outer"), true});
        turned[0].name = u"Outer"_qs;
        turned[1].rule = boughtLately(60);
        turned[1].name = u"Inner"_qs;
        const auto replaced = take(turned, SegmentFile::Known::Replace);
        QVERIFY2(replaced, qPrintable(replaced ? QString() : replaced.error().text));
        QCOMPARE(replaced->replaced.size(), 2);
        QCOMPARE(segments.find(QStringLiteral("outer"))->rule, boughtLately(60));
        QVERIFY(segments.updateAll(replaced->replaced, {m_now}));
        QCOMPARE(segments.find(QStringLiteral("inner"))->rule, boughtLately(30));
        QCOMPARE(segments.find(QStringLiteral("inner"))->name, u"Inner"_qs);
    }

    void whatIsNoFileOfSegmentsIsNotRead()
    {
        QTemporaryDir folder;
        QCOMPARE(SegmentFile::contents(folder.filePath(u"none.json"_qs)).error().code,
                 ErrorCode::File);
        QCOMPARE(SegmentFile::contents(folder.path()).error().code, ErrorCode::File);
        const QString endless = u"/dev/zero"_qs; // where there is such a thing
        QCOMPARE(SegmentFile::contents(endless).error().code, ErrorCode::File);
        QFile large(folder.filePath(u"large.json"_qs));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(SegmentFile::kMostBytes + 1));
        large.close();
        const auto refused = SegmentFile::contents(large.fileName());
        QVERIFY2(refused.error().text.contains(u"too large"_qs), qPrintable(refused.error().text));
        QVERIFY(large.resize(3));
        QCOMPARE(SegmentFile::contents(large.fileName())->size(), 3);
    }

    void segmentsThatNameEachOtherAreAskedOnce()
    {
        QList<Segment> doubling{segmentOf(0, boughtLately(30))};
        for (int i = 1; i <= 50; ++i)
            doubling.append(segmentOf(i, twiceIn(i - 1)));
        QVERIFY(bring(doubling));
        QVERIFY(keeper().update(request()));
        SegmentRepository segments(m_file->db());
        const Segment top = *segments.find(QStringLiteral("s50"));
        QVERIFY(top.countedAt);
        const auto findRule = [&](const QString &key) -> const Rule * {
            for (const Segment &one : doubling) {
                if (one.key == key)
                    return &one.rule;
            }
            return nullptr;
        };
        order(1, 1, m_now);
        RuleTracer tracer(m_file->db(), m_fields, m_behaviours, findRule);
        const auto trace = tracer.trace(top.rule, customerOf(1), request());
        QVERIFY(trace);
        QVERIFY(trace->isMember);
        EvaluationRequest stopped = request();
        stopped.cancel.cancel();
        QCOMPARE(tracer.trace(top.rule, customerOf(1), stopped).error().code, ErrorCode::Cancelled);
    }

    void segmentsGoFiftyDeepAndNoDeeper()
    {
        QList<Segment> chain{segmentOf(0, boughtLately(30))};
        for (int i = 1; i <= 51; ++i)
            chain.append(segmentOf(i, onlyIf(SegmentCondition{chain.last().key, true})));
        const auto refused = bring(chain);
        QCOMPARE(refused.error().code, ErrorCode::Parse);
        QVERIFY2(refused.error().text.contains(u"“s51”"_qs)
                     && refused.error().text.contains(u"more than 50 segments deep"_qs),
                 qPrintable(refused.error().text));
        const Segment deepest = chain.takeLast();
        QVERIFY(bring(chain));
        QCOMPARE(SegmentRepository(m_file->db()).add(deepest, {m_now}).error().code,
                 ErrorCode::InvalidArgument);
        // One that came there all the same keeps no other from being counted.
        QVERIFY(insertSegment(m_file->db(), deepest, {m_now}));
        QVERIFY(keeper().update(request()));
        SegmentRepository segments(m_file->db());
        QVERIFY(segments.find(QStringLiteral("s50"))->countedAt);
        QCOMPARE(segments.find(QStringLiteral("s51"))->members, 0);
    }

    void aFileIsNotTooLongAndItsNamesAreApart()
    {
        QList<Segment> many;
        for (int i = 0; i <= SegmentFile::kMostSegments; ++i) {
            many.append(segmentOf(i, boughtLately(30)));
            many.last().name = QStringLiteral("Same");
        }
        QVERIFY(bring(many).error().text.contains(u"more than 1000 segments"_qs));
        many.removeLast();
        QVERIFY(bring(many));
        QVERIFY(SegmentRepository(m_file->db()).find(QStringLiteral("Same (1000)")));
    }

    void aFileHoldsArchivedSegmentsToo()
    {
        SegmentRepository segments(m_file->db());
        const SegmentId old = add(QStringLiteral("Noël"), boughtLately(30));
        QVERIFY(segments.setArchived(old, true, {m_now}));
        add(QStringLiteral("Noël"), boughtLately(60));
        const auto all = segments.list(SegmentRepository::Which::All);
        QVERIFY(all);
        const QByteArray json = QJsonDocument(SegmentFile::write(*all)).toJson();
        QVERIFY(takeBeside(json));
        QStringList kept;
        for (const Segment &segment : *segments.list())
            kept.append(segment.name);
        QCOMPARE(kept, QStringList({u"Noël"_qs, u"Noël (2)"_qs}));
        const auto archived = segments.list(SegmentRepository::Which::Archived);
        QCOMPARE(archived->size(), 2);
        QCOMPARE(archived->last().name, u"Noël"_qs);
        QCOMPARE(archived->last().rule, boughtLately(30));
        // The copy of one that nobody uses is there to be used.
        const auto copy = segments.duplicate(old, {m_now});
        QVERIFY(copy);
        QVERIFY(!segments.get(*copy)->archivedAt);
    }

    void whateverIsWrongInAFileIsTheFilesFault_data()
    {
        QTest::addColumn<QByteArray>("segments");
        const QByteArray rule
            = R"("rule": {"version": 1, "all": [{"did": "order_placed", "at_least": 1}]}})";
        const auto naming = [](const char *key) {
            return R"("rule": {"version": 1, "all": [{"member": true, "segment": )"
                + ('"' + QByteArray(key) + '"') + "}]}}";
        };
        QTest::newRow("no name") << R"({"name": "", )" + rule;
        QTest::newRow("a name too long")
            << R"({"name": )" + ('"' + QByteArray(10'000, 'x') + "\", ") + rule;
        QTest::newRow("itself") << R"({"key": "a", "name": "A", )" + naming("a");
        QTest::newRow("a circle") << R"({"key": "a", "name": "A", )" + naming("b")
                + R"(, {"key": "b", "name": "B", )" + naming("a");
    }
    void whateverIsWrongInAFileIsTheFilesFault()
    {
        QFETCH(QByteArray, segments);
        const auto added = takeBeside(R"({"version": 1, "segments": [)" + segments + "]}");
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Parse);
        QVERIFY(SegmentRepository(m_file->db()).list()->isEmpty());
    }

    void whatCannotBeAskedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QString>("expected"); ///< empty: taken, with a remark
        const auto refused = [](const char *name, const QByteArray &node) {
            QTest::newRow(name) << node << u"In card 1"_qs;
        };
        refused("birthday contains",
                R"({"field": "birthday", "operator": "contains", "values": ["Paris"]})");
        refused("number by text",
                R"({"field": "orders_count", "operator": "more_than", "values": ["Paris"]})");
        refused("no such field", R"({"field": "zzz", "operator": "is_known"})");
        refused("no such verb", R"({"did": "danced", "at_least": 1})");
        QTest::newRow("field of another shop")
            << QByteArray(R"({"field": "custom.zzz", "operator": "is_known"})") << QString();
        QTest::newRow("segment of another shop")
            << QByteArray(R"({"segment": "zzz", "member": true})") << QString();
    }

    void whatCannotBeAskedIsRefused()
    {
        QFETCH(QByteArray, node);
        QFETCH(QString, expected);
        const QByteArray json = R"({"version": 1, "segments": [{"name": "Paris", "rule":
            {"version": 1, "none": [)"
            + node + "]}}]}";
        order(1, 1, m_now);
        const auto added = takeBeside(json);
        QCOMPARE(added.hasValue(), expected.isEmpty());
        if (!added) {
            const QString text = added.error().text;
            QVERIFY2(text.contains(u"“Paris”"_qs) && text.contains(expected)
                         && text.contains(u"(rule.none[0])"_qs),
                     qPrintable(text));
            return;
        }
        QCOMPARE(added->remarks.size(), 1);
        QVERIFY2(added->remarks.first().contains(u"“Paris”"_qs),
                 qPrintable(added->remarks.first()));
        // None of what nobody can ask is nobody, not everybody.
        QVERIFY(keeper().update(request()));
        const auto kept = SegmentRepository(m_file->db()).list();
        QVERIFY(kept->first().countedAt);
        QCOMPARE(kept->first().members, 0);
        QVERIFY(SegmentProblems(m_fields, m_behaviours, *kept).of(kept->first()));
    }

    /// However they came into the file: by hand, or from a program that knew no better.
    void whatIsStoredWrongHoldsNobody_data()
    {
        QTest::addColumn<QByteArray>("rule");
        const auto row = [](const QByteArray &name, const QByteArray &rule) {
            QTest::newRow(name.constData()) << rule;
        };
        for (const char *group : {"none", "any", "all"}) {
            const QByteArray open = QByteArray(R"({"version": 1, ")") + group + "\": [";
            row(group + QByteArray(": a number held against a text"),
                open + R"({"field": "orders_count", "operator": "is_not", "values": ["x"]}]})");
            row(group + QByteArray(": a text held against a number"),
                open + R"({"field": "email", "operator": "is_not", "values": [3]}]})");
            row(group + QByteArray(": no value"),
                open + R"({"field": "orders_count", "operator": "at_least"}]})");
            row(group + QByteArray(": a date without a time"),
                open + R"({"field": "last_order_at", "operator": "not_in"}]})");
            row(group + QByteArray(": at least never"),
                open + R"({"did": "order_placed", "at_least": 0}]})");
            row(group + QByteArray(": a filter of the wrong kind"),
                open + R"({"did": "order_placed", "never": true, "where":
                    [{"attribute": "amount", "operator": "is", "values": ["x"]}]}]})");
            row(group + QByteArray(": a segment that cannot be read"),
                open + R"({"segment": "torn", "member": false}]})");
        }
    }
    void whatIsStoredWrongHoldsNobody()
    {
        QFETCH(QByteArray, rule);
        order(1, 1, m_now - kDay);
        const SegmentId id = add(QStringLiteral("Wrong"), boughtLately(30));
        const SegmentId torn = add(QStringLiteral("torn"), boughtLately(30));
        Statement put = m_file->db().prepare(
            QStringLiteral("UPDATE segment SET rule = ?2, key = coalesce(?3, key) WHERE id = ?1"));
        QVERIFY(put.bind(1, id).bind(2, QString::fromUtf8(rule)).bind(3, QString()).run());
        QVERIFY(put.bind(1, torn).bind(2, QStringLiteral("{}")).bind(3, u"torn"_qs).run());
        QVERIFY2(RuleJson::read(rule), rule.constData());
        QVERIFY(keeper().update(request()));
        const auto kept = SegmentRepository(m_file->db()).get(id);
        QVERIFY(kept->countedAt);
        QCOMPARE(kept->members, 0);
        const auto all = SegmentRepository(m_file->db()).list();
        QVERIFY(SegmentProblems(m_fields, m_behaviours, *all).of(*kept));
    }

private:
    static Segment segmentOf(int number, const Rule &rule)
    {
        Segment segment;
        segment.key = segment.name = QStringLiteral("s%1").arg(number);
        segment.rule = rule;
        return segment;
    }
    static Rule twiceIn(int number)
    {
        const RuleNode node{SegmentCondition{QStringLiteral("s%1").arg(number), true}, {}};
        return {{RuleGroup::Mode::Any, {node, node}}};
    }
    Result<SegmentFile::Taken> bring(const QList<Segment> &segments)
    {
        return takeBeside(QJsonDocument(SegmentFile::write(segments)).toJson());
    }
    Result<SegmentFile::Taken> takeBeside(const QByteArray &json)
    {
        return SegmentFile::take(m_file->db(), json, {m_now}, SegmentFile::Known::AddBeside);
    }

    SegmentKeeper keeper() { return SegmentKeeper(m_file->db(), m_fields, m_behaviours); }
    EvaluationRequest request() const
    {
        EvaluationRequest request;
        request.moment = {{m_now}, QTimeZone("Europe/Paris"), LeapDay::February28};
        return request;
    }

    SegmentId add(const QString &name, const Rule &rule)
    {
        Segment segment;
        segment.name = name;
        segment.rule = rule;
        const auto id = SegmentRepository(m_file->db()).add(segment, {m_now});
        return id ? *id : SegmentId();
    }

    QStringList changes(SegmentId id)
    {
        return m_file->rows(QStringLiteral("SELECT customer_id, entered FROM segment_change"
                                           " WHERE segment_id = %1")
                                .arg(id.value));
    }
    CustomerId customerOf(qint64 account)
    {
        return {m_file->number(
            QStringLiteral("SELECT customer_id FROM customer_account WHERE remote_id = %1")
                .arg(account))};
    }

    void order(qint64 id, qint64 account, qint64 at, const QString &currency = u"EUR"_qs)
    {
        ShopBatch batch;
        AccountRecord person;
        person.id = number(account);
        person.lastName = QStringLiteral("Nom%1").arg(account);
        person.createdAt = Timestamp{1'700'000'000'000};
        batch.accounts += person;
        OrderRecord record;
        record.id = number(id);
        record.customerId = number(account);
        record.valid = true;
        record.currency = *Currency::fromCode(currency);
        record.total = record.originalTotal = record.shopTotal = {2'000, record.currency};
        record.placedAt = {at};
        record.updatedAt = Timestamp{m_now};
        batch.orders += record;
        m_file->take(m_shop, batch, m_now);
    }

    /// Something that may happen to a shop.
    void happen(RandomShop &random, int step)
    {
        const qint64 account = 1 + random.upTo(14);
        switch (random.upTo(9)) {
        case 0:
            return ownerWorks(random, account);
        case 1:
            return peopleMerge(random, account);
        case 2:
            return catalogueChanges(random);
        case 3:
            return (void)m_file->markGone(m_shop, QStringLiteral("orders"),
                                          {number(1 + random.upTo(step))});
        default:
            return pageComes(random, account, step);
        }
    }

    void pageComes(RandomShop &random, qint64 account, int step)
    {
        ShopBatch batch;
        AccountRecord person;
        person.id = number(account);
        person.firstName = random.any({u"Zoé"_qs, u"Marie"_qs, QString()});
        person.language = random.any({u"fr"_qs, u"en"_qs});
        person.birthday = QDate(1980 + random.upTo(20), 1 + random.upTo(11), 1 + random.upTo(27));
        person.email = QStringLiteral("p%1@exemple.fr").arg(random.upTo(30));
        person.createdAt = Timestamp{1'700'000'000'000 + account * kDay};
        person.updatedAt = Timestamp{m_now};
        batch.accounts += person;
        OrderRecord record;
        record.id = number(1 + random.upTo(step + 1));
        record.customerId = number(account);
        record.valid = random.maybe(80);
        record.currency = *Currency::fromCode(random.maybe(80) ? u"EUR" : u"CHF");
        record.total = record.originalTotal = record.shopTotal
            = {random.upTo(60) * 500, record.currency};
        record.source = random.any({u"online"_qs, u"pos"_qs});
        record.placedAt = {random.instant()};
        record.updatedAt = Timestamp{m_now};
        for (int line = 1; line <= random.upTo(3); ++line) {
            OrderLineRecord part;
            part.id = number(record.id.number() * 10 + line);
            part.productId = number(1 + random.upTo(8));
            part.quantity = part.currentQuantity = 1 + random.upTo(2);
            part.total = {random.upTo(900), record.currency};
            record.lines += part;
        }
        batch.orders += record;
        CartRecord cart;
        cart.id = number(1 + random.upTo(20));
        cart.customerId = number(1 + random.upTo(14));
        cart.currency = record.currency;
        cart.createdAt = cart.updatedAt = {m_now - random.upTo(5) * 1'800'000};
        cart.lines += CartLineRecord{
            number(1), {}, u"Thé"_qs, 1, {},
        };
        batch.carts += cart;
        EventRecord event;
        event.id = number(step + 1);
        event.kind = random.any({u"product_viewed"_qs, u"visit"_qs, u"message_opened"_qs});
        event.customerId = number(1 + random.upTo(14));
        event.subject = random.any({u"Produit 1"_qs, u"Page pro"_qs});
        event.at = {random.instant()};
        batch.events += event;
        m_file->take(m_shop, batch, m_now);
    }

    void catalogueChanges(RandomShop &random)
    {
        ShopBatch batch;
        for (int id = 1; id <= 4; ++id)
            batch.categories += CategoryRecord{number(id), {}, QStringLiteral("Thés"), true, {}};
        ProductRecord product;
        product.id = number(1 + random.upTo(8));
        product.name = QStringLiteral("Produit %1").arg(random.upTo(8));
        product.brand = random.any({u"Étoile"_qs, u"Lune"_qs, QString()});
        product.categoryIds = {number(1 + random.upTo(3))};
        product.updatedAt = Timestamp{m_now};
        batch.products += product;
        m_file->take(m_shop, batch, m_now);
    }

    void ownerWorks(RandomShop &random, qint64 account)
    {
        const CustomerId customer = customerOf(account);
        if (!customer.isValid())
            return;
        const Timestamp now{m_now};
        Transaction transaction(m_file->db());
        if (random.maybe(40))
            (void)TagRepository(m_file->db())
                .add(random.any({u"VIP"_qs, u"Été"_qs}), {customer}, now);
        else if (random.maybe(50))
            (void)PersonEdit(m_file->db(), now)
                .set(customer, PersonField::FirstName, random.any({u"Zoé"_qs, u"Anne"_qs}));
        else
            (void)ConsentRepository(m_file->db())
                .recordByOwner(customer,
                               {Channel::Email,
                                Purpose::Marketing,
                                random.maybe(50) ? ConsentState::Granted : ConsentState::Withdrawn,
                                u"owner"_qs,
                                {},
                                {},
                                now},
                               now);
        QVERIFY(transaction.commit());
    }

    void peopleMerge(RandomShop &random, qint64 account)
    {
        const CustomerId kept = customerOf(account);
        const CustomerId other = customerOf(1 + random.upTo(14));
        Transaction transaction(m_file->db());
        CustomerMerge merge(m_file->db(), {m_now});
        if (random.maybe(30) && m_lastMerge.isValid()) {
            (void)merge.undo(m_lastMerge);
            m_lastMerge = {};
        } else if (kept.isValid() && other.isValid() && kept != other) {
            const auto merged = merge.merge(kept, other);
            m_lastMerge = merged ? *merged : MergeId();
        }
        QVERIFY(transaction.commit());
    }

    bool everySegmentIsRight(const QList<SegmentId> &ids, int step)
    {
        RuleEvaluator evaluator(m_file->db(), m_fields, m_behaviours, {});
        for (const SegmentId id : ids) {
            const Segment segment = *SegmentRepository(m_file->db()).get(id);
            const auto kept = SegmentMembers(m_file->db()).of(id);
            const auto fresh = evaluator.members(segment.rule, request());
            if (!kept || !fresh)
                return false;
            if (segment.ruleError) {
                qWarning("%s", qPrintable(segment.ruleError->detail));
                return false;
            }
            if (!(*kept == *fresh) || segment.members != fresh->count()) {
                CustomerSet difference = *kept;
                difference ^= *fresh;
                qWarning("step %d, %s: %lld kept, %lld fresh, e.g. %d", step,
                         qPrintable(segment.name), kept->count(), fresh->count(),
                         difference.isEmpty() ? 0 : difference.ids().front());
                qWarning("%s", RuleJson::write(segment.rule).constData());
                return false;
            }
        }
        return true;
    }

    const FieldCatalogue m_fields;
    const BehaviourCatalogue m_behaviours;
    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
    qint64 m_now = 0;
    MergeId m_lastMerge;
};

QTEST_GUILESS_MAIN(TestSegmentKeeper)
#include "tst_segmentkeeper.moc"
