#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/shops/csv/writer.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <functional>

namespace comptoir {
class Database;
}

namespace comptoir::csv {

enum class ExportWhat { Customers, Orders };
enum class ExportFormat { Csv, Json };

struct ExportOptions
{
    ExportWhat what = ExportWhat::Customers;
    ExportFormat format = ExportFormat::Csv;
    WriterOptions csv; ///< decimals are written with a comma beside semicolons, else with a point
    QTimeZone zone = QTimeZone::utc(); ///< of times in CSV; JSON has UTC
    bool plainHeaders = false; ///< field ids instead of words for the owner
    CancelToken cancel;
    std::function<void(qint64)> progress; ///< records so far, now and then; may be empty
};

/// Writes everything into a file, record by record, whatever the number. The file appears whole or
/// not at all. Orders: a row for each line in CSV, one object with its lines in JSON. The importer
/// reads the CSV back, and keeps orders of equal number apart by their shop. Blocking: for a reader
/// thread of the store.
class Exporter
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::Exporter)
public:
    explicit Exporter(Database &database);

    /// The number of records. Errors: File, DiskFull, Database, Cancelled.
    Result<qint64> run(const QString &path, const ExportOptions &options);

private:
    Database &m_database;
};

} // namespace comptoir::csv
