#include "models/store/customerprofile.h"

#include "models/store/consentrepository.h"
#include "models/store/database.h"
#include "models/store/ownaccount.h"
#include "models/store/rowreading.h"
#include "models/store/tagrepository.h"

namespace comptoir {

namespace {

Done readPerson(Database &database, CustomerProfile &profile)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT gender, birthday, language, owner_fields FROM customer WHERE id = ?"));
    if (!read.bind(1, profile.row.id).next())
        return read.error();
    Columns columns(read);
    const qint64 gender = columns.int64();
    profile.gender = gender == 1 ? AccountRecord::Gender::Male
        : gender == 2            ? AccountRecord::Gender::Female
                                 : AccountRecord::Gender::Unknown;
    profile.birthday = columns.date();
    profile.language = columns.text();
    profile.ownerFields = columns.texts();
    return done();
}

CustomerAccount::Kind accountKind(const QString &name)
{
    if (name == QLatin1String("guest"))
        return CustomerAccount::Kind::Guest;
    return name == QLatin1String("contact") ? CustomerAccount::Kind::Contact
                                            : CustomerAccount::Kind::Account;
}

CustomerAccount readAccount(const Statement &row)
{
    Columns columns(row);
    CustomerAccount account;
    account.id = columns.id<AccountId>();
    account.shop = columns.id<ShopId>();
    account.remoteId = columns.remoteId();
    account.kind = accountKind(columns.text());
    account.email = columns.text();
    account.phone = columns.text();
    account.firstName = columns.text();
    account.lastName = columns.text();
    account.company = columns.text();
    account.active = columns.boolean();
    account.deletedInShop = columns.boolean();
    account.personalDataHidden = columns.boolean();
    account.note = columns.text();
    account.tags = columns.texts();
    account.groups = columns.texts();
    account.createdAt = columns.optionalTimestamp();
    account.updatedAt = columns.optionalTimestamp();
    return account;
}

Done readAccounts(Database &database, CustomerProfile &profile)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT a.id, a.shop_id, a.remote_id, a.kind, a.email, a.phone, a.first_name,"
        " a.last_name, a.company, a.active, a.deleted_in_shop OR a.gone_at IS NOT NULL, a.hidden,"
        " a.note, a.tags,"
        " (SELECT json_group_array(coalesce(g.name, each.value)) FROM json_each(a.group_ids) each"
        "   LEFT JOIN reference g ON g.shop_id = a.shop_id AND g.kind = 'group'"
        "   AND g.remote_id = each.value),"
        " a.created_at, a.updated_at FROM customer_account a WHERE a.customer_id = ?"
        " ORDER BY a.shop_id, a.created_at DESC, a.id DESC"));
    read.bind(1, profile.row.id);
    while (read.next())
        profile.accounts.append(readAccount(read));
    return read.ok() ? done() : Done(read.error());
}

Done readAddresses(Database &database, CustomerProfile &profile)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT d.shop_id, d.first_name, d.last_name, d.company, d.line1, d.line2, d.postcode,"
        " d.city, d.region, d.country_code, d.phone, d.mobile_phone, d.is_default"
        " FROM customer_account a JOIN address d ON d.shop_id = a.shop_id"
        " AND d.account_remote_id = a.remote_id"
        " WHERE a.customer_id = ? AND d.deleted = 0 AND d.gone_at IS NULL"
        " ORDER BY " COMPTOIR_OWN_ACCOUNT("a") " DESC, d.is_default DESC, d.updated_at DESC,"
                                               " d.id DESC"));
    read.bind(1, profile.row.id);
    while (read.next()) {
        Columns columns(read);
        CustomerAddress address;
        address.shop = columns.id<ShopId>();
        for (QString *field :
             {&address.firstName, &address.lastName, &address.company, &address.line1,
              &address.line2, &address.postcode, &address.city, &address.region,
              &address.countryCode, &address.phone, &address.mobilePhone})
            *field = columns.text();
        address.isDefault = columns.boolean();
        profile.addresses.append(address);
    }
    return read.ok() ? done() : Done(read.error());
}

Done readConsents(Database &database, CustomerProfile &profile)
{
    const Result<QList<ConsentLine>> lines = ConsentRepository(database).deciding(profile.row.id);
    if (!lines)
        return lines.error();
    for (const ConsentLine &line : *lines) {
        CurrentConsent consent{line.account, {}, line.record, line.recordedAt};
        for (const CustomerAccount &account : profile.accounts) {
            if (account.id == line.account)
                consent.shop = account.shop;
        }
        profile.consents.append(consent);
    }
    return done();
}

Done readTags(Database &database, CustomerProfile &profile)
{
    const Result<QList<CustomerTag>> tags = TagRepository(database).of(profile.row.id);
    if (!tags)
        return tags.error();
    profile.tags = *tags;
    return done();
}

} // namespace

Result<CustomerProfile> readProfile(Database &database, const CustomerRow &row)
{
    CustomerProfile profile;
    profile.row = row;
    for (const auto part : {readPerson, readAccounts, readAddresses, readConsents, readTags}) {
        if (const Done done = part(database, profile); !done)
            return done.error();
    }
    return profile;
}

} // namespace comptoir
