#include "workflows/channels/gateways/jsonpath.h"

#include <QRegularExpression>

namespace comptoir {

namespace {

constexpr qsizetype kMostSteps = 12;
constexpr qsizetype kMostValues = 20'000;
constexpr qsizetype kLongestText = 200;

QList<JsonValue> stepInto(const JsonValue &value, const QString &step)
{
    if (!step.startsWith(QLatin1Char('[')))
        return {value[step.toStdString()]};
    const QList<JsonValue> elements = value.elements();
    if (step == QLatin1String("[*]"))
        return elements;
    const qsizetype index = step.mid(1, step.size() - 2).toLongLong();
    return index < elements.size() ? QList<JsonValue>{elements.at(index)} : QList<JsonValue>();
}

} // namespace

JsonPath::JsonPath(const QString &text)
{
    static const QRegularExpression piece(
        QStringLiteral("\\G(?:\\.?([^.\\[\\]\\s]+)|(\\[(?:\\d{1,6}|\\*)\\]))"));
    QString rest = text.trimmed();
    if (rest.startsWith(QLatin1Char('$')))
        rest.remove(0, 1);
    for (qsizetype at = 0; at < rest.size();) {
        const QRegularExpressionMatch match = piece.match(rest, at);
        m_isValid = match.hasMatch() && m_steps.size() < kMostSteps;
        if (!m_isValid) {
            m_steps.clear();
            return;
        }
        m_steps.append(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        at = match.capturedEnd();
    }
}

QList<JsonValue> JsonPath::all(const JsonValue &root) const
{
    if (!m_isValid)
        return {};
    QList<JsonValue> values{root};
    for (const QString &step : m_steps) {
        QList<JsonValue> next;
        for (const JsonValue &value : values) {
            for (const JsonValue &inner : stepInto(value, step)) {
                if (!inner.isMissing() && next.size() < kMostValues)
                    next.append(inner);
            }
        }
        values = next;
    }
    return values;
}

QString JsonPath::text(const JsonValue &root) const
{
    const QList<JsonValue> found = all(root);
    if (found.isEmpty())
        return {};
    if (const auto truth = found.constFirst().toBool())
        return *truth ? QStringLiteral("true") : QStringLiteral("false");
    return found.constFirst().toDecimal().left(kLongestText);
}

} // namespace comptoir
