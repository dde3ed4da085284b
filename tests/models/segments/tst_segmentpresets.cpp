#include "models/segments/presetnames.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulesentence.h"
#include "models/segments/segmentpresets.h"

#include <QRegularExpression>
#include <QTest>

using namespace comptoir;

class TestSegmentPresets : public QObject
{
    Q_OBJECT
private:
    FieldCatalogue m_fields;
    BehaviourCatalogue m_verbs;
    QList<SegmentPreset> m_presets;

    const SegmentPreset &preset(const char *id) const
    {
        const auto found
            = std::find_if(m_presets.cbegin(), m_presets.cend(),
                           [id](const SegmentPreset &one) { return one.id == QLatin1String(id); });
        Q_ASSERT(found != m_presets.cend());
        return *found;
    }
    static Currency euros() { return *Currency::fromCode(u"EUR"); }

private slots:
    void initTestCase()
    {
        const auto read = SegmentPreset::builtIn();
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        m_presets = *read;
    }

    void everyListOfTheGuidesIsThere()
    {
        QStringList sources;
        for (const SegmentPreset &one : std::as_const(m_presets))
            sources += one.sources;
        for (int list = 46; list <= 57; ++list)
            QVERIFY2(sources.contains(QStringLiteral("S4-%1").arg(list)),
                     qPrintable(QString::number(list)));
        for (const char *other :
             {"S0-36", "S1-09", "S1-10", "S2-18", "S2-19", "S2-20", "S2-21", "S3-07", "S3-17"})
            QVERIFY2(sources.contains(QLatin1String(other)), other);
    }

