#include "tests/models/shops/prestashop/shopreading.h"
#include "tests/servers/demoshop.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

template <typename List>
List sortedById(List list)
{
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return list;
}

/// Consents as far as two boxes and a date can hold them.
QList<ConsentRecord> carried(const AccountRecord &account)
{
    QList<ConsentRecord> consents;
    for (const Purpose purpose : {Purpose::Marketing, Purpose::PartnerOffers}) {
        ConsentRecord box;
        box.purpose = purpose;
        box.state = ConsentState::Denied;
        box.source = QStringLiteral("prestashop");
        for (const ConsentRecord &consent : account.consents) {
            if (consent.channel != Channel::Email || consent.purpose != purpose)
                continue;
            const bool newsletter = purpose == Purpose::Marketing;
            if (consent.state == ConsentState::Granted) {
                box.state = ConsentState::Granted;
                box.at = newsletter ? consent.at : std::nullopt;
                const bool hasAddress = consent.proof.startsWith(QLatin1String("IP "));
                box.proof = newsletter && hasAddress ? consent.proof : QString();
            } else if (consent.state == ConsentState::Withdrawn && newsletter) {
                box.state = ConsentState::Withdrawn;
            }
            break;
        }
        consents.append(box);
    }
    return consents;
}

AccountRecord carriedAccount(const AccountRecord &account, bool allGroups)
{
    AccountRecord kept = account;
    kept.firstName = account.firstName.trimmed();
    kept.lastName = account.lastName.trimmed();
    kept.phone.clear();
    kept.tags.clear();
    kept.addresses.clear();
    kept.personalDataHidden = false;
    if (kept.groupIds.isEmpty())
        kept.groupIds = {RemoteId::fromNumber(3)};
    if (!allGroups)
        kept.groupIds = kept.groupIds.mid(0, 1);
    kept.consents = carried(account);
    if (!kept.updatedAt)
        kept.updatedAt = kept.createdAt;
    return kept;
}

OrderRecord carriedOrder(const OrderRecord &order, const ShopBatch &shop)
{
    OrderRecord kept;
    kept.id = order.id;
    kept.reference = order.reference;
    kept.customerId = order.customerId;
    kept.cartId = order.cartId;
    kept.stateId = order.stateId;
    kept.paymentMethod = order.paymentMethod;
    kept.source = QStringLiteral("online");
    kept.valid = order.valid;
    kept.currency = order.currency;
    // Refunds come by themselves; the store takes them off.
    kept.total = kept.originalTotal = order.originalTotal;
    const double rate = demoCurrencyRate(order.currency);
    kept.shopTotal
        = {qRound64(double(order.originalTotal.minor) / rate), *Currency::fromCode(u"EUR")};
    kept.shipping = order.shipping;
    kept.discount = order.discount;
    kept.tax = order.tax;
    kept.refunded = {0, order.currency};
    kept.discounts = order.discounts;
    kept.lines = order.lines;
    for (OrderLineRecord &line : kept.lines) {
        line.variantName.clear();
        line.currentQuantity = line.quantity;
    }
    kept.placedAt = order.placedAt;
    kept.updatedAt = order.updatedAt ? order.updatedAt : order.placedAt;
    const bool known = std::any_of(
        shop.addresses.cbegin(), shop.addresses.cend(), [&order](const AddressRecord &address) {
            return address.customerId == order.customerId
                && address.postcode == order.shippingPostcode && address.city == order.shippingCity;
        });
    if (known) {
        kept.shippingPostcode = order.shippingPostcode;
        kept.shippingCity = order.shippingCity;
        kept.shippingCountryCode = order.shippingCountryCode;
    }
    return kept;
}

CartRecord carriedCart(const CartRecord &cart)
{
    CartRecord kept;
    kept.id = cart.id;
    kept.customerId = cart.customerId;
    kept.currency = cart.currency;
    for (const CartLineRecord &line : cart.lines)
        kept.lines.append({line.productId, line.variantId, {}, line.quantity, {}});
    kept.createdAt = cart.createdAt;
    kept.updatedAt = cart.updatedAt;
    return kept;
}

ProductRecord carriedProduct(const ProductRecord &product, const QUrl &shop)
{
    ProductRecord kept = product;
    kept.type.clear();
    kept.imageUrl.clear();
    kept.tags.clear();
    kept.variants.clear();
    kept.url = shop.toString() + QStringLiteral("/index.php?controller=product&id_product=")
        + product.id.toString();
    if (!kept.updatedAt)
        kept.updatedAt = kept.createdAt;
    return kept;
}

