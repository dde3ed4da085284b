#pragma once

#include "tests/models/store/testclock.h"
#include "tests/servers/gatewayserver.h"
#include "workflows/channels/gateways/gatewaychannel.h"

#include <QJsonObject>
#include <QTest>

/// Accounts and channels at a GatewayServer.
namespace comptoir::gatewayfixture {

inline QString senderOf(const QString &provider)
{
    if (provider == QLatin1String("twilio_whatsapp"))
        return QStringLiteral("+33757130042");
    return provider == QLatin1String("twilio") ? QStringLiteral("+33939010203")
                                               : QStringLiteral("Boutique");
}

/// The account as the store and the keychain keep it.
inline Sender sender(const QString &provider, const QUrl &base)
{
    const GatewayEntry entry = Gateways::entry(provider);
    QHash<QString, QString> fields = GatewayServer::keys(provider);
    if (provider == QLatin1String("http_sms")) {
        const QString at = base.isEmpty() ? QStringLiteral("https://sms.example") : base.toString();
        const auto set = [&fields](const char *key, const QString &value) {
            fields.insert(QLatin1String(key), value);
        };
        set("url", at + QStringLiteral("/custom/send"));
        set("headers", QStringLiteral("X-Token: {token}"));
        set("body",
            QStringLiteral(R"({"to":"{to}","text":"{text}","from":"{sender}","ref":"{ref}"})"));
        set("id_path", QStringLiteral("messages[0].id"));
        set("status_path", QStringLiteral("ok"));
        set("good_values", QStringLiteral("true"));
        set("error_path", QStringLiteral("error"));
        set("dead_values", QStringLiteral("unknown_number, gone"));
        set("wait_values", QStringLiteral("slow_down"));
        set("state_url", at + QStringLiteral("/custom/state/{ref}"));
        set("state_path", QStringLiteral("state"));
        set("delivered_values", QStringLiteral("ok"));
        set("failed_values", QStringLiteral("dead"));
        set("stops_url", at + QStringLiteral("/custom/stops"));
        set("stops_path", QStringLiteral("numbers[*].phone"));
        set("credit_url", at + QStringLiteral("/custom/credit"));
        set("credit_path", QStringLiteral("left"));
    }
    Sender sender;
    sender.channel = entry.channel;
    sender.provider = provider;
    sender.address = senderOf(provider);
    sender.options = Gateways::options(entry, fields, false);
    if (!base.isEmpty())
        sender.options.insert(QStringLiteral("base_url"), base.toString());
    return sender;
}

inline QString secret(const QString &provider)
{
    return Gateways::secretText(Gateways::entry(provider), GatewayServer::keys(provider));
}

inline GatewayAccount account(const Sender &sender, const QString &secret)
{
    const Result<GatewayAccount> account = Gateways::account(sender, secret);
    if (!account)
        qFatal("%s", qPrintable(account.error().text));
    return *account;
}

inline GatewayParts parts(Clock &clock)
{
    GatewayParts parts;
    parts.clock = &clock;
    parts.random = [] { return 0.5; };
    return parts;
}

inline std::unique_ptr<GatewayChannel> channel(const Sender &sender, const GatewayParts &parts)
{
    return std::make_unique<GatewayChannel>(Gateways::entry(sender.provider),
                                            account(sender, secret(sender.provider)), parts);
}

inline SendRequest request(const QString &provider)
{
    SendRequest request;
    request.sender = senderOf(provider);
    request.recipient = QStringLiteral("+33612310001");
    request.content = QStringLiteral("Bonjour Zoé, les soldes commencent : -20 % & plus").toUtf8();
    request.reference = QStringLiteral("0123456789abcdef01234567");
    return request;
}

/// A part of the address that sends.
inline QString placeOf(const QString &provider)
{
    static const QHash<QString, QString> places{
        {QStringLiteral("ovh_sms"), QStringLiteral("/jobs")},
        {QStringLiteral("twilio"), QStringLiteral("/Messages.json")},
        {QStringLiteral("twilio_whatsapp"), QStringLiteral("/Messages.json")},
        {QStringLiteral("brevo_sms"), QStringLiteral("/transactionalSMS/sms")},
        {QStringLiteral("smsmode"), QStringLiteral("/sms/v1/messages")},
        {QStringLiteral("smsfactor"), QStringLiteral("/send")},
        {QStringLiteral("vonage"), QStringLiteral("/sms/json")},
        {QStringLiteral("http_sms"), QStringLiteral("/custom/send")}};
    return places.value(provider);
}

/// How often a batch asks there first, for who said STOP.
inline int questionsBefore(const QString &provider)
{
    if (provider == QLatin1String("smsmode"))
        return 1;
    return provider.startsWith(QLatin1String("twilio")) ? 2 : 0;
}

inline QStringList providers()
{
    QStringList ids;
    for (const GatewayEntry &entry : Gateways::all())
        ids.append(entry.id);
    return ids;
}

} // namespace comptoir::gatewayfixture
