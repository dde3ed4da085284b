#pragma once

#include "models/domain/ids.h"
#include "models/domain/shopbatch.h"

/// The person behind the accounts, as the store gives it back.
namespace comptoir {

/// Lifetime figures, valid orders only. Amounts are in the currency of most of the person's orders;
/// without any order the amounts are 0 of no currency.
struct CustomerFigures
{
    qint64 ordersCount = 0;
    Money totalSpent; ///< after refunds
    Money refunded;
    std::optional<Money> averageBasket;
    std::optional<Timestamp> firstOrderAt, lastOrderAt;
    qint64 openCarts = 0; ///< without order, holding something
    std::optional<Timestamp> openCartAt; ///< the newest of them was touched then
    std::optional<Timestamp> firstSeenAt, lastActivityAt;

    bool operator==(const CustomerFigures &) const = default;
};

/// One line of the customers table.
struct CustomerRow
{
    CustomerId id;
    QString firstName, lastName, company, email;
    QString phone; ///< E.164 where the number is understood, else as it was typed
    CustomerFigures figures;
    std::optional<Timestamp> createdAt;
    /// Of an account, where nothing above tells who this is; the number is empty for contacts.
    QString accountNumber, accountShop;

    bool operator==(const CustomerRow &) const = default;
};

/// The person in one shop.
struct CustomerAccount
{
    enum class Kind {
        Account,
        Guest,
        Contact, ///< no account: an e-mail or phone typed in an order, a cart or a message
    };

    AccountId id;
    ShopId shop;
    RemoteId remoteId; ///< null for contacts
    Kind kind = Kind::Account;
    QString email, phone, firstName, lastName, company;
    bool active = true;
    bool deletedInShop = false; ///< or noticed missing there
    bool personalDataHidden = false;
    QString note; ///< the merchant's, in the shop
    QStringList tags; ///< the shop's own
    QStringList groups; ///< names; ids where no name is known
    std::optional<Timestamp> createdAt, updatedAt;
};

struct CustomerAddress
{
    ShopId shop;
    QString firstName, lastName, company;
    QString line1, line2, postcode, city, region, countryCode;
    QString phone, mobilePhone;
    bool isDefault = false;
};

/// What the person allows now on one channel for one purpose: the newest line of the ledger
/// decides, whichever shop it came from. An opt-out in one shop holds for all.
struct CurrentConsent
{
    AccountId account; ///< where it was said; none: to the owner
    ShopId shop;
    ConsentRecord record;
    Timestamp recordedAt;
};

struct CustomerTag
{
    qint64 id = 0;
    QString name;

    bool operator==(const CustomerTag &) const = default;
};

/// Everything the profile page shows beside the timeline, orders and carts.
struct CustomerProfile
{
    CustomerRow row;
    AccountRecord::Gender gender = AccountRecord::Gender::Unknown;
    QDate birthday;
    QString language;
    QStringList ownerFields; ///< columns that the owner set by hand
    QList<CustomerAccount> accounts; ///< by shop, then newest first
    QList<CustomerAddress> addresses; ///< default ones first
    QList<CurrentConsent> consents;
    QList<CustomerTag> tags; ///< the owner's
};

} // namespace comptoir
