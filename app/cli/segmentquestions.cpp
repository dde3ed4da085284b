#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/segmentlookup.h"
#include "app/cli/values.h"
#include "models/segments/rulecheck.h"
#include "models/segments/segmentproblems.h"
#include "models/segments/segmentreading.h"
#include "models/segments/whyreading.h"
#include "models/store/customerrepository.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kAsOf = QStringLiteral("as-of");
const QString kLimit = QStringLiteral("limit");
const QString kSegment = QStringLiteral("SEGMENT");

/// Who is in a segment, now or then, and why.
class SegmentQuestions
{
    Q_DECLARE_TR_FUNCTIONS(SegmentQuestions)
public:
    static QList<Command> entries();

private:
    static int count(CommandContext &context);
    static int members(CommandContext &context);
    static int why(CommandContext &context);

    static Result<Timestamp> asOf(CommandContext &context);
    static Result<CustomerId> customer(CommandContext &context, const QString &who);
};

/// The segment and what evaluates it, read in one go.
struct Asked
{
    Segment segment;
    RuleSurroundings around;
    QList<DataSource> needs;

    Result<CustomerSet> members(Database &db) const
    {
        return RuleEvaluator(db, around.fields, around.verbs, around.findRule())
            .members(segment.rule, around.request);
    }
};

/// InvalidArgument: its rule cannot be asked.
Result<Asked> ask(Database &db, const QString &name, Timestamp now, const CancelToken &cancel)
{
    const Result<Segment> segment = findSegment(db, name);
    if (!segment)
        return segment.error();
    if (segment->ruleError)
        return *segment->ruleError;
    const auto around = RuleSurroundings::read(db, now);
    if (!around)
        return around.error();
    Asked asked{*segment, *around, around->needsOf(segment->rule)};
    asked.around.request.cancel = cancel;
    if (const auto problem
        = SegmentProblems(around->fields, around->verbs, around->segments).of(*segment))
        return *problem;
    return asked;
}

QString textOf(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number);
    if (const auto *money = std::get_if<Money>(&value))
        return toText(*money);
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toString(Qt::ISODate);
    if (const auto *at = std::get_if<Timestamp>(&value))
        return toText(std::optional(*at));
    if (const auto *items = std::get_if<QStringList>(&value))
        return items->join(QStringLiteral(", "));
    return {};
}

/// A rule that cannot be asked is no fault of the command line.
int fail(CommandContext &context, const Error &error)
{
    const bool isOfRule = error.code == ErrorCode::InvalidArgument;
    const bool isStopped = error.code == ErrorCode::Cancelled && error.text.isEmpty();
    const int code = context.out.fail(
        isStopped
            ? Error{error.code, SegmentQuestions::tr("Stopped. Nothing was changed."), error.detail}
            : error);
    return isOfRule ? int(ProblemFound) : code;
}

QJsonValue reason(const QList<DataSource> &needs)
{
    return needs.isEmpty() ? QJsonValue(QJsonValue::Null)
                           : QJsonValue(DataSourceWords::needs(needs));
}

/// What counts people is worth nothing while something that it asks about has not arrived.
QJsonValue numberOrNull(qint64 number, const QList<DataSource> &needs)
{
    return needs.isEmpty() ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QString modeWord(RuleGroup::Mode mode)
{
    return mode == RuleGroup::Mode::All ? QStringLiteral("all")
        : mode == RuleGroup::Mode::Any  ? QStringLiteral("any")
                                        : QStringLiteral("none");
}

QJsonValue comparisonJson(const std::optional<Comparison> &comparison)
{
    if (!comparison)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("people"), comparison->people},
                       {QStringLiteral("usual"), textOf(comparison->usual)},
                       {QStringLiteral("limit"), textOf(comparison->limit)}};
}

