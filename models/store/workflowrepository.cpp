#include "models/store/workflowrepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/rowreading.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir {

namespace {

constexpr qsizetype kLongestName = 200;
const std::array kStates{WorkflowState::Draft, WorkflowState::Live, WorkflowState::Paused,
                         WorkflowState::Archived};

QString messagesText(const QMap<QString, WrittenMessageId> &messages)
{
    QJsonObject object;
    for (auto it = messages.cbegin(); it != messages.cend(); ++it)
        object.insert(it.key(), it->value);
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, WrittenMessageId> messagesFrom(const QString &text)
{
    QMap<QString, WrittenMessageId> messages;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        messages.insert(it.key(), {it.value().toInteger()});
    return messages;
}

} // namespace

QString machineName(WorkflowState state)
{
    static const std::array<QString, kStates.size()> words{
        QStringLiteral("draft"), QStringLiteral("live"), QStringLiteral("paused"),
        QStringLiteral("archived")};
    return words.at(static_cast<size_t>(state));
}

WorkflowState workflowStateFrom(const QString &name)
{
    for (const WorkflowState state : kStates) {
        if (machineName(state) == name)
            return state;
    }
    return WorkflowState::Draft;
}

WorkflowRepository::WorkflowRepository(Database &database)
    : m_database(database)
{}

Result<QList<StoredWorkflow>> WorkflowRepository::read(const QString &condition,
                                                       const QString &value)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, key, name, state, draft, live_version, priority, created_at,"
                       " updated_at FROM workflow ")
        + condition);
    if (!value.isEmpty())
        read.bind(1, value);
    QList<StoredWorkflow> workflows;
    while (read.next()) {
        Columns columns(read);
        StoredWorkflow workflow;
        workflow.id = columns.id<WorkflowId>();
        workflow.key = columns.text();
        workflow.name = columns.text();
        workflow.state = workflowStateFrom(columns.text());
        workflow.draft = columns.text().toUtf8();
        workflow.liveVersion = static_cast<int>(columns.int64());
        workflow.priority = static_cast<int>(columns.int64());
        workflow.createdAt = columns.timestamp();
        workflow.updatedAt = columns.timestamp();
        workflows.append(workflow);
    }
    if (!read.ok())
        return read.error();
    return workflows;
}

Result<QList<StoredWorkflow>> WorkflowRepository::list()
{
    return read(QStringLiteral("ORDER BY name COLLATE NOCASE, id"));
}

Result<StoredWorkflow> WorkflowRepository::get(WorkflowId id)
{
    const auto found
        = read(QStringLiteral("WHERE id = CAST(? AS INTEGER)"), QString::number(id.value));
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<StoredWorkflow>(notFound()) : found->constFirst();
}

