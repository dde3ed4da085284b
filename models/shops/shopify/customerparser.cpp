#include "models/shops/shopify/customerparser.h"

#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kNames{"customers", "customers", "customer"};

ConsentState stateOf(const QString &word)
{
    if (word == QLatin1String("subscribed"))
        return ConsentState::Granted;
    if (word == QLatin1String("pending"))
        return ConsentState::Pending;
    if (word == QLatin1String("unsubscribed"))
        return ConsentState::Withdrawn;
    // A redacted person was erased on request: never to be written to again.
    if (word == QLatin1String("not_subscribed") || word == QLatin1String("redacted"))
        return ConsentState::Denied;
    return ConsentState::Unknown; // "invalid": the address is wrong, which says nothing of consent
}

void readConsent(const JsonValue &block, Channel channel, FieldReader &outer,
                 AccountRecord &account)
{
    if (!block.isObject())
        return;
    FieldReader consent(block);
    ConsentRecord record;
    record.channel = channel;
    record.state = stateOf(consent.word("state"));
    record.source = QStringLiteral("shopify");
    record.at = consent.instant("consent_updated_at");
    QStringList proof{consent.word("opt_in_level"), consent.text("consent_collected_from")};
    proof.removeAll(QString());
    record.proof = proof.join(QLatin1Char(' '));
    if (!consent.isGood())
        outer.reject(channel == Channel::Email ? "email_marketing_consent"
                                               : "sms_marketing_consent");
    account.consents.append(record);
}

/// The flag of API versions before 2024-01; only where the block that replaced it is absent.
void readOldConsent(FieldReader &customer, AccountRecord &account)
{
    const std::optional<bool> accepts = customer["accepts_marketing"].toBool();
    if (!accepts || customer["email_marketing_consent"].isObject())
        return;
    ConsentRecord record;
    record.state = *accepts ? ConsentState::Granted : ConsentState::Denied;
    record.source = QStringLiteral("shopify");
    record.at = customer.instant("accepts_marketing_updated_at");
    record.proof = customer.word("marketing_opt_in_level");
    account.consents.append(record);
}

AddressRecord readAddress(const JsonValue &value, const RemoteId &customerId, FieldReader &outer)
{
    FieldReader address(value);
    AddressRecord record;
    record.id = address.id("id");
    record.customerId = customerId;
    record.firstName = address.text("first_name");
    record.lastName = address.text("last_name");
    record.company = address.text("company");
    record.line1 = address.text("address1");
    record.line2 = address.text("address2");
    record.postcode = address.text("zip");
    record.city = address.text("city");
    record.region = address.text("province");
    record.countryCode = address.text("country_code").toUpper();
    record.phone = address.text("phone");
    record.isDefault = address.flag("default");
    if (!address.isGood())
        outer.reject("addresses");
    return record;
}

/// default_address repeats one of `addresses`, and stands alone in older answers.
void readAddresses(FieldReader &customer, AccountRecord &account)
{
    const JsonValue main = customer["default_address"];
    account.company = main["company"].toString();
    for (const JsonValue &value : customer["addresses"].elements())
        account.addresses.append(readAddress(value, account.id, customer));
    if (account.addresses.isEmpty() && main.isObject() && !main["id"].isNone())
        account.addresses.append(readAddress(main, account.id, customer));
    account.addresses.removeIf([](const AddressRecord &address) { return address.id.isNull(); });
}

/// Every real customer has a name, an address or a number; where all are null, the plan or the
/// missing permission hides them, or the person was erased.
void markHiddenOrErased(const FieldReader &customer, AccountRecord &account)
{
    const bool blank = account.email.isEmpty() && account.phone.isEmpty()
        && account.firstName.isEmpty() && account.lastName.isEmpty();
    const std::string_view email = customer["email_marketing_consent"]["state"].toView();
    const std::string_view sms = customer["sms_marketing_consent"]["state"].toView();
    account.deletedInShop = email == "redacted" || sms == "redacted";
    account.personalDataHidden = blank && !account.deletedInShop;
}

void readCustomer(FieldReader &customer, ShopBatch &batch)
{
    AccountRecord account;
    account.id = customer.requiredId("id");
    account.email = customer.text("email");
    account.phone = customer.text("phone");
    account.firstName = customer.text("first_name");
    account.lastName = customer.text("last_name");
    account.note = customer.text("note");
    account.tags = customer.tags("tags");
    account.createdAt = customer.instant("created_at");
    account.updatedAt = customer.instant("updated_at");
    readConsent(customer["email_marketing_consent"], Channel::Email, customer, account);
    readOldConsent(customer, account);
    readConsent(customer["sms_marketing_consent"], Channel::Sms, customer, account);
    readAddresses(customer, account);
    markHiddenOrErased(customer, account);
    if (customer.isGood())
        batch.accounts.append(account);
}

} // namespace

Result<ShopBatch> parseCustomers(const QByteArray &body)
{
    return readPage(body, kNames, readCustomer);
}

} // namespace comptoir::shopify
