#include "workflows/channels/gateways/catalogue.h"

#include "models/shops/httprules.h"
#include "workflows/channels/gateways/brevosms.h"
#include "workflows/channels/gateways/httpsms.h"
#include "workflows/channels/gateways/ovhsms.h"
#include "workflows/channels/gateways/smsfactor.h"
#include "workflows/channels/gateways/smsmode.h"
#include "workflows/channels/gateways/twilio.h"
#include "workflows/channels/gateways/twiliowhatsapp.h"
#include "workflows/channels/gateways/vonage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace comptoir {

namespace {

const QString kSandbox = QStringLiteral("sandbox");
const QString kBase = QStringLiteral("base_url");
const QString kOn = QStringLiteral("1");

Error wrong(const QString &text, const QString &what)
{
    return {ErrorCode::InvalidArgument, text, what};
}

bool hasControl(const QString &text, bool mayBreakLines)
{
    return std::any_of(text.begin(), text.end(), [mayBreakLines](QChar c) {
        return c.category() == QChar::Other_Control && !(mayBreakLines && c == u'\n');
    });
}

QList<GatewayField> secretFields(const GatewayEntry &entry)
{
    QList<GatewayField> secrets;
    for (const GatewayField &field : entry.fields()) {
        if (field.isSecret)
            secrets.append(field);
    }
    return secrets;
}

} // namespace

bool GatewayField::hasOption(const QString &value) const
{
    return std::any_of(options.begin(), options.end(),
                       [&value](const Option &option) { return option.value == value; });
}

QList<GatewayEntry> Gateways::all()
{
    return {ovhsms::entry(),    twilio::entry(), brevosms::entry(), smsmode::entry(),
            smsfactor::entry(), vonage::entry(), httpsms::entry(),  twiliowhatsapp::entry()};
}

GatewayEntry Gateways::entry(const QString &provider)
{
    for (const GatewayEntry &one : all()) {
        if (one.id == provider)
            return one;
    }
    return {};
}

GatewayField Gateways::sandboxField(GatewayEntry::Sandbox sandbox)
{
    GatewayField field;
    field.key = kSandbox;
    field.label = tr("Test mode");
    field.type = GatewayField::Type::Switch;
    field.isRequired = false;
    switch (sandbox) {
    case GatewayEntry::Sandbox::Provider:
        field.help = tr("The provider checks each message and sends none.");
        break;
    case GatewayEntry::Sandbox::TestKeys:
        field.help = tr("With the test keys of your account: the provider checks each message and "
                        "sends none.");
        break;
    case GatewayEntry::Sandbox::Rehearsal:
        field.help = tr("Everything is checked, and Comptoir stops right before it would send.");
        break;
    }
    return field;
}

QList<GatewayField> Gateways::form(const GatewayEntry &entry)
{
    QList<GatewayField> fields = entry.fields();
    fields.append(sandboxField(entry.sandbox));
    return fields;
}

bool Gateways::staysHere(const Sender &sender)
{
    // Of the generic gateway the owner writes every address; messages go to this one.
    const QString base = sender.options.value(kBase).toString();
    const QString own = sender.options.value(QStringLiteral("url")).toString();
    return httprules::isLoopback(QUrl(base.isEmpty() ? own : base)); // with places to fill in
}

Result<GatewayAccount> Gateways::account(const Sender &sender, const QString &secret)
{
    const GatewayEntry found = entry(sender.provider);
    if (found.id.isEmpty())
        return wrong(tr("Comptoir does not know the provider of this sending account. Choose one "
                        "from the list."),
                     QStringLiteral("provider"));
    GatewayAccount account;
    account.sender = sender.address;
    account.fields = secrets(found, secret);
    account.isSandbox = sender.options.value(kSandbox).toString() == kOn;
    account.base = QUrl(sender.options.value(kBase).toString(), QUrl::StrictMode);
    for (const GatewayField &field : found.fields()) {
        if (!field.isSecret)
            account.fields.insert(field.key,
                                  sender.options.value(field.key).toString(field.standard));
    }
    if (const Done checked = check(found, account); !checked)
        return checked.error();
    return account;
}

QString Gateways::secretText(const GatewayEntry &entry, const QHash<QString, QString> &fields)
{
    const QList<GatewayField> secrets = secretFields(entry);
    if (secrets.size() == 1)
        return fields.value(secrets.constFirst().key);
    QJsonObject kept;
    for (const GatewayField &field : secrets)
        kept.insert(field.key, fields.value(field.key));
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

QHash<QString, QString> Gateways::secrets(const GatewayEntry &entry, const QString &kept)
{
    const QList<GatewayField> secret = secretFields(entry);
    QHash<QString, QString> fields;
    const QJsonDocument document = QJsonDocument::fromJson(kept.toUtf8());
    if (document.isObject()) {
        for (const GatewayField &field : secret)
            fields.insert(field.key, document.object().value(field.key).toString());
    } else if (!secret.isEmpty()) {
        fields.insert(secret.constFirst().key, kept);
    }
    return fields;
}

QJsonObject Gateways::options(const GatewayEntry &entry, const QHash<QString, QString> &fields,
                              bool isSandbox)
{
    QJsonObject kept;
    for (const GatewayField &field : entry.fields()) {
        const QString value = fields.value(field.key, field.standard);
        if (!field.isSecret && value != field.standard)
            kept.insert(field.key, value);
    }
    if (isSandbox)
        kept.insert(kSandbox, kOn);
    return kept;
}

StopClause Gateways::clause(const GatewayEntry &entry, const GatewayAccount &account)
{
    StopClause clause = entry.clause;
    const QString own = account.field("stop").simplified();
    if (!own.isEmpty())
        clause.wording = own;
    return clause;
}

Done Gateways::check(const GatewayEntry &entry, const GatewayAccount &account)
{
    for (const GatewayField &field : entry.fields()) {
        if (Done checked = checkField(field, account.fields.value(field.key)); !checked)
            return checked;
    }
    // Another address would get the keys: only for trying out, on this computer.
    if (!account.base.isEmpty() && !httprules::isLoopback(account.base))
        return wrong(tr("Another address instead of the provider’s can only be one on this "
                        "computer."),
                     kBase);
    if (entry.check) {
        if (Done checked = entry.check(account); !checked)
            return checked;
    }
    return SmsSender::check(account.sender, entry.sender);
}

Done Gateways::checkField(const GatewayField &field, const QString &value)
{
    if (value.trimmed().isEmpty()) {
        if (!field.isRequired)
            return done();
        const QString text = tr("“%1” is missing. Fill it in, in the settings of the sending "
                                "account.")
                                 .arg(field.label);
        return Error{field.isSecret ? ErrorCode::Secret : ErrorCode::InvalidArgument, text,
                     field.key};
    }
    const bool isLong = field.type == GatewayField::Type::LongText;
    const bool isChoice = field.type == GatewayField::Type::Choice;
    bool isNumber = true;
    if (field.type == GatewayField::Type::Number)
        isNumber = value.trimmed().toInt(&isNumber) >= 0 && isNumber;
    if (value.size() > field.longest || hasControl(value, isLong) || !isNumber
        || (isChoice && !field.hasOption(value)))
        return wrong(tr("What stands in “%1” cannot be right. Check it in the settings of the "
                        "sending account.")
                         .arg(field.label),
                     field.key);
    return done();
}

} // namespace comptoir
