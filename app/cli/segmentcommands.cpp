#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/segmentlookup.h"
#include "app/cli/targetfile.h"
#include "app/cli/values.h"
#include "models/segments/rulejson.h"
#include "models/segments/segmentfile.h"
#include "models/segments/segmentkeeper.h"
#include "models/segments/segmentreading.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kSegment = QStringLiteral("SEGMENT");
const QString kKnown = QStringLiteral("known");
const QString kYes = QStringLiteral("yes");

class SegmentCommands
{
    Q_DECLARE_TR_FUNCTIONS(SegmentCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int show(CommandContext &context);
    static int archive(CommandContext &context);
    static int unarchive(CommandContext &context);
    static int setArchived(CommandContext &context, bool archived);
    static int remove(CommandContext &context);
    static int importFile(CommandContext &context);
    static Result<SegmentFile::Known> known(CommandContext &context);
    static int exportFile(CommandContext &context);

    static bool isUncounted(const SegmentLine &line);
    static QString whyNone(const SegmentLine &line);
    static QString membersText(const SegmentLine &line);
    static QJsonObject toJson(const SegmentLine &line);
};

/// With the reason where there is no number.
QJsonObject SegmentCommands::toJson(const SegmentLine &line)
{
    const Segment &segment = line.segment;
    const QString reason = whyNone(line);
    return {{QStringLiteral("id"), segment.id.value},
            {QStringLiteral("key"), segment.key},
            {QStringLiteral("name"), segment.name},
            {QStringLiteral("description"), segment.description},
            {QStringLiteral("archived"), segment.archivedAt.has_value()},
            {QStringLiteral("members"),
             reason.isEmpty() ? QJsonValue(segment.members) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("reason"),
             reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(reason)},
            {QStringLiteral("counted_at"), cli::toJson(segment.countedAt)}};
}

QList<Command> SegmentCommands::entries()
{
    const QList<Command> about{
        {QStringLiteral("segment list"),
         {},
         0,
         0,
         tr("lists the segments"),
         {},
         Needs::Store,
         &SegmentCommands::list},
        {QStringLiteral("segment show"),
         kSegment,
         1,
         1,
         tr("tells all of one segment, with its rule"),
         {},
         Needs::Store,
         &SegmentCommands::show},
    };
    const QList<Command> files{
        {QStringLiteral("segment import"),
         QStringLiteral("FILE"),
         1,
         1,
         tr("takes in the segments of a file"),
         {{kKnown, QStringLiteral("leave|replace|add"),
           tr("of those that are here already (the same key, or the same rule): leave these as "
              "they are (unless told), replace them, or add the file's beside them")}},
         Needs::Store,
         &SegmentCommands::importFile},
        {QStringLiteral("segment export"),
         QStringLiteral("FILE"),
         1,
         1,
         tr("writes all segments to a JSON file"),
         {TargetFile::force()},
         Needs::Store,
         &SegmentCommands::exportFile},
    };
    const QList<Command> changes{
        {QStringLiteral("segment archive"),
         kSegment,
         1,
         1,
         tr("puts a segment aside"),
         {},
         Needs::Store,
         &SegmentCommands::archive},
        {QStringLiteral("segment unarchive"),
         kSegment,
         1,
         1,
         tr("takes a segment out of the archive"),
         {},
         Needs::Store,
         &SegmentCommands::unarchive},
        {QStringLiteral("segment remove"),
         kSegment,
         1,
         1,
         tr("deletes a segment and its history"),
         {{kYes, {}, tr("without it nothing is deleted")}},
         Needs::Store,
         &SegmentCommands::remove},
    };
    return about + segmentQuestions() + changes + files;
}

bool SegmentCommands::isUncounted(const SegmentLine &line)
{
    const Segment &segment = line.segment;
    return !segment.countedAt && !segment.archivedAt && !segment.ruleError && line.needs.isEmpty();
}

/// As the window says it instead of a number; empty: there is one.
QString SegmentCommands::whyNone(const SegmentLine &line)
{
    if (line.segment.ruleError)
        return tr("its rule cannot be read");
    if (!line.needs.isEmpty())
        return DataSourceWords::needs(line.needs);
    return line.segment.countedAt ? QString() : tr("not counted yet");
}

QString SegmentCommands::membersText(const SegmentLine &line)
{
    const QString reason = whyNone(line);
    if (reason.isEmpty())
        return QString::number(line.segment.members);
    return line.segment.archivedAt && line.needs.isEmpty() && !line.segment.ruleError ? QString()
                                                                                      : reason;
}

int SegmentCommands::list(CommandContext &context)
{
    const auto reading = context.read(
        [now = context.clock.now()](Database &db) { return SegmentsReading::read(db, now); });
    if (!reading)
        return context.out.fail(reading.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const SegmentLine &line : reading->lines) {
        array.append(toJson(line));
        rows.append({line.segment.key, line.segment.name, membersText(line),
                     line.segment.archivedAt ? tr("archived") : QString()});
    }
    context.out.json({{QStringLiteral("segments"), array}});
    context.out.table({tr("Key"), tr("Name"), tr("Members"), {}}, rows);
    if (std::any_of(reading->lines.cbegin(), reading->lines.cend(), isUncounted))
        context.out.line(tr("How many are in one now: comptoir segment count KEY"));
    return Ok;
}

int SegmentCommands::show(CommandContext &context)
{
    const QString name = context.argument(0);
    const Result<SegmentLine> line
        = context.read([name, now = context.clock.now()](Database &db) -> Result<SegmentLine> {
              const Result<Segment> segment = findSegment(db, name);
              const auto around = RuleSurroundings::read(db, now);
              if (!segment || !around)
                  return segment ? around.error() : segment.error();
              SegmentLine found;
              found.segment = *segment;
              found.needs = around->needsOf(segment->rule);
              return found;
          });
    if (!line)
        return context.out.fail(line.error());
    const Segment *segment = &line->segment;
    if (segment->ruleError)
        return context.out.fail(*segment->ruleError);
    QJsonObject object = toJson(*line);
    object.insert(QStringLiteral("rule"), RuleJson::toJson(segment->rule));
    context.out.json(object);
    context.out.line(segment->name);
    if (!segment->description.isEmpty())
        context.out.line(segment->description);
    if (!line->needs.isEmpty())
        context.out.line(DataSourceWords::needs(line->needs));
    const QJsonDocument rule(RuleJson::toJson(segment->rule));
    for (const QString &text : QString::fromUtf8(rule.toJson()).split(u'\n', Qt::SkipEmptyParts))
        context.out.line(text);
    return Ok;
}

int SegmentCommands::setArchived(CommandContext &context, bool archived)
{
    const auto changed
        = context.write([name = context.argument(0), archived,
                         now = context.clock.now()](Database &db) -> Result<Segment> {
              Transaction transaction(db);
              SegmentRepository segments(db);
              const Result<Segment> segment = findSegment(db, name);
              if (!segment)
                  return segment;
              if (const Done put = segments.setArchived(segment->id, archived, now); !put)
                  return put.error();
              const Result<Segment> after = segments.get(segment->id);
              const Done committed = transaction.commit();
              return committed ? after : Result<Segment>(committed.error());
          });
    if (!changed)
        return context.out.fail(changed.error());
    updateSegments(context.store()).waitForFinished();
    context.out.json({{QStringLiteral("segment"), changed->key},
                      {QStringLiteral("archived"), changed->archivedAt.has_value()}});
    context.out.line(archived ? tr("The segment “%1” is archived.").arg(changed->name)
                              : tr("The segment “%1” is out of the archive.").arg(changed->name));
    return Ok;
}

int SegmentCommands::archive(CommandContext &context)
{
    return setArchived(context, true);
}

int SegmentCommands::unarchive(CommandContext &context)
{
    return setArchived(context, false);
}

/// What forbids it is said first: without the word for it, the transaction is not committed.
int SegmentCommands::remove(CommandContext &context)
{
    const bool isMeant = context.given.has(kYes);
    const auto removed = context.write(
        [name = context.argument(0), isMeant](Database &db) -> Result<Segment> {
            Transaction transaction(db);
            const Result<Segment> segment = findSegment(db, name);
            if (!segment)
                return segment;
            if (const Done gone = SegmentRepository(db).remove(segment->id); !gone)
                return gone.error();
            if (!isMeant)
                return Error{ErrorCode::InvalidArgument,
                             tr("This would delete “%1” for good, with the history of who was in "
                                "it. Nothing was changed. Say --yes to delete it, or put it aside "
                                "with comptoir segment archive.")
                                 .arg(segment->name),
                             QStringLiteral("removal not confirmed")};
            const Done committed = transaction.commit();
            return committed ? segment : Result<Segment>(committed.error());
        });
    if (!removed)
        return context.out.fail(removed.error());
    context.out.json({{QStringLiteral("removed"), removed->key}});
    context.out.line(tr("The segment “%1” is deleted.").arg(removed->name));
    return Ok;
}

Result<SegmentFile::Known> SegmentCommands::known(CommandContext &context)
{
    const QString word = context.given.value(kKnown);
    if (word.isEmpty() || word == QLatin1String("leave"))
        return SegmentFile::Known::Leave;
    if (word == QLatin1String("replace"))
        return SegmentFile::Known::Replace;
    if (word == QLatin1String("add"))
        return SegmentFile::Known::AddBeside;
    return Error{ErrorCode::InvalidArgument,
                 tr("--known is leave, replace or add, not “%1”. Nothing was changed.").arg(word),
                 QStringLiteral("unknown choice")};
}

int SegmentCommands::importFile(CommandContext &context)
{
    const Result<SegmentFile::Known> known = SegmentCommands::known(context);
    if (!known)
        return context.out.fail(known.error());
    const Result<QByteArray> bytes = SegmentFile::contents(context.argument(0));
    if (!bytes)
        return context.out.fail(bytes.error());
    const Timestamp now = context.clock.now();
    const auto taken = context.write(
        [&bytes = *bytes, known = *known, now](Database &db) -> Result<SegmentFile::Taken> {
            Transaction transaction(db);
            const auto all = SegmentFile::take(db, bytes, now, known);
            if (!all)
                return all;
            const Done committed = transaction.commit();
            return committed ? all : Result<SegmentFile::Taken>(committed.error());
        });
    if (!taken)
        return context.out.fail(taken.error());
    // Who is in them; what fails here, the window or the next sync makes up for.
    updateSegments(context.store()).waitForFinished();
    context.out.json({{QStringLiteral("added"), taken->added.size()},
                      {QStringLiteral("replaced"), taken->replaced.size()},
                      {QStringLiteral("already_there"), QJsonArray::fromStringList(taken->left)},
                      {QStringLiteral("remarks"), QJsonArray::fromStringList(taken->remarks)}});
    context.out.line(tr("%n segment(s) added.", nullptr, int(taken->added.size())));
    if (!taken->replaced.isEmpty())
        context.out.line(tr("%n segment(s) replaced.", nullptr, int(taken->replaced.size())));
    for (const QString &name : taken->left)
        context.out.line(tr("“%1” is already there and stays as it is.").arg(name));
    for (const QString &remark : taken->remarks)
        context.out.line(remark);
    return Ok;
}

int SegmentCommands::exportFile(CommandContext &context)
{
    if (const Done may = TargetFile::check(context, context.argument(0)); !may)
        return context.out.fail(may.error());
    const auto segments = context.read(
        [](Database &db) { return SegmentRepository(db).list(SegmentRepository::Which::All); });
    if (!segments)
        return context.out.fail(segments.error());
    const auto leftOut = context.read([&segments, path = context.argument(0)](Database &db) {
        return SegmentFile::save(db, *segments, path);
    });
    if (!leftOut) {
        context.out.fail(leftOut.error());
        return exitCodeForTarget(leftOut.error().code);
    }
    const qsizetype written = segments->size() - leftOut->size();
    context.out.json({{QStringLiteral("segments"), written},
                      {QStringLiteral("left_out"), QJsonArray::fromStringList(*leftOut)}});
    context.out.line(tr("%n segment(s) written.", nullptr, int(written)));
    for (const QString &name : *leftOut)
        context.out.line(tr("“%1” was left out: its rule is damaged.").arg(name));
    return leftOut->isEmpty() ? Ok : ProblemFound;
}

} // namespace

Result<Segment> findSegment(Database &database, const QString &text)
{
    Result<Segment> segment = SegmentRepository(database).find(text);
    if (segment || segment.error().code != ErrorCode::NotFound)
        return segment;
    return Error{
        ErrorCode::NotFound,
        SegmentCommands::tr("There is no segment “%1”. See comptoir segment list.").arg(text),
        segment.error().detail};
}

QList<Command> segmentCommands()
{
    return SegmentCommands::entries();
}

} // namespace comptoir::cli
