#include "tests/servers/democatalogue.h"

#include <array>
#include <span>

namespace comptoir {

namespace {

struct Option
{
    QStringView name;
    int extraCents;
};

enum class Axis { None, Scent, Volume, Size, Weight, Colour, Fit, Amount };

struct Good
{
    int category;
    QStringView name;
    int cents;
    Axis axis;
    double popularity;
    bool christmas;
};

constexpr std::array<QStringView, 9> kCategories{
    u"Savons solides", u"Savons liquides", u"Bougies",  u"Thés",       u"Infusions",
    u"Linge de bain",  u"Linge de table",  u"Coffrets", u"Accessoires"};

constexpr std::array<Option, 4> kScentOptions{
    {{u"lavande", 0}, {u"verveine", 0}, {u"rose", 30}, {u"miel", 0}}};
constexpr std::array<Option, 3> kVolumeOptions{{{u"300 ml", 0}, {u"500 ml", 350}, {u"1 l", 790}}};
constexpr std::array<Option, 2> kSizeOptions{{{u"180 g", 0}, {u"300 g", 1250}}};
constexpr std::array<Option, 3> kWeightOptions{
    {{u"100 g", 0}, {u"250 g", 1090}, {u"20 sachets", 250}}};
constexpr std::array<Option, 4> kColourOptions{
    {{u"lin naturel", 0}, {u"bleu lavande", 0}, {u"ocre", 0}, {u"blanc", -100}}};
constexpr std::array<Option, 2> kFitOptions{{{u"S/M", 0}, {u"L/XL", 0}}};
constexpr std::array<Option, 3> kAmountOptions{{{u"25 €", 0}, {u"50 €", 2500}, {u"100 €", 7500}}};

constexpr std::array<Good, 54> kGoods{{
    {0, u"Savon de Marseille à l’huile d’olive", 490, Axis::None, 10, false},
    {0, u"Savon au lait d’ânesse", 590, Axis::Scent, 8, false},
    {0, u"Savon surgras au karité", 650, Axis::Scent, 7, false},
    {0, u"Savon exfoliant aux noyaux d’abricot", 620, Axis::None, 4, false},
    {0, u"Savon noir en pain", 540, Axis::None, 3, false},
    {0, u"Shampoing solide à l’ortie", 890, Axis::None, 6, false},
    {0, u"Savon à barbe « Le Matinal »", 950, Axis::None, 3, false},
    {0, u"Savon d’invité, lot de six", 1190, Axis::Scent, 4, false},
    {1, u"Gel douche au tilleul", 1150, Axis::Volume, 5, false},
    {1, u"Savon liquide pour les mains « Bord de mer »", 990, Axis::Volume, 7, false},
    {1, u"Recharge de savon liquide", 1690, Axis::Scent, 4, false},
    {1, u"Savon noir ménager à l’huile de lin", 820, Axis::Volume, 4, false},
    {1, u"Lessive au savon de Marseille", 1450, Axis::Volume, 3, false},
    {2, u"Bougie « Soir d’été »", 2450, Axis::Size, 7, false},
    {2, u"Bougie « Figuier »", 2450, Axis::Size, 9, false},
    {2, u"Bougie « Bois brûlé »", 2650, Axis::Size, 6, false},
    {2, u"Bougie « Fleur d’oranger »", 2450, Axis::Size, 6, false},
    {2, u"Bougies chauffe-plat, boîte de douze", 890, Axis::None, 4, false},
    {2, u"Bougie « Nuit de Noël »", 2890, Axis::Size, 9, true},
    {2, u"Photophore en verre soufflé", 1850, Axis::None, 2, false},
    {3, u"Earl grey « Quai des Brumes »", 980, Axis::Weight, 8, false},
    {3, u"Thé noir fumé « Grand Nord »", 1050, Axis::Weight, 3, false},
    {3, u"Thé vert à la menthe « Médina »", 920, Axis::Weight, 8, false},
    {3, u"Thé vert sencha « Rosée »", 1290, Axis::Weight, 4, false},
    {3, u"Thé blanc « Plume »", 1890, Axis::Weight, 2, false},
    {3, u"Thé de Noël aux épices", 1090, Axis::Weight, 9, true},
    {3, u"Rooibos vanille « Soleil couchant »", 890, Axis::Weight, 5, false},
    {4, u"Infusion « Bonne nuit »", 790, Axis::Weight, 8, false},
    {4, u"Infusion verveine-menthe du jardin", 750, Axis::Weight, 6, false},
    {4, u"Infusion « Petit Rhume »", 820, Axis::Weight, 4, false},
    {4, u"Tilleul en feuilles", 690, Axis::Weight, 3, false},
    {5, u"Serviette en nid d’abeille", 1950, Axis::Colour, 6, false},
    {5, u"Drap de bain en coton bio", 3890, Axis::Colour, 4, false},
    {5, u"Peignoir « Dimanche matin »", 7900, Axis::Fit, 2, false},
    {5, u"Gant de toilette, lot de trois", 1250, Axis::Colour, 4, false},
    {5, u"Fouta rayée", 2490, Axis::Colour, 6, false},
    {6, u"Torchon en lin lavé", 1490, Axis::Colour, 7, false},
    {6, u"Nappe en lin 150 × 250 cm", 8950, Axis::Colour, 2, false},
    {6, u"Serviettes de table en lin, lot de quatre", 3650, Axis::Colour, 4, false},
    {6, u"Tablier « Chef du dimanche »", 2950, Axis::Colour, 3, false},
    {6, u"Chemin de table brodé", 4200, Axis::None, 1, false},
    {7, u"Coffret « Découverte » : quatre savons", 2190, Axis::None, 6, false},
    {7, u"Coffret « Un thé chez Suzanne »", 3450, Axis::None, 5, false},
    {7, u"Coffret « Bain de minuit »", 5490, Axis::None, 3, false},
    {7, u"Calendrier de l’avent aux 24 thés", 3990, Axis::None, 8, true},
    {7, u"Coffret de Noël « Au coin du feu »", 6490, Axis::None, 6, true},
    {7, u"Carte cadeau", 2500, Axis::Amount, 3, false},
    {8, u"Porte-savon en bois d’olivier", 1290, Axis::None, 6, false},
    {8, u"Boîte à thé en fer-blanc", 1350, Axis::None, 3, false},
    {8, u"Théière en fonte 0,8 l", 4590, Axis::None, 2, false},
    {8, u"Infuseur boule", 590, Axis::None, 4, false},
    {8, u"Brosse à ongles en hêtre", 690, Axis::None, 3, false},
    {8, u"Mouchette et coupe-mèche", 1990, Axis::None, 1, false},
    {8, u"Sac en toile « Comptoir »", 1590, Axis::None, 2, false},
}};

std::span<const Option> optionsOf(Axis axis)
{
    switch (axis) {
    case Axis::None:
        break;
    case Axis::Scent:
        return kScentOptions;
    case Axis::Volume:
        return kVolumeOptions;
    case Axis::Size:
        return kSizeOptions;
    case Axis::Weight:
        return kWeightOptions;
    case Axis::Colour:
        return kColourOptions;
    case Axis::Fit:
        return kFitOptions;
    case Axis::Amount:
        return kAmountOptions;
    }
    return {};
}

constexpr qint64 kShopifyProduct = 8'100'000'000'017;
constexpr qint64 kShopifyVariant = 44'100'000'000'031;
constexpr qint64 kShopifyInventory = 46'200'000'000'043;
constexpr qint64 kShopifyCollection = 441'000'000'011;
constexpr qint64 kShopifyStep = 32'768;

/// Numbers the goods as the platform would.
class Shelf
{
public:
    Shelf(ShopBatch &batch, const DemoShopOptions &options)
        : m_batch(batch)
        , m_shopify(options.platform == DemoPlatform::Shopify)
        , m_random(options.seed, 11)
        , m_opening{options.now.ms - qint64(options.days + 60) * 86'400'000}
        , m_euro(*Currency::fromCode(u"EUR"))
    {}

