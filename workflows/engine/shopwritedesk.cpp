#include "workflows/engine/shopwritedesk.h"

#include "models/segments/segmentreading.h"
#include "models/shops/httpclient.h"
#include "models/store/customerrepository.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/workflowrepository.h"
#include "workflows/engine/shopwriteplan.h"
#include "workflows/engine/shopwriterules.h"
#include "workflows/engine/storefacts.h"
#include "workflows/engine/webhook.h"
#include "workflows/messages/messagevalues.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

using std::chrono::milliseconds;

constexpr int kBatch = 50;
const QString kMakeCode = QStringLiteral("make_code");
const QString kWebHook = QStringLiteral("web_hook");

class DeskTexts
{
    Q_DECLARE_TR_FUNCTIONS(DeskTexts)
public:
    static Error noShop()
    {
        return {ErrorCode::InvalidArgument,
                tr("No connected shop knows this customer, so nothing could be asked of one."),
                QStringLiteral("no shop")};
    }
    static Error noAccount()
    {
        return {ErrorCode::InvalidArgument,
                tr("This customer has no account in the shop any more, so nothing could be changed "
                   "there."),
                QStringLiteral("no account")};
    }
    static Error paused()
    {
        return {ErrorCode::InvalidArgument,
                tr("The shop is paused. What workflows ask of it waits until it is resumed."),
                QStringLiteral("shop paused")};
    }
    static QString left() { return tr("The customer left the workflow before the code was made."); }
    static QString tooOften()
    {
        return tr("The shop was asked %n time(s) and has still not done it.", nullptr,
                  shopwriterules::kMostAttempts);
    }
    static QString nobodyKnows()
    {
        return tr("Comptoir ended, or the connection broke, while the other program was being "
                  "told. Whether it took notice, only you can find out.");
    }
};

/// A row of the queue with what its customer is.
struct Job
{
    ShopWrite write;
    EnrolmentRow row;
    StoredWorkflow workflow;
    QList<CustomerAccount> accounts;
    QList<ShopId> shops; ///< where it may be done, the likeliest first
    QJsonObject fields; ///< of a web hook
};

Result<Job> readJob(Database &database, const ShopWrite &write, Timestamp now)
{
    Job job;
    job.write = write;
    const auto row = EnrolmentRepository(database).get(write.enrolment);
    if (!row)
        return row.error();
    job.row = *row;
    const auto workflow = WorkflowRepository(database).get(row->workflow);
    if (!workflow)
        return workflow.error();
    job.workflow = *workflow;
    if (write.kind == kWebHook) {
        const auto around = RuleSurroundings::read(database, now);
        if (!around)
            return around.error();
        const QStringList names = ShopWritePlan(write.arguments).hookFields();
        const auto fields = MessageValues(around->fields, names, QStringLiteral("en"))
                                .of(database, row->customer, now);
        if (!fields)
            return fields.error();
        job.fields = *fields;
        return job;
    }
    const auto shops = ShopWriteRepository(database).shopsFor(row->customer, row->key);
    if (!shops)
        return shops.error();
    job.shops = *shops;
    const auto profile = CustomerRepository(database).profile(row->customer);
    if (profile)
        job.accounts = profile->accounts;
    else if (profile.error().code != ErrorCode::NotFound)
        return profile.error();
    return job;
}

/// One run.
class Run
{
public:
    Run(Store &store, Clock &clock, const ShopWriteParts &parts, const CancelToken &cancel)
        : m_store(store)
        , m_clock(clock)
        , m_parts(parts)
        , m_cancel(cancel)
    {}

    Result<ShopWriteReport> run();

private:
    Done carryOut(const ShopWrite &write);
    Done carryOut(const Job &job);
    Done makeCode(const Job &job, ShopWritePlan plan, const Shop &shop, ShopWriter &writer);
    Done mark(const Job &job, ShopWritePlan plan, const Shop &shop, ShopWriter &writer);
    Done tellProgram(const Job &job, const ShopWritePlan &plan);
    Done take(const Job &job, const Shop *shop, const ShopWriteAnswer &answer);

    [[nodiscard]] const Shop *chooseShop(const Job &job, const ShopWritePlan &plan) const;
    [[nodiscard]] const Shop *connected(ShopId id) const;
    Result<ShopWriter *> writerOf(const Shop &shop);
    HandOver handOver(const Job &job, const QByteArray &arguments);

