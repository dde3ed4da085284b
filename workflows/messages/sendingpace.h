#pragma once

#include "models/domain/sender.h"

#include <QHash>
#include <QStringList>

#include <deque>
#include <vector>

namespace comptoir {

/// How fast one account may go: its limits as sliding windows over what it sent in the last day,
/// which the store keeps, so that closing the program gives no fresh quota. Pure.
class SendingPace
{
public:
    static constexpr qint64 kMinuteMs = 60'000;
    static constexpr qint64 kHourMs = 60 * kMinuteMs;
    static constexpr qint64 kDayMs = 24 * kHourMs;

    explicit SendingPace(const SendingLimits &limits);

    /// In the order of time.
    void add(const QString &domain, Timestamp at);
    /// When the account may write to one more recipient; `now` or earlier: at once.
    [[nodiscard]] Timestamp freeAt(Timestamp now) const;
    /// The same for a recipient of that domain; empty for a phone number.
    [[nodiscard]] Timestamp freeAt(const QString &domain, Timestamp now) const;

private:
    SendingLimits m_limits;
    std::deque<Timestamp> m_sent;
    QHash<QString, std::deque<Timestamp>> m_ofDomain;
};

/// How many recipients a new domain may write to on the last of `days` (today, counted so far):
/// 30 on the first, half as many again on each day after one that used at least half of its
/// allowance with at most 2 % coming back and at most 0.1 % reported. Common practice; receivers
/// publish no figure.
qint64 warmUpAllowance(const std::vector<SendingDay> &days);

/// The order in which to go through recipients of these domains so that equal ones are far apart:
/// indexes, each once; within a domain the given order holds.
std::vector<size_t> spreadByDomain(const QStringList &domains);

} // namespace comptoir
