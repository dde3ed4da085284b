#pragma once

#include "models/domain/currency.h"
#include "models/domain/remoteid.h"
#include "models/domain/shopbatch.h"
#include "models/domain/timestamp.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace comptoir::prestashop {

/// The shop's small tables that other records point at by number. Kept in Shop::options (key
/// "tables") too, so that a quarantined record can be read again without the shop.
struct ReferenceTables
{
    QHash<qint64, Currency> currencies;
    QHash<qint64, QString> languages; ///< ISO 639-1, lower case
    QHash<qint64, QString> countries; ///< ISO 3166 alpha-2, upper case

    [[nodiscard]] QJsonObject toJson() const;
    static ReferenceTables fromJson(const QJsonObject &json);
    /// Takes in what a page of languages, currencies or countries says.
    void merge(const ShopBatch &batch);

    bool operator==(const ReferenceTables &) const = default;
};

/// Everything that the meaning of a record depends on besides its bytes.
struct ParseContext
{
    QTimeZone zone; ///< of the shop: its dates are local, without offset
    Currency shopCurrency; ///< of product prices and of OrderRecord::shopTotal
    ReferenceTables tables;
    qint64 language = 0; ///< preferred id where texts come in several languages; 0: the first
    QHash<qint64, OrderStateKind> stateKinds; ///< the owner's mapping, stronger than the flags
    std::optional<qint64> onlyShop; ///< multistore: rows of other shops are left out
    QUrl shopUrl; ///< for links to products; may be empty
};

/// Turns shop-local texts into instants, remembering the offsets of the days it met: asking the
/// zone for each of a page's thousand dates would cost more than parsing the page.
class LocalTimes
{
public:
    explicit LocalTimes(const QTimeZone &zone)
        : m_zone(zone)
    {}
    /// As Timestamp::fromLocal: zero and impossible dates give nullopt.
    std::optional<Timestamp> read(QStringView text);

private:
    /// The offset of a day without a change of clock around it, in ms.
    std::optional<qint64> steadyOffset(qint64 day);

    QTimeZone m_zone;
    QHash<qint64, std::optional<qint64>> m_offsets; ///< by days since 1970
};

} // namespace comptoir::prestashop
