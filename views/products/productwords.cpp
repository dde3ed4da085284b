#include "views/products/productwords.h"

#include "models/shops/pricetax.h"
#include "models/store/productrepository.h"
#include "views/widgets/avatar.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

QString joined(const MoneySums &sums, QString (*write)(const Money &))
{
    QStringList texts;
    for (const Money &amount : sums.amounts())
        texts.append(write(amount));
    return texts.isEmpty() ? Format::none() : texts.join(QStringLiteral(" · "));
}

} // namespace

QString ProductWords::name(const ProductRow &product)
{
    if (!product.name.isEmpty())
        return product.name;
    if (!product.sku.isEmpty())
        return product.sku;
    //: a product whose name is not known: %1 is its number in the shop
    return tr("Product %1").arg(product.remoteId.toString());
}

QString ProductWords::initial(const QString &name)
{
    return Avatar::initials(name, {}, {});
}

ProductWords::Mark ProductWords::mark(const ProductRow &product)
{
    if (!product.isInShop())
        return {tr("No longer in the shop"), Tone::Neutral};
    if (!product.active)
        //: of a product that visitors of the shop do not see
        return {tr("Hidden"), Tone::Neutral};
    if (!product.stock)
        return {};
    if (*product.stock <= 0)
        //: stock of a product
        return {tr("None left"), Tone::Danger};
    if (*product.stock <= ProductQuery::kLowStock)
        //: stock of a product
        return {tr("Few left"), Tone::Warning};
    return {};
}

QString ProductWords::stock(const std::optional<qint64> &pieces)
{
    return pieces ? Format::number(*pieces) : Format::none();
}

QString ProductWords::price(const std::optional<Money> &price, const QString &platform)
{
    if (!price)
        return Format::none();
    const QString amount = Format::money(*price);
    //: a price without tax (French: HT): %1 is an amount
    return priceTaxOf(platform) == PriceTax::Without ? tr("%1 excl. tax").arg(amount) : amount;
}

QString ProductWords::priceLabel(const QString &platform)
{
    switch (priceTaxOf(platform)) {
    case PriceTax::Without:
        //: the price of a product; French: Prix HT
        return tr("Price excl. tax");
    case PriceTax::AsDisplayed:
        //: the price of a product as visitors of the shop see it
        return tr("Price shown in the shop");
    case PriceTax::Unknown:
        break;
    }
    return tr("Price");
}

QString ProductWords::aboutPrices()
{
    return tr("PrestaShop keeps prices without tax, before any special offer. Shopify keeps them "
              "as visitors of the shop see them.");
}

QString ProductWords::amounts(const MoneySums &sums)
{
    return joined(sums, &Format::money);
}

QString ProductWords::wholeAmounts(const MoneySums &sums)
{
    return joined(sums, &Format::wholeMoney);
}

QString ProductWords::together(const Companions &all, const Companion &one)
{
    //: %1 is a share such as 34 %; %n counts the orders that hold the first product
    return tr("Bought with it in %1 of %n order(s)", nullptr, static_cast<int>(all.orders))
        .arg(Format::percent(all.confidence(one)));
}

QString ProductWords::lift(double lift)
{
    constexpr double kNoticeable = 1.25;
    if (lift >= kNoticeable)
        //: two products in the same order: %1 is a number such as 3.2
        return tr("%1 times as often as by chance").arg(QLocale().toString(lift, 'f', 1));
    if (lift <= 1 / kNoticeable)
        return tr("less often than by chance");
    return tr("about as often as by chance");
}

} // namespace comptoir
