#include "models/shops/prestashop/readers.h"

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

AccountRecord::Gender genderOf(qint64 id)
{
    // The installer's numbers; a shop may edit its table, then others mean "unknown" to us.
    switch (id) {
    case 1:
        return AccountRecord::Gender::Male;
    case 2:
        return AccountRecord::Gender::Female;
    default:
        return AccountRecord::Gender::Unknown;
    }
}

/// A date without a subscription means that there was one once: PrestaShop keeps the sign-up date
/// when the box is unticked, and tells no date for that.
ConsentState newsletterState(bool subscribed, bool everSubscribed)
{
    if (subscribed)
        return ConsentState::Granted;
    return everSubscribed ? ConsentState::Withdrawn : ConsentState::Denied;
}

ConsentRecord newsletterConsent(Record &record)
{
    ConsentRecord consent;
    const std::optional<Timestamp> signedUp = record.date(L1("newsletter_date_add"));
    consent.state = newsletterState(record.flag(L1("newsletter")), signedUp.has_value());
    consent.source = QStringLiteral("prestashop");
    if (consent.state == ConsentState::Granted) {
        consent.at = signedUp;
        const QString address = record.word(L1("ip_registration_newsletter"));
        if (!address.isEmpty())
            consent.proof = QStringLiteral("IP ") + address;
    }
    return consent;
}

ConsentRecord partnerConsent(Record &record)
{
    ConsentRecord consent;
    consent.purpose = Purpose::PartnerOffers;
    consent.state = record.flag(L1("optin")) ? ConsentState::Granted : ConsentState::Denied;
    consent.source = QStringLiteral("prestashop");
    return consent;
}

/// A missing field says nothing: 8.x leaves out zeros of single objects, and silence is no consent.
QList<ConsentRecord> consentsOf(Record &record)
{
    QList<ConsentRecord> consents;
    if (record.has(L1("newsletter")))
        consents.append(newsletterConsent(record));
    if (record.has(L1("optin")))
        consents.append(partnerConsent(record));
    return consents;
}

/// 8.1 does not list the groups when fields are chosen: then the default group is what we know.
QList<RemoteId> groupsOf(Record &record)
{
    QList<RemoteId> groups;
    const QJsonArray entries = record.association(L1("groups"));
    for (const QJsonValue entry : entries) {
        Record group = record.sub(entry);
        groups.append(group.ownId());
        record.adopt(group, L1("groups"));
    }
    const RemoteId byDefault = record.id(L1("id_default_group"));
    if (groups.isEmpty() && !byDefault.isNull())
        groups.append(byDefault);
    return groups;
}

} // namespace

void readCustomer(Record &record, ShopBatch &batch)
{
    AccountRecord account;
    account.id = record.ownId();
    account.email = record.word(L1("email"));
    account.firstName = record.word(L1("firstname"));
    account.lastName = record.word(L1("lastname"));
    account.company = record.word(L1("company"));
    account.gender = genderOf(record.integer(L1("id_gender")));
    account.birthday = record.day(L1("birthday"));
    account.language = record.context().tables.languages.value(record.integer(L1("id_lang")));
    account.guest = record.flag(L1("is_guest"));
    account.active = !record.has(L1("active")) || record.flag(L1("active"));
    account.deletedInShop = record.flag(L1("deleted"));
    account.note = record.text(L1("note"));
    account.groupIds = groupsOf(record);
    account.consents = consentsOf(record);
    account.createdAt = record.date(L1("date_add"));
    account.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.accounts, std::move(account));
}

void readAddress(Record &record, ShopBatch &batch)
{
    AddressRecord address;
    address.id = record.ownId();
    address.customerId = record.id(L1("id_customer"));
    // A manufacturer's, supplier's or warehouse's: nobody we write to.
    if (address.customerId.isNull())
        return;
    address.firstName = record.word(L1("firstname"));
    address.lastName = record.word(L1("lastname"));
    address.company = record.word(L1("company"));
    address.line1 = record.word(L1("address1"));
    address.line2 = record.word(L1("address2"));
    address.postcode = record.word(L1("postcode"));
    address.city = record.word(L1("city"));
    address.countryCode = record.context().tables.countries.value(record.integer(L1("id_country")));
    address.phone = record.word(L1("phone"));
    address.mobilePhone = record.word(L1("phone_mobile"));
    address.deleted = record.flag(L1("deleted"));
    address.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.addresses, std::move(address));
}

} // namespace comptoir::prestashop
