#include "app/cli/scenedata.h"
#include "app/cli/sceneworlds.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/feedbackrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir::cli {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

WrittenMessage christmas()
{
    WrittenMessage message;
    message.name = QStringLiteral("Offre de Noël");
    message.subject = QStringLiteral("Nos coffrets de Noël sont là");
    message.html = QStringLiteral(
        "<div style=\"max-width: 560px; font-family: sans-serif; color: #1f2328\">"
        "<h1 style=\"color: #0f766e\">Nos coffrets de Noël sont là</h1>"
        "<p>Bonjour {{first_name}},</p>"
        "<p>La lavande a séché tout l’été, les savons ont mûri, et les coffrets viennent "
        "d’être fermés à la main. Il y en a <b>quarante</b>, pas un de plus.</p>"
        "<p><a href=\"https://tournesol.example/coffrets\">Voir les coffrets</a></p>"
        "<p>À bientôt,<br>Claire, Maison Tournesol</p>"
        "<p style=\"font-size: small\"><a href=\"{{unsubscribe_link}}\">Ne plus recevoir nos "
        "nouvelles</a></p></div>");
    message.offer = QStringLiteral("noel");
    message.fallbacks = {{QStringLiteral("first_name"), QStringLiteral("à vous")}};
    return message;
}

WrittenMessage basket()
{
    WrittenMessage message = christmas();
    message.name = QStringLiteral("Panier oublié");
    message.subject = QStringLiteral("Votre panier vous attend");
    message.offer.clear();
    return message;
}

WrittenMessage parcel()
{
    WrittenMessage message;
    message.name = QStringLiteral("Colis prêt");
    message.channel = Channel::Sms;
    message.messageClass = MessageClass::Transactional;
    message.text = QStringLiteral("Maison Tournesol : votre commande est prête, elle vous attend "
                                  "à la boutique jusqu’à samedi.");
    return message;
}

/// What is to become of one message.
struct Fate
{
    OutboxState state = OutboxState::Accepted;
    const char *reason = "";
    const char *reply = "";
    const char *feedback = "";
};

/// In this order over and over, so that every kind is on the first screens.
constexpr Fate kFates[] = {
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xk", "clicked"},
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xm", "delivered"},
    {OutboxState::Uncertain, "no_answer", "", ""},
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xp", "reply"},
    {OutboxState::Skipped, "consent_withdrawn", "", ""},
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xq", ""},
    {OutboxState::Failed, "no_such_address",
     "550 5.1.1 The email account that you tried to reach does not exist", ""},
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xr", "delivered"},
    {OutboxState::Skipped, "never_asked", "", ""},
    {OutboxState::Accepted, "", "250 2.0.0 OK: queued as 4Zq1xs", ""},
    {OutboxState::Failed, "mailbox_full", "", "mailbox_full"},
    {OutboxState::Uncertain, "interrupted", "", ""},
    {OutboxState::Skipped, "suppressed:complaint", "", ""},
};

/// Writes messages as they would be after they went.
class Ledger
{
public:
    Ledger(Database &database, Timestamp now)
        : m_database(database)
        , m_outbox(database)
        , m_now(now)
        , m_composer(m_clock, [this] {
            return QStringLiteral("%1").arg(++m_tokens, 24, 16, QLatin1Char('0'));
        })
    {}

    Done takeAccounts();
    Done keep(const WrittenMessage &message, WrittenMessageId &id);
    /// Due `at`, and left to wait.
    Result<OutboxId> plan(const WrittenMessage &message, WrittenMessageId written,
                          CustomerId customer, Timestamp at);
    Done send(OutboxId id, const QString &address, const Fate &fate, Timestamp at);
    Done wait(OutboxId id, const char *reason, Timestamp until);

private:
    void take(const Sender &sender);
    Done handOver(OutboxId id, const QString &address, Timestamp at);

    Database &m_database;
    OutboxRepository m_outbox;
    Timestamp m_now;
    SceneClock m_clock;
    int m_tokens = 0;
    Composer m_composer;
    SenderId m_mail, m_phone;
};

