#include "models/store/erasure.h"

#include "models/domain/contact.h"
#include "models/store/backup.h"
#include "models/store/database.h"
#include "models/store/erasedcodes.h"
#include "models/store/erasedpeople.h"
#include "models/store/erasedrows.h"
#include "models/store/erasedtraces.h"
#include "models/store/erasurelist.h"
#include "models/store/joblog.h"
#include "models/store/outboxrepository.h"
#include "models/store/searchindex.h"
#include "models/store/settingsrepository.h"
#include "models/store/suppressionlist.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(erasureLog, "comptoir.erasure")

constexpr qsizetype kPersonsPerSlice = 200;

/// Set in the transaction of an erasure, cleared when the file is free of what was freed.
const QString kUnfinished = QStringLiteral("erasure.unfinished");

/// Freed bytes are overwritten for as long as it lives; then again as the library was built.
class SecureDelete
{
public:
    explicit SecureDelete(Database &database)
        : m_database(database)
        , m_before(setting(database))
        , m_done(database.execute("PRAGMA secure_delete=ON"))
    {}
    ~SecureDelete()
    {
        const Done back
            = m_database.execute("PRAGMA secure_delete=" + QByteArray::number(m_before));
        if (!back)
            qCWarning(erasureLog) << "secure_delete stays on:" << back.error().detail;
    }
    SecureDelete(const SecureDelete &) = delete;
    SecureDelete &operator=(const SecureDelete &) = delete;
    [[nodiscard]] const Done &done() const { return m_done; }

private:
    static qint64 setting(Database &database)
    {
        Statement read = database.prepare(QStringLiteral("PRAGMA secure_delete"));
        return read.next() ? read.int64(0) : 0;
    }
    Database &m_database;
    qint64 m_before; ///< 2: "fast"
    Done m_done;
};

void addKey(QStringList &keys, const std::optional<QString> &key)
{
    if (key && !key->isEmpty() && !keys.contains(*key))
        keys.append(*key);
}

std::optional<QString> mailKey(const QString &text)
{
    auto key = normaliseEmail(text);
    return key && isPersonalMailbox(*key) ? key : std::nullopt;
}

} // namespace

Erasure::Erasure(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<ErasureCounts> Erasure::preview(const QSet<CustomerId> &customers)
{
    ErasureCounts counts;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT (SELECT count(*) FROM customer WHERE id = ?1),"
        " (SELECT count(*) FROM orders WHERE customer_id = ?1),"
        " (SELECT count(*) FROM cart WHERE customer_id = ?1),"
        " (SELECT count(*) FROM thread WHERE customer_id = ?1),"
        " (SELECT count(*) FROM note WHERE customer_id = ?1),"
        " (SELECT count(*) FROM task WHERE customer_id = ?1),"
        " (SELECT count(*) FROM outbox WHERE customer_id = ?1 AND handed_over_at IS NOT NULL),"
        " (SELECT count(*) FROM outbox WHERE customer_id = ?1"
        " AND state IN ('planned', 'deferred', 'claimed'))"));
    for (const CustomerId customer : customers) {
        if (!read.bind(1, customer).next())
            return read.error();
        int column = 0;
        for (qint64 ErasureCounts::*count :
             {&ErasureCounts::customers, &ErasureCounts::orders, &ErasureCounts::carts,
              &ErasureCounts::conversations, &ErasureCounts::notes, &ErasureCounts::tasks,
              &ErasureCounts::messagesSent, &ErasureCounts::messagesWaiting})
            counts.*count += read.int64(column++);
        read.reset();
    }
    const Result<qint64> codes = codesOf(customers);
    if (!codes)
        return codes.error();
    counts.codes = *codes;
    return counts;
}

Result<qint64> Erasure::codesOf(const QSet<CustomerId> &customers)
{
    ErasedCodes codes(m_database);
    qint64 count = 0;
    for (const CustomerId customer : customers) {
        const Result<QStringList> made = codes.madeFor(customer);
        if (!made)
            return made.error();
        count += made->size();
    }
    return count;
}

