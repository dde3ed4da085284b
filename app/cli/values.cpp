#include "app/cli/values.h"

#include "models/domain/plausibleday.h"

#include <QJsonArray>
#include <QLocale>

namespace comptoir::cli {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString nameOf(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return QStringLiteral("email");
    case Channel::Sms:
        return QStringLiteral("sms");
    case Channel::WhatsApp:
        return QStringLiteral("whatsapp");
    case Channel::Phone:
        return QStringLiteral("phone");
    case Channel::Post:
        return QStringLiteral("post");
    }
    return {};
}

QString nameOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Marketing:
        return QStringLiteral("marketing");
    case Purpose::PartnerOffers:
        return QStringLiteral("partner_offers");
    case Purpose::Tracking:
        return QStringLiteral("tracking");
    }
    return {};
}

QString nameOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Unknown:
        return QStringLiteral("unknown");
    case ConsentState::Denied:
        return QStringLiteral("denied");
    case ConsentState::Pending:
        return QStringLiteral("pending");
    case ConsentState::Granted:
        return QStringLiteral("granted");
    case ConsentState::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    return {};
}

} // namespace

QJsonValue toJson(const Money &money)
{
    if (money.currency.isNull())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("amount"), money.toDecimal()},
                       {QStringLiteral("currency"), money.currency.code()}};
}

QJsonValue toJson(const std::optional<Money> &money)
{
    return money ? toJson(*money) : QJsonValue(QJsonValue::Null);
}

QJsonArray toJson(const QList<Money> &amounts)
{
    QJsonArray array;
    for (const Money &money : amounts)
        array.append(toJson(money));
    return array;
}

QJsonValue toJson(const std::optional<Timestamp> &at)
{
    return at ? QJsonValue(at->toIso()) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const CustomerRow &customer)
{
    const CustomerFigures &figures = customer.figures;
    return {{QStringLiteral("id"), customer.id.value},
            {QStringLiteral("first_name"), textOrNull(customer.firstName)},
            {QStringLiteral("last_name"), textOrNull(customer.lastName)},
            {QStringLiteral("company"), textOrNull(customer.company)},
            {QStringLiteral("email"), textOrNull(customer.email)},
            {QStringLiteral("phone"), textOrNull(customer.phone)},
            {QStringLiteral("created_at"), toJson(customer.createdAt)},
            {QStringLiteral("orders"), figures.ordersCount},
            {QStringLiteral("total_spent"), toJson(figures.totalSpent)},
            {QStringLiteral("refunded"), toJson(figures.refunded)},
            {QStringLiteral("average_basket"), toJson(figures.averageBasket)},
            {QStringLiteral("first_order_at"), toJson(figures.firstOrderAt)},
            {QStringLiteral("last_order_at"), toJson(figures.lastOrderAt)},
            {QStringLiteral("open_carts"), figures.openCarts},
            {QStringLiteral("last_activity_at"), toJson(figures.lastActivityAt)}};
}

QJsonObject toJson(const OrderRow &order)
{
    return {{QStringLiteral("id"), order.id.value},
            {QStringLiteral("shop"), order.shop.value},
            {QStringLiteral("shop_order_id"), order.remoteId.toString()},
            {QStringLiteral("reference"), textOrNull(order.reference)},
            {QStringLiteral("customer"),
             order.customer.isValid() ? QJsonValue(order.customer.value)
                                      : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("customer_name"), textOrNull(order.customerName)},
            {QStringLiteral("email"), textOrNull(order.email)},
            {QStringLiteral("state"), textOrNull(order.state)},
            {QStringLiteral("payment_status"), textOrNull(order.paymentStatus)},
            {QStringLiteral("fulfilment_status"), textOrNull(order.fulfilmentStatus)},
            {QStringLiteral("source"), textOrNull(order.source)},
            {QStringLiteral("counts_as_sale"), order.valid},
            {QStringLiteral("gone_from_shop"), order.gone},
            {QStringLiteral("items"), order.items},
            {QStringLiteral("total"), toJson(order.total)},
            {QStringLiteral("total_in_shop_currency"), toJson(order.shopTotal)},
            {QStringLiteral("refunded"), toJson(order.refunded)},
            {QStringLiteral("placed_at"), order.placedAt.toIso()},
            {QStringLiteral("cancelled_at"), toJson(order.cancelledAt)}};
}

