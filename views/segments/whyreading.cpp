#include "views/segments/whyreading.h"

#include "models/segments/rulenamebook.h"
#include "models/segments/rulesentence.h"
#include "models/store/customerrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

/// Puts what was traced into the order and depth of the rule's tree.
class Lines
{
public:
    Lines(const RuleTrace &trace, const RuleSurroundings &around, const RuleSentence &sentence)
        : m_trace(trace)
        , m_around(around)
        , m_sentence(sentence)
    {}

    QList<WhyReading::Line> of(const Rule &rule)
    {
        addChildren(rule.root, {}, 0);
        return m_lines;
    }

private:
    /// Whether the group holds, of those of its children that ask anything.
    bool addChildren(const RuleGroup &group, const RulePath &path, int depth)
    {
        QList<bool> answers;
        for (size_t i = 0; i < group.children.size(); ++i) {
            RulePath place = path;
            place.push_back(static_cast<int>(i));
            const RuleNode &node = group.children[i];
            if (const RuleGroup *inner = node.group()) {
                if (asksSomething(*inner))
                    answers.append(addGroup(*inner, place, depth));
            } else if (const auto answer = addCard(node, place, depth)) {
                answers.append(*answer);
            }
        }
        const bool any = answers.contains(true);
        return group.mode == RuleGroup::Mode::All ? !answers.contains(false)
            : group.mode == RuleGroup::Mode::Any  ? any || answers.isEmpty()
                                                  : !any;
    }

    bool addGroup(const RuleGroup &group, const RulePath &path, int depth)
    {
        const qsizetype at = m_lines.size();
        WhyReading::Line line;
        line.depth = depth;
        line.group = group.mode;
        m_lines.append(line);
        const bool holds = addChildren(group, path, depth + 1);
        m_lines[at].isTrue = holds;
        return holds;
    }

    std::optional<bool> addCard(const RuleNode &node, const RulePath &path, int depth)
    {
        const auto traced = std::find_if(
            m_trace.conditions.begin(), m_trace.conditions.end(),
            [&path](const TracedCondition &condition) { return condition.path == path; });
        if (traced == m_trace.conditions.end())
            return std::nullopt;
        WhyReading::Line line;
        line.depth = depth;
        line.isTrue = traced->isTrue;
        line.clause = m_sentence.clause(node);
        line.found = traced->found;
        line.nextChange = traced->nextChange;
        line.asksOfPerson = !std::holds_alternative<SampleCondition>(node.body)
            && !std::holds_alternative<SegmentCondition>(node.body);
        if (const auto *attribute = std::get_if<AttributeCondition>(&node.body)) {
            if (const Field *field = m_around.fields.find(attribute->field))
                line.field = *field;
        }
        m_lines.append(line);
        return traced->isTrue;
    }

    const RuleTrace &m_trace;
    const RuleSurroundings &m_around;
    const RuleSentence &m_sentence;
    QList<WhyReading::Line> m_lines;
};

} // namespace

Result<WhyReading> WhyReading::read(Database &database, const Rule &rule, const QString &self,
                                    CustomerId customer, Timestamp now)
{
    const auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    const auto rows = CustomerRepository(database).rows({static_cast<qint32>(customer.value)});
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || !rows->first().id.isValid())
        return CustomerRepository(database).profile(customer).error();
    const Rule asked = RuleCheck::without(rule, RuleCheck::problems(rule, around->world(self)));
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
    reading.lines = Lines(*trace, *around, sentence).of(asked);
    return reading;
}

} // namespace comptoir
