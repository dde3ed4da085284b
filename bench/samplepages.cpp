#include "bench/samplepages.h"

#include <random>

namespace comptoir::bench {

namespace {

constexpr int kProducts = 2000;

RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

AccountRecord makeAccount(qint64 number, int version)
{
    AccountRecord account;
    account.id = id(number);
    account.email = QStringLiteral("jean.dupont%1@mail%2.example").arg(number).arg(number % 20);
    account.firstName = QStringLiteral("Prénom%1").arg(number % 120);
    account.lastName = QStringLiteral("Nom%1").arg((number + version) % 5000);
    account.phone = QStringLiteral("06%1").arg(number, 8, 10, QLatin1Char('0'));
    account.createdAt = Timestamp{1'700'000'000'000 + number};
    account.updatedAt = Timestamp{1'700'000'000'000 + number + version};
    AddressRecord address;
    address.id = id(number);
    address.customerId = account.id;
    address.line1 = QStringLiteral("%1 rue de la République").arg((number + version) % 180);
    address.postcode = QStringLiteral("%1").arg(number % 95000, 5, 10, QLatin1Char('0'));
    address.city = QStringLiteral("Ville%1").arg(number % 300);
    address.countryCode = QStringLiteral("FR");
    address.updatedAt = account.updatedAt;
    account.addresses += address;
    return account;
}

OrderRecord makeOrder(qint64 number, qint64 customer, int lines, std::mt19937 &random, int version)
{
    const Currency euro = *Currency::fromCode(u"EUR");
    OrderRecord order;
    order.id = id(number);
    order.reference = QStringLiteral("ORD%1").arg(number, 7, 10, QLatin1Char('0'));
    order.customerId = id(customer);
    order.stateId = id(5);
    order.valid = true;
    order.currency = euro;
    order.placedAt = Timestamp{1'600'000'000'000 + number * 60'000};
    order.updatedAt = Timestamp{order.placedAt.ms + version};
    for (int i = 0; i < lines; ++i) {
        OrderLineRecord line;
        line.id = id(number * 4 + i);
        const qint64 product = 1 + static_cast<qint64>(random() % kProducts);
        line.productId = id(product);
        line.name = QStringLiteral("Produit %1 modèle A").arg(product);
        line.quantity = line.currentQuantity = 1 + static_cast<qint64>(random() % 3) + version;
        line.unitPrice = {500 + static_cast<qint64>(random() % 5000), euro};
        line.total = {line.unitPrice.minor * line.quantity, euro};
        order.total.minor += line.total.minor;
        order.lines += line;
    }
    order.total.currency = euro;
    order.originalTotal = order.shopTotal = order.total;
    return order;
}

} // namespace

SamplePages makePages(int pages, int version)
{
    SamplePages sample;
    std::mt19937 random(7);
    const qint64 customers = qint64(pages) * kPageSize;
    for (int page = 0; page < pages; ++page) {
        ShopBatch people;
        ShopBatch sales;
        for (int i = 0; i < kPageSize; ++i) {
            const qint64 number = 1 + qint64(page) * kPageSize + i;
            people.accounts += makeAccount(number, version);
            const qint64 customer = 1 + static_cast<qint64>(random()) % customers;
            const int lines = 1 + static_cast<int>(random() % 4);
            sales.orders += makeOrder(number, customer, lines, random, version);
            sample.lines += lines;
        }
        sample.customers.push_back(std::move(people));
        sample.orders.push_back(std::move(sales));
    }
    return sample;
}

ShopBatch makeProducts()
{
    ShopBatch batch;
    for (int number = 1; number <= kProducts; ++number) {
        ProductRecord product;
        product.id = id(number);
        product.name = QStringLiteral("Produit %1 modèle A").arg(number);
        batch.products += product;
    }
    return batch;
}

} // namespace comptoir::bench
