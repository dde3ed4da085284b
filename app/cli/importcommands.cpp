#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/problemgroups.h"
#include "app/cli/values.h"
#include "models/segments/segmentkeeper.h"
#include "models/shops/csv/importer.h"

#include <QFile>
#include <QJsonArray>
#include <QTimeZone>

namespace comptoir::cli {

namespace {

const QString kMap = QStringLiteral("map");
const QString kDryRun = QStringLiteral("dry-run");
constexpr qint64 kMaxMapBytes = 1024LL * 1024;

/// Who comes into segments or leaves them by what was brought in. What fails here, the next sync
/// makes up for.
void moveSegments(CommandContext &context)
{
    updateSegments(context.store()).waitForFinished();
}

class ImportCommands
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommands)
public:
    static QList<Command> entries();

private:
    static int importCsv(CommandContext &context);
    static int list(CommandContext &context);
    static int undo(CommandContext &context);

    static Result<csv::FileLook> readProfile(const QString &path, const QString &mapPath,
                                             const CancelToken &cancel);
    static QStringList rivals(const csv::FileLook &look);
    static Error unreadable(const QFile &file);
    static void print(CommandOutput &out, const csv::ImportReport &report, bool dryRun);
    static int failPartly(CommandOutput &out, const csv::ImportReport &report);
};

QJsonObject json(const ImportCounts &counts)
{
    return {{QStringLiteral("inserted"), counts.inserted},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("unchanged"), counts.unchanged},
            {QStringLiteral("rejected"), counts.rejected}};
}

QJsonObject json(const csv::ImportReport &report, bool dryRun)
{
    return {{QStringLiteral("import"),
             report.id.isValid() ? QJsonValue(report.id.value) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("dry_run"), dryRun},
            {QStringLiteral("cancelled"), report.cancelled},
            {QStringLiteral("rows"), report.rows},
            {QStringLiteral("records"), json(report.records)},
            {QStringLiteral("people"), json(report.people)},
            {QStringLiteral("joined"), report.joined},
            {QStringLiteral("known_people"), report.knownPeople},
            {QStringLiteral("problem_count"), report.problemCount},
            {QStringLiteral("problems"), toJson(report.problems)}};
}

QList<Command> ImportCommands::entries()
{
    return {
        {QStringLiteral("import csv"),
         QStringLiteral("FILE"),
         1,
         1,
         tr("takes a file in: customers, orders, consents or events"),
         {{kMap, QStringLiteral("FILE"), tr("which column is what, as JSON; needed")},
          {kDryRun, {}, tr("only says what would happen")}},
         Needs::Store,
         &ImportCommands::importCsv},
        {QStringLiteral("import list"),
         {},
         0,
         0,
         tr("lists the files taken in, newest first"),
         {},
         Needs::Store,
         &ImportCommands::list},
        {QStringLiteral("import undo"),
         QStringLiteral("ID"),
         1,
         1,
         tr("takes an import back; what was changed since keeps its newer value"),
         {},
         Needs::Store,
         &ImportCommands::undo},
    };
}

Error ImportCommands::unreadable(const QFile &file)
{
    return Error{ErrorCode::File,
                 tr("The file “%1” cannot be read. Nothing was changed: check its name and rights.")
                     .arg(file.fileName()),
                 QStringLiteral("open failed")};
}

Result<csv::FileLook> ImportCommands::readProfile(const QString &path, const QString &mapPath,
                                                  const CancelToken &cancel)
{
    QFile map(mapPath);
    if (const Done opened = csv::FileInspector::open(map); !opened)
        return unreadable(map);
    QFile file(path);
    if (const Done opened = csv::FileInspector::open(file); !opened)
        return opened.error();
    return csv::FileInspector::lookWithMap(file, map.read(kMaxMapBytes),
                                           QTimeZone::systemTimeZoneId(), cancel);
}

QStringList ImportCommands::rivals(const csv::FileLook &look)
{
    QStringList sentences;
    for (const QString &header : csv::rivalHeaders(look.profile, look.headers))
        sentences.append(tr("The column “%1” seems to say the same as one that is read, and is "
                            "left out. The mapping says which of them counts.")
                             .arg(header));
    return sentences;
}

void ImportCommands::print(CommandOutput &out, const csv::ImportReport &report, bool dryRun)
{
    if (dryRun)
        out.line(tr("Nothing was written; this is what would happen:"));
    out.table({},
              {{tr("Rows"), QString::number(report.rows)},
               {tr("New"), QString::number(report.records.inserted)},
               {tr("of people known already"), QString::number(report.knownPeople)},
               {tr("Changed"), QString::number(report.records.updated)},
               {tr("Unchanged"), QString::number(report.records.unchanged)},
               {tr("Part of the same record as a row above"), QString::number(report.joined)},
               {tr("Left out"), QString::number(report.records.rejected)}});
    printProblems(out, report.problems, report.problemCount);
    if (report.id.isValid())
        out.line(tr("To take it back: comptoir import undo %1").arg(report.id.value));
}

