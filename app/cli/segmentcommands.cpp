#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/segmentlookup.h"
#include "app/cli/values.h"
#include "models/segments/rulejson.h"
#include "models/segments/segmentfile.h"
#include "models/segments/segmentkeeper.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kSegment = QStringLiteral("SEGMENT");

class SegmentCommands
{
    Q_DECLARE_TR_FUNCTIONS(SegmentCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int show(CommandContext &context);
    static int importFile(CommandContext &context);
    static int exportFile(CommandContext &context);

    static bool isUncounted(const Segment &segment);
    static QString membersText(const Segment &segment);
};

QJsonObject toJson(const Segment &segment)
{
    return {{QStringLiteral("id"), segment.id.value},
            {QStringLiteral("key"), segment.key},
            {QStringLiteral("name"), segment.name},
            {QStringLiteral("description"), segment.description},
            {QStringLiteral("archived"), segment.archivedAt.has_value()},
            {QStringLiteral("members"),
             segment.countedAt ? QJsonValue(segment.members) : QJsonValue(QJsonValue::Null)},
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
         tr("adds the segments of a file"),
         {},
         Needs::Store,
         &SegmentCommands::importFile},
        {QStringLiteral("segment export"),
         QStringLiteral("FILE"),
         1,
         1,
         tr("writes all segments to a JSON file"),
         {},
         Needs::Store,
         &SegmentCommands::exportFile},
    };
    return about + segmentQuestions() + files;
}

bool SegmentCommands::isUncounted(const Segment &segment)
{
    return !segment.countedAt && !segment.archivedAt && !segment.ruleError;
}

QString SegmentCommands::membersText(const Segment &segment)
{
    if (segment.ruleError)
        return tr("its rule cannot be read");
    if (isUncounted(segment))
        return tr("not counted yet");
    return segment.countedAt ? QString::number(segment.members) : QString();
}

int SegmentCommands::list(CommandContext &context)
{
    const auto segments = context.read(
        [](Database &db) { return SegmentRepository(db).list(SegmentRepository::Which::All); });
    if (!segments)
        return context.out.fail(segments.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Segment &segment : *segments) {
        array.append(toJson(segment));
        rows.append({segment.key, segment.name, membersText(segment),
                     segment.archivedAt ? tr("archived") : QString()});
    }
    context.out.json({{QStringLiteral("segments"), array}});
    context.out.table({tr("Key"), tr("Name"), tr("Members"), {}}, rows);
    if (std::any_of(segments->cbegin(), segments->cend(), isUncounted))
        context.out.line(tr("How many are in one now: comptoir segment count KEY"));
    return Ok;
}

int SegmentCommands::show(CommandContext &context)
{
    const QString name = context.argument(0);
    const Result<Segment> segment
        = context.read([name](Database &db) { return findSegment(db, name); });
    if (!segment)
        return context.out.fail(segment.error());
    if (segment->ruleError)
        return context.out.fail(*segment->ruleError);
    QJsonObject object = toJson(*segment);
    object.insert(QStringLiteral("rule"), RuleJson::toJson(segment->rule));
    context.out.json(object);
    context.out.line(segment->name);
    if (!segment->description.isEmpty())
        context.out.line(segment->description);
    const QJsonDocument rule(RuleJson::toJson(segment->rule));
    for (const QString &line : QString::fromUtf8(rule.toJson()).split(u'\n', Qt::SkipEmptyParts))
        context.out.line(line);
    return Ok;
}

int SegmentCommands::importFile(CommandContext &context)
{
    const Result<QByteArray> bytes = SegmentFile::contents(context.argument(0));
    if (!bytes)
        return context.out.fail(bytes.error());
    const Timestamp now = context.clock.now();
    QStringList remarks;
    const auto added
        = context.write([&remarks, &bytes = *bytes, now](Database &db) -> Result<QList<SegmentId>> {
              Transaction transaction(db);
              const auto ids = SegmentFile::add(db, bytes, now, &remarks);
              if (!ids)
                  return ids;
              if (const Done committed = transaction.commit(); !committed)
                  return committed.error();
              return ids;
          });
    if (!added)
        return context.out.fail(added.error());
    // Who is in them; what fails here, the window or the next sync makes up for.
    updateSegments(context.store()).waitForFinished();
    context.out.json({{QStringLiteral("added"), added->size()},
                      {QStringLiteral("remarks"), QJsonArray::fromStringList(remarks)}});
    context.out.line(tr("%n segment(s) added.", nullptr, int(added->size())));
    for (const QString &remark : std::as_const(remarks))
        context.out.line(remark);
    return Ok;
}

int SegmentCommands::exportFile(CommandContext &context)
{
    const auto segments = context.read(
        [](Database &db) { return SegmentRepository(db).list(SegmentRepository::Which::All); });
    if (!segments)
        return context.out.fail(segments.error());
    const auto leftOut = context.read([&segments, path = context.argument(0)](Database &db) {
        return SegmentFile::save(db, *segments, path);
    });
    if (!leftOut)
        return context.out.fail(leftOut.error());
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
