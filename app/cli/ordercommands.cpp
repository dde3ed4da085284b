#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/store/orderrepository.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kShop = QStringLiteral("shop");
const QString kFrom = QStringLiteral("from");
const QString kUntil = QStringLiteral("until");
const QString kLimit = QStringLiteral("limit");
const QString kOffset = QStringLiteral("offset");

class OrderCommands
{
    Q_DECLARE_TR_FUNCTIONS(OrderCommands)
public:
    static Command entry();

private:
    static int list(CommandContext &context);
    static Result<OrderQuery> query(CommandContext &context);
};

Command OrderCommands::entry()
{
    return {QStringLiteral("order list"),
            {},
            0,
            0,
            tr("lists orders, newest first"),
            {{kShop, QStringLiteral("SHOP"), tr("only those of one shop")},
             {kFrom, QStringLiteral("DATE"), tr("placed on this day or later")},
             {kUntil, QStringLiteral("DATE"), tr("placed before this day")},
             {kLimit, QStringLiteral("N"), tr("at most N, 50 unless told; 0 for all")},
             {kOffset, QStringLiteral("N"), tr("leave out the first N")}},
            Needs::Store,
            &OrderCommands::list};
}

Result<OrderQuery> OrderCommands::query(CommandContext &context)
{
    const Invocation &given = context.given;
    OrderQuery query;
    const Result<int> limit = Numbers::parse(kLimit, given.value(kLimit), 50);
    const Result<int> offset = Numbers::parse(kOffset, given.value(kOffset), 0);
    if (!limit || !offset)
        return limit ? offset.error() : limit.error();
    const auto from = Numbers::parseInstant(kFrom, given.value(kFrom));
    const auto until = Numbers::parseInstant(kUntil, given.value(kUntil));
    if (!from || !until)
        return from ? until.error() : from.error();
    query.limit = *limit;
    query.offset = *offset;
    query.from = *from;
    query.until = *until;
    if (given.has(kShop)) {
        const Result<Shop> shop = context.findShop(given.value(kShop));
        if (!shop)
            return shop.error();
        query.shop = shop->id;
    }
    return query;
}

int OrderCommands::list(CommandContext &context)
{
    const Result<OrderQuery> asked = query(context);
    if (!asked)
        return context.out.fail(asked.error());
    const Result<QList<OrderRow>> orders
        = context.read([query = *asked](Database &db) { return OrderRepository(db).list(query); });
    if (!orders)
        return context.out.fail(orders.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const OrderRow &order : *orders) {
        array.append(toJson(order));
        rows.append({QString::number(order.id.value), toText(order.placedAt), order.reference,
                     order.customerName, order.state, toText(order.total)});
    }
    context.out.json({{QStringLiteral("orders"), array}});
    context.out.table(
        {tr("Id"), tr("Placed"), tr("Reference"), tr("Customer"), tr("State"), tr("Total")}, rows);
    return Ok;
}

} // namespace

QList<Command> orderCommands()
{
    return {OrderCommands::entry()};
}

} // namespace comptoir::cli