    /// Tried again later, or for too long already. `inDoubt`: the shop may have it.
    Done wait(const Job &job, const Shop *shop, const Error &error, milliseconds asked,
              bool inDoubt);
    Done settle(const Job &job, ShopWriteState state, const QString &reason);
    void note(const Shop *shop, const Error &error);
    [[nodiscard]] static QString troubleKey(const Job &job, const Shop *shop)
    {
        return QString::number(shop ? shop->id.value : 0) + u' ' + job.write.kind;
    }
    template <typename F>
    auto inTransaction(F work) -> std::invoke_result_t<F, Database &>;

    Store &m_store;
    Clock &m_clock;
    const ShopWriteParts &m_parts;
    const CancelToken &m_cancel;
    ShopWriteReport m_report;
    QList<Shop> m_shops;
    QHash<ShopId, std::shared_ptr<ShopWriter>> m_writers;
    QHash<QString, Error> m_troubles; ///< of this run, by shop and kind: not asked again
    std::optional<Error> m_storeFailure;
    std::unique_ptr<HttpClient> m_http; ///< for web hooks
};

template <typename F>
auto Run::inTransaction(F work) -> std::invoke_result_t<F, Database &>
{
    using R = std::invoke_result_t<F, Database &>;
    return m_store
        .write([&work](Database &database) -> R {
            const FullSync full(database);
            if (!full.done())
                return full.done().error();
            Transaction transaction(database);
            R did = work(database);
            if (!did)
                return did;
            const Done committed = transaction.commit();
            return committed ? did : R(committed.error());
        })
        .result();
}

Result<ShopWriteReport> Run::run()
{
    const auto shops
        = m_store.read([](Database &database) { return ShopRepository(database).list(); }).result();
    if (!shops)
        return shops.error();
    m_shops = *shops;
    QSet<qint64> seen;
    while (!m_cancel.isCancelled()) {
        const auto rows = m_store
                              .write([now = m_clock.now()](Database &database) {
                                  return ShopWriteRepository(database).open(now, kBatch);
                              })
                              .result();
        if (!rows)
            return rows.error();
        bool isNew = false;
        for (const ShopWrite &row : *rows) {
            if (m_cancel.isCancelled())
                break;
            if (seen.contains(row.id))
                continue;
            seen.insert(row.id);
            isNew = true;
            const Done did = carryOut(row);
            if (!did || m_storeFailure)
                return m_storeFailure.value_or(did ? Error() : did.error());
        }
        if (!isNew)
            break;
    }
    m_report.isStopped = m_cancel.isCancelled();
    const auto next
        = m_store.write([](Database &database) { return ShopWriteRepository(database).nextAt(); })
              .result();
    if (!next)
        return next.error();
    m_report.nextAt = *next;
    return m_report;
}

const Shop *Run::connected(ShopId id) const
{
    const auto found = std::find_if(m_shops.cbegin(), m_shops.cend(), [id](const Shop &shop) {
        return shop.id == id && !shop.isOfFiles();
    });
    return found == m_shops.cend() ? nullptr : &*found;
}

const Shop *Run::chooseShop(const Job &job, const ShopWritePlan &plan) const
{
    if (plan.shop().isValid())
        return connected(plan.shop());
    for (const ShopId id : job.shops) {
        if (const Shop *shop = connected(id))
            return shop;
    }
    const Shop *only = nullptr;
    for (const Shop &shop : m_shops) {
        if (shop.isOfFiles())
            continue;
        if (only)
            return nullptr;
        only = &shop;
    }
    return job.write.kind == kMakeCode ? only : nullptr;
}

Result<ShopWriter *> Run::writerOf(const Shop &shop)
{
    if (const auto known = m_writers.constFind(shop.id); known != m_writers.cend())
        return known->get();
    const auto secret = m_parts.secret(shop);
    if (!secret)
        return secret.error();
    std::shared_ptr<ShopWriter> writer = m_parts.writer(shop, *secret, {&m_clock, m_parts.random});
    if (!writer)
        return DeskTexts::noShop();
    return m_writers.insert(shop.id, writer)->get();
}

HandOver Run::handOver(const Job &job, const QByteArray &arguments)
{
    return [this, id = job.write.id, arguments] {
        const Timestamp lookAt{m_clock.now().ms + milliseconds(shopwriterules::kLookAfter).count()};
        const auto handed = inTransaction([&](Database &database) {
            return ShopWriteRepository(database).handOver(id, arguments, lookAt);
        });
        if (!handed)
            m_storeFailure = handed.error();
        const bool isHanded = handed && *handed;
        if (isHanded)
            m_parts.at("handed over");
        return isHanded;
    };
}

