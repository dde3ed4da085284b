#include "models/segments/operators.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/checks.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace comptoir::graphchecks {

namespace {

using Kind = GraphProblem::Kind;

/// The settings of one node, or of the workflow.
class ParameterCheck
{
public:
    ParameterCheck(const Graph &graph, const GraphFacts &facts, QString node,
                   QList<GraphProblem> &found)
        : m_graph(graph)
        , m_facts(facts)
        , m_node(std::move(node))
        , m_found(found)
    {}

    void check(const NodeParameter &parameter, const ParameterValue &value)
    {
        m_parameter = parameter.id;
        if (isEmpty(value)) {
            if (!parameter.isOptional)
                blame(Kind::MissingParameter,
                      GraphCheck::tr("Something is still to be filled in here."));
            return;
        }
        checkSize(parameter, value);
        checkChoices(parameter, value);
        if (const auto *text = std::get_if<QString>(&value))
            checkReference(parameter, *text);
        if (const auto *rule = std::get_if<Rule>(&value))
            checkRule(*rule);
        if (const auto *branches = std::get_if<QList<NamedRule>>(&value))
            checkBranches(*branches);
        if (const auto *shares = std::get_if<QList<NamedShare>>(&value))
            checkShares(*shares);
    }

    void blame(Kind kind, const QString &text, bool isError = true)
    {
        m_found.append({kind, isError, m_node, m_parameter, {}, text});
    }
    void at(const char *parameter) { m_parameter = QLatin1String(parameter); }
    /// No two ways out may be called the same.
    void checkPorts(const QStringList &ids);

private:
    void outside(double least, double most)
    {
        const QLocale locale;
        blame(Kind::BadParameter,
              GraphCheck::tr("A number from %1 to %2 is expected.")
                  .arg(locale.toString(least, 'g', 10), locale.toString(most, 'g', 10)));
    }

    void checkSize(const NodeParameter &parameter, const ParameterValue &value)
    {
        const auto isOutside = [&parameter](double number) {
            return number < parameter.least || number > parameter.most;
        };
        if (const auto *number = std::get_if<qint64>(&value);
            number && isOutside(static_cast<double>(*number)))
            return outside(parameter.least, parameter.most);
        if (const auto *number = std::get_if<double>(&value); number && isOutside(*number))
            return outside(parameter.least, parameter.most);
        if (const auto *delay = std::get_if<Delay>(&value);
            delay && isOutside(static_cast<double>(delay->count)))
            return outside(parameter.least, parameter.most);
        if (const auto *money = std::get_if<Money>(&value);
            money && (money->minor <= 0 || money->currency.isNull()))
            return blame(Kind::BadParameter,
                         GraphCheck::tr("An amount above zero is expected, with its currency."));
        if (const auto *text = std::get_if<QString>(&value);
            text && parameter.most > 0 && static_cast<double>(text->size()) > parameter.most)
            return blame(Kind::BadParameter,
                         GraphCheck::tr("The text is longer than %1 letters.").arg(parameter.most));
        if (const auto *list = std::get_if<QStringList>(&value);
            list && static_cast<double>(list->size()) > parameter.most)
            blame(Kind::BadParameter,
                  GraphCheck::tr("There are too many here; %1 at most.").arg(parameter.most));
    }

    void checkChoices(const NodeParameter &parameter, const ParameterValue &value)
    {
        if (parameter.choices.isEmpty())
            return;
        QStringList words;
        if (const auto *word = std::get_if<QString>(&value))
            words = {*word};
        else if (const auto *list = std::get_if<QStringList>(&value))
            words = *list;
        for (const QString &word : words) {
            if (!parameter.choice(word))
                blame(Kind::BadParameter, GraphCheck::tr("“%1” is none of the choices.").arg(word));
        }
    }

    void checkReference(const NodeParameter &parameter, const QString &text)
    {
        switch (parameter.type) {
        case ParameterType::Url: {
            const QUrl url(text, QUrl::StrictMode);
            if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()
                || !url.userInfo().isEmpty())
                blame(Kind::BadParameter,
                      GraphCheck::tr("An address that begins with https:// is expected."));
            return;
        }
        case ParameterType::Segment:
            return checkSegment(text);
        case ParameterType::Message:
            return checkMessage(text, parameter.channel);
        case ParameterType::Account:
            return checkAccount(text, parameter.channel);
        case ParameterType::Workflow:
            if (!m_facts.workflows.contains(text))
                blame(Kind::MissingReference,
                      GraphCheck::tr("There is no workflow “%1” (any more). Choose another one.")
                          .arg(text));
            return;
        case ParameterType::Field:
            return checkField(text, parameter.fields);
        case ParameterType::Step:
            return checkStep(text);
        default:
            return;
        }
    }