Result<StoredWorkflow> WorkflowRepository::find(const QString &text)
{
    const QString wanted = text.trimmed();
    const auto all = list();
    if (!all)
        return all.error();
    for (const StoredWorkflow &one : *all) {
        if (QString::number(one.id.value) == wanted || one.key == wanted)
            return one;
    }
    for (const StoredWorkflow &one : *all) {
        if (one.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return one;
    }
    return Error{ErrorCode::NotFound,
                 tr("There is no workflow “%1”. Nothing was changed.").arg(text),
                 QStringLiteral("no such workflow")};
}

Result<std::optional<StoredWorkflow>> WorkflowRepository::withKey(const QString &key)
{
    if (key.isEmpty())
        return std::optional<StoredWorkflow>();
    const auto found = read(QStringLiteral("WHERE key = ?"), key);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StoredWorkflow>() : std::optional(found->constFirst());
}

Error WorkflowRepository::notFound()
{
    return {ErrorCode::NotFound,
            tr("This workflow is no longer there. Nothing was changed. Open the list again."),
            QStringLiteral("workflow: not found")};
}

Done WorkflowRepository::checkName(WorkflowId self, const QString &name)
{
    if (name.trimmed().isEmpty() || name.size() > kLongestName)
        return Error{ErrorCode::InvalidArgument,
                     tr("A workflow needs a name of at most %1 letters. Nothing was saved.")
                         .arg(kLongestName),
                     QStringLiteral("workflow name")};
    const auto all = list();
    if (!all)
        return all.error();
    for (const StoredWorkflow &one : *all) {
        const bool isSame = one.id != self && one.name.compare(name, Qt::CaseInsensitive) == 0;
        if (isSame && one.state != WorkflowState::Archived)
            return Error{ErrorCode::InvalidArgument,
                         tr("There is already a workflow “%1”. Nothing was saved. Choose another "
                            "name.")
                             .arg(one.name),
                         QStringLiteral("workflow name taken")};
    }
    return done();
}

Result<QString> WorkflowRepository::freeKey(const QString &base)
{
    for (int number = 1;; ++number) {
        const QString key = number == 1 ? base : base + u'_' + QString::number(number);
        const auto taken = withKey(key);
        if (!taken)
            return taken.error();
        if (!*taken)
            return key;
    }
}

Result<WorkflowId> WorkflowRepository::add(const StoredWorkflow &workflow, Timestamp now)
{
    if (const Done named = checkName({}, workflow.name); !named)
        return named.error();
    const auto key = freeKey(workflow.key.isEmpty() ? QStringLiteral("workflow") : workflow.key);
    if (!key)
        return key.error();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO workflow(key, name, state, draft, priority, created_at,"
                       " updated_at) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    Binder(insert) << *key << workflow.name.trimmed() << machineName(WorkflowState::Draft)
                   << QString::fromUtf8(workflow.draft) << workflow.priority << now << now;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    return WorkflowId{m_database.lastInsertId()};
}

Done WorkflowRepository::changed(const Done &ran)
{
    return !ran || m_database.changes() == 1 ? ran : Done(notFound());
}

Done WorkflowRepository::setDraft(WorkflowId id, const QString &name, const QByteArray &draft,
                                  Timestamp now)
{
    if (Done named = checkName(id, name); !named)
        return named;
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE workflow SET name = ?2, draft = ?3, updated_at = ?4 WHERE id = ?1"));
    Binder(update) << id << name.trimmed() << QString::fromUtf8(draft) << now;
    return changed(update.run());
}

Done WorkflowRepository::setState(WorkflowId id, WorkflowState state, Timestamp now)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE workflow SET state = ?2, updated_at = ?3 WHERE id = ?1"));
    Binder(update) << id << machineName(state) << now;
    return changed(update.run());
}

Result<int> WorkflowRepository::publish(WorkflowId id, const QByteArray &graph,
                                        const QMap<QString, WrittenMessageId> &messages,
                                        int priority, Timestamp now)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO workflow_version(workflow_id, number, graph, messages,"
                       " published_at) SELECT ?1, 1 + coalesce((SELECT max(number) FROM"
                       " workflow_version WHERE workflow_id = ?1), 0), ?2, ?3, ?4"));
    Binder(insert) << id << QString::fromUtf8(graph) << messagesText(messages) << now;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    const auto made = version({m_database.lastInsertId()});
    if (!made)
        return made.error();
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE workflow SET state = 'live', live_version = ?2, priority = ?3, updated_at = ?4"
        " WHERE id = ?1"));
    Binder(update) << id << made->number << priority << now;
    const Done updated = changed(update.run());
    return updated ? Result<int>(made->number) : updated.error();
}

Result<QList<WorkflowVersion>> WorkflowRepository::readVersions(const QString &condition,
                                                                qint64 value)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT v.id, v.workflow_id, v.number, v.graph, v.messages, v.published_at"
                       " FROM workflow_version v ")
        + condition);
    read.bind(1, value);
    QList<WorkflowVersion> versions;
    while (read.next()) {
        Columns columns(read);
        WorkflowVersion version;
        version.id = columns.id<WorkflowVersionId>();
        version.workflow = columns.id<WorkflowId>();
        version.number = static_cast<int>(columns.int64());
        version.graph = columns.text().toUtf8();
        version.messages = messagesFrom(columns.text());
        version.publishedAt = columns.timestamp();
        versions.append(version);
    }
    if (!read.ok())
        return read.error();
    return versions;
}

Result<WorkflowVersion> WorkflowRepository::version(WorkflowVersionId id)
{
    const auto found = readVersions(QStringLiteral("WHERE v.id = ?"), id.value);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<WorkflowVersion>(notFound()) : found->constFirst();
}

Result<WorkflowVersion> WorkflowRepository::liveVersion(WorkflowId id)
{
    const auto found = readVersions(QStringLiteral("JOIN workflow w ON w.id = v.workflow_id"
                                                   " AND w.live_version = v.number WHERE w.id = ?"),
                                    id.value);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<WorkflowVersion>(notFound()) : found->constFirst();
}

Result<QList<WorkflowVersion>> WorkflowRepository::versions(WorkflowId id)
{
    return readVersions(QStringLiteral("WHERE v.workflow_id = ? ORDER BY v.number DESC"), id.value);
}

Result<std::optional<WorkflowRepository::Marks>> WorkflowRepository::marks(WorkflowId id)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT marks, looked_at FROM trigger_mark WHERE workflow_id = ?"));
    if (read.bind(1, id).next())
        return std::optional(Marks{read.text(0).toUtf8(), read.timestamp(1)});
    return read.ok() ? Result<std::optional<Marks>>(std::nullopt) : read.error();
}

Done WorkflowRepository::setMarks(WorkflowId id, const Marks &marks)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO trigger_mark(workflow_id, marks, looked_at) VALUES(?, ?, ?)"
                       " ON CONFLICT(workflow_id) DO UPDATE SET marks = excluded.marks,"
                       " looked_at = excluded.looked_at"));
    Binder(insert) << id << QString::fromUtf8(marks.json) << marks.lookedAt;
    return insert.run();
}

} // namespace comptoir
