#include "models/segments/segmentpresets.h"

#include "models/domain/moneytext.h"
#include "models/segments/rulejson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

// Resources of a static library are dropped by the linker unless somebody names them. The macro
// must stand outside any namespace.
static void initialisePresetResources()
{
    Q_INIT_RESOURCE(comptoir_segments);
}

namespace comptoir {

namespace {

const QLatin1String kAmount("amount");

QString inLanguage(const QJsonObject &texts, const QLocale &locale)
{
    const bool isFrench = locale.language() == QLocale::French;
    return texts.value(isFrench ? QLatin1String("fr") : QLatin1String("en")).toString();
}

/// A number as one says it: cents only where there are some.
QString numberText(double value, const PresetThreshold &threshold, Currency currency,
                   const QLocale &locale)
{
    const bool isWhole = std::floor(value) == value;
    const auto amount = threshold.isAmount && !currency.isNull()
        ? Money::fromDecimal(QString::number(value, 'f', 2), currency)
        : std::nullopt;
    if (amount)
        return isWhole ? wholeUnitsText(*amount, locale) : amount->toText(locale);
    if (isWhole)
        return locale.toString(value, 'f', 0);
    return threshold.isAmount ? locale.toString(value, 'f', 2)
                              : locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

QStringList stepsOf(const QString &place)
{
    return place.mid(1).split(u'/');
}

QJsonValue valueAt(const QJsonValue &json, const QStringList &steps)
{
    QJsonValue value = json;
    for (const QString &step : steps)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

QJsonValue withValueAt(const QJsonValue &json, const QStringList &steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    const QStringList rest = steps.mid(1);
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        const int place = steps.constFirst().toInt();
        if (place >= 0 && place < array.size())
            array.replace(place, withValueAt(array.at(place), rest, value));
        return array;
    }
    QJsonObject object = json.toObject();
    object.insert(steps.constFirst(), withValueAt(object.value(steps.constFirst()), rest, value));
    return object;
}

QJsonValue inCurrency(const QJsonValue &json, const QString &code)
{
    if (json.isArray()) {
        QJsonArray array;
        for (const auto &one : json.toArray())
            array.append(inCurrency(one, code));
        return array;
    }
    if (!json.isObject())
        return json;
    QJsonObject object = json.toObject();
    if (object.contains(kAmount) && object.contains(QLatin1String("currency"))) {
        object.insert(QLatin1String("currency"), code);
        return object;
    }
    for (const QString &key : object.keys())
        object.insert(key, inCurrency(object.value(key), code));
    return object;
}

/// An amount is written as a text, so that no cent is lost.
QJsonValue numberAt(const QStringList &steps, double value)
{
    if (steps.constLast() == kAmount)
        return QString::number(value, 'f', 2);
    return value;
}

PresetThreshold thresholdOf(const QJsonObject &json, const QJsonObject &rule)
{
    PresetThreshold threshold;
    threshold.place = json.value(QLatin1String("at")).toString();
    const QJsonObject label = json.value(QLatin1String("label")).toObject();
    threshold.english = label.value(QLatin1String("en")).toString();
    threshold.french = label.value(QLatin1String("fr")).toString();
    const QStringList steps = stepsOf(threshold.place);
    threshold.isAmount = steps.constLast() == kAmount;
    threshold.value = valueAt(rule, steps).toVariant().toDouble();
    return threshold;
}

} // namespace

QString PresetThreshold::label(const QLocale &locale) const
{
    return locale.language() == QLocale::French ? french : english;
}

QString SegmentPreset::name(const QLocale &locale) const
{
    return inLanguage(m_name, locale);
}

/// In the texts {1|# day|# days} stands for the first threshold: what is said of one, and of more.
QString SegmentPreset::description(const QLocale &locale, Currency currency,
                                   const QHash<QString, double> &values) const
{
    static const QRegularExpression mark(QStringLiteral(R"(\{(\d)\|([^|}]*)\|([^}]*)\})"));
    const QString text = inLanguage(m_description, locale);
    QString told;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : mark.globalMatch(text)) {
        const PresetThreshold threshold = thresholds.value(match.captured(1).toInt() - 1);
        const double value = values.value(threshold.place, threshold.value);
        QString part = match.captured(value == 1 ? 2 : 3);
        part.replace(u'#', numberText(value, threshold, currency, locale));
        told += text.mid(end, match.capturedStart() - end) + part;
        end = match.capturedEnd();
    }
    return told + text.mid(end);
}

Result<Rule> SegmentPreset::rule(Currency currency, const QHash<QString, double> &values) const
{
    QJsonValue json = currency.isNull() ? QJsonValue(m_rule) : inCurrency(m_rule, currency.code());
    for (const PresetThreshold &threshold : thresholds) {
        const auto value = values.constFind(threshold.place);
        if (value == values.cend())
            continue;
        const QStringList steps = stepsOf(threshold.place);
        json = withValueAt(json, steps, numberAt(steps, *value));
    }
    return RuleJson::fromJson(json.toObject());
}

QHash<QString, double> SegmentPreset::valuesOf(const Rule &rule) const
{
    const QJsonObject json = RuleJson::toJson(rule);
    QHash<QString, double> values;
    for (const PresetThreshold &threshold : thresholds) {
        const QJsonValue value = valueAt(json, stepsOf(threshold.place));
        values.insert(threshold.place, value.toVariant().toDouble());
    }
    return values;
}

Currency SegmentPreset::currencyOf(const Rule &rule) const
{
    const QJsonObject json = RuleJson::toJson(rule);
    for (const PresetThreshold &threshold : thresholds) {
        if (!threshold.isAmount)
            continue;
        const QStringList steps = stepsOf(threshold.place);
        const QJsonValue amount = valueAt(json, steps.mid(0, steps.size() - 1));
        const QString code = amount.toObject().value(QLatin1String("currency")).toString();
        return Currency::fromCode(code).value_or(Currency());
    }
    return {};
}

Result<SegmentPreset> SegmentPreset::readOne(const QJsonObject &json, const QString &group)
{
    SegmentPreset preset;
    preset.group = group;
    preset.id = json.value(QLatin1String("id")).toString();
    preset.colour = json.value(QLatin1String("colour")).toString();
    preset.m_name = json.value(QLatin1String("name")).toObject();
    preset.m_description = json.value(QLatin1String("description")).toObject();
    preset.m_rule = json.value(QLatin1String("rule")).toObject();
    preset.m_rule.insert(QLatin1String("version"), Rule::kVersion);
    for (const auto &source : json.value(QLatin1String("from")).toArray())
        preset.sources.append(source.toString());
    for (const auto &one : json.value(QLatin1String("thresholds")).toArray())
        preset.thresholds.append(thresholdOf(one.toObject(), preset.m_rule));
    if (const Result<Rule> rule = preset.rule({}); !rule)
        return rule.error();
    return preset;
}

Result<QList<SegmentPreset>> SegmentPreset::read(const QByteArray &json, const QString &group)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isArray())
        return Error{ErrorCode::Parse,
                     tr("The ready-made lists cannot be read. Please install Comptoir again."),
                     group + u' ' + fault.errorString()};
    QList<SegmentPreset> presets;
    for (const auto &one : document.array()) {
        Result<SegmentPreset> preset = readOne(one.toObject(), group);
        if (!preset)
            return preset.error();
        presets.append(*preset);
    }
    return presets;
}

Result<QList<SegmentPreset>> SegmentPreset::builtIn()
{
    initialisePresetResources();
    QList<SegmentPreset> presets;
    for (const char *group : {"lists", "value", "rfm"}) {
        const QString name = QLatin1String(group);
        QFile file(QStringLiteral(":/comptoir/segments/%1.json").arg(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Result<QList<SegmentPreset>> read
            = SegmentPreset::read(isOpen ? file.readAll() : QByteArray(), name);
        if (!read)
            return read.error();
        presets += *read;
    }
    return presets;
}

} // namespace comptoir