    void checkSegment(const QString &key)
    {
        const auto found = m_facts.segments.constFind(key);
        if (found == m_facts.segments.cend())
            return blame(Kind::MissingReference,
                         GraphCheck::tr("There is no segment “%1” (any more). Choose another one.")
                             .arg(key));
        if (found->isArchived)
            blame(Kind::MissingReference,
                  GraphCheck::tr("The segment “%1” is in the archive: nobody is in it. Take it "
                                 "out, or choose another one.")
                      .arg(found->name));
        else if (nodeKind() == QLatin1String("add_to_segment")
                 && !m_facts.segmentTags.contains(key))
            blame(Kind::BadParameter,
                  GraphCheck::tr("Nobody can be put into the segment “%1”: its rule asks for no "
                                 "tag. Choose one that does.")
                      .arg(found->name));
    }

    void checkMessage(const QString &name, std::optional<Channel> channel)
    {
        const GraphFacts::Message *message = m_facts.message(name, channel);
        if (!message && m_facts.message(name, std::nullopt))
            return blame(Kind::MissingReference,
                         GraphCheck::tr("The message “%1” is for another channel. Choose another "
                                        "one.")
                             .arg(name));
        if (!message)
            return blame(Kind::MissingReference,
                         GraphCheck::tr("There is no message “%1” (any more). Choose another one.")
                             .arg(name));
        if (!message->hindrance.isEmpty())
            //: %1 is the name of a message, %2 a whole sentence: what is wrong with it
            blame(Kind::MissingReference,
                  GraphCheck::tr("The message “%1” cannot go: %2").arg(name, message->hindrance));
    }

    void checkAccount(const QString &address, std::optional<Channel> channel)
    {
        for (const GraphFacts::Account &account : m_facts.accounts) {
            const bool isMeant = account.address.compare(address, Qt::CaseInsensitive) == 0
                && account.channel == channel;
            if (isMeant && account.isBlocked)
                blame(Kind::NoSender,
                      GraphCheck::tr("The account “%1” waits for you: nothing leaves by it until "
                                     "then.")
                          .arg(account.name),
                      false);
            if (isMeant)
                return;
        }
        blame(Kind::NoSender,
              GraphCheck::tr("There is no account “%1” (any more) for this channel. Choose another "
                             "one.")
                  .arg(address));
    }

    void checkField(const QString &id, FieldPick pick)
    {
        const Field *field = m_facts.fields.find(id);
        if (!field)
            return blame(
                Kind::MissingReference,
                GraphCheck::tr("There is no field “%1” (any more). Choose another one.").arg(id));
        if (!fits(*field, pick))
            blame(Kind::BadParameter,
                  GraphCheck::tr("The field “%1” is of another kind than is needed here. Choose "
                                 "another one.")
                      .arg(field->label()));
        if (m_facts.missing.contains(field->needs))
            blame(Kind::MissingData, DataSourceWords::missing(field->needs), false);
    }

    /// Of what became of a message, and of where to go.
    void checkStep(const QString &id)
    {
        const GraphNode *step = m_graph.node(id);
        if (!step)
            return blame(Kind::MissingReference,
                         GraphCheck::tr("The step “%1” is not there (any more). Choose another "
                                        "one.")
                             .arg(id));
        const NodeKind *kind = NodeCatalogue::find(step->kind);
        if (nodeKind() == QLatin1String("go_to")) {
            if (kind && kind->isEntry())
                blame(Kind::BadParameter,
                      GraphCheck::tr("One cannot go to a trigger. Choose a later step."));
            return;
        }
        if (!kind || !kind->sends())
            return blame(Kind::BadParameter,
                         GraphCheck::tr("That step sends no message. Choose one that does."));
        if (!reachable(m_graph, {id}).contains(m_node))
            blame(Kind::BadParameter,
                  GraphCheck::tr("That message is not sent on the way here. Choose an earlier "
                                 "step."));
    }

    [[nodiscard]] QString nodeKind() const
    {
        const GraphNode *node = m_graph.node(m_node);
        return node ? node->kind : QString();
    }

    void checkRule(const Rule &rule)
    {
        if (!asksSomething(rule.root))
            return blame(Kind::MissingParameter,
                         GraphCheck::tr("The question asks nothing yet. Add a condition."));
        const RuleWorld world{m_facts.fields, m_facts.verbs, m_facts.segments, {}};
        for (const RuleProblem &problem : RuleCheck::problems(rule, world)) {
            const QString place = RuleCheck::pathText(rule, problem.path);
            //: %1 is a whole sentence, %2 a place in a rule ("rule.all[2]")
            const QString text = GraphCheck::tr("%1 (%2)").arg(problem.text, place);
            if (problem.kind == RuleProblem::Kind::Missing)
                blame(Kind::MissingData, text, false);
            else
                blame(problem.kind == RuleProblem::Kind::Incomplete ? Kind::MissingParameter
                                                                    : Kind::BadParameter,
                      text);
        }
    }

