#include "workflows/messages/senderform.h"

#include "models/domain/contact.h"
#include "workflows/channels/oauthtenant.h"
#include "workflows/channels/smtpaccount.h"
#include "workflows/messages/senderpresets.h"
#include "workflows/messages/unsubscribeways.h"

namespace comptoir {

namespace {

using Type = GatewayField::Type;

constexpr int kLongestAddress = 254; ///< RFC 5321 §4.5.3.1.3
constexpr int kLongestPage = 1'000;
constexpr int kLongestSecret = 4'000; ///< access tokens are long

GatewayField field(const char *key, const QString &label, const QString &help, Type type)
{
    GatewayField field;
    field.key = QLatin1String(key);
    field.label = label;
    field.help = help;
    field.type = type;
    field.isRequired = false;
    return field;
}

Error wrong(const QString &text, const char *what)
{
    return {ErrorCode::InvalidArgument, text, QLatin1String(what)};
}

bool isEmail(const SenderPreset &preset)
{
    return preset.channel == Channel::Email;
}

} // namespace

QString SenderForm::signInKey()
{
    return QStringLiteral("sign_in");
}

QString SenderForm::secretKey()
{
    return QStringLiteral("secret");
}

GatewayField SenderForm::addressField(const SenderPreset &preset)
{
    if (isEmail(preset)) {
        GatewayField address = field("address", tr("E-mail address"),
                                     tr("Customers see it as the sender."), Type::Text);
        address.isRequired = true;
        address.longest = kLongestAddress;
        return address;
    }
    const SmsSenderRule rule = Gateways::entry(preset.id).sender;
    QStringList may;
    if (rule.name)
        may.append(tr("a name of up to %1 letters and digits").arg(SmsSender::kLongestName));
    if (rule.shortNumber)
        may.append(tr("a short number such as 36111"));
    if (rule.number)
        may.append(tr("a number with its country, such as +33757000000"));
    if (rule.service)
        may.append(tr("the id of a messaging service"));
    QString help = tr("What customers see: %1.").arg(may.join(QStringLiteral("; ")));
    if (rule.none)
        help += QLatin1Char(' ') + tr("Empty: the provider’s short number.");
    GatewayField address = field("address", tr("Sender"), help, Type::Text);
    address.isRequired = !rule.none;
    return address;
}

QList<GatewayField> SenderForm::fields(const SenderPreset &preset)
{
    return isEmail(preset) ? mailFields(preset) : Gateways::form(Gateways::entry(preset.id));
}

QList<GatewayField> SenderForm::mailFields(const SenderPreset &preset)
{
    QList<GatewayField> fields;
    GatewayField user
        = field("user", preset.userLabel ? preset.userLabel() : tr("User name"),
                preset.userLabel ? QString() : tr("Where it is not the address."), Type::Text);
    user.isRequired = preset.userLabel != nullptr;
    user.isAdvanced = !preset.userLabel;
    user.standard = SmtpAccounts::preset(preset.id).user;
    GatewayField secret
        = field("secret", preset.secretLabel ? preset.secretLabel() : tr("Password"),
                tr("It is kept in this computer’s keychain, and nowhere else."), Type::Text);
    secret.isSecret = true;
    secret.longest = kLongestSecret;
    const QList<GatewayField> signIn = signInFields(preset);
    // Where signing in is the usual way, an access token from elsewhere is for who knows why.
    secret.isAdvanced = !signIn.isEmpty() && !signIn.constFirst().isAdvanced;
    if (!user.isAdvanced)
        fields.append(user);
    if (secret.isAdvanced)
        fields += signIn + QList<GatewayField>{secret};
    else
        fields += QList<GatewayField>{secret} + signIn;
    fields += serverFields(preset);
    if (user.isAdvanced)
        fields.append(user);
    GatewayField replyTo
        = field("reply_to", tr("Answers go to"), tr("Empty: to the address itself."), Type::Text);
    GatewayField mailbox
        = field("unsubscribe_mailbox", tr("Mails that unsubscribe go to"),
                tr("Empty: to where answers go. Comptoir reads them there."), Type::Text);
    GatewayField page = field(
        "unsubscribe_page", tr("Page that unsubscribes"),
        tr("With {token} in its address, of a page that takes a POST. Most shops need none."),
        Type::Address);
    page.longest = kLongestPage;
    for (GatewayField *one : {&replyTo, &mailbox, &page}) {
        one->isAdvanced = true;
        fields.append(*one);
    }
    return fields;
}

/// Empty for a provider where nobody can sign in.
QList<GatewayField> SenderForm::signInFields(const SenderPreset &preset)
{
    Sender sender;
    sender.provider = preset.id;
    const OAuthProvider provider = OAuth::provider(sender);
    if (provider.name.isEmpty())
        return {};
    GatewayField client
        = field("oauth_client", tr("OAuth client ID"),
                tr("Of the client that you registered at %1 for signing in.").arg(provider.name),
                Type::Text);
    GatewayField secret = field("oauth_secret", tr("OAuth client secret"),
                                tr("Empty, if %1 gave none.").arg(provider.name), Type::Text);
    secret.isSecret = true;
    GatewayField signIn = field("sign_in", tr("Sign in with the browser"),
                                tr("%1 asks in your browser whether Comptoir may send by your "
                                   "mailbox and read its answers. "
                                   "Your password stays there.")
                                    .arg(provider.name),
                                Type::SignIn);
    signIn.isSecret = true;
    QList<GatewayField> fields{client, secret, signIn};
    const bool isUsual = SmtpAccounts::preset(preset.id).login == SmtpLogin::OAuth;
    for (GatewayField &one : fields)
        one.isAdvanced = !isUsual;
    if (provider.name != QLatin1String("Microsoft"))
        return fields;
    GatewayField tenant
        = field("oauth_tenant", tr("Directory (tenant)"),
                tr("Leave “common”, unless the client is registered for your organisation alone: "
                   "then its directory ID or its domain, as Microsoft Entra shows it."),
                Type::Text);
    tenant.standard = OAuthTenant::any();
    tenant.isAdvanced = true;
    fields.append(tenant);
    return fields;
}

/// Where the mail server is: asked first where nobody knows it.
QList<GatewayField> SenderForm::serverFields(const SenderPreset &preset)
{
    const SmtpAccount usual = SmtpAccounts::preset(preset.id);
    const bool isKnown = !usual.host.isEmpty();
    const QJsonObject words = SmtpAccounts::options(usual, QString()); // differs from the free form
    GatewayField host = field("host", tr("Outgoing mail server"), {}, Type::Text);
    host.standard = usual.host;
    host.isRequired = true;
    GatewayField safety = field("safety", tr("Protection"), {}, Type::Choice);
    safety.standard = words.value(QLatin1String("safety")).toString(QStringLiteral("tls"));
    safety.options = {{QStringLiteral("tls"), tr("TLS (port 465)")},
                      {QStringLiteral("starttls"), tr("STARTTLS (port 587)")},
                      {QStringLiteral("none"), tr("None, on this computer only")}};
    GatewayField port
        = field("port", tr("Port"), tr("Empty: the usual one of the protection."), Type::Number);
    port.longest = 5;
    GatewayField login = field("login", tr("Log in with"), {}, Type::Choice);
    login.standard = words.value(QLatin1String("login")).toString(QStringLiteral("password"));
    login.options = {{QStringLiteral("password"), tr("a password or key")},
                     {QStringLiteral("oauth"), tr("a sign-in or an access token (OAuth)")},
                     {QStringLiteral("none"), tr("nothing, on this computer only")}};
    QList<GatewayField> fields{host, safety, port, login};
    for (GatewayField &one : fields)
        one.isAdvanced = isKnown || one.key == QLatin1String("login");
    return fields;
}

Done SenderForm::takeFields(const SenderPreset &preset, const QHash<QString, QString> &fields,
                            QJsonObject &options)
{
    const QList<GatewayField> questions = SenderForm::fields(preset);
    for (const GatewayField &question : questions) {
        if (question.isSecret)
            continue;
        QString value = fields.value(question.key);
        if (question.type != Type::LongText)
            value = value.trimmed();
        if (value.isEmpty())
            value = question.standard;
        // The channel itself checks the rest, and the words of its errors tell more.
        const bool isWrong = !value.isEmpty() && !Gateways::checkField(question, value);
        if (isWrong && (question.type == Type::Number || question.type == Type::Choice))
            return wrong(tr("“%1” cannot be: %2. Nothing was changed.")
                             .arg(question.label, value.left(40).simplified()),
                         "field of a sending account");
        if (question.key == OAuthTenant::key() && !value.isEmpty() && !OAuthTenant::isOne(value))
            return wrong(tr("“%1” is no directory of Microsoft Entra: it is an identifier such as "
                            "1b4e28ba-2fa1-11d2-883f-0016d3cca427, or a domain. Nothing was "
                            "changed.")
                             .arg(value.left(40).simplified()),
                         "tenant of a sending account");
        if (value.isEmpty() || value == question.standard)
            options.remove(question.key);
        else if (question.type == Type::Number)
            options.insert(question.key, value.toInt());
        else
            options.insert(question.key, value);
    }
    return done();
}

Result<Sender> SenderForm::sender(const SenderPreset &preset, const SenderAnswers &answers,
                                  const Sender &before)
{
    const QString address = answers.address.trimmed();
    if (isEmail(preset) && !normaliseEmail(address))
        return wrong(tr("“%1” is no e-mail address. Nothing was changed.").arg(address.left(80)),
                     "address of account");
    Sender account = before;
    account.channel = preset.channel;
    account.provider = preset.id;
    account.address = address;
    account.name = answers.name.simplified();
    if (!before.id.isValid())
        account.limits = preset.limits;
    QHash<QString, QString> fields = answers.fields;
    if (!fields.value(signInKey()).isEmpty())
        fields.insert(QStringLiteral("login"), QStringLiteral("oauth"));
    if (const Done taken = takeFields(preset, fields, account.options); !taken)
        return taken.error();
    return account;
}

QString SenderForm::secret(const SenderPreset &preset, const QHash<QString, QString> &fields,
                           const QString &kept)
{
    if (isEmail(preset)) {
        const QString signedIn = fields.value(signInKey());
        const QString typed = signedIn.isEmpty() ? fields.value(secretKey()).trimmed() : signedIn;
        return typed.isEmpty() ? kept : typed;
    }
    const GatewayEntry entry = Gateways::entry(preset.id);
    QHash<QString, QString> secrets = Gateways::secrets(entry, kept);
    const QList<GatewayField> questions = entry.fields();
    bool isAny = !kept.isEmpty();
    for (const GatewayField &question : questions) {
        const QString typed = fields.value(question.key).trimmed();
        if (!question.isSecret || typed.isEmpty())
            continue;
        secrets.insert(question.key, typed);
        isAny = true;
    }
    return isAny ? Gateways::secretText(entry, secrets) : QString();
}

Result<OAuthClient> SenderForm::client(const Sender &sender, const QHash<QString, QString> &fields,
                                       const QString &kept)
{
    OAuthClient client{OAuth::clientId(sender), fields.value(QStringLiteral("oauth_secret"))};
    const QString provider = OAuth::provider(sender).name;
    if (provider.isEmpty() || client.id.isEmpty())
        return wrong(
            provider.isEmpty()
                ? tr("One cannot sign in at this provider in the browser. Enter a "
                     "password.")
                : tr("The OAuth client ID is missing. It says at %1 who asks.").arg(provider),
            "no OAuth client");
    const auto before = OAuthTokens::fromText(kept);
    if (client.secret.isEmpty() && before)
        client.secret = before->clientSecret;
    return client;
}

bool SenderForm::signsIn(const Sender &sender)
{
    const Result<SmtpAccount> server = SmtpAccounts::of(sender);
    return sender.channel == Channel::Email && !OAuth::provider(sender).name.isEmpty() && server
        && server->login == SmtpLogin::OAuth;
}

SenderAnswers SenderForm::answers(const Sender &sender)
{
    SenderAnswers answers{sender.address, sender.name, {}};
    const QList<GatewayField> questions = fields(senderPreset(sender.provider));
    for (const GatewayField &question : questions) {
        const QJsonValue value = sender.options.value(question.key);
        if (question.isSecret)
            continue;
        if (value.isDouble())
            answers.fields.insert(question.key, QString::number(value.toInt()));
        else
            answers.fields.insert(question.key, value.toString(question.standard));
    }
    return answers;
}

Done SenderForm::check(const Sender &sender, const QString &secret)
{
    if (sender.channel != Channel::Email) {
        const Result<GatewayAccount> gateway = Gateways::account(sender, secret);
        return gateway ? done() : Done(gateway.error());
    }
    const Result<SmtpAccount> usable = SmtpAccounts::of(sender);
    return usable ? UnsubscribeWays::check(sender) : Done(usable.error());
}

} // namespace comptoir
