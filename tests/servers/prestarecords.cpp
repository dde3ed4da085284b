#include "tests/servers/prestarecords.h"

#include "tests/servers/demoshop.h"

#include <QJsonArray>

#include <algorithm>

namespace comptoir {

namespace {

const QString zeroDate = QStringLiteral("0000-00-00 00:00:00");

/// As MySQL's DECIMAL(20,6) comes out.
QString decimal(const Money &money)
{
    QString text = money.toDecimal();
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    if (point < 0)
        return text + QStringLiteral(".000000");
    return text.leftJustified(point + 7, QLatin1Char('0'));
}

QString decimal(const std::optional<Money> &money)
{
    return money ? decimal(*money) : QStringLiteral("0.000000");
}

QString rate(double value)
{
    return QString::number(value, 'f', 6);
}

QJsonObject withRows(QJsonObject record, const QString &name, const QJsonArray &rows)
{
    if (!rows.isEmpty())
        record.insert(QStringLiteral("associations"), QJsonObject{{name, rows}});
    return record;
}

const ConsentRecord *consentFor(const AccountRecord &account, Purpose purpose)
{
    const auto found
        = std::find_if(account.consents.cbegin(), account.consents.cend(),
                       [purpose](const ConsentRecord &consent) {
                           return consent.channel == Channel::Email && consent.purpose == purpose;
                       });
    return found == account.consents.cend() ? nullptr : &*found;
}

bool isGranted(const ConsentRecord *consent)
{
    return consent && consent->state == ConsentState::Granted;
}

struct StateFlags
{
    int paid, shipped, delivery, logable, invoice;
    const char *mail;
};

StateFlags flagsOf(OrderStateKind kind)
{
    switch (kind) {
    case OrderStateKind::Paid:
        return {1, 0, 0, 1, 1, "payment"};
    case OrderStateKind::Preparing:
        return {1, 0, 1, 1, 1, "preparation"};
    case OrderStateKind::Shipped:
        return {1, 1, 1, 1, 1, "shipped"};
    case OrderStateKind::Delivered:
        return {1, 1, 1, 1, 1, ""};
    case OrderStateKind::Cancelled:
        return {0, 0, 0, 0, 0, "order_canceled"};
    case OrderStateKind::Refunded:
        return {0, 0, 0, 0, 1, "refund"};
    case OrderStateKind::PaymentError:
        return {0, 0, 0, 0, 0, "payment_error"};
    case OrderStateKind::Pending:
        return {0, 0, 0, 0, 0, "bankwire"};
    case OrderStateKind::Other:
        break;
    }
    return {0, 0, 0, 0, 1, ""};
}

QJsonValue zeroOr(const RemoteId &id)
{
    return id.number();
}

} // namespace

PrestaWriter::PrestaWriter(const ShopBatch &batch, const PrestaTableOptions &options)
    : m_zone(options.timeZone)
    , m_references(batch.references)
{
    completeReferences(batch, options.shopName);
    for (const ReferenceRecord &reference : m_references)
        m_numbers.insert({int(reference.kind), reference.code}, reference.id.number());
    for (const AddressRecord &address : batch.addresses)
        m_addresses[address.customerId].append(&address);
    for (const AccountRecord &account : batch.accounts) {
        for (const AddressRecord &address : account.addresses)
            m_addresses[account.id].append(&address);
    }
    for (const DiscountCodeRecord &code : batch.discountCodes)
        m_codes.insert(code.code, code.id.number());
}

void PrestaWriter::need(ReferenceRecord::Kind kind, const QString &code, const QString &name)
{
    qint64 last = 0;
    for (const ReferenceRecord &reference : m_references) {
        if (reference.kind != kind)
            continue;
        if (reference.code == code)
            return;
        last = std::max(last, reference.id.number());
    }
    m_references.append({kind, RemoteId::fromNumber(last + 1), code, name});
}

void PrestaWriter::completeReferences(const ShopBatch &batch, const QString &shopName)
{
    using Kind = ReferenceRecord::Kind;
    const auto has = [this](Kind kind) {
        return std::any_of(m_references.cbegin(), m_references.cend(),
                           [kind](const ReferenceRecord &each) { return each.kind == kind; });
    };
    if (!has(Kind::Language))
        need(Kind::Language, QStringLiteral("fr"), QStringLiteral("Français (French)"));
    if (!has(Kind::Shop))
        need(Kind::Shop, {}, shopName);
    if (!has(Kind::Currency))
        need(Kind::Currency, QStringLiteral("EUR"), QStringLiteral("Euro"));
    QSet<QString> seen;
    for (const OrderRecord &order : batch.orders) {
        const QString code = order.currency.code();
        if (!seen.contains(code))
            need(Kind::Currency, code, code);
        seen.insert(code);
    }
    for (const AddressRecord &address : batch.addresses) {
        if (!address.countryCode.isEmpty() && !seen.contains(address.countryCode))
            need(Kind::Country, address.countryCode, address.countryCode);
        seen.insert(address.countryCode);
    }
}

qint64 PrestaWriter::numberOf(ReferenceRecord::Kind kind, const QString &code) const
{
    return code.isEmpty() ? 0 : m_numbers.value({int(kind), code});
}

qint64 PrestaWriter::currencyId(const Currency &currency) const
{
    return currency.isNull() ? 0 : numberOf(ReferenceRecord::Kind::Currency, currency.code());
}

QString PrestaWriter::date(const std::optional<Timestamp> &instant) const
{
    return instant ? instant->toZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                   : zeroDate;
}

QJsonObject PrestaWriter::customer(const AccountRecord &account) const
{
    const ConsentRecord *newsletter = consentFor(account, Purpose::Marketing);
    const bool everSubscribed
        = newsletter && (isGranted(newsletter) || newsletter->state == ConsentState::Withdrawn);
    std::optional<Timestamp> signedUp;
    if (everSubscribed)
        signedUp = isGranted(newsletter) ? newsletter->at : account.createdAt;
    QJsonArray groups;
    for (const RemoteId &group : account.groupIds)
        groups.append(QJsonObject{{QStringLiteral("id"), group.number()}});
    const qint64 byDefault = account.groupIds.isEmpty() ? 3 : account.groupIds.first().number();
    const QString proof = newsletter ? newsletter->proof : QString();
    const bool hasAddress = proof.startsWith(QLatin1String("IP "));
    return withRows(
        {{QStringLiteral("id"), account.id.number()},
         {QStringLiteral("id_default_group"), byDefault},
         {QStringLiteral("id_lang"),
          std::max<qint64>(1, numberOf(ReferenceRecord::Kind::Language, account.language))},
         {QStringLiteral("newsletter_date_add"), signedUp ? date(signedUp) : QJsonValue()},
         {QStringLiteral("ip_registration_newsletter"), hasAddress ? proof.mid(3) : QString()},
         {QStringLiteral("secure_key"), QStringLiteral("00000000000000000000000000000000")},
         {QStringLiteral("passwd"), QStringLiteral("not-a-password")},
         {QStringLiteral("deleted"), int(account.deletedInShop)},
         {QStringLiteral("lastname"), account.lastName},
         {QStringLiteral("firstname"), account.firstName},
         {QStringLiteral("email"), account.email},
         {QStringLiteral("id_gender"), int(account.gender)},
         {QStringLiteral("birthday"),
          account.birthday.isValid() ? account.birthday.toString(Qt::ISODate)
                                     : QStringLiteral("0000-00-00")},
         {QStringLiteral("newsletter"), int(isGranted(newsletter))},
         {QStringLiteral("optin"), int(isGranted(consentFor(account, Purpose::PartnerOffers)))},
         {QStringLiteral("company"), account.company},
         {QStringLiteral("active"), int(account.active)},
         {QStringLiteral("note"), account.note},
         {QStringLiteral("is_guest"), int(account.guest)},
         {QStringLiteral("id_shop"), 1},
         {QStringLiteral("id_shop_group"), 1},
         {QStringLiteral("date_add"), date(account.createdAt)},
         {QStringLiteral("date_upd"),
          date(account.updatedAt ? account.updatedAt : account.createdAt)}},
        QStringLiteral("groups"), groups);
}

QJsonObject PrestaWriter::address(const AddressRecord &address) const
{
    return {{QStringLiteral("id"), address.id.number()},
            {QStringLiteral("id_customer"), zeroOr(address.customerId)},
            {QStringLiteral("id_country"),
             numberOf(ReferenceRecord::Kind::Country, address.countryCode)},
            {QStringLiteral("id_state"), 0},
            {QStringLiteral("alias"), QStringLiteral("Mon adresse")},
            {QStringLiteral("company"), address.company},
            {QStringLiteral("lastname"), address.lastName},
            {QStringLiteral("firstname"), address.firstName},
            {QStringLiteral("address1"), address.line1},
            {QStringLiteral("address2"), address.line2},
            {QStringLiteral("postcode"), address.postcode},
            {QStringLiteral("city"), address.city},
            {QStringLiteral("phone"), address.phone},
            {QStringLiteral("phone_mobile"), address.mobilePhone},
            {QStringLiteral("deleted"), int(address.deleted)},
            {QStringLiteral("date_add"), date(address.updatedAt)},
            {QStringLiteral("date_upd"), date(address.updatedAt)}};
}

QJsonObject PrestaWriter::reference(const ReferenceRecord &reference) const
{
    QJsonObject record{{QStringLiteral("id"), reference.id.number()},
                       {QStringLiteral("name"), reference.name},
                       {QStringLiteral("active"), 1}};
    if (!reference.code.isEmpty())
        record.insert(QStringLiteral("iso_code"), reference.code);
    if (reference.kind == ReferenceRecord::Kind::Currency) {
        const Currency currency
            = Currency::fromCode(reference.code).value_or(*Currency::fromCode(u"EUR"));
        record.insert(QStringLiteral("conversion_rate"), rate(demoCurrencyRate(currency)));
        record.insert(QStringLiteral("deleted"), 0);
    }
    if (reference.kind == ReferenceRecord::Kind::Group)
        record.remove(QStringLiteral("active"));
    return record;
}

QJsonObject PrestaWriter::category(const CategoryRecord &category) const
{
    return {{QStringLiteral("id"), category.id.number()},
            {QStringLiteral("id_parent"), zeroOr(category.parentId)},
            {QStringLiteral("active"), int(category.active)},
            {QStringLiteral("date_add"), date(category.updatedAt)},
            {QStringLiteral("date_upd"), date(category.updatedAt)},
            {QStringLiteral("name"), category.name}};
}

QJsonObject PrestaWriter::product(const ProductRecord &product) const
{
    QJsonArray categories;
    for (const RemoteId &category : product.categoryIds)
        categories.append(QJsonObject{{QStringLiteral("id"), category.number()}});
    return withRows({{QStringLiteral("id"), product.id.number()},
                     {QStringLiteral("id_category_default"), zeroOr(product.mainCategoryId)},
                     {QStringLiteral("manufacturer_name"),
                      product.brand.isEmpty() ? QJsonValue(false) : QJsonValue(product.brand)},
                     {QStringLiteral("quantity"), 0},
                     {QStringLiteral("reference"), product.sku},
                     {QStringLiteral("price"), decimal(product.price)},
                     {QStringLiteral("active"), int(product.active)},
                     {QStringLiteral("available_date"), QStringLiteral("0000-00-00")},
                     {QStringLiteral("date_add"), date(product.createdAt)},
                     {QStringLiteral("date_upd"),
                      date(product.updatedAt ? product.updatedAt : product.createdAt)},
                     {QStringLiteral("name"), product.name}},
                    QStringLiteral("categories"), categories);
}

QJsonObject PrestaWriter::combination(const VariantRecord &variant) const
{
    return {{QStringLiteral("id"), variant.id.number()},
            {QStringLiteral("id_product"), zeroOr(variant.productId)},
            {QStringLiteral("reference"), variant.sku},
            {QStringLiteral("ean13"), variant.barcode},
            {QStringLiteral("upc"), QString()},
            {QStringLiteral("isbn"), QJsonValue()},
            {QStringLiteral("price"), QStringLiteral("0.000000")}};
}

QJsonObject PrestaWriter::stock(const StockRecord &stock, qint64 id) const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("id_product"), zeroOr(stock.productId)},
            {QStringLiteral("id_product_attribute"), zeroOr(stock.variantId)},
            {QStringLiteral("id_shop"), 1},
            {QStringLiteral("quantity"), stock.quantity}};
}

