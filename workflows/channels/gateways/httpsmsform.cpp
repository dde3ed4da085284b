#include "workflows/channels/gateways/httpsmsform.h"

#include "models/shops/httprules.h"
#include "workflows/channels/gateways/jsonpath.h"
#include "workflows/channels/gateways/requesttemplate.h"

#include <array>

namespace comptoir {

namespace {

using Type = GatewayField::Type;

const QLatin1String kSampleHeader("Authorization: Bearer {token}");
const QLatin1String kSampleBody(R"({"to":"{to}","message":"{text}","ref":"{ref}"})");

const QStringList &places()
{
    static const QStringList names{QStringLiteral("to"),          QStringLiteral("to_digits"),
                                   QStringLiteral("to_national"), QStringLiteral("text"),
                                   QStringLiteral("sender"),      QStringLiteral("ref"),
                                   QStringLiteral("token"),       QStringLiteral("id")};
    return names;
}

GatewayField field(const char *key, const QString &label, const QString &help, Type type,
                   bool isRequired = false)
{
    GatewayField field;
    field.key = QLatin1String(key);
    field.label = label;
    field.help = help;
    field.type = type;
    field.isRequired = isRequired;
    field.longest = 2'000;
    return field;
}

constexpr std::array kAddresses{"url", "state_url", "stops_url", "credit_url"};
constexpr std::array kPaths{"id_path",    "status_path", "error_path",
                            "state_path", "stops_path",  "credit_path"};

} // namespace

QList<GatewayField> HttpSmsForm::requestFields()
{
    GatewayField method = field("method", tr("Method"), {}, Type::Choice, true);
    method.standard = QStringLiteral("POST");
    method.options = {{QStringLiteral("POST"), QStringLiteral("POST")},
                      {QStringLiteral("GET"), QStringLiteral("GET")},
                      {QStringLiteral("PUT"), QStringLiteral("PUT")}};
    GatewayField kind = field("content", tr("The body is"), {}, Type::Choice, true);
    kind.standard = QStringLiteral("json");
    kind.options = {{QStringLiteral("json"), tr("JSON")},
                    {QStringLiteral("form"), tr("a form")},
                    {QStringLiteral("text"), tr("plain text")}};
    GatewayField token = field(
        "token", tr("Key"),
        tr("Stands where {token} is written. It is kept in this computer’s keychain."), Type::Text);
    token.isSecret = true;
    return {field("url", tr("Address"),
                  tr("Begins with https://. Places that Comptoir fills in: {to} (+33612345678), "
                     "{to_digits} (33612345678), {to_national} (0612345678), {text}, {sender}, "
                     "{ref}, {token}."),
                  Type::Address, true),
            method,
            token,
            field("headers", tr("Headers"), tr("One a line, such as %1.").arg(kSampleHeader),
                  Type::LongText),
            kind,
            field("body", tr("Body"), tr("Such as %1.").arg(kSampleBody), Type::LongText)};
}

QList<GatewayField> HttpSmsForm::answerFields()
{
    return {field("id_path", tr("Where the answer tells the message’s id"),
                  tr("The way into the JSON, such as data.messages[0].id."), Type::Text),
            field("status_path", tr("Where it tells the status"),
                  tr("Empty: every answer of the kind 2xx means that the message was taken."),
                  Type::Text),
            field("good_values", tr("Statuses that mean “taken”"), tr("Separated by commas."),
                  Type::Text),
            field("error_path", tr("Where it tells the error"), {}, Type::Text),
            field("dead_values", tr("Errors that mean “this number does not exist”"),
                  tr("Separated by commas. Such numbers get nothing any more."), Type::Text),
            field("wait_values", tr("Errors that mean “wait”"), tr("Separated by commas."),
                  Type::Text)};
}

QList<GatewayField> HttpSmsForm::questionFields()
{
    return {field("stop", tr("How to stop"),
                  tr("Stands at the end of every advertising message, such as STOP au 36111."),
                  Type::Text),
            field("state_url", tr("Address that tells what became of a message"),
                  tr("With {id} or {ref} in it."), Type::Address),
            field("state_path", tr("Where it tells the state"), {}, Type::Text),
            field("delivered_values", tr("States that mean “delivered”"),
                  tr("Separated by commas."), Type::Text),
            field("failed_values", tr("States that mean “not delivered”"),
                  tr("Separated by commas."), Type::Text),
            field("stops_url", tr("Address that tells who answered STOP"), {}, Type::Address),
            field("stops_path", tr("Where it tells their numbers"), tr("Such as numbers[*].phone."),
                  Type::Text),
            field("credit_url", tr("Address that tells the credit"), {}, Type::Address),
            field("credit_path", tr("Where it tells the credit"), {}, Type::Text)};
}

QList<GatewayField> HttpSmsForm::fields()
{
    return requestFields() + answerFields() + questionFields();
}

QString HttpSmsForm::guide()
{
    return tr("Your provider’s help tells how its interface is asked: look for “API” or “HTTP”. "
              "Only https addresses are asked, and none that they lead on to.");
}

Error HttpSmsForm::wrong(const QString &text, const QString &key)
{
    return {ErrorCode::InvalidArgument, text, key};
}

Done HttpSmsForm::checkAddresses(const GatewayAccount &account)
{
    for (const char *key : kAddresses) {
        const QString text = account.field(key).trimmed();
        HttpRequest asked;
        asked.url = QUrl(RequestTemplate::filled(text, {}, Escaping::Url));
        if (!text.isEmpty() && !httprules::checkRequest(asked))
            return wrong(tr("“%1” is no address that can be used. It must begin with https:// and "
                            "hold no user name before an @.")
                             .arg(text.left(80)),
                         QLatin1String(key));
    }
    for (const char *key : kPaths) {
        if (!JsonPath(account.field(key)).isValid())
            return wrong(tr("“%1” is no way into JSON. Write names with dots between them, such "
                            "as data.messages[0].id.")
                             .arg(account.field(key).left(80)),
                         QLatin1String(key));
    }
    return done();
}

Done HttpSmsForm::checkPlaces(const GatewayAccount &account)
{
    QString all;
    for (const char *key : {"url", "headers", "body", "state_url", "stops_url", "credit_url"})
        all += account.field(key) + QLatin1Char('\n');
    if (const auto unknown = RequestTemplate::unknownPlace(all, places()))
        return wrong(tr("Comptoir does not know the place {%1}. Known are: %2.")
                         .arg(*unknown, places().join(QLatin1String(", "))),
                     *unknown);
    const QString sent = account.field("url") + account.field("body");
    const bool hasNumber = sent.contains(QLatin1String("{to"));
    if (!hasNumber || !sent.contains(QLatin1String("{text}")))
        return wrong(tr("The address or the body must hold {text} and one of {to}, {to_digits} or "
                        "{to_national}."),
                     QStringLiteral("body"));
    for (const QString &line : account.field("headers").split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty() && line.indexOf(QLatin1Char(':')) < 1)
            return wrong(
                tr("“%1” is no header. Write a name, a colon and a value.").arg(line.left(80)),
                QStringLiteral("headers"));
    }
    return done();
}

Done HttpSmsForm::check(const GatewayAccount &account)
{
    const Done addresses = checkAddresses(account);
    return addresses ? checkPlaces(account) : addresses;
}

} // namespace comptoir
