#include "tests/servers/gatewayserver.h"
#include "tests/servers/gatewaywords.h"

#include <QCryptographicHash>

namespace comptoir {

using namespace gatewaywords;

// OVHcloud

ServerReply GatewayServer::ovh(const ServerRequest &request)
{
    if (request.path == QLatin1String("/1.0/auth/time"))
        return {200, "application/json", QByteArray::number(m_time), {}};
    const auto own = keys(QStringLiteral("ovh_sms"));
    QByteArray target = m_server.url().toEncoded() + request.path.toUtf8();
    if (!request.query.isEmpty())
        target += '?' + request.query.toString(QUrl::FullyEncoded).toLatin1();
    const QByteArray time = request.headers.value("x-ovh-timestamp");
    const QByteArray plain = own.value(QStringLiteral("application_secret")).toUtf8() + '+'
        + own.value(QStringLiteral("consumer_key")).toUtf8() + '+' + request.method + '+' + target
        + '+' + request.body + '+' + time;
    const QByteArray signature
        = "$1$" + QCryptographicHash::hash(plain, QCryptographicHash::Sha1).toHex();
    const bool isRight = request.headers.value("x-ovh-signature") == signature
        && request.headers.value("x-ovh-application")
            == own.value(QStringLiteral("application_key")).toUtf8()
        && request.headers.value("x-ovh-consumer")
            == own.value(QStringLiteral("consumer_key")).toUtf8()
        && qAbs(time.toLongLong() - m_time) < 30;
    if (!isRight)
        return refuse(
            json(400,
                 QJsonObject{{QStringLiteral("class"), QStringLiteral("Client::BadRequest")},
                             {QStringLiteral("errorCode"), QStringLiteral("INVALID_SIGNATURE")},
                             {QStringLiteral("message"), QStringLiteral("Invalid signature")}}));
    return ovhSigned(request);
}

ServerReply GatewayServer::ovhSigned(const ServerRequest &request)
{
    if (request.path == QLatin1String("/1.0/sms/estimate"))
        return json(200,
                    QJsonObject{{QStringLiteral("characters"), 10},
                                {QStringLiteral("parts"), 1},
                                {QStringLiteral("maxCharactersPerPart"), 160}});
    const QString account = QStringLiteral("/1.0/sms/") + kOvhService;
    const QString rest = request.path.mid(account.size());
    if (!request.path.startsWith(account))
        return json(404,
                    QJsonObject{{QStringLiteral("message"),
                                 QStringLiteral("This service does not exist")}});
    if (rest == QLatin1String("/jobs"))
        return ovhJob(request);
    if (rest == QLatin1String("/blacklists")) {
        QJsonArray numbers;
        for (const auto &[number, words] : m_stops)
            numbers.append(QString(u'+' + number));
        return json(200, numbers);
    }
    if (rest == QLatin1String("/outgoing")) {
        QJsonArray ids;
        for (const Taken &one : m_taken) {
            if (one.reference == queryValue(request, "tag"))
                ids.append(one.id.toLongLong());
        }
        return json(200, ids);
    }
    if (rest.startsWith(QLatin1String("/outgoing/"))) {
        const Taken *one = byId(rest.mid(10));
        if (!one || !m_delivered.contains(one->id)) // still a job
            return json(404, QJsonObject{{QStringLiteral("message"), QStringLiteral("not found")}});
        return json(200,
                    QJsonObject{{QStringLiteral("id"), one->id.toLongLong()},
                                {QStringLiteral("tag"), one->reference},
                                {QStringLiteral("numberOfSms"), 1},
                                {QStringLiteral("ptt"), m_delivered.value(one->id) ? 4 : 5}});
    }
    return json(200, QJsonObject{{QStringLiteral("creditsLeft"), 142.5}});
}

ServerReply GatewayServer::ovhJob(const ServerRequest &request)
{
    const QJsonObject body = bodyOf(request);
    const QString to = body.value(QLatin1String("receivers")).toArray().at(0).toString();
    QJsonObject report{{QStringLiteral("ids"), QJsonArray{}},
                       {QStringLiteral("validReceivers"), QJsonArray{}},
                       {QStringLiteral("invalidReceivers"), QJsonArray{}},
                       {QStringLiteral("totalCreditsRemoved"), 0}};
    switch (fateOf(digits(to))) {
    case Fate::NoSuchNumber:
    case Fate::Stopped:
        report.insert(QStringLiteral("invalidReceivers"), QJsonArray{to});
        return json(200, report);
    case Fate::TooFast:
        return json(429,
                    QJsonObject{{QStringLiteral("message"), QStringLiteral("Too many requests")}});
    case Fate::NoCredit:
        return json(403,
                    QJsonObject{{QStringLiteral("message"), QStringLiteral("Not enough credits")}});
    case Fate::BadSender:
        return json(400,
                    QJsonObject{{QStringLiteral("message"), QStringLiteral("Invalid sender")}});
    case Fate::Taken:
        break;
    }
    const QString id = take({QStringLiteral("ovh_sms"),
                             digits(to),
                             body.value(QLatin1String("sender")).toString(),
                             body.value(QLatin1String("message")).toString(),
                             body.value(QLatin1String("tag")).toString(),
                             {},
                             body});
    report.insert(QStringLiteral("ids"), QJsonArray{id.toLongLong()});
    report.insert(QStringLiteral("validReceivers"), QJsonArray{to});
    return json(200, report);
}

// Brevo

ServerReply GatewayServer::brevo(const ServerRequest &request)
{
    if (request.headers.value("api-key")
        != keys(QStringLiteral("brevo_sms")).value(QStringLiteral("api_key")).toUtf8())
        return refuse(
            json(401,
                 QJsonObject{{QStringLiteral("code"), QStringLiteral("unauthorized")},
                             {QStringLiteral("message"), QStringLiteral("Key not found")}}));
    if (request.path == QLatin1String("/v3/account")) {
        const QJsonObject mail{{QStringLiteral("type"), QStringLiteral("free")},
                               {QStringLiteral("credits"), 300}};
        const QJsonObject sms{{QStringLiteral("type"), QStringLiteral("sms")},
                              {QStringLiteral("credits"), 55.5}};
        return json(200, QJsonObject{{QStringLiteral("plan"), QJsonArray{mail, sms}}});
    }
    if (request.path == QLatin1String("/v3/transactionalSMS/sms"))
        return brevoSend(request);
    return brevoEvents(request);
}

ServerReply GatewayServer::brevoSend(const ServerRequest &request)
{
    const auto error = [](int status, const char *code, const char *words) {
        return json(status,
                    QJsonObject{{QStringLiteral("code"), QLatin1String(code)},
                                {QStringLiteral("message"), QLatin1String(words)}});
    };
    const QJsonObject body = bodyOf(request);
    const QString to = body.value(QLatin1String("recipient")).toString();
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
    case Fate::Stopped:
        return error(400, "invalid_parameter", "Invalid telephone number");
    case Fate::TooFast:
        return error(429, "too_many_requests", "Slow down");
    case Fate::NoCredit:
        return error(402, "not_enough_credits", "Not enough credits");
    case Fate::BadSender:
        return error(400, "invalid_parameter", "Invalid sender name");
    case Fate::Taken:
        break;
    }
    const QString id = take({QStringLiteral("brevo_sms"),
                             to,
                             body.value(QLatin1String("sender")).toString(),
                             body.value(QLatin1String("content")).toString(),
                             body.value(QLatin1String("tag")).toString(),
                             {},
                             body});
    return json(201,
                QJsonObject{{QStringLiteral("reference"), QStringLiteral("ab1cde2fgh3i4jklmno")},
                            {QStringLiteral("messageId"), id.toLongLong()},
                            {QStringLiteral("smsCount"), 1},
                            {QStringLiteral("remainingCredits"), 54.5}});
}

