#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/store/backup.h"
#include "models/store/carryover.h"
#include "models/store/carryoverwords.h"
#include "models/store/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace comptoir::cli {

namespace {

const QString kList = QStringLiteral("list");
const QString kYes = QStringLiteral("yes");

class BackupCommands
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommands)
public:
    static QList<Command> entries();

private:
    static int backUp(CommandContext &context);
    static int list(CommandContext &context);
    static int restore(CommandContext &context);
    static QString words(const BackupContents &held);
    static QString toDecide(qint64 held);
    static Error holdsFarLess();
    static Error cannotCompare();
    static Result<QString> find(CommandContext &context, const QString &text);
    static QString nameOf(BackupKind kind);
};

QList<Command> BackupCommands::entries()
{
    return {
        {QStringLiteral("backup"),
         {},
         0,
         0,
         tr("makes a backup now, a plain SQLite file in the profile's folder"),
         {{kList, {}, tr("lists the backups instead, newest first")}},
         Needs::Store,
         &BackupCommands::backUp},
        {QStringLiteral("restore"),
         QStringLiteral("BACKUP"),
         1,
         1,
         tr("puts a backup (a file, or “newest”) in the place of the profile's file, which is "
            "set aside"),
         {{kYes,
           {},
           tr("also when it holds less than half of what is there now, or that cannot be read")}},
         Needs::Folder,
         &BackupCommands::restore},
    };
}

QJsonObject json(const BackupInfo &backup)
{
    return {{QStringLiteral("file"), QDir::toNativeSeparators(backup.path)},
            {QStringLiteral("at"), backup.at.toIso()},
            {QStringLiteral("bytes"), backup.bytes}};
}

QJsonObject json(const BackupContents &held)
{
    return {{QStringLiteral("customers"), held.customers}, {QStringLiteral("orders"), held.orders}};
}

QString BackupCommands::nameOf(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Daily:
        return tr("daily");
    case BackupKind::BeforeMigration:
        return tr("before an update");
    case BackupKind::Manual:
        return tr("by hand");
    }
    return {};
}

int BackupCommands::list(CommandContext &context)
{
    QJsonArray array;
    QList<QStringList> rows;
    const QList<BackupInfo> backups = Backup(context.profile.path).list();
    for (const BackupInfo &backup : backups) {
        array.append(json(backup));
        rows.append({toText(backup.at), nameOf(backup.kind),
                     QLocale().formattedDataSize(backup.bytes),
                     QDir::toNativeSeparators(backup.path)});
    }
    context.out.json({{QStringLiteral("backups"), array}});
    context.out.table({tr("Made"), tr("Kind"), tr("Size"), tr("File")}, rows);
    return Ok;
}

int BackupCommands::backUp(CommandContext &context)
{
    if (context.given.has(kList))
        return list(context);
    const Result<BackupInfo> backup = context.store().backUp().result();
    if (!backup)
        return context.out.fail(backup.error());
    context.out.json({{QStringLiteral("backup"), json(*backup)}});
    context.out.line(QDir::toNativeSeparators(backup->path));
    return Ok;
}

Result<QString> BackupCommands::find(CommandContext &context, const QString &text)
{
    if (text == QLatin1String("newest")) {
        const std::optional<BackupInfo> newest = Backup(context.profile.path).newestGood();
        if (newest)
            return newest->path;
    } else if (QFileInfo::exists(text)) {
        return QFileInfo(text).absoluteFilePath();
    }
    return Error{
        ErrorCode::NotFound,
        tr("There is no backup “%1”. Nothing was changed. See comptoir backup --list.").arg(text),
        QStringLiteral("no such backup")};
}

QString BackupCommands::words(const BackupContents &held)
{
    return tr("customers: %1, orders: %2").arg(held.customers).arg(held.orders);
}

QString BackupCommands::toDecide(qint64 held)
{
    return tr("It is not known whether %n message(s) that waited in the backup have left since: "
              "they are listed as uncertain, and not sent by themselves. See comptoir outbox list "
              "--state uncertain, then comptoir outbox decide.",
              nullptr, static_cast<int>(held));
}

Error BackupCommands::holdsFarLess()
{
    return {ErrorCode::InvalidArgument,
            tr("The backup holds less than half of what is there now. Nothing was changed. To "
               "restore it all the same, add --yes."),
            QStringLiteral("restore without --yes")};
}

Error BackupCommands::cannotCompare()
{
    return {ErrorCode::InvalidArgument,
            tr("The file that is there now cannot be read, so it is not known whether the backup "
               "holds less. Nothing was changed. To restore it all the same, add --yes: the file "
               "is set aside, not deleted."),
            QStringLiteral("restore over an unreadable file without --yes")};
}

int BackupCommands::restore(CommandContext &context)
{
    const Result<QString> backup = find(context, context.argument(0));
    if (!backup)
        return context.out.fail(backup.error());
    if (const Done sound = Backup::verify(*backup); !sound)
        return context.out.fail(sound.error());
    const Result<BackupContents> held = Backup::contents(*backup);
    if (!held)
        return context.out.fail(held.error());
    // What is there now may be damaged, which is what backups are for.
    const QString file = profile::databaseFile(context.profile.path);
    const Result<BackupContents> present = Backup::contents(file);
    const BackupContents before = present.valueOr({});
    const bool isUnreadable = !present && QFile::exists(file);
    context.out.line(tr("The backup of %1: %2").arg(toText(held->at), words(*held)));
    context.out.line(
        tr("Here now: %1").arg(isUnreadable ? tr("it cannot be read") : words(before)));
    const QStringList kept
        = CarryOverWords::before(*held, present ? std::optional(before) : std::nullopt);
    for (const QString &sentence : kept)
        context.out.line(sentence);
    if (isUnreadable && !context.given.has(kYes))
        return context.out.fail(cannotCompare());
    if (held->isFarLessThan(before) && !context.given.has(kYes))
        return context.out.fail(holdsFarLess());
    const Done restored = Store::restore(context.profile.path, *backup, context.clock);
    if (!restored)
        return context.out.fail(restored.error());
    const BackupContents after = Backup::contents(file).valueOr(*held);
    const bool lacksRefusals = CarryOver::lacksRefusals(file);
    const bool lacksErasures = CarryOver::lacksErasures(file);
    context.out.json({{QStringLiteral("restored"), QDir::toNativeSeparators(*backup)},
                      {QStringLiteral("at"), held->at.toIso()},
                      {QStringLiteral("holds"), json(*held)},
                      {QStringLiteral("held_before"), json(before)},
                      {QStringLiteral("messages_to_decide"), after.messagesHeld},
                      {QStringLiteral("lacks_refusals"), lacksRefusals},
                      {QStringLiteral("lacks_erasures"), lacksErasures}});
    context.out.line(tr("The backup is in place; the file before it was set aside in the same "
                        "folder."));
    if (after.messagesHeld > held->messagesHeld)
        context.out.line(toDecide(after.messagesHeld));
    const QStringList toCheck = CarryOverWords::after(lacksRefusals, lacksErasures);
    for (const QString &sentence : toCheck)
        context.out.line(sentence);
    return Ok;
}

} // namespace

QList<Command> backupCommands()
{
    return BackupCommands::entries();
}

} // namespace comptoir::cli