    void checkBranches(const QList<NamedRule> &branches)
    {
        QStringList ids;
        for (const NamedRule &branch : branches) {
            ids.append(branch.id);
            checkRule(branch.rule);
        }
        checkPorts(ids);
    }

    void checkShares(const QList<NamedShare> &shares)
    {
        QStringList ids;
        double sum = 0;
        for (const NamedShare &share : shares) {
            ids.append(share.id);
            sum += share.percent;
            if (share.percent <= 0)
                blame(Kind::BadParameter,
                      GraphCheck::tr("The share “%1” is nothing. Give it more than 0 %.")
                          .arg(share.name.isEmpty() ? share.id : share.name));
        }
        if (shares.size() < 2)
            blame(Kind::BadParameter, GraphCheck::tr("At least two ways are needed."));
        if (std::abs(sum - 100) > 0.001)
            blame(Kind::BadParameter,
                  GraphCheck::tr("The shares are %1 % together, not 100 %.")
                      .arg(QLocale().toString(sum, 'g', 6)));
        checkPorts(ids);
    }

    const Graph &m_graph;
    const GraphFacts &m_facts;
    QString m_node;
    QString m_parameter;
    QList<GraphProblem> &m_found;
};

void ParameterCheck::checkPorts(const QStringList &ids)
{
    const NodeKind *kind = NodeCatalogue::find(nodeKind());
    QSet<QString> taken;
    for (const NodePort &port : kind ? kind->ports : QList<NodePort>())
        taken.insert(port.id);
    for (const QString &id : ids) {
        if (id.isEmpty() || taken.contains(id))
            return blame(Kind::BadParameter,
                         GraphCheck::tr("Two ways out of this step are called “%1”. Each needs "
                                        "a name of its own.")
                             .arg(id));
        taken.insert(id);
    }
}

void checkTogether(const GraphNode &node, const NodeKind &kind, ParameterCheck &check)
{
    if (node.kind == QLatin1String("wait_until_time")
        && kind.get<QTime>(node, QStringLiteral("from"))
            >= kind.get<QTime>(node, QStringLiteral("until"))) {
        check.at("until");
        check.blame(Kind::BadParameter, GraphCheck::tr("It ends before it begins."));
    }
    if (node.kind == QLatin1String("by_value")) {
        check.at("values");
        check.checkPorts(kind.get<QStringList>(node, QStringLiteral("values")));
    }
}

} // namespace

bool fits(const Field &field, FieldPick pick)
{
    static const QStringList written{QStringLiteral("first_name"), QStringLiteral("last_name"),
                                     QStringLiteral("company"),    QStringLiteral("language"),
                                     QStringLiteral("birthday"),   QStringLiteral("gender")};
    const bool isOwn = field.id.startsWith(FieldCatalogue::customFieldId({}));
    switch (pick) {
    case FieldPick::Dates:
        return field.type == FieldType::Date || field.type == FieldType::DateTime;
    case FieldPick::Numbers:
        return isNumeric(field.type);
    case FieldPick::Words:
        return field.type == FieldType::Text || field.type == FieldType::Choice
            || field.type == FieldType::List;
    case FieldPick::Writable:
        return isOwn || written.contains(field.id);
    case FieldPick::Any:
        break;
    }
    return true;
}

void parameters(const Graph &graph, const GraphFacts &facts, QList<GraphProblem> &found)
{
    ParameterCheck whole(graph, facts, {}, found);
    const auto setting = [&graph](const QString &id) { return settingOf(graph, id); };
    for (const NodeParameter &one : workflowSettings()) {
        const bool matters = !one.onlyIf
            || std::any_of(one.onlyIf->second.cbegin(), one.onlyIf->second.cend(),
                           [&](const QString &word) {
                               return setting(one.onlyIf->first) == ParameterValue(word);
                           });
        if (matters)
            whole.check(one, setting(one.id));
    }
    whole.at("not_while");
    const ParameterValue others = setting(QStringLiteral("not_while"));
    if (const auto *keys = std::get_if<QStringList>(&others)) {
        for (const QString &key : *keys) {
            if (!facts.workflows.contains(key))
                whole.blame(Kind::MissingReference,
                            GraphCheck::tr("There is no workflow “%1” (any more). Choose another "
                                           "one.")
                                .arg(key));
        }
    }
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind)
            continue;
        ParameterCheck check(graph, facts, node.key(), found);
        for (const NodeParameter &one : kind->parameters) {
            if (kind->matters(*node, one))
                check.check(one, kind->value(*node, one.id));
        }
        checkTogether(*node, *kind, check);
    }
}

} // namespace comptoir::graphchecks
