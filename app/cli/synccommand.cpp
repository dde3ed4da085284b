#include "app/cli/synccommand.h"

#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "models/shops/syncengine.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kShop = QStringLiteral("shop");
const QString kFull = QStringLiteral("full");
const QString kRetry = QStringLiteral("retry");

class SyncCommand
{
    Q_DECLARE_TR_FUNCTIONS(SyncCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static QString summary(const Shop &shop, const SyncReport &report);
    static void print(CommandOutput &out, const Shop &shop, const SyncReport &report);

    friend class SyncProgressPrinter;
};

/// One line when a resource begins, and one every few seconds while it runs.
class SyncProgressPrinter
{
public:
    SyncProgressPrinter(CommandContext &context, QString shop)
        : m_context(context)
        , m_shop(std::move(shop))
    {}
    void operator()(const SyncProgress &progress);

private:
    [[nodiscard]] QString words(const ResourceProgress &resource) const;

    static constexpr qint64 kEveryMs = 2000;

    CommandContext &m_context;
    QString m_shop;
    qsizetype m_resource = -1;
    SyncProgress::Phase m_phase = SyncProgress::Phase::Idle;
    Timestamp m_last;
};

void SyncProgressPrinter::operator()(const SyncProgress &progress)
{
    const Timestamp now = m_context.clock.now();
    const bool news = progress.current != m_resource || progress.phase != m_phase;
    if (!news && now.ms - m_last.ms < kEveryMs)
        return;
    m_resource = progress.current;
    m_phase = progress.phase;
    m_last = now;
    const ResourceProgress resource = progress.resources.value(progress.current);
    switch (progress.phase) {
    case SyncProgress::Phase::Idle:
    case SyncProgress::Phase::Starting:
        break;
    case SyncProgress::Phase::Waiting:
        m_context.out.progress(
            SyncCommand::tr("%1: the shop asks for patience; waiting …").arg(m_shop));
        break;
    case SyncProgress::Phase::Comparing:
        m_context.out.progress(SyncCommand::tr("%1: comparing …").arg(m_shop));
        break;
    case SyncProgress::Phase::Indexing:
        m_context.out.progress(SyncCommand::tr("%1: preparing the search …").arg(m_shop));
        break;
    case SyncProgress::Phase::Fetching:
        m_context.out.progress(words(resource));
        break;
    }
}

QString SyncProgressPrinter::words(const ResourceProgress &resource) const
{
    if (resource.records == 0)
        return SyncCommand::tr("%1: %2 …").arg(m_shop, resource.label);
    if (!resource.total)
        return SyncCommand::tr("%1: %2, %3")
            .arg(m_shop, resource.label, QString::number(resource.records));
    // Pages overlap a little, and a walk begun anew reads some of them again.
    return SyncCommand::tr("%1: %2, %3 of %4")
        .arg(m_shop, resource.label, QString::number(qMin(resource.records, *resource.total)),
             QString::number(*resource.total));
}

Command SyncCommand::entry()
{
    return {QStringLiteral("sync"),
            {},
            0,
            0,
            tr("brings in what is new in the shops"),
            {{kShop, QStringLiteral("SHOP"), tr("one shop only, also when it is paused")},
             {kFull, {}, tr("everything again from the start, not only what is new")},
             {kRetry, {}, tr("reads again the records that could not be read")}},
            Needs::Shops,
            &SyncCommand::run};
}

int exitCodeOf(const SyncReport &report)
{
    switch (report.outcome) {
    case SyncReport::Outcome::Complete:
        return report.quarantined() > 0 ? ProblemFound : Ok;
    case SyncReport::Outcome::Partial:
        return ProblemFound;
    case SyncReport::Outcome::Cancelled:
        return Interrupted;
    case SyncReport::Outcome::Offline:
        return ShopUnavailable;
    case SyncReport::Outcome::Failed:
        break;
    }
    return report.problems.isEmpty()
        ? int(ShopUnavailable)
        : int(exitCodeForShop(report.problems.constFirst().error.code));
}

QJsonObject json(const Shop &shop, const SyncReport &report)
{
    QJsonArray resources;
    for (const ResourceReport &resource : report.resources) {
        resources.append(QJsonObject{{QStringLiteral("resource"), resource.id},
                                     {QStringLiteral("inserted"), resource.inserted},
                                     {QStringLiteral("updated"), resource.updated},
                                     {QStringLiteral("unchanged"), resource.unchanged},
                                     {QStringLiteral("quarantined"), resource.quarantined},
                                     {QStringLiteral("gone"), resource.gone},
                                     {QStringLiteral("skipped"), resource.skipped}});
    }
    QJsonArray problems;
    for (const SyncProblem &problem : report.problems) {
        problems.append(
            QJsonObject{{QStringLiteral("resource"), problem.resource},
                        {QStringLiteral("code"), nameOf(problem.error.code)},
                        {QStringLiteral("message"), problem.error.text},
                        {QStringLiteral("needs_confirmation"), problem.needsConfirmation}});
    }
    return {{QStringLiteral("shop"), shop.id.value},
            {QStringLiteral("name"), shop.name},
            {QStringLiteral("outcome"), outcomeWord(report.outcome)},
            {QStringLiteral("inserted"), report.inserted()},
            {QStringLiteral("updated"), report.updated()},
            {QStringLiteral("unchanged"), report.unchanged()},
            {QStringLiteral("quarantined"), report.quarantined()},
            {QStringLiteral("gone"), report.gone()},
            {QStringLiteral("resources"), resources},
            {QStringLiteral("problems"), problems},
            {QStringLiteral("notices"), QJsonArray::fromStringList(report.notices)}};
}

QString SyncCommand::summary(const Shop &shop, const SyncReport &report)
{
    switch (report.outcome) {
    case SyncReport::Outcome::Complete:
        if (report.quarantined() > 0)
            return tr("%1: all was read; %n record(s) could not be understood and are set aside.",
                      nullptr, static_cast<int>(report.quarantined()))
                .arg(shop.name);
        return tr("%1: complete.").arg(shop.name);
    case SyncReport::Outcome::Partial:
        return tr("%1: in part; the rest is tried again next time.").arg(shop.name);
    case SyncReport::Outcome::Cancelled:
        return tr("%1: stopped; what came in is kept, and the next sync goes on there.")
            .arg(shop.name);
    case SyncReport::Outcome::Offline:
        return tr("%1: the shop cannot be reached; what came in before is safe.").arg(shop.name);
    case SyncReport::Outcome::Failed:
        return tr("%1: failed; what came in before is safe.").arg(shop.name);
    }
    return {};
}

void SyncCommand::print(CommandOutput &out, const Shop &shop, const SyncReport &report)
{
    out.line(summary(shop, report));
    QList<QStringList> rows;
    for (const ResourceReport &resource : report.resources) {
        rows.append({QStringLiteral("  ") + resource.label, QString::number(resource.inserted),
                     QString::number(resource.updated), QString::number(resource.quarantined)});
    }
    if (!rows.isEmpty())
        out.table({{}, tr("new"), tr("changed"), tr("not readable")}, rows);
    for (const QString &notice : report.notices)
        out.line(notice);
    for (const SyncProblem &problem : report.problems)
        out.progress(problem.error.text);
}

int SyncCommand::run(CommandContext &context)
{
    const Result<std::optional<Shop>> chosen = context.chosenShop();
    if (!chosen)
        return context.out.fail(chosen.error());
    const Result<QList<Shop>> shops = *chosen ? QList<Shop>{**chosen} : context.connectedShops();
    if (!shops)
        return context.out.fail(shops.error());
    int code = Ok;
    bool complete = false;
    QJsonArray array;
    for (const Shop &shop : *shops) {
        if (context.cancel.isCancelled())
            break;
        if (shop.paused && !*chosen)
            continue;
        const SyncReport report = syncShop(context, shop);
        array.append(json(shop, report));
        print(context.out, shop, report);
        code = std::max(code, exitCodeOf(report));
        complete = complete || report.outcome == SyncReport::Outcome::Complete;
    }
    if (complete)
        context.store().backUpIfDue().waitForFinished(); // should it fail, nothing is lost yet
    context.out.json({{QStringLiteral("shops"), array}});
    if (shops->isEmpty())
        context.out.line(tr("No shop is connected. See comptoir shop add --help."));
    return context.cancel.isCancelled() ? int(Interrupted) : code;
}

} // namespace

SyncReport syncShop(CommandContext &context, const Shop &shop)
{
    const Result<std::unique_ptr<ShopConnector>> connector = context.connect(shop);
    if (!connector) {
        SyncReport report;
        report.shop = shop.id;
        report.outcome = SyncReport::Outcome::Failed;
        report.startedAt = report.finishedAt = context.clock.now();
        report.problems = {{{}, connector.error(), false}};
        return report;
    }
    SyncRequest request;
    request.mode = context.given.has(kFull) ? SyncMode::Full : SyncMode::Normal;
    request.retryQuarantine = context.given.has(kRetry);
    SyncEngine engine(context.store(), context.clock, context.random);
    engine.setProgress(SyncProgressPrinter(context, shop.name));
    return engine.run(shop, **connector, request, context.cancel);
}

QList<Command> syncCommands()
{
    return {SyncCommand::entry()};
}

} // namespace comptoir::cli
