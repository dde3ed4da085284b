#include "models/store/carryover.h"

#include "models/store/asidefile.h"
#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/erasure.h"
#include "models/store/erasurelist.h"
#include "models/store/kepterasures.h"
#include "models/store/keptmessages.h"
#include "models/store/keptrefusals.h"
#include "models/store/messageevents.h"
#include "models/store/migrations.h"
#include "models/store/outboxrepository.h"
#include "models/store/segmentmarks.h"
#include "models/store/settingsrepository.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(carryLog, "comptoir.carryover")

const QString kLacksRefusals = QStringLiteral("restore.lacks_refusals"); ///< setting
const QString kLacksErasures = QStringLiteral("restore.lacks_erasures"); ///< setting

bool isNoted(Database &database, const QString &setting)
{
    const auto noted = SettingsRepository(database).value(setting);
    return noted && noted->has_value();
}

bool isNoted(const QString &file, const QString &setting)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    return database && isNoted(**database, setting);
}

} // namespace

CarryOver::CarryOver(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Done CarryOver::into(const QString &staged, const QString &setAside, Timestamp now)
{
    const AsideFile aside(setAside, staged + QStringLiteral("-aside"));
    const auto database = Database::open(staged, Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    if (const auto climbed = Migrations().climb(**database); !climbed)
        return climbed.error();
    if (Done carried = carry(**database, aside, QFileInfo(setAside).absolutePath(), now); !carried)
        return carried;
    // Whoever was erased again is not to be found in it; where there is no room, the next start
    // tries once more.
    if (const Done freed = Erasure::finishLeft(**database); !freed)
        qCWarning(carryLog) << "not written anew:" << freed.error().detail;
    // Into one plain file, and onto the disk.
    return (*database)->execute("PRAGMA main.synchronous=FULL; PRAGMA main.journal_mode=DELETE;");
}

bool CarryOver::lacksRefusals(const QString &file)
{
    return isNoted(file, kLacksRefusals);
}

bool CarryOver::lacksErasures(const QString &file)
{
    return isNoted(file, kLacksErasures);
}

CarryOver::Lacks CarryOver::lacks(Database &database)
{
    return {isNoted(database, kLacksRefusals), isNoted(database, kLacksErasures)};
}

Done CarryOver::carry(Database &staged, const AsideFile &aside, const QString &folder,
                      Timestamp now)
{
    CarryOver carryOver(staged, now);
    const bool isKnown = !aside.path().isEmpty()
        && staged.attachReadOnly(aside.path(), QStringLiteral("aside")).hasValue();
    const bool isOther = isKnown && !carryOver.isSameProfile(aside).valueOr(false);
    carryOver.m_lacksRefusals = aside.lacksRefusals() && !isOther;
    carryOver.m_lacksErasures = aside.lacksErasures() && !isOther;
    Transaction transaction(staged);
    Done kept = done();
    if (!isKnown || isOther)
        kept = carryOver.holdAll();
    else
        kept = aside.isWhole() ? carryOver.keepWhole() : carryOver.keepPart();
    if (!kept)
        return kept;
    if (!isOther)
        kept = carryOver.keepListed(folder);
    if (kept)
        kept = carryOver.noteLacks();
    return kept ? transaction.commit() : kept;
}

/// The list says no more than a file that can be read, and is all there is beside one that cannot.
Done CarryOver::keepListed(const QString &folder)
{
    const auto list = ErasureList::read(folder);
    if (!list)
        return done();
    // What does not fit together in it stops no restore.
    if (Done begun = m_database.execute("SAVEPOINT list"); !begun)
        return begun;
    const Result<bool> isOurs = KeptErasures(m_database, m_now).keepListed(*list);
    if (!isOurs)
        qCWarning(carryLog) << "list of erasures left out:" << isOurs.error().detail;
    m_lacksErasures = m_lacksErasures && !(isOurs.valueOr(false) && list->isWhole());
    return m_database.execute(isOurs ? "RELEASE list" : "ROLLBACK TO list; RELEASE list");
}

Done CarryOver::noteLacks()
{
    const auto note = [this](const QString &setting, bool lacks) {
        return SettingsRepository(m_database).set(setting, lacks ? QStringLiteral("1") : QString());
    };
    if (Done noted = note(kLacksRefusals, m_lacksRefusals); !noted)
        return noted;
    return note(kLacksErasures, m_lacksErasures);
}

Result<bool> CarryOver::isSameProfile(const AsideFile &aside)
{
    // Profiles get their identifier with their first key; before that their shops tell.
    Statement read = m_database.prepare(
        QStringLiteral("SELECT (SELECT value FROM aside.setting WHERE key = 'profile.id'),"
                       " (SELECT value FROM main.setting WHERE key = 'profile.id'),"
                       " EXISTS(SELECT 1 FROM main.shop n JOIN aside.shop a ON a.id = n.id"
                       " AND a.platform = n.platform AND a.created_at = n.created_at),"
                       " EXISTS(SELECT 1 FROM main.shop), EXISTS(SELECT 1 FROM aside.shop)"));
    if (!read.next())
        return read.error();
    const QString then = read.text(0), present = read.text(1);
    if (!then.isEmpty() && !present.isEmpty())
        return then == present;
    if (!aside.isWhole() && then.isEmpty() && !read.boolean(4))
        return true; // it lay in this profile's place, and says nothing else
    return read.boolean(2) || !read.boolean(3);
}

/// Who in the file set aside is who in this one: by account, by e-mail address, by phone number
/// where one of the two has no address. One person there may be several here, before a merge.
Done CarryOver::matchPeople()
{
    return m_database.execute(
        "CREATE TEMP TABLE kept_shop(id INTEGER PRIMARY KEY);"
        "INSERT INTO kept_shop SELECT n.id FROM main.shop n JOIN aside.shop a ON a.id = n.id"
        "  AND a.platform = n.platform AND a.created_at = n.created_at;"
        "CREATE TEMP TABLE kept_person(then_id INTEGER, now_id INTEGER,"
        "  PRIMARY KEY(then_id, now_id)) WITHOUT ROWID;"
        "CREATE TEMP TABLE concerned(id INTEGER PRIMARY KEY);"
        "INSERT INTO concerned SELECT customer_id FROM aside.consent WHERE state <> 'granted'"
        "  UNION SELECT customer_id FROM aside.outbox WHERE customer_id IS NOT NULL;"
        "INSERT OR IGNORE INTO kept_person SELECT c.id, n.customer_id FROM concerned c"
        "  JOIN aside.customer_account a ON a.customer_id = c.id"
        "  JOIN main.customer_account n ON n.shop_id = a.shop_id AND n.remote_id = a.remote_id"
        "  WHERE a.shop_id IN (SELECT id FROM kept_shop);"
        "INSERT OR IGNORE INTO kept_person SELECT c.id, n.customer_id FROM concerned c"
        "  JOIN aside.customer_account a ON a.customer_id = c.id"
        "  JOIN main.customer_account n ON n.email_key = a.email_key;"
        "INSERT OR IGNORE INTO kept_person SELECT c.id, n.customer_id FROM concerned c"
        "  JOIN aside.customer_account a ON a.customer_id = c.id"
        "  JOIN main.customer_account n ON n.phone_key = a.phone_key"
        "  WHERE a.email_key IS NULL OR n.email_key IS NULL;"
        "INSERT OR IGNORE INTO kept_person SELECT c.id, n.id FROM concerned c"
        "  JOIN aside.customer a ON a.id = c.id JOIN main.customer n ON n.id = a.id"
        "  AND (n.email_key = a.email_key OR n.phone_key = a.phone_key);");
}

Done CarryOver::keepMessages()
{
    KeptMessages messages(m_database);
    if (Done kept = messages.keep(); !kept)
        return kept;
    m_messages = messages.changed();
    return done();
}

Done CarryOver::keepRefusals()
{
    KeptRefusals refusals(m_database, m_now);
    if (Done kept = refusals.keep(); !kept)
        return kept;
    m_refusing = refusals.refusing();
    return done();
}

/// After the refusals, which bring the key of the marks.
Done CarryOver::keepErasures()
{
    return KeptErasures(m_database, m_now).keep();
}

Done CarryOver::keepWhole()
{
    for (const auto step : {&CarryOver::matchPeople, &CarryOver::keepMessages,
                            &CarryOver::keepRefusals, &CarryOver::keepErasures}) {
        if (Done kept = (this->*step)(); !kept)
            return kept;
    }
    const Result<qint64> held
        = hold(QStringLiteral(" AND id NOT IN (SELECT now_id FROM kept_message)"));
    if (!held)
        return held.error();
    qCInfo(carryLog) << "kept:" << m_messages.size() << "messages," << m_refusing.size()
                     << "who refused; held:" << *held;
    return tellOf(m_messages, m_refusing);
}

/// Of a file of which only a part could be read: what it says of refusals and of what has left is
/// believed, that something waits is not. What does not fit together in it stops nothing.
Done CarryOver::keepPart()
{
    if (Done matched = matchPeople(); !matched)
        return matched;
    for (const auto step :
         {&CarryOver::keepRefusals, &CarryOver::keepErasures, &CarryOver::keepMessages}) {
        if (Done begun = m_database.execute("SAVEPOINT part"); !begun)
            return begun;
        const Done kept = (this->*step)();
        if (!kept)
            qCWarning(carryLog) << "left out:" << kept.error().detail;
        m_lacksRefusals |= !kept && step == &CarryOver::keepRefusals;
        m_lacksErasures |= !kept && step == &CarryOver::keepErasures;
        if (Done ended
            = m_database.execute(kept ? "RELEASE part" : "ROLLBACK TO part; RELEASE part");
            !ended)
            return ended;
    }
    if (Done held = holdAll(); !held)
        return held;
    return tellOf(m_messages, m_refusing);
}

Done CarryOver::holdAll()
{
    const Result<qint64> held = hold({});
    if (!held)
        return held.error();
    qCWarning(carryLog) << "what was sent since the backup is not wholly known; held:" << *held;
    return done();
}

Result<qint64> CarryOver::holdWaiting(Database &database, Timestamp now)
{
    return CarryOver(database, now).hold({});
}

Result<qint64> CarryOver::hold(const QString &which)
{
    Statement find = m_database.prepare(
        QStringLiteral("SELECT id FROM main.outbox WHERE state IN ('planned', 'deferred',"
                       " 'claimed')")
        + which);
    QSet<OutboxId> held;
    while (find.next())
        held.insert(find.id<OutboxTag>(0));
    if (!find.ok())
        return find.error();
    Statement hold = m_database.prepare(
        QStringLiteral("UPDATE main.outbox SET state = 'uncertain', reason = 'restored',"
                       " settled_at = ?2 WHERE id = ?1"));
    for (const OutboxId id : std::as_const(held)) {
        if (const Done done = hold.bind(1, id).bind(2, m_now).run(); !done)
            return done.error();
    }
    const Done told = tellOf(held, {});
    return told ? Result<qint64>(held.size()) : told.error();
}

/// On the timelines, to the segments and in the facts.
Done CarryOver::tellOf(const QSet<OutboxId> &messages, const QSet<CustomerId> &refusing)
{
    QSet<CustomerId> touched = refusing;
    OutboxRepository outbox(m_database);
    MessageEvents events(m_database);
    for (const OutboxId id : messages) {
        const Result<OutboxRow> row = outbox.get(id);
        if (!row)
            return row.error();
        if (Done told = events.tell(*row, row->settledAt.value_or(m_now)); !told)
            return told;
        if (row->message.key.customer.isValid())
            touched.insert(row->message.key.customer);
    }
    if (Done marked = SegmentMarks(m_database).mark(touched); !marked)
        return marked;
    return CustomerFacts(m_database).recompute(touched, m_now);
}

} // namespace comptoir