    void addCategories();
    void addGood(const Good &good, int index);
    DemoCatalogue catalogue;

private:
    [[nodiscard]] RemoteId categoryId(int index) const;
    /// PrestaShop keeps prices without tax (20 %), Shopify as displayed.
    [[nodiscard]] Money listPrice(qint64 cents) const;
    ProductRecord product(const Good &good, int index);
    void addVariants(ProductRecord &product, const Good &good, int index);
    qint64 addStock(const RemoteId &product, const RemoteId &variant);
    void addArticle(const ProductRecord &product, const VariantRecord *variant, const Good &good,
                    int extraCents, double share);

    ShopBatch &m_batch;
    bool m_shopify;
    DemoRandom m_random;
    Timestamp m_opening;
    Currency m_euro;
    qint64 m_variants = 0;
};

RemoteId Shelf::categoryId(int index) const
{
    // 1 and 2 are the root and the home category of every PrestaShop.
    return RemoteId::fromNumber(m_shopify ? kShopifyCollection + index * kShopifyStep : 3 + index);
}

Money Shelf::listPrice(qint64 cents) const
{
    return {m_shopify ? cents : (cents * 10 + 6) / 12, m_euro};
}

void Shelf::addCategories()
{
    if (!m_shopify) {
        const Timestamp at = m_opening;
        m_batch.categories.append(
            {RemoteId::fromNumber(1), {}, QStringLiteral("Racine"), true, at});
        m_batch.categories.append({RemoteId::fromNumber(2), RemoteId::fromNumber(1),
                                   QStringLiteral("Accueil"), true, at});
    }
    for (int i = 0; i < int(kCategories.size()); ++i) {
        const RemoteId parent = m_shopify ? RemoteId() : RemoteId::fromNumber(2);
        m_batch.categories.append(
            {categoryId(i), parent, kCategories[size_t(i)].toString(), true, m_opening});
    }
}

ProductRecord Shelf::product(const Good &good, int index)
{
    ProductRecord product;
    product.id
        = RemoteId::fromNumber(m_shopify ? kShopifyProduct + index * kShopifyStep : 1 + index);
    product.name = good.name.toString();
    product.sku = QStringLiteral("CPT-%1").arg(index + 1, 3, 10, QLatin1Char('0'));
    product.price = listPrice(good.cents);
    product.active = index % 17 != 13; // something is always sold out for good
    product.categoryIds = {categoryId(good.category)};
    if (m_shopify) {
        product.brand = QStringLiteral("Maison Tournesol");
        product.type = kCategories[size_t(good.category)].toString();
        product.tags = good.christmas ? QStringList{QStringLiteral("noël")} : QStringList();
        product.sku.clear(); // only variants have one there
    } else {
        product.mainCategoryId = categoryId(good.category);
        product.categoryIds.prepend(RemoteId::fromNumber(2));
    }
    product.createdAt = Timestamp{m_opening.ms + index * 3'600'000LL};
    product.updatedAt = product.createdAt;
    return product;
}

qint64 Shelf::addStock(const RemoteId &product, const RemoteId &variant)
{
    // Now and then more was sold than counted.
    const qint64 quantity
        = m_random.chance(0.04) ? -m_random.between(1, 3) : m_random.between(0, 180);
    m_batch.stock.append({product, variant, quantity});
    return quantity;
}

void Shelf::addArticle(const ProductRecord &product, const VariantRecord *variant, const Good &good,
                       int extraCents, double share)
{
    DemoArticle article;
    article.productId = product.id;
    article.name = product.name;
    article.sku = product.sku;
    if (variant) {
        article.variantId = variant->id;
        article.variantName = variant->name;
        article.sku = variant->sku;
    }
    article.cents = good.cents + extraCents;
    article.weight = good.popularity * share;
    article.christmas = good.christmas;
    catalogue.articles.append(article);
}

void Shelf::addVariants(ProductRecord &product, const Good &good, int index)
{
    const std::span<const Option> options = optionsOf(good.axis);
    qint64 total = 0;
    for (size_t i = 0; i < qMax(options.size(), size_t(1)); ++i) {
        const Option option = options.empty() ? Option{u"", 0} : options[i];
        VariantRecord variant;
        ++m_variants;
        variant.id = RemoteId::fromNumber(m_shopify ? kShopifyVariant + m_variants * kShopifyStep
                                                    : m_variants);
        variant.productId = product.id;
        variant.name = option.name.toString();
        variant.sku = QStringLiteral("CPT-%1-%2")
                          .arg(index + 1, 3, 10, QLatin1Char('0'))
                          .arg(QChar(u'A' + char16_t(i)));
        variant.price = listPrice(good.cents + option.extraCents);
        const qint64 quantity = addStock(product.id, variant.id);
        total += quantity;
        addArticle(product, &variant, good, option.extraCents, 1.0 / double(i + 1));
        if (m_shopify) {
            variant.stock = quantity;
            variant.inventoryItemId
                = RemoteId::fromNumber(kShopifyInventory + m_variants * kShopifyStep);
            product.variants.append(variant);
        } else {
            m_batch.variants.append(variant);
        }
    }
    if (!m_shopify)
        m_batch.stock.append({product.id, {}, total});
}

void Shelf::addGood(const Good &good, int index)
{
    ProductRecord record = product(good, index);
    // Every Shopify product has at least one variant; PrestaShop's simple products have none.
    if (m_shopify || good.axis != Axis::None) {
        addVariants(record, good, index);
    } else {
        addStock(record.id, {});
        addArticle(record, nullptr, good, 0, 1.0);
    }
    m_batch.products.append(record);
}

} // namespace

const DemoArticle &DemoCatalogue::draw(DemoRandom &random, bool christmasTime) const
{
    const qsizetype last = articles.size() - 1;
    return articles.at(random.draw(christmasTime ? christmasSums : weightSums, 0, last));
}

DemoCatalogue addDemoCatalogue(ShopBatch &batch, const DemoShopOptions &options)
{
    Shelf shelf(batch, options);
    shelf.addCategories();
    for (size_t i = 0; i < kGoods.size(); ++i)
        shelf.addGood(kGoods[i], int(i));

    DemoCatalogue catalogue = std::move(shelf.catalogue);
    double allYear = 0;
    double christmas = 0;
    for (const DemoArticle &article : std::as_const(catalogue.articles)) {
        catalogue.weightSums.push_back(allYear += article.christmas ? 0 : article.weight);
        catalogue.christmasSums.push_back(christmas
                                          += article.weight * (article.christmas ? 3.0 : 1.0));
    }
    return catalogue;
}

} // namespace comptoir
