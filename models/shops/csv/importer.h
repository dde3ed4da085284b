#pragma once

#include "models/domain/clock.h"
#include "models/shops/csv/importprofile.h"
#include "models/shops/csv/rowbuilder.h"
#include "models/store/importrepository.h"

#include <functional>
#include <optional>

namespace comptoir::csv {

struct ImportProgress
{
    qint64 rows = 0;
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
};

struct ImportRequest
{
    QString path;
    ImportProfile profile; ///< as FileInspector filled it
    bool dryRun = false; ///< everything is done, counted and rolled back
    Timestamp now;
    CancelToken cancel;
    std::function<void(const ImportProgress &)> progress; ///< after each transaction; may be empty
    int rowsPerTransaction = 2'000;
};

struct ImportReport
{
    ImportId id; ///< none for a dry run
    qint64 rows = 0; ///< without the header: those of `records` and `joined`, each once
    ImportCounts records; ///< of the file's kind: customers, orders, events; rejected rows
    /// Rows that are part of a record which a row before them began: another product of an order,
    /// a person who is in the file twice.
    qint64 joined = 0;
    ImportCounts people; ///< customers that orders and events brought along
    /// Of the new customers' records, those of people who were here: from a shop, another file or
    /// an earlier row. They join them.
    qint64 knownPeople = 0;
    qint64 problemCount = 0;
    QList<Problem> problems; ///< the first 1 000
    bool cancelled = false; ///< what had landed stays, and can be undone
    /// What kept it from going on (a full disk); the rest tells what had landed by then, which
    /// stays and can be undone.
    std::optional<Error> stoppedBy;
};

/// Takes a file in through Ingest, a transaction of some thousand rows at a time: good rows land,
/// bad lines are listed. The same file again changes nothing. Blocking: for the store's writer
/// thread.
class Importer
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::Importer)
public:
    explicit Importer(Database &database);

    /// Errors: File, Parse (not one row), InvalidArgument (the mapping misses something),
    /// Database, DiskFull. Then nothing of it is in the store: what stops an import after its
    /// first transaction is told by the report.
    Result<ImportReport> run(const ImportRequest &request);

private:
    class Run;
    Database &m_database;
};

} // namespace comptoir::csv