Result<ErasureCounts> Erasure::erase(const QSet<CustomerId> &customers, const CancelToken &cancel,
                                     const Progress &progress)
{
    Result<ErasureCounts> counts = preview(customers);
    if (!counts || counts->customers == 0)
        return counts;
    counts->codes = 0; // counted as they go
    if (const auto key = SuppressionList(m_database).keyMadeIfNeeded(); !key)
        return key.error();
    QList<CustomerId> people(customers.begin(), customers.end());
    std::sort(people.begin(), people.end());
    for (qsizetype first = 0; first < people.size(); first += kPersonsPerSlice) {
        if (cancel.isCancelled()) {
            return Error{ErrorCode::Cancelled,
                         tr("Erasing was stopped. Everything is as it was before."),
                         {}};
        }
        const QList<CustomerId> slice = people.mid(first, kPersonsPerSlice);
        const Result<qint64> codes = eraseSlice(slice);
        if (!codes)
            return codes.error();
        counts->codes += *codes;
        if (progress)
            progress(first + slice.size(), people.size());
    }
    // Words that were taken out stay in the index until its parts are written anew.
    const Done rewritten = m_database.execute(
        "INSERT INTO customer_fts(customer_fts) VALUES ('optimize');"
        "DELETE FROM search_dirty WHERE customer_id NOT IN (SELECT id FROM customer);");
    if (!rewritten)
        return rewritten.error();
    const Done kept = SettingsRepository(m_database).set(kUnfinished, QString::number(m_now.ms));
    if (!kept)
        return kept.error();
    const Done logged = log(*counts);
    return logged ? counts : Result<ErasureCounts>(logged.error());
}

/// How many discount codes went with them.
Result<qint64> Erasure::eraseSlice(const QList<CustomerId> &slice)
{
    QStringList addresses;
    ErasedRows rows(m_database);
    ErasedCodes codes(m_database);
    qint64 replaced = 0;
    if (Done begun = rows.begin(); !begun)
        return begun.error();
    for (const CustomerId customer : slice) {
        const Result<qint64> person = ErasedPeople(m_database).add(m_now);
        const auto own = ownAddresses(customer);
        if (!person || !own)
            return person ? own.error() : person.error();
        addresses += *own;
        const Result<qint64> words = codes.replace(customer, *person);
        if (!words)
            return words.error();
        replaced += *words;
        if (Done kept = keepRefusals(customer); !kept)
            return kept.error();
        if (Done suppressed = suppress(customer, *person); !suppressed)
            return suppressed.error();
        if (Done found = rows.find(customer, *person); !found)
            return found.error();
        for (const QString &address : *own) {
            if (address.contains(u'@')) {
                if (Done found = rows.findTyped(address, *person); !found)
                    return found.error();
            }
        }
    }
    const Done traces
        = ErasedTraces(m_database, QSet<CustomerId>(slice.begin(), slice.end()), addresses).erase();
    if (!traces)
        return traces.error();
    if (Done emptied = rows.empty(); !emptied)
        return emptied.error();
    for (const CustomerId customer : slice) {
        if (Done erased = eraseOne(customer); !erased)
            return erased.error();
    }
    return replaced;
}

Done Erasure::eraseOne(CustomerId customer)
{
    if (Done withdrawn = withdrawMessages(customer); !withdrawn)
        return withdrawn;
    if (Done forgotten = SearchIndex(m_database).forget(customer); !forgotten)
        return forgotten;
    return deletePerson(customer);
}

/// By which they are known: what accounts and the owner give.
Result<QStringList> Erasure::ownAddresses(CustomerId customer)
{
    QStringList keys;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT email_key, phone_key FROM customer WHERE id = ?1 UNION"
        " SELECT email_key, phone_key FROM customer_account WHERE customer_id = ?1"));
    read.bind(1, customer);
    while (read.next()) {
        for (const int column : {0, 1})
            addKey(keys, read.text(column));
    }
    return read.ok() ? Result<QStringList>(keys) : read.error();
}

