#include "models/store/keptmessages.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

/// Of a row that says that its message left, may have left, or was tried for good. What was leased
/// (OutboxRepository::Claim) may have left: a power cut can have taken back that it did.
const QByteArray kGone = "(state IN ('handed_over', 'accepted', 'uncertain', 'failed')"
                         " OR reason GLOB 'leased:*')";
/// What becomes of the state and the reason of a row `a`.
const QByteArray kStateThen = "CASE WHEN a.reason GLOB 'leased:*' THEN 'uncertain'"
                              " WHEN a.state = 'claimed' THEN 'planned' ELSE a.state END";
const QByteArray kReasonThen = "iif(a.reason GLOB 'leased:*', 'interrupted', a.reason)";

} // namespace

KeptMessages::KeptMessages(Database &database)
    : m_database(database)
{}

Done KeptMessages::keep()
{
    for (const auto step :
         {&KeptMessages::matchMessages, &KeptMessages::keepAccountsAndTexts,
          &KeptMessages::takeStates, &KeptMessages::bringSent, &KeptMessages::keepWhatBelongs,
          &KeptMessages::keepPace, &KeptMessages::readChanged}) {
        if (Done kept = (this->*step)(); !kept)
            return kept;
    }
    return done();
}

Done KeptMessages::steps(const QList<QByteArray> &scripts)
{
    for (const QByteArray &script : scripts) {
        if (Done ran = m_database.execute(script); !ran)
            return ran;
    }
    return done();
}

/// A message is the same when all that was fixed by planning it is, or when its key is, under
/// another number.
Done KeptMessages::matchMessages()
{
    return steps(
        {"CREATE TEMP TABLE kept_message(then_id INTEGER PRIMARY KEY, now_id INTEGER UNIQUE,"
         " changes INTEGER NOT NULL DEFAULT 0);",
         "INSERT INTO kept_message(then_id, now_id) SELECT a.id, n.id FROM aside.outbox a"
         " JOIN main.outbox n ON n.id = a.id AND n.cause = a.cause AND n.step = a.step"
         " AND n.variant = a.variant AND n.planned_at = a.planned_at;",
         "INSERT OR IGNORE INTO kept_message(then_id, now_id) SELECT a.id, n.id FROM aside.outbox a"
         " JOIN kept_person p ON p.then_id = a.customer_id"
         " JOIN main.outbox n ON n.cause = a.cause AND n.step = a.step"
         " AND n.customer_id = p.now_id AND n.variant = a.variant"
         " WHERE a.id NOT IN (SELECT then_id FROM kept_message)"
         " ORDER BY a.handed_over_at IS NULL, a.id;"});
}

/// Rows of `table` that `map` does not find here: under their number where it is free.
Done KeptMessages::bring(const QString &table, const QString &map, const QString &needed,
                         const Columns &columns)
{
    Statement number = m_database.prepare(
        QStringLiteral("INSERT INTO temp.%2(then_id, now_id, is_new) SELECT a.id,"
                       " iif(a.id IN (SELECT id FROM main.%1), (SELECT max(id) FROM"
                       " (SELECT max(id) AS id FROM main.%1 UNION ALL"
                       " SELECT max(id) FROM aside.%1)) + row_number() OVER (ORDER BY a.id), a.id),"
                       " 1 FROM aside.%1 a WHERE a.id NOT IN (SELECT then_id FROM temp.%2)"
                       " AND (%3)")
            .arg(table, map, needed));
    if (Done numbered = number.run(); !numbered)
        return numbered;
    QStringList names{QStringLiteral("id")}, values{QStringLiteral("m.now_id")};
    Statement read
        = m_database.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?, 'main')"));
    read.bind(1, table);
    while (read.next()) {
        const QString name = read.text(0);
        if (name == QLatin1String("id"))
            continue;
        names.append(name);
        QString value = QStringLiteral("a.") + name;
        for (const auto &[column, other] : columns) {
            if (column == name)
                value = other;
        }
        values.append(value);
    }
    if (!read.ok())
        return read.error();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO main.%1(%2) SELECT %3 FROM aside.%1 a"
                       " JOIN temp.%4 m ON m.then_id = a.id WHERE m.is_new")
            .arg(table, names.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")), map));
    return insert.run();
}