QJsonObject PrestaWriter::orderState(const OrderStateRecord &state) const
{
    const StateFlags flags = flagsOf(state.kind);
    return {{QStringLiteral("id"), state.id.number()},
            {QStringLiteral("paid"), flags.paid},
            {QStringLiteral("shipped"), flags.shipped},
            {QStringLiteral("delivery"), flags.delivery},
            {QStringLiteral("logable"), flags.logable},
            {QStringLiteral("invoice"), flags.invoice},
            {QStringLiteral("deleted"), int(state.deleted)},
            {QStringLiteral("name"), state.name},
            {QStringLiteral("template"), QString::fromLatin1(flags.mail)}};
}

/// The customer's address that the order went to, or none.
qint64 PrestaWriter::deliveryAddress(const OrderRecord &order) const
{
    const QList<const AddressRecord *> known = m_addresses.value(order.customerId);
    for (const AddressRecord *address : known) {
        if (address->postcode == order.shippingPostcode && address->city == order.shippingCity)
            return address->id.number();
    }
    return 0;
}

QJsonObject PrestaWriter::order(const OrderRecord &order) const
{
    QJsonArray rows;
    for (const OrderLineRecord &line : order.lines) {
        rows.append(QJsonObject{{QStringLiteral("id"), line.id.number()},
                                {QStringLiteral("product_id"), zeroOr(line.productId)},
                                {QStringLiteral("product_attribute_id"), zeroOr(line.variantId)},
                                {QStringLiteral("product_quantity"), line.quantity},
                                {QStringLiteral("product_name"), line.name},
                                {QStringLiteral("product_reference"), line.sku},
                                {QStringLiteral("unit_price_tax_incl"), decimal(line.unitPrice)}});
    }
    const Money net{order.originalTotal.minor - order.tax.minor, order.currency};
    const qint64 address = deliveryAddress(order);
    return withRows(
        {{QStringLiteral("id"), order.id.number()},
         {QStringLiteral("id_address_delivery"), address},
         {QStringLiteral("id_address_invoice"), address},
         {QStringLiteral("id_cart"), zeroOr(order.cartId)},
         {QStringLiteral("id_currency"), currencyId(order.currency)},
         {QStringLiteral("id_lang"), 1},
         {QStringLiteral("id_customer"), zeroOr(order.customerId)},
         {QStringLiteral("current_state"), zeroOr(order.stateId)},
         {QStringLiteral("valid"), int(order.valid)},
         {QStringLiteral("invoice_date"), zeroDate},
         {QStringLiteral("id_shop"), 1},
         {QStringLiteral("payment"), order.paymentMethod},
         {QStringLiteral("total_discounts_tax_incl"), decimal(order.discount)},
         {QStringLiteral("total_paid_tax_incl"), decimal(order.originalTotal)},
         {QStringLiteral("total_paid_tax_excl"), decimal(net)},
         {QStringLiteral("total_paid_real"),
          decimal(order.valid ? order.originalTotal : Money{0, order.currency})},
         {QStringLiteral("total_shipping_tax_incl"), decimal(order.shipping)},
         {QStringLiteral("conversion_rate"), rate(demoCurrencyRate(order.currency))},
         {QStringLiteral("reference"), order.reference},
         {QStringLiteral("date_add"), date(order.placedAt)},
         {QStringLiteral("date_upd"), date(order.updatedAt ? order.updatedAt : order.placedAt)}},
        QStringLiteral("order_rows"), rows);
}