/// Typed for an order, a cart, a parcel, or written to.
Result<QStringList> Erasure::typedAddresses(CustomerId customer)
{
    QStringList keys;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT t.email, t.phone, coalesce(t.region, s.country_code) FROM ("
        "SELECT shop_id, email, phone, shipping_country_code AS region FROM orders"
        " WHERE customer_id = ?1"
        " UNION SELECT shop_id, email, phone, NULL FROM cart WHERE customer_id = ?1"
        " UNION SELECT shop_id, email, phone, NULL FROM event WHERE customer_id = ?1"
        " UNION SELECT shop_id, email, NULL, NULL FROM thread WHERE customer_id = ?1"
        " UNION SELECT shop_id, email, phone, NULL FROM customer_account WHERE customer_id = ?1"
        " UNION SELECT d.shop_id, NULL, d.phone, d.country_code FROM customer_account a"
        " JOIN address d ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id"
        " WHERE a.customer_id = ?1"
        " UNION SELECT d.shop_id, NULL, d.mobile_phone, d.country_code FROM customer_account a"
        " JOIN address d ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id"
        " WHERE a.customer_id = ?1"
        " UNION SELECT NULL, address, address, NULL FROM outbox WHERE customer_id = ?1"
        ") t LEFT JOIN shop s ON s.id = t.shop_id"));
    read.bind(1, customer);
    while (read.next()) {
        addKey(keys, mailKey(read.text(0)));
        addKey(keys, normalisePhone(read.text(1), read.text(2)));
    }
    return read.ok() ? Result<QStringList>(keys) : read.error();
}

/// Whose account has it: who did not ask for anything goes on getting messages there.
Result<bool> Erasure::isSomebodyElses(const QString &address, CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM customer_account"
                       " WHERE (email_key = ?1 OR phone_key = ?1) AND customer_id <> ?2)"));
    if (read.bind(1, address).bind(2, customer).next())
        return read.boolean(0);
    return read.error();
}

Done Erasure::suppress(CustomerId customer, qint64 person)
{
    const auto own = ownAddresses(customer);
    const auto typed = typedAddresses(customer);
    if (!own || !typed)
        return own ? typed.error() : own.error();
    ErasedPeople marks(m_database);
    SuppressionList list(m_database);
    for (const QString &address : *own) {
        if (Done marked = marks.markAddress(address, person); !marked)
            return marked;
        if (Done added = list.add(address, SuppressionReason::Erased, m_now); !added)
            return added;
    }
    for (const QString &address : *typed) {
        const Result<bool> others = isSomebodyElses(address, customer);
        if (!others)
            return others.error();
        if (*others)
            continue;
        if (Done added = list.add(address, SuppressionReason::Erased, m_now); !added)
            return added;
    }
    Statement accounts = m_database.prepare(
        QStringLiteral("SELECT shop_id, remote_id FROM customer_account WHERE customer_id = ?"
                       " AND remote_id IS NOT NULL"));
    accounts.bind(1, customer);
    while (accounts.next()) {
        const Done marked
            = marks.markAccount(accounts.id<ShopTag>(0), accounts.remoteId(1), person);
        if (!marked)
            return marked;
    }
    return accounts.ok() ? done() : Done(accounts.error());
}

/// A name of a profile of imports may be anything, hence "csv" alone.
Done Erasure::keepRefusals(CustomerId customer)
{
    const auto own = ownAddresses(customer);
    const Result<QByteArray> key = SuppressionList::keyOf(m_database);
    if (!own || !key)
        return own ? key.error() : own.error();
    Statement copy = m_database.prepare(QStringLiteral(
        "INSERT OR IGNORE INTO erased_refusal(hash, channel, purpose, state, source, decided_at,"
        " recorded_at) SELECT ?2, channel, purpose, state, iif(source GLOB 'csv:*', 'csv', source),"
        " decided_at, recorded_at FROM consent WHERE customer_id = ?1"
        " AND state IN ('denied', 'withdrawn')"));
    for (const QString &address : *own) {
        const bool isPhone = address.startsWith(u'+');
        const QByteArray text
            = (isPhone ? QByteArrayLiteral("phone:") : QByteArrayLiteral("email:"))
            + address.toUtf8();
        copy.bind(1, customer).bindBlob(2, SuppressionList::keyedHash(text, *key));
        if (Done copied = copy.run(); !copied)
            return copied;
    }
    return done();
}