/// Accounts and messages that are no longer in use here, for the ledger that names them.
Done KeptMessages::keepAccountsAndTexts()
{
    const Done made = steps(
        {"CREATE TEMP TABLE kept_sender(then_id INTEGER PRIMARY KEY, now_id INTEGER,"
         " is_new INTEGER NOT NULL DEFAULT 0);",
         "INSERT INTO kept_sender(then_id, now_id) SELECT a.id, min(n.id) FROM aside.sender a"
         " JOIN main.sender n ON n.id = a.id AND n.channel = a.channel"
         " AND n.provider = a.provider AND n.address = a.address GROUP BY a.id;",
         "INSERT OR IGNORE INTO kept_sender(then_id, now_id) SELECT a.id, min(n.id)"
         " FROM aside.sender a JOIN main.sender n ON n.channel = a.channel"
         " AND n.provider = a.provider AND n.address = a.address GROUP BY a.id;",
         "CREATE TEMP TABLE kept_text(then_id INTEGER PRIMARY KEY, now_id INTEGER,"
         " is_new INTEGER NOT NULL DEFAULT 0);",
         "INSERT INTO kept_text(then_id, now_id) SELECT a.id, min(n.id)"
         " FROM aside.message_template a JOIN main.message_template n ON n.name = a.name"
         " AND n.channel = a.channel AND n.created_at = a.created_at GROUP BY a.id;",
         // An account that is to wait, or that the owner must look at, still is.
         "UPDATE main.sender SET blocked = coalesce(main.sender.blocked,"
         " a.blocked),"
         " paused_until = nullif(max(coalesce(main.sender.paused_until, 0),"
         " coalesce(a.paused_until, 0)), 0), throttles = max(main.sender.throttles, a.throttles)"
         " FROM aside.sender a JOIN kept_sender m ON m.then_id = a.id"
         " WHERE m.now_id = main.sender.id AND a.removed_at IS NULL;"});
    if (!made)
        return made;
    const QString left = QStringLiteral("a.id IN (SELECT %1 FROM aside.outbox WHERE ")
        + QString::fromLatin1(kGone) + u')';
    if (Done senders = bring(QStringLiteral("sender"), QStringLiteral("kept_sender"),
                             left.arg(QStringLiteral("sender_id")),
                             {{QStringLiteral("removed_at"),
                               QStringLiteral("coalesce(a.removed_at, a.created_at)")}});
        !senders)
        return senders;
    return bring(
        QStringLiteral("message_template"), QStringLiteral("kept_text"),
        left.arg(QStringLiteral("template_id")),
        {{QStringLiteral("replaced_at"), QStringLiteral("coalesce(a.replaced_at, a.created_at)")}});
}

/// What waited here and went on there, or what was decided there later than here.
Done KeptMessages::takeStates()
{
    return steps(
        {"UPDATE kept_message SET changes = 1 WHERE EXISTS(SELECT 1 FROM aside.outbox a,"
         " main.outbox n WHERE a.id = then_id AND n.id = now_id"
         " AND (a.state, a.attempts, a.send_at, coalesce(a.settled_at, 0)) IS NOT"
         " (n.state, n.attempts, n.send_at, coalesce(n.settled_at, 0))"
         " AND (n.state IN ('planned', 'deferred', 'claimed')"
         " OR (a.state NOT IN ('planned', 'deferred', 'claimed')"
         " AND max(coalesce(a.settled_at, 0), coalesce(a.handed_over_at, 0))"
         " >= max(coalesce(n.settled_at, 0), coalesce(n.handed_over_at, 0)))));",
         "UPDATE main.outbox SET (state, reason, address, message_id, send_at, handed_over_at,"
         " settled_at, attempts, reply_code, reply_text, remote_reference) ="
         " (SELECT "
             + kStateThen + ", " + kReasonThen
             + ", a.address, a.message_id, a.send_at, a.handed_over_at, a.settled_at,"
               " a.attempts - (a.state = 'claimed' AND a.reason IS NULL),"
               " a.reply_code, a.reply_text, a.remote_reference"
               " FROM aside.outbox a JOIN kept_message m ON m.then_id = a.id"
               " WHERE m.now_id = main.outbox.id)"
               " WHERE id IN (SELECT now_id FROM kept_message WHERE changes);"});
}

/// What was planned since the backup and has left since: frequency caps, limits and duplicates
/// count it.
Done KeptMessages::bringSent()
{
    if (Done made = steps({"CREATE TEMP TABLE kept_sent(then_id INTEGER PRIMARY KEY,"
                           " now_id INTEGER, is_new INTEGER NOT NULL DEFAULT 0);"
                           "INSERT INTO kept_sent(then_id, now_id)"
                           " SELECT then_id, now_id FROM kept_message;"});
        !made)
        return made;
    const QString person = QStringLiteral("(SELECT p.now_id FROM kept_person p"
                                          " WHERE p.then_id = a.customer_id"
                                          " ORDER BY p.now_id <> p.then_id, p.now_id LIMIT 1)");
    const Done brought
        = bring(QStringLiteral("outbox"), QStringLiteral("kept_sent"),
                QStringLiteral("%1 AND EXISTS %2").arg(QString::fromLatin1(kGone), person),
                {{QStringLiteral("customer_id"), person},
                 {QStringLiteral("state"), QString::fromLatin1(kStateThen)},
                 {QStringLiteral("reason"), QString::fromLatin1(kReasonThen)},
                 {QStringLiteral("sender_id"),
                  QStringLiteral("(SELECT now_id FROM kept_sender WHERE then_id = a.sender_id)")},
                 {QStringLiteral("template_id"),
                  QStringLiteral("(SELECT now_id FROM kept_text WHERE then_id = a.template_id)")}});
    if (!brought)
        return brought;
    // Two people of then may be one now, who had it once.
    return steps({"INSERT OR IGNORE INTO kept_message(then_id, now_id, changes)"
                  " SELECT then_id, now_id, 1 FROM kept_sent"
                  " WHERE is_new AND now_id IN (SELECT id FROM main.outbox);"});
}

