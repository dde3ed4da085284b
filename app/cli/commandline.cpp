#include "app/cli/commandline.h"

#include "app/cli/commandcontext.h"
#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/synccommand.h"
#include "app/logfile.h"
#include "app/platform.h"
#include "app/systemclock.h"
#include "models/store/backup.h"

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kHelp = QStringLiteral("help");
const QString kVersion = QStringLiteral("version");
const QString kJson = QStringLiteral("json");

/// Texts of the command line that belong to no one command.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    static QList<OptionSpec> options();
    static QString help();
    static QString help(const Command &command);
    static QString unknownZone(const QString &zone);

private:
    static QStringList table(const QList<QPair<QString, QString>> &rows);
    static QString written(const OptionSpec &option);
};

QList<OptionSpec> CommandLine::options()
{
    return {
        {QStringLiteral("data"), QStringLiteral("DIR"),
         tr("the profile's folder, instead of the usual place")},
        {QStringLiteral("demo"), {}, tr("the demo shop, in a profile of its own")},
        {kJson, {}, tr("one JSON document as the result")},
        {QStringLiteral("secret-env"), QStringLiteral("[SHOP=]NAME"),
         tr("for this run, the key of the shop or the password of the account is in the "
            "environment variable NAME")},
        {kHelp, {}, tr("this help, or that of a command")},
        {kVersion, {}, tr("the version")},
    };
}

QString CommandLine::written(const OptionSpec &option)
{
    const QString name = QStringLiteral("--") + option.name;
    return option.value.isEmpty() ? name : name + QLatin1Char(' ') + option.value;
}

QStringList CommandLine::table(const QList<QPair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, left.size());
    QStringList lines;
    for (const auto &[left, right] : rows)
        lines.append(QStringLiteral("  ") + left.leftJustified(width + 2) + right);
    return lines;
}

QString CommandLine::help()
{
    QList<QPair<QString, QString>> all;
    const QList<Command> catalogue = commands();
    for (const Command &command : catalogue) {
        all.append(
            {(command.name + QLatin1Char(' ') + command.arguments).trimmed(), command.summary});
    }
    QList<QPair<QString, QString>> common;
    for (const OptionSpec &option : commonOptions())
        common.append({written(option), option.help});
    QStringList lines{
        tr("Comptoir keeps the customers, orders and carts of your shops on your desk."),
        {},
        tr("comptoir              opens the window"),
        tr("comptoir --demo       opens the window on the demo shop"),
        tr("comptoir COMMAND      does one thing without a window"),
        {},
        tr("Commands:")};
    lines += table(all);
    lines += {{}, tr("Options:")};
    lines += table(common);
    return lines.join(QLatin1Char('\n'));
}

QString CommandLine::help(const Command &command)
{
    QStringList lines{
        (QStringLiteral("comptoir ") + command.name + QLatin1Char(' ') + command.arguments)
            .trimmed(),
        QStringLiteral("  ") + command.summary};
    QList<QPair<QString, QString>> rows;
    for (const OptionSpec &option : command.options)
        rows.append({written(option), option.help});
    for (const OptionSpec &option : commonOptions())
        rows.append({written(option), option.help});
    lines += {{}, tr("Options:")};
    lines += table(rows);
    return lines.join(QLatin1Char('\n'));
}

QString CommandLine::unknownZone(const QString &zone)
{
    return tr("This computer has no time zone “%1” (TZ): times are those of UTC.").arg(zone);
}

const Command *find(const QList<Command> &catalogue, const QString &name)
{
    const auto found
        = std::find_if(catalogue.begin(), catalogue.end(),
                       [&name](const Command &command) { return command.name == name; });
    return found == catalogue.end() ? nullptr : &*found;
}

int showVersion(CommandOutput &out)
{
    const QString version = QStringLiteral(COMPTOIR_VERSION);
    out.line(QStringLiteral("Comptoir ") + version);
    out.json({{QStringLiteral("version"), version}});
    return Ok;
}

/// A command that only looks would find nothing in a demo that nobody synced yet.
Done fillDemo(CommandContext &context)
{
    if (!context.profile.demo || context.read(&Backup::isWorthKeeping))
        return done();
    const Done opened = context.openStore(true);
    if (!opened)
        return opened;
    const Result<QList<Shop>> shops = context.connectedShops();
    if (!shops)
        return shops.error();
    for (const Shop &shop : *shops) {
        const SyncReport report = syncShop(context, shop);
        if (!report.problems.isEmpty())
            return report.problems.constFirst().error;
    }
    return done();
}

int runCommand(const Command &command, const Invocation &invocation, Clock &clock,
               CommandOutput &out)
{
    CommandContext context(invocation, out, clock, systemRandom(), cancelOnInterrupt());
    const Done made = context.profile.create();
    if (!made) {
        out.fail(made.error());
        return exitCodeForProfile(made.error().code);
    }
    const LogFile log(context.profile.logFile());
    if (command.needs == Needs::Store || command.needs == Needs::Shops) {
        const Done opened = context.openStore(command.needs == Needs::Shops);
        if (!opened) {
            out.fail(opened.error());
            return exitCodeForProfile(opened.error().code);
        }
        const Done filled = command.needs == Needs::Shops ? done() : fillDemo(context);
        if (!filled)
            return out.fail(filled.error());
    }
    return command.run(context);
}

} // namespace

QList<OptionSpec> commonOptions()
{
    return CommandLine::options();
}

Result<Invocation> parse(const QStringList &words)
{
    return Invocation::parse(words, commands(), commonOptions());
}

QString helpText(const QString &command)
{
    const QList<Command> catalogue = commands();
    const Command *one = find(catalogue, command);
    return one ? CommandLine::help(*one) : CommandLine::help();
}

bool isWindow(const QStringList &words)
{
    const Result<Invocation> invocation = parse(words);
    return invocation && invocation->command.isEmpty() && !invocation->has(kHelp)
        && !invocation->has(kVersion);
}

bool needsWindow(const QStringList &words)
{
    if (isWindow(words))
        return true;
    const Result<Invocation> invocation = parse(words);
    if (!invocation || invocation->has(kHelp) || invocation->has(kVersion))
        return false;
    const QList<Command> catalogue = commands();
    const Command *command = find(catalogue, invocation->command);
    return command && command->needs == Needs::Window;
}

int run(const QStringList &words, Clock &clock, QIODevice &out, QIODevice &err)
{
    const Result<Invocation> invocation = parse(words);
    if (!invocation) {
        CommandOutput output(out, err, words.contains(QStringLiteral("--json")));
        return output.fail(invocation.error());
    }
    CommandOutput output(out, err, invocation->has(kJson));
    if (invocation->has(kVersion))
        return showVersion(output);
    if (invocation->has(kHelp)) {
        const QStringList lines = helpText(invocation->command).split(QLatin1Char('\n'));
        for (const QString &line : lines)
            output.line(line);
        return Ok;
    }
    if (const QString zone = platform::settleTimeZone(); !zone.isEmpty())
        output.progress(CommandLine::unknownZone(zone));
    const QList<Command> catalogue = commands();
    return runCommand(*find(catalogue, invocation->command), *invocation, clock, output);
}

} // namespace comptoir::cli
