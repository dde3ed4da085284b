#pragma once

#include "models/shops/csv/rowbuilder.h"

namespace comptoir::csv {

/// One row seen through the mapping. The first thing that cannot be read rejects the row, but for
/// days.
class RowBuilder::Cells
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::RowCells)
public:
    Cells(const Row &row, const QHash<QString, int> &index, const ImportProfile &profile,
          const QTimeZone &zone, const QStringList &header)
        : m_row(row)
        , m_index(index)
        , m_profile(profile)
        , m_zone(zone)
        , m_header(header)
    {}

    [[nodiscard]] bool has(const char *field) const;
    /// Trimmed; empty where not mapped.
    [[nodiscard]] QString text(const char *field) const;
    /// Empty cells and zero dates give nullopt; others that are no date reject the row.
    std::optional<Timestamp> time(const char *field);
    /// As time(), but a cell that is no date is left out with a warning.
    QDate day(const char *field);
    std::optional<Money> amount(const char *field, Currency currency);
    std::optional<qint64> integer(const char *field);
    std::optional<double> number(const char *field);
    /// Rejects the row where the cell names no currency.
    Currency currency();

    void reject(const QString &text);
    void warn(const QString &text);
    [[nodiscard]] bool isRejected() const;
    [[nodiscard]] qint64 line() const { return m_row.line; }
    [[nodiscard]] const QStringList &all() const { return m_row.cells; }
    QList<Problem> problems;

private:
    void rejectCell(const char *field, const QString &text);
    /// As the file has it, else the catalogue.
    [[nodiscard]] QString columnName(const char *field) const;
    /// What is wrong with a cell that is no date.
    static QString noDate(const QString &cell);

    const Row &m_row;
    const QHash<QString, int> &m_index;
    const ImportProfile &m_profile;
    const QTimeZone &m_zone;
    const QStringList &m_header;
};

/// ISO 3166 alpha-2 of a code or a name as French and English files write it; empty when unknown.
QString countryCode(const QString &text);
AccountRecord::Gender genderFrom(const QString &text);
std::optional<ConsentState> consentStateFromWord(const QString &text);
std::optional<Channel> channelFromWord(const QString &text);
std::optional<Purpose> purposeFromWord(const QString &text);
OrderStateKind orderStateFromWord(const QString &text);

} // namespace comptoir::csv
