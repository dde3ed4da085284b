#include "workflows/engine/effectwriter.h"

#include "models/domain/contact.h"
#include "models/store/consentrepository.h"
#include "models/store/customerrepository.h"
#include "models/store/customfieldrepository.h"
#include "models/store/ingest.h"
#include "models/store/machinenames.h"
#include "models/store/messageevents.h"
#include "models/store/noterepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/personedit.h"
#include "models/store/scorereader.h"
#include "models/store/segmentmarks.h"
#include "models/store/shopwriterepository.h"
#include "models/store/tagrepository.h"
#include "models/store/taskrepository.h"
#include "models/store/workflowmessages.h"
#include "models/store/workflownotices.h"
#include "workflows/engine/codename.h"
#include "workflows/engine/storefacts.h"
#include "workflows/engine/waitclock.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/graphfacts.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/planner.h"

#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

const QString kNotDone = QStringLiteral("not_done");

template <typename Value>
Value argument(const Effect &effect, const char *id)
{
    const auto found = effect.arguments.constFind(QLatin1String(id));
    const auto *held = found == effect.arguments.cend() ? nullptr : std::get_if<Value>(&*found);
    return held ? *held : Value{};
}

bool isWord(const Effect &effect, const char *id, const char *word)
{
    return argument<QString>(effect, id) == QLatin1String(word);
}

/// Of the owner's wishes, not of the file.
bool isOfTheWish(const Error &error)
{
    return error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::NotFound;
}

} // namespace

EffectWriter::EffectWriter(EngineWorld &world, const LiveVersion &version, const EnrolmentRow &row,
                           Timestamp due)
    : m_world(world)
    , m_database(world.database())
    , m_version(version)
    , m_row(row)
    , m_due(due)
{}

Done EffectWriter::tell(const Effect &effect, const QString &reason, const QString &detail)
{
    WorkflowLogLine line;
    line.workflow = m_version.workflow.id;
    line.enrolment = m_row.id;
    line.at = m_world.now();
    line.node = line.to = effect.node;
    line.reason = reason;
    line.detail = detail;
    return EnrolmentRepository(m_database).log(line);
}

Done EffectWriter::unless(const Effect &effect, const Done &done)
{
    if (done || !isOfTheWish(done.error()))
        return done;
    return tell(effect, kNotDone, effect.kind);
}

Done EffectWriter::carryOut(const Effect &effect)
{
    if (effect.isWithheld)
        return done(); // the log says so
    const NodeKind *kind = NodeCatalogue::find(effect.kind);
    if (kind && kind->sends())
        return send(effect);
    using Way = Done (EffectWriter::*)(const Effect &);
    static const QHash<QString, Way> ways{
        {QStringLiteral("change_tag"), &EffectWriter::changeTag},
        {QStringLiteral("set_field"), &EffectWriter::setField},
        {QStringLiteral("set_consent"), &EffectWriter::setConsent},
        {QStringLiteral("add_task"), &EffectWriter::addTask},
        {QStringLiteral("change_points"), &EffectWriter::changePoints},
        {QStringLiteral("change_score"), &EffectWriter::changeScore},
        {QStringLiteral("add_to_segment"), &EffectWriter::addToSegment},
        {QStringLiteral("start_workflow"), &EffectWriter::startWorkflow},
        {QStringLiteral("stop_workflow"), &EffectWriter::stopWorkflow},
        {QStringLiteral("make_code"), &EffectWriter::askShop},
        {QStringLiteral("write_to_shop"), &EffectWriter::askShop},
        {QStringLiteral("web_hook"), &EffectWriter::askShop}};
    if (const Way way = ways.value(effect.kind))
        return (this->*way)(effect);
    if (effect.kind == QLatin1String("add_note")) {
        const auto added
            = NoteRepository(m_database)
                  .add(m_row.customer, argument<QString>(effect, "text"), m_world.now());
        return added ? done() : unless(effect, added.error());
    }
    // The line is the notice: the window shows those that it has not shown yet.
    if (effect.kind == QLatin1String("notify"))
        return tell(effect, WorkflowNotices::reason(), argument<QString>(effect, "text"));
    return tell(effect, kNotDone, effect.kind);
}

