#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "models/store/rowreading.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <vector>

namespace comptoir {

class Database;

enum class OutboxColumn {
    When, ///< it was handed over or settled, or is due while it waits
    State,
    Customer,
    Message,
    Channel,
    Reason,
    Address,
    Account,
    Due,
    Attempts,
};

/// Where messages are, as their owner thinks of it.
enum class OutboxGroup {
    Waiting, ///< planned, put off, under way
    Sent,
    NotSent, ///< refused by the gate, or withdrawn
    Failed,
    Uncertain,
};
inline constexpr std::array kAllOutboxGroups{OutboxGroup::Uncertain, OutboxGroup::Failed,
                                             OutboxGroup::Waiting, OutboxGroup::Sent,
                                             OutboxGroup::NotSent};
OutboxGroup outboxGroup(OutboxState state);

/// Which messages a table shows, and in what order; what is not set does not narrow.
struct OutboxListQuery
{
    QString search; ///< words of the customer, as SearchIndex has them, or of the message's name
    std::optional<OutboxGroup> group;
    std::optional<Channel> channel;
    QString message; ///< its name
    SenderId sender;
    std::optional<Timestamp> from, until; ///< OutboxColumn::When at or after, before
    OutboxColumn sort = OutboxColumn::When;
    bool descending = true; ///< messages without the value come last both ways

    bool operator==(const OutboxListQuery &) const = default;
};

/// A line of the list.
struct OutboxLine
{
    OutboxRow row;
    QString customer; ///< display name, else e-mail; empty: erased since
    QString account; ///< what the owner calls it, else its address

    /// As OutboxColumn::When.
    [[nodiscard]] Timestamp when() const;

    bool operator==(const OutboxLine &) const = default;
};

/// How many messages are in each group.
using OutboxCounts = QHash<OutboxGroup, qint64>;

/// By what the messages there are can be narrowed.
struct OutboxChoices
{
    QStringList messages; ///< names, the last planned first; at most kMostNames
    QList<Channel> channels; ///< in the order of the enumeration
    static constexpr int kMostNames = 40;

    bool operator==(const OutboxChoices &) const = default;
};

/// What went, or is to go, on one day.
struct OutboxDay
{
    QDate day;
    OutboxCounts counts;

    bool operator==(const OutboxDay &) const = default;
};

/// A list of messages of any length: ids in order, then the rows that are seen. Worker threads.
class OutboxList
{
public:
    explicit OutboxList(const OutboxListQuery &query);

    /// At most `limit`; 0: all.
    Result<std::vector<qint32>> ids(Database &database, int limit = 0) const;
    /// In the order asked; ids that no longer exist give lines whose id is not valid.
    static Result<QList<OutboxLine>> rows(Database &database, const std::vector<qint32> &ids);
    /// Of the query, whatever group it asks for.
    Result<OutboxCounts> counts(Database &database) const;
    /// Of these messages, whatever the list.
    static Result<OutboxCounts> counts(Database &database, const std::vector<qint32> &ids);
    /// Of the query, by days of that zone, the first first; days without a message are left out.
    Result<std::vector<OutboxDay>> days(Database &database, const QTimeZone &zone) const;
    /// What needs the owner: uncertain messages, and those that failed since then.
    static Result<qint64> needing(Database &database, Timestamp failedSince);
    static Result<OutboxChoices> choices(Database &database);

private:
    OutboxListQuery m_query;
    Conditions m_conditions;
};

} // namespace comptoir
