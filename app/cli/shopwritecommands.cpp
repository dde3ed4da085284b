#include "app/cli/shopwritecommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/shops/httprules.h"
#include "models/store/outboxrepository.h"
#include "models/store/shopwriterepository.h"
#include "workflows/engine/shopwriteplan.h"

#include <QJsonArray>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kLimit = QStringLiteral("limit");
const QString kAgain = QStringLiteral("again");
constexpr int kListed = 100;

class ShopWriteCommands
{
    Q_DECLARE_TR_FUNCTIONS(ShopWriteCommands)
public:
    static QList<Command> entries()
    {
        return {{QStringLiteral("workflow writes"),
                 {},
                 0,
                 0,
                 tr("lists what workflows asked of shops, and what became of it"),
                 {{kLimit, QStringLiteral("N"), tr("at most so many (100)")},
                  {kAgain, QStringLiteral("ID"),
                   tr("looks in the shop once more for one that is uncertain")}},
                 Needs::Store,
                 &ShopWriteCommands::run}};
    }
    static QStringList counts(const ShopWriteReport &report)
    {
        return {tr("Asked of shops"),
                tr("%1 made, %2 refused, %3 uncertain, %4 later")
                    .arg(report.made)
                    .arg(report.failed)
                    .arg(report.uncertain)
                    .arg(report.putOff)};
    }
    static QString notByThisClock()
    {
        return tr("What workflows ask of shops was left for a run without --now.");
    }

private:
    static int run(CommandContext &context);
    static Done lookAgain(CommandContext &context);
    static QString word(ShopWriteState state);
};

QString ShopWriteCommands::word(ShopWriteState state)
{
    switch (state) {
    case ShopWriteState::Asked:
        return tr("waits");
    case ShopWriteState::Sent:
        return tr("on its way");
    case ShopWriteState::Made:
        return tr("made");
    case ShopWriteState::Failed:
        return tr("refused");
    case ShopWriteState::Uncertain:
        break;
    }
    return tr("uncertain");
}

Done ShopWriteCommands::lookAgain(CommandContext &context)
{
    const qint64 id = context.given.value(kAgain).toLongLong();
    const auto looked
        = context.write([id, now = context.clock.now()](Database &db) -> Result<bool> {
              const FullSync full(db);
              if (!full.done())
                  return full.done().error();
              Transaction transaction(db);
              const auto done = ShopWriteRepository(db).lookAgain(id, now);
              if (!done)
                  return done;
              const Done committed = transaction.commit();
              return committed ? done : Result<bool>(committed.error());
          });
    if (!looked)
        return looked.error();
    if (*looked)
        return done();
    return Error{ErrorCode::NotFound,
                 tr("There is nothing uncertain of that number. See comptoir workflow writes."),
                 QStringLiteral("no uncertain shop write")};
}

int ShopWriteCommands::run(CommandContext &context)
{
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), kListed);
    if (!limit)
        return context.out.fail(limit.error());
    if (context.given.has(kAgain)) {
        if (const Done looked = lookAgain(context); !looked)
            return context.out.fail(looked.error());
    }
    const auto writes = context.read(
        [limit = *limit](Database &db) { return ShopWriteRepository(db).list(limit); });
    if (!writes)
        return context.out.fail(writes.error());
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const auto idOrNull
        = [](qint64 id) { return id > 0 ? QJsonValue(id) : QJsonValue(QJsonValue::Null); };
    QJsonArray array;
    QList<QStringList> rows;
    for (const ShopWrite &write : *writes) {
        const bool isOpen
            = write.state == ShopWriteState::Asked || write.state == ShopWriteState::Sent;
        array.append(QJsonObject{
            {QStringLiteral("id"), write.id},
            {QStringLiteral("enrolment"), idOrNull(write.enrolment.value)},
            {QStringLiteral("node"), write.node},
            {QStringLiteral("kind"), write.kind},
            {QStringLiteral("state"), machineName(write.state)},
            {QStringLiteral("code"), orNull(write.value)},
            {QStringLiteral("shop"), idOrNull(ShopWritePlan(write.arguments).shop().value)},
            {QStringLiteral("attempts"), write.attempts},
            {QStringLiteral("reason"), orNull(write.reason)},
            {QStringLiteral("asked_at"), toJson(std::optional(write.askedAt))},
            {QStringLiteral("settled_at"), toJson(write.settledAt)},
            {QStringLiteral("next_try_at"),
             toJson(isOpen ? std::optional(write.notBefore) : std::nullopt)}});
        rows.append({QString::number(write.id), toText(std::optional(write.askedAt)), write.node,
                     write.value, word(write.state), write.reason});
    }
    context.out.json({{QStringLiteral("writes"), array}});
    if (rows.isEmpty())
        context.out.line(tr("No workflow has asked anything of a shop yet."));
    else
        context.out.table({tr("Id"), tr("Asked"), tr("Step"), tr("Code"), tr("State"), tr("Why")},
                          rows);
    return Ok;
}

} // namespace

QList<Command> shopWriteCommands()
{
    return ShopWriteCommands::entries();
}

Result<ShopWriteReport> runShopWrites(CommandContext &context, Clock &clock)
{
    if (context.given.has(QStringLiteral("now"))) {
        const auto shops = context.connectedShops();
        if (!shops)
            return shops.error();
        const bool isFar = std::any_of(shops->cbegin(), shops->cend(), [](const Shop &shop) {
            return !httprules::isLoopback(shop.baseUrl);
        });
        if (isFar) {
            context.out.progress(ShopWriteCommands::notByThisClock());
            return ShopWriteReport();
        }
    }
    ShopWriteParts parts;
    parts.random = context.random;
    parts.secret = [&context](const Shop &shop) { return context.secretOf(shop); };
    return ShopWriteDesk::runDue(context.store(), clock, parts, context.cancel);
}

void print(CommandContext &context, const ShopWriteReport &report)
{
    if (report.made + report.failed + report.uncertain + report.putOff > 0)
        context.out.table({}, {ShopWriteCommands::counts(report)});
    for (const ShopWriteReport::Problem &problem : report.problems)
        context.out.progress(problem.error.text);
}

QJsonObject toJson(const ShopWriteReport &report)
{
    QJsonArray problems;
    for (const ShopWriteReport::Problem &problem : report.problems)
        problems.append(QJsonObject{{QStringLiteral("shop"),
                                     problem.shop.isValid() ? QJsonValue(problem.shop.value)
                                                            : QJsonValue(QJsonValue::Null)},
                                    {QStringLiteral("code"), nameOf(problem.error.code)},
                                    {QStringLiteral("message"), problem.error.text}});
    return {{QStringLiteral("made"), report.made},
            {QStringLiteral("refused"), report.failed},
            {QStringLiteral("uncertain"), report.uncertain},
            {QStringLiteral("put_off"), report.putOff},
            {QStringLiteral("problems"), problems}};
}

} // namespace comptoir::cli