/// The gate is asked once more, by the planner; what it refuses is in the ledger as skipped.
Done EffectWriter::send(const Effect &effect)
{
    const GraphNode *node = m_version.graph.node(effect.node);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    if (!kind)
        return tell(effect, kNotDone, effect.kind);
    const auto ready = m_world.ready(
        m_version, effect.node, messageParameter(*kind, effect.channel.value_or(Channel::Email)));
    if (!ready)
        return ready.error();
    if (!ready->hindrance.isEmpty())
        return tell(effect, machineName(StepReason::NotSent), ready->hindrance);
    PlannedMessage message = ready->message;
    message.key.step = stepName(m_row, effect.node, effect.round);
    message.key.customer = m_row.customer;
    if (!kind->channel) // by the best channel: one after another
        message.key.variant = machineName(message.channel);
    message.dueAt = m_due;
    setLateness(message, *kind, *node);
    auto decisions = Planner::decide(m_database, message, {m_row.customer}, m_world.now());
    if (!decisions)
        return decisions.error();
    const ParameterValue approve = settingOf(m_version.graph, QStringLiteral("approve"));
    const auto *mustApprove = std::get_if<bool>(&approve);
    for (Planner::Decision &one : *decisions) {
        if (mustApprove && *mustApprove)
            one.sendAt = WorkflowMessages::kUntilApproved;
    }
    const auto written
        = Planner::write(m_database, message, *decisions, 0, decisions->size(), m_world.now());
    if (!written)
        return written.error();
    for (const Planner::Decision &one : *decisions) {
        if (one.verdict.kind == GateVerdict::Kind::Refuse)
            return tell(effect, machineName(StepReason::NotSent), ledgerReason(one.verdict));
    }
    return done();
}

Done EffectWriter::addTag(const QString &name)
{
    const auto added = TagRepository(m_database).add(name, {m_row.customer}, m_world.now());
    return added ? done() : Done(added.error());
}

Done EffectWriter::changeTag(const Effect &effect)
{
    const QString name = argument<QString>(effect, "tag");
    if (!isWord(effect, "do", "remove"))
        return unless(effect, addTag(name));
    TagRepository tags(m_database);
    const auto had = tags.of(m_row.customer);
    if (!had)
        return had.error();
    for (const CustomerTag &tag : *had) {
        if (foldForSorting(tag.name) != foldForSorting(name))
            continue;
        if (Done removed = tags.remove(tag.id, {m_row.customer}); !removed)
            return removed;
    }
    return done();
}

Done EffectWriter::addToSegment(const Effect &effect)
{
    const QString key = argument<QString>(effect, "segment");
    const auto rule = m_world.around().rules.constFind(key);
    const QString tag
        = rule == m_world.around().rules.cend() ? QString() : GraphFacts::tagOf(*rule);
    return tag.isEmpty() ? tell(effect, kNotDone, key) : unless(effect, addTag(tag));
}

Done EffectWriter::setField(const Effect &effect)
{
    const QString id = argument<QString>(effect, "field");
    const QString typed = argument<QString>(effect, "value");
    CustomFieldRepository fields(m_database);
    const auto own = fields.list();
    if (!own)
        return own.error();
    for (const CustomField &field : *own) {
        if (FieldCatalogue::customFieldId(field.key) != id)
            continue;
        const auto kept = CustomFieldText::read(field, typed, QLocale::c());
        if (!kept)
            return unless(effect, kept.error());
        const auto set = fields.set(m_row.customer, field, *kept, m_world.now());
        return set ? done() : unless(effect, set.error());
    }
    static const QHash<QString, PersonField> written{
        {QStringLiteral("first_name"), PersonField::FirstName},
        {QStringLiteral("last_name"), PersonField::LastName},
        {QStringLiteral("company"), PersonField::Company},
        {QStringLiteral("language"), PersonField::Language},
        {QStringLiteral("birthday"), PersonField::Birthday},
        {QStringLiteral("gender"), PersonField::Gender}};
    const auto field = written.constFind(id);
    if (field == written.cend())
        return tell(effect, kNotDone, id);
    PersonEdit edit(m_database, m_world.now());
    const auto region = edit.region(m_row.customer);
    if (!region)
        return region.error();
    const QDate today = m_world.now().toZone(m_world.around().request.moment.zone).date();
    const auto read = PersonEdit::read(*field, typed, *region, today);
    if (!read)
        return unless(effect, read.error());
    const auto set = edit.set(m_row.customer, *field, *read);
    return set ? done() : unless(effect, set.error());
}