Done Run::carryOut(const ShopWrite &write)
{
    const auto job = m_store
                         .read([&write, now = m_clock.now()](Database &database) {
                             return readJob(database, write, now);
                         })
                         .result();
    if (!job)
        return job.error();
    return carryOut(*job);
}

Done Run::carryOut(const Job &job)
{
    ShopWritePlan plan(job.write.arguments);
    if (job.write.kind == kWebHook)
        return tellProgram(job, plan);
    const bool isCode = job.write.kind == kMakeCode;
    if (isCode && job.row.node.isEmpty() && job.write.state == ShopWriteState::Asked)
        return settle(job, ShopWriteState::Failed, DeskTexts::left());
    const Shop *shop = chooseShop(job, plan);
    if (!shop)
        return settle(job, ShopWriteState::Failed, DeskTexts::noShop().text);
    const bool isInDoubt = isCode && job.write.state == ShopWriteState::Sent;
    if (shop->paused)
        return wait(job, shop, DeskTexts::paused(), {}, isInDoubt);
    if (const auto known = m_troubles.constFind(troubleKey(job, shop)); known != m_troubles.cend())
        return wait(job, shop, *known, {}, isInDoubt);
    const auto writer = writerOf(*shop);
    if (!writer)
        return wait(job, shop, writer.error(), {}, isInDoubt);
    plan.decide(shop->id, m_clock.now());
    return isCode ? makeCode(job, plan, *shop, **writer) : mark(job, plan, *shop, **writer);
}

/// Looked for first, every time: after a crash or a restore the shop may have it.
Done Run::makeCode(const Job &job, ShopWritePlan plan, const Shop &shop, ShopWriter &writer)
{
    const auto has = writer.hasCode(job.write.value, m_cancel);
    if (m_cancel.isCancelled())
        return done();
    if (!has)
        return wait(job, &shop, has.error(), {}, job.write.state == ShopWriteState::Sent);
    if (*has)
        return settle(job, ShopWriteState::Made, {});
    if (job.write.attempts >= shopwriterules::kMostAttempts)
        return settle(job, ShopWriteState::Failed, DeskTexts::tooOften());
    QTimeZone zone(shop.timeZone);
    if (!zone.isValid())
        zone = QTimeZone("Europe/Paris");
    const DiscountCodeRecord code = plan.code(
        job.write.value, job.workflow.name, ShopWritePlan::accountIn(job.accounts, shop.id), zone);
    return take(job, &shop, writer.makeCode(code, handOver(job, plan.arguments()), m_cancel));
}

Done Run::mark(const Job &job, ShopWritePlan plan, const Shop &shop, ShopWriter &writer)
{
    const CustomerAccount *account = ShopWritePlan::accountIn(job.accounts, shop.id);
    if (!account)
        return settle(job, ShopWriteState::Failed, DeskTexts::noAccount().text);
    if (job.write.attempts >= shopwriterules::kMostAttempts)
        return settle(job, ShopWriteState::Failed, DeskTexts::tooOften());
    return take(job, &shop,
                writer.mark(plan.mark(*account), handOver(job, plan.arguments()), m_cancel));
}

/// Nobody can be asked whether they took notice: once handed over, it is not told again.
Done Run::tellProgram(const Job &job, const ShopWritePlan &plan)
{
    if (job.write.state == ShopWriteState::Sent)
        return settle(job, ShopWriteState::Uncertain, DeskTexts::nobodyKnows());
    if (!m_http)
        m_http = std::make_unique<HttpClient>(m_clock, m_parts.random);
    const QString step = stepName(job.row, job.write.node, job.write.round);
    const QJsonObject json{{QStringLiteral("workflow"), job.workflow.key},
                           {QStringLiteral("step"), job.write.node},
                           {QStringLiteral("customer"), job.row.customer.value},
                           {QStringLiteral("about"), job.row.key},
                           {QStringLiteral("fields"), job.fields}};
    const QString key = QStringLiteral("%1:%2:%3")
                            .arg(job.workflow.key, step, QString::number(job.row.customer.value));
    return take(job, nullptr,
                WebHook::call(*m_http, plan.hookAddress(),
                              QJsonDocument(json).toJson(QJsonDocument::Compact), key,
                              handOver(job, job.write.arguments), m_cancel));
}