    void aListIsInOrder_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < m_presets.size(); ++i)
            QTest::newRow(qPrintable(m_presets[i].id)) << i;
    }
    void aListIsInOrder()
    {
        QFETCH(int, which);
        const SegmentPreset &preset = m_presets[which];
        const QLocale english(QStringLiteral("en"));
        const QLocale french(QStringLiteral("fr"));
        QVERIFY(!preset.name(english).isEmpty() && !preset.name(french).isEmpty());
        QVERIFY(preset.description(english, euros()).endsWith(u'.'));
        QVERIFY(preset.description(french, euros()).endsWith(u'.'));
        QVERIFY(!preset.colour.isEmpty());
        const Result<Rule> rule = preset.rule(euros());
        QVERIFY2(rule, rule ? "" : qPrintable(rule.error().text));
        const RuleWorld world{m_fields, m_verbs, {}, {}};
        const QList<RuleProblem> problems = RuleCheck::problems(*rule, world);
        QVERIFY2(problems.isEmpty(),
                 problems.isEmpty() ? "" : qPrintable(problems.constFirst().text));
        QVERIFY(!RuleSentence(m_fields, m_verbs).of(*rule).contains(QChar(0x2026)));
    }

    /// A number that is set stands in the rule, and only there.
    void everyNumberCanBeSet()
    {
        for (const SegmentPreset &preset : std::as_const(m_presets)) {
            QVERIFY2(!preset.thresholds.isEmpty(), qPrintable(preset.id));
            for (const PresetThreshold &threshold : preset.thresholds) {
                QVERIFY2(threshold.value > 0, qPrintable(preset.id + threshold.place));
                QVERIFY(!threshold.label(QLocale(QStringLiteral("en"))).isEmpty());
                QVERIFY(!threshold.label(QLocale(QStringLiteral("fr"))).isEmpty());
                const auto as = [&](double value) {
                    return preset.rule(euros(), {{threshold.place, value}});
                };
                QVERIFY2(as(threshold.value), qPrintable(preset.id));
                QCOMPARE(*as(threshold.value), *preset.rule(euros()));
                QVERIFY(*as(threshold.value + 1) != *preset.rule(euros()));
            }
        }
        const auto refused = preset("welcome").rule(
            euros(), {{preset("welcome").thresholds.constFirst().place, 2.5}});
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("rule.all[0].window.last.days")));
    }

    /// What a list is said to be is what it is, whatever numbers are set.
    void theDescriptionFollowsTheNumbers()
    {
        const QLocale english(QStringLiteral("en_US"));
        const QLocale french(QStringLiteral("fr_FR"));
        const SegmentPreset &spent = preset("vip_lifetime");
        const QString place = spent.thresholds.constFirst().place;
        QCOMPARE(spent.description(english, euros()),
                 QStringLiteral("Spent more than €1,000 in all."));
        QCOMPARE(spent.description(english, {}, {{place, 500}}),
                 QStringLiteral("Spent more than 500 in all."));
        QCOMPARE(spent.description(french, euros(), {{place, 49.5}}),
                 QStringLiteral("Ont dépensé plus de 49,50\u00A0€ en tout."));
        const SegmentPreset &gone = preset("churned");
        const QString months = gone.thresholds.constFirst().place;
        QCOMPARE(gone.description(english, euros(), {{months, 1}}),
                 QStringLiteral("Have ordered, but not within the last month."));
        QCOMPARE(gone.description(french, euros(), {{months, 6}}),
                 QStringLiteral("Ont déjà commandé, mais pas au cours des 6 derniers mois."));
        for (const SegmentPreset &one : std::as_const(m_presets)) {
            for (const QLocale &locale : {english, french}) {
                const QString told = one.description(locale, euros());
                QVERIFY2(!told.contains(u'{') && !told.contains(u'#') && !told.contains(u'|'),
                         qPrintable(told));
            }
        }
    }

    void amountsAreInTheShopsCurrency()
    {
        const Currency francs = *Currency::fromCode(u"CHF");
        const auto rule = preset("vip_lifetime").rule(francs);
        QVERIFY(rule);
        const auto &condition = std::get<AttributeCondition>(rule->root.children[0].body);
        QCOMPARE(condition.operands.constFirst(), Operand(Money{100'000, francs}));
    }

    /// Whatever language they were made in, and with whatever numbers.
    void segmentsOfListsAreCalledInTheLanguageOfNow()
    {
        const QLocale english(QLocale::English);
        const QLocale french(QLocale::French);
        for (const SegmentPreset &one : std::as_const(m_presets)) {
            QHash<QString, double> values;
            for (const PresetThreshold &threshold : one.thresholds)
                values.insert(threshold.place, threshold.value + 1);
            const Result<Rule> rule = one.rule(euros(), values);
            Segment segment;
            segment.preset = one.id;
            segment.rule = rule ? *rule : *one.rule(euros());
            const auto numbers = one.valuesOf(segment.rule);
            if (rule)
                QCOMPARE(numbers, values);
            segment.name = one.name(french);
            segment.description = one.description(french, euros(), numbers);
            const Segment made = segment;
            PresetNames::translate(segment, english);
            QCOMPARE(segment.name, one.name(english));
            QCOMPARE(segment.description, one.description(english, euros(), numbers));
            PresetNames::translate(segment, french);
            QCOMPARE(segment.name, made.name);
            QCOMPARE(segment.description, made.description);
            segment.description = one.description(french, {}, numbers); // of an earlier program
            PresetNames::translate(segment, english);
            QCOMPARE(segment.description, one.description(english, euros(), numbers));
        }
    }

    void theOwnersOwnNamesStay()
    {
        const QLocale english(QLocale::English);
        const SegmentPreset &one = m_presets.constFirst();
        Segment segment;
        segment.preset = one.id;
        segment.rule = *one.rule(euros());
        segment.name = one.name(QLocale(QLocale::French)) + QStringLiteral(" (2)");
        segment.description = QStringLiteral("Pour la lettre de novembre.");
        PresetNames::translate(segment, english);
        QCOMPARE(segment.name, one.name(english) + QStringLiteral(" (2)"));
        QCOMPARE(segment.description, QStringLiteral("Pour la lettre de novembre."));
        segment.name = QStringLiteral("Mes préférés");
        PresetNames::translate(segment, english);
        QCOMPARE(segment.name, QStringLiteral("Mes préférés"));
        segment.preset.clear();
        segment.name = one.name(QLocale(QLocale::French));
        PresetNames::translate(segment, english);
        QCOMPARE(segment.name, one.name(QLocale(QLocale::French)));
    }

    /// The groups by recency and frequency take everybody in, and nobody twice.
    void theGroupsDivideTheBuyers()
    {
        const auto holds = [](const RuleNode &node, qint64 score) {
            const auto &condition = std::get<AttributeCondition>(node.body);
            const qint64 from = std::get<qint64>(condition.operands.constFirst());
            return from <= score && score <= std::get<qint64>(condition.operands.constLast());
        };
        for (qint64 recency = 1; recency <= 5; ++recency) {
            for (qint64 frequency = 1; frequency <= 5; ++frequency) {
                int in = 0;
                for (const SegmentPreset &one : std::as_const(m_presets)) {
                    if (one.group != QLatin1String("rfm"))
                        continue;
                    const Rule rule = *one.rule(euros());
                    in += holds(rule.root.children[0], recency)
                            && holds(rule.root.children[1], frequency)
                        ? 1
                        : 0;
                }
                QVERIFY2(in == 1, qPrintable(QStringLiteral("%1 %2").arg(recency).arg(frequency)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSegmentPresets)
#include "tst_segmentpresets.moc"
