#include "workflows/feedback/mailboxreader.h"

#include "models/store/outboxrepository.h"
#include "models/store/store.h"
#include "workflows/feedback/mailclassifier.h"
#include "workflows/messages/outboxactions.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;
/// Servers search by days of their own zone, and mail may be filed late.
constexpr qint64 kOverlapMs = 3 * kDayMs;
constexpr qsizetype kMostSearches = 100; ///< for uncertain messages, in one look

} // namespace

MailboxReader::MailboxReader(Store &store, Clock &clock, SenderId account)
    : m_store(store)
    , m_clock(clock)
    , m_account(account)
    , m_source(QStringLiteral("mailbox:%1").arg(account.value))
{}

FeedbackReport MailboxReader::read(ImapSession &session, const CancelToken &cancel)
{
    using Use = imap::Folder::Use;
    m_report = {};
    const auto fail = [this, &session](const Error &error) {
        session.close();
        m_report.error = error;
        m_report.isComplete = false;
        return m_report;
    };
    if (const Done opened = session.open(); !opened)
        return fail(opened.error());
    const auto folders = session.folders();
    if (!folders)
        return fail(folders.error());
    for (const imap::Folder &folder : *folders) {
        if (folder.use != Use::Inbox && folder.use != Use::Junk)
            continue;
        const Done done = readFolder(session, folder, cancel);
        // One folder that does not open keeps nobody from the others.
        if (!done && done.error().code != ErrorCode::NotFound)
            return fail(done.error());
    }
    if (const Done looked = lookForSent(session, *folders); !looked)
        return fail(looked.error());
    session.close();
    return m_report;
}

Done MailboxReader::readFolder(ImapSession &session, const imap::Folder &folder,
                               const CancelToken &cancel)
{
    const auto opened = session.examine(folder);
    if (!opened)
        return opened.error();
    const QString name = QString::fromLatin1(folder.wireName);
    Result<std::optional<FeedbackPlace>> place = placeOf(name);
    if (!place)
        return place.error();
    const auto uids = toRead(session, *opened, *place);
    if (!uids)
        return uids.error();
    const qsizetype count = std::min<qsizetype>(uids->size(), kMostAtOnce);
    m_report.isComplete = m_report.isComplete && count == uids->size();
    for (qsizetype i = 0; i < count; ++i) {
        if (cancel.isCancelled())
            return ImapErrors::of(ImapErrors::Fault::Cancelled);
        if (const Done read = readOne(session, name, {opened->validity, uids->at(i), {}}); !read)
            return read;
    }
    if (!uids->isEmpty())
        return done();
    // Nothing new: also an empty folder has a place, so that the next look asks by number.
    const qint64 last = *place ? (*place)->position : std::max<qint64>(opened->nextUid - 1, 0);
    return save(name, {opened->validity, last, {}}, {});
}

/// `place` is forgotten where its numbers mean nothing any more.
Result<QList<qint64>> MailboxReader::toRead(ImapSession &session, const ImapSession::Opened &opened,
                                            std::optional<FeedbackPlace> &place)
{
    if (place && place->validity == opened.validity)
        return session.above(place->position);
    const qint64 now = m_clock.now().ms;
    const qint64 first = now - kFirstDays * kDayMs;
    const qint64 from = place ? std::min(place->readAt.ms, now) - kOverlapMs : first;
    place.reset();
    return session.since({from});
}

Done MailboxReader::readOne(ImapSession &session, const QString &folder, FeedbackPlace place)
{
    const auto fetched = session.fetch(place.position);
    if (!fetched)
        return fetched.error();
    std::optional<Feedback> feedback;
    if (*fetched) {
        ++m_report.read;
        const Result<MailPart> mail = IncomingMail::read((*fetched)->bytes);
        if (mail)
            feedback
                = MailClassifier::classify(*mail, (*fetched)->receivedAt.value_or(m_clock.now()));
        else
            ++m_report.unreadable;
    }
    return save(folder, place, feedback);
}

Result<std::optional<FeedbackPlace>> MailboxReader::placeOf(const QString &folder)
{
    return m_store
        .read([this, &folder](Database &database) {
            return FeedbackRepository(database).place(m_source, folder);
        })
        .result();
}

Done MailboxReader::save(const QString &folder, const FeedbackPlace &place,
                         const std::optional<Feedback> &feedback)
{
    using Taken = FeedbackLedger::Taken;
    const Timestamp now = m_clock.now();
    Taken taken;
    const Done saved = m_store
                           .write([&](Database &database) -> Done {
                               Transaction transaction(database);
                               if (feedback) {
                                   const Result<Taken> understood
                                       = FeedbackLedger(database, now).take(*feedback);
                                   if (!understood)
                                       return understood.error();
                                   taken = *understood;
                               }
                               const Done placed = FeedbackRepository(database).savePlace(
                                   m_source, folder, {place.validity, place.position, now});
                               return placed ? transaction.commit() : placed;
                           })
                           .result();
    if (!saved || taken.outcome != Taken::Outcome::New)
        return saved;
    ++m_report.taken;
    if (consequenceOf(taken.kind).isConversation)
        m_report.replies.append({taken.row.message.key.customer, feedback->subject});
    return saved;
}

Done MailboxReader::lookForSent(ImapSession &session, const QList<imap::Folder> &folders)
{
    const auto uncertain
        = m_store
              .write([this](Database &database) -> Result<QList<OutboxRow>> {
                  Transaction transaction(database);
                  const Result<qint64> settled
                      = FeedbackLedger(database, m_clock.now()).reconcile(m_account);
                  if (!settled)
                      return settled.error();
                  if (const Done committed = transaction.commit(); !committed)
                      return committed.error();
                  m_report.settled += *settled;
                  const auto ids = FeedbackRepository(database).uncertain(m_account);
                  if (!ids)
                      return ids.error();
                  QList<OutboxRow> rows;
                  for (const OutboxId id : ids->mid(0, kMostSearches)) {
                      if (const Result<OutboxRow> row = OutboxRepository(database).get(id); row)
                          rows.append(*row);
                  }
                  return rows;
              })
              .result();
    if (!uncertain)
        return uncertain.error();
    const auto sent = std::find_if(folders.begin(), folders.end(), [](const imap::Folder &one) {
        return one.use == imap::Folder::Use::Sent;
    });
    if (uncertain->isEmpty() || sent == folders.end())
        return done();
    if (const auto opened = session.examine(*sent); !opened)
        return opened.error().code == ErrorCode::NotFound ? done() : Done(opened.error());
    for (const OutboxRow &row : *uncertain) {
        const Result<bool> isThere = session.hasMessageId(row.messageId.toLatin1());
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            continue;
        if (const Done settled = settleArrived(row.id); !settled)
            return settled;
    }
    return done();
}

Done MailboxReader::settleArrived(OutboxId id)
{
    const Done settled = m_store
                             .write([this, id](Database &database) -> Done {
                                 Transaction transaction(database);
                                 const Done arrived
                                     = OutboxActions(database, m_clock.now()).arrived(id);
                                 return arrived ? transaction.commit() : arrived;
                             })
                             .result();
    if (settled)
        ++m_report.settled;
    // The owner was faster.
    return !settled && settled.error().code == ErrorCode::InvalidArgument ? done() : settled;
}

} // namespace comptoir
