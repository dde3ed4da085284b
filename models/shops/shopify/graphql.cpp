#include "models/shops/shopify/graphql.h"

#include "models/shops/httprules.h"
#include "models/shops/jsondocument.h"
#include "models/shops/shopify/apierror.h"
#include "models/shops/shopify/shopifyclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace comptoir::shopify {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;
constexpr int kLongestTold = 200;

class GraphqlTexts
{
    Q_DECLARE_TR_FUNCTIONS(GraphqlTexts)
public:
    static QString refused(const QString &told)
    {
        //: %1: the shop's own words, in its language
        return tr("Shopify refused the change: “%1”. Nothing was changed in the shop. Change the "
                  "step of the workflow.")
            .arg(told);
    }
    static QString notUnderstood()
    {
        return tr("Shopify answered in a way that cannot be understood. Comptoir looks whether it "
                  "was done before it asks again.");
    }
    static QString slowDown()
    {
        return tr("Shopify asks to slow down. Nothing was changed; Comptoir tries again later by "
                  "itself.");
    }
    static QString failed()
    {
        return tr("Shopify's server failed. Comptoir looks whether the change was made before it "
                  "asks again.");
    }
};

GraphqlCall call(const char *query, const QJsonObject &variables, const char *field,
                 const char *scope)
{
    const QJsonObject body{{QStringLiteral("query"), QLatin1String(query)},
                           {QStringLiteral("variables"), variables}};
    return {QJsonDocument(body).toJson(QJsonDocument::Compact), QLatin1String(field),
            QLatin1String(scope)};
}

QString customerGid(const RemoteId &customer)
{
    return QStringLiteral("gid://shopify/Customer/") + customer.toString();
}

/// What an answer says beside its data.
struct Told
{
    QString code; ///< of the first error: "THROTTLED"; empty: it has none
    QString text; ///< of the first error; empty: there is none
    bool isWholeText = false; ///< `errors` is one text, as of answers to REST calls
};

Told toldIn(const JsonValue &root)
{
    const JsonValue errors = root["errors"];
    if (errors.isString())
        return {{}, errors.toString(), true};
    const QList<JsonValue> all = errors.elements();
    if (all.isEmpty())
        return {{}, errors.isNone() || errors.isArray() ? QString() : QStringLiteral("?"), false};
    const JsonValue first = all.constFirst();
    const QString text = first["message"].toString();
    return {first["extensions"]["code"].toString(), text.isEmpty() ? QStringLiteral("?") : text,
            false};
}

QString shortened(const QString &text)
{
    return text.simplified().left(kLongestTold);
}

