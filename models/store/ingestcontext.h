#pragma once

#include "models/domain/currency.h"
#include "models/domain/remoteid.h"
#include "models/store/ingest.h"
#include "models/store/statement.h"

#include <QHash>

#include <optional>

namespace comptoir {

class Database;

/// Binds one value after another: `Binder(statement) << a << b`.
class Binder
{
public:
    explicit Binder(Statement &statement, int first = 1)
        : m_statement(statement)
        , m_index(first)
    {}
    template <typename T>
    Binder &operator<<(const T &value)
    {
        m_statement.bind(m_index++, value);
        return *this;
    }

private:
    Statement &m_statement;
    int m_index;
};

/// What the parts of one Ingest share. The first database failure sticks in `failure`; parts go on
/// doing nothing useful until the caller looks, and the caller rolls back.
struct IngestContext
{
    Database &db;
    ShopId shop;
    Timestamp now;
    QString platform = {};
    QString region = {}; ///< where phone numbers without prefix are at home
    Currency currency = {}; ///< the shop's main one; may be null
    IngestResult result = {};
    std::optional<Error> failure = {};
    QSet<qint64> touchedContacts = {}; ///< account ids of contacts whose rows changed
    QSet<RemoteId> touchedProducts = {}; ///< whose price or lines changed
    QSet<CustomerId> fieldsTouched = {}; ///< persons whose facts stay as they are
    QSet<qint64> searchMarks = {}; ///< persons marked for the search index already
    /// Persons that this batch made of one account with nothing to it yet, and when that account
    /// was made: their facts need no reading.
    QHash<qint64, std::optional<Timestamp>> freshPersons = {};

    [[nodiscard]] bool ok() const { return !failure; }
    void run(Statement &statement)
    {
        if (Done ran = statement.run(); !ran)
            fail(ran.error());
    }
    /// Steps to a row; at the end or on failure false. A caller that stops at the first row resets.
    bool next(Statement &statement)
    {
        if (statement.next())
            return true;
        if (!statement.ok())
            fail(statement.error());
        return false;
    }
    void check(const Done &done)
    {
        if (!done)
            fail(done.error());
    }
    void fail(const Error &error)
    {
        if (!failure)
            failure = error;
    }
    void touch(qint64 customer)
    {
        if (customer <= 0)
            return;
        result.touched.insert(CustomerId{customer});
        freshPersons.remove(customer);
    }
    /// As touch(), where nothing changed that facts depend on.
    void touchFields(qint64 customer) { fieldsTouched.insert(CustomerId{customer}); }
    void reject(const QString &resource, const RemoteId &id, const Error &error)
    {
        result.rejected.append(BadRecord{resource, id, error, {}});
    }
};

/// A JSON array of the texts, or an empty text (stored as NULL) when there are none.
QString jsonArray(const QStringList &texts);
QString jsonArray(const QList<RemoteId> &ids);

/// What is written while one of these lives is part of a record that is counted itself: the owner
/// reads "orders: 3 new", not three orders and their nine steps.
class PartsOfARecord
{
public:
    explicit PartsOfARecord(IngestContext &context)
        : m_result(context.result)
        , m_inserted(m_result.inserted)
        , m_updated(m_result.updated)
        , m_unchanged(m_result.unchanged)
    {}
    PartsOfARecord(const PartsOfARecord &) = delete;
    PartsOfARecord &operator=(const PartsOfARecord &) = delete;
    ~PartsOfARecord()
    {
        m_result.inserted = m_inserted;
        m_result.updated = m_updated;
        m_result.unchanged = m_unchanged;
    }

private:
    IngestResult &m_result;
    qint64 m_inserted, m_updated, m_unchanged;
};

} // namespace comptoir
