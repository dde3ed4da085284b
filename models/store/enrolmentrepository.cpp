#include "models/store/enrolmentrepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/rowreading.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace comptoir {

namespace {

/// Of somebody who is in for nothing but themselves: a key that is NULL would be no key.
const QString kNoKey = QStringLiteral("-");

QString columns()
{
    return QStringLiteral(
        "SELECT e.id, e.workflow_id, e.version_id, e.customer_id, e.entry_key, e.run, e.node,"
        " e.entered_at, e.arrived_at, e.waiting, e.wake_at, e.rounds, e.variables, e.control,"
        " e.left_at, e.reason, e.held_at FROM enrolment e ");
}

QString keyText(const QString &key)
{
    return key.isEmpty() ? kNoKey : key;
}

QString keyFrom(const QString &text)
{
    return text == kNoKey ? QString() : text;
}

QString compact(const QJsonObject &object)
{
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString roundsText(const QMap<QString, int> &rounds)
{
    QJsonObject object;
    for (auto it = rounds.cbegin(); it != rounds.cend(); ++it)
        object.insert(it.key(), *it);
    return compact(object);
}

QString variablesText(const QMap<QString, QString> &variables)
{
    QJsonObject object;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        object.insert(it.key(), *it);
    return compact(object);
}

EnrolmentRow readRow(const Statement &statement)
{
    Columns read(statement);
    EnrolmentRow row;
    row.id = read.id<EnrolmentId>();
    row.workflow = read.id<WorkflowId>();
    row.version = read.id<WorkflowVersionId>();
    row.customer = read.id<CustomerId>();
    row.key = keyFrom(read.text());
    row.run = static_cast<int>(read.int64());
    row.node = read.text();
    row.enteredAt = read.timestamp();
    row.arrivedAt = read.timestamp();
    row.isWaiting = read.boolean();
    row.wakeAt = read.optionalTimestamp();
    const QJsonObject rounds = QJsonDocument::fromJson(read.text().toUtf8()).object();
    for (auto it = rounds.begin(); it != rounds.end(); ++it)
        row.rounds.insert(it.key(), it.value().toInt());
    const QJsonObject variables = QJsonDocument::fromJson(read.text().toUtf8()).object();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        row.variables.insert(it.key(), it.value().toString());
    row.isControl = read.boolean();
    row.leftAt = read.optionalTimestamp();
    row.reason = read.text();
    row.heldAt = read.optionalTimestamp();
    return row;
}

} // namespace

EnrolmentRepository::EnrolmentRepository(Database &database)
    : m_database(database)
{}

Result<QList<EnrolmentRow>> EnrolmentRepository::readAll(Statement &statement)
{
    QList<EnrolmentRow> rows;
    while (statement.next())
        rows.append(readRow(statement));
    if (!statement.ok())
        return statement.error();
    return rows;
}

Result<std::optional<EnrolmentId>> EnrolmentRepository::add(const EnrolmentRow &row)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO enrolment(workflow_id, version_id, customer_id, entry_key, run, node,"
        " entered_at, arrived_at, waiting, wake_at, rounds, variables, control)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(workflow_id, customer_id, entry_key, run) DO NOTHING"));
    Binder(insert) << row.workflow << row.version << row.customer << keyText(row.key) << row.run
                   << row.node << row.enteredAt << row.arrivedAt << row.isWaiting << row.wakeAt
                   << roundsText(row.rounds) << variablesText(row.variables) << row.isControl;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    if (m_database.changes() == 0)
        return std::optional<EnrolmentId>();
    return std::optional(EnrolmentId{m_database.lastInsertId()});
}

Done EnrolmentRepository::save(const EnrolmentRow &row)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE enrolment SET version_id = ?2, node = ?3, arrived_at = ?4, waiting = ?5,"
        " wake_at = ?6, rounds = ?7, variables = ?8, control = ?9, left_at = ?10, reason = ?11,"
        " held_at = ?12 WHERE id = ?1"));
    Binder(update) << row.id << row.version << row.node << row.arrivedAt << row.isWaiting
                   << row.wakeAt << roundsText(row.rounds) << variablesText(row.variables)
                   << row.isControl << row.leftAt << row.reason << row.heldAt;
    return update.run();
}

Result<EnrolmentRow> EnrolmentRepository::get(EnrolmentId id)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("WHERE e.id = ?"));
    if (read.bind(1, id).next())
        return readRow(read);
    if (!read.ok())
        return read.error();
    return Error{ErrorCode::NotFound,
                 tr("This customer is no longer in the workflow. Nothing was changed."),
                 QStringLiteral("no enrolment %1").arg(id.value)};
}

Result<QList<EnrolmentRow>> EnrolmentRepository::of(WorkflowId workflow, CustomerId customer)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE e.customer_id = ? AND e.workflow_id = ? ORDER BY e.run, e.id"));
    read.bind(1, customer).bind(2, workflow);
    return readAll(read);
}