/// Points come back at `restoreRate` a second; there is no Retry-After.
std::chrono::milliseconds restoring(const JsonValue &root)
{
    const auto number = [](const JsonValue &value) { return value.toDecimal().toDouble(); };
    const JsonValue cost = root["extensions"]["cost"];
    const JsonValue status = cost["throttleStatus"];
    const double missing
        = number(cost["requestedQueryCost"]) - number(status["currentlyAvailable"]);
    const double rate = number(status["restoreRate"]);
    const double seconds = rate > 0 ? std::clamp(missing / rate, 1.0, 60.0) : 2.0;
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

/// What an answer that is no success means for a change that was handed over.
ShopWriteAnswer readStatus(const GraphqlCall &call, const HttpReply &reply)
{
    Error error = apiError(reply);
    if (reply.status == 429 || reply.status == 430)
        return ShopWriteAnswer::notNow(
            error, httprules::retryAfter(reply, {}).value_or(std::chrono::milliseconds(0)));
    if (reply.status == 403 && reply.body.contains("access scope"))
        error = missingPermission(call.scope, reply);
    if (reply.status >= 500 || reply.status == 408)
        return ShopWriteAnswer::doubtful(
            {ErrorCode::ServerFailure, GraphqlTexts::failed(), error.detail});
    if (reply.status == 400 || reply.status == 422)
        return ShopWriteAnswer::refused({ErrorCode::InvalidArgument,
                                         GraphqlTexts::refused(shortened(toldError(reply.body))),
                                         error.detail});
    return ShopWriteAnswer::notNow(error);
}

ShopWriteAnswer notUnderstood(const QString &detail)
{
    return ShopWriteAnswer::doubtful({ErrorCode::Protocol, GraphqlTexts::notUnderstood(), detail});
}

/// Errors that are told in an answer of status 200. Nothing: there are none.
std::optional<ShopWriteAnswer> readErrors(const GraphqlCall &call, const HttpReply &reply,
                                          const JsonValue &root)
{
    const Told told = toldIn(root);
    if (told.text.isEmpty())
        return std::nullopt;
    const QString detail = call.field + QLatin1Char(' ') + told.code;
    if (told.code == QLatin1String("THROTTLED"))
        return ShopWriteAnswer::notNow({ErrorCode::RateLimited, GraphqlTexts::slowDown(), detail},
                                       restoring(root));
    if (told.code == QLatin1String("ACCESS_DENIED"))
        return ShopWriteAnswer::notNow(missingPermission(call.scope, reply));
    if (told.code == QLatin1String("INTERNAL_SERVER_ERROR") || !root["data"].isNone())
        return ShopWriteAnswer::doubtful(
            {ErrorCode::ServerFailure, GraphqlTexts::failed(), detail});
    return ShopWriteAnswer::refused(
        {ErrorCode::InvalidArgument, GraphqlTexts::refused(shortened(told.text)), detail});
}

/// The data of a question; an Error where there is none.
template <typename Read>
auto readQuestion(const GraphqlCall &call, const HttpReply &reply, Read read)
    -> std::invoke_result_t<Read, JsonValue>
{
    if (!reply.isSuccess()) {
        const ShopWriteAnswer answer = readStatus(call, reply);
        return answer.error->code == ErrorCode::Permission ? *answer.error : apiError(reply);
    }
    const auto document = JsonDocument::parse(reply.body, {.bytes = kMostBytes, .depth = 32});
    if (!document)
        return document.error();
    if (const auto wrong = readErrors(call, reply, document->root()))
        return *wrong->error;
    const JsonValue data = document->root()["data"];
    if (!data.isObject() || data[call.field.toStdString()].isMissing())
        return Error{ErrorCode::Protocol, GraphqlTexts::notUnderstood(), call.field};
    return read(data[call.field.toStdString()]);
}

QJsonObject minimumOf(const DiscountCodeRecord &code)
{
    return {{QStringLiteral("subtotal"),
             QJsonObject{{QStringLiteral("greaterThanOrEqualToSubtotal"),
                          code.minimumAmount->toDecimal()}}}};
}

QJsonObject valueOf(const DiscountCodeRecord &code)
{
    if (code.kind == DiscountCodeRecord::Kind::Amount)
        return {{QStringLiteral("discountAmount"),
                 QJsonObject{{QStringLiteral("amount"), code.amount->toDecimal()},
                             {QStringLiteral("appliesOnEachItem"), false}}}};
    return {{QStringLiteral("percentage"), code.percent / 100}};
}

} // namespace

GraphqlCall codeQuestion(const QString &code)
{
    return call("query CodeByName($code: String!) { codeDiscountNodeByCode(code: $code) { id } }",
                {{QStringLiteral("code"), code}}, "codeDiscountNodeByCode", "write_discounts");
}

GraphqlCall codeCreation(const DiscountCodeRecord &code)
{
    const QJsonObject all{{QStringLiteral("all"), QStringLiteral("ALL")}};
    QJsonObject input{{QStringLiteral("title"), code.name},
                      {QStringLiteral("code"), code.code},
                      {QStringLiteral("usageLimit"), 1},
                      {QStringLiteral("appliesOncePerCustomer"), true},
                      {QStringLiteral("context"), all}};
    if (code.validFrom)
        input.insert(QStringLiteral("startsAt"), ShopifyClient::apiTime(*code.validFrom));
    if (code.validUntil)
        input.insert(QStringLiteral("endsAt"), ShopifyClient::apiTime(*code.validUntil));
    if (code.minimumAmount)
        input.insert(QStringLiteral("minimumRequirement"), minimumOf(code));
    if (code.kind == DiscountCodeRecord::Kind::FreeShipping) {
        input.insert(QStringLiteral("destination"), QJsonObject{{QStringLiteral("all"), true}});
        return call("mutation MakeFreeDelivery($input: DiscountCodeFreeShippingInput!) {"
                    " discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input) {"
                    " codeDiscountNode { id } userErrors { code field message } } }",
                    {{QStringLiteral("input"), input}}, "discountCodeFreeShippingCreate",
                    "write_discounts");
    }
    input.insert(
        QStringLiteral("customerGets"),
        QJsonObject{{QStringLiteral("value"), valueOf(code)},
                    {QStringLiteral("items"), QJsonObject{{QStringLiteral("all"), true}}}});
    return call("mutation MakeCode($input: DiscountCodeBasicInput!) {"
                " discountCodeBasicCreate(basicCodeDiscount: $input) {"
                " codeDiscountNode { id } userErrors { code field message } } }",
                {{QStringLiteral("input"), input}}, "discountCodeBasicCreate", "write_discounts");
}