QJsonObject PrestaWriter::history(const OrderStateChangeRecord &change) const
{
    return {{QStringLiteral("id"), change.id.number()},
            {QStringLiteral("id_employee"), 0},
            {QStringLiteral("id_order_state"), zeroOr(change.stateId)},
            {QStringLiteral("id_order"), zeroOr(change.orderId)},
            {QStringLiteral("date_add"), date(change.at)}};
}

QJsonObject PrestaWriter::slip(const RefundRecord &refund) const
{
    QJsonArray rows;
    for (const RefundLineRecord &line : refund.lines) {
        rows.append(QJsonObject{{QStringLiteral("id"), line.lineId.number()},
                                {QStringLiteral("id_order_detail"), line.lineId.number()},
                                {QStringLiteral("product_quantity"), line.quantity}});
    }
    return withRows(
        {{QStringLiteral("id"), refund.id.number()},
         {QStringLiteral("id_order"), zeroOr(refund.orderId)},
         {QStringLiteral("conversion_rate"), rate(demoCurrencyRate(refund.amount.currency))},
         {QStringLiteral("amount"), decimal(refund.amount)},
         {QStringLiteral("shipping_cost_amount"), QStringLiteral("0.000000")},
         {QStringLiteral("date_add"), date(refund.at)},
         {QStringLiteral("date_upd"), date(refund.at)}},
        QStringLiteral("order_slip_details"), rows);
}