Done KeptMessages::keepWhatBelongs()
{
    return steps(
        {"INSERT OR REPLACE INTO main.outbox_content(outbox_id, bytes) SELECT m.now_id, c.bytes"
         " FROM aside.outbox_content c JOIN kept_message m ON m.then_id = c.outbox_id"
         " WHERE m.changes;",
         "DELETE FROM main.message_token WHERE outbox_id IN"
         " (SELECT now_id FROM kept_message WHERE changes) AND EXISTS(SELECT 1"
         " FROM aside.message_token t JOIN kept_message m ON m.then_id = t.outbox_id"
         " WHERE m.now_id = main.message_token.outbox_id"
         " AND t.purpose = main.message_token.purpose);",
         "INSERT OR IGNORE INTO main.message_token(token, outbox_id, purpose)"
         " SELECT t.token, m.now_id, t.purpose FROM aside.message_token t"
         " JOIN kept_message m ON m.then_id = t.outbox_id;",
         // Answers are conversations, which the mailbox brings again.
         "INSERT OR IGNORE INTO main.feedback(key, outbox_id, kind, at, detail)"
         " SELECT f.key, m.now_id, f.kind, f.at, f.detail FROM aside.feedback f"
         " JOIN kept_message m ON m.then_id = f.outbox_id WHERE f.kind <> 'reply' ORDER BY f.id;",
         // What came of a message later, beside the event that tells of it.
         "INSERT OR IGNORE INTO main.event(shop_id, remote_id, kind, account_id, customer_id,"
         " subject, reason, value, at)"
         " SELECT c.shop_id, 'outbox:' || m.now_id || substr(e.remote_id,"
         " length('outbox:' || m.then_id) + 1), e.kind, c.id, o.customer_id, e.subject, e.reason,"
         " e.value, e.at FROM aside.event e"
         " JOIN kept_message m ON m.then_id = CAST(substr(e.remote_id, 8) AS INTEGER)"
         " JOIN main.outbox o ON o.id = m.now_id"
         " JOIN main.customer_account c ON c.id = coalesce((SELECT min(id)"
         " FROM main.customer_account WHERE customer_id = o.customer_id"
         " AND (email_key IS o.address OR phone_key IS o.address)), (SELECT id"
         " FROM main.customer_account WHERE customer_id = o.customer_id"
         " ORDER BY kind = 'contact', id LIMIT 1)) WHERE e.remote_id GLOB 'outbox:*:*';",
         "INSERT OR IGNORE INTO main.stopped_cause SELECT * FROM aside.stopped_cause;",
         "INSERT OR IGNORE INTO main.setting(key, value) SELECT key, value FROM aside.setting"
         " WHERE key IN ('messages.paused', 'sending.paused');"});
}

/// How much each account has sent, and how far this profile has.
Done KeptMessages::keepPace()
{
    return steps(
        {"INSERT INTO main.send_log(sender_id, outbox_id, domain, at, bounced, complained)"
         " SELECT s.now_id, m.now_id, l.domain, l.at, l.bounced, l.complained"
         " FROM aside.send_log l JOIN kept_sender s ON s.then_id = l.sender_id"
         " LEFT JOIN kept_message m ON m.then_id = l.outbox_id"
         " WHERE NOT EXISTS(SELECT 1 FROM main.send_log n WHERE n.sender_id = s.now_id"
         " AND n.at = l.at AND n.domain IS l.domain"
         " AND (n.outbox_id IS m.now_id OR n.id = l.id)) ORDER BY l.id;",
         "INSERT INTO main.sqlite_sequence(name, seq) SELECT 'send_log', 0"
         " WHERE NOT EXISTS(SELECT 1 FROM main.sqlite_sequence WHERE name = 'send_log');",
         "UPDATE main.sqlite_sequence SET seq = max(seq, coalesce((SELECT seq"
         " FROM aside.sqlite_sequence WHERE name = 'send_log'), 0)) WHERE name = 'send_log';"});
}

Done KeptMessages::readChanged()
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT now_id FROM kept_message WHERE changes"));
    while (read.next())
        m_changed.insert(read.id<OutboxTag>(0));
    return read.ok() ? done() : Done(read.error());
}

} // namespace comptoir
