#pragma once

#include "models/shops/csv/importprofile.h"

#include <QJsonValue>

namespace comptoir::csv {

/// The "columns" of a mapping, held against the headers of the file. Errors are Parse and say which
/// entry is wrong and how: data in the wrong field are worse than none.
class MapColumns
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::MapColumns)
public:
    static constexpr qsizetype kMostColumns = 1000; ///< as many as a row is read to have

    MapColumns(Kind kind, const QStringList &headers);

    [[nodiscard]] Result<QList<ColumnMapping>> read(const QJsonValue &columns) const;
    /// The file has fewer columns.
    static Error beyond(const ColumnMapping &column, qsizetype columns);

private:
    [[nodiscard]] Result<ColumnMapping> readOne(const QJsonValue &column, qsizetype number) const;
    [[nodiscard]] Result<int> indexOf(const QJsonObject &column, const QString &place) const;
    [[nodiscard]] Error unknownField(const QString &field) const;
    [[nodiscard]] Error unknownHeader(const QString &header) const;
    static Error noList();
    static Error tooMany();
    static Error twice(const QString &field);

    Kind m_kind;
    QStringList m_headers;
    QStringList m_folded;
};

} // namespace comptoir::csv
