#include "models/shops/shopify/resources.h"

#include "models/shops/shopify/checkoutparser.h"
#include "models/shops/shopify/collectionparser.h"
#include "models/shops/shopify/customerparser.h"
#include "models/shops/shopify/orderparser.h"
#include "models/shops/shopify/productparser.h"

#include <QCoreApplication>

namespace comptoir::shopify {

namespace {

constexpr std::chrono::hours kWeek{7 * 24};

constexpr char kCustomerFields[]
    = "id,email,phone,first_name,last_name,note,tags,created_at,updated_at,addresses,"
      "default_address,email_marketing_consent,sms_marketing_consent,accepts_marketing,"
      "accepts_marketing_updated_at,marketing_opt_in_level";
constexpr char kCollectionFields[] = "id,title,published_at,updated_at";
constexpr char kProductFields[]
    = "id,title,vendor,product_type,handle,status,published_at,tags,image,variants,created_at,"
      "updated_at";
constexpr char kOrderFields[]
    = "id,name,email,contact_email,phone,customer,shipping_address,checkout_id,cart_token,"
      "checkout_token,financial_status,fulfillment_status,payment_gateway_names,gateway,"
      "source_name,test,note,landing_site,referring_site,tags,processed_at,created_at,updated_at,"
      "cancelled_at,currency,presentment_currency,total_price,total_price_set,"
      "current_total_price,current_total_price_set,total_shipping_price_set,shipping_lines,"
      "total_discounts,total_discounts_set,total_tax,total_tax_set,discount_codes,line_items,"
      "refunds,fulfillments";

Result<ShopBatch> customers(const QByteArray &body, const ParseContext &)
{
    return parseCustomers(body);
}

Result<ShopBatch> collections(const QByteArray &body, const ParseContext &)
{
    return parseCollections(body);
}

class ResourceTexts
{
    Q_DECLARE_TR_FUNCTIONS(ResourceTexts)
public:
    static QString label(const QString &id)
    {
        if (id == QLatin1String("customers"))
            return tr("Customers");
        if (id == QLatin1String("categories"))
            return tr("Collections");
        if (id == QLatin1String("products"))
            return tr("Products");
        if (id == QLatin1String("stock"))
            return tr("Stock");
        if (id == QLatin1String("orders"))
            return tr("Orders");
        if (id == QLatin1String("carts"))
            return tr("Abandoned checkouts");
        return tr("Discount codes");
    }
};

std::optional<Timestamp> later(std::optional<Timestamp> a, std::optional<Timestamp> b)
{
    return !a || (b && *b > *a) ? b : a;
}

template <typename Record>
std::optional<Timestamp> newestOf(const QList<Record> &records)
{
    std::optional<Timestamp> newest;
    for (const Record &record : records)
        newest = later(newest, record.updatedAt);
    return newest;
}

} // namespace

const QList<ResourceSpec> &resourceSpecs()
{
    static const QList<ResourceSpec> all{
        {"customers",
         {{"customers.json", "customers", ""}},
         kCustomerFields,
         250,
         true,
         true,
         customers},
        {"categories",
         {{"custom_collections.json", "custom_collections", ""},
          {"smart_collections.json", "smart_collections", ""}},
         kCollectionFields,
         250,
         false,
         true,
         collections},
        {"products",
         {{"products.json", "products", ""}},
         kProductFields,
         250,
         true,
         true,
         parseProducts},
        {"stock", {}, "", 250, false, false, nullptr},
        {"orders",
         {{"orders.json", "orders", "status=any"}},
         kOrderFields,
         250,
         true,
         true,
         parseOrders},
        // The list of checkouts takes no `fields`, and shows open ones only unless asked.
        {"carts",
         {{"checkouts.json", "checkouts", "status=open"},
          {"checkouts.json", "checkouts", "status=closed"}},
         "",
         250,
         false,
         false,
         parseCheckouts},
        // Each rule costs one more request for its codes, so that a page is kept short.
        {"discount_codes",
         {{"price_rules.json", "price_rules", ""}},
         "",
         50,
         false,
         false,
         nullptr},
    };
    return all;
}

const ResourceSpec *findResource(const QString &id)
{
    for (const ResourceSpec &spec : resourceSpecs()) {
        if (id == QLatin1String(spec.id))
            return &spec;
    }
    return nullptr;
}

QList<ResourceInfo> resourceInfos(bool seesAllOrders)
{
    QList<ResourceInfo> infos;
    for (const ResourceSpec &spec : resourceSpecs()) {
        const QString id = QLatin1String(spec.id);
        const bool orders = id == QLatin1String("orders");
        const bool required = orders || id == QLatin1String("customers");
        const bool sweeps = spec.sweeps && (!orders || seesAllOrders);
        infos.append(
            {id, ResourceTexts::label(id), required, sweeps ? kWeek : std::chrono::hours(0)});
    }
    return infos;
}

std::optional<Timestamp> newestUpdate(const ShopBatch &batch)
{
    std::optional<Timestamp> newest = later(newestOf(batch.accounts), newestOf(batch.categories));
    newest = later(newest, newestOf(batch.products));
    newest = later(newest, newestOf(batch.orders));
    newest = later(newest, newestOf(batch.discountCodes));
    for (const CartRecord &cart : batch.carts)
        newest = later(newest, cart.updatedAt);
    return newest;
}

} // namespace comptoir::shopify