/// Cards and groups apart: the path of a card tells its groups.
QJsonObject whyJson(const WhyReading &reading)
{
    QJsonArray conditions, groups;
    for (const WhyReading::Line &line : reading.lines) {
        QJsonObject object{
            {QStringLiteral("path"), RuleCheck::pathText(reading.rule, line.path)},
            {QStringLiteral("true"),
             line.isCounted ? QJsonValue(line.isTrue) : QJsonValue(QJsonValue::Null)}};
        if (line.group) {
            object.insert(QStringLiteral("mode"), modeWord(*line.group));
            groups.append(object);
            continue;
        }
        object.insert(QStringLiteral("condition"), line.clause);
        object.insert(QStringLiteral("found"), textOf(line.found));
        object.insert(QStringLiteral("compared_with"), comparisonJson(line.comparison));
        object.insert(QStringLiteral("next_change"), cli::toJson(line.nextChange));
        conditions.append(object);
    }
    return {{QStringLiteral("member"),
             reading.needs.isEmpty() ? QJsonValue(reading.isMember) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("reason"), reason(reading.needs)},
            {QStringLiteral("next_change"), cli::toJson(reading.nextChange)},
            {QStringLiteral("conditions"), conditions},
            {QStringLiteral("groups"), groups}};
}

QList<Command> SegmentQuestions::entries()
{
    const OptionSpec when{kAsOf, QStringLiteral("INSTANT"),
                          tr("as it was then, as far as the file tells")};
    return {
        {QStringLiteral("segment count"),
         kSegment,
         1,
         1,
         tr("counts who is in a segment"),
         {when},
         Needs::Store,
         &SegmentQuestions::count},
        {QStringLiteral("segment members"),
         kSegment,
         1,
         1,
         tr("lists who is in a segment"),
         {when, {kLimit, QStringLiteral("N"), tr("at most N, 50 unless told; 0 for all")}},
         Needs::Store,
         &SegmentQuestions::members},
        {QStringLiteral("segment why"),
         QStringLiteral("SEGMENT EMAIL|ID"),
         2,
         2,
         tr("tells condition by condition why a customer is in a segment or not"),
         {when},
         Needs::Store,
         &SegmentQuestions::why},
    };
}

Result<Timestamp> SegmentQuestions::asOf(CommandContext &context)
{
    const auto at = Numbers::parseInstant(kAsOf, context.given.value(kAsOf));
    if (!at)
        return at.error();
    return at->value_or(context.clock.now());
}

int SegmentQuestions::count(CommandContext &context)
{
    const Result<Timestamp> now = asOf(context);
    if (!now)
        return context.out.fail(now.error());
    const QString name = context.argument(0);
    struct Count
    {
        qint64 members = 0;
        QList<DataSource> needs;
    };
    const Result<Count> count = context.read(
        [name, now, cancel = context.cancel](Database &db) -> Result<Count> {
            const Result<Asked> asked = ask(db, name, *now, cancel);
            if (!asked)
                return asked.error();
            const Result<CustomerSet> members = asked->members(db);
            return members ? Result<Count>(Count{members->count(), asked->needs}) : members.error();
        });
    if (!count)
        return fail(context, count.error());
    context.out.json({{QStringLiteral("members"), numberOrNull(count->members, count->needs)},
                      {QStringLiteral("reason"), reason(count->needs)}});
    context.out.line(count->needs.isEmpty() ? QString::number(count->members)
                                            : DataSourceWords::needs(count->needs));
    return Ok;
}