/// A workflow never undoes somebody's no: only they can.
Done EffectWriter::setConsent(const Effect &effect)
{
    const QString word = argument<QString>(effect, "channel");
    ConsentRecord record;
    record.channel = word == QLatin1String("sms") ? Channel::Sms
        : word == QLatin1String("whatsapp")       ? Channel::WhatsApp
                                                  : Channel::Email;
    record.source = QStringLiteral("workflow:") + m_version.workflow.key;
    record.state = isWord(effect, "do", "grant") ? ConsentState::Granted : ConsentState::Withdrawn;
    record.at = m_world.now();
    ConsentRepository consents(m_database);
    const auto deciding = consents.deciding(m_row.customer);
    if (!deciding)
        return deciding.error();
    const bool hasRefused
        = std::any_of(deciding->cbegin(), deciding->cend(), [&](const ConsentLine &line) {
              return line.record.channel == record.channel && line.record.purpose == record.purpose
                  && line.record.state != ConsentState::Granted;
          });
    if (record.state == ConsentState::Granted && hasRefused)
        return tell(effect, kNotDone, QStringLiteral("has_refused"));
    if (Done written = consents.recordByOwner(m_row.customer, record, m_world.now()); !written)
        return written;
    return SegmentMarks(m_database).mark({m_row.customer});
}

Done EffectWriter::addTask(const Effect &effect)
{
    const QTimeZone zone = m_world.around().request.moment.zone;
    const QDate due
        = after(m_world.now(), argument<Delay>(effect, "due"), zone).toZone(zone).date();
    const auto added
        = TaskRepository(m_database)
              .add(argument<QString>(effect, "title"), m_row.customer, due, m_world.now());
    return added ? done() : unless(effect, added.error());
}

Done EffectWriter::changePoints(const Effect &effect)
{
    return addEvent(effect, QStringLiteral("loyalty_points"), argument<qint64>(effect, "by"));
}

Done EffectWriter::changeScore(const Effect &effect)
{
    return addEvent(effect, QLatin1String(kScorePoints), argument<qint64>(effect, "by"));
}

/// As files of events bring them: the same step twice is the same event.
Done EffectWriter::addEvent(const Effect &effect, const QString &kind, qint64 value)
{
    const auto profile = CustomerRepository(m_database).profile(m_row.customer);
    if (!profile)
        return unless(effect, profile.error());
    const auto account = std::find_if(
        profile->accounts.cbegin(), profile->accounts.cend(),
        [](const CustomerAccount &one) { return !one.remoteId.isNull() || !one.email.isEmpty(); });
    if (account == profile->accounts.cend())
        return tell(effect, kNotDone, effect.kind);
    EventRecord event;
    event.id = RemoteId::fromText(QStringLiteral("%1:%2:%3")
                                      .arg(WorkflowBook::causeOf(m_version.workflow.id),
                                           stepName(m_row, effect.node, effect.round),
                                           QString::number(m_row.customer.value)));
    event.kind = kind;
    event.customerId = account->remoteId;
    event.email = account->email;
    event.value = static_cast<double>(value);
    event.at = m_world.now();
    ShopBatch batch;
    batch.events = {event};
    const auto taken = Ingest(m_database, account->shop, m_world.now()).apply(batch);
    return taken ? done() : Done(taken.error());
}