template <typename List, typename Carry>
void compareLists(const List &read, const List &sent, const char *what, Carry carry)
{
    const List got = sortedById(read);
    List wanted;
    for (const auto &record : sent)
        wanted.append(carry(record));
    wanted = sortedById(wanted);
    QVERIFY2(got.size() == wanted.size(),
             qPrintable(QStringLiteral("%1: %2 read, %3 sent")
                            .arg(QString::fromLatin1(what))
                            .arg(got.size())
                            .arg(wanted.size())));
    for (qsizetype i = 0; i < got.size(); ++i) {
        if (got.at(i) == wanted.at(i))
            continue;
        QFAIL(qPrintable(QStringLiteral("%1 %2 differs")
                             .arg(QString::fromLatin1(what), got.at(i).id.toString())));
    }
}

} // namespace

class TestPrestaShopRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void whatTheShopHoldsIsWhatComesIn_data();
    void whatTheShopHoldsIsWhatComesIn();
    void aSecondReadingChangesNothing();
};

void TestPrestaShopRoundTrip::whatTheShopHoldsIsWhatComesIn_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("seed");
    QTest::newRow("PrestaShop 8.1") << QByteArray("8.1.0") << 1;
    QTest::newRow("PrestaShop 1.6, numbers as texts") << QByteArray("1.6.1.25") << 2;
    QTest::newRow("PrestaShop 1.7.8") << QByteArray("1.7.8.8") << 3;
}

void TestPrestaShopRoundTrip::whatTheShopHoldsIsWhatComesIn()
{
    QFETCH(QByteArray, version);
    QFETCH(int, seed);
    DemoShopOptions demo;
    demo.seed = quint64(seed);
    demo.customers = 250;
    demo.now = FakeClock().now();
    const ShopBatch sent = generateDemoShop(demo);
    PrestaShopServerOptions options;
    options.version = version;
    const PrestaShopServer server(sent, options);
    ShopReading reading(server);
    const auto error = reading.readAll();
    QVERIFY2(!error, error ? qPrintable(error->text + error->detail) : "");
    const ShopBatch &got = reading.read_;
    QVERIFY2(got.bad.isEmpty(), got.bad.isEmpty() ? "" : qPrintable(got.bad.first().error.detail));

    const bool allGroups = !version.startsWith("8");
    const auto same = [](const auto &record) { return record; };
    compareLists(got.accounts, sent.accounts, "customer", [allGroups](const AccountRecord &each) {
        return carriedAccount(each, allGroups);
    });
    compareLists(got.addresses, sent.addresses, "address", [](AddressRecord each) {
        each.region.clear();
        each.isDefault = false;
        each.firstName = each.firstName.trimmed();
        each.lastName = each.lastName.trimmed();
        return each;
    });
    compareLists(got.categories, sent.categories, "category", same);
    compareLists(got.products, sent.products, "product", [&server](const ProductRecord &each) {
        return carriedProduct(each, server.url());
    });
    compareLists(got.variants, sent.variants, "variant", [](const VariantRecord &each) {
        VariantRecord kept;
        kept.id = each.id;
        kept.productId = each.productId;
        kept.sku = each.sku;
        kept.barcode = each.barcode;
        return kept;
    });
    QCOMPARE(got.stock.size(), sent.stock.size());
    QVERIFY(std::is_permutation(got.stock.cbegin(), got.stock.cend(), sent.stock.cbegin()));
    compareLists(got.discountCodes, sent.discountCodes, "code", [](DiscountCodeRecord each) {
        each.quantity = each.quantity.value_or(0);
        return each;
    });
    compareLists(got.orderStates, sent.orderStates, "order state", same);
    compareLists(got.orders, sent.orders, "order",
                 [&sent](const OrderRecord &each) { return carriedOrder(each, sent); });
    compareLists(got.orderStateChanges, sent.orderStateChanges, "state change", same);
    compareLists(got.refunds, sent.refunds, "refund", [](RefundRecord each) {
        each.note.clear();
        return each;
    });
    compareLists(got.carts, sent.carts, "cart", carriedCart);
    compareLists(got.threads, sent.threads, "thread", [](ThreadRecord each) {
        each.subject.clear();
        if (!each.updatedAt)
            each.updatedAt = each.createdAt;
        return each;
    });
    compareLists(got.messages, sent.messages, "message", same);
    QVERIFY(std::is_permutation(got.references.cbegin(), got.references.cend(),
                                sent.references.cbegin(), sent.references.cend()));
}

void TestPrestaShopRoundTrip::aSecondReadingChangesNothing()
{
    DemoShopOptions demo;
    demo.customers = 120;
    demo.now = FakeClock().now();
    const PrestaShopServer server(generateDemoShop(demo));
    ShopReading reading(server);
    QVERIFY(!reading.readAll());
    ShopBatch before = reading.read_;
    reading.reconnect();
    const int firstPages = reading.pages;
    QVERIFY(!reading.readAll());
    QVERIFY(reading.pages < 2 * firstPages + 20);
    before.references = reading.read_.references; // read whole each time
    before.stock = reading.read_.stock;
    QVERIFY(before == reading.read_);
}

QTEST_GUILESS_MAIN(TestPrestaShopRoundTrip)
#include "tst_prestashoproundtrip.moc"
