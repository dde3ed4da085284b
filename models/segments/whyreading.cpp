#include "models/segments/whyreading.h"

#include "models/segments/rulenamebook.h"
#include "models/segments/rulesentence.h"
#include "models/store/customerrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

/// Of what asks about a value; empty: the condition asks about something else.
QString fieldOf(const RuleNode &node)
{
    if (const auto *attribute = std::get_if<AttributeCondition>(&node.body))
        return attribute->field;
    if (const auto *rank = std::get_if<RankCondition>(&node.body))
        return rank->field;
    if (const auto *relative = std::get_if<ShopRelativeCondition>(&node.body))
        return relative->field;
    const auto *anniversary = std::get_if<AnniversaryCondition>(&node.body);
    return anniversary ? anniversary->field : QString();
}

/// Puts what was traced into the order and depth of the rule's tree.
class Lines
{
public:
    /// `problems` are those of the cards that were not traced.
    Lines(const RuleTrace &trace, const QList<RuleProblem> &problems,
          const RuleSurroundings &around, const RuleSentence &sentence)
        : m_trace(trace)
        , m_problems(problems)
        , m_around(around)
        , m_sentence(sentence)
    {}

    QList<WhyReading::Line> of(const Rule &rule)
    {
        if (rule.root.mode == RuleGroup::Mode::All) {
            addChildren(rule.root, {}, {}, 0);
        } else {
            QList<bool> answers;
            addGroup(rule.root, {}, {}, 0, answers);
        }
        return m_lines;
    }

private:
    /// Whether the group holds, of those of its children that are counted; nothing: of none. Of the
    /// two paths the first is in the rule, the second in what was traced: without the cards with a
    /// problem.
    std::optional<bool> addChildren(const RuleGroup &group, const RulePath &path,
                                    const RulePath &traced, int depth)
    {
        QList<bool> answers;
        int kept = 0;
        for (size_t i = 0; i < group.children.size(); ++i) {
            RulePath place = path;
            place.push_back(static_cast<int>(i));
            const RuleNode &node = group.children[i];
            if (const RuleProblem *problem = problemAt(place)) {
                addUncounted(node, *problem, place, depth);
                continue;
            }
            RulePath asked = traced;
            asked.push_back(kept++);
            if (const RuleGroup *inner = node.group())
                addGroup(*inner, place, asked, depth, answers);
            else
                addCard(node, place, asked, depth, answers);
        }
        if (answers.isEmpty())
            return std::nullopt;
        const bool any = answers.contains(true);
        return group.mode == RuleGroup::Mode::All ? !answers.contains(false)
            : group.mode == RuleGroup::Mode::Any  ? any
                                                  : !any;
    }

    void addGroup(const RuleGroup &group, const RulePath &path, const RulePath &traced, int depth,
                  QList<bool> &answers)
    {
        if (!asksSomething(group))
            return;
        const qsizetype at = m_lines.size();
        WhyReading::Line line;
        line.path = path;
        line.depth = depth;
        line.group = group.mode;
        m_lines.append(line);
        const std::optional<bool> holds = addChildren(group, path, traced, depth + 1);
        m_lines[at].isTrue = holds.value_or(false);
        m_lines[at].isCounted = holds.has_value();
        if (holds)
            answers.append(*holds);
    }

    void addUncounted(const RuleNode &node, const RuleProblem &problem, const RulePath &path,
                      int depth)
    {
        WhyReading::Line line;
        line.path = path;
        line.depth = depth;
        line.clause = m_sentence.clause(node);
        line.isCounted = false;
        line.problem = problem;
        m_lines.append(line);
    }

    void addCard(const RuleNode &node, const RulePath &path, const RulePath &asked, int depth,
                 QList<bool> &answers)
    {
        const auto traced = std::find_if(
            m_trace.conditions.begin(), m_trace.conditions.end(),
            [&asked](const TracedCondition &condition) { return condition.path == asked; });
        if (traced == m_trace.conditions.end())
            return;
        WhyReading::Line line;
        line.path = path;
        line.depth = depth;
        line.isTrue = traced->isTrue;
        line.clause = m_sentence.clause(node);
        line.found = traced->found;
        line.nextChange = traced->nextChange;
        line.comparison = traced->comparison;
        line.asksOfPerson = !std::holds_alternative<SampleCondition>(node.body)
            && !std::holds_alternative<SegmentCondition>(node.body);
        if (const Field *field = m_around.fields.find(fieldOf(node)))
            line.field = *field;
        m_lines.append(line);
        answers.append(traced->isTrue);
    }

    [[nodiscard]] const RuleProblem *problemAt(const RulePath &path) const
    {
        const auto found
            = std::find_if(m_problems.cbegin(), m_problems.cend(),
                           [&path](const RuleProblem &problem) { return problem.path == path; });
        return found == m_problems.cend() ? nullptr : &*found;
    }

    const RuleTrace &m_trace;
    const QList<RuleProblem> &m_problems;
    const RuleSurroundings &m_around;
    const RuleSentence &m_sentence;
    QList<WhyReading::Line> m_lines;
};

} // namespace

Result<WhyReading> WhyReading::read(Database &database, const Rule &rule, const QString &self,
                                    CustomerId customer, Timestamp now, const CancelToken &cancel)
{
    auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    around->request.cancel = cancel;
    const auto rows = CustomerRepository(database).rows({static_cast<qint32>(customer.value)});
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || !rows->first().id.isValid())
        return CustomerRepository(database).profile(customer).error();
    const QList<RuleProblem> problems = RuleCheck::problems(rule, around->world(self));
    const Rule asked = RuleCheck::without(rule, problems);
    const auto trace = RuleTracer(database, around->fields, around->verbs, around->findRule())
                           .trace(asked, customer, around->request);
    if (!trace)
        return trace.error();
    const Result<RuleNameBook> book = RuleNameBook::read(database, rule);
    if (!book)
        return book.error();
    RuleNames names;
    names.value
        = [&book](FieldMeaning meaning, const QString &word) { return book->name(meaning, word); };
    names.segment = [&around](const QString &key) { return around->nameOf(key); };
    const RuleSentence sentence(around->fields, around->verbs, names);
    WhyReading reading;
    reading.customer = rows->first();
    reading.isMember = trace->isMember;
    reading.nextChange = trace->nextChange;
    reading.rule = rule;
    reading.needs = around->needsOf(rule);
    reading.lines = Lines(*trace, problems, *around, sentence).of(rule);
    return reading;
}

QString WhyReading::words(const Line &line)
{
    if (!line.group)
        //: %1 says who: "who placed an order", "whose town is “Lyon”"
        return tr("Customers %1").arg(line.clause);
    switch (*line.group) {
    case RuleGroup::Mode::All:
        return tr("All of these conditions");
    case RuleGroup::Mode::Any:
        return tr("Any of these conditions");
    case RuleGroup::Mode::None:
        break;
    }
    return tr("None of these conditions");
}

QString WhyReading::compared(const Line &line,
                             const std::function<QString(const FieldValue &)> &text) const
{
    const RuleNode *node = line.comparison ? nodeAt(rule, line.path) : nullptr;
    return node ? ComparisonWords::of(*node, *line.comparison, text) : QString();
}

} // namespace comptoir
