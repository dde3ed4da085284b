#include "models/store/erasedtraces.h"

#include "models/store/changeset.h"
#include "models/store/database.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <sqlite3.h>

namespace comptoir {

namespace {

/// Tells whether a change of an import is about somebody.
class Concerned
{
public:
    Concerned(Database &database, const QSet<CustomerId> &customers, const QStringList &addresses)
        : m_database(database)
        , m_customers(customers)
    {
        for (const QString &address : addresses)
            m_addresses.append(address.toUtf8());
    }

    Done prepare();
    Result<bool> holds(const changeset::RowChange &change);

private:
    struct Table
    {
        int id = -1; ///< columns, or -1
        int customer = -1, order = -1, cart = -1;
    };
    Result<Table> table(const QByteArray &name);
    Done readIds(const QByteArray &name, const char *sql);
    [[nodiscard]] bool isOne(const changeset::RowChange &change, int column,
                             const QSet<qint64> &ids) const;
    [[nodiscard]] bool hasAddress(const changeset::Cells &cells) const;

    Database &m_database;
    const QSet<CustomerId> &m_customers;
    QList<QByteArray> m_addresses;
    QSet<qint64> m_people;
    QHash<QByteArray, QSet<qint64>> m_ids; ///< of their rows, by table
    QHash<QByteArray, Table> m_tables;
};

Done Concerned::prepare()
{
    if (Done made = m_database.execute(
            "CREATE TEMP TABLE IF NOT EXISTS erase_customer(id INTEGER PRIMARY KEY);"
            "DELETE FROM temp.erase_customer;");
        !made)
        return made;
    Statement add = m_database.prepare(QStringLiteral("INSERT INTO temp.erase_customer VALUES(?)"));
    for (const CustomerId customer : m_customers) {
        m_people.insert(customer.value);
        if (Done added = add.bind(1, customer).run(); !added)
            return added;
    }
    m_ids.insert("customer", m_people);
    for (const char *name : {"customer_account", "orders", "cart", "thread", "event", "consent",
                             "note", "task", "outbox"}) {
        const QByteArray sql = QByteArray("SELECT id FROM ") + name
            + " WHERE customer_id IN (SELECT id FROM temp.erase_customer)";
        if (Done read = readIds(name, sql.constData()); !read)
            return read;
    }
    if (Done read = readIds("address",
                            "SELECT d.id FROM temp.erase_customer e JOIN customer_account a"
                            " ON a.customer_id = e.id JOIN address d ON d.shop_id = a.shop_id"
                            " AND d.account_remote_id = a.remote_id");
        !read)
        return read;
    return readIds("message",
                   "SELECT m.id FROM temp.erase_customer e JOIN thread t ON t.customer_id = e.id"
                   " JOIN message m ON m.shop_id = t.shop_id"
                   " AND m.thread_remote_id = t.remote_id");
}

Done Concerned::readIds(const QByteArray &name, const char *sql)
{
    QSet<qint64> &ids = m_ids[name];
    Statement read = m_database.prepare(QString::fromLatin1(sql));
    while (read.next())
        ids.insert(read.int64(0));
    return read.ok() ? done() : Done(read.error());
}

Result<Concerned::Table> Concerned::table(const QByteArray &name)
{
    const auto known = m_tables.constFind(name);
    if (known != m_tables.cend())
        return *known;
    Table table;
    Statement read
        = m_database.prepare(QStringLiteral("SELECT cid, name FROM pragma_table_info(?)"));
    read.bind(1, QString::fromUtf8(name));
    while (read.next()) {
        const QString column = read.text(1);
        int *place = column == QLatin1String("id")   ? &table.id
            : column == QLatin1String("customer_id") ? &table.customer
            : column == QLatin1String("order_id")    ? &table.order
            : column == QLatin1String("cart_id")     ? &table.cart
                                                     : nullptr;
        if (place)
            *place = read.integer(0);
    }
    if (!read.ok())
        return read.error();
    return *m_tables.insert(name, table);
}

bool Concerned::isOne(const changeset::RowChange &change, int column, const QSet<qint64> &ids) const
{
    if (column < 0)
        return false;
    const auto place = static_cast<size_t>(column);
    for (const changeset::Cells *cells : {&change.before, &change.after}) {
        if (place < cells->size() && cells->at(place).type == SQLITE_INTEGER
            && ids.contains(static_cast<qint64>(cells->at(place).bits)))
            return true;
    }
    return false;
}

bool Concerned::hasAddress(const changeset::Cells &cells) const
{
    return std::any_of(cells.begin(), cells.end(), [this](const changeset::Cell &cell) {
        if (cell.type != SQLITE_TEXT)
            return false;
        const QByteArray text = cell.bytes.toLower();
        return std::any_of(m_addresses.begin(), m_addresses.end(),
                           [&text](const QByteArray &address) { return text.contains(address); });
    });
}

Result<bool> Concerned::holds(const changeset::RowChange &change)
{
    const Result<Table> columns = table(change.table);
    if (!columns)
        return columns.error();
    return isOne(change, columns->id, m_ids.value(change.table))
        || isOne(change, columns->customer, m_people)
        || isOne(change, columns->order, m_ids.value("orders"))
        || isOne(change, columns->cart, m_ids.value("cart")) || hasAddress(change.before)
        || hasAddress(change.after);
}

/// Without the people who are erased; the same text where none of them is in it.
QString without(const QString &json, const QSet<CustomerId> &customers)
{
    const QJsonArray all = QJsonDocument::fromJson(json.toUtf8()).array();
    QJsonArray kept;
    for (const auto &id : all) {
        if (!customers.contains(CustomerId{id.toInteger()}))
            kept.append(id);
    }
    if (kept.size() == all.size())
        return json;
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace

ErasedTraces::ErasedTraces(Database &database, QSet<CustomerId> customers, QStringList addresses)
    : m_database(database)
    , m_customers(std::move(customers))
    , m_addresses(std::move(addresses))
{}

Done ErasedTraces::erase()
{
    for (const auto step : {&ErasedTraces::eraseMerges, &ErasedTraces::eraseFromImports,
                            &ErasedTraces::eraseFromSettings}) {
        if (Done erased = (this->*step)(); !erased)
            return erased;
    }
    return done();
}

/// Of whoever was merged into them, also by way of others, the names stand in what would part them
/// again.
Done ErasedTraces::eraseMerges()
{
    Statement find = m_database.prepare(QStringLiteral(
        "WITH RECURSIVE theirs(id) AS (VALUES(?1) UNION SELECT m.other_id FROM identity_merge m"
        " JOIN theirs ON m.kept_id = theirs.id WHERE m.kind = 'merge' AND m.undone_at IS NULL)"
        " DELETE FROM identity_merge WHERE kept_id IN theirs OR other_id IN theirs"));
    for (const CustomerId customer : std::as_const(m_customers)) {
        if (Done erased = find.bind(1, customer).run(); !erased)
            return erased;
    }
    return done();
}

Done ErasedTraces::eraseFromImports()
{
    QList<qint64> imports;
    Statement read
        = m_database.prepare(QStringLiteral("SELECT DISTINCT import_id FROM import_change"));
    while (read.next())
        imports.append(read.int64(0));
    if (!read.ok())
        return read.error();
    if (imports.isEmpty())
        return done();
    Concerned concerned(m_database, m_customers, m_addresses);
    if (Done prepared = concerned.prepare(); !prepared)
        return prepared;
    Statement changes = m_database.prepare(
        QStringLiteral("SELECT import_id, position, changeset, customers FROM import_change"));
    Statement write = m_database.prepare(
        QStringLiteral("UPDATE import_change SET changeset = ?3, customers = ?4"
                       " WHERE import_id = ?1 AND position = ?2"));
    struct Rewritten
    {
        qint64 import, position;
        QByteArray bytes;
        QString customers;
    };
    QList<Rewritten> all;
    while (changes.next()) {
        changeset::Writer writer;
        bool isConcerned = false;
        const Done went
            = changeset::forEach(changes.blob(2), [&](const changeset::RowChange &change) -> Done {
                  const Result<bool> held = concerned.holds(change);
                  if (!held)
                      return held.error();
                  isConcerned = isConcerned || *held;
                  if (!*held)
                      writer.add(change);
                  return done();
              });
        if (!went)
            return went;
        const QString customers = without(changes.text(3), m_customers);
        if (isConcerned || customers != changes.text(3))
            all.append({changes.int64(0), changes.int64(1), writer.bytes(), customers});
    }
    if (!changes.ok())
        return changes.error();
    Statement drop = m_database.prepare(
        QStringLiteral("DELETE FROM import_change WHERE import_id = ? AND position = ?"));
    for (const Rewritten &one : std::as_const(all)) {
        if (one.bytes.isEmpty()) {
            if (Done dropped = drop.bind(1, one.import).bind(2, one.position).run(); !dropped)
                return dropped;
            continue;
        }
        write.bind(1, one.import).bind(2, one.position).bindBlob(3, one.bytes);
        if (Done written = write.bind(4, one.customers).run(); !written)
            return written;
    }
    return done();
}

/// What was opened lately from the search: "customers:12 orders:7 …".
Done ErasedTraces::eraseFromSettings()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT value FROM setting WHERE key = 'view.search.recent'"));
    if (!read.next())
        return read.ok() ? done() : Done(read.error());
    QStringList words = read.text(0).split(u' ', Qt::SkipEmptyParts);
    read.reset();
    words.removeIf([this](const QString &word) {
        return word.startsWith(QLatin1String("customers:"))
            && m_customers.contains(CustomerId{word.section(u':', 1).toLongLong()});
    });
    Statement write = m_database.prepare(
        QStringLiteral("UPDATE setting SET value = ? WHERE key = 'view.search.recent'"));
    return write.bind(1, words.join(u' ')).run();
}

} // namespace comptoir
