#pragma once

#include "models/domain/consent.h"
#include "models/domain/coordinates.h"
#include "models/domain/money.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

/// What a shop (or a file) tells us, as plain values: connectors produce a ShopBatch, the store
/// takes it in. Remote ids are the shop's; a null RemoteId means "none". Empty strings mean "not
/// given". Times are UTC. Texts are as the shop sent them (may hold HTML): views show them as plain
/// text.
namespace comptoir {

struct AddressRecord
{
    RemoteId id;
    RemoteId customerId; ///< null for a manufacturer's or warehouse's address, which is skipped
    QString firstName, lastName, company;
    QString line1, line2, postcode, city, region;
    QString countryCode; ///< ISO 3166 alpha-2, upper case
    QString phone, mobilePhone;
    bool isDefault = false;
    bool deleted = false; ///< still pointed at by old orders
    std::optional<Timestamp> updatedAt;

    bool operator==(const AddressRecord &) const = default;
};

/// A customer as one shop knows them. The person behind it (`Customer`) may have accounts in
/// several shops.
struct AccountRecord
{
    RemoteId id;
    QString email, phone, firstName, lastName, company;
    enum class Gender { Unknown, Male, Female } gender = Gender::Unknown;
    QDate birthday; ///< invalid when unknown
    QString language; ///< ISO 639-1
    bool guest = false;
    bool active = true;
    bool deletedInShop
        = false; ///< the shop says so (PrestaShop's "delete and forbid to register again")
    bool personalDataHidden = false; ///< Shopify plan or scope hides names and addresses
    QString note; ///< the merchant's note, in the shop
    QStringList tags;
    QList<RemoteId> groupIds;
    QList<ConsentRecord> consents;
    QList<AddressRecord> addresses; ///< where they come with the customer (Shopify)
    std::optional<Timestamp> createdAt, updatedAt;

    bool operator==(const AccountRecord &) const = default;
};

struct CategoryRecord
{
    RemoteId id, parentId;
    QString name;
    bool active = true;
    std::optional<Timestamp> updatedAt;

    bool operator==(const CategoryRecord &) const = default;
};

struct VariantRecord
{
    RemoteId id, productId;
    QString name, sku, barcode;
    std::optional<Money> price;
    std::optional<qint64> stock; ///< negative is allowed: sold more than counted
    RemoteId inventoryItemId; ///< Shopify: how inventory levels name the variant

    bool operator==(const VariantRecord &) const = default;
};

struct ProductRecord
{
    RemoteId id;
    QString name, sku, brand, type;
    QString url, imageUrl;
    std::optional<Money>
        price; ///< as the shop gives it: without tax in PrestaShop, as displayed in Shopify
    bool active = true;
    RemoteId mainCategoryId;
    QList<RemoteId> categoryIds;
    QStringList tags;
    QList<VariantRecord> variants;
    std::optional<Timestamp> createdAt, updatedAt;

    bool operator==(const ProductRecord &) const = default;
};

struct StockRecord
{
    RemoteId productId;
    RemoteId variantId; ///< null: the total of the product
    qint64 quantity = 0;

    bool operator==(const StockRecord &) const = default;
};

struct DiscountCodeRecord
{
    RemoteId id;
    QString code, name;
    enum class Kind { Percentage, Amount, FreeShipping, Other } kind = Kind::Other;
    double percent = 0; ///< 10 for "10 %"
    std::optional<Money> amount; ///< for Kind::Amount
    std::optional<Money> minimumAmount;
    RemoteId customerId; ///< only for this customer
    std::optional<qint64> quantity; ///< uses left, as the shop counts them
    bool active = true;
    std::optional<Timestamp> validFrom, validUntil, updatedAt;

    bool operator==(const DiscountCodeRecord &) const = default;
};

/// What an order state means, decided by the shop's flags and, for cancelled and refunded, by the
/// owner's mapping.
enum class OrderStateKind {
    Other,
    Pending,
    Paid,
    Preparing,
    Shipped,
    Delivered,
    Cancelled,
    Refunded,
    PaymentError
};

struct OrderStateRecord
{
    RemoteId id;
    QString name;
    OrderStateKind kind = OrderStateKind::Other;
    bool deleted = false;

    bool operator==(const OrderStateRecord &) const = default;
};

struct OrderLineRecord
{
    RemoteId id;
    RemoteId productId, variantId; ///< the product may no longer exist
    QString name, variantName, sku;
    qint64 quantity = 0;
    qint64 currentQuantity = 0; ///< after refunds and edits
    Money unitPrice; ///< tax included where the shop says so
    Money total; ///< of the line, after its discounts

    bool operator==(const OrderLineRecord &) const = default;
};

/// How many of an order's line came back with a refund.
struct RefundLineRecord
{
    RemoteId lineId;
    qint64 quantity = 0;

    bool operator==(const RefundLineRecord &) const = default;
};

struct RefundRecord
{
    RemoteId id, orderId;
    Money amount;
    /// Only where the order's lines do not tell their current quantity (PrestaShop): it follows.
    QList<RefundLineRecord> lines;
    QString note;
    Timestamp at;

    bool operator==(const RefundRecord &) const = default;
};

/// One change of state of an order. Shopify has no such list: its connector makes one from the
/// dates that the order carries (placed, paid, fulfilled, refunded, cancelled), with ids such as
/// "450789469:paid".
struct OrderStateChangeRecord
{
    RemoteId id, orderId;
    RemoteId stateId;
    Timestamp at;

