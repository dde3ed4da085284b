#include "workflows/messages/senderpresets.h"

#include "workflows/channels/gateways/catalogue.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kSpread = 100; ///< to one domain an hour, where the account itself may do more

/// What the owner is told of the providers.
class PresetWords
{
    Q_DECLARE_TR_FUNCTIONS(SenderPresets)
public:
    static QString appPassword() { return tr("App password"); }
    static QString accessToken() { return tr("Access token"); }
    static QString smtpKey() { return tr("SMTP key"); }
    static QString secretKey() { return tr("Secret key"); }
    static QString apiKey() { return tr("API key"); }
    static QString accessKey() { return tr("Access key"); }
    static QString smtpLogin() { return tr("SMTP login"); }

    static QString google()
    {
        return tr("1. Switch on 2-step verification in your Google account (Security).\n"
                  "2. Open https://myaccount.google.com/apppasswords and make a password named "
                  "Comptoir.\n"
                  "3. Enter its sixteen letters here. Your usual password does not work: Google "
                  "takes none from programs since May 2025.\n\n"
                  "Without a password (More settings):\n"
                  "1. Open https://console.cloud.google.com, make a project and set up its consent "
                  "screen with the scope https://mail.google.com/. Publish it: a sign-in by a "
                  "project in testing ends after seven days.\n"
                  "2. Make an OAuth client for a desktop program; enter its ID and its secret.\n"
                  "3. Sign in with the browser.");
    }
    static QString microsoft()
    {
        return tr(
            "Microsoft takes no passwords from programs any more: one signs in with the browser.\n"
            "1. Open https://entra.microsoft.com, App registrations, New registration. Name it "
            "Comptoir, for any organisation’s and personal Microsoft accounts.\n"
            "2. Under Authentication add the platform “Mobile and desktop applications” with the "
            "address http://localhost.\n"
            "3. Enter its application (client) ID here. It needs no secret.\n"
            "4. Sign in with the browser. Your mailbox must allow SMTP and IMAP in its settings.");
    }
    static QString ovh()
    {
        return tr("The address and the password of the mailbox, as you gave them in the OVHcloud "
                  "control panel (Web Cloud, E-mails).");
    }
    static QString orange()
    {
        return tr(
            "The address and the password of your Orange mailbox. Customers see an address that "
            "ends in orange.fr; for many messages an address of your own domain is better.");
    }
    static QString ionos()
    {
        return tr(
            "The address and the password of the mailbox, as you gave them at IONOS (E-mail). A "
            "new contract may send 50 messages an hour, later up to 500.");
    }
    static QString infomaniak()
    {
        return tr("1. Open https://manager.infomaniak.com and choose your mailbox.\n"
                  "2. Make a password for a device named Comptoir.\n"
                  "3. Enter it here.");
    }
    static QString brevo()
    {
        return tr("1. In Brevo open Settings, then SMTP & API, then SMTP.\n"
                  "2. Copy the login that is shown there.\n"
                  "3. Make an SMTP key and enter it here. The API key is another one.\n"
                  "4. Have Brevo authenticate your domain (Senders, Domains).");
    }
    static QString mailjet()
    {
        return tr("1. In Mailjet open Account settings, then SMTP and SEND API settings.\n"
                  "2. Copy the API key and the secret key.\n"
                  "3. Have Mailjet validate your domain (Sender domains & addresses).");
    }
    static QString mailgun()
    {
        return tr("1. In Mailgun open Sending, then your domain, then SMTP credentials.\n"
                  "2. Copy the login, and make a password.");
    }
    static QString postmark()
    {
        return tr("1. In Postmark open your server, then the message stream, then Settings.\n"
                  "2. Make an SMTP token: it has an access key and a secret key.");
    }
    static QString sendgrid()
    {
        return tr("1. In SendGrid open Settings, then API keys.\n"
                  "2. Make a key with the right Mail Send, and enter it here.");
    }
    static QString smtp()
    {
        return tr(
            "Your provider’s help tells the outgoing mail server: look for “SMTP”. Port 465 goes "
            "with TLS, 587 with STARTTLS.");
    }
};

SenderPreset mailbox(const char *id, const char *name, SendingLimits limits,
                     const MailDomainNeeds &domain, QString (*guide)(),
                     QString (*secretLabel)() = nullptr)
{
    // Mailboxes are watched for bursts: a few seconds between two messages.
    limits.perDomainHour = kSpread;
    return {QLatin1String(id),
            Channel::Email,
            QLatin1String(name),
            limits,
            50,
            1'000,
            5'000,
            domain,
            secretLabel,
            {},
            guide};
}

SenderPreset relay(const char *id, const char *name, int perDay, const MailDomainNeeds &domain,
                   QString (*guide)(), QString (*secretLabel)(), QString (*userLabel)() = nullptr)
{
    return {QLatin1String(id),
            Channel::Email,
            QLatin1String(name),
            {0, 0, perDay, 0},
            50,
            0,
            0,
            domain,
            secretLabel,
            userLabel,
            guide};
}

