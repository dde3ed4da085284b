#include "tests/servers/gatewayserver.h"
#include "tests/servers/gatewaywords.h"

namespace comptoir {

using namespace gatewaywords;

// Twilio

ServerReply GatewayServer::twilio(const ServerRequest &request)
{
    const auto own = keys(QStringLiteral("twilio"));
    const QString account = QStringLiteral("/2010-04-01/Accounts/") + kTwilioAccount;
    if (!request.path.startsWith(account)
        || !isBasic(request, kTwilioAccount, own.value(QStringLiteral("token"))))
        return refuse(json(401,
                           QJsonObject{{QStringLiteral("code"), 20003},
                                       {QStringLiteral("message"), QStringLiteral("Authenticate")},
                                       {QStringLiteral("status"), 401}}));
    const QString rest = request.path.mid(account.size());
    if (rest == QLatin1String("/Balance.json"))
        return json(200,
                    QJsonObject{{QStringLiteral("balance"), QStringLiteral("12.34")},
                                {QStringLiteral("currency"), QStringLiteral("EUR")}});
    if (rest == QLatin1String("/Messages.json"))
        return request.method == "POST" ? twilioSend(request) : twilioList(request);
    const Taken *one = byId(rest.section(u'/', -1).section(u'.', 0, 0).mid(2));
    if (!one)
        return json(404, QJsonObject{{QStringLiteral("code"), 20404}});
    const bool isKnown = m_delivered.contains(one->id);
    const QString state = !isKnown   ? QStringLiteral("sent")
        : m_delivered.value(one->id) ? QStringLiteral("delivered")
                                     : QStringLiteral("undelivered");
    return json(200,
                QJsonObject{{QStringLiteral("sid"), QString(QStringLiteral("SM") + one->id)},
                            {QStringLiteral("status"), state},
                            {QStringLiteral("num_segments"), QStringLiteral("1")},
                            {QStringLiteral("date_updated"), mailTime()}});
}

ServerReply GatewayServer::twilioSend(const ServerRequest &request)
{
    const auto error = [](int status, int code, const char *words) {
        return json(status,
                    QJsonObject{{QStringLiteral("code"), code},
                                {QStringLiteral("message"), QLatin1String(words)},
                                {QStringLiteral("status"), status}});
    };
    const QString to = digits(formValue(request, "To"));
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
        return error(400, 21211, "The 'To' number is not a valid phone number.");
    case Fate::Stopped:
        return error(400, 21610, "Attempt to send to unsubscribed recipient");
    case Fate::TooFast:
        return error(429, 20429, "Too many requests");
    case Fate::NoCredit:
        return error(402, 20402, "Payment required");
    case Fate::BadSender:
        return error(400, 21606, "The 'From' phone number is not yours");
    case Fate::Taken:
        break;
    }
    const bool isWhatsApp = formValue(request, "To").startsWith(QLatin1String("whatsapp:"));
    QJsonObject details;
    for (const char *name : {"ContentSid", "ContentVariables", "MessagingServiceSid"})
        details.insert(QLatin1String(name), formValue(request, name));
    const QString id
        = take({isWhatsApp ? QStringLiteral("twilio_whatsapp") : QStringLiteral("twilio"),
                to,
                formValue(request, "From"),
                formValue(request, "Body"),
                {},
                {},
                details});
    return json(201,
                QJsonObject{{QStringLiteral("sid"), QString(QStringLiteral("SM") + id)},
                            {QStringLiteral("status"), QStringLiteral("queued")},
                            {QStringLiteral("error_code"), QJsonValue::Null}});
}

ServerReply GatewayServer::twilioList(const ServerRequest &request)
{
    QJsonArray messages;
    const QString to = digits(queryValue(request, "To"));
    for (const Taken &one : m_taken) {
        if (one.recipient == to)
            messages.append(
                QJsonObject{{QStringLiteral("sid"), QString(QStringLiteral("SM") + one.id)},
                            {QStringLiteral("direction"), QStringLiteral("outbound-api")},
                            {QStringLiteral("body"), one.text},
                            {QStringLiteral("status"), QStringLiteral("delivered")}});
    }
    for (const auto &[number, words] : m_stops)
        messages.append(QJsonObject{{QStringLiteral("direction"), QStringLiteral("inbound")},
                                    {QStringLiteral("from"), QString(u'+' + number)},
                                    {QStringLiteral("body"), words},
                                    {QStringLiteral("date_sent"), mailTime()}});
    // Two pages, so that the way to the second is gone.
    const bool isSecond = queryValue(request, "Page") == QLatin1String("1");
    QJsonArray page;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if ((i % 2 == 1) == isSecond)
            page.append(messages.at(i));
    }
    const QString next = request.path + QStringLiteral("?Page=1&To=%2B") + to;
    return json(
        200,
        QJsonObject{{QStringLiteral("messages"), page},
                    {QStringLiteral("next_page_uri"), isSecond ? QJsonValue() : QJsonValue(next)}});
}

// Vonage

ServerReply GatewayServer::vonage(const ServerRequest &request)
{
    const auto own = keys(QStringLiteral("vonage"));
    const QString key = own.value(QStringLiteral("api_key"));
    const QString secret = own.value(QStringLiteral("api_secret"));
    if (request.path == QLatin1String("/sms/json")) {
        if (formValue(request, "api_key") == key && formValue(request, "api_secret") == secret)
            return vonageSend(request);
        const QJsonObject bad{{QStringLiteral("status"), QStringLiteral("4")},
                              {QStringLiteral("error-text"), QStringLiteral("Bad Credentials")}};
        return refuse(json(200, QJsonObject{{QStringLiteral("messages"), QJsonArray{bad}}}));
    }
    if (!isBasic(request, key, secret))
        return refuse(
            json(401, QJsonObject{{QStringLiteral("title"), QStringLiteral("Unauthorized")}}));
    if (request.path == QLatin1String("/account/get-balance"))
        return json(
            200,
            QJsonObject{{QStringLiteral("value"), 10.28}, {QStringLiteral("autoReload"), false}});
    return vonageRecords(request);
}

