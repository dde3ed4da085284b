#include "models/shops/prestashop/resources.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

using namespace std::chrono_literals;
using L1 = QLatin1String;

class ResourceText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::ResourceText)
public:
    static QString label(QStringView id);

private:
    static QString ofPeople(QStringView id);
    static QString ofShop(QStringView id);
};

QString ResourceText::ofPeople(QStringView id)
{
    if (id == u"customers")
        return tr("Customers");
    if (id == u"addresses")
        return tr("Addresses");
    if (id == u"groups")
        return tr("Customer groups");
    if (id == u"orders")
        return tr("Orders");
    if (id == u"order_states")
        return tr("Order states");
    if (id == u"order_histories")
        return tr("Order histories");
    if (id == u"order_slip")
        return tr("Refunds");
    if (id == u"carts")
        return tr("Carts");
    if (id == u"customer_threads")
        return tr("Conversations");
    if (id == u"customer_messages")
        return tr("Messages");
    return {};
}

QString ResourceText::ofShop(QStringView id)
{
    if (id == u"languages")
        return tr("Languages");
    if (id == u"currencies")
        return tr("Currencies");
    if (id == u"countries")
        return tr("Countries");
    if (id == u"shops")
        return tr("Shops");
    if (id == u"categories")
        return tr("Categories");
    if (id == u"products")
        return tr("Products");
    if (id == u"combinations")
        return tr("Product variants");
    if (id == u"stock_availables")
        return tr("Stock");
    if (id == u"cart_rules")
        return tr("Discount codes");
    return id.toString();
}

QString ResourceText::label(QStringView id)
{
    const QString people = ofPeople(id);
    return people.isEmpty() ? ofShop(id) : people;
}

