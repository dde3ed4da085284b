#pragma once

#include "models/domain/productsales.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// What pages say of products, in one place.
class ProductWords
{
    Q_DECLARE_TR_FUNCTIONS(ProductWords)

public:
    /// The name, else the SKU, else "Product 31".
    static QString name(const ProductRow &product);
    /// The letter that stands for a picture; products' pictures are not fetched from the network.
    static QString initial(const QString &name);

    struct Mark
    {
        QString text; ///< empty: nothing to say
        Tone tone = Tone::Neutral;
    };
    /// "None left", "Few left", "Hidden", "No longer in the shop".
    static Mark mark(const ProductRow &product);
    static QString stock(const std::optional<qint64> &pieces);
    static QString price(const std::optional<Money> &price, const QString &platform);
    /// What it is: "Price excl. tax" where the shop of this platform keeps it so.
    static QString priceLabel(const QString &platform);
    /// Why prices of two shops may differ by the tax.
    static QString aboutPrices();
    /// "120,00 € · 30,00 $US"; the dash for nothing.
    static QString amounts(const MoneySums &sums);
    /// "120 € · 30 $US": in whole units.
    static QString wholeAmounts(const MoneySums &sums);

    /// "Bought with it in 34 % of 120 orders."
    static QString together(const Companions &all, const Companion &one);
    /// "3,2 times as often as by chance", "about as often as by chance".
    static QString lift(double lift);
};

} // namespace comptoir