ServerReply GatewayServer::brevoEvents(const ServerRequest &request)
{
    QJsonArray events;
    const QString kind = queryValue(request, "event");
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    for (const Taken &one : m_taken) {
        const QString phone = queryValue(request, "phoneNumber");
        if (!kind.isEmpty() || (!phone.isEmpty() && phone != one.recipient))
            continue;
        QJsonObject event{{QStringLiteral("phoneNumber"), one.recipient},
                          {QStringLiteral("messageId"), one.id},
                          {QStringLiteral("tag"), one.reference},
                          {QStringLiteral("date"), now},
                          {QStringLiteral("event"), QStringLiteral("accepted")}};
        events.append(event);
        if (m_delivered.contains(one.id)) {
            event.insert(QStringLiteral("event"),
                         m_delivered.value(one.id) ? QStringLiteral("delivered")
                                                   : QStringLiteral("hardBounce"));
            events.append(event);
        }
    }
    for (const auto &[number, words] : m_stops) {
        const bool isReply = words != QLatin1String("STOP");
        if (kind == (isReply ? QLatin1String("replies") : QLatin1String("unsubscription")))
            events.append(
                QJsonObject{{QStringLiteral("phoneNumber"), number},
                            {QStringLiteral("date"), now},
                            {QStringLiteral("reply"), words},
                            {QStringLiteral("event"),
                             isReply ? QStringLiteral("replied") : QStringLiteral("unsubscribe")}});
    }
    return json(200, QJsonObject{{QStringLiteral("events"), events}});
}