    bool operator==(const OrderStateChangeRecord &) const = default;
};

struct OrderDiscountRecord
{
    QString code;
    Money amount;

    bool operator==(const OrderDiscountRecord &) const = default;
};

struct OrderRecord
{
    RemoteId id;
    QString reference; ///< what the customer sees: "#1001", "XKBKNABJK"; not unique in PrestaShop
    RemoteId customerId; ///< null for walk-in sales and deleted customers
    QString email, phone; ///< contact typed for this order, where the shop keeps it
    RemoteId cartId;
    QString cartToken, checkoutToken;
    RemoteId stateId; ///< current state
    QString paymentStatus, fulfilmentStatus; ///< lower-case words of the platform, may be empty
    QString paymentMethod;
    QString source; ///< "online", "pos", or the platform's word for another channel
    bool valid = false; ///< counts as a sale: paid or accepted, not cancelled, not a test
    bool test = false;
    Currency currency; ///< of all amounts below but shopTotal
    Money total; ///< what the customer pays, tax included, after discounts, minus refunds and edits
    Money originalTotal; ///< before refunds and edits
    Money shopTotal; ///< `total` in the shop's main currency
    Money shipping, discount, tax, refunded;
    QString shippingPostcode, shippingCity, shippingCountryCode;
    std::optional<Coordinates> shippingPlace; ///< where the shop tells it
    QString note, landingSite, referringSite;
    QStringList tags;
    QList<OrderDiscountRecord> discounts;
    QList<OrderLineRecord> lines;
    QList<RefundRecord> refunds; ///< where they come with the order (Shopify)
    QList<OrderStateChangeRecord> stateChanges; ///< likewise
    Timestamp placedAt; ///< the business date
    std::optional<Timestamp> updatedAt, cancelledAt;

    bool operator==(const OrderRecord &) const = default;
};

struct CartLineRecord
{
    RemoteId productId, variantId;
    QString name;
    qint64 quantity = 0;
    std::optional<Money>
        unitPrice; ///< PrestaShop carts carry none: the store estimates from the product

    bool operator==(const CartLineRecord &) const = default;
};

/// A cart or checkout. Abandoned = customer or contact known, lines present, no order, untouched
/// for N hours; the store decides that at the instant asked, since only time passing makes a cart
/// abandoned.
struct CartRecord
{
    RemoteId id;
    QString token, checkoutToken;
    RemoteId customerId;
    QString email, phone, firstName, lastName; ///< typed in the checkout
    Currency currency;
    std::optional<Money> total; ///< unknown in PrestaShop
    QString recoveryUrl;
    QList<CartLineRecord> lines;
    Timestamp createdAt, updatedAt;
    std::optional<Timestamp> completedAt; ///< became an order

    bool operator==(const CartRecord &) const = default;
};

struct MessageRecord
{
    RemoteId id, threadId;
    bool fromCustomer = true;
    bool internal = false; ///< a note between employees
    QString text;
    Timestamp at;

    bool operator==(const MessageRecord &) const = default;
};

struct ThreadRecord
{
    RemoteId id;
    RemoteId customerId, orderId;
    QString email; ///< when customerId is null
    QString status; ///< "open", "closed", "pending"
    QString subject;
    Timestamp createdAt;
    std::optional<Timestamp> updatedAt;

    bool operator==(const ThreadRecord &) const = default;
};

/// Small tables that other records point at: groups, languages, currencies, countries, shops of a
/// multishop.
struct ReferenceRecord
{
    enum class Kind { Group, Language, Currency, Country, Shop, Location } kind = Kind::Group;
    RemoteId id;
    QString code; ///< ISO code where there is one
    QString name;

    bool operator==(const ReferenceRecord &) const = default;
};

/// Something a customer did or that happened to them and that has no table of its own: visits,
/// in-store sales without lines, loyalty points, from CSV. Kinds are the field catalogue's
/// identifiers ("page_viewed").
struct EventRecord
{
    RemoteId id; ///< makes a second import of the same line harmless
    QString kind;
    QString email, phone; ///< who
    RemoteId customerId; ///< who, by the shop's id
    QString subject; ///< page, product, text
    std::optional<Money> amount;
    std::optional<double> value; ///< points, seconds, …
    Timestamp at;

    bool operator==(const EventRecord &) const = default;
};

/// A record that could not be read: kept with its bytes, shown to the owner, read again after an
/// update.
struct BadRecord
{
    QString resource;
    RemoteId id; ///< as far as it could be read
    Error error;
    QByteArray raw; ///< at most 64 KiB

    bool operator==(const BadRecord &) const = default;
};

struct ShopBatch
{
    QList<ReferenceRecord> references;
    QList<OrderStateRecord> orderStates;
    QList<AccountRecord> accounts;
    QList<AddressRecord> addresses;
    QList<CategoryRecord> categories;
    QList<ProductRecord> products;
    QList<VariantRecord> variants;
    QList<StockRecord> stock;
    QList<DiscountCodeRecord> discountCodes;
    QList<OrderRecord> orders;
    QList<RefundRecord> refunds;
    QList<OrderStateChangeRecord> orderStateChanges;
    QList<CartRecord> carts;
    QList<ThreadRecord> threads;
    QList<MessageRecord> messages;
    QList<EventRecord> events;
    QList<BadRecord> bad;

    bool operator==(const ShopBatch &) const = default;
};

} // namespace comptoir
