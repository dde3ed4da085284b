#include "models/store/keptrefusals.h"

#include "models/store/database.h"
#include "models/store/suppressionlist.h"

namespace comptoir {

KeptRefusals::KeptRefusals(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Done KeptRefusals::keep()
{
    if (Done kept = keepLedger(); !kept)
        return kept;
    return keepList();
}

Done KeptRefusals::keepLedger()
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO main.consent(account_id, customer_id, channel, purpose, state, source,"
        " wording, proof, decided_at, recorded_at)"
        " SELECT (SELECT n.id FROM aside.customer_account a JOIN main.customer_account n"
        " ON n.shop_id = a.shop_id AND n.remote_id = a.remote_id WHERE a.id = c.account_id"
        " AND n.customer_id = p.now_id AND a.shop_id IN (SELECT id FROM kept_shop)),"
        " p.now_id, c.channel, c.purpose, c.state, c.source, c.wording, c.proof, c.decided_at,"
        " c.recorded_at FROM aside.consent c JOIN kept_person p ON p.then_id = c.customer_id"
        " WHERE c.state IN ('denied', 'withdrawn', 'pending') AND NOT EXISTS(SELECT 1"
        " FROM main.consent n WHERE n.customer_id = p.now_id AND n.channel = c.channel"
        " AND n.purpose = c.purpose AND n.state = c.state AND n.source = c.source"
        " AND n.decided_at IS c.decided_at AND n.recorded_at = c.recorded_at)"
        " ORDER BY c.id RETURNING customer_id"));
    while (insert.next())
        m_refusing.insert(insert.id<CustomerTag>(0));
    return insert.ok() ? done() : Done(insert.error());
}

Done KeptRefusals::keepList()
{
    Statement keys = m_database.prepare(QStringLiteral(
        "SELECT (SELECT value FROM aside.setting WHERE key = 'messages.suppression_key'),"
        " (SELECT value FROM main.setting WHERE key = 'messages.suppression_key')"));
    if (!keys.next())
        return keys.error();
    const QString then = keys.text(0), present = keys.text(1);
    keys.reset();
    if (then.isEmpty())
        return done();
    if (!present.isEmpty() && then != present)
        return addByAddress();
    return m_database.execute(
        "INSERT OR IGNORE INTO main.setting(key, value) SELECT key, value FROM aside.setting"
        " WHERE key = 'messages.suppression_key';"
        "INSERT OR IGNORE INTO main.suppression SELECT * FROM aside.suppression;"
        "INSERT OR IGNORE INTO main.soft_bounce SELECT * FROM aside.soft_bounce;");
}

/// Hashes made with two keys cannot be compared, so the people's addresses are asked about.
Done KeptRefusals::addByAddress()
{
    const auto table = SuppressionTable::load(m_database, QStringLiteral("aside"));
    if (!table)
        return table.error();
    SuppressionList list(m_database);
    Statement addresses = m_database.prepare(
        QStringLiteral("SELECT email_key FROM main.customer WHERE email_key IS NOT NULL UNION"
                       " SELECT phone_key FROM main.customer WHERE phone_key IS NOT NULL UNION"
                       " SELECT email_key FROM main.customer_account WHERE email_key IS NOT NULL"));
    while (addresses.next()) {
        const QString address = addresses.text(0);
        const auto reason = table->reasonFor(address);
        if (!reason)
            continue;
        if (Done added = list.add(address, *reason, m_now); !added)
            return added;
    }
    return addresses.ok() ? done() : Done(addresses.error());
}

} // namespace comptoir
