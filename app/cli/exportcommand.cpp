#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/exitcode.h"
#include "app/cli/targetfile.h"
#include "models/shops/csv/exporter.h"

#include <QDir>

namespace comptoir::cli {

namespace {

class ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Result<csv::ExportOptions> options(CommandContext &context);
};

Command ExportCommand::entry()
{
    return {QStringLiteral("export"),
            QStringLiteral("customers|orders FILE"),
            2,
            2,
            tr("writes everything to a CSV file, or to JSON when the file's name ends so"),
            {TargetFile::force()},
            Needs::Store,
            &ExportCommand::run};
}

Result<csv::ExportOptions> ExportCommand::options(CommandContext &context)
{
    csv::ExportOptions options;
    const QString what = context.argument(0);
    if (what == QLatin1String("orders")) {
        options.what = csv::ExportWhat::Orders;
    } else if (what != QLatin1String("customers")) {
        return Error{ErrorCode::InvalidArgument,
                     tr("Comptoir exports customers or orders, not “%1”.").arg(what),
                     QStringLiteral("unknown export")};
    }
    if (context.argument(1).endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        options.format = csv::ExportFormat::Json;
    options.plainHeaders = true;
    options.zone = QTimeZone::systemTimeZone();
    options.cancel = context.cancel;
    return options;
}

int ExportCommand::run(CommandContext &context)
{
    Result<csv::ExportOptions> options = ExportCommand::options(context);
    if (!options)
        return context.out.fail(options.error());
    CommandOutput &out = context.out;
    options->progress = [&out](qint64 records) { out.progress(QString::number(records)); };
    const QString path = context.argument(1);
    if (const Done may = TargetFile::check(context, path); !may)
        return out.fail(may.error());
    const Result<qint64> written = context.store()
                                       .chore([path, &options](Database &db) {
                                           return csv::Exporter(db).run(path, *options);
                                       })
                                       .takeResult();
    if (!written) {
        out.fail(written.error());
        return exitCodeForTarget(written.error().code);
    }
    out.json({{QStringLiteral("file"), QDir::toNativeSeparators(path)},
              {QStringLiteral("records"), *written}});
    out.line(tr("%n record(s) written.", nullptr, int(*written)));
    return Ok;
}

} // namespace

QList<Command> exportCommands()
{
    return {ExportCommand::entry()};
}

} // namespace comptoir::cli
