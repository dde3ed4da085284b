#include "tests/models/shops/fakeconnector.h"

#include "models/shops/syncrules.h"

namespace comptoir {
namespace {

constexpr qint64 kDay = 86'400'000;
constexpr Timestamp kFirstDay{1'767'225'600'000}; // 2026-01-01T00:00:00Z

RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

Currency euro()
{
    return Currency::fromCode(u"EUR").value();
}

Money euros(qint64 cents)
{
    return {cents, euro()};
}

AccountRecord account(int number)
{
    AccountRecord record;
    record.id = id(number);
    record.email = QStringLiteral("kim%1@example.org").arg(number);
    record.firstName = QStringLiteral("Kim");
    record.lastName = QStringLiteral("Nº %1").arg(number);
    record.createdAt = record.updatedAt = Timestamp{kFirstDay.ms + number * kDay};
    record.consents.append(ConsentRecord{Channel::Email,
                                         Purpose::Marketing,
                                         ConsentState::Granted,
                                         QStringLiteral("fake"),
                                         {},
                                         {},
                                         record.createdAt});
    return record;
}

OrderRecord order(int number, int customer)
{
    OrderRecord record;
    record.id = id(1'000 + number);
    record.reference = QStringLiteral("#%1").arg(number);
    record.customerId = id(customer);
    record.valid = true;
    record.currency = euro();
    record.total = record.originalTotal = record.shopTotal = euros(1'000 + number);
    record.shipping = record.discount = record.tax = record.refunded = euros(0);
    record.placedAt = {kFirstDay.ms + number * (kDay / 8)}; // none lies ahead of the test's clock
    record.updatedAt = record.placedAt;
    OrderLineRecord line;
    line.id = id(10'000 + number);
    line.productId = id(1);
    line.name = QStringLiteral("Savon");
    line.quantity = line.currentQuantity = 1;
    line.unitPrice = line.total = record.total;
    record.lines.append(line);
    return record;
}

CartRecord cart(int number, int customer)
{
    CartRecord record;
    record.id = id(100 + number);
    record.customerId = id(customer);
    record.currency = euro();
    record.createdAt = record.updatedAt = {kFirstDay.ms + number * kDay};
    record.lines.append(CartLineRecord{id(1), {}, QStringLiteral("Savon"), 2, euros(500)});
    return record;
}

template <typename Record>
void slice(const QList<Record> &from, QList<Record> &to, qsizetype at, qsizetype count)
{
    to = from.mid(at, count);
}

/// Copies records [at, at + count) of a resource; returns how many there are in all.
qsizetype cut(const QString &resource, const ShopBatch &data, qsizetype at, qsizetype count,
              ShopBatch &page)
{
    if (resource == QLatin1String("customers")) {
        slice(data.accounts, page.accounts, at, count);
        return data.accounts.size();
    }
    if (resource == QLatin1String("products")) {
        slice(data.products, page.products, at, count);
        return data.products.size();
    }
    if (resource == QLatin1String("orders")) {
        slice(data.orders, page.orders, at, count);
        return data.orders.size();
    }
    slice(data.carts, page.carts, at, count);
    return data.carts.size();
}

const QString kAt = QStringLiteral("at");

} // namespace

ShopBatch fakeShopData(int count)
{
    ShopBatch data;
    ProductRecord soap;
    soap.id = id(1);
    soap.name = QStringLiteral("Savon");
    soap.price = euros(500);
    soap.updatedAt = kFirstDay;
    data.products.append(soap);
    for (int number = 1; number <= count; ++number) {
        data.accounts.append(account(number));
        data.orders.append(order(2 * number - 1, number));
        data.orders.append(order(2 * number, count + 1 - number));
        data.carts.append(cart(number, number));
    }
    return data;
}

FakeConnector::FakeConnector(ShopBatch shopData, qsizetype recordsPerPage)
    : data(std::move(shopData))
    , pageSize(recordsPerPage)
{
    const std::chrono::hours daily{24};
    infos = {{QStringLiteral("customers"), QStringLiteral("Customers"), true, daily},
             {QStringLiteral("products"), QStringLiteral("Products"), false, {}},
             {QStringLiteral("orders"), QStringLiteral("Orders"), true, daily},
             {QStringLiteral("carts"), QStringLiteral("Carts"), false, {}}};
}

Done FakeConnector::ask(const QString &what)
{
    calls.append(what);
    return gate ? gate(what) : done();
}

Result<ConnectionReport> FakeConnector::check(const CancelToken & /*cancel*/)
{
    return ConnectionReport{};
}

Result<ShopPage> FakeConnector::fetch(const QString &resource, const QJsonObject &cursor,
                                      const CancelToken & /*cancel*/)
{
    if (const Done asked = ask(resource); !asked)
        return asked.error();
    const qsizetype at = cursor.value(kAt).toInteger();
    const qsizetype overlapping = std::max<qsizetype>(0, at - 1);
    ShopPage page;
    const qsizetype all
        = cut(resource, data, overlapping, pageSize + (at - overlapping), page.batch);
    const qsizetype next = std::min(all, at + pageSize);
    page.hasMore = next < all;
    page.nextCursor.insert(kAt, next);
    page.total = all;
    if (loopAfter > 0 && calls.count(resource) >= loopAfter) {
        page.hasMore = true;
        page.nextCursor.insert(kAt, pageSize);
    }
    page.notices = notices;
    for (const BadRecord &bad : data.bad) {
        if (bad.resource == resource && !page.hasMore)
            page.batch.bad.append(bad);
    }
    return page;
}

Result<ShopIdPage> FakeConnector::fetchIds(const QString &resource, const QJsonObject &cursor,
                                           const CancelToken & /*cancel*/)
{
    if (const Done asked = ask(QStringLiteral("ids:") + resource); !asked)
        return asked.error();
    QList<RemoteId> all = ids.value(resource);
    if (!ids.contains(resource)) {
        ShopBatch whole;
        cut(resource, data, 0, -1, whole);
        all = syncrules::landedIds(resource, whole).values();
        std::sort(all.begin(), all.end());
    }
    const qsizetype at = cursor.value(kAt).toInteger();
    ShopIdPage page;
    page.ids = all.mid(at, pageSize);
    page.nextCursor.insert(kAt, at + pageSize);
    page.hasMore = at + pageSize < all.size();
    return page;
}

Result<ShopBatch> FakeConnector::parseAgain(const QString & /*resource*/,
                                            const QByteArray &raw) const
{
    const auto found = readable.constFind(raw);
    if (found != readable.constEnd())
        return *found;
    return Error{ErrorCode::Parse, QStringLiteral("Still not readable."), {}};
}

} // namespace comptoir