Result<QList<EnrolmentRow>> EnrolmentRepository::in(WorkflowId workflow, bool withLeft, int limit)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE e.workflow_id = ? AND (?2 OR e.node IS NOT NULL)"
                         " ORDER BY e.entered_at DESC, e.id DESC LIMIT ?3"));
    read.bind(1, workflow).bind(2, withLeft).bind(3, limit);
    return readAll(read);
}

Result<EnrolmentRepository::Count> EnrolmentRepository::count(WorkflowId workflow)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT count(node), count(*) - count(node) FROM enrolment"
                       " WHERE workflow_id = ?"));
    if (read.bind(1, workflow).next())
        return Count{read.int64(0), read.int64(1)};
    return read.error();
}

Result<bool> EnrolmentRepository::isInAny(CustomerId customer, const QStringList &workflowKeys)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT w.key FROM enrolment e JOIN workflow w ON w.id = e.workflow_id"
                       " WHERE e.customer_id = ? AND e.node IS NOT NULL"));
    read.bind(1, customer);
    bool isIn = false;
    while (read.next())
        isIn = isIn || workflowKeys.contains(read.text(0));
    return read.ok() ? Result<bool>(isIn) : read.error();
}

Result<QList<EnrolmentRepository::Stay>> EnrolmentRepository::stays(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT w.key, e.entered_at, e.left_at FROM enrolment e"
                       " JOIN workflow w ON w.id = e.workflow_id WHERE e.customer_id = ?"
                       " ORDER BY e.entered_at, e.id"));
    read.bind(1, customer);
    QList<Stay> stays;
    while (read.next())
        stays.append({read.text(0), read.timestamp(1), read.optionalTimestamp(2)});
    if (!read.ok())
        return read.error();
    return stays;
}

Result<QList<EnrolmentRow>> EnrolmentRepository::due(Timestamp now, int limit)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("JOIN workflow w ON w.id = e.workflow_id AND w.state = 'live'"
                         " WHERE e.node IS NOT NULL AND e.wake_at IS NOT NULL AND e.held_at IS NULL"
                         " AND e.wake_at <= ? ORDER BY e.wake_at, w.priority, e.id LIMIT ?"));
    read.bind(1, now).bind(2, limit);
    return readAll(read);
}

Result<std::optional<Timestamp>> EnrolmentRepository::nextWake()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT e.wake_at FROM enrolment e JOIN workflow w ON w.id = e.workflow_id"
                       " AND w.state = 'live' WHERE e.node IS NOT NULL AND e.wake_at IS NOT NULL"
                       " AND e.held_at IS NULL ORDER BY e.wake_at LIMIT 1"));
    if (read.next())
        return read.optionalTimestamp(0);
    return read.ok() ? Result<std::optional<Timestamp>>(std::nullopt) : read.error();
}

Result<QList<CustomerId>> EnrolmentRepository::takeTouched(int limit)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id FROM enrolment_dirty ORDER BY customer_id LIMIT ?"));
    read.bind(1, limit);
    QList<CustomerId> customers;
    while (read.next())
        customers.append(CustomerId{read.int64(0)});
    if (!read.ok())
        return read.error();
    Statement remove
        = m_database.prepare(QStringLiteral("DELETE FROM enrolment_dirty WHERE customer_id = ?"));
    for (const CustomerId customer : std::as_const(customers)) {
        if (const Done ran = remove.bind(1, customer).run(); !ran)
            return ran.error();
    }
    return customers;
}

Result<QList<EnrolmentRow>> EnrolmentRepository::active(CustomerId customer)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("JOIN workflow w ON w.id = e.workflow_id AND w.state = 'live'"
                         " WHERE e.customer_id = ? AND e.node IS NOT NULL AND e.held_at IS NULL"
                         " ORDER BY w.priority, e.id"));
    read.bind(1, customer);
    return readAll(read);
}

Result<bool> EnrolmentRepository::hasTouched()
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT EXISTS(SELECT 1 FROM enrolment_dirty)"));
    if (read.next())
        return read.boolean(0);
    return read.error();
}

Result<QList<EnrolmentRow>> EnrolmentRepository::onOther(const WorkflowVersion &version)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE e.workflow_id = ? AND e.version_id <> ? AND e.node IS NOT NULL"
                         " ORDER BY e.id"));
    read.bind(1, version.workflow).bind(2, version.id);
    return readAll(read);
}

Done EnrolmentRepository::touch(CustomerId customer)
{
    return m_database
        .prepare(QStringLiteral("INSERT OR IGNORE INTO enrolment_dirty(customer_id) VALUES(?)"))
        .bind(1, customer)
        .run();
}

Done EnrolmentRepository::touchWaiting(WorkflowId workflow)
{
    Statement touch = m_database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO enrolment_dirty SELECT customer_id FROM enrolment"
                       " WHERE node IS NOT NULL AND (?1 IS NULL OR workflow_id = ?1)"));
    return touch.bind(1, workflow).run();
}

