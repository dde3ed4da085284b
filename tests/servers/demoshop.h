#pragma once

#include "models/domain/shopbatch.h"

namespace comptoir {

/// Whose manners the demo data has; decides ids, references and which fields are filled.
///
/// PrestaShop: small ids from 1; order states 1 to 8 of a fresh shop; references of nine capital
/// letters; addresses, variants (combinations), stock, refunds and state changes in their own lists
/// of the batch; a cart for every order; support threads; prices of products without tax, of lines
/// with it.
///
/// Shopify: ids of thirteen digits; "#1001"; addresses inside accounts, variants inside products
/// (and their stock in ShopBatch::stock too), refunds and state changes inside orders with ids such
/// as "5400000000001:paid"; tags; checkout tokens; checkouts of the last 90 days only; POS sales,
/// some without customer; prices with tax.
enum class DemoPlatform { PrestaShop, Shopify };

struct DemoShopOptions
{
    quint64 seed = 1;
    int customers = 3000; ///< accounts, guests included
    Timestamp now; ///< nothing in the shop is younger
    DemoPlatform platform = DemoPlatform::PrestaShop;
    int days = 730; ///< of history
    /// Another shop of the same owner: about `sharedShare` of this shop's customers are people of
    /// that one, with the same e-mail address. Not owned; read only during the call.
    const ShopBatch *sharePeopleWith = nullptr;
    double sharedShare = 0.08;
};

/// The shop's zone: every local time of the demo is in it, between 06:00 and 23:59, so that the
/// hour which autumn doubles is never meant.
inline constexpr char kDemoTimeZone[] = "Europe/Paris";

/// Units of `currency` for one euro, the demo shops' main currency: 1 for EUR, 0.95 for CHF.
/// shopTotal is total / rate, rounded.
double demoCurrencyRate(Currency currency);

/// A believable French shop of soaps, candles, teas and household linen, wholly invented: the same
/// bytes for the same options on every system. For every order
///     originalTotal = sum of line totals - discount + shipping,  total = originalTotal - refunded
/// also where the platform tells refunds apart (PrestaShop's order slips). Phones are in the ranges
/// that ARCEP keeps for fiction (06 39 98 …, 01 99 00 …), sign-up addresses in the documentation
/// ranges of RFC 5737, mail domains end in .example (RFC 2606).
ShopBatch generateDemoShop(const DemoShopOptions &options);

} // namespace comptoir