int SegmentQuestions::members(CommandContext &context)
{
    const Result<Timestamp> now = asOf(context);
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), 50);
    if (!now || !limit)
        return context.out.fail(now ? limit.error() : now.error());
    struct Page
    {
        qint64 total = 0;
        QList<CustomerRow> rows;
        QList<DataSource> needs;
    };
    const QString name = context.argument(0);
    const Result<Page> page
        = context.read([name, now, limit, cancel = context.cancel](Database &db) -> Result<Page> {
              const Result<Asked> asked = ask(db, name, *now, cancel);
              if (!asked)
                  return asked.error();
              const Result<CustomerSet> members = asked->members(db);
              if (!members)
                  return members.error();
              std::vector<qint32> ids = members->ids();
              const auto total = static_cast<qint64>(ids.size());
              if (*limit > 0 && total > *limit)
                  ids.resize(static_cast<size_t>(*limit));
              Result<QList<CustomerRow>> rows = CustomerRepository(db).rows(ids);
              if (!rows)
                  return rows.error();
              return Page{total, std::move(*rows), asked->needs};
          });
    if (!page)
        return fail(context, page.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const CustomerRow &row : page->rows) {
        array.append(cli::toJson(row));
        rows.append({QString::number(row.id.value), nameOf(row), row.email});
    }
    context.out.json({{QStringLiteral("total"), numberOrNull(page->total, page->needs)},
                      {QStringLiteral("reason"), reason(page->needs)},
                      {QStringLiteral("customers"), array}});
    context.out.table({tr("Id"), tr("Name"), tr("E-mail")}, rows);
    context.out.line(page->needs.isEmpty() ? tr("%1 of %2").arg(page->rows.size()).arg(page->total)
                                           : DataSourceWords::needs(page->needs));
    return Ok;
}

Result<CustomerId> SegmentQuestions::customer(CommandContext &context, const QString &who)
{
    bool isNumber = false;
    const qint64 number = who.toLongLong(&isNumber);
    const auto found = context.read([=](Database &db) -> Result<QList<CustomerId>> {
        if (!isNumber)
            return CustomerRepository(db).withEmail(who);
        const auto there = CustomerRepository(db).profile({number});
        return there ? Result<QList<CustomerId>>(QList<CustomerId>{{number}}) : there.error();
    });
    if (!found)
        return found.error();
    if (!found->isEmpty())
        return found->first();
    return Error{ErrorCode::NotFound, tr("No customer has this e-mail address."),
                 QStringLiteral("no such customer")};
}

int SegmentQuestions::why(CommandContext &context)
{
    const Result<Timestamp> now = asOf(context);
    if (!now)
        return context.out.fail(now.error());
    const Result<CustomerId> who = customer(context, context.argument(1));
    if (!who)
        return context.out.fail(who.error());
    const QString name = context.argument(0);
    const auto reading
        = context.read([=, cancel = context.cancel](Database &db) -> Result<WhyReading> {
              const Result<Asked> asked = ask(db, name, *now, cancel);
              if (!asked)
                  return asked.error();
              const Segment &segment = asked->segment;
              return WhyReading::read(db, segment.rule, segment.key, *who, *now, cancel);
          });
    if (!reading)
        return fail(context, reading.error());
    context.out.json(whyJson(*reading));
    context.out.line(!reading->needs.isEmpty() ? DataSourceWords::needs(reading->needs)
                         : reading->isMember   ? tr("In the segment.")
                                               : tr("Not in the segment."));
    QList<QStringList> rows;
    for (const WhyReading::Line &line : reading->lines) {
        const QString compared = reading->compared(line, textOf);
        rows.append({!line.isCounted   ? tr("not counted")
                         : line.isTrue ? tr("yes")
                                       : tr("no"),
                     QString(qsizetype(line.depth) * 4, u' ') + WhyReading::words(line),
                     textOf(line.found), toText(line.nextChange),
                     line.problem ? line.problem->text : compared});
    }
    context.out.table({{}, tr("Condition"), tr("Found"), tr("Changes by itself"), tr("Remark")},
                      rows, Cells::Whole);
    return Ok;
}

} // namespace

Result<CustomerSet> membersOf(Database &database, const QString &segment, Timestamp now,
                              const CancelToken &cancel)
{
    const Result<Asked> asked = ask(database, segment, now, cancel);
    if (!asked)
        return asked.error();
    if (!asked->needs.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     //: %1 is what has not arrived ("Needs visits"), %2 the name of a segment
                     SegmentQuestions::tr("%1: nobody can tell who is in “%2”. Nothing was sent.")
                         .arg(DataSourceWords::needs(asked->needs), asked->segment.name),
                     QStringLiteral("segment needs data")};
    return asked->members(database);
}

QList<Command> segmentQuestions()
{
    return SegmentQuestions::entries();
}

} // namespace comptoir::cli
