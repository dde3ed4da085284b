#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/domain/consentwords.h"
#include "models/store/cartrepository.h"
#include "models/store/customerrepository.h"
#include "models/store/orderrepository.h"
#include "models/store/searchindex.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace comptoir::cli {

namespace {

const QString kSearch = QStringLiteral("search");
const QString kShop = QStringLiteral("shop");
const QString kLimit = QStringLiteral("limit");
const QString kOffset = QStringLiteral("offset");

/// Everything "customer show" tells of one person.
struct Person
{
    CustomerProfile profile;
    QList<Order> orders;
    QList<Cart> carts;
    QList<Shop> shops; ///< of the profile: for their names
};

struct CustomerPage
{
    qint64 total = 0;
    QList<CustomerRow> rows;
};

class CustomerCommands
{
    Q_DECLARE_TR_FUNCTIONS(CustomerCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int show(CommandContext &context);

    static Result<CustomerPage> readPage(CommandContext &context, const CustomerQuery &query,
                                         int limit, int offset);
    static Result<Person> readPerson(CommandContext &context, CustomerId id);
    static QJsonObject json(const Person &person);
    static void print(CommandOutput &out, const Person &person);
    static void printAccounts(CommandOutput &out, const Person &person);
    static void printConsents(CommandOutput &out, const QList<CurrentConsent> &consents);
    static void printOrders(CommandOutput &out, const QList<Order> &orders);
    static void printCarts(CommandOutput &out, const QList<Cart> &carts);
};

QList<Command> CustomerCommands::entries()
{
    return {
        {QStringLiteral("customer list"),
         {},
         0,
         0,
         tr("lists customers by name"),
         {{kSearch, QStringLiteral("WORDS"), tr("only those with these words")},
          {kShop, QStringLiteral("SHOP"), tr("only those of one shop")},
          {kLimit, QStringLiteral("N"), tr("at most N, 50 unless told; 0 for all")},
          {kOffset, QStringLiteral("N"), tr("leave out the first N")}},
         Needs::Store,
         &CustomerCommands::list},
        {QStringLiteral("customer show"),
         QStringLiteral("EMAIL|ID"),
         1,
         1,
         tr("tells all of one customer: figures, accounts, consents, orders, carts"),
         {},
         Needs::Store,
         &CustomerCommands::show},
    };
}

Result<CustomerPage> CustomerCommands::readPage(CommandContext &context, const CustomerQuery &query,
                                                int limit, int offset)
{
    return context.read([query, limit, offset](Database &db) -> Result<CustomerPage> {
        CustomerRepository customers(db);
        Result<std::vector<qint32>> ids = customers.list(query);
        if (!ids)
            return ids.error();
        const size_t total = ids->size();
        const size_t first = std::min(total, size_t(offset));
        const size_t last = limit == 0 ? total : std::min(total, first + size_t(limit));
        const std::vector<qint32> page(ids->begin() + qsizetype(first),
                                       ids->begin() + qsizetype(last));
        Result<QList<CustomerRow>> rows = customers.rows(page);
        if (!rows)
            return rows.error();
        return CustomerPage{qint64(total), std::move(rows).value()};
    });
}

int CustomerCommands::list(CommandContext &context)
{
    const Invocation &given = context.given;
    const Result<int> limit = Numbers::parse(kLimit, given.value(kLimit), 50);
    const Result<int> offset = Numbers::parse(kOffset, given.value(kOffset), 0);
    if (!limit || !offset)
        return context.out.fail(limit ? offset.error() : limit.error());
    CustomerQuery query;
    query.search = given.value(kSearch);
    query.now = context.clock.now();
    if (given.has(kShop)) {
        const Result<Shop> shop = context.findShop(given.value(kShop));
        if (!shop)
            return context.out.fail(shop.error());
        query.shops = {shop->id};
    }
    const Result<CustomerPage> page = readPage(context, query, *limit, *offset);
    if (!page)
        return context.out.fail(page.error());

    QJsonArray array;
    QList<QStringList> rows;
    for (const CustomerRow &customer : page->rows) {
        array.append(toJson(customer));
        rows.append({QString::number(customer.id.value), nameOf(customer), customer.email,
                     QString::number(customer.figures.ordersCount),
                     toText(customer.figures.totalSpent), toText(customer.figures.lastOrderAt)});
    }
    context.out.json(
        {{QStringLiteral("total"), page->total}, {QStringLiteral("customers"), array}});
    context.out.table(
        {tr("Id"), tr("Name"), tr("E-mail"), tr("Orders"), tr("Spent"), tr("Last order")}, rows);
    context.out.line(tr("%1 of %2").arg(page->rows.size()).arg(page->total));
    return Ok;
}

Result<Person> CustomerCommands::readPerson(CommandContext &context, CustomerId id)
{
    const Timestamp now = context.clock.now();
    return context.read([id, now](Database &db) -> Result<Person> {
        Result<CustomerProfile> profile = CustomerRepository(db).profile(id);
        if (!profile)
            return profile.error();
        Result<QList<Order>> orders = OrderRepository(db).ofCustomer(id);
        if (!orders)
            return orders.error();
        const Result<int> hours = SettingsRepository(db).abandonedAfterHours();
        if (!hours)
            return hours.error();
        Result<QList<Cart>> carts = CartRepository(db).ofCustomer(id, {now, *hours});
        if (!carts)
            return carts.error();
        Result<QList<Shop>> shops = ShopRepository(db).list();
        if (!shops)
            return shops.error();
        return Person{std::move(profile).value(), std::move(orders).value(),
                      std::move(carts).value(), std::move(shops).value()};
    });
}

QJsonObject CustomerCommands::json(const Person &person)
{
    QJsonArray accounts;
    for (const CustomerAccount &account : person.profile.accounts)
        accounts.append(toJson(account));
    QJsonArray consents;
    for (const CurrentConsent &consent : person.profile.consents)
        consents.append(toJson(consent));
    QJsonArray orders;
    for (const Order &order : person.orders)
        orders.append(toJson(order));
    QJsonArray carts;
    for (const Cart &cart : person.carts)
        carts.append(toJson(cart));
    QJsonObject object = toJson(person.profile.row);
    object.insert(QStringLiteral("accounts"), accounts);
    object.insert(QStringLiteral("consents"), consents);
    object.insert(QStringLiteral("order_list"), orders);
    object.insert(QStringLiteral("cart_list"), carts);
    return object;
}

void CustomerCommands::printAccounts(CommandOutput &out, const Person &person)
{
    QHash<qint64, QString> names;
    for (const Shop &shop : person.shops)
        names.insert(shop.id.value, shop.name);
    QList<QStringList> rows;
    for (const CustomerAccount &account : person.profile.accounts)
        rows.append({names.value(account.shop.value), account.remoteId.toString(), account.email});
    out.line({});
    out.line(tr("%n account(s)", nullptr, int(rows.size())));
    if (!rows.isEmpty())
        out.table({tr("Shop"), tr("Number there"), tr("E-mail")}, rows);
}

void CustomerCommands::printConsents(CommandOutput &out, const QList<CurrentConsent> &consents)
{
    QList<QStringList> rows;
    for (const CurrentConsent &consent : consents) {
        const ConsentRecord &record = consent.record;
        rows.append({ConsentWords::topic({record.channel, record.purpose}),
                     ConsentWords::state(record.state), toText(record.at), record.source});
    }
    out.line({});
    out.line(tr("%n consent(s)", nullptr, int(rows.size())));
    if (!rows.isEmpty())
        out.table({tr("To what"), tr("State"), tr("When"), tr("Source")}, rows);
}

void CustomerCommands::printOrders(CommandOutput &out, const QList<Order> &orders)
{
    QList<QStringList> rows;
    for (const Order &order : orders) {
        rows.append({toText(order.row.placedAt), order.row.reference, order.row.state,
                     QString::number(order.row.items), toText(order.row.total)});
    }
    out.line({});
    out.line(tr("%n order(s)", nullptr, int(orders.size())));
    if (!rows.isEmpty())
        out.table({tr("Placed"), tr("Reference"), tr("State"), tr("Items"), tr("Total")}, rows);
}

void CustomerCommands::printCarts(CommandOutput &out, const QList<Cart> &carts)
{
    QList<QStringList> rows;
    for (const Cart &cart : carts) {
        rows.append({toText(cart.updatedAt), cart.abandoned ? tr("abandoned") : QString(),
                     QString::number(cart.lines.size()),
                     cart.total ? toText(*cart.total) : QString()});
    }
    out.line({});
    out.line(tr("%n cart(s)", nullptr, int(carts.size())));
    if (!rows.isEmpty())
        out.table({tr("Touched"), {}, tr("Lines"), tr("Total")}, rows);
}

void CustomerCommands::print(CommandOutput &out, const Person &person)
{
    const CustomerRow &row = person.profile.row;
    out.line(nameOf(row));
    out.table({},
              {{tr("Id"), QString::number(row.id.value)},
               {tr("E-mail"), row.email},
               {tr("Phone"), row.phone},
               {tr("Accounts in shops"), QString::number(person.profile.accounts.size())},
               {tr("Orders"), QString::number(row.figures.ordersCount)},
               {tr("Spent"), toText(row.figures.totalSpent)},
               {tr("First order"), toText(row.figures.firstOrderAt)},
               {tr("Last order"), toText(row.figures.lastOrderAt)}});
    printAccounts(out, person);
    printConsents(out, person.profile.consents);
    printOrders(out, person.orders);
    printCarts(out, person.carts);
}

int CustomerCommands::show(CommandContext &context)
{
    const Result<CustomerId> id = context.findCustomer(context.argument(0));
    if (!id)
        return context.out.fail(id.error());
    const Result<Person> person = readPerson(context, *id);
    if (!person)
        return context.out.fail(person.error());
    context.out.json(json(*person));
    if (!context.out.isJson())
        print(context.out, *person);
    return Ok;
}

} // namespace

QList<Command> customerCommands()
{
    return CustomerCommands::entries();
}

} // namespace comptoir::cli
