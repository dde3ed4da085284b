#pragma once

#include "models/domain/money.h"
#include "models/domain/timestamp.h"
#include "models/shops/csv/reader.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace comptoir::csv {

/// How values become texts of a CSV cell, so that the importer and spreadsheets read them back.
class CellTexts
{
public:
    /// Decimals are written with a comma beside semicolons, else with a point; times in `zone`.
    CellTexts(Delimiter delimiter, const QTimeZone &zone)
        : m_zone(zone)
        , m_comma(delimiter == Delimiter::Semicolon)
    {}

    /// "2026-11-03 10:42:00"; empty for none.
    [[nodiscard]] QString time(const std::optional<Timestamp> &at) const;
    /// The amount without its currency; empty where there is no currency.
    [[nodiscard]] QString money(const Money &money) const;
    [[nodiscard]] QString decimal(double value) const;

private:
    QTimeZone m_zone;
    bool m_comma;
};

/// Several texts in one cell: "VIP, fleurs". One that holds a comma or a quote, or begins or ends
/// with a blank, stands in quotes, with those inside doubled.
QString listText(const QStringList &texts);
/// Takes back what listText() did; also reads plain lists of files by others. Without empty ones.
QStringList listOf(const QString &cell);

} // namespace comptoir::csv
