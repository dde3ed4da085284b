#include "models/store/erasedreturn.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/joblog.h"
#include "models/store/suppressionlist.h"
#include "models/store/syncrepository.h"

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 86'400'000;

QString machineName(ReturnWay way)
{
    return way == ReturnWay::Order ? QStringLiteral("order") : QStringLiteral("consent");
}

} // namespace

ErasedReturn::ErasedReturn(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<std::optional<ErasedReturn::Known>> ErasedReturn::known(const QString &address)
{
    using Nobody = std::optional<Known>;
    const auto email = normaliseEmail(address);
    const auto phone = email ? std::nullopt : normalisePhone(address, QStringLiteral("FR"));
    if (!email && !phone) {
        return Error{ErrorCode::InvalidArgument,
                     tr("This is neither an e-mail address nor a phone number."),
                     QStringLiteral("return: address")};
    }
    const Result<QByteArray> key = SuppressionList::keyOf(m_database);
    if (!key || key->isEmpty())
        return key ? Result<Nobody>(Nobody()) : Result<Nobody>(key.error());
    Known known;
    known.hash = SuppressionList::keyedHash(
        email ? "email:" + email->toUtf8() : "phone:" + phone->toUtf8(), *key);
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT m.person_id, p.at, r.since, (SELECT count(*) FROM erased_record e WHERE"
        " e.person_id = p.id AND e.kind = 'order'), EXISTS(SELECT 1 FROM erased_refusal f"
        " WHERE f.hash IN (SELECT hash FROM erased_mark WHERE person_id = p.id))"
        " FROM erased_mark m JOIN erased_person p ON p.id = m.person_id"
        " LEFT JOIN erased_return r ON r.person_id = p.id WHERE m.hash = ?1"
        " UNION ALL SELECT 0, at, NULL, 0, 0 FROM suppression WHERE hash = ?1"
        " AND reason = 'erased' LIMIT 1"));
    if (!read.bindBlob(1, known.hash).next())
        return read.ok() ? Result<Nobody>(Nobody()) : Result<Nobody>(read.error());
    known.found = {read.int64(0), read.timestamp(1), read.int64(3), read.boolean(4),
                   read.optionalTimestamp(2)};
    return Nobody(known);
}

Result<std::optional<ErasedReturn::Found>> ErasedReturn::find(const QString &address)
{
    using Nobody = std::optional<Found>;
    const auto one = known(address);
    if (!one)
        return one.error();
    return one->has_value() ? Result<Nobody>((*one)->found) : Result<Nobody>(Nobody());
}

Done ErasedReturn::check(const Found &found, const Terms &terms) const
{
    if (found.since) {
        return Error{ErrorCode::InvalidArgument,
                     tr("That this person came back is noted already. Nothing was changed."),
                     QStringLiteral("return: twice")};
    }
    if (terms.reason.trimmed().isEmpty()) {
        return Error{ErrorCode::InvalidArgument,
                     tr("Write down how you know it: the number of the new order, or where and how "
                        "the person agreed."),
                     QStringLiteral("return: no reason")};
    }
    if (terms.since > m_now) {
        return Error{ErrorCode::InvalidArgument,
                     tr("The day of the return is still to come. Choose today or an earlier day."),
                     QStringLiteral("return: to come")};
    }
    if (terms.since.ms + kDayMs <= found.erasedAt.ms) {
        return Error{ErrorCode::InvalidArgument,
                     tr("On that day the person was not erased yet. A return can only be later "
                        "than the erasure."),
                     QStringLiteral("return: before the erasure")};
    }
    return done();
}

Result<ErasedReturn::Found> ErasedReturn::confirm(const QString &address, const Terms &terms)
{
    auto one = known(address);
    if (!one)
        return one.error();
    if (!one->has_value()) {
        return Error{ErrorCode::NotFound,
                     tr("Nobody with this address or number was erased. Nothing was changed."),
                     QStringLiteral("return: nobody")};
    }
    Found found = (*one)->found;
    if (const Done fits = check(found, terms); !fits)
        return fits.error();
    found.since = std::max(terms.since, found.erasedAt);
    if (found.person != 0) {
        Statement note = m_database.prepare(
            QStringLiteral("INSERT INTO erased_return(person_id, since, way, reason, at)"
                           " VALUES(?, ?, ?, ?, ?)"));
        note.bind(1, found.person).bind(2, *found.since).bind(3, machineName(terms.way));
        if (Done noted = note.bind(4, terms.reason.trimmed()).bind(5, m_now).run(); !noted)
            return noted.error();
    }
    if (Done lifted = lift(**one); !lifted)
        return lifted.error();
    if (Done again = readAgain(found.person); !again)
        return again.error();
    if (Done logged = log(terms.way); !logged)
        return logged.error();
    return found;
}

/// Only what the erasure put there.
Done ErasedReturn::lift(const Known &known)
{
    Statement drop = m_database.prepare(
        QStringLiteral("DELETE FROM suppression WHERE reason = 'erased' AND (hash = ?1 OR hash IN"
                       " (SELECT hash FROM erased_mark WHERE person_id = ?2))"));
    return drop.bindBlob(1, known.hash).bind(2, known.found.person).run();
}

/// Accounts were not taken in when they came, and orders of since are nameless: no shop sends them
/// again by itself. In the shops where the person is known, or where nobody can tell, in all.
Done ErasedReturn::readAgain(qint64 person)
{
    QList<ShopId> shops;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT id FROM shop WHERE id IN (SELECT shop_id FROM erased_record WHERE person_id = ?1)"
        " OR NOT EXISTS(SELECT 1 FROM erased_record WHERE person_id = ?1)"));
    read.bind(1, person);
    while (read.next())
        shops.append(read.id<ShopTag>(0));
    if (!read.ok())
        return read.error();
    for (const ShopId shop : std::as_const(shops)) {
        for (const char *resource : {"customers", "addresses", "orders", "carts"}) {
            const Done again
                = SyncRepository(m_database, shop).restart(QString::fromLatin1(resource));
            if (!again)
                return again;
        }
    }
    return done();
}

Done ErasedReturn::log(ReturnWay way)
{
    JobLog jobs(m_database);
    const Result<JobId> id = jobs.begin(QStringLiteral("erasure_return"), {}, m_now);
    if (!id)
        return id.error();
    JobEntry entry;
    entry.id = *id;
    entry.finishedAt = m_now;
    entry.outcome = QStringLiteral("ok");
    entry.detail = machineName(way);
    entry.counts = {{QStringLiteral("customers"), 1}};
    return jobs.finish(entry);
}

} // namespace comptoir