/// Those that are there, else some of its own.
Done Ledger::takeAccounts()
{
    SenderRepository senders(m_database);
    const Result<QList<Sender>> known = senders.list();
    if (!known)
        return known.error();
    for (const Sender &sender : *known)
        take(sender);
    if (!m_mail.isValid()) {
        Sender mail;
        mail.provider = QStringLiteral("ovh");
        mail.address = QStringLiteral("bonjour@tournesol.example");
        const Result<SenderId> added = senders.add(mail, m_now);
        if (!added)
            return added.error();
        m_mail = *added;
    }
    if (!m_phone.isValid()) {
        Sender phone;
        phone.channel = Channel::Sms;
        phone.provider = QStringLiteral("ovh_sms");
        phone.address = QStringLiteral("TOURNESOL");
        const Result<SenderId> added = senders.add(phone, m_now);
        if (!added)
            return added.error();
        m_phone = *added;
    }
    return done();
}

void Ledger::take(const Sender &sender)
{
    SenderId &mine = sender.channel == Channel::Email ? m_mail : m_phone;
    if (!mine.isValid())
        mine = sender.id;
}

Done Ledger::keep(const WrittenMessage &message, WrittenMessageId &id)
{
    const auto kept = WrittenMessages(m_database).keep(message, m_now);
    if (!kept)
        return kept.error();
    id = *kept;
    return done();
}

Result<OutboxId> Ledger::plan(const WrittenMessage &message, WrittenMessageId written,
                              CustomerId customer, Timestamp at)
{
    PlannedMessage planned;
    planned.key = {QStringLiteral("owner:") + message.name, QStringLiteral("1"), customer, {}};
    planned.channel = message.channel;
    planned.messageClass = message.messageClass;
    planned.sender = message.channel == Channel::Email ? m_mail : m_phone;
    planned.name = message.name;
    planned.written = written;
    planned.offer = message.offer;
    planned.hasOptOut = true;
    planned.dueAt = at;
    const auto id = m_outbox.plan(planned, at, {at.ms - 20 * kMinute});
    if (!id)
        return id.error();
    return id->value_or(OutboxId());
}

Done Ledger::handOver(OutboxId id, const QString &address, Timestamp at)
{
    Result<OutboxRow> row = m_outbox.get(id);
    if (!row)
        return row.error();
    row->address = address;
    const QString reference = QStringLiteral("c-%1@tournesol.example").arg(id.value);
    const Result<ComposedMessage> made = m_composer.compose(m_database, *row, reference);
    if (!made)
        return made.error();
    if (!made->optOutCode.isEmpty()) {
        const auto kept = FeedbackRepository(m_database)
                              .tokenFor(id, FeedbackRepository::kUnsubscribe, made->optOutCode);
        if (!kept)
            return kept.error();
    }
    if (const Done claimed = m_outbox.claim(id, address, reference, made->content); !claimed)
        return claimed;
    return m_outbox.handOver(id, address.section(u'@', 1), at);
}

