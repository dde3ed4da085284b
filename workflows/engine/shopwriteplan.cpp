#include "workflows/engine/shopwriteplan.h"

#include "workflows/engine/waitclock.h"
#include "workflows/graph/delaywords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

const QString kShop = QStringLiteral("shop");
const QString kDecidedAt = QStringLiteral("decided_at");

Delay delayIn(const QJsonObject &json)
{
    for (const DelayUnit unit : kDelayUnits) {
        if (const QJsonValue count = json.value(delayWord(unit)); !count.isUndefined())
            return {count.toInteger(), unit};
    }
    return {30, DelayUnit::Days};
}

Timestamp startOfDay(Timestamp at, const QTimeZone &zone)
{
    return Timestamp::fromDateTime(at.toZone(zone).date().startOfDay(zone));
}

} // namespace

ShopWritePlan::ShopWritePlan(const QByteArray &arguments)
    : m_arguments(QJsonDocument::fromJson(arguments).object())
{}

ShopId ShopWritePlan::shop() const
{
    return {m_arguments.value(kShop).toInteger()};
}

void ShopWritePlan::decide(ShopId shop, Timestamp now)
{
    if (m_arguments.contains(kShop))
        return;
    m_arguments.insert(kShop, shop.value);
    m_arguments.insert(kDecidedAt, now.ms);
}

QByteArray ShopWritePlan::arguments() const
{
    return QJsonDocument(m_arguments).toJson(QJsonDocument::Compact);
}

QString ShopWritePlan::word(const char *key) const
{
    return m_arguments.value(QLatin1String(key)).toString();
}

std::optional<Money> ShopWritePlan::money(const char *key) const
{
    const QJsonObject json = m_arguments.value(QLatin1String(key)).toObject();
    const auto currency = Currency::fromCode(json.value(QStringLiteral("currency")).toString());
    if (!currency)
        return std::nullopt;
    const auto money
        = Money::fromDecimal(json.value(QStringLiteral("amount")).toString(), *currency);
    return money && money->minor > 0 ? money : std::nullopt;
}

DiscountCodeRecord ShopWritePlan::code(const QString &name, const QString &title,
                                       const CustomerAccount *account, const QTimeZone &zone) const
{
    using Kind = DiscountCodeRecord::Kind;
    DiscountCodeRecord code;
    code.code = name;
    code.name = title;
    code.quantity = 1;
    code.kind = word("kind") == QLatin1String("amount") ? Kind::Amount
        : word("kind") == QLatin1String("shipping")     ? Kind::FreeShipping
                                                        : Kind::Percentage;
    if (code.kind == Kind::Percentage)
        code.percent = m_arguments.value(QStringLiteral("percent")).toDouble();
    if (code.kind == Kind::Amount)
        code.amount = money("amount").value_or(Money());
    code.minimumAmount = money("minimum");
    if (account && account->kind == CustomerAccount::Kind::Account)
        code.customerId = account->remoteId;
    const Timestamp from{m_arguments.value(kDecidedAt).toInteger()};
    code.validFrom = startOfDay(from, zone);
    code.validUntil
        = after(from, delayIn(m_arguments.value(QStringLiteral("valid")).toObject()), zone);
    return code;
}

CustomerMark ShopWritePlan::mark(const CustomerAccount &account) const
{
    CustomerMark mark;
    mark.what = word("what") == QLatin1String("note") ? CustomerMark::What::Note
        : word("what") == QLatin1String("group")      ? CustomerMark::What::Group
                                                      : CustomerMark::What::Tag;
    mark.isTakenOff
        = mark.what != CustomerMark::What::Note && word("do") == QLatin1String("remove");
    mark.value = word("value");
    mark.customer = account.remoteId;
    return mark;
}

QUrl ShopWritePlan::hookAddress() const
{
    return QUrl(word("url"), QUrl::StrictMode);
}

QStringList ShopWritePlan::hookFields() const
{
    QStringList fields;
    for (const QJsonValue field : m_arguments.value(QStringLiteral("fields")).toArray())
        fields.append(field.toString());
    return fields;
}

const CustomerAccount *ShopWritePlan::accountIn(const QList<CustomerAccount> &accounts, ShopId shop)
{
    const CustomerAccount *guest = nullptr;
    for (const CustomerAccount &account : accounts) {
        if (account.shop != shop || account.remoteId.isNull() || account.deletedInShop)
            continue;
        if (account.kind == CustomerAccount::Kind::Account)
            return &account;
        if (!guest && account.kind == CustomerAccount::Kind::Guest)
            guest = &account;
    }
    return guest;
}

} // namespace comptoir
