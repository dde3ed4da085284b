#include "workflows/messages/sendinghours.h"

#include "models/domain/localtime.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kMinute = 60'000;
constexpr int kDaysLookedAhead = 400;
constexpr int kRounds = 64; ///< between zones that take turns in being closed

/// What the clock on the wall shows.
struct Local
{
    QDate day;
    int minute;
};

Local localAt(Timestamp at, const QTimeZone &zone)
{
    const QDateTime utc = at.toUtc();
    const QDateTime shown = utc.addSecs(zone.offsetFromUtc(utc));
    return {shown.date(), shown.time().msecsSinceStartOfDay() / kMinute};
}

/// The days of rest of a place, with those that the owner put in and took out.
struct RestDays
{
    HolidayRegion region;
    const DaysOff &own;

    [[nodiscard]] bool has(const QDate &day) const
    {
        return own.added.contains(day)
            || (Holidays::isHoliday(day, region) && !own.removed.contains(day));
    }
};

bool isOpenOn(const HoursRule &rule, const QDate &day, const RestDays &rest)
{
    const bool weekday = (rule.days >> (day.dayOfWeek() - 1) & 1) != 0;
    return weekday && (rule.onHolidays || !rest.has(day));
}

bool isOpen(const HoursRule &rule, const Local &local, const RestDays &rest)
{
    return local.minute >= rule.from && local.minute < rule.until
        && isOpenOn(rule, local.day, rest);
}

/// The first opening not before `at` in one zone. A clock that a spring change puts beyond the
/// window skips that day.
std::optional<Timestamp> opening(const HoursRule &rule, Timestamp at, const QTimeZone &zone,
                                 const RestDays &rest)
{
    QDate day = localAt(at, zone).day;
    const QTime from = QTime::fromMSecsSinceStartOfDay(rule.from * kMinute);
    for (int i = 0; i < kDaysLookedAhead; ++i, day = day.addDays(1)) {
        if (!isOpenOn(rule, day, rest))
            continue;
        const Timestamp opens = instantAt(day, from, zone);
        if (opens >= at && isOpen(rule, localAt(opens, zone), rest))
            return opens;
    }
    return std::nullopt;
}

bool isAllowedBy(const HoursRule &rule, Timestamp at, const SendingPlace &place, const DaysOff &own)
{
    return std::all_of(place.zones.cbegin(), place.zones.cend(), [&](const QTimeZone &zone) {
        return isOpen(rule, localAt(at, zone), {place.holidays, own});
    });
}

std::optional<Timestamp> nextBy(const HoursRule &rule, Timestamp at, const SendingPlace &place,
                                const DaysOff &own)
{
    for (int round = 0; round < kRounds; ++round) {
        if (isAllowedBy(rule, at, place, own))
            return at;
        for (const QTimeZone &zone : place.zones) {
            if (isOpen(rule, localAt(at, zone), {place.holidays, own}))
                continue;
            const auto opens = opening(rule, at, zone, {place.holidays, own});
            if (!opens)
                return std::nullopt;
            at = *opens;
        }
    }
    return std::nullopt;
}

size_t indexOf(Channel channel)
{
    return static_cast<size_t>(channel);
}

int minutesOf(const QRegularExpressionMatch &match, int first)
{
    return match.captured(first).toInt() * 60 + match.captured(first + 1).toInt();
}

QString clockText(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

bool HoursRule::isSensible() const
{
    return from >= 0 && from < until && until <= kMinutesADay && (days & kEveryDay) != 0
        && days <= kEveryDay;
}

QString HoursRule::toText() const
{
    QString text = clockText(from) + QLatin1Char('-') + clockText(until) + QLatin1Char(' ');
    for (int day = 1; day <= 7; ++day) {
        if (days >> (day - 1) & 1)
            text += QString::number(day);
    }
    return onHolidays ? text + QStringLiteral(" holidays") : text;
}

std::optional<HoursRule> HoursRule::fromText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d) (1?2?3?4?5?6?7?)( holidays)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HoursRule rule{minutesOf(match, 1), minutesOf(match, 3), 0, !match.captured(6).isEmpty()};
    for (const QChar digit : match.captured(5))
        rule.days = static_cast<quint8>(rule.days | 1U << (digit.digitValue() - 1));
    return rule.isSensible() ? std::optional(rule) : std::nullopt;
}

HoursRule SendingHours::standard(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
    case Channel::WhatsApp:
        return {8 * 60, 20 * 60, HoursRule::kMondayToSaturday, false};
    case Channel::Email:
    case Channel::Phone:
    case Channel::Post:
        break;
    }
    return {7 * 60, 21 * 60, HoursRule::kEveryDay, true};
}

HoursRule SendingHours::wall(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
    case Channel::WhatsApp:
        return {8 * 60, 21 * 60 + 30, HoursRule::kEveryDay, true};
    case Channel::Email:
    case Channel::Phone:
    case Channel::Post:
        break;
    }
    return {};
}

SendingHours::SendingHours()
{
    for (const Channel channel : kAllChannels)
        m_rules.at(indexOf(channel)) = standard(channel);
}

void SendingHours::setRule(Channel channel, const HoursRule &rule)
{
    if (rule.isSensible())
        m_rules.at(indexOf(channel)) = rule;
}

HoursRule SendingHours::rule(Channel channel) const
{
    return m_rules.at(indexOf(channel));
}

HoursRule SendingHours::effective(Channel channel) const
{
    HoursRule rule = m_rules.at(indexOf(channel));
    const HoursRule most = wall(channel);
    rule.from = std::max(rule.from, most.from);
    rule.until = std::min(rule.until, most.until);
    return rule;
}

bool SendingHours::isAllowed(Channel channel, Timestamp at, const SendingPlace &place) const
{
    return isAllowedBy(effective(channel), at, place, m_daysOff);
}

std::optional<Timestamp> SendingHours::next(Channel channel, Timestamp at,
                                            const SendingPlace &place) const
{
    return nextBy(effective(channel), at, place, m_daysOff);
}

std::optional<Timestamp> SendingHours::nextOpening(Channel channel, Timestamp at,
                                                   const SendingPlace &place) const
{
    const HoursRule rule = effective(channel);
    std::optional<Timestamp> first;
    for (const QTimeZone &zone : place.zones) {
        const auto opens = opening(rule, {at.ms + 1}, zone, {place.holidays, m_daysOff});
        if (!opens)
            return std::nullopt;
        const auto inAll = nextBy(rule, *opens, place, m_daysOff);
        if (inAll && (!first || *inAll < *first))
            first = inAll;
    }
    return first;
}

} // namespace comptoir