SenderPreset gateway(const GatewayEntry &entry)
{
    SenderPreset preset{entry.id, entry.channel, entry.name, {entry.perMinute, 0, 0, 0}, 50, 0, 0};
    preset.guide = entry.guide;
    return preset;
}

MailDomainNeeds spf(const char *include, const QStringList &selectors = {},
                    const QStringList &ownDomains = {})
{
    return {QLatin1String(include), false, selectors, ownDomains};
}

/// Of a provider that sends with a return address of its own.
MailDomainNeeds ownReturn(const QStringList &selectors)
{
    return {{}, true, selectors, {}};
}

QString s(const char *text)
{
    return QLatin1String(text);
}

QList<SenderPreset> mailboxes()
{
    using Words = PresetWords;
    const MailDomainNeeds google = spf("_spf.google.com", {s("google")});
    const QStringList exchange{s("selector1"), s("selector2")};
    const MailDomainNeeds infomaniak = spf("spf.infomaniak.ch", {}, {s("ik.me"), s("ikmail.com")});
    return {
        mailbox("gmail", "Gmail", {0, 0, 500, 0},
                {{}, false, {}, {s("gmail.com"), s("googlemail.com")}}, Words::google,
                Words::appPassword),
        mailbox("google_workspace", "Google Workspace", {0, 0, 2'000, 0}, google, Words::google,
                Words::appPassword),
        mailbox("outlook", "Outlook.com", {0, 0, 300, 0},
                {{},
                 false,
                 {},
                 {s("outlook.com"), s("outlook.fr"), s("hotmail.com"), s("hotmail.fr"),
                  s("live.com"), s("live.fr"), s("msn.com")}},
                Words::microsoft, Words::accessToken),
        mailbox("exchange_online", "Exchange Online", {30, 0, 10'000, 0},
                spf("spf.protection.outlook.com", exchange), Words::microsoft, Words::accessToken),
        mailbox("ovh", "OVHcloud MX Plan", {0, 200, 0, 0}, spf("mx.ovh.com"), Words::ovh),
        mailbox("orange", "Orange", {0, 50, 0, 0},
                {{}, false, {}, {s("orange.fr"), s("wanadoo.fr")}}, Words::orange),
        // Of the first week; 100, 400, then 500 after a month.
        mailbox("ionos", "IONOS", {0, 50, 0, 0},
                spf("_spf-eu.ionos.com", {s("s1-ionos"), s("s2-ionos"), s("s42582890")}),
                Words::ionos),
        mailbox("infomaniak", "Infomaniak", {0, 0, 1'440, 0}, infomaniak, Words::infomaniak,
                Words::appPassword),
        mailbox("infomaniak_free", "Infomaniak (my kSuite, Starter)", {0, 0, 500, 0}, infomaniak,
                Words::infomaniak, Words::appPassword),
    };
}

QList<SenderPreset> relays()
{
    using Words = PresetWords;
    const QStringList brevo{s("mail"), s("brevo1"), s("brevo2")};
    const QStringList mailgun{s("mx"), s("k1"), s("s1"), s("smtp"), s("pic"), s("mailo")};
    return {
        relay("brevo", "Brevo", 300, ownReturn(brevo), Words::brevo, Words::smtpKey,
              Words::smtpLogin), // of the free plan
        relay("mailjet", "Mailjet", 200, spf("spf.mailjet.com", {s("mailjet")}), Words::mailjet,
              Words::secretKey, Words::apiKey), // of the free plan
        relay("mailgun", "Mailgun", 0, spf("mailgun.org", mailgun), Words::mailgun, nullptr,
              Words::smtpLogin),
        relay("postmark", "Postmark", 0, ownReturn({}), Words::postmark, Words::secretKey,
              Words::accessKey),
        relay("sendgrid", "SendGrid", 0, ownReturn({s("s1"), s("s2")}), Words::sendgrid,
              Words::apiKey),
    };
}

} // namespace

QList<SenderPreset> senderPresets()
{
    QList<SenderPreset> presets = mailboxes() + relays();
    presets.append(mailbox("smtp", "SMTP", {0, 100, 0, 0}, {}, PresetWords::smtp));
    for (const GatewayEntry &entry : Gateways::all())
        presets.append(gateway(entry));
    return presets;
}

SenderPreset senderPreset(const QString &id)
{
    const QList<SenderPreset> all = senderPresets();
    const auto named = [&all](const QString &name) {
        return std::find_if(all.cbegin(), all.cend(),
                            [&name](const SenderPreset &one) { return one.id == name; });
    };
    const auto found = named(id);
    return found != all.cend() ? *found : *named(QStringLiteral("smtp"));
}

} // namespace comptoir
