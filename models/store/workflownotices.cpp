#include "models/store/workflownotices.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"
#include "models/store/settingsrepository.h"

namespace comptoir {

namespace {

const QString kShown = QStringLiteral("workflows.noticed");

} // namespace

WorkflowNotices::WorkflowNotices(Database &database)
    : m_database(database)
{}

QString WorkflowNotices::reason()
{
    return QStringLiteral("notice");
}

Result<qint64> WorkflowNotices::shown()
{
    const auto kept = SettingsRepository(m_database).value(kShown);
    return kept ? Result<qint64>(kept->value_or(QString()).toLongLong()) : kept.error();
}

Result<bool> WorkflowNotices::areThere()
{
    const Result<qint64> last = shown();
    if (!last)
        return last.error();
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM workflow_log WHERE id > ? AND reason = ?)"));
    if (read.bind(1, *last).bind(2, reason()).next())
        return read.boolean(0);
    return read.error();
}

Result<QList<WorkflowNotice>> WorkflowNotices::take(int limit)
{
    const Result<qint64> last = shown();
    if (!last)
        return last.error();
    Statement newest = m_database.prepare(QStringLiteral("SELECT max(id) FROM workflow_log"));
    qint64 upTo = newest.next() ? newest.int64(0) : 0;
    newest.reset();
    if (!newest.ok())
        return newest.error();
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT l.id, l.workflow_id, w.name, c.id, c.first_name, c.last_name, c.company, c.email,"
        " l.detail, l.at FROM workflow_log l JOIN workflow w ON w.id = l.workflow_id"
        " LEFT JOIN enrolment e ON e.id = l.enrolment_id LEFT JOIN customer c"
        " ON c.id = e.customer_id WHERE l.id > ? AND l.id <= ? AND l.reason = ?"
        " ORDER BY l.id LIMIT ?"));
    read.bind(1, *last).bind(2, upTo).bind(3, reason()).bind(4, limit);
    QList<WorkflowNotice> notices;
    while (read.next()) {
        const QString name = displayName(read.text(4), read.text(5), read.text(6));
        notices.append({{read.int64(1)},
                        read.text(2),
                        {read.int64(3)},
                        name.isEmpty() ? read.text(7) : name,
                        read.text(8),
                        read.timestamp(9)});
        if (notices.size() == limit)
            upTo = read.int64(0);
    }
    if (!read.ok())
        return read.error();
    // Rows that are deleted with a workflow give their ids again.
    if (upTo == *last)
        return notices;
    const Done kept = SettingsRepository(m_database).set(kShown, QString::number(upTo));
    return kept ? Result<QList<WorkflowNotice>>(notices) : kept.error();
}

} // namespace comptoir