GraphqlCall tagChange(const CustomerMark &mark)
{
    const QJsonObject variables{{QStringLiteral("id"), customerGid(mark.customer)},
                                {QStringLiteral("tags"), QJsonArray{mark.value}}};
    if (mark.isTakenOff)
        return call("mutation TakeTag($id: ID!, $tags: [String!]!) { tagsRemove(id: $id, tags: "
                    "$tags) { node { id } userErrors { field message } } }",
                    variables, "tagsRemove", "write_customers");
    return call("mutation PutTag($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) {"
                " node { id } userErrors { field message } } }",
                variables, "tagsAdd", "write_customers");
}

GraphqlCall noteQuestion(const RemoteId &customer)
{
    return call("query NoteOf($id: ID!) { customer(id: $id) { note } }",
                {{QStringLiteral("id"), customerGid(customer)}}, "customer", "write_customers");
}

GraphqlCall noteChange(const RemoteId &customer, const QString &note)
{
    const QJsonObject input{{QStringLiteral("id"), customerGid(customer)},
                            {QStringLiteral("note"), note}};
    return call("mutation WriteNote($input: CustomerInput!) { customerUpdate(input: $input) {"
                " customer { id } userErrors { field message } } }",
                {{QStringLiteral("input"), input}}, "customerUpdate", "write_customers");
}

Result<bool> readCodeAnswer(const GraphqlCall &call, const HttpReply &reply)
{
    return readQuestion(call, reply,
                        [](const JsonValue &node) -> Result<bool> { return node.isObject(); });
}

Result<std::optional<QString>> readNoteAnswer(const GraphqlCall &call, const HttpReply &reply)
{
    return readQuestion(
        call, reply, [](const JsonValue &customer) -> Result<std::optional<QString>> {
            return customer.isObject() ? std::optional<QString>(customer["note"].toString())
                                       : std::nullopt;
        });
}

ShopWriteAnswer readChange(const GraphqlCall &call, const HttpReply &reply)
{
    if (!reply.isSuccess())
        return readStatus(call, reply);
    const auto document = JsonDocument::parse(reply.body, {.bytes = kMostBytes, .depth = 32});
    if (!document)
        return notUnderstood(document.error().detail);
    if (const auto wrong = readErrors(call, reply, document->root()))
        return *wrong;
    const JsonValue change = document->root()["data"][call.field.toStdString()];
    if (!change.isObject())
        return notUnderstood(call.field);
    const QList<JsonValue> problems = change["userErrors"].elements();
    if (problems.isEmpty()) {
        for (const auto &[name, made] : change.members()) {
            if (name != QLatin1String("userErrors") && made.isObject())
                return ShopWriteAnswer::made();
        }
        return notUnderstood(call.field);
    }
    const QString code = problems.constFirst()["code"].toString();
    const Error error{ErrorCode::InvalidArgument,
                      GraphqlTexts::refused(shortened(problems.constFirst()["message"].toString())),
                      call.field + QLatin1Char(' ') + code};
    // Another try of the same code got through: the next look finds it.
    return code == QLatin1String("TAKEN") ? ShopWriteAnswer::doubtful(error)
                                          : ShopWriteAnswer::refused(error);
}

} // namespace comptoir::shopify
