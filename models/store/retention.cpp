#include "models/store/retention.h"

#include "models/store/contacts.h"
#include "models/store/database.h"
#include "models/store/settingsrepository.h"
#include "models/store/textrules.h"

namespace comptoir {

namespace {

const QString kProspects = QStringLiteral("retention.prospect_months");
const QString kClients = QStringLiteral("retention.client_months");

Timestamp monthsFrom(Timestamp at, int months)
{
    return Timestamp::fromDateTime(at.toUtc().addMonths(months));
}

bool isSensible(int months)
{
    return months >= RetentionRules::kLeastMonths && months <= RetentionRules::kMostMonths;
}

} // namespace

Result<RetentionRules> RetentionRules::load(Database &database)
{
    SettingsRepository settings(database);
    const auto prospects = settings.integer(kProspects, kDefaultMonths);
    const auto clients = settings.integer(kClients, kDefaultMonths);
    if (!prospects || !clients)
        return prospects ? clients.error() : prospects.error();
    return RetentionRules{isSensible(*prospects) ? *prospects : kDefaultMonths,
                          isSensible(*clients) ? *clients : kDefaultMonths};
}

Done RetentionRules::save(Database &database) const
{
    if (!isSensible(prospectMonths) || !isSensible(clientMonths)) {
        return Error{ErrorCode::InvalidArgument,
                     Retention::tr("Data can be kept for 1 to 120 months. Nothing was changed."),
                     QStringLiteral("retention months out of range")};
    }
    SettingsRepository settings(database);
    if (Done kept = settings.set(kProspects, QString::number(prospectMonths)); !kept)
        return kept;
    return settings.set(kClients, QString::number(clientMonths));
}

Retention::Retention(Database &database)
    : m_database(database)
{}

Result<QList<RetentionRow>> Retention::due(const RetentionRules &rules, Timestamp now)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT c.id, c.first_name, c.last_name, c.company, c.email, coalesce(f.orders_count, 0),"
        " coalesce(h.at, c.created_at, f.first_seen_at), h.at IS NOT NULL, k.reason, k.at"
        " FROM customer c LEFT JOIN customer_facts f ON f.customer_id = c.id"
        " LEFT JOIN (SELECT customer_id, max(at) AS at FROM (" COMPTOIR_CONTACTS
        ") WHERE customer_id IS NOT NULL GROUP BY customer_id) h ON h.customer_id = c.id"
        " LEFT JOIN retention_kept k ON k.customer_id = c.id"
        " WHERE coalesce(h.at, c.created_at, f.first_seen_at)"
        " < iif(coalesce(f.orders_count, 0) > 0, ?1, ?2)"
        " ORDER BY k.at IS NOT NULL, 7, c.id"));
    read.bind(1, monthsFrom(now, -rules.clientMonths));
    read.bind(2, monthsFrom(now, -rules.prospectMonths));
    QList<RetentionRow> rows;
    while (read.next()) {
        RetentionRow row;
        row.customer = read.id<CustomerTag>(0);
        row.firstName = read.text(1);
        row.lastName = read.text(2);
        row.company = read.text(3);
        row.email = read.text(4);
        row.orders = read.int64(5);
        row.lastContact = read.timestamp(6);
        row.wasHeardOf = read.boolean(7);
        row.keptReason = read.text(8);
        row.keptAt = read.optionalTimestamp(9);
        row.dueAt = monthsFrom(row.lastContact,
                               row.isClient() ? rules.clientMonths : rules.prospectMonths);
        rows.append(row);
    }
    return read.ok() ? Result<QList<RetentionRow>>(rows) : read.error();
}

Done Retention::keep(CustomerId customer, const QString &reason, Timestamp now)
{
    QString words = reason;
    TextRules::text(words);
    words = words.trimmed();
    if (words.isEmpty()) {
        return Error{ErrorCode::InvalidArgument,
                     tr("Say why this customer's data is kept. Nothing was changed."),
                     QStringLiteral("retention: no reason")};
    }
    Statement write = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO retention_kept(customer_id, reason, at)"
                       " SELECT id, ?2, ?3 FROM customer WHERE id = ?1"));
    if (Done written = write.bind(1, customer).bind(2, words).bind(3, now).run(); !written)
        return written;
    if (m_database.changes() == 1)
        return done();
    return Error{ErrorCode::NotFound,
                 tr("This customer is no longer there. Nothing was changed. Open the list again."),
                 QStringLiteral("retention: not found")};
}

Done Retention::keepNoLonger(CustomerId customer)
{
    return m_database.prepare(QStringLiteral("DELETE FROM retention_kept WHERE customer_id = ?"))
        .bind(1, customer)
        .run();
}

} // namespace comptoir