QJsonObject toJson(const Order &order)
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines.append(QJsonObject{{QStringLiteral("name"), textOrNull(line.name)},
                                 {QStringLiteral("variant"), textOrNull(line.variantName)},
                                 {QStringLiteral("sku"), textOrNull(line.sku)},
                                 {QStringLiteral("quantity"), line.quantity},
                                 {QStringLiteral("unit_price"), toJson(line.unitPrice)},
                                 {QStringLiteral("total"), toJson(line.total)}});
    }
    QJsonObject object = toJson(order.row);
    object.insert(QStringLiteral("lines"), lines);
    return object;
}

QJsonObject toJson(const Cart &cart)
{
    return {{QStringLiteral("id"), cart.id.value},
            {QStringLiteral("shop"), cart.shop.value},
            {QStringLiteral("abandoned"), cart.abandoned},
            {QStringLiteral("total"), toJson(cart.total)},
            {QStringLiteral("total_estimated"), cart.totalEstimated},
            {QStringLiteral("lines"), cart.lines.size()},
            {QStringLiteral("created_at"), cart.createdAt.toIso()},
            {QStringLiteral("updated_at"), cart.updatedAt.toIso()},
            {QStringLiteral("completed_at"), toJson(cart.completedAt)}};
}

QJsonObject toJson(const CustomerAccount &account)
{
    return {{QStringLiteral("shop"), account.shop.value},
            {QStringLiteral("shop_customer_id"), textOrNull(account.remoteId.toString())},
            {QStringLiteral("email"), textOrNull(account.email)},
            {QStringLiteral("guest"), account.kind == CustomerAccount::Kind::Guest},
            {QStringLiteral("active"), account.active},
            {QStringLiteral("gone_from_shop"), account.deletedInShop},
            {QStringLiteral("created_at"), toJson(account.createdAt)}};
}

QJsonObject toJson(const CurrentConsent &consent)
{
    return {
        {QStringLiteral("shop"),
         consent.shop.isValid() ? QJsonValue(consent.shop.value) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("channel"), nameOf(consent.record.channel)},
        {QStringLiteral("purpose"), nameOf(consent.record.purpose)},
        {QStringLiteral("state"), nameOf(consent.record.state)},
        {QStringLiteral("source"), textOrNull(consent.record.source)},
        {QStringLiteral("at"), toJson(consent.record.at)}};
}

QJsonObject toJson(const Task &task)
{
    const QJsonValue none(QJsonValue::Null);
    return {{QStringLiteral("id"), task.id.value},
            {QStringLiteral("text"), task.text},
            {QStringLiteral("customer"),
             task.customer.isValid() ? QJsonValue(task.customer.value) : none},
            {QStringLiteral("customer_name"), textOrNull(task.customerName)},
            {QStringLiteral("due_on"), textOrNull(task.dueOn.toString(Qt::ISODate))},
            {QStringLiteral("done_at"), toJson(task.doneAt)},
            {QStringLiteral("created_at"), task.createdAt.toIso()}};
}

QString nameOf(const CustomerRow &customer)
{
    const QString person = (customer.firstName + QLatin1Char(' ') + customer.lastName).simplified();
    return person.isEmpty() ? customer.company : person;
}

QString toText(const Money &money)
{
    return money.currency.isNull() ? QString() : money.toText(QLocale());
}

QString toText(const std::optional<Timestamp> &at)
{
    if (!at)
        return {};
    const QDateTime local = at->toZone(QTimeZone::systemTimeZone());
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

Result<int> Numbers::parse(const QString &option, const QString &text, int fallback)
{
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const int number = text.toInt(&ok);
    if (ok && number >= 0)
        return number;
    return Error{ErrorCode::InvalidArgument,
                 tr("The option --%1 needs a whole number, not “%2”.").arg(option, text),
                 QStringLiteral("not a number")};
}

Result<std::optional<Timestamp>> Numbers::parseInstant(const QString &option, const QString &text)
{
    if (text.isEmpty())
        return std::optional<Timestamp>();
    std::optional<Timestamp> at = Timestamp::fromIso(text);
    if (!at)
        at = Timestamp::fromLocal(text, QTimeZone::systemTimeZone());
    if (at)
        return at;
    return noDate(option, text);
}

Result<QDate> Numbers::parseDay(const QString &option, const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.isEmpty() || isPlausibleDay(day))
        return day;
    return noDate(option, text);
}

Error Numbers::noDate(const QString &option, const QString &text)
{
    return {ErrorCode::InvalidArgument,
            tr("The option --%1 needs a date such as 2026-11-21, of the years %2 to %3, not “%4”.")
                .arg(option)
                .arg(kFirstPlausibleYear)
                .arg(kLastPlausibleYear)
                .arg(text),
            QStringLiteral("not a date")};
}

} // namespace comptoir::cli