/// What a run has taken up just now it asks about once more before it hands it over, and finds
/// nobody.
Done Erasure::withdrawMessages(CustomerId customer)
{
    Statement drop = m_database.prepare(QStringLiteral(
        "UPDATE outbox SET state = 'skipped', reason = 'customer_gone', settled_at = ?2"
        " WHERE customer_id = ?1 AND state IN ('planned', 'deferred')"));
    if (Done dropped = drop.bind(1, customer).bind(2, m_now).run(); !dropped)
        return dropped;
    return forPerson("UPDATE outbox SET remote_reference = NULL WHERE customer_id = ?1", customer);
}

/// Tags, fields, notes and figures go with the person; so do (trigger outbox_forget) the bytes and
/// addresses of what was written to them.
Done Erasure::deletePerson(CustomerId customer)
{
    for (const char *sql :
         {"DELETE FROM consent WHERE customer_id = ?1", "DELETE FROM task WHERE customer_id = ?1",
          "DELETE FROM customer_account WHERE customer_id = ?1",
          "DELETE FROM search_dirty WHERE customer_id = ?1",
          "DELETE FROM customer WHERE id = ?1"}) {
        if (Done ran = forPerson(sql, customer); !ran)
            return ran;
    }
    return done();
}

Done Erasure::forPerson(const char *sql, CustomerId customer)
{
    return m_database.prepare(QString::fromLatin1(sql)).bind(1, customer).run();
}

Done Erasure::log(const ErasureCounts &counts)
{
    JobLog jobs(m_database);
    const Result<JobId> id = jobs.begin(QStringLiteral("erasure"), {}, m_now);
    if (!id)
        return id.error();
    JobEntry entry;
    entry.id = *id;
    entry.finishedAt = m_now;
    entry.outcome = QStringLiteral("ok");
    entry.counts = {{QStringLiteral("customers"), counts.customers},
                    {QStringLiteral("orders"), counts.orders},
                    {QStringLiteral("messages_withdrawn"), counts.messagesWaiting}};
    qCInfo(erasureLog) << "erased:" << counts.customers
                       << "customers; orders without a name:" << counts.orders;
    return jobs.finish(entry);
}

Result<ErasureCounts> Erasure::run(Database &database, const QSet<CustomerId> &customers,
                                   Timestamp now, const CancelToken &cancel,
                                   const Progress &progress)
{
    Result<ErasureCounts> counts = ErasureCounts();
    {
        const SecureDelete secure(database);
        const FullSync full(database);
        if (!secure.done() || !full.done())
            return secure.done() ? full.done().error() : secure.done().error();
        Transaction transaction(database);
        counts = Erasure(database, now).erase(customers, cancel, progress);
        if (!counts)
            return counts;
        if (counts->customers == 0) {
            return Error{ErrorCode::NotFound,
                         tr("This customer is no longer there. Nothing was changed. Open the list "
                            "again."),
                         QStringLiteral("erasure: nobody")};
        }
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
    }
    if (const Done listed = ErasureList::catchUp(database); !listed)
        qCWarning(erasureLog) << "not on the list beside the file yet:" << listed.error().detail;
    if (const Done finished = finish(database); !finished)
        qCWarning(erasureLog) << "the file is not written anew yet:" << finished.error().detail;
    return counts;
}

Done Erasure::finish(Database &database)
{
    const FullSync full(database);
    if (!full.done())
        return full.done();
    if (Done written = database.execute("VACUUM"); !written)
        return written;
    if (Done noted = SettingsRepository(database).set(kUnfinished, {}); !noted)
        return noted;
    // The log still holds pages of before; a reader that is at work leaves it to the next one.
    return database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Done Erasure::finishLeft(Database &database)
{
    const auto left = SettingsRepository(database).value(kUnfinished);
    if (!left)
        return left.error();
    return left->has_value() ? finish(database) : done();
}

QStringList Erasure::backupsOlderThan(const QString &profileFolder, Timestamp now)
{
    QStringList names;
    const QList<BackupInfo> backups = Backup(profileFolder).list();
    for (const BackupInfo &backup : backups) {
        if (backup.at <= now)
            names.append(QFileInfo(backup.path).fileName());
    }
    const QStringList aside = QDir(profileFolder)
                                  .entryList({QStringLiteral("comptoir-set-aside-*.sqlite")},
                                             QDir::Files, QDir::Name | QDir::Reversed);
    return names + aside;
}

} // namespace comptoir
