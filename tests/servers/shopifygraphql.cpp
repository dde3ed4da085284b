#include "tests/servers/shopifygraphql.h"

#include "tests/servers/shopifylist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

using Kind = DiscountCodeRecord::Kind;

struct Operation
{
    const char *field;
    const char *scope;
};
constexpr Operation kOperations[] = {{"codeDiscountNodeByCode", "read_discounts"},
                                     {"discountCodeBasicCreate", "write_discounts"},
                                     {"discountCodeFreeShippingCreate", "write_discounts"},
                                     {"tagsAdd", "write_customers"},
                                     {"tagsRemove", "write_customers"},
                                     {"customerUpdate", "write_customers"},
                                     {"customer", "read_customers"}};

const Operation *operationIn(const QString &query)
{
    const qsizetype start = query.indexOf(u'{');
    for (const Operation &each : kOperations) {
        const QString name = QLatin1String(each.field);
        const QString body = query.mid(start + 1).trimmed();
        if (start >= 0 && (body.startsWith(name + u'(') || body.startsWith(name + u' ')))
            return &each;
    }
    return nullptr;
}

QJsonObject cost()
{
    return {{QStringLiteral("cost"),
             QJsonObject{{QStringLiteral("requestedQueryCost"), 10},
                         {QStringLiteral("actualQueryCost"), 10},
                         {QStringLiteral("throttleStatus"),
                          QJsonObject{{QStringLiteral("maximumAvailable"), 2000.0},
                                      {QStringLiteral("currentlyAvailable"), 1990},
                                      {QStringLiteral("restoreRate"), 100.0}}}}}};
}

QJsonObject topError(const QString &message, const QString &code)
{
    QJsonObject error{{QStringLiteral("message"), message}};
    if (!code.isEmpty())
        error.insert(QStringLiteral("extensions"), QJsonObject{{QStringLiteral("code"), code}});
    return error;
}

QJsonObject userErrors(const QString &code, const QStringList &field, const QString &message,
                       const char *node)
{
    QJsonObject error{{QStringLiteral("field"), QJsonArray::fromStringList(field)},
                      {QStringLiteral("message"), message}};
    if (!code.isEmpty())
        error.insert(QStringLiteral("code"), code);
    return {{QLatin1String(node), QJsonValue::Null},
            {QStringLiteral("userErrors"), QJsonArray{error}}};
}

QJsonObject changed(const char *node, const QString &gid)
{
    return {{QLatin1String(node), QJsonObject{{QStringLiteral("id"), gid}}},
            {QStringLiteral("userErrors"), QJsonArray()}};
}

QString discountGid(const DiscountCodeRecord &code)
{
    return QStringLiteral("gid://shopify/DiscountCodeNode/") + code.id.toString();
}

Money euros(const QJsonValue &decimal, const ShopBatch &data)
{
    const Currency currency
        = data.orders.isEmpty() || data.orders.first().shopTotal.currency.isNull()
        ? *Currency::fromCode(u"EUR")
        : data.orders.first().shopTotal.currency;
    return Money::fromDecimal(decimal.toString(), currency).value_or(Money{0, currency});
}

} // namespace

const DiscountCodeRecord *ShopifyGraphql::code(const QString &name) const
{
    const auto found = std::find_if(m_data.discountCodes.cbegin(), m_data.discountCodes.cend(),
                                    [&name](const DiscountCodeRecord &one) {
                                        return one.code.compare(name, Qt::CaseInsensitive) == 0;
                                    });
    return found == m_data.discountCodes.cend() ? nullptr : &*found;
}

QJsonValue ShopifyGraphql::codeByName(const QString &name) const
{
    const DiscountCodeRecord *found = code(name);
    return found ? QJsonValue(QJsonObject{{QStringLiteral("id"), discountGid(*found)}})
                 : QJsonValue(QJsonValue::Null);
}

AccountRecord *ShopifyGraphql::account(const QString &gid)
{
    const RemoteId id = RemoteId::fromText(gid.section(u'/', -1));
    const auto found = std::find_if(m_data.accounts.begin(), m_data.accounts.end(),
                                    [&id](const AccountRecord &one) { return one.id == id; });
    return found == m_data.accounts.end() ? nullptr : &*found;
}