Done Ledger::send(OutboxId id, const QString &address, const Fate &fate, Timestamp at)
{
    if (fate.state != OutboxState::Skipped) {
        if (const Done left = handOver(id, address, at); !left)
            return left;
    }
    OutboxRepository::Settlement settlement;
    settlement.state = fate.state;
    settlement.reason = QLatin1String(fate.reason);
    settlement.replyText = QLatin1String(fate.reply);
    settlement.replyCode = settlement.replyText.left(3).toInt();
    if (const Done settled = m_outbox.settle(id, settlement, {at.ms + 2'000}); !settled)
        return settled;
    if (*fate.feedback == '\0')
        return done();
    const auto told = FeedbackRepository(m_database)
                          .add(QByteArray("scene") + QByteArray::number(id.value), id,
                               {QLatin1String(fate.feedback), {at.ms + 25 * kMinute}, QString()});
    return told ? done() : Done(told.error());
}

Done Ledger::wait(OutboxId id, const char *reason, Timestamp until)
{
    return m_outbox.postpone(id, QLatin1String(reason), until);
}

/// Customers who can be written to by that channel, the best first.
Result<QList<CustomerRow>> people(Database &database, Channel channel, qsizetype most,
                                  Timestamp now)
{
    CustomerQuery query;
    query.sort = CustomerColumn::OrdersCount;
    query.descending = true;
    query.now = now;
    CustomerRepository customers(database);
    const auto ids = customers.list(query);
    if (!ids)
        return ids.error();
    QList<CustomerRow> found;
    for (size_t i = 0; i < ids->size() && found.size() < most; ++i) {
        const auto profile = customers.profile(CustomerId{ids->at(i)});
        if (!profile)
            return profile.error();
        const CustomerRow &row = profile->row;
        if (!(channel == Channel::Email ? row.email : row.phone).isEmpty())
            found.append(row);
    }
    return found;
}

/// A message, and to whom it goes.
struct Post
{
    WrittenMessage message;
    WrittenMessageId written;
    QList<CustomerRow> to;
};

Result<Post> post(Database &database, Ledger &ledger, const WrittenMessage &message, qsizetype most,
                  Timestamp now)
{
    Post post{message, {}, {}};
    if (const Done kept = ledger.keep(message, post.written); !kept)
        return kept.error();
    const auto to = people(database, message.channel, most, now);
    if (!to)
        return to.error();
    post.to = *to;
    return post;
}

/// Each as it fared and at its time.
Done sendAll(Ledger &ledger, const Post &post, const std::function<Fate(qsizetype)> &fateOf,
             const std::function<Timestamp(qsizetype)> &timeOf)
{
    for (qsizetype i = 0; i < post.to.size(); ++i) {
        const CustomerRow &one = post.to.at(i);
        const auto id = ledger.plan(post.message, post.written, one.id, timeOf(i));
        if (!id)
            return id.error();
        const QString &address = post.message.channel == Channel::Email ? one.email : one.phone;
        if (const Done sent = ledger.send(*id, address, fateOf(i), timeOf(i)); !sent)
            return sent;
    }
    return done();
}

Done addMailing(Database &database, Ledger &ledger, Timestamp now)
{
    const Result<Post> mailing = post(database, ledger, christmas(), 39, now);
    if (!mailing)
        return mailing.error();
    return sendAll(
        ledger, *mailing,
        [](qsizetype i) { return kFates[static_cast<size_t>(i) % std::size(kFates)]; },
        [now](qsizetype i) { return Timestamp{now.ms - 100 * kMinute + i * 90'000}; });
}

Done addWaiting(Database &database, Ledger &ledger, Timestamp now)
{
    const Result<Post> waiting = post(database, ledger, basket(), 6, now);
    if (!waiting)
        return waiting.error();
    for (const CustomerRow &one : waiting->to) {
        const Timestamp at{now.ms + 47 * kHour + one.id.value * kMinute};
        const auto id = ledger.plan(waiting->message, waiting->written, one.id, at);
        if (!id)
            return id.error();
        if (one.id == waiting->to.first().id) {
            if (const Done waits = ledger.wait(*id, "frequency_cap", {at.ms + 24 * kHour}); !waits)
                return waits;
        }
    }
    return done();
}

Done addTexts(Database &database, Ledger &ledger, Timestamp now)
{
    const Result<Post> texts = post(database, ledger, parcel(), 4, now);
    if (!texts)
        return texts.error();
    return sendAll(
        ledger, *texts, [](qsizetype) { return Fate(); },
        [now](qsizetype i) { return Timestamp{now.ms - (26 + i) * kHour}; });
}

} // namespace

Done addMessages(Database &database, Timestamp now)
{
    Transaction transaction(database);
    Ledger ledger(database, now);
    for (const auto &step : {ledger.takeAccounts(), addMailing(database, ledger, now),
                             addTexts(database, ledger, now), addWaiting(database, ledger, now)}) {
        if (!step)
            return step;
    }
    return transaction.commit();
}

Done addPausedMessages(Database &database, Timestamp now)
{
    Transaction transaction(database);
    Ledger ledger(database, now);
    for (const auto &step : {ledger.takeAccounts(), addWaiting(database, ledger, now),
                             SendingSettings::setPaused(database, true)}) {
        if (!step)
            return step;
    }
    return transaction.commit();
}

} // namespace comptoir::cli
