#pragma once

#include "models/domain/clock.h"
#include "workflows/messages/sendingdesk.h"

namespace comptoir {

/// Where this machine's user keeps how far each profile has sent (SendingArm): beside the programs'
/// settings, and so in no profile and no backup of one.
QString sendingMarksFolder();

/// What the system brings to a SendingDesk; the secret is the caller's to add.
DeskParts systemDeskParts();

/// A clock that goes as another does, but began at an instant of the caller's choice: what would be
/// sent then. Waiting takes as long as it does.
class OffsetClock : public Clock
{
public:
    /// `clock` outlives it.
    OffsetClock(Clock &clock, Timestamp beginning)
        : m_clock(clock)
        , m_offset(beginning.ms - clock.now().ms)
    {}
    [[nodiscard]] Timestamp now() const override { return {m_clock.now().ms + m_offset}; }
    void wait(std::chrono::milliseconds duration, const CancelToken &cancel) override
    {
        m_clock.wait(duration, cancel);
    }

private:
    Clock &m_clock;
    qint64 m_offset;
};

} // namespace comptoir
