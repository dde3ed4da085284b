#include "models/segments/rulejsonplace.h"

#include "models/segments/rulejson.h"
#include "models/segments/ruleplacewords.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {
constexpr double kExact = 9007199254740992.0; ///< 2^53: up to here a double holds whole numbers
} // namespace

RuleJsonPlace::RuleJsonPlace(RuleFault &fault, QJsonObject json, QString path)
    : m_fault(fault)
    , m_json(std::move(json))
    , m_path(std::move(path))
{}

QString RuleJsonPlace::pathOf(const char *key) const
{
    return m_path + u'.' + QLatin1String(key);
}

void RuleJsonPlace::refuse(const QString &path, const QString &why)
{
    if (m_fault.error)
        return;
    const QString place = RulePlaceWords::of(path);
    const QString text = place.isEmpty()
        //: %1 says what is wrong, a sentence that begins small; %2 is a place in a file
        //: ("rule.all")
        ? tr("This rule cannot be read: %1 (%2)").arg(why, path)
        //: %1 is where ("card 3, its time"), %2 says what is wrong there, a sentence that begins
        //: small; %3 is the place in a file ("rule.all[2].window")
        : tr("This rule cannot be read. In %1: %2 (%3)").arg(place, why, path);
    m_fault.error = Error{ErrorCode::Parse, text, QStringLiteral("rule JSON at ") + path};
}

QString RuleJsonPlace::unknownWord(const QString &word)
{
    return tr("“%1” is not known here.").arg(word.left(RuleJson::kLongestText));
}

QJsonValue RuleJsonPlace::take(const char *key)
{
    const QString name = QLatin1String(key);
    m_taken.insert(name);
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined() && !m_fault.error)
        refuse(key, tr("something is missing here."));
    return value;
}

QString RuleJsonPlace::checkedText(const QJsonValue &value, const QString &path)
{
    const QString text = value.toString();
    const bool isClean
        = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 32; });
    if (!value.isString() || text.isEmpty() || !isClean)
        refuse(path, tr("a text is expected."));
    else if (text.size() > RuleJson::kLongestText)
        refuse(path, tr("the text is too long."));
    return text;
}

QDate RuleJsonPlace::checkedDay(const QJsonValue &value, const QString &path)
{
    const QString text = value.toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || day.year() < 1000 || day.year() > 9999
        || day.toString(Qt::ISODate) != text)
        refuse(path, tr("a date as “2026-11-21” is expected."));
    return day;
}

QString RuleJsonPlace::text(const char *key)
{
    return checkedText(take(key), pathOf(key));
}

QString RuleJsonPlace::name(const char *key)
{
    const QJsonValue value = take(key);
    const bool isOpen = value.isString() && value.toString().isEmpty();
    return isOpen ? QString() : checkedText(value, pathOf(key));
}

QString RuleJsonPlace::optionalText(const char *key)
{
    return has(key) ? text(key) : QString();
}

double RuleJsonPlace::number(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        refuse(key, tr("a number is expected."));
    return value.toDouble();
}

qint64 RuleJsonPlace::whole(const char *key, qint64 least, qint64 most)
{
    const double value = number(key);
    if (std::floor(value) != value || std::abs(value) > kExact || value < static_cast<double>(least)
        || value > static_cast<double>(most)) {
        refuse(key, tr("a whole number from %1 to %2 is expected.").arg(least).arg(most));
        return least;
    }
    return static_cast<qint64>(value);
}

bool RuleJsonPlace::yes(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isBool())
        refuse(key, tr("yes or no is expected."));
    return value.toBool();
}

QDate RuleJsonPlace::day(const char *key)
{
    return checkedDay(take(key), pathOf(key));
}

RuleJsonPlace RuleJsonPlace::object(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        refuse(key, tr("this part is not understood."));
    return {m_fault, value.toObject(), pathOf(key)};
}

QJsonArray RuleJsonPlace::array(const char *key, int most)
{
    const QJsonValue value = take(key);
    if (!value.isArray())
        refuse(key, tr("a list is expected."));
    else if (value.toArray().size() > most)
        refuse(key, tr("there are too many here; %1 at most.").arg(most));
    return m_fault.error ? QJsonArray() : value.toArray();
}

void RuleJsonPlace::finish()
{
    for (const QString &key : m_json.keys()) {
        if (!m_taken.contains(key))
            return refuse(m_path + u'.' + key.left(RuleJson::kLongestText),
                          tr("this Comptoir does not know what is said here."));
    }
}

} // namespace comptoir