Done Run::take(const Job &job, const Shop *shop, const ShopWriteAnswer &answer)
{
    m_parts.at("answered");
    if (m_storeFailure)
        return *m_storeFailure;
    const Error error = answer.error.value_or(Error());
    switch (answer.kind) {
    case ShopWriteAnswer::Kind::Made:
        return settle(job, ShopWriteState::Made, {});
    case ShopWriteAnswer::Kind::Refused:
        note(shop, error);
        return settle(job, ShopWriteState::Failed, error.text);
    case ShopWriteAnswer::Kind::NotNow:
        if (error.code == ErrorCode::Cancelled) // stopped, or not to go any more: as it was
            return done();
        return wait(job, shop, error, answer.wait, false);
    case ShopWriteAnswer::Kind::Doubtful:
        break;
    }
    note(shop, error);
    if (!shop)
        return settle(job, ShopWriteState::Uncertain, error.text);
    m_troubles.insert(troubleKey(job, shop), error);
    ++m_report.putOff;
    const Timestamp until{m_clock.now().ms + milliseconds(shopwriterules::kLookAfter).count()};
    return inTransaction([&](Database &database) {
        return ShopWriteRepository(database).putOff(job.write.id, until, error.text);
    });
}

Done Run::wait(const Job &job, const Shop *shop, const Error &error, milliseconds asked,
               bool inDoubt)
{
    note(shop, error);
    m_troubles.insert(troubleKey(job, shop), error);
    const Timestamp now = m_clock.now();
    const milliseconds age(std::max<qint64>(0, now.ms - job.write.askedAt.ms));
    if (age >= shopwriterules::patience(error.code))
        return settle(job, inDoubt ? ShopWriteState::Uncertain : ShopWriteState::Failed,
                      error.text);
    ++m_report.putOff;
    const Timestamp until{now.ms + shopwriterules::pause(age, asked, m_parts.random()).count()};
    return inTransaction([&](Database &database) {
        ShopWriteRepository writes(database);
        return inDoubt ? writes.putOff(job.write.id, until, error.text)
                       : writes.takeBack(job.write.id, until, error.text);
    });
}

Done Run::settle(const Job &job, ShopWriteState state, const QString &reason)
{
    WorkflowLogLine line;
    line.workflow = job.row.workflow;
    line.enrolment = job.row.id;
    line.at = m_clock.now();
    line.node = line.to = job.write.node;
    line.detail = state == ShopWriteState::Made ? job.write.value : reason;
    if (state == ShopWriteState::Made)
        line.reason = QStringLiteral("shop_made");
    else
        line.reason = state == ShopWriteState::Failed ? QStringLiteral("shop_refused")
                                                      : QStringLiteral("shop_uncertain");
    const Done settled = inTransaction([&](Database &database) -> Done {
        const Done did = ShopWriteRepository(database).settle(job.write.id, state, reason, line.at);
        return did ? EnrolmentRepository(database).log(line) : did;
    });
    if (!settled)
        return settled;
    m_report.made += state == ShopWriteState::Made ? 1 : 0;
    m_report.failed += state == ShopWriteState::Failed ? 1 : 0;
    m_report.uncertain += state == ShopWriteState::Uncertain ? 1 : 0;
    m_parts.at("settled");
    return done();
}

void Run::note(const Shop *shop, const Error &error)
{
    const ShopId id = shop ? shop->id : ShopId();
    const bool isKnown
        = std::any_of(m_report.problems.cbegin(), m_report.problems.cend(), [&](const auto &one) {
              return one.shop == id && one.error.text == error.text;
          });
    if (!isKnown)
        m_report.problems.append({id, error});
}

} // namespace

ShopWriteReport &ShopWriteReport::operator+=(const ShopWriteReport &other)
{
    made += other.made;
    failed += other.failed;
    uncertain += other.uncertain;
    putOff += other.putOff;
    isStopped = isStopped || other.isStopped;
    nextAt = other.nextAt;
    for (const Problem &problem : other.problems) {
        const bool isKnown
            = std::any_of(problems.cbegin(), problems.cend(), [&problem](const Problem &one) {
                  return one.shop == problem.shop && one.error.text == problem.error.text;
              });
        if (!isKnown)
            problems.append(problem);
    }
    return *this;
}

Result<ShopWriteReport> ShopWriteDesk::runDue(Store &store, Clock &clock,
                                              const ShopWriteParts &parts,
                                              const CancelToken &cancel)
{
    return Run(store, clock, parts, cancel).run();
}

} // namespace comptoir