// smsmode

ServerReply GatewayServer::smsmode(const ServerRequest &request)
{
    if (request.headers.value("x-api-key")
        != keys(QStringLiteral("smsmode")).value(QStringLiteral("api_key")).toUtf8())
        return refuse(json(401,
                           QJsonObject{{QStringLiteral("title"), QStringLiteral("Unauthorized")},
                                       {QStringLiteral("status"), 401}}));
    if (request.path.startsWith(QLatin1String("/commons/"))) {
        const QJsonObject balance{{QStringLiteral("amount"), 20.5},
                                  {QStringLiteral("currency"), QStringLiteral("EUR")}};
        return json(200,
                    QJsonObject{{QStringLiteral("items"),
                                 QJsonArray{QJsonObject{{QStringLiteral("balance"), balance}}}}});
    }
    if (request.method == "POST")
        return smsmodeSend(request);
    const auto message = [this](const Taken &one) {
        const QString state = !m_delivered.contains(one.id) ? QStringLiteral("ENROUTE")
            : m_delivered.value(one.id)                     ? QStringLiteral("DELIVERED")
                                                            : QStringLiteral("UNDELIVERABLE");
        return QJsonObject{
            {QStringLiteral("messageId"), one.id},
            {QStringLiteral("refClient"), one.reference},
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("messagePartCount"), 1}}},
            {QStringLiteral("status"), QJsonObject{{QStringLiteral("value"), state}}}};
    };
    if (request.path != QLatin1String("/sms/v1/messages")) {
        const Taken *one = byId(request.path.section(u'/', -1));
        return one ? json(200, message(*one))
                   : json(404, QJsonObject{{QStringLiteral("title"), QStringLiteral("Not found")}});
    }
    QJsonArray items;
    if (queryValue(request, "direction") == QLatin1String("MO")) {
        for (const auto &[number, words] : m_stops)
            items.append(QJsonObject{
                {QStringLiteral("from"), number},
                {QStringLiteral("acceptedAt"), QStringLiteral("2026-11-21T10:00:00")},
                {QStringLiteral("body"), QJsonObject{{QStringLiteral("text"), words}}}});
    } else {
        for (const Taken &one : m_taken) {
            if (one.reference == queryValue(request, "refClient"))
                items.append(message(one));
        }
    }
    return json(200, QJsonObject{{QStringLiteral("items"), items}});
}

ServerReply GatewayServer::smsmodeSend(const ServerRequest &request)
{
    const auto error = [](int status, const char *title, const char *words) {
        return json(status,
                    QJsonObject{{QStringLiteral("status"), status},
                                {QStringLiteral("title"), QLatin1String(title)},
                                {QStringLiteral("detail"), QLatin1String(words)}});
    };
    const QJsonObject body = bodyOf(request);
    const QString to
        = body.value(QLatin1String("recipient")).toObject().value(QLatin1String("to")).toString();
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
    case Fate::Stopped:
        return error(400, "Bad Request", "recipient.to: invalid number");
    case Fate::TooFast:
        return error(429, "Too Many Requests", "");
    case Fate::NoCredit:
        return error(400, "Bad Request", "Insufficient balance");
    case Fate::BadSender:
        return error(403, "Forbidden", "from: not authorized");
    case Fate::Taken:
        break;
    }
    const QString id = take(
        {QStringLiteral("smsmode"),
         to,
         body.value(QLatin1String("from")).toString(),
         body.value(QLatin1String("body")).toObject().value(QLatin1String("text")).toString(),
         body.value(QLatin1String("refClient")).toString(),
         {},
         body});
    return json(201,
                QJsonObject{{QStringLiteral("messageId"), id},
                            {QStringLiteral("status"),
                             QJsonObject{{QStringLiteral("value"), QStringLiteral("ENROUTE")}}}});
}

