#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/csv/importprofile.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <functional>

namespace comptoir::csv {

/// Something in a line that could not be taken as it stands.
struct Problem
{
    qint64 line = 0; ///< of the file, from 1
    bool rejected = false; ///< the whole row stayed out; else only what the text says
    QString text; ///< translated, a whole sentence; of personal data at most one cell

    bool operator==(const Problem &) const = default;
};

/// What a row remarks about somebody.
struct RowNote
{
    RemoteId account;
    QString text;
};

/// What a number of rows came to.
struct BuiltRows
{
    ShopBatch people; ///< accounts
    ShopBatch extras; ///< addresses, order states: counted with nobody
    ShopBatch records; ///< orders or events
    QList<RowNote> notes; ///< that the accounts did not have yet
    QList<Problem> problems;
    QHash<RemoteId, qint64> lines; ///< where a record came from
    QHash<RemoteId, qint64> rowsOf; ///< how many of the rows a record is made of
    qint64 rows = 0;
    qint64 rejected = 0; ///< of the rows
};

/// Turns rows into records of the pseudo-shop of files. People go by their customer number, else by
/// their e-mail ("email:…"), else by their phone ("phone:…"); orders and events without a number
/// get one from their content, so that the same file read again brings the same records, and equal
/// rows of one file stay apart. Numbers of orders and products are those of the shop that the row
/// names, if it names one. Consent is never widened without proof: Granted needs a date, not
/// in the future, and a source.
class RowBuilder
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::RowBuilder)
public:
    /// The account as stored, or nullopt: a row fills its gaps from it, so that a file with few
    /// columns empties nothing.
    using StoredAccount = std::function<std::optional<AccountRecord>(const RemoteId &)>;

    RowBuilder(const ImportProfile &profile, Timestamp now, StoredAccount stored);

    /// What the columns are called in the file, for the sentences about its cells.
    void setHeader(const QStringList &header) { m_header = header; }
    void add(const Row &row);
    /// Whether what was added may be taken now: not in the midst of an order's rows.
    [[nodiscard]] bool wouldSplitOrder(const Row &next) const;
    BuiltRows take();

    /// The sentence for a row that could not even be parsed.
    static QString textOf(RowProblem problem);

private:
    class Cells;

    [[nodiscard]] RemoteId personId(const Cells &cells) const;
    AccountRecord &accountFor(const RemoteId &id);
    void fillAccount(AccountRecord &account, Cells &cells);
    void ensureAccount(const RemoteId &id, Cells &cells);
    void addAddress(const RemoteId &account, const Cells &cells);
    void addNote(AccountRecord &account, const Cells &cells);
    std::optional<ConsentRecord> consent(Cells &cells);
    void addCustomer(Cells &cells);
    void addConsent(Cells &cells);
    void addOrder(Cells &cells);
    void addEvent(Cells &cells);
    OrderRecord *orderFor(const RemoteId &id, Cells &cells);
    void fillOrder(OrderRecord &order, Cells &cells, Currency currency);
    void addLine(OrderRecord &order, Cells &cells);
    void addState(OrderRecord &order, const QString &status);
    void sumUp(OrderRecord &order);
    RemoteId contentId(const Cells &cells);
    void countRow(const RemoteId &record) { ++m_built.rowsOf[record]; }
    static RemoteId numberInShop(const Cells &cells, const char *field);

    ImportProfile m_profile;
    QHash<QString, int> m_index; ///< of the column by field
    QStringList m_header; ///< empty: the file has none
    QTimeZone m_zone;
    Timestamp m_now;
    StoredAccount m_stored;
    QHash<QByteArray, int> m_seen; ///< equal rows so far, by hash
    QSet<RemoteId> m_closedOrders; ///< of earlier batches
    QSet<RemoteId> m_knownAccounts;
    QSet<RemoteId> m_totalGiven; ///< orders of this batch whose total is in the file
    QHash<RemoteId, qsizetype> m_accountAt, m_orderAt;
    QString m_lastOrder;
    BuiltRows m_built;
};

} // namespace comptoir::csv
