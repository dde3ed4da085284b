#include "views/segments/builder/builderworld.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/segmentproblems.h"
#include "models/store/mainshop.h"
#include "models/store/shoprepository.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

Currency euro()
{
    return Currency::fromCode(u"EUR").value_or(Currency());
}

Result<QHash<QString, KnownSegment>> readSegments(Database &database)
{
    const Result<QList<Segment>> all
        = SegmentRepository(database).list(SegmentRepository::Which::All);
    if (!all)
        return all.error();
    QHash<QString, KnownSegment> segments;
    for (const Segment &one : *all)
        segments.insert(one.key, knownSegment(one));
    return segments;
}

Result<QList<Currency>> readCurrencies(Database &database)
{
    const Result<MainShop> main = mainShop(database);
    const Result<QList<Shop>> shops = ShopRepository(database).list();
    if (!main || !shops)
        return !main ? main.error() : shops.error();
    QList<Currency> currencies;
    const auto add = [&currencies](Currency currency) {
        if (!currency.isNull() && !currencies.contains(currency))
            currencies.append(currency);
    };
    add(main->currency);
    for (const Shop &shop : *shops)
        add(shop.currency);
    if (currencies.isEmpty())
        add(euro());
    return currencies;
}

} // namespace

BuilderWorld::BuilderWorld()
    : currencies{euro()}
{}

Result<BuilderWorld> BuilderWorld::read(Database &database, const Rule &rule, Timestamp now)
{
    BuilderWorld world;
    const Result<FieldCatalogue> fields = FieldCatalogue::read(database);
    const auto segments = readSegments(database);
    const Result<QList<Currency>> currencies = readCurrencies(database);
    const Result<RuleNameBook> names = RuleNameBook::read(database, rule);
    const Result<QTimeZone> zone = mainZone(database);
    if (!fields || !segments || !currencies || !names || !zone)
        return !fields    ? fields.error()
            : !segments   ? segments.error()
            : !currencies ? currencies.error()
            : !names      ? names.error()
                          : zone.error();
    world.fields = *fields;
    world.segments = *segments;
    world.currencies = *currencies;
    world.names = *names;
    world.today = QDateTime::fromMSecsSinceEpoch(now.ms, *zone).date();
    return world;
}

RuleNames BuilderWorld::forSentence() const
{
    return {[this](FieldMeaning meaning, const QString &word) { return nameOf(meaning, word); },
            [this](const QString &key) { return segments.value(key).name; }};
}

QString BuilderWorld::nameOf(FieldMeaning meaning, const QString &word) const
{
    const QString kept = names.name(meaning, word);
    if (!kept.isEmpty())
        return kept;
    if (meaning == FieldMeaning::Country)
        return Format::country(word);
    if (meaning == FieldMeaning::Language)
        return Format::language(word);
    return FieldWords::choice(meaning, word);
}

} // namespace comptoir
