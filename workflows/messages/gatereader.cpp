#include "workflows/messages/gatereader.h"

#include "models/store/mainshop.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

GateReader::GateReader(Database &database)
    : m_database(database)
{}

RecipientQuestion GateReader::questionOf(const PlannedMessage &message, const GateRules &rules,
                                         Timestamp now)
{
    return {message.channel, message.purpose, message.offer, {now.ms - rules.capDays * kDayMs}};
}

GateMessage GateReader::gateMessage(const PlannedMessage &message, Timestamp sendAt,
                                    bool isCauseStopped)
{
    GateMessage asked;
    asked.channel = message.channel;
    asked.messageClass = message.messageClass;
    asked.hasOptOut = message.hasOptOut;
    asked.hasOffer = !message.offer.isEmpty();
    asked.lateRule = message.lateRule;
    asked.lateHours = message.lateHours;
    asked.dueAt = message.dueAt;
    asked.sendAt = sendAt;
    asked.isCauseStopped = isCauseStopped;
    return asked;
}

Result<GateFacts> GateReader::factsFor(const PlannedMessage &message, const GateRules &rules,
                                       Timestamp now)
{
    Result<std::vector<GateFacts>> one
        = facts(questionOf(message, rules, now), {message.key.customer});
    if (!one)
        return one.error();
    return std::move(one->front());
}

Result<std::vector<GateFacts>> GateReader::facts(const RecipientQuestion &question,
                                                 const QList<CustomerId> &customers)
{
    if (const Done read = readShopZone(); !read)
        return read.error();
    Result<std::vector<Recipient>> recipients
        = RecipientReader(m_database).read(question, customers);
    if (!recipients)
        return recipients.error();
    std::vector<GateFacts> all;
    all.reserve(recipients->size());
    for (Recipient &recipient : *recipients) {
        GateFacts &facts = all.emplace_back();
        facts.exists = recipient.exists;
        facts.hasContact = recipient.hasContact;
        facts.address = recipient.address;
        facts.consent = recipient.consent;
        facts.suppression = recipient.suppression;
        facts.sameOfferAt = recipient.sameOfferAt;
        facts.marketingAt = std::move(recipient.marketingAt);
        facts.place = placeOf(recipient);
    }
    return all;
}

Done GateReader::readShopZone()
{
    if (m_shopZone)
        return done();
    const Result<MainShop> shop = mainShop(m_database);
    if (!shop)
        return shop.error();
    const auto home = SendingSettings::loadHomeRegion(m_database);
    if (!home)
        return home.error();
    m_home = home->value_or(holidaysOfZone(shop->zone.id()));
    m_shopZone = shop->zone;
    return done();
}

SendingPlace GateReader::placeOf(const Recipient &recipient)
{
    Territory territory = territoryOf(recipient.country, recipient.postcode);
    if (!territory.isKnown())
        territory = territoryOfPhone(recipient.address);
    SendingPlace place;
    place.holidays = territory.holidays;
    for (const QByteArray &id : std::as_const(territory.zones)) {
        if (const QTimeZone known = zone(id); known.isValid())
            place.zones.append(known);
    }
    if (place.zones.isEmpty()) {
        const QTimeZone shop = m_shopZone.value_or(QTimeZone::utc());
        place = {{shop}, m_home};
    }
    return place;
}

QTimeZone GateReader::zone(const QByteArray &id)
{
    const auto known = m_zones.constFind(id);
    return known != m_zones.cend() ? *known : *m_zones.insert(id, QTimeZone(id));
}

} // namespace comptoir
