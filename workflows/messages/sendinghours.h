#pragma once

#include "models/domain/consent.h"
#include "models/domain/timestamp.h"
#include "workflows/messages/territory.h"

#include <QTimeZone>

#include <array>
#include <optional>

namespace comptoir {

/// When a channel may be used, on the customer's clock.
struct HoursRule
{
    static constexpr quint8 kMondayToSaturday = 0b0111111;
    static constexpr quint8 kEveryDay = 0b1111111;
    static constexpr int kMinutesADay = 24 * 60;

    int from = 0; ///< minutes since midnight
    int until = kMinutesADay; ///< not included
    quint8 days = kEveryDay; ///< bit 0 is Monday
    bool onHolidays = true;

    /// "08:00-20:00 123456", with " holidays" behind where these are allowed: how settings keep it.
    [[nodiscard]] QString toText() const;
    static std::optional<HoursRule> fromText(const QString &text);

    /// From before until, within one day, and some day of the week.
    [[nodiscard]] bool isSensible() const;
    bool operator==(const HoursRule &) const = default;
};

/// Whose clocks and holidays count for a message: those of the customer, else the shop's.
struct SendingPlace
{
    QList<QTimeZone> zones; ///< at least one; allowed is what is allowed in all
    HolidayRegion holidays = HolidayRegion::None;

    bool operator==(const SendingPlace &) const = default;
};

/// What the owner makes of the public holidays: days of the shop's own on which rest is kept too,
/// and holidays that count as usual days.
struct DaysOff
{
    QList<QDate> added, removed; ///< ascending, each once

    bool operator==(const DaysOff &) const = default;
};

/// The quiet hours: the owner's windows, within what nobody may widen. For marketing; transactional
/// messages are exempt. Pure.
///
/// No French statute names hours for SMS; the operators' charter does (af2m, Charte Business
/// Messaging 2026: promotional SMS between 08:00 and 21:30, Monday to Saturday recommended,
/// Sundays and public holidays tolerated), and gateways are stricter (OVHcloud and Brevo: nothing
/// in the evening, on Sundays and holidays). Hence the standard of Monday to Saturday, 08:00 to
/// 20:00, and a wall at 08:00 and 21:30. E-mail waits by itself, so its standard only keeps the
/// night free.
class SendingHours
{
public:
    /// What the owner finds at first.
    static HoursRule standard(Channel channel);
    /// What no setting goes beyond.
    static HoursRule wall(Channel channel);

    SendingHours();
    /// A rule that makes no sense leaves the one before.
    void setRule(Channel channel, const HoursRule &rule);
    [[nodiscard]] HoursRule rule(Channel channel) const; ///< as set
    [[nodiscard]] HoursRule effective(Channel channel) const; ///< within the wall

    void setDaysOff(const DaysOff &days) { m_daysOff = days; }
    [[nodiscard]] const DaysOff &daysOff() const { return m_daysOff; }

    [[nodiscard]] bool isAllowed(Channel channel, Timestamp at, const SendingPlace &place) const;
    /// The first allowed instant from `at` on; nullopt when there is none within a year.
    [[nodiscard]] std::optional<Timestamp> next(Channel channel, Timestamp at,
                                                const SendingPlace &place) const;
    /// The next time that the window opens, after `at`, even if it is open now.
    [[nodiscard]] std::optional<Timestamp> nextOpening(Channel channel, Timestamp at,
                                                       const SendingPlace &place) const;

    bool operator==(const SendingHours &) const = default;

private:
    std::array<HoursRule, kAllChannels.size()> m_rules;
    DaysOff m_daysOff;
};

} // namespace comptoir