/// What had come in stays: it is told with the error how much that is and how to take it back.
int ImportCommands::failPartly(CommandOutput &out, const csv::ImportReport &report)
{
    const Error &error = *report.stoppedBy;
    QJsonObject told = json(report, false);
    told.insert(QStringLiteral("error"), toJson(error));
    out.json(told);
    out.progress(error.text);
    out.progress(
        tr("The import stopped there. %n row(s) had come in before and stay. To take them back: "
           "comptoir import undo %1",
           nullptr, static_cast<int>(report.rows))
            .arg(report.id.value));
    return exitCodeFor(error.code);
}

int ImportCommands::importCsv(CommandContext &context)
{
    if (!context.given.has(kMap)) {
        return context.out.fail({ErrorCode::InvalidArgument,
                                 tr("An import needs --map FILE, which says which column is what."),
                                 QStringLiteral("no map")});
    }
    csv::ImportRequest request;
    request.path = context.argument(0);
    request.dryRun = context.given.has(kDryRun);
    request.now = context.clock.now();
    request.cancel = context.cancel;
    const Result<csv::FileLook> look
        = readProfile(request.path, context.given.value(kMap), context.cancel);
    if (!look)
        return context.out.fail(look.error());
    request.profile = look->profile;
    for (const QString &sentence : rivals(*look))
        context.out.progress(sentence);
    const Result<csv::ImportReport> report
        = context.write([&request](Database &db) { return csv::Importer(db).run(request); });
    if (!report)
        return context.out.fail(report.error());
    if (!request.dryRun)
        moveSegments(context);
    if (report->stoppedBy)
        return failPartly(context.out, *report);
    context.out.json(json(*report, request.dryRun));
    print(context.out, *report, request.dryRun);
    if (report->cancelled)
        return Interrupted;
    return report->records.rejected > 0 ? ProblemFound : Ok;
}

int ImportCommands::list(CommandContext &context)
{
    const Result<QList<Import>> imports
        = context.read([](Database &db) { return ImportRepository(db).list(); });
    if (!imports)
        return context.out.fail(imports.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Import &import : *imports) {
        array.append(QJsonObject{{QStringLiteral("id"), import.id.value},
                                 {QStringLiteral("kind"), import.kind},
                                 {QStringLiteral("file"), import.fileName},
                                 {QStringLiteral("records"), json(import.counts)},
                                 {QStringLiteral("started_at"), import.startedAt.toIso()},
                                 {QStringLiteral("finished_at"), toJson(import.finishedAt)},
                                 {QStringLiteral("undone_at"), toJson(import.undoneAt)}});
        rows.append({QString::number(import.id.value), toText(import.startedAt), import.kind,
                     import.fileName, import.undoneAt ? tr("taken back") : QString()});
    }
    context.out.json({{QStringLiteral("imports"), array}});
    context.out.table({tr("Id"), tr("When"), tr("Kind"), tr("File"), {}}, rows);
    return Ok;
}

int ImportCommands::undo(CommandContext &context)
{
    const ImportId id{context.argument(0).toLongLong()};
    const Timestamp now = context.clock.now();
    const auto undone
        = context.write([&context, id, now](Database &db) -> Result<ChangeRecorder::Undone> {
              Transaction transaction(db);
              const auto tell = [&context](qint64 done, qint64 total) {
                  context.out.progress(tr("%1 of %2").arg(done).arg(total));
              };
              const Result<ChangeRecorder::Undone> result
                  = ImportRepository(db).undo(id, now, context.cancel, tell);
              if (!result)
                  return result;
              const Done committed = transaction.commit();
              if (!committed)
                  return committed.error();
              return result;
          });
    if (!undone)
        return context.out.fail(undone.error());
    moveSegments(context);
    context.out.json({{QStringLiteral("restored"), undone->restored},
                      {QStringLiteral("kept"), undone->kept},
                      {QStringLiteral("refusals_kept"), undone->refusals}});
    context.out.line(tr("Taken back: %n row(s); changed since, so that they stay: %1.", nullptr,
                        static_cast<int>(undone->restored))
                         .arg(undone->kept));
    if (undone->refusals > 0)
        context.out.line(tr("%n refusal(s) of messages stay: who said no has said no.", nullptr,
                            static_cast<int>(undone->refusals)));
    return Ok;
}

} // namespace

QList<Command> importCommands()
{
    return ImportCommands::entries();
}

} // namespace comptoir::cli
