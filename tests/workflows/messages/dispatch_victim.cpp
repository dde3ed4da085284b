// A run of the outbox in a process of its own, made to die at a step.
// Arguments: folder (of OutboxProfile), the other side's log, how many steps until death (0: none).

#include "tests/workflows/messages/outboxprofile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>

using namespace comptoir;

namespace {

int stepsLeft = 0;

/// As a power cut: nothing is closed, flushed or rolled back.
void step()
{
    if (--stepsLeft == 0)
        std::_Exit(9);
}

/// The other side: writes down whom it has a message for, as a server's log does.
class LoggingChannel : public MessageChannel
{
public:
    explicit LoggingChannel(const QString &log)
        : m_log(log)
    {}
    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken & /*cancel*/) override
    {
        step();
        if (!onHandOver())
            return {ReplyClass::Withheld, 0, {}, {}, {}};
        if (!m_log.isOpen() && !m_log.open(QIODevice::Append | QIODevice::Unbuffered))
            std::_Exit(3);
        m_log.write(request.recipient.toUtf8() + ' ' + request.reference.toUtf8() + '\n');
        step(); // they have it, and we do not know
        return {ReplyClass::Accepted, 250, {}, {}, QStringLiteral("Q")};
    }
    void hangUp() override { step(); }

private:
    QFile m_log;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    stepsLeft = arguments.at(3).toInt();
    OutboxProfile profile(arguments.at(1));
    profile.sender = SenderId{1};
    DispatchParts parts = profile.parts();
    parts.at = [](const char *) { step(); };
    Dispatcher dispatcher(profile.store(), profile.clock, *profile.arm, parts);
    if (!dispatcher.start())
        return 4;
    LoggingChannel channel(arguments.at(2));
    const DispatchReport report = dispatcher.run(profile.sender, channel, {});
    return report.end == DispatchReport::End::Empty ? 0 : 5;
}