QJsonObject PrestaWriter::usedDiscount(const OrderRecord &order,
                                       const OrderDiscountRecord &discount, qint64 id) const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("id_order"), order.id.number()},
            {QStringLiteral("id_cart_rule"), m_codes.value(discount.code)},
            {QStringLiteral("name"), discount.code},
            {QStringLiteral("value"), decimal(discount.amount)}};
}

QJsonObject PrestaWriter::cart(const CartRecord &cart) const
{
    QJsonArray rows;
    for (const CartLineRecord &line : cart.lines) {
        rows.append(QJsonObject{{QStringLiteral("id_product"), zeroOr(line.productId)},
                                {QStringLiteral("id_product_attribute"), zeroOr(line.variantId)},
                                {QStringLiteral("quantity"), line.quantity}});
    }
    return withRows({{QStringLiteral("id"), cart.id.number()},
                     {QStringLiteral("id_currency"), currencyId(cart.currency)},
                     {QStringLiteral("id_customer"), zeroOr(cart.customerId)},
                     {QStringLiteral("id_guest"), 0},
                     {QStringLiteral("id_shop"), 1},
                     {QStringLiteral("date_add"), date(cart.createdAt)},
                     {QStringLiteral("date_upd"), date(cart.updatedAt)}},
                    QStringLiteral("cart_rows"), rows);
}

