#include "workflows/channels/gateways/twiliowhatsapp.h"

#include "workflows/channels/gateways/twilio.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace comptoir::twiliowhatsapp {

namespace {

class TwilioWhatsApp
{
    Q_DECLARE_TR_FUNCTIONS(TwilioWhatsApp)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> TwilioWhatsApp::fields()
{
    GatewayField content{QStringLiteral("template"), tr("Template"),
                         tr("The content SID (HX…) of an approved template with one field, {{1}}, "
                            "in which Comptoir puts the text of a message. Without one, texts "
                            "reach only customers who wrote to you in the last 24 hours.")};
    content.isRequired = false;
    content.longest = 34;
    return {twilio::accountField(tr("Account SID")), twilio::tokenField(tr("Auth token")), content};
}

QString TwilioWhatsApp::guide()
{
    return tr("1. Log in at https://console.twilio.com/ and connect your WhatsApp number under "
              "“Senders”.\n"
              "2. Have your templates approved in the “Content Template Builder”.\n"
              "3. Copy the account SID and the auth token from “Account info”. The sender is your "
              "WhatsApp number.");
}

} // namespace

QByteArray Template::toContent() const
{
    QJsonObject filled;
    for (auto one = variables.cbegin(); one != variables.cend(); ++one)
        filled.insert(one.key(), one.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("template"), sid},
                                     {QStringLiteral("variables"), filled}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Template> Template::fromContent(const QByteArray &content)
{
    static const QRegularExpression sid(QStringLiteral("^HX[0-9a-fA-F]{32}$"));
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    Template read{object.value(QLatin1String("template")).toString(), {}};
    if (!sid.match(read.sid).hasMatch())
        return std::nullopt;
    const QJsonObject variables = object.value(QLatin1String("variables")).toObject();
    for (auto one = variables.constBegin(); one != variables.constEnd(); ++one)
        read.variables.insert(one.key(), one.value().toString());
    return read;
}

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.id = QStringLiteral("twilio_whatsapp");
    entry.channel = Channel::WhatsApp;
    entry.name = QStringLiteral("Twilio WhatsApp");
    entry.sender = {false, false, false, true, true, 2, true};
    entry.sandbox = GatewayEntry::Sandbox::Rehearsal;
    entry.fields = &TwilioWhatsApp::fields;
    entry.guide = &TwilioWhatsApp::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return twilio::messages(account, true);
    };
    return entry;
}

} // namespace comptoir::twiliowhatsapp
