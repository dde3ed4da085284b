#include "workflows/feedback/feedbackform.h"

#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/imapaccount.h"

namespace comptoir {

namespace {

using Type = GatewayField::Type;

const QLatin1String kMailboxOff("imap_off");
const QLatin1String kMailboxOwn("imap_own_secret");
const QLatin1String kEventsOff("events_off");
const QLatin1String kEventsOwn("events_own_key");

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

void setFlag(QJsonObject &options, QLatin1String key, bool on)
{
    if (on)
        options.insert(key, true);
    else
        options.remove(key);
}

} // namespace

bool FeedbackForm::readsMailbox(const Sender &sender)
{
    return !sender.options.value(kMailboxOff).toBool() && ImapAccounts::of(sender).hasValue();
}

bool FeedbackForm::asksProvider(const Sender &sender)
{
    const auto entry = eventSourceEntry(sender.provider);
    return entry && !sender.options.value(kEventsOff).toBool()
        && (entry->takesAccountSecret || hasOwnEventsSecret(sender));
}

bool FeedbackForm::hasOwnMailboxSecret(const Sender &sender)
{
    return sender.options.value(kMailboxOwn).toBool();
}

bool FeedbackForm::hasOwnEventsSecret(const Sender &sender)
{
    return sender.options.value(kEventsOwn).toBool();
}

QString FeedbackForm::mailboxSecretKey()
{
    return QStringLiteral("imap_secret");
}

QString FeedbackForm::eventsSecretKey()
{
    return QStringLiteral("events_secret");
}

QList<GatewayField> FeedbackForm::mailboxFields(const Sender &sender)
{
    const ImapAccount usual = ImapAccounts::preset(sender.provider);
    const bool isKnown = !usual.host.isEmpty();
    GatewayField host
        = field("imap_host", tr("Mailbox server (IMAP)"),
                isKnown ? QString() : tr("Your mail provider tells it, such as imap.example.com."),
                Type::Text);
    host.standard = usual.host;
    host.isRequired = true;
    GatewayField user = field("imap_user", tr("User name of the mailbox"),
                              tr("Empty: the address of the account."), Type::Text);
    GatewayField secret
        = field("imap_secret", tr("Password of the mailbox"),
                isKnown ? tr("Empty: the password of the account.")
                        : tr("It is kept in this computer’s keychain, and nowhere else."),
                Type::Text);
    secret.isSecret = true;
    secret.longest = 4'000;
    GatewayField safety = field("imap_safety", tr("Protection"), {}, Type::Choice);
    safety.standard = QStringLiteral("tls");
    safety.options = {{QStringLiteral("tls"), tr("TLS (port 993)")},
                      {QStringLiteral("starttls"), tr("STARTTLS (port 143)")},
                      {QStringLiteral("none"), tr("None, on this computer only")}};
    GatewayField port = field("imap_port", tr("Port"),
                              tr("Empty: the usual one of the protection."), Type::Number);
    port.longest = 5;
    for (GatewayField *one : {&user, &safety, &port})
        one->isAdvanced = true;
    user.isAdvanced = isKnown;
    return {host, user, secret, safety, port};
}

QList<GatewayField> FeedbackForm::eventFields(const Sender &sender)
{
    const auto entry = eventSourceEntry(sender.provider);
    if (!entry)
        return {};
    GatewayField key = field("events_secret", entry->keyLabel(), entry->keyHelp(), Type::Text);
    key.isSecret = true;
    key.longest = 4'000;
    key.isRequired = !entry->takesAccountSecret;
    return {key};
}

QHash<QString, QString> FeedbackForm::answers(const Sender &sender)
{
    QHash<QString, QString> answers;
    const QList<GatewayField> fields = mailboxFields(sender);
    for (const GatewayField &field : fields) {
        const QJsonValue value = sender.options.value(field.key);
        if (!field.isSecret)
            answers.insert(field.key,
                           value.isDouble() ? QString::number(value.toInt())
                                            : value.toString(field.standard));
    }
    return answers;
}

Result<Sender> FeedbackForm::applied(Sender sender, const Choice &choice)
{
    QJsonObject &options = sender.options;
    const QList<GatewayField> fields = mailboxFields(sender);
    for (const GatewayField &field : fields) {
        if (field.isSecret)
            continue;
        const QString value = choice.fields.value(field.key).trimmed();
        const bool isNumber = field.type == Type::Number;
        if (!value.isEmpty() && !Gateways::checkField(field, value))
            return Error{ErrorCode::InvalidArgument,
                         tr("“%1” cannot be: %2. Nothing was changed.")
                             .arg(field.label, value.left(40).simplified()),
                         QStringLiteral("field of a mailbox")};
        if (value.isEmpty() || value == field.standard)
            options.remove(field.key);
        else
            options.insert(field.key, isNumber ? QJsonValue(value.toInt()) : QJsonValue(value));
    }
    setFlag(options, kMailboxOff, !choice.readsMailbox);
    setFlag(options, kMailboxOwn,
            hasOwnMailboxSecret(sender) || !choice.fields.value(mailboxSecretKey()).isEmpty());
    const auto entry = eventSourceEntry(sender.provider);
    setFlag(options, kEventsOff, entry && !choice.asksProvider);
    setFlag(options, kEventsOwn,
            hasOwnEventsSecret(sender) || !choice.fields.value(eventsSecretKey()).isEmpty());
    if (!choice.readsMailbox)
        return sender;
    const Result<ImapAccount> mailbox = ImapAccounts::of(sender);
    return mailbox ? Result<Sender>(sender) : mailbox.error();
}

} // namespace comptoir
