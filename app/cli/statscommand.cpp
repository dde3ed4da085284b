#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/store/settingsrepository.h"
#include "models/store/statsrepository.h"

#include <QJsonArray>
#include <QLocale>

namespace comptoir::cli {

namespace {

class StatsCommand
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Result<Stats> read(CommandContext &context, ShopId shop);
    static QJsonObject json(const Stats &stats);
    static QList<QStringList> rows(const Stats &stats);
};

Command StatsCommand::entry()
{
    return {QStringLiteral("stats"),
            {},
            0,
            0,
            tr("counts what there is: customers, orders, carts, revenue"),
            {{QStringLiteral("shop"), QStringLiteral("SHOP"), tr("of one shop only")}},
            Needs::Store,
            &StatsCommand::run};
}

Result<Stats> StatsCommand::read(CommandContext &context, ShopId shop)
{
    const Timestamp now = context.clock.now();
    return context.read([now, shop](Database &db) -> Result<Stats> {
        const Result<int> hours = SettingsRepository(db).abandonedAfterHours();
        if (!hours)
            return hours.error();
        return StatsRepository(db).stats({now, *hours}, shop);
    });
}

QJsonObject StatsCommand::json(const Stats &stats)
{
    return {{QStringLiteral("customers"), stats.customers},
            {QStringLiteral("accounts"), stats.accounts},
            {QStringLiteral("products"), stats.products},
            {QStringLiteral("orders"), stats.orders},
            {QStringLiteral("sales"), stats.validOrders},
            {QStringLiteral("order_lines"), stats.lines},
            {QStringLiteral("carts"), stats.carts},
            {QStringLiteral("abandoned_carts"), stats.abandonedCarts},
            {QStringLiteral("quarantined"), stats.quarantined},
            {QStringLiteral("revenue"), toJson(stats.revenue)},
            {QStringLiteral("credited_orders"), stats.creditedOrders},
            {QStringLiteral("credited_revenue"), toJson(stats.creditedRevenue)}};
}

QList<QStringList> StatsCommand::rows(const Stats &stats)
{
    const QLocale locale;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    QList<QStringList> rows{
        {tr("Customers"), number(stats.customers)},
        {tr("Accounts in shops"), number(stats.accounts)},
        {tr("Products"), number(stats.products)},
        {tr("Orders"), number(stats.orders)},
        {tr("Orders that count as sales"), number(stats.validOrders)},
        {tr("Order lines"), number(stats.lines)},
        {tr("Carts"), number(stats.carts)},
        {tr("Abandoned carts"), number(stats.abandonedCarts)},
        {tr("Records that could not be read"), number(stats.quarantined)},
    };
    for (const Money &money : stats.revenue)
        rows.append({tr("Revenue in %1").arg(money.currency.code()), toText(money)});
    for (const Money &money : stats.creditedRevenue)
        rows.append({tr("Of it put down to messages"), toText(money)});
    return rows;
}

int StatsCommand::run(CommandContext &context)
{
    ShopId shop;
    if (context.given.has(QStringLiteral("shop"))) {
        const Result<Shop> found = context.findShop(context.given.value(QStringLiteral("shop")));
        if (!found)
            return context.out.fail(found.error());
        shop = found->id;
    }
    const Result<Stats> stats = read(context, shop);
    if (!stats)
        return context.out.fail(stats.error());
    context.out.json(json(*stats));
    context.out.table({}, rows(*stats));
    return Ok;
}

} // namespace

QList<Command> statsCommands()
{
    return {StatsCommand::entry()};
}

} // namespace comptoir::cli