// Pages of 200, of 100 where a record brings rows with it (api: shared hosting gives 30 s).
const Resource table[] = {
    {.id = L1("languages"),
     .answerKey = L1("languages"),
     .fields = L1("id,name,iso_code,active"),
     .follow = Follow::Whole,
     .read = readLanguage},
    {.id = L1("currencies"),
     .answerKey = L1("currencies"),
     .fields = L1("id,name,iso_code,conversion_rate,deleted,active"),
     .follow = Follow::Whole,
     .required = true,
     .read = readCurrency},
    {.id = L1("countries"),
     .answerKey = L1("countries"),
     .fields = L1("id,iso_code,name"),
     .follow = Follow::Whole,
     .pageSize = 500,
     .notBefore = 24h,
     .read = readCountry},
    {.id = L1("shops"),
     .answerKey = L1("shops"),
     .fields = L1("id,name,active"),
     .follow = Follow::Whole,
     .notBefore = 24h,
     .read = readShop},
    {.id = L1("groups"),
     .answerKey = L1("groups"),
     .fields = L1("id,name"),
     .follow = Follow::Whole,
     .read = readGroup},
    {.id = L1("order_states"),
     .answerKey = L1("order_states"),
     .fields = L1("id,name,template,paid,shipped,delivery,logable,invoice,deleted"),
     .follow = Follow::Whole,
     .read = readOrderState},
    {.id = L1("customers"),
     .answerKey = L1("customers"),
     .fields = L1("id,firstname,lastname,email,company,id_gender,birthday,newsletter,"
                  "newsletter_date_add,ip_registration_newsletter,optin,note,active,deleted,"
                  "is_guest,id_default_group,id_lang,id_shop,date_add,date_upd,groups[id]"),
     .required = true,
     .sweepEvery = 24h,
     .read = readCustomer},
    {.id = L1("addresses"),
     .answerKey = L1("addresses"),
     .fields = L1("id,id_customer,id_country,company,lastname,firstname,address1,address2,"
                  "postcode,city,phone,phone_mobile,deleted,date_upd"),
     .sweepEvery = 24h,
     .read = readAddress},
    {.id = L1("categories"),
     .answerKey = L1("categories"),
     .fields = L1("id,id_parent,name,active,date_upd"),
     .sweepEvery = 24h,
     .read = readCategory},
    {.id = L1("products"),
     .answerKey = L1("products"),
     .fields = L1("id,name,reference,manufacturer_name,price,active,id_category_default,"
                  "date_add,date_upd,categories[id]"),
     .pageSize = 100,
     .sweepEvery = 24h,
     .read = readProduct},
    {.id = L1("combinations"),
     .answerKey = L1("combinations"),
     .fields = L1("id,id_product,reference,ean13,upc,isbn"),
     .follow = Follow::Whole,
     .notBefore = 24h,
     .read = readCombination},
    {.id = L1("stock_availables"),
     .answerKey = L1("stock_availables"),
     .fields = L1("id,id_product,id_product_attribute,id_shop,quantity"),
     .follow = Follow::Whole,
     .pageSize = 500,
     .notBefore = 60min,
     .read = readStock},
    {.id = L1("cart_rules"),
     .answerKey = L1("cart_rules"),
     .fields = L1("id,id_customer,code,name,quantity,active,free_shipping,reduction_percent,"
                  "reduction_amount,reduction_currency,minimum_amount,minimum_amount_currency,"
                  "date_from,date_to,date_upd"),
     .sweepEvery = 24h,
     .read = readCartRule},
    {.id = L1("orders"),
     .answerKey = L1("orders"),
     .fields = L1("id,reference,id_customer,id_cart,id_currency,conversion_rate,current_state,"
                  "payment,valid,id_address_delivery,id_shop,total_paid_tax_incl,"
                  "total_paid_tax_excl,total_discounts_tax_incl,total_shipping_tax_incl,date_add,"
                  "date_upd,order_rows[id,product_id,product_attribute_id,product_quantity,"
                  "product_name,product_reference,unit_price_tax_incl]"),
     .pageSize = 100,
     .required = true,
     .sweepEvery = 24h,
     .read = readOrder},
    {.id = L1("order_histories"),
     .answerKey = L1("order_histories"),
     .fields = L1("id,id_order,id_order_state,date_add"),
     .follow = Follow::NewRows,
     .read = readOrderHistory},
    {.id = L1("order_slip"),
     .answerKey = L1("order_slips"),
     .fields = L1("id,id_order,conversion_rate,amount,shipping_cost_amount,date_add,date_upd,"
                  "order_slip_details[id_order_detail,product_quantity]"),
     .read = readOrderSlip},
    {.id = L1("carts"),
     .answerKey = L1("carts"),
     .fields = L1("id,id_customer,id_currency,id_shop,date_add,date_upd,"
                  "cart_rows[id_product,id_product_attribute,quantity]"),
     .perShop = true,
     .sweepEvery = 24h,
     .read = readCart},
    {.id = L1("customer_threads"),
     .answerKey = L1("customer_threads"),
     .fields = L1("id,id_shop,id_customer,id_order,email,status,date_add,date_upd"),
     .perShop = true,
     .read = readThread},
    {.id = L1("customer_messages"),
     .answerKey = L1("customer_messages"),
     .fields = L1("id,id_customer_thread,id_employee,message,private,date_add,date_upd"),
     .read = readMessage},
};

} // namespace

std::span<const Resource> resources()
{
    return table;
}

const Resource *findResource(QStringView id)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [id](const Resource &resource) { return resource.id == id; });
    return found == std::end(table) ? nullptr : found;
}

QList<ResourceInfo> resourceInfos()
{
    QList<ResourceInfo> infos;
    for (const Resource &resource : table) {
        infos.append({resource.id, resourceLabel(QString(resource.id)), resource.required,
                      resource.sweepEvery});
    }
    return infos;
}

QString resourceLabel(QStringView id)
{
    return ResourceText::label(id);
}

} // namespace comptoir::prestashop
