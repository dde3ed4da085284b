#pragma once

#include "tests/workflows/engine/engineprofile.h"
#include "tests/workflows/messages/fakechannel.h"
#include "workflows/messages/composer.h"
#include "workflows/simulation/forecast.h"

namespace comptoir {

/// A profile whose workflows run and whose messages leave, at whatever instants they are due.
class ForecastProfile : public EngineProfile
{
public:
    explicit ForecastProfile(const QString &folder)
        : EngineProfile(folder)
        , m_composer(clock, [this] { return QStringLiteral("code%1").arg(++m_codes); })
        , m_parts(parts())
    {
        m_parts.compose
            = [this](Database &database, const OutboxRow &row, const QString &reference) {
                  return m_composer.compose(database, row, reference);
              };
    }

    ForecastResult forecast(int days, bool isArmed = true)
    {
        ForecastOptions options;
        options.now = clock.now();
        options.until = {clock.now().ms + days * kDayMs};
        options.isArmed = isArmed;
        const auto result = store()
                                .chore([options](Database &database) {
                                    return Forecast::run(database.path(), options);
                                })
                                .takeResult();
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }

    /// Engine and accounts do what is due, until `days` have passed.
    void live(int days)
    {
        const Timestamp until{clock.now().ms + days * kDayMs};
        while (clock.now() < until) {
            qint64 next = until.ms;
            for (bool isIdle = false; !isIdle;) {
                const EngineReport report = run();
                const DispatchReport sent = dispatch();
                isIdle = report.isIdle() && sent.accepted + sent.skipped == 0;
                next = std::min(until.ms, clock.now().ms + 6 * 3'600'000);
                for (const auto &at : {report.nextAt, sent.nextAt}) {
                    if (at)
                        next = std::min(next, at->ms);
                }
            }
            next = std::max(next, clock.now().ms + 1);
            clock.advance(std::chrono::milliseconds(next - clock.now().ms));
        }
    }

    DispatchReport dispatch()
    {
        const DispatchReport report
            = Dispatcher(store(), clock, *arm, m_parts).run(sender, channel, {});
        if (report.error)
            qFatal("%s", qPrintable(report.error->detail));
        return report;
    }

    /// "1 a:1:1: 1795255200000 Soldes", a line a message that left after `since`.
    QStringList left(Timestamp since)
    {
        return rows(QStringLiteral("SELECT customer_id || ' ' || step || ' ' || handed_over_at ||"
                                   " ' ' || name FROM outbox WHERE state = 'accepted'"
                                   " AND handed_over_at >= %1 ORDER BY handed_over_at,"
                                   " customer_id, step")
                        .arg(since.ms));
    }
    /// The same of what is foretold to go.
    static QStringList going(const ForecastResult &result)
    {
        std::vector<const ComingMessage *> goes;
        for (const ComingMessage &one : result.messages) {
            if (one.fate == ComingMessage::Fate::Goes)
                goes.push_back(&one);
        }
        std::stable_sort(goes.begin(), goes.end(), [](const auto *one, const auto *other) {
            return std::tie(one->at, one->message.key.customer, one->message.key.step)
                < std::tie(other->at, other->message.key.customer, other->message.key.step);
        });
        QStringList lines;
        for (const ComingMessage *one : goes)
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(one->message.key.customer.value)
                             .arg(one->message.key.step)
                             .arg(one->at.ms)
                             .arg(one->message.name));
        return lines;
    }

    FakeChannel channel;
    static constexpr qint64 kDayMs = 24LL * 3'600'000;

private:
    int m_codes = 0;
    Composer m_composer;
    DispatchParts m_parts;
};

} // namespace comptoir
