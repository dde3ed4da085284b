#include "views/segments/builder/palettecatalogue.h"

#include "views/segments/builder/conditiontemplates.h"
#include "views/segments/builder/palettewords.h"
#include "views/shell/searchmatch.h"

#include <algorithm>

namespace comptoir {

namespace {

using Mode = RuleGroup::Mode;

RuleNode nodeOf(RuleNode::Body body)
{
    return {std::move(body), {}};
}

/// Headings in the order in which owners think, not in that of the catalogue.
constexpr FieldGroup kOrder[]
    = {FieldGroup::Orders,   FieldGroup::Carts,  FieldGroup::Visits,  FieldGroup::Messages,
       FieldGroup::Activity, FieldGroup::Person, FieldGroup::Place,   FieldGroup::OwnWords,
       FieldGroup::Consent,  FieldGroup::Scores, FieldGroup::Loyalty, FieldGroup::Support,
       FieldGroup::Shops};

qsizetype orderOf(const QString &group)
{
    const auto *found
        = std::find_if(std::begin(kOrder), std::end(kOrder),
                       [&group](FieldGroup one) { return FieldWords::group(one) == group; });
    return found - std::begin(kOrder);
}

bool matches(const QString &text, const QString &typed)
{
    return SearchMatch::hasAll(text, typed);
}

} // namespace

QString PaletteCatalogue::missing(const BuilderWorld &world, DataSource source)
{
    return world.fields.isPresent(source) ? QString() : DataSourceWords::missing(source);
}

QList<PaletteEntry> PaletteCatalogue::groups()
{
    const QString heading = tr("Groups");
    return {{QStringLiteral("group:all"),
             heading,
             tr("All of these conditions"),
             QStringLiteral("and et group groupe"),
             {},
             nodeOf(RuleGroup{Mode::All, {}})},
            {QStringLiteral("group:any"),
             heading,
             tr("Any of these conditions"),
             QStringLiteral("or ou group groupe"),
             {},
             nodeOf(RuleGroup{Mode::Any, {}})},
            {QStringLiteral("group:none"),
             heading,
             tr("None of these conditions"),
             QStringLiteral("not except exclude without sauf sans exclure pas group groupe"),
             {},
             nodeOf(RuleGroup{Mode::None, {}})}};
}

QList<PaletteEntry> PaletteCatalogue::deeds(const BuilderWorld &world)
{
    QList<PaletteEntry> entries;
    for (const Behaviour &verb : world.verbs.behaviours())
        entries.append({QStringLiteral("verb:") + verb.id, PaletteWords::groupOfVerb(verb.id),
                        verb.label(), PaletteWords::ofVerb(verb.id), missing(world, verb.needs),
                        nodeOf(conditiontemplates::ofVerb(verb.id))});
    return entries;
}

QList<PaletteEntry> PaletteCatalogue::figures(const BuilderWorld &world)
{
    const QString orders = FieldWords::group(FieldGroup::Orders);
    QList<PaletteEntry> entries;
    if (const Behaviour *placed = world.verbs.find(QStringLiteral("order_placed"))) {
        AggregateCondition average = conditiontemplates::figure(*placed);
        average.statistic = AggregateCondition::Statistic::Average;
        entries = {{QStringLiteral("figure:spent"),
                    orders,
                    tr("Spent over a time"),
                    QStringLiteral("sum total revenue amount somme depense montant ca periode"),
                    {},
                    nodeOf(conditiontemplates::figure(*placed))},
                   {QStringLiteral("figure:average"),
                    orders,
                    tr("Average order over a time"),
                    QStringLiteral("mean basket panier moyen moyenne periode"),
                    {},
                    nodeOf(average)},
                   {QStringLiteral("occurrence:first"),
                    orders,
                    tr("Ordered for the first time"),
                    QStringLiteral("new buyer nouveau premier achat premiere commande"),
                    {},
                    nodeOf(conditiontemplates::firstTime(placed->id))}};
    }
    if (const Behaviour *bought = world.verbs.find(QStringLiteral("bought"))) {
        AggregateCondition different = conditiontemplates::figure(*bought);
        different.statistic = AggregateCondition::Statistic::Distinct;
        different.measure = QStringLiteral("product");
        entries.append({QStringLiteral("figure:different"),
                        orders,
                        tr("Different products over a time"),
                        QStringLiteral("variety number varie nombre produits periode"),
                        {},
                        nodeOf(different)});
    }
    return entries;
}

QList<PaletteEntry> PaletteCatalogue::fields(const BuilderWorld &world)
{
    QList<PaletteEntry> entries;
    for (const Field &field : world.fields.fields())
        entries.append({QStringLiteral("field:") + field.id, FieldWords::group(field.group),
                        field.label(), PaletteWords::ofField(field.id), missing(world, field.needs),
                        nodeOf(conditiontemplates::ofField(field))});
    return entries;
}

QList<PaletteEntry> PaletteCatalogue::comparisons(const BuilderWorld &world, qint64 seed)
{
    const QString heading = tr("Compared with others");
    return {
        {QStringLiteral("rank"),
         heading,
         tr("The best customers"),
         QStringLiteral("top rank vip percent meilleurs rang classement"),
         {},
         nodeOf(RankCondition{QStringLiteral("total_spent")})},
        {QStringLiteral("relative"),
         heading,
         tr("More than the shop's average"),
         QStringLiteral("compare own basket panier moyen comparer boutique"),
         {},
         nodeOf(ShopRelativeCondition{QStringLiteral("average_basket")})},
        {QStringLiteral("anniversary"),
         heading,
         tr("Birthday or another anniversary"),
         QStringLiteral("born every year anniversaire naissance fete chaque annee"),
         {},
         nodeOf(AnniversaryCondition{QStringLiteral("birthday"), 0, 7})},
        {QStringLiteral("segment"),
         heading,
         tr("Member of another segment"),
         QStringLiteral("list group in liste groupe membre appartient"),
         {},
         nodeOf(SegmentCondition())},
        {QStringLiteral("sample"),
         heading,
         tr("Random sample"),
         QStringLiteral("test share percent part hasard echantillon aleatoire"),
         {},
         nodeOf(SampleCondition{10, seed})},
        {QStringLiteral("distance"), heading, tr("Lives near a place"),
         QStringLiteral("km kilometres radius around distance nearby zone rayon autour habite "
                        "proche alentours region"),
         missing(world, DataSource::Coordinates), nodeOf(DistanceCondition())},
    };
}

QList<PaletteEntry> PaletteCatalogue::entries(const BuilderWorld &world, qint64 seed)
{
    QList<PaletteEntry> kept = deeds(world) + figures(world) + fields(world);
    std::stable_sort(kept.begin(), kept.end(), [](const PaletteEntry &a, const PaletteEntry &b) {
        return orderOf(a.group) < orderOf(b.group);
    });
    return kept + comparisons(world, seed) + groups();
}

QList<PaletteEntry> PaletteCatalogue::found(const QList<PaletteEntry> &entries,
                                            const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return entries;
    QList<PaletteEntry> byText;
    QList<PaletteEntry> byWords;
    for (const PaletteEntry &entry : entries) {
        if (matches(entry.text, typed))
            byText.append(entry);
        else if (matches(entry.text + u' ' + entry.group + u' ' + entry.words, typed))
            byWords.append(entry);
    }
    return byText + byWords;
}

} // namespace comptoir