QJsonObject ShopifyGraphql::makeCode(const QJsonObject &input, bool isFreeDelivery)
{
    const QString base = isFreeDelivery ? QStringLiteral("freeShippingCodeDiscount")
                                        : QStringLiteral("basicCodeDiscount");
    const auto refuse = [&base](const char *code, const char *field, const char *message) {
        return userErrors(QLatin1String(code), {base, QLatin1String(field)}, QLatin1String(message),
                          "codeDiscountNode");
    };
    const QString name = input.value(QStringLiteral("code")).toString();
    if (name.isEmpty())
        return refuse("BLANK", "code", "Code can't be blank");
    if (code(name))
        return refuse("TAKEN", "code", "Code must be unique. Please try a different code.");
    if (input.value(QStringLiteral("title")).toString().isEmpty())
        return refuse("BLANK", "title", "Title can't be blank");
    DiscountCodeRecord made;
    made.code = name;
    made.name = input.value(QStringLiteral("title")).toString();
    made.validFrom = Timestamp::fromIso(input.value(QStringLiteral("startsAt")).toString());
    made.validUntil = Timestamp::fromIso(input.value(QStringLiteral("endsAt")).toString());
    if (!made.validFrom)
        return refuse("BLANK", "startsAt", "Starts at can't be blank");
    if (made.validUntil && *made.validUntil <= *made.validFrom)
        return refuse("END_DATE_BEFORE_START_DATE", "endsAt",
                      "Ends at needs to be after starts_at");
    if (!input.contains(QStringLiteral("context")))
        return refuse("BLANK", "context", "Context can't be blank");
    const QJsonObject value = input.value(QStringLiteral("customerGets"))
                                  .toObject()
                                  .value(QStringLiteral("value"))
                                  .toObject();
    made.kind = Kind::FreeShipping;
    if (!isFreeDelivery && value.contains(QStringLiteral("percentage"))) {
        made.kind = Kind::Percentage;
        made.percent = value.value(QStringLiteral("percentage")).toDouble() * 100;
        if (made.percent <= 0 || made.percent > 100)
            return refuse("VALUE_OUTSIDE_RANGE", "customerGets",
                          "Value must be between 0.0 and 1.0");
    } else if (!isFreeDelivery) {
        made.kind = Kind::Amount;
        made.amount = euros(value.value(QStringLiteral("discountAmount"))
                                .toObject()
                                .value(QStringLiteral("amount")),
                            m_data);
        if (made.amount->minor <= 0)
            return refuse("INVALID", "customerGets", "Value is invalid");
    }
    const QJsonValue minimum = input.value(
        QStringLiteral("minimumRequirement"))[u"subtotal"][u"greaterThanOrEqualToSubtotal"];
    if (minimum.isString())
        made.minimumAmount = euros(minimum, m_data);
    made.quantity = input.value(QStringLiteral("usageLimit")).toInteger();
    made.updatedAt = m_now;
    qint64 highest = 1'200'000'000'000;
    for (const DiscountCodeRecord &each : std::as_const(m_data.discountCodes))
        highest = std::max(highest, each.id.number());
    made.id = RemoteId::fromNumber(highest + 32'769);
    m_data.discountCodes.append(made);
    return changed("codeDiscountNode", discountGid(made));
}

QJsonObject ShopifyGraphql::changeTags(const QJsonObject &variables, bool isTakenOff)
{
    const QString gid = variables.value(QStringLiteral("id")).toString();
    AccountRecord *of = account(gid);
    if (!of)
        return userErrors({}, {QStringLiteral("id")}, QStringLiteral("Customer does not exist"),
                          "node");
    for (const QJsonValue tag : variables.value(QStringLiteral("tags")).toArray()) {
        const QString name = tag.toString();
        const auto isSame
            = [&name](const QString &one) { return one.compare(name, Qt::CaseInsensitive) == 0; };
        if (isTakenOff)
            of->tags.removeIf(isSame);
        else if (std::none_of(of->tags.cbegin(), of->tags.cend(), isSame))
            of->tags.append(name);
    }
    of->updatedAt = m_now;
    return changed("node", gid);
}

QJsonObject ShopifyGraphql::changeCustomer(const QJsonObject &input)
{
    const QString gid = input.value(QStringLiteral("id")).toString();
    AccountRecord *of = account(gid);
    if (!of)
        return userErrors({}, {QStringLiteral("id")}, QStringLiteral("Customer does not exist"),
                          "customer");
    const QString note = input.value(QStringLiteral("note")).toString();
    if (note.size() > 5000)
        return userErrors({}, {QStringLiteral("note")},
                          QStringLiteral("Note is too long (maximum is 5000 characters)"),
                          "customer");
    of->note = note;
    of->updatedAt = m_now;
    return changed("customer", gid);
}

ServerReply ShopifyGraphql::answer(const ServerRequest &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QString query = document[QStringLiteral("query")].toString();
    const QJsonObject variables = document[QStringLiteral("variables")].toObject();
    const Operation *asked = operationIn(query);
    if (!document.isObject())
        return shopifyError(400, "Required parameter missing or invalid");
    if (!asked)
        return shopifyJson(
            {{QStringLiteral("errors"),
              QJsonArray{topError(QStringLiteral("Field doesn't exist on type 'QueryRoot'"),
                                  QStringLiteral("undefinedField"))}}});
    const QString field = QLatin1String(asked->field);
    const QString scope = QLatin1String(asked->scope);
    const QString writing = QStringLiteral("write_") + scope.section(u'_', 1);
    if (!m_scopes.contains(scope) && !m_scopes.contains(writing))
        return shopifyJson(
            {{QStringLiteral("data"), QJsonObject{{field, QJsonValue::Null}}},
             {QStringLiteral("errors"),
              QJsonArray{topError(QStringLiteral("Access denied for %1 field. Required access: "
                                                 "`%2` access scope.")
                                      .arg(field, scope),
                                  QStringLiteral("ACCESS_DENIED"))}},
             {QStringLiteral("extensions"), cost()}});
    const QJsonObject input = variables.value(QStringLiteral("input")).toObject();
    QJsonValue result;
    if (field == QLatin1String("codeDiscountNodeByCode"))
        result = codeByName(variables.value(QStringLiteral("code")).toString());
    else if (field.startsWith(QLatin1String("discountCode")))
        result = makeCode(input, field == QLatin1String("discountCodeFreeShippingCreate"));
    else if (field.startsWith(QLatin1String("tags")))
        result = changeTags(variables, field == QLatin1String("tagsRemove"));
    else if (field == QLatin1String("customerUpdate"))
        result = changeCustomer(input);
    else if (const AccountRecord *of = account(variables.value(QStringLiteral("id")).toString()))
        result = QJsonObject{
            {QStringLiteral("note"), of->note.isEmpty() ? QJsonValue() : QJsonValue(of->note)}};
    else
        result = QJsonValue::Null;
    return shopifyJson({{QStringLiteral("data"), QJsonObject{{field, result}}},
                        {QStringLiteral("extensions"), cost()}});
}

} // namespace comptoir
