#include "models/shops/csv/importer.h"

#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/noterepository.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace comptoir::csv {

namespace {

Q_LOGGING_CATEGORY(importLog, "comptoir.import")

constexpr qsizetype kProblemsKept = 1'000;

void logReport(const ImportRequest &request, const ImportReport &report)
{
    qCInfo(importLog).noquote().nospace()
        << kindId(request.profile.kind) << (request.dryRun ? " tried out" : " imported")
        << (report.cancelled       ? ", stopped: "
                : report.stoppedBy ? ", broken off: "
                                   : ": ")
        << report.rows << " rows, " << report.records.inserted << " new, " << report.records.updated
        << " changed, " << report.records.unchanged << " unchanged, " << report.records.rejected
        << " left out";
}

void addCounts(ImportCounts &counts, const IngestResult &result)
{
    counts.inserted += result.inserted;
    counts.updated += result.updated;
    counts.unchanged += result.unchanged;
}

/// Nothing in any cell: spreadsheets end files with ";;;;".
bool isBlank(const Row &row)
{
    return row.problem == RowProblem::None
        && std::all_of(row.cells.cbegin(), row.cells.cend(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

/// One import under way.
class Importer::Run
{
public:
    Run(Database &database, const ImportRequest &request, QIODevice &file,
        DetectedEncoding encoding)
        : m_database(database)
        , m_request(request)
        , m_file(file)
        , m_reader(file, encoding, *request.profile.delimiter)
        , m_builder(request.profile, request.now,
                    [this](const RemoteId &id) { return storedAccount(id); })
    {}

    Result<ImportReport> all();

private:
    Done landRows();
    Done begin();
    bool readRows();
    bool checkColumns(Row &row) const;
    Done apply(BuiltRows &built);
    Result<IngestResult> ingest(const ShopBatch &batch, QSet<CustomerId> &touched);
    Done addNotes(const QList<RowNote> &notes);
    Done finish();
    void keepProblems(const BuiltRows &built, const QList<BadRecord> &refused);
    void countRows(const BuiltRows &built, const IngestResult &ofTheFile);
    std::optional<AccountRecord> storedAccount(const RemoteId &id);
    [[nodiscard]] ImportCounts allCounts() const;

    Database &m_database;
    const ImportRequest &m_request;
    QIODevice &m_file;
    Reader m_reader;
    RowBuilder m_builder;
    ImportReport m_report;
    std::optional<ImportReport> m_landed; ///< the report as of the last transaction
    ShopId m_shop;
    std::optional<Row> m_pending; ///< read, belongs to the next transaction
    std::optional<Error> m_error;
    qsizetype m_columns = 0;
    bool m_headerSkipped = false;
    bool m_atEnd = false;
};

std::optional<AccountRecord> Importer::Run::storedAccount(const RemoteId &id)
{
    auto account = ImportRepository(m_database).account(m_shop, id);
    if (account)
        return account.value();
    m_error = account.error();
    return std::nullopt;
}

Done Importer::Run::begin()
{
    ImportRepository imports(m_database);
    Shop defaults;
    //: name of the pseudo-shop whose customers and orders come from imported files
    defaults.name = Importer::tr("Imported files");
    defaults.timeZone = m_request.profile.timeZone;
    defaults.currency = m_request.profile.currency;
    const auto shop = imports.fileShop(defaults, m_request.now);
    if (!shop)
        return shop.error();
    m_shop = shop.value();
    if (m_request.dryRun)
        return done();
    Import import;
    import.shop = m_shop;
    import.kind = kindId(m_request.profile.kind);
    import.fileName = QFileInfo(m_request.path).fileName();
    import.mapping = ProfileJson::write(m_request.profile, {});
    import.startedAt = m_request.now;
    const auto id = imports.begin(import);
    if (!id)
        return id.error();
    m_report.id = id.value();
    return done();
}

/// RFC 4180: every row has as many cells as the first; empty ones more or less are forgiven.
bool Importer::Run::checkColumns(Row &row) const
{
    while (row.cells.size() > m_columns && row.cells.constLast().trimmed().isEmpty())
        row.cells.removeLast();
    return row.problem != RowProblem::None || row.cells.size() == m_columns;
}

/// Fills the builder with the rows of one transaction; false when nothing was left.
bool Importer::Run::readRows()
{
    Row row;
    int count = 0;
    while (!m_atEnd) {
        if (m_pending) {
            row = std::move(*m_pending);
            m_pending.reset();
        } else if (!m_reader.next(row)) {
            m_atEnd = true;
            break;
        }
        if (m_columns == 0)
            m_columns = row.cells.size();
        if (!m_headerSkipped && m_request.profile.hasHeader.value_or(false)) {
            m_headerSkipped = true;
            m_builder.setHeader(row.cells);
            continue;
        }
        m_headerSkipped = true;
        if (isBlank(row))
            continue;
        if (count >= m_request.rowsPerTransaction && !m_builder.wouldSplitOrder(row)) {
            m_pending = std::move(row);
            break;
        }
        if (!checkColumns(row))
            row.problem = RowProblem::WrongColumnCount;
        m_builder.add(row);
        ++count;
    }
    return count > 0;
}

Result<IngestResult> Importer::Run::ingest(const ShopBatch &batch, QSet<CustomerId> &touched)
{
    auto result = Ingest(m_database, m_shop, m_request.now).apply(batch);
    if (result)
        touched.unite(result->touched);
    return result;
}

Done Importer::Run::addNotes(const QList<RowNote> &notes)
{
    NoteRepository repository(m_database);
    for (const RowNote &note : notes) {
        if (Done added = repository.addOnce(m_shop, note.account, note.text, m_request.now); !added)
            return added;
    }
    return done();
}

Done Importer::Run::apply(BuiltRows &built)
{
    const bool peopleAreRecords
        = m_request.profile.kind == Kind::Customers || m_request.profile.kind == Kind::Consents;
    QSet<CustomerId> touched;
    QList<BadRecord> refused;
    const std::array<std::pair<const ShopBatch *, ImportCounts *>, 3> parts{
        {{&built.people, peopleAreRecords ? &m_report.records : &m_report.people},
         {&built.extras, nullptr},
         {&built.records, peopleAreRecords ? nullptr : &m_report.records}}};
    ChangeRecorder recorder(m_database);
    if (const Done started = m_request.dryRun ? done() : recorder.start(); !started)
        return started.error();
    for (const auto &[batch, counts] : parts) {
        const auto result = ingest(*batch, touched);
        if (!result)
            return result.error();
        if (counts)
            addCounts(*counts, result.value());
        if (counts == &m_report.records)
            countRows(built, result.value());
        if (batch == &built.people)
            m_report.knownPeople += qMax(0LL, result->inserted - result->personsMade);
        refused += result->rejected;
    }
    if (Done added = addNotes(built.notes); !added)
        return added;
    keepProblems(built, refused);
    if (m_request.dryRun)
        return done();
    const auto changes = recorder.finish();
    if (!changes)
        return changes.error();
    return ImportRepository(m_database)
        .addChanges(m_report.id, changes.value(), touched, allCounts());
}

ImportCounts Importer::Run::allCounts() const
{
    ImportCounts counts = m_report.records;
    counts.inserted += m_report.people.inserted;
    counts.updated += m_report.people.updated;
    counts.unchanged += m_report.people.unchanged;
    return counts;
}

/// Each row is in one of the counts: what became of its record, left out, or joined to another's.
void Importer::Run::countRows(const BuiltRows &built, const IngestResult &ofTheFile)
{
    qint64 refused = 0;
    for (const BadRecord &record : ofTheFile.rejected)
        refused += built.rowsOf.value(record.id, 1);
    const qint64 records = ofTheFile.inserted + ofTheFile.updated + ofTheFile.unchanged;
    m_report.rows += built.rows;
    m_report.records.rejected += built.rejected + refused;
    m_report.joined += built.rows - built.rejected - refused - records;
}

void Importer::Run::keepProblems(const BuiltRows &built, const QList<BadRecord> &refused)
{
    QList<Problem> problems = built.problems;
    for (const BadRecord &record : refused)
        problems.append(
            {built.lines.value(record.id), built.rowsOf.contains(record.id), record.error.text});
    m_report.problemCount += problems.size();
    const qsizetype room = kProblemsKept - m_report.problems.size();
    m_report.problems += problems.mid(0, qMax(room, qsizetype(0)));
}

/// Until the file ends: read, build, apply. Each round is a transaction of its own, but for a dry
/// run, which is one that never commits.
Done Importer::Run::landRows()
{
    bool first = true;
    std::optional<Transaction> transaction;
    while (!m_atEnd) {
        if (m_request.cancel.isCancelled()) {
            m_report.cancelled = true;
            return done();
        }
        if (!transaction)
            transaction.emplace(m_database);
        if (!transaction->isActive())
            return transaction->commit(); // which tells why it could not begin
        if (first) {
            if (const Done begun = begin(); !begun)
                return begun.error();
            first = false;
        }
        readRows();
        BuiltRows built = m_builder.take();
        if (m_error)
            return *m_error;
        if (const Done applied = apply(built); !applied)
            return applied.error();
        if (!m_request.dryRun) {
            if (const Done committed = transaction->commit(); !committed)
                return committed.error();
            transaction.reset();
            m_landed = m_report;
        }
        if (m_request.progress)
            m_request.progress({m_report.rows, m_reader.bytesRead(), m_file.size()});
    }
    if (m_reader.error())
        return *m_reader.error();
    return done();
}

Done Importer::Run::finish()
{
    Transaction transaction(m_database);
    const Done finished
        = ImportRepository(m_database).finish(m_report.id, allCounts(), m_request.now);
    return finished ? transaction.commit() : finished;
}

Result<ImportReport> Importer::Run::all()
{
    Done ran = landRows();
    const bool isKept = !m_request.dryRun && m_report.id.isValid();
    if (ran && isKept)
        ran = finish();
    if (ran)
        return m_report;
    if (!m_landed)
        return ran.error();
    m_landed->stoppedBy = ran.error();
    return *m_landed;
}

Importer::Importer(Database &database)
    : m_database(database)
{}

Result<ImportReport> Importer::run(const ImportRequest &request)
{
    QFile file(request.path);
    if (const Done opened = FileInspector::open(file); !opened)
        return opened.error();
    // Whatever the mapping left open is settled by the file.
    const auto look = FileInspector::look(file, request.profile, 200, request.cancel);
    if (!look)
        return look.error();
    if (const QString missing = ProfileJson::missing(look->profile); !missing.isEmpty())
        return Error{ErrorCode::InvalidArgument, missing, QStringLiteral("csv mapping")};
    ImportRequest settled = request;
    settled.profile = look->profile;
    DetectedEncoding encoding = detectEncoding(file, request.cancel);
    if (encoding.encoding != *settled.profile.encoding)
        encoding = {*settled.profile.encoding, 0};
    Result<ImportReport> report = Run(m_database, settled, file, encoding).all();
    if (report)
        logReport(settled, *report);
    else
        qCInfo(importLog) << "an import failed:" << int(report.error().code);
    return report;
}

} // namespace comptoir::csv
