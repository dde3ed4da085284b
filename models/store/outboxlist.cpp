#include "models/store/outboxlist.h"

#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/outboxrepository.h"
#include "models/store/searchindex.h"
#include "models/store/workflowmessages.h"

#include <algorithm>
#include <map>

namespace comptoir {

namespace {

/// The same as OutboxLine::when().
const QString kWhen
    = QStringLiteral("(CASE WHEN o.state IN ('planned', 'deferred', 'claimed')"
                     " THEN iif(o.send_at < %1, o.send_at, o.due_at)"
                     " ELSE coalesce(o.handed_over_at, o.settled_at, o.send_at) END)")
          .arg(WorkflowMessages::kUntilBoth.ms);

QString statesOf(OutboxGroup group)
{
    QStringList names;
    for (const OutboxState state : kAllOutboxStates) {
        if (outboxGroup(state) == group)
            names.append(QLatin1Char('\'') + machineName(state) + QLatin1Char('\''));
    }
    return QStringLiteral("o.state IN (%1)").arg(names.join(QStringLiteral(", ")));
}

QString sortSql(OutboxColumn column)
{
    switch (column) {
    case OutboxColumn::When:
        break;
    case OutboxColumn::State:
        return QStringLiteral("o.state");
    case OutboxColumn::Customer:
        return QStringLiteral("coalesce(c.first_name, c.last_name, c.company, c.email)"
                              " COLLATE NOCASE");
    case OutboxColumn::Message:
        return QStringLiteral("o.name COLLATE NOCASE");
    case OutboxColumn::Channel:
        return QStringLiteral("o.channel");
    case OutboxColumn::Reason:
        return QStringLiteral("o.reason");
    case OutboxColumn::Address:
        return QStringLiteral("o.address COLLATE NOCASE");
    case OutboxColumn::Account:
        return QStringLiteral("o.sender_id");
    case OutboxColumn::Due:
        return QStringLiteral("o.due_at");
    case OutboxColumn::Attempts:
        return QStringLiteral("o.attempts");
    }
    return kWhen;
}

/// Words of the customer by the search index, or the beginning of a word of the message's name.
void addSearch(const QString &search, Conditions &conditions)
{
    const QString words = search.trimmed();
    if (words.isEmpty())
        return;
    QString pattern = words;
    pattern.replace(u'\\', QLatin1String("\\\\"));
    pattern.replace(u'%', QLatin1String("\\%"));
    pattern.replace(u'_', QLatin1String("\\_"));
    QString sql = QStringLiteral("(o.name LIKE ? ESCAPE '\\' OR o.address LIKE ? ESCAPE '\\'");
    std::vector<std::variant<qint64, QString>> values{u'%' + pattern + u'%', pattern + u'%'};
    const QString match = SearchIndex::matchExpression(words);
    if (!match.isEmpty()) {
        sql += QStringLiteral(" OR o.customer_id IN (SELECT rowid FROM customer_fts"
                              " WHERE customer_fts MATCH ?)");
        values.emplace_back(match);
    }
    conditions.add(sql + u')', values);
}

Conditions conditionsOf(const OutboxListQuery &query)
{
    Conditions conditions;
    addSearch(query.search, conditions);
    if (query.group)
        conditions.add(statesOf(*query.group));
    if (query.channel)
        conditions.add(QStringLiteral("o.channel = ?"), {machineName(*query.channel)});
    if (!query.message.isEmpty())
        conditions.add(QStringLiteral("o.name = ?"), {query.message});
    if (query.sender.isValid())
        conditions.add(QStringLiteral("o.sender_id = ?"), {query.sender.value});
    if (query.from)
        conditions.add(kWhen + QStringLiteral(" >= ?"), {query.from->ms});
    if (query.until)
        conditions.add(kWhen + QStringLiteral(" < ?"), {query.until->ms});
    return conditions;
}

OutboxGroup groupOf(const QString &state)
{
    return outboxGroup(outboxStateFrom(state));
}

Result<QHash<SenderId, QString>> accountNames(Database &database)
{
    Statement read = database.prepare(QStringLiteral("SELECT id, name, address FROM sender"));
    QHash<SenderId, QString> names;
    while (read.next())
        names.insert({read.int64(0)}, read.text(1).isEmpty() ? read.text(2) : read.text(1));
    if (!read.ok())
        return read.error();
    return names;
}

} // namespace

OutboxGroup outboxGroup(OutboxState state)
{
    switch (state) {
    case OutboxState::Accepted:
        return OutboxGroup::Sent;
    case OutboxState::Failed:
        return OutboxGroup::Failed;
    case OutboxState::Skipped:
        return OutboxGroup::NotSent;
    case OutboxState::Uncertain:
        return OutboxGroup::Uncertain;
    case OutboxState::Planned:
    case OutboxState::Claimed:
    case OutboxState::HandedOver:
    case OutboxState::Deferred:
        break;
    }
    return OutboxGroup::Waiting;
}

Timestamp OutboxLine::when() const
{
    const bool waits = row.state == OutboxState::Planned || row.state == OutboxState::Deferred
        || row.state == OutboxState::Claimed;
    // What waits for the owner's word has no time but the one it was meant for.
    if (waits && row.sendAt >= WorkflowMessages::kUntilBoth)
        return row.message.dueAt;
    return waits ? row.sendAt : row.handedOverAt.value_or(row.settledAt.value_or(row.sendAt));
}

OutboxList::OutboxList(const OutboxListQuery &query)
    : m_query(query)
    , m_conditions(conditionsOf(query))
{}

Result<std::vector<qint32>> OutboxList::ids(Database &database, int limit) const
{
    const QString direction = m_query.descending ? QStringLiteral(" DESC") : QString();
    const QString join = m_query.sort == OutboxColumn::Customer
        ? QStringLiteral(" LEFT JOIN customer c ON c.id = o.customer_id")
        : QString();
    Statement read
        = database.prepare(QStringLiteral("SELECT o.id FROM outbox o") + join + m_conditions.where()
                           + QStringLiteral(" ORDER BY %1%2 NULLS LAST, o.id%2 LIMIT ?")
                                 .arg(sortSql(m_query.sort), direction));
    read.bind(m_conditions.bind(read), limit > 0 ? limit : -1);
    std::vector<qint32> ids;
    while (read.next())
        ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<QList<OutboxLine>> OutboxList::rows(Database &database, const std::vector<qint32> &ids)
{
    const auto accounts = accountNames(database);
    if (!accounts)
        return accounts.error();
    Statement person = database.prepare(
        QStringLiteral("SELECT first_name, last_name, company, email FROM customer WHERE id = ?"));
    OutboxRepository outbox(database);
    QList<OutboxLine> lines;
    for (const qint32 id : ids) {
        const Result<OutboxRow> row = outbox.get({id});
        if (!row && row.error().code != ErrorCode::NotFound)
            return row.error();
        OutboxLine line;
        if (row) {
            line.row = *row;
            line.account = accounts->value(row->message.sender);
            if (person.bind(1, row->message.key.customer).next()) {
                line.customer = displayName(person.text(0), person.text(1), person.text(2));
                if (line.customer.isEmpty())
                    line.customer = person.text(3);
            }
            if (!person.ok())
                return person.error();
            person.reset();
        }
        lines.append(line);
    }
    return lines;
}

Result<OutboxCounts> OutboxList::counts(Database &database) const
{
    OutboxListQuery every = m_query;
    every.group.reset();
    const Conditions conditions = conditionsOf(every);
    Statement read = database.prepare(QStringLiteral("SELECT o.state, count(*) FROM outbox o")
                                      + conditions.where() + QStringLiteral(" GROUP BY 1"));
    conditions.bind(read);
    OutboxCounts counts;
    while (read.next())
        counts[groupOf(read.text(0))] += read.int64(1);
    if (!read.ok())
        return read.error();
    return counts;
}

Result<OutboxCounts> OutboxList::counts(Database &database, const std::vector<qint32> &ids)
{
    Statement read = database.prepare(QStringLiteral("SELECT state FROM outbox WHERE id = ?"));
    OutboxCounts counts;
    for (const qint32 id : ids) {
        if (read.bind(1, qint64(id)).next())
            ++counts[groupOf(read.text(0))];
        if (!read.ok())
            return read.error();
        read.reset();
    }
    return counts;
}

Result<std::vector<OutboxDay>> OutboxList::days(Database &database, const QTimeZone &zone) const
{
    Statement read = database.prepare(QStringLiteral("SELECT %1, o.state FROM outbox o").arg(kWhen)
                                      + m_conditions.where());
    m_conditions.bind(read);
    std::map<QDate, OutboxCounts> days;
    while (read.next()) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(read.int64(0), zone).date();
        ++days[day][groupOf(read.text(1))];
    }
    if (!read.ok())
        return read.error();
    std::vector<OutboxDay> listed;
    listed.reserve(days.size());
    for (const auto &[day, counts] : days)
        listed.push_back({day, counts});
    return listed;
}

Result<qint64> OutboxList::needing(Database &database, Timestamp failedSince)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT (SELECT count(*) FROM outbox WHERE state = 'uncertain')"
                       " + (SELECT count(*) FROM outbox WHERE state = 'failed'"
                       " AND settled_at >= ?)"));
    if (read.bind(1, failedSince).next())
        return read.int64(0);
    return read.error();
}

Result<OutboxChoices> OutboxList::choices(Database &database)
{
    OutboxChoices choices;
    Statement names
        = database.prepare(QStringLiteral("SELECT name, max(id) FROM outbox WHERE name IS NOT NULL"
                                          " GROUP BY name ORDER BY 2 DESC LIMIT ?"));
    names.bind(1, OutboxChoices::kMostNames);
    while (names.next())
        choices.messages.append(names.text(0));
    Statement channels = database.prepare(QStringLiteral("SELECT DISTINCT channel FROM outbox"));
    while (channels.next())
        choices.channels.append(channelFrom(channels.text(0)));
    if (!names.ok() || !channels.ok())
        return !names.ok() ? names.error() : channels.error();
    std::sort(choices.channels.begin(), choices.channels.end());
    return choices;
}

} // namespace comptoir
