#include "models/history/orderhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    OrderHistory history(of.database());
    const Look look = of.look(HistoryTable::Orders);
    const std::optional<Money> amount = of.amount("amount");
    const bool isSpent = of.is("what", "spent");
    if (isSpent && !amount) {
        of.note(TriggerNote::Kind::Missing);
        return done();
    }
    const auto number = of.get<qint64>("orders");
    const auto reached = isSpent ? history.spent(look, *amount) : history.numbered(look, number);
    if (!reached)
        return reached.error();
    const QString key = isSpent
        ? QStringLiteral("spent:%1%2").arg(amount->toDecimal(), amount->currency.code())
        : QStringLiteral("orders:%1").arg(number);
    for (const Happening &one : *reached)
        of.put(one, one.at, HistoryTable::Orders, key);
    return done();
}

} // namespace

TriggerKind milestone()
{
    return {
        QStringLiteral("milestone"), {HistoryTable::Orders}, 14 * 24 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