/// They come in with the next run: no workflow runs in circles within one.
Done EffectWriter::startWorkflow(const Effect &effect)
{
    const QString key = argument<QString>(effect, "workflow");
    const auto other = WorkflowRepository(m_database).withKey(key);
    if (!other)
        return other.error();
    if (!*other || (*other)->state == WorkflowState::Archived)
        return tell(effect, kNotDone, key);
    EnrolmentRepository::Entry entry;
    entry.workflow = (*other)->id;
    entry.customer = m_row.customer;
    entry.at = {m_world.now().ms + 1};
    return EnrolmentRepository(m_database).ask(entry);
}

Done EffectWriter::stopWorkflow(const Effect &effect)
{
    const QString key = argument<QString>(effect, "workflow");
    const auto other = WorkflowRepository(m_database).withKey(key);
    if (!other)
        return other.error();
    if (!*other)
        return tell(effect, kNotDone, key);
    const auto rows = EnrolmentRepository(m_database).of((*other)->id, m_row.customer);
    if (!rows)
        return rows.error();
    for (const EnrolmentRow &row : *rows) {
        if (row.node.isEmpty())
            continue;
        if (Done out = takeOut(m_database, row, QStringLiteral("stopped"), m_world.now()); !out)
            return out;
    }
    return done();
}

Done EffectWriter::takeOut(Database &database, EnrolmentRow row, const QString &reason,
                           Timestamp now)
{
    EnrolmentRepository enrolments(database);
    WorkflowLogLine line;
    line.workflow = row.workflow;
    line.enrolment = row.id;
    line.at = now;
    line.node = row.node;
    line.reason = reason;
    if (Done logged = enrolments.log(line); !logged)
        return logged;
    row.node.clear();
    row.isWaiting = false;
    row.wakeAt.reset();
    row.heldAt.reset();
    row.leftAt = now;
    row.reason = reason;
    if (Done saved = enrolments.save(row); !saved)
        return saved;
    return withdraw(database, row.workflow, row, now);
}

/// What is taken up by a run of the outbox already is on its way.
Done EffectWriter::withdraw(Database &database, WorkflowId workflow, const EnrolmentRow &row,
                            Timestamp now)
{
    OutboxRepository outbox(database);
    const auto waiting
        = WorkflowMessages(database).waitingFor(WorkflowBook::causeOf(workflow), row.customer);
    if (!waiting)
        return waiting.error();
    for (const OutboxId id : *waiting) {
        auto found = outbox.get(id);
        if (!found)
            return found.error();
        OutboxRow one = *std::move(found);
        if (!one.message.key.step.endsWith(stepEnd(row)))
            continue;
        one.state = OutboxState::Skipped;
        one.reason = QStringLiteral("left_workflow");
        if (Done settled = outbox.settle(one.id, {one.state, one.reason, {}, 0, {}, {}}, now);
            !settled)
            return settled;
        if (Done told = MessageEvents(database).tell(one, now); !told)
            return told;
    }
    return done();
}

Done EffectWriter::askShop(const Effect &effect)
{
    ShopWrite write;
    write.enrolment = m_row.id;
    write.node = effect.node;
    write.kind = effect.kind;
    const bool isCode = effect.kind == QLatin1String("make_code");
    write.round = isCode ? 1 : effect.round; // one code for one enrolment
    QJsonObject arguments;
    for (auto it = effect.arguments.cbegin(); it != effect.arguments.cend(); ++it)
        arguments.insert(it.key(), GraphJson::toJson(*it));
    write.arguments = QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    if (isCode)
        write.value = codeName(argument<QString>(effect, "prefix"),
                               enrolmentOf(m_row, m_version.workflow.key), effect.node,
                               m_version.workflow.createdAt);
    return ShopWriteRepository(m_database).ask(write, m_world.now());
}

} // namespace comptoir
