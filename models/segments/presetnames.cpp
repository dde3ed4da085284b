#include "models/segments/presetnames.h"

#include "models/segments/segmentpresets.h"

#include <QRegularExpression>

#include <array>

namespace comptoir {

namespace {

const QHash<QString, SegmentPreset> &presetsById()
{
    static const QHash<QString, SegmentPreset> byId = [] {
        QHash<QString, SegmentPreset> all;
        for (const SegmentPreset &preset : SegmentPreset::builtIn().valueOr({}))
            all.insert(preset.id, preset);
        return all;
    }();
    return byId;
}

std::array<QLocale, 2> languages()
{
    return {QLocale(QLocale::English), QLocale(QLocale::French)};
}

/// " (2)" of "VIP (2)", as SegmentRepository::freeName() gives it.
QString numberAfter(const QString &name)
{
    static const QRegularExpression number(QStringLiteral(R"( \(\d+\)$)"));
    return number.match(name).captured();
}

} // namespace

void PresetNames::translate(Segment &segment, const QLocale &locale)
{
    const auto found = presetsById().constFind(segment.preset);
    if (segment.preset.isEmpty() || found == presetsById().cend())
        return;
    const QString number = numberAfter(segment.name);
    const QHash<QString, double> values
        = segment.description.isEmpty() ? QHash<QString, double>() : found->valuesOf(segment.rule);
    const QString description = segment.description;
    const Currency currency = found->currencyOf(segment.rule);
    for (const QLocale &language : languages()) {
        if (segment.name == found->name(language))
            segment.name = found->name(locale);
        else if (segment.name == found->name(language) + number)
            segment.name = found->name(locale) + number;
        if (description.isEmpty())
            continue;
        // Earlier ones told amounts without their currency.
        for (const Currency told : {currency, Currency()}) {
            if (description == found->description(language, told, values))
                segment.description = found->description(locale, currency, values);
        }
    }
}

} // namespace comptoir
