#pragma once

#include "views/customers/customercounts.h"

#include <QCoreApplication>

#include <functional>

namespace comptoir {

/// The filters that are on over the customers table, and their words. A value; ids of tags, shops
/// and segments are plain numbers, as the menus have them.
class CustomerFilterChoice
{
    Q_DECLARE_TR_FUNCTIONS(CustomerFilterChoice)
public:
    /// A filter that is on and has a chip only then.
    struct Active
    {
        QString words;
        std::function<void(CustomerFilterChoice &)> remove;
    };

    QList<CustomerFilter> quick;
    int months = 6; ///< of NotLately
    QList<qint64> tags, shops, segments, notSegments;
    ProductId bought;
    QString boughtName; ///< empty while it is read

    void addTo(CustomerQuery &query) const;
    /// On with it; what nobody could answer to beside it goes. Or off.
    void toggle(CustomerFilter filter, bool on);
    /// Takes out tags, shops and segments that are no more; whether there were any.
    bool forgetGone(const CustomerCounts &counts);
    [[nodiscard]] bool isNarrowing() const;

    /// In the order of their chips: the tags, the segments, the shops, the product.
    [[nodiscard]] QList<Active> further(const CustomerCounts &counts) const;
    static QString name(CustomerFilter filter, int quietMonths);
    /// Where the name does not say all; else empty.
    static QString meaning(CustomerFilter filter);

private:
    void addSegments(const CustomerCounts &counts, QList<Active> &active) const;
    [[nodiscard]] QString shopWords(const CustomerCounts &counts) const;
};

} // namespace comptoir
