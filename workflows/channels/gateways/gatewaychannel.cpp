#include "workflows/channels/gateways/gatewaychannel.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <QStringDecoder>

namespace comptoir {

namespace {

constexpr qint64 kClockHoldsMs = 600'000;
constexpr qint64 kMostBytes = 2LL * 1024 * 1024;
constexpr qsizetype kLongestWhatsApp = 8'000; ///< bytes, with the fields of a template

bool isUtf8(const QByteArray &content)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    return !decoder.hasError() && !text.contains(QChar(u'\0'));
}

} // namespace

HttpPolicy GatewayParts::standardPolicy()
{
    HttpPolicy policy;
    policy.transferTimeout = std::chrono::seconds(60);
    policy.totalTimeout = std::chrono::seconds(120);
    policy.maxBodyBytes = kMostBytes;
    policy.maxAttempts = 2;
    policy.maxRetryAfter = std::chrono::seconds(5);
    return policy;
}

GatewayChannel::GatewayChannel(const GatewayEntry &entry, const GatewayAccount &account,
                               const GatewayParts &parts)
    : m_entry(entry)
    , m_account(account)
    , m_parts(parts)
    , m_gateway(entry.make(account))
{
    for (const GatewayField &field : entry.fields()) {
        if (field.isSecret)
            m_scrubber.add(account.fields.value(field.key));
    }
}

GatewayChannel::~GatewayChannel() = default;

HttpClient &GatewayChannel::client()
{
    if (!m_client)
        m_client = std::make_unique<HttpClient>(*m_parts.clock, m_parts.random, m_parts.policy);
    return *m_client;
}

Error GatewayChannel::scrubbed(const Error &error) const
{
    return m_scrubber.scrubbed(error);
}

void GatewayChannel::sign(HttpRequest &request)
{
    m_gateway->sign(request, {m_parts.clock->now().ms + m_aheadMs});
}

QString GatewayChannel::objection(const SendRequest &request, const GatewayEntry &entry)
{
    if (!isE164(request.recipient))
        return tr("The number is not in international form.");
    if (const Done sender = SmsSender::check(request.sender, entry.sender); !sender)
        return sender.error().text;
    if (request.content.trimmed().isEmpty() || !isUtf8(request.content))
        return tr("The message has no text.");
    if (entry.channel == Channel::WhatsApp)
        return request.content.size() > kLongestWhatsApp ? tr("The message is too long.")
                                                         : QString();
    const int parts = SmsText::count(QString::fromUtf8(request.content)).parts;
    if (parts > entry.mostParts)
        return tr("The text is too long: it would go in %n part(s), and the provider takes fewer.",
                  nullptr, parts);
    return {};
}

SendOutcome GatewayChannel::cannot(ReplyClass meaning, const QString &text) const
{
    return {meaning, 0, {}, m_scrubber.scrubbed(text), {}};
}

/// Nothing went, so what hindered it is about the way or the account.
SendOutcome GatewayChannel::notSent(const Error &error) const
{
    switch (error.code) {
    case ErrorCode::Auth:
    case ErrorCode::Permission:
    case ErrorCode::NotFound:
        return cannot(ReplyClass::LoginRefused, error.text);
    case ErrorCode::RateLimited:
        return cannot(ReplyClass::Throttled, error.text);
    default:
        return cannot(ReplyClass::NoConnection, error.text);
    }
}

SendOutcome GatewayChannel::send(const SendRequest &request, const HandOver &onHandOver,
                                 const CancelToken &cancel)
{
    if (const QString why = objection(request, m_entry); !why.isEmpty())
        return cannot(ReplyClass::OurFault, why);
    if (m_doubts >= kMostDoubts) {
        m_doubts = 0; // the account waits first, and each wait is longer
        return cannot(ReplyClass::Throttled,
                      tr("The provider left several messages without a clear answer."));
    }
    Result<HttpRequest> http = m_gateway->write(request);
    if (!http)
        return cannot(ReplyClass::OurFault, http.error().text);
    m_origin = http->url;
    if (m_account.isSandbox && m_entry.sandbox == GatewayEntry::Sandbox::Rehearsal)
        return rehearse(onHandOver);
    if (const Done ready = prepare(cancel); !ready)
        return notSent(ready.error());
    sign(*http);
    if (http->body.isEmpty()) {
        if (const Done alive = knock(cancel); !alive)
            return notSent(alive.error());
    }
    SendOutcome outcome = deliver(*http, onHandOver, cancel);
    outcome.text = m_scrubber.scrubbed(outcome.text);
    outcome.enhanced = m_scrubber.scrubbed(outcome.enhanced);
    outcome.remoteReference = m_scrubber.scrubbed(outcome.remoteReference);
    m_doubts = outcome.reply == ReplyClass::Unknown ? m_doubts + 1 : 0;
    return outcome;
}

