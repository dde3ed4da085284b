#include "models/store/taskrepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"
#include "models/store/textrules.h"

namespace comptoir {

namespace {

Statement select(Database &database, const QString &rest)
{
    return database.prepare(
        QStringLiteral("SELECT task.id, task.text, task.customer_id, customer.first_name,"
                       " customer.last_name, coalesce(customer.company, customer.email,"
                       " customer.phone), task.due_on, task.done_at, task.created_at,"
                       " task.updated_at FROM task"
                       " LEFT JOIN customer ON customer.id = task.customer_id ")
        + rest);
}

Task readTask(const Statement &row)
{
    Columns columns(row);
    Task task;
    task.id = columns.id<TaskId>();
    task.text = columns.text();
    task.customer = columns.id<CustomerId>();
    const QString firstName = columns.text(), lastName = columns.text();
    task.customerName = displayName(firstName, lastName, columns.text());
    task.dueOn = columns.date();
    task.doneAt = columns.optionalTimestamp();
    task.createdAt = columns.timestamp();
    task.updatedAt = columns.timestamp();
    return task;
}

Result<QList<Task>> readAll(Statement &rows)
{
    QList<Task> tasks;
    while (rows.next())
        tasks.append(readTask(rows));
    if (!rows.ok())
        return rows.error();
    return tasks;
}

/// For the condition before it to be served by the partial index task_open.
const QString kSoonestFirst
    = QStringLiteral("ORDER BY task.due_on IS NULL, task.due_on, task.created_at, task.id");

} // namespace

TaskRepository::TaskRepository(Database &database)
    : m_database(database)
{}

Result<QList<Task>> TaskRepository::open()
{
    Statement rows
        = select(m_database, QStringLiteral("WHERE task.done_at IS NULL ") + kSoonestFirst);
    return readAll(rows);
}

Result<QList<Task>> TaskRepository::finished(int limit)
{
    Statement rows = select(m_database,
                            QStringLiteral("WHERE task.done_at IS NOT NULL"
                                           " ORDER BY task.done_at DESC, task.id DESC LIMIT ?"));
    rows.bind(1, limit);
    return readAll(rows);
}

Result<QList<Task>> TaskRepository::of(CustomerId customer)
{
    Statement rows
        = select(m_database,
                 QStringLiteral("WHERE task.customer_id = ?"
                                " ORDER BY task.done_at IS NOT NULL, task.done_at DESC,"
                                " task.due_on IS NULL, task.due_on, task.created_at, task.id"));
    rows.bind(1, customer);
    return readAll(rows);
}

Result<Task> TaskRepository::get(TaskId id)
{
    Statement row = select(m_database, QStringLiteral("WHERE task.id = ?"));
    row.bind(1, id);
    if (row.next())
        return readTask(row);
    return row.ok() ? notFound(id) : row.error();
}

Result<qint64> TaskRepository::overdueCount(const QDate &today)
{
    Statement count = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM task WHERE done_at IS NULL AND due_on < ?"));
    count.bind(1, today);
    if (!count.next())
        return count.error();
    return count.int64(0);
}

Result<TaskId> TaskRepository::add(const QString &text, CustomerId customer, const QDate &dueOn,
                                   Timestamp now)
{
    const Result<QString> written = checked(text);
    if (!written)
        return written.error();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO task(text, customer_id, due_on, created_at, updated_at)"
                       " VALUES (?1, ?2, ?3, ?4, ?4)"));
    insert.bind(1, *written).bind(2, customer).bind(3, dueOn).bind(4, now);
    if (const Done added = insert.run(); !added)
        return added.error();
    return TaskId{m_database.lastInsertId()};
}

Done TaskRepository::edit(const Task &task, Timestamp now)
{
    const Result<QString> written = checked(task.text);
    if (!written)
        return written.error();
    Statement update
        = m_database.prepare(QStringLiteral("UPDATE task SET text = ?2, customer_id = ?3,"
                                            " due_on = ?4, updated_at = ?5 WHERE id = ?1"));
    update.bind(1, task.id).bind(2, *written).bind(3, task.customer).bind(4, task.dueOn);
    return changed(update.bind(5, now).run(), task.id);
}

Done TaskRepository::setDone(TaskId id, std::optional<Timestamp> doneAt, Timestamp now)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE task SET done_at = ?2, updated_at = ?3 WHERE id = ?1"));
    return changed(update.bind(1, id).bind(2, doneAt).bind(3, now).run(), id);
}

Done TaskRepository::remove(TaskId id)
{
    Statement erase = m_database.prepare(QStringLiteral("DELETE FROM task WHERE id = ?"));
    return changed(erase.bind(1, id).run(), id);
}

Result<TaskId> TaskRepository::restore(const Task &task)
{
    // A customer who is gone since must not keep the task from coming back.
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO task(id, text, customer_id, due_on, done_at, created_at, updated_at)"
        " VALUES ((SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM task WHERE id = ?1)), ?2,"
        " (SELECT id FROM customer WHERE id = ?3), ?4, ?5, ?6, ?7)"));
    insert.bind(1, task.id).bind(2, task.text).bind(3, task.customer).bind(4, task.dueOn);
    insert.bind(5, task.doneAt).bind(6, task.createdAt).bind(7, task.updatedAt);
    if (const Done put = insert.run(); !put)
        return put.error();
    return TaskId{m_database.lastInsertId()};
}

Result<QString> TaskRepository::checked(const QString &text)
{
    QString line = text;
    TextRules::line(line, line.size()); // what is too long is refused, not cut
    line = line.simplified();
    if (!line.isEmpty() && line.size() <= kLongestText)
        return line;
    return Error{ErrorCode::InvalidArgument,
                 tr("A task is a line of at most %n letters. Nothing was changed.", nullptr,
                    static_cast<int>(kLongestText)),
                 QStringLiteral("task of %1 letters").arg(line.size())};
}

Error TaskRepository::notFound(TaskId id)
{
    return {ErrorCode::NotFound, tr("This task is no longer in the list. Nothing was changed."),
            QStringLiteral("no task %1").arg(id.value)};
}

Done TaskRepository::changed(const Done &done, TaskId id)
{
    if (done && m_database.changes() == 0)
        return notFound(id);
    return done;
}

} // namespace comptoir
