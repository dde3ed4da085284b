#include "views/segments/segmentcolours.h"

#include "views/widgets/tokens.h"

namespace comptoir {

QStringList SegmentColours::names()
{
    return {QStringLiteral("teal"),   QStringLiteral("green"), QStringLiteral("blue"),
            QStringLiteral("violet"), QStringLiteral("amber"), QStringLiteral("red"),
            QStringLiteral("grey")};
}

QString SegmentColours::label(const QString &name)
{
    const std::pair<QLatin1String, QString> labels[] = {
        {QLatin1String("teal"), tr("Teal")},   {QLatin1String("green"), tr("Green")},
        {QLatin1String("blue"), tr("Blue")},   {QLatin1String("violet"), tr("Violet")},
        {QLatin1String("amber"), tr("Amber")}, {QLatin1String("red"), tr("Red")},
    };
    for (const auto &[known, label] : labels) {
        if (known == name)
            return label;
    }
    return tr("Grey");
}

QColor SegmentColours::of(const QString &name, const Tokens &tokens)
{
    const std::pair<QLatin1String, QRgb> colours[] = {
        {QLatin1String("teal"), tokens.accent},   {QLatin1String("green"), tokens.good},
        {QLatin1String("blue"), tokens.chart[2]}, {QLatin1String("violet"), tokens.chart[3]},
        {QLatin1String("amber"), tokens.warning}, {QLatin1String("red"), tokens.danger},
    };
    for (const auto &[known, colour] : colours) {
        if (known == name)
            return {colour};
    }
    return {tokens.muted};
}

} // namespace comptoir
