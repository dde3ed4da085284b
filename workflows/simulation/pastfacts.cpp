#include "workflows/simulation/pastfacts.h"

#include "models/segments/fieldvalue.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/gatereader.h"

#include <cmath>

namespace comptoir {

namespace {

std::pair<qint64, int> keyOf(CustomerId customer, Channel channel)
{
    return {customer.value, static_cast<int>(channel)};
}

} // namespace

PastFacts::PastFacts(Database &database, RuleSurroundings around, QList<Channel> channels)
    : m_database(database)
    , m_around(std::move(around))
    , m_evaluator(database, m_around.fields, m_around.verbs, m_around.findRule())
    , m_history(database)
    , m_channels(std::move(channels))
{}

Result<std::unique_ptr<PastFacts>> PastFacts::read(Database &database,
                                                   const QList<Channel> &channels, Timestamp now,
                                                   const CancelToken &cancel)
{
    auto around = RuleSurroundings::read(database, now);
    const auto settings = SendingSettings::load(database);
    const auto messages = WrittenMessages(database).list();
    if (!around || !settings || !messages)
        return !around ? around.error() : settings ? messages.error() : settings.error();
    around->request.cancel = cancel;
    auto facts = std::unique_ptr<PastFacts>(new PastFacts(database, std::move(*around), channels));
    facts->m_settings = *settings;
    for (const WrittenMessage &message : *messages)
        facts->m_messages.insert(message.name.toLower(), message);
    return facts;
}

Done PastFacts::prepare(const QList<CustomerId> &customers, Timestamp since)
{
    for (const Channel channel : std::as_const(m_channels)) {
        auto facts
            = GateReader(m_database).facts({channel, Purpose::Marketing, {}, since}, customers);
        if (!facts)
            return facts.error();
        for (qsizetype i = 0; i < customers.size(); ++i) {
            GateFacts &one = (*facts)[static_cast<size_t>(i)];
            // Of the present, which holds nothing back in the past: see overCap of ReplayResult.
            if (!one.marketingAt.empty())
                m_marketing.insert(customers.at(i).value, one.marketingAt);
            one.marketingAt.clear();
            m_gate.insert(keyOf(customers.at(i), channel), std::move(one));
        }
    }
    return done();
}

bool PastFacts::isMarketing(const QString &message) const
{
    const auto written = m_messages.constFind(message.toLower());
    return written == m_messages.cend() || written->messageClass == MessageClass::Marketing;
}

Done PastFacts::setCustomer(CustomerId customer)
{
    m_sent.clear();
    m_answers.clear();
    if (customer == m_customer)
        return done();
    auto activity = m_history.of(customer);
    if (!activity)
        return activity.error();
    auto stays = EnrolmentRepository(m_database).stays(customer);
    if (!stays)
        return stays.error();
    m_customer = customer;
    m_activity = std::move(*activity);
    m_stays = std::move(*stays);
    return done();
}

void PastFacts::setNow(Timestamp now)
{
    if (now != m_now)
        m_answers.clear();
    m_now = now;
}

bool PastFacts::fits(const Rule &rule)
{
    for (const auto &[asked, answer] : m_answers) {
        if (asked == rule)
            return answer;
    }
    EvaluationRequest request = m_around.request;
    request.moment.now = m_now;
    request.only.emplace();
    request.only->insert(m_customer.value);
    const Result<CustomerSet> members = m_evaluator.members(rule, request);
    if (!members) {
        if (!m_failure)
            m_failure = members.error();
        return false;
    }
    const bool answer = members->contains(m_customer.value);
    m_answers.emplace_back(rule, answer);
    return answer;
}

FieldValue PastFacts::value(const QString &field)
{
    const Field *known = m_around.fields.find(field);
    if (!known)
        return {};
    RuleMoment at = moment();
    at.now = m_now;
    const auto values
        = FieldReader(m_database, {*known}, at).read({static_cast<qint32>(m_customer.value)});
    if (!values) {
        if (!m_failure)
            m_failure = values.error();
        return {};
    }
    return values->constFirst().constFirst();
}

std::optional<QDate> PastFacts::date(const QString &field)
{
    const FieldValue held = value(field);
    if (const auto *day = std::get_if<QDate>(&held); day && day->isValid())
        return *day;
    if (const auto *at = std::get_if<Timestamp>(&held))
        return at->toZone(shopZone()).date();
    return std::nullopt;
}

std::optional<double> PastFacts::number(const QString &field)
{
    const FieldValue held = value(field);
    if (const auto *whole = std::get_if<qint64>(&held))
        return double(*whole);
    if (const auto *real = std::get_if<double>(&held))
        return *real;
    if (const auto *money = std::get_if<Money>(&held))
        return double(money->minor) / std::pow(10, money->currency.minorDigits());
    return std::nullopt;
}

QStringList PastFacts::words(const QString &field)
{
    const FieldValue held = value(field);
    if (const auto *text = std::get_if<QString>(&held))
        return {*text};
    if (const auto *texts = std::get_if<QStringList>(&held))
        return *texts;
    return {};
}

GateFacts PastFacts::gateFacts(Channel channel) const
{
    return m_gate.value(keyOf(m_customer, channel));
}

QTimeZone PastFacts::customerZone()
{
    for (const Channel channel : std::as_const(m_channels)) {
        const GateFacts facts = gateFacts(channel);
        if (!facts.place.zones.isEmpty())
            return facts.place.zones.constFirst();
    }
    return shopZone();
}

QString PastFacts::refusal(const QString &message, Channel channel)
{
    const auto written = m_messages.constFind(message.toLower());
    GateMessage asked;
    asked.channel = channel;
    asked.hasOptOut = true; // the check of the message says whether it has
    if (written != m_messages.cend()) {
        asked.messageClass = written->messageClass;
        asked.hasOffer = !written->offer.isEmpty();
    }
    asked.dueAt = asked.sendAt = m_now;
    const GateVerdict verdict
        = Gate::decide(asked, gateFacts(channel), m_settings.rules, {}, m_now);
    return verdict.kind == GateVerdict::Kind::Refuse ? machineName(verdict.reason) : QString();
}

std::optional<Timestamp> PastFacts::nextSending(Channel channel, Timestamp at)
{
    SendingPlace place = gateFacts(channel).place;
    if (place.zones.isEmpty())
        place.zones = {shopZone()};
    return m_settings.rules.hours.next(channel, at, place);
}

QList<Channel> PastFacts::channelsBy(const QString &)
{
    return {Channel::Email, Channel::WhatsApp, Channel::Sms};
}

std::optional<Timestamp> PastFacts::reacted(const QString &node, Reaction reaction)
{
    if (reaction != Reaction::Sent && reaction != Reaction::Delivered)
        return std::nullopt;
    const auto sent = m_sent.constFind(node);
    return sent == m_sent.cend() ? std::nullopt : std::optional(*sent);
}

std::optional<Timestamp> PastFacts::orderAfter(Timestamp since, bool paid)
{
    const auto first = CustomerActivity::after(paid ? m_activity.paid : m_activity.placed, since);
    return first && *first <= m_now ? first : std::nullopt;
}

std::optional<Made> PastFacts::made(const QString &)
{
    return Made{true, QStringLiteral("CODE")};
}

} // namespace comptoir