// SMSFactor

ServerReply GatewayServer::smsfactor(const ServerRequest &request)
{
    const QByteArray token
        = keys(QStringLiteral("smsfactor")).value(QStringLiteral("token")).toUtf8();
    if (request.headers.value("authorization") != "Bearer " + token)
        return refuse(
            json(200,
                 QJsonObject{{QStringLiteral("status"), -1},
                             {QStringLiteral("details"), QStringLiteral("Authentication error")}}));
    QJsonObject good{{QStringLiteral("status"), 1},
                     {QStringLiteral("message"), QStringLiteral("OK")}};
    const QString &path = request.path;
    if (path == QLatin1String("/send") || path == QLatin1String("/send/simulate"))
        return smsfactorSend(request, path.endsWith(QLatin1String("simulate")));
    if (path == QLatin1String("/credits")) {
        good.insert(QStringLiteral("credits"), QStringLiteral("642"));
        return json(200, good);
    }
    if (path == QLatin1String("/blacklist")) {
        QJsonArray list;
        for (const auto &[number, words] : m_stops)
            list.append(QJsonObject{{QStringLiteral("destination"), number}});
        good.insert(QStringLiteral("list"), list);
        return json(200, good);
    }
    QJsonArray campaigns;
    for (const Taken &one : m_taken) {
        const bool isAsked = path == QLatin1String("/campaigns")
            ? one.recipient == queryValue(request, "destination")
            : path.endsWith(u'/' + one.id);
        const bool isKnown = m_delivered.contains(one.id);
        if (isAsked)
            campaigns.append(QJsonObject{
                {QStringLiteral("id"), one.id},
                {QStringLiteral("text"), one.text},
                {QStringLiteral("status"), QStringLiteral("Sent")},
                {QStringLiteral("delivered"),
                 isKnown && m_delivered.value(one.id) ? QStringLiteral("1") : QStringLiteral("0")},
                {QStringLiteral("error"),
                 isKnown && !m_delivered.value(one.id) ? QStringLiteral("1")
                                                       : QStringLiteral("0")}});
    }
    good.insert(path == QLatin1String("/campaigns") ? QStringLiteral("campaigns")
                                                    : QStringLiteral("campaign"),
                campaigns);
    return json(200, good);
}

ServerReply GatewayServer::smsfactorSend(const ServerRequest &request, bool simulated)
{
    const QJsonObject sms = bodyOf(request).value(QLatin1String("sms")).toObject();
    const QJsonObject message = sms.value(QLatin1String("message")).toObject();
    const QJsonObject recipient = sms.value(QLatin1String("recipients"))
                                      .toObject()
                                      .value(QLatin1String("gsm"))
                                      .toArray()
                                      .at(0)
                                      .toObject();
    const QString to = recipient.value(QLatin1String("value")).toString();
    QJsonObject good{
        {QStringLiteral("status"), 1}, {QStringLiteral("message"), QStringLiteral("OK")},
        {QStringLiteral("sent"), 0},   {QStringLiteral("blacklisted"), 0},
        {QStringLiteral("npai"), 0},   {QStringLiteral("invalid"), 0},
        {QStringLiteral("flood"), 0},  {QStringLiteral("total"), 1}};
    switch (fateOf(to)) {
    case Fate::NoSuchNumber:
        good.insert(QStringLiteral("npai"), 1);
        return json(200, good);
    case Fate::Stopped:
        good.insert(QStringLiteral("blacklisted"), 1);
        return json(200, good);
    case Fate::TooFast:
        good.insert(QStringLiteral("flood"), 1);
        return json(200, good);
    case Fate::NoCredit:
    case Fate::BadSender:
        return json(
            200,
            QJsonObject{{QStringLiteral("status"), -3},
                        {QStringLiteral("details"), QStringLiteral("Insufficient credits")}});
    case Fate::Taken:
        break;
    }
    good.insert(QStringLiteral("sent"), 1);
    if (!simulated)
        good.insert(QStringLiteral("ticket"),
                    take({QStringLiteral("smsfactor"),
                          to,
                          message.value(QLatin1String("sender")).toString(),
                          message.value(QLatin1String("text")).toString(),
                          recipient.value(QLatin1String("gsmsmsid")).toString(),
                          {},
                          message}));
    return json(200, good);
}

} // namespace comptoir
