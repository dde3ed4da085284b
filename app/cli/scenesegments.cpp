#include "app/cli/scenedata.h"
#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentpresets.h"
#include "models/segments/segmentrepository.h"
#include "models/store/database.h"

#include <QLocale>

namespace comptoir::cli {

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;

Segment drafted(const SegmentPreset &preset)
{
    const QLocale french(QLocale::French);
    Segment segment;
    segment.name = preset.name(french);
    segment.colour = preset.colour;
    segment.preset = preset.id;
    segment.rule = preset.rule({}).valueOr({});
    segment.description = preset.description(french, preset.currencyOf(segment.rule));
    return segment;
}

/// Those of the segment `of` who have not ordered for so long.
Segment driftingFrom(const QString &of)
{
    BehaviourCondition condition;
    condition.verb = QStringLiteral("order_placed");
    condition.comparison = BehaviourCondition::Count::Never;
    condition.count = 0;
    condition.window = Window::lastly(90, SpanUnit::Days);
    Segment segment;
    segment.name = QStringLiteral("Fidèles qui s’éloignent");
    segment.description = QStringLiteral("Pour la lettre de novembre.");
    segment.colour = QStringLiteral("amber");
    segment.rule.root.children
        = {{SegmentCondition{of, true}, std::nullopt}, {condition, std::nullopt}};
    return segment;
}

/// As of no shop: its people answered nobody's question yet.
Segment satisfied()
{
    AttributeCondition condition;
    condition.field = QStringLiteral("satisfaction");
    condition.op = Operator::AtLeast;
    condition.operands = {qint64{9}};
    Segment segment;
    segment.name = QStringLiteral("Très satisfaits");
    segment.colour = QStringLiteral("green");
    segment.rule.root.children = {{condition, std::nullopt}};
    return segment;
}

/// Of a score, whose borders move with everybody's orders.
Segment recent()
{
    AttributeCondition condition;
    condition.field = QStringLiteral("recency_score");
    condition.op = Operator::AtLeast;
    condition.operands = {qint64{4}};
    Segment segment;
    segment.name = QStringLiteral("Venus récemment");
    segment.colour = QStringLiteral("green");
    segment.rule.root.children = {{condition, std::nullopt}};
    return segment;
}

Done write(Database &database, Timestamp now)
{
    const auto presets = SegmentPreset::builtIn();
    if (!presets)
        return presets.error();
    static const QStringList wanted{QStringLiteral("customers"), QStringLiteral("loyal"),
                                    QStringLiteral("churned"),   QStringLiteral("high_value"),
                                    QStringLiteral("recent"),    QStringLiteral("lost_checkout"),
                                    QStringLiteral("at_risk"),   QStringLiteral("promo_hunters")};
    SegmentRepository segments(database);
    QString loyal;
    for (const SegmentPreset &preset : *presets) {
        if (!wanted.contains(preset.id))
            continue;
        const auto added = segments.add(drafted(preset), now);
        const auto kept = added ? segments.get(*added) : Result<Segment>(added.error());
        if (!kept)
            return kept.error();
        if (preset.id == QLatin1String("loyal"))
            loyal = kept->key;
    }
    for (const Segment &segment : {driftingFrom(loyal), satisfied(), recent()}) {
        if (const auto added = segments.add(segment, now); !added)
            return added.error();
    }
    return done();
}

} // namespace

Done addSegments(Database &database, Timestamp now)
{
    if (Done written = write(database, {now.ms - 45 * kDay}); !written)
        return written;
    const auto fields = FieldCatalogue::read(database);
    if (!fields)
        return fields.error();
    const BehaviourCatalogue verbs;
    SegmentKeeper keeper(database, *fields, verbs);
    for (const int daysAgo : {40, 33, 26, 19, 12, 6, 2, 0}) {
        const auto request = evaluationAt(database, {now.ms - daysAgo * kDay});
        if (!request)
            return request.error();
        if (const auto kept = keeper.update(*request); !kept)
            return kept.error();
    }
    return done();
}

} // namespace comptoir::cli
