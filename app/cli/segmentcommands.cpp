#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/segmentlookup.h"
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
