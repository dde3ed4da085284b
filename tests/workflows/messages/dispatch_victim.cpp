// A run of the outbox in a process of its own, made to die at a step.
// Arguments: folder (of OutboxProfile), the other side's log, or "smtp:" and the port of an
// SmtpServer, or the address of a GatewayServer, how many steps until death (0: none), and which
// start of the computer it is ("": nothing tells).

#include "tests/workflows/channels/gatewayfixture.h"
#include "tests/workflows/messages/textprofile.h"
#include "workflows/channels/emailsmtp.h"

#include <QCoreApplication>
#include <QFile>

#include <atomic>
#include <cstdlib>

using namespace comptoir;

namespace {

std::atomic<int> stepsLeft = 0;

/// As a kill: nothing is closed, flushed or rolled back.
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

SmtpAccount accountAt(int port)
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.safety = SmtpSafety::None;
    account.login = SmtpLogin::None;
    return account;
}

Result<ComposedMessage> compose(Database & /*database*/, const OutboxRow &row,
                                const QString &reference)
{
    return ComposedMessage{"To: " + row.address.toLatin1() + "\r\nMessage-ID: <"
                               + reference.toLatin1() + ">\r\n\r\nHello\r\n",
                           {}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    stepsLeft = arguments.at(3).toInt();
    OutboxProfile profile(arguments.at(1), arguments.at(4));
    profile.sender = SenderId{1};
    DispatchParts parts = profile.parts();
    parts.at = [](const char *) { step(); };
    Dispatcher dispatcher(profile.store(), profile.clock, *profile.arm, parts);
    if (!dispatcher.start())
        return 4;
    const QString other = arguments.at(2);
    std::unique_ptr<MessageChannel> channel = std::make_unique<LoggingChannel>(other);
    if (other.startsWith(QLatin1String("smtp:"))) {
        parts.compose = compose;
        channel = std::make_unique<EmailSmtp>(accountAt(other.mid(5).toInt()), QString());
    }
    if (other.startsWith(QLatin1String("http:"))) {
        parts.compose = [](Database &, const OutboxRow &row, const QString &) {
            return textprofile::compose(row);
        };
        profile.sender = SenderId{2}; // after the one for mail
        channel = gatewayfixture::channel(
            gatewayfixture::sender(QStringLiteral("ovh_sms"), QUrl(other)),
            gatewayfixture::parts(profile.clock));
    }
    const DispatchReport report = dispatcher.run(profile.sender, *channel, {});
    return report.end == DispatchReport::End::Empty ? 0 : 5;
}