ServerReply GatewayServer::vonageSend(const ServerRequest &request)
{
    const QString to = formValue(request, "to");
    const auto one = [&to](const char *status, const char *words) {
        return QJsonObject{{QStringLiteral("to"), to},
                           {QStringLiteral("status"), QLatin1String(status)},
                           {QStringLiteral("error-text"), QLatin1String(words)}};
    };
    QJsonObject part;
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
        part = one("6", "Unroutable message - rejected");
        break;
    case Fate::Stopped:
        part = one("7", "Number barred");
        break;
    case Fate::TooFast:
        part = one("1", "Throughput Rate Exceeded - please wait [ 250 ] and retry");
        break;
    case Fate::NoCredit:
        part = one("9", "Quota Exceeded - rejected");
        break;
    case Fate::BadSender:
        part = one("15", "Invalid sender");
        break;
    case Fate::Taken:
        part = one("0", "");
        part.insert(QStringLiteral("message-id"),
                    take({QStringLiteral("vonage"),
                          to,
                          formValue(request, "from"),
                          formValue(request, "text"),
                          formValue(request, "client-ref"),
                          {},
                          QJsonObject{{QStringLiteral("type"), formValue(request, "type")}}}));
        break;
    }
    return json(200,
                QJsonObject{{QStringLiteral("message-count"), QStringLiteral("1")},
                            {QStringLiteral("messages"), QJsonArray{part}}});
}

ServerReply GatewayServer::vonageRecords(const ServerRequest &request)
{
    QJsonArray records;
    if (queryValue(request, "direction") == QLatin1String("inbound")) {
        for (const auto &[number, words] : m_stops)
            records.append(QJsonObject{{QStringLiteral("from"), number},
                                       {QStringLiteral("message_body"), words}});
        return json(200, QJsonObject{{QStringLiteral("records"), records}});
    }
    for (const Taken &one : m_taken) {
        const bool isAsked
            = queryValue(request, "id") == one.id || queryValue(request, "to") == one.recipient;
        const QString state = !m_delivered.contains(one.id) ? QStringLiteral("accepted")
            : m_delivered.value(one.id)                     ? QStringLiteral("delivered")
                                                            : QStringLiteral("failed");
        if (isAsked)
            records.append(QJsonObject{{QStringLiteral("message_id"), one.id},
                                       {QStringLiteral("client_ref"), one.reference},
                                       {QStringLiteral("status"), state}});
    }
    return json(200, QJsonObject{{QStringLiteral("records"), records}});
}

// Nobody's

ServerReply GatewayServer::custom(const ServerRequest &request)
{
    const QByteArray token
        = keys(QStringLiteral("http_sms")).value(QStringLiteral("token")).toUtf8();
    if (request.headers.value("x-token") != token)
        return refuse(json(401, QJsonObject{{QStringLiteral("error"), QStringLiteral("token")}}));
    if (request.path == QLatin1String("/custom/credit"))
        return json(200, QJsonObject{{QStringLiteral("left"), 7}});
    if (request.path == QLatin1String("/custom/stops")) {
        QJsonArray list;
        for (const auto &[number, words] : m_stops)
            list.append(
                QJsonObject{{QStringLiteral("phone"), QString(QStringLiteral("00") + number)}});
        return json(200, QJsonObject{{QStringLiteral("numbers"), list}});
    }
    if (request.path.startsWith(QLatin1String("/custom/state/"))) {
        for (const Taken &one : m_taken) {
            const bool isKnown = m_delivered.contains(one.id);
            if (one.reference == request.path.section(u'/', -1))
                return json(
                    200,
                    QJsonObject{{QStringLiteral("state"),
                                 !isKnown                        ? QStringLiteral("waiting")
                                     : m_delivered.value(one.id) ? QStringLiteral("ok")
                                                                 : QStringLiteral("dead")}});
        }
        return json(404, QJsonObject());
    }
    const bool isGet = request.method == "GET";
    const QJsonObject body = bodyOf(request);
    const auto told = [&](const char *name) {
        return isGet ? queryValue(request, name) : body.value(QLatin1String(name)).toString();
    };
    const QString to = digits(told("to"));
    const auto error = [](const char *name) {
        return json(200,
                    QJsonObject{{QStringLiteral("ok"), false},
                                {QStringLiteral("error"), QLatin1String(name)}});
    };
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
    case Fate::Stopped:
        return error("unknown_number");
    case Fate::TooFast:
        return error("slow_down");
    case Fate::NoCredit:
        return json(402, QJsonObject());
    case Fate::BadSender:
        return error("bad_sender");
    case Fate::Taken:
        break;
    }
    const QString id
        = take({QStringLiteral("http_sms"), to, told("from"), told("text"), told("ref"), {}, body});
    const QJsonObject message{{QStringLiteral("id"), id.toLongLong()}};
    return json(200,
                QJsonObject{{QStringLiteral("ok"), true},
                            {QStringLiteral("messages"), QJsonArray{message}}});
}

} // namespace comptoir