Done EnrolmentRepository::log(const WorkflowLogLine &line)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO workflow_log(workflow_id, enrolment_id, customer_id, "
                       "entry_key, at, node, port,"
                       " to_node, reason, detail) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const bool isRefusal = !line.enrolment.isValid();
    Binder(insert) << line.workflow << line.enrolment << (isRefusal ? line.customer : CustomerId())
                   << (isRefusal ? line.key : QString()) << line.at << line.node << line.port
                   << line.to << line.reason << line.detail;
    return insert.run();
}

Result<QList<WorkflowLogLine>> EnrolmentRepository::readLog(Statement &statement)
{
    QList<WorkflowLogLine> lines;
    while (statement.next()) {
        Columns read(statement);
        WorkflowLogLine line;
        line.id = read.int64();
        line.workflow = read.id<WorkflowId>();
        line.enrolment = read.id<EnrolmentId>();
        line.customer = read.id<CustomerId>();
        line.key = keyFrom(read.text());
        line.at = read.timestamp();
        line.node = read.text();
        line.port = read.text();
        line.to = read.text();
        line.reason = read.text();
        line.detail = read.text();
        lines.append(line);
    }
    if (!statement.ok())
        return statement.error();
    return lines;
}

namespace {

QString logColumns()
{
    return QStringLiteral(
        "SELECT l.id, l.workflow_id, l.enrolment_id, coalesce(e.customer_id, l.customer_id),"
        " coalesce(e.entry_key, l.entry_key), l.at, l.node, l.port, l.to_node, l.reason, l.detail"
        " FROM workflow_log l LEFT JOIN enrolment e ON e.id = l.enrolment_id ");
}

} // namespace

Result<QList<WorkflowLogLine>> EnrolmentRepository::logOf(EnrolmentId id)
{
    Statement read = m_database.prepare(logColumns()
                                        + QStringLiteral("WHERE l.enrolment_id = ? ORDER BY l.id"));
    read.bind(1, id);
    return readLog(read);
}

Result<QList<WorkflowLogLine>> EnrolmentRepository::logOf(WorkflowId workflow, int limit)
{
    Statement read = m_database.prepare(
        logColumns() + QStringLiteral("WHERE l.workflow_id = ? ORDER BY l.id LIMIT ?"));
    read.bind(1, workflow).bind(2, limit);
    return readLog(read);
}

Result<QList<WorkflowLogLine>> EnrolmentRepository::lastOf(WorkflowId workflow, CustomerId customer,
                                                           int limit)
{
    Statement read = m_database.prepare(
        logColumns()
        + QStringLiteral("WHERE l.workflow_id = ?1"
                         " AND (?2 IS NULL OR coalesce(e.customer_id, l.customer_id) = ?2)"
                         " ORDER BY l.id DESC LIMIT ?3"));
    read.bind(1, workflow).bind(2, customer).bind(3, limit);
    auto lines = readLog(read);
    if (lines)
        std::reverse(lines->begin(), lines->end());
    return lines;
}

Done EnrolmentRepository::ask(const Entry &entry)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO workflow_entry(workflow_id, customer_id, entry_key, node, at)"
                       " SELECT ?1, id, ?3, ?4, ?5 FROM customer WHERE id = ?2"
                       " ON CONFLICT(workflow_id, customer_id, entry_key) DO NOTHING"));
    Binder(insert) << entry.workflow << entry.customer << keyText(entry.key) << entry.node
                   << entry.at;
    return insert.run();
}

Result<QList<EnrolmentRepository::Entry>> EnrolmentRepository::asked(Timestamp now, int limit)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT a.id, a.workflow_id, a.customer_id, a.entry_key, a.node, a.at"
                       " FROM workflow_entry a JOIN workflow w ON w.id = a.workflow_id"
                       " AND w.state = 'live' WHERE a.at <= ? ORDER BY a.at, w.priority, a.id"
                       " LIMIT ?"));
    read.bind(1, now).bind(2, limit);
    QList<Entry> entries;
    while (read.next()) {
        Columns columns(read);
        Entry entry;
        entry.id = columns.int64();
        entry.workflow = columns.id<WorkflowId>();
        entry.customer = columns.id<CustomerId>();
        entry.key = keyFrom(columns.text());
        entry.node = columns.text();
        entry.at = columns.timestamp();
        entries.append(entry);
    }
    if (!read.ok())
        return read.error();
    return entries;
}

Result<std::optional<Timestamp>> EnrolmentRepository::nextAsked()
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT min(a.at) FROM workflow_entry a JOIN workflow w"
                                            " ON w.id = a.workflow_id AND w.state = 'live'"));
    if (read.next())
        return read.optionalTimestamp(0);
    return read.error();
}

Done EnrolmentRepository::taken(qint64 entry)
{
    return m_database.prepare(QStringLiteral("DELETE FROM workflow_entry WHERE id = ?"))
        .bind(1, entry)
        .run();
}

} // namespace comptoir
