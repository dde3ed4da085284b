#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/segmentlookup.h"
#include "app/cli/values.h"
#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulesentence.h"
#include "models/segments/ruletrace.h"
#include "models/segments/segmentproblems.h"
#include "models/segments/segmentrepository.h"
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
    QHash<QString, Rule> rules; ///< of all, by key
    FieldCatalogue fields;
    BehaviourCatalogue verbs;
    EvaluationRequest request;

    [[nodiscard]] RuleEvaluator::FindRule findRule() const
    {
        return [this](const QString &key) -> const Rule * {
            const auto found = rules.constFind(key);
            return found == rules.cend() ? nullptr : &*found;
        };
    }
    Result<CustomerSet> members(Database &db) const
    {
        return RuleEvaluator(db, fields, verbs, findRule()).members(segment.rule, request);
    }
};

Result<Asked> ask(Database &db, const QString &name, Timestamp now, const CancelToken &cancel)
{
    const Result<Segment> segment = findSegment(db, name);
    if (!segment)
        return segment.error();
    if (segment->ruleError)
        return *segment->ruleError;
    const auto all = SegmentRepository(db).list(SegmentRepository::Which::All);
    const Result<FieldCatalogue> fields = FieldCatalogue::read(db);
    const Result<EvaluationRequest> request = evaluationAt(db, now);
    if (!all || !fields || !request)
        return !all ? all.error() : !fields ? fields.error() : request.error();
    Asked asked{*segment, {}, *fields, {}, *request};
    asked.request.cancel = cancel;
    for (const Segment &one : *all) {
        if (!one.archivedAt && !one.ruleError) // of others, nobody knows who is in
            asked.rules.insert(one.key, one.rule);
    }
    if (const auto problem = SegmentProblems(*fields, asked.verbs, *all).of(*segment))
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
    const Result<qint64> count
        = context.read([name, now, cancel = context.cancel](Database &db) -> Result<qint64> {
              const Result<Asked> asked = ask(db, name, *now, cancel);
              if (!asked)
                  return asked.error();
              const Result<CustomerSet> members = asked->members(db);
              return members ? Result<qint64>(members->count()) : members.error();
          });
    if (!count)
        return fail(context, count.error());
    context.out.json({{QStringLiteral("members"), *count}});
    context.out.line(QString::number(*count));
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
              return Page{total, std::move(*rows)};
          });
    if (!page)
        return fail(context, page.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const CustomerRow &row : page->rows) {
        array.append(cli::toJson(row));
        rows.append({QString::number(row.id.value), nameOf(row), row.email});
    }
    context.out.json(
        {{QStringLiteral("total"), page->total}, {QStringLiteral("customers"), array}});
    context.out.table({tr("Id"), tr("Name"), tr("E-mail")}, rows);
    context.out.line(tr("%1 of %2").arg(page->rows.size()).arg(page->total));
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
    Rule rule;
    QStringList clauses;
    const QString name = context.argument(0);
    const auto trace
        = context.read([&, name, cancel = context.cancel](Database &db) -> Result<RuleTrace> {
              const Result<Asked> asked = ask(db, name, *now, cancel);
              if (!asked)
                  return asked.error();
              rule = asked->segment.rule;
              auto traced = RuleTracer(db, asked->fields, asked->verbs, asked->findRule())
                                .trace(rule, *who, asked->request);
              const RuleSentence sentence(asked->fields, asked->verbs);
              for (qsizetype i = 0; traced && i < traced->conditions.size(); ++i) {
                  const RuleNode *node = nodeAt(rule, traced->conditions.at(i).path);
                  clauses.append(node ? sentence.clause(*node) : QString());
              }
              return traced;
          });
    if (!trace)
        return fail(context, trace.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < trace->conditions.size(); ++i) {
        const TracedCondition &one = trace->conditions.at(i);
        const QString path = RuleCheck::pathText(rule, one.path);
        array.append(QJsonObject{{QStringLiteral("path"), path},
                                 {QStringLiteral("condition"), clauses.value(i)},
                                 {QStringLiteral("true"), one.isTrue},
                                 {QStringLiteral("found"), textOf(one.found)},
                                 {QStringLiteral("next_change"), cli::toJson(one.nextChange)}});
        rows.append({one.isTrue ? tr("yes") : tr("no"), clauses.value(i), textOf(one.found),
                     toText(one.nextChange)});
    }
    context.out.json({{QStringLiteral("member"), trace->isMember},
                      {QStringLiteral("next_change"), cli::toJson(trace->nextChange)},
                      {QStringLiteral("conditions"), array}});
    context.out.line(trace->isMember ? tr("In the segment.") : tr("Not in the segment."));
    context.out.table({{}, tr("Condition"), tr("Found"), tr("Changes by itself")}, rows,
                      Cells::Whole);
    return Ok;
}

} // namespace

Result<CustomerSet> membersOf(Database &database, const QString &segment, Timestamp now,
                              const CancelToken &cancel)
{
    const Result<Asked> asked = ask(database, segment, now, cancel);
    return asked ? asked->members(database) : asked.error();
}

QList<Command> segmentQuestions()
{
    return SegmentQuestions::entries();
}

} // namespace comptoir::cli
