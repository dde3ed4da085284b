#include "models/store/consentrepository.h"

#include "models/domain/consentbreadth.h"
#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/machinenames.h"
#include "models/store/segmentmarks.h"

#include <algorithm>

namespace comptoir {

namespace {

bool isNewer(const ConsentLine &a, const ConsentLine &b)
{
    if (a.effectiveAt() != b.effectiveAt())
        return a.effectiveAt() > b.effectiveAt();
    if (breadthOf(a.record.state) != breadthOf(b.record.state))
        return breadthOf(a.record.state) < breadthOf(b.record.state);
    return a.id > b.id;
}

ConsentLine readLine(const Statement &row)
{
    ConsentLine line;
    line.id = row.int64(0);
    line.account = AccountId{row.int64(1)};
    line.customer = CustomerId{row.int64(2)};
    line.record.channel = channelFrom(row.text(3));
    line.record.purpose = purposeFrom(row.text(4));
    line.record.state = consentStateFrom(row.text(5));
    line.record.source = row.text(6);
    line.record.wording = row.text(7);
    line.record.proof = row.text(8);
    line.record.at = row.optionalTimestamp(9);
    line.recordedAt = row.timestamp(10);
    return line;
}

QString selectLines(const char *key)
{
    return QStringLiteral("SELECT id, account_id, customer_id, channel, purpose, state, source, "
                          "wording, proof, decided_at, recorded_at FROM consent WHERE %1 = ?")
        .arg(QLatin1String(key));
}

Result<QList<ConsentLine>> readLines(Statement statement)
{
    QList<ConsentLine> lines;
    while (statement.next())
        lines += readLine(statement);
    if (!statement.ok())
        return statement.error();
    std::sort(lines.begin(), lines.end(), isNewer);
    return lines;
}

bool sameQuestion(const ConsentRecord &a, const ConsentRecord &b)
{
    return a.channel == b.channel && a.purpose == b.purpose;
}

/// Whether a wider state comes too late. Readings of one source follow each other, so there only
/// explicit times count; against another source (the owner, a file) the reading's date does.
bool isOldNews(const ConsentLine &newest, const ConsentRecord &record, Timestamp at)
{
    if (newest.record.source != record.source)
        return at < newest.effectiveAt();
    return record.at && newest.record.at && *record.at < *newest.record.at;
}

/// Whether `record`, which says what its source said last, must be written again: the person
/// allowed more elsewhere since, and `record` says by its own date that the refusal came after.
bool revokesSince(const QList<ConsentLine> &lines, const ConsentLine &last,
                  const ConsentRecord &record)
{
    if (!record.at || *record.at <= last.record.at.value_or(last.recordedAt))
        return false;
    return std::any_of(lines.cbegin(), lines.cend(), [&](const ConsentLine &line) {
        return sameQuestion(line.record, record)
            && breadthOf(line.record.state) > breadthOf(record.state)
            && line.effectiveAt() >= last.effectiveAt() && line.effectiveAt() <= *record.at;
    });
}

/// `lines` newest first, of the person.
bool saysSomethingNew(const QList<ConsentLine> &lines, AccountId account,
                      const ConsentRecord &record, Timestamp at)
{
    const ConsentLine *newest = nullptr;
    const ConsentLine *newestOfSource = nullptr;
    for (const ConsentLine &line : lines) {
        const bool concerns = line.account == account || !line.account.isValid();
        if (!concerns || !sameQuestion(line.record, record))
            continue;
        if (!newest)
            newest = &line;
        if (!newestOfSource && line.account == account && line.record.source == record.source)
            newestOfSource = &line;
    }
    if (newestOfSource && newestOfSource->record.state == record.state)
        return revokesSince(lines, *newestOfSource, record);
    const bool widens = newest && breadthOf(record.state) > breadthOf(newest->record.state);
    return !widens || !isOldNews(*newest, record, at);
}

Done insertLine(Database &database, AccountId account, CustomerId customer,
                const ConsentRecord &record, Timestamp now)
{
    Statement insert = database.prepare(QStringLiteral(
        "INSERT INTO consent(account_id, customer_id, channel, purpose, state, source, wording, "
        "proof, decided_at, recorded_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const QString source = record.source.isEmpty() ? QStringLiteral("shop") : record.source;
    Binder(insert) << account << customer << machineName(record.channel)
                   << machineName(record.purpose) << machineName(record.state) << source
                   << record.wording << record.proof << record.at << now;
    return insert.run();
}

} // namespace

ConsentRepository::ConsentRepository(Database &database)
    : m_database(database)
{}

Result<bool> ConsentRepository::recordFromSync(AccountId account, CustomerId customer,
                                               const ConsentRecord &record,
                                               std::optional<Timestamp> assumedAt, Timestamp now)
{
    if (record.state == ConsentState::Unknown)
        return false;
    Statement read = m_database.prepare(selectLines("customer_id"));
    read.bind(1, customer);
    const Result<QList<ConsentLine>> lines = readLines(std::move(read));
    if (!lines)
        return lines.error();
    const Timestamp at = record.at.value_or(assumedAt.value_or(now));
    if (!saysSomethingNew(*lines, account, record, at))
        return false;
    if (const Done written = insertLine(m_database, account, customer, record, now); !written)
        return written.error();
    return true;
}

Done ConsentRepository::recordByOwner(CustomerId customer, const ConsentRecord &record,
                                      Timestamp now)
{
    if (Done written = insertLine(m_database, {}, customer, record, now); !written)
        return written;
    return SegmentMarks(m_database).mark({customer});
}

Result<QList<ConsentLine>> ConsentRepository::ledger(CustomerId customer)
{
    Statement read = m_database.prepare(selectLines("customer_id"));
    read.bind(1, customer);
    return readLines(std::move(read));
}

Result<QList<ConsentLine>> ConsentRepository::deciding(CustomerId customer)
{
    const Result<QList<ConsentLine>> lines = ledger(customer);
    if (!lines)
        return lines.error();
    QList<ConsentLine> deciding;
    for (const ConsentLine &line : *lines) {
        const bool decided
            = std::any_of(deciding.cbegin(), deciding.cend(), [&](const ConsentLine &one) {
                  return sameQuestion(one.record, line.record);
              });
        if (!decided)
            deciding += line;
    }
    return deciding;
}

Result<bool> ConsentRepository::allowsMarketing(CustomerId customer, Channel channel)
{
    const Result<QList<ConsentLine>> lines = deciding(customer);
    if (!lines)
        return lines.error();
    return std::any_of(lines->cbegin(), lines->cend(), [channel](const ConsentLine &line) {
        return line.record.channel == channel && line.record.purpose == Purpose::Marketing
            && line.record.state == ConsentState::Granted;
    });
}

} // namespace comptoir
