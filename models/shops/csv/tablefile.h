#pragma once

#include "models/domain/result.h"
#include "models/shops/csv/celltexts.h"
#include "models/shops/csv/writer.h"
#include "models/store/exportfile.h"

#include <QCoreApplication>
#include <QDate>

#include <variant>

namespace comptoir::csv {

/// A value of a table, before a file format gives it a text.
using TableCell
    = std::variant<std::monostate, QString, qint64, double, bool, Money, Timestamp, QDate>;

struct TableFileColumn
{
    QString key; ///< stable: the member's name in JSON
    QString heading; ///< for the owner, in CSV
    bool money = false; ///< in CSV the currency stands in a column of its own, the last
};

struct TableFileOptions
{
    enum class Format { Csv, Json } format = Format::Csv;
    WriterOptions csv;
    QTimeZone zone = QTimeZone::utc(); ///< of times in CSV; JSON has UTC
};

/// What a table shows as a file: CSV (RFC 4180, formulas defused) or a JSON array of objects. Rows
/// come one after another. The file appears whole with commit(), or not at all. Moves between
/// threads, one at a time.
class TableFile
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::TableFile)
public:
    TableFile(const QString &path, const QList<TableFileColumn> &columns,
              const TableFileOptions &options);

    /// Errors: File, DiskFull.
    Done open();
    void writeRow(const QList<TableCell> &cells);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Errors: File, DiskFull; whatever stood at the path before is untouched then.
    Done commit();
    void discard() { m_file.discard(); }

private:
    [[nodiscard]] QString text(const TableCell &cell) const;
    void writeObject(const QList<TableCell> &cells);

    ExportFile m_file;
    QList<TableFileColumn> m_columns;
    TableFileOptions m_options;
    CellTexts m_texts;
    std::optional<Writer> m_writer; ///< writes its mark into the buffer at once: CSV only
    bool m_hasMoney = false;
    bool m_ok = true;
    qint64 m_count = 0;
};

} // namespace comptoir::csv