QJsonObject PrestaWriter::cartRule(const DiscountCodeRecord &code) const
{
    using Kind = DiscountCodeRecord::Kind;
    const qint64 amountCurrency = code.amount ? currencyId(code.amount->currency) : 1;
    const qint64 minimumCurrency
        = code.minimumAmount ? currencyId(code.minimumAmount->currency) : 1;
    return {{QStringLiteral("id"), code.id.number()},
            {QStringLiteral("id_customer"), zeroOr(code.customerId)},
            {QStringLiteral("date_from"), date(code.validFrom)},
            {QStringLiteral("date_to"), date(code.validUntil)},
            {QStringLiteral("quantity"), code.quantity.value_or(0)},
            {QStringLiteral("code"), code.code},
            {QStringLiteral("minimum_amount"), decimal(code.minimumAmount)},
            {QStringLiteral("minimum_amount_currency"), minimumCurrency},
            {QStringLiteral("free_shipping"), int(code.kind == Kind::FreeShipping)},
            {QStringLiteral("reduction_percent"), QString::number(code.percent, 'f', 2)},
            {QStringLiteral("reduction_amount"), decimal(code.amount)},
            {QStringLiteral("reduction_currency"), amountCurrency},
            {QStringLiteral("active"), int(code.active)},
            {QStringLiteral("date_add"), date(code.updatedAt)},
            {QStringLiteral("date_upd"), date(code.updatedAt)},
            {QStringLiteral("name"), code.name}};
}

QJsonObject PrestaWriter::thread(const ThreadRecord &thread) const
{
    return {
        {QStringLiteral("id"), thread.id.number()},
        {QStringLiteral("id_shop"), 1},
        {QStringLiteral("id_customer"), zeroOr(thread.customerId)},
        {QStringLiteral("id_order"), zeroOr(thread.orderId)},
        {QStringLiteral("email"), thread.email},
        {QStringLiteral("status"),
         thread.status == u"pending" ? QStringLiteral("pending1") : thread.status},
        {QStringLiteral("date_add"), date(thread.createdAt)},
        {QStringLiteral("date_upd"), date(thread.updatedAt ? thread.updatedAt : thread.createdAt)}};
}

QJsonObject PrestaWriter::message(const MessageRecord &message) const
{
    return {{QStringLiteral("id"), message.id.number()},
            {QStringLiteral("id_customer_thread"), zeroOr(message.threadId)},
            {QStringLiteral("id_employee"), int(!message.fromCustomer)},
            {QStringLiteral("message"), message.text},
            {QStringLiteral("private"), int(message.internal)},
            {QStringLiteral("date_add"), date(message.at)},
            {QStringLiteral("date_upd"), date(message.at)}};
}

} // namespace comptoir