SendOutcome GatewayChannel::rehearse(const HandOver &onHandOver)
{
    if (!onHandOver())
        return cannot(ReplyClass::Withheld, {});
    SendOutcome outcome = cannot(ReplyClass::Accepted, tr("Test mode: checked, and not sent."));
    outcome.remoteReference = QStringLiteral("sandbox");
    return outcome;
}

SendOutcome GatewayChannel::deliver(HttpRequest &http, const HandOver &onHandOver,
                                    const CancelToken &cancel)
{
    bool isHandedOver = false;
    bool isWithheld = false;
    http.repeatable = false;
    const auto handOver = [&] {
        isHandedOver = onHandOver();
        isWithheld = !isHandedOver;
        return isHandedOver;
    };
    if (!http.body.isEmpty())
        http.beforeBody = handOver;
    else if (!handOver())
        return cannot(ReplyClass::Withheld, {});
    const Result<HttpReply> reply = client().send(http, cancel);
    http.beforeBody = nullptr;
    if (isWithheld)
        return cannot(ReplyClass::Withheld, {});
    if (!reply && !isHandedOver)
        return notSent(reply.error());
    if (!reply)
        return cannot(ReplyClass::Unknown, reply.error().text);
    SendOutcome outcome = m_gateway->read(*reply);
    // An answer that did not wait for the message cannot be about it.
    const bool isPremature
        = outcome.reply == ReplyClass::Accepted || outcome.reply == ReplyClass::Unknown;
    if (!isHandedOver && isPremature)
        outcome.reply = ReplyClass::NoConnection;
    return outcome;
}

Done GatewayChannel::prepare(const CancelToken &cancel)
{
    if (const Done set = setClock(cancel); !set)
        return set;
    return m_doubts > 0 ? knock(cancel) : done();
}

Done GatewayChannel::setClock(const CancelToken &cancel)
{
    const std::optional<HttpRequest> question = m_gateway->askClock();
    const Timestamp now = m_parts.clock->now();
    const bool isFresh
        = m_clockSetAt && now >= *m_clockSetAt && now.ms - m_clockSetAt->ms < kClockHoldsMs;
    if (!question || isFresh)
        return done();
    const Result<HttpReply> reply = client().send(*question, cancel);
    if (!reply)
        return scrubbed(reply.error());
    if (!reply->isSuccess())
        return gatewaytools::errorOf(*reply);
    const std::optional<qint64> seconds = m_gateway->readClock(reply->body);
    if (!seconds)
        return gatewaytools::notAsPromised("clock");
    m_clockSetAt = m_parts.clock->now();
    m_aheadMs = *seconds * 1'000 - m_clockSetAt->ms;
    return done();
}

/// Whether the server answers anything at all. Without a key.
Done GatewayChannel::knock(const CancelToken &cancel)
{
    HttpRequest request;
    request.method = "HEAD";
    request.url = m_origin;
    request.url.setPath(QStringLiteral("/"));
    request.url.setQuery(QString());
    const Result<HttpReply> reply = client().send(request, cancel);
    if (!reply)
        return scrubbed(reply.error());
    return reply->status >= 500 ? Done(gatewaytools::errorOf(*reply)) : done();
}

void GatewayChannel::hangUp()
{
    if (m_client)
        m_client->hangUp();
}

GatewayTalk GatewayChannel::talk(const CancelToken &cancel)
{
    return [this, cancel](const HttpRequest &question) -> Result<HttpReply> {
        HttpRequest request = question;
        if (const Done set = setClock(cancel); !set)
            return set.error();
        sign(request);
        Result<HttpReply> reply = client().send(request, cancel);
        if (!reply)
            return scrubbed(reply.error());
        if (!reply->isSuccess())
            return scrubbed(gatewaytools::errorOf(*reply));
        return reply;
    };
}

Result<OptOuts> GatewayChannel::optOuts(const QString &cursor, const CancelToken &cancel)
{
    Result<OptOuts> said = m_gateway->optOuts(cursor, m_parts.clock->now(), talk(cancel));
    if (!said)
        return scrubbed(said.error());
    return said;
}

Result<GatewayCredit> GatewayChannel::credit(const CancelToken &cancel)
{
    return m_gateway->credit(talk(cancel));
}

Result<QList<DeliveryReport>> GatewayChannel::reports(const QList<SentText> &sent,
                                                      const CancelToken &cancel)
{
    return m_gateway->reports(sent, m_parts.clock->now(), talk(cancel));
}

Result<std::optional<DeliveryReport>> GatewayChannel::find(const SentText &sent,
                                                           const CancelToken &cancel)
{
    return m_gateway->find(sent, m_parts.clock->now(), talk(cancel));
}

} // namespace comptoir
