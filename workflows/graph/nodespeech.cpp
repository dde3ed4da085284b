#include "workflows/graph/nodespeech.h"

#include "workflows/graph/nodecatalogue.h"

#include <QLocale>

namespace comptoir {

QStringList weekdayWords()
{
    return {QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
            QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
            QStringLiteral("sunday")};
}

NodeSpeech::NodeSpeech(const Graph &graph, const GraphNode &node, const NodeKind &kind,
                       const GraphNames &names)
    : m_graph(graph)
    , m_node(node)
    , m_kind(kind)
    , m_names(names)
{}

bool NodeSpeech::has(const char *id) const
{
    const ParameterValue value = m_kind.value(m_node, QLatin1String(id));
    if (const auto *delay = std::get_if<Delay>(&value))
        return delay->count > 0;
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes;
    return !isEmpty(value);
}

bool NodeSpeech::is(const char *id, const char *word) const
{
    return m_kind.get<QString>(m_node, QLatin1String(id)) == QLatin1String(word);
}

qint64 NodeSpeech::whole(const char *id) const
{
    return m_kind.get<qint64>(m_node, QLatin1String(id));
}

QString NodeSpeech::said(const char *id) const
{
    const NodeParameter *parameter = m_kind.parameter(QLatin1String(id));
    return parameter ? value(m_kind.value(m_node, parameter->id), *parameter, m_graph, m_names)
                     : QStringLiteral("…");
}

QStringList NodeSpeech::portLabels() const
{
    QStringList labels;
    for (const NodePort &port : m_kind.portsOf(m_node))
        labels.append(port.label());
    return labels;
}

QString NodeSpeech::quoted(const QString &text)
{
    //: a name in quotation marks
    return text.isEmpty() ? QStringLiteral("…") : tr("“%1”").arg(text);
}

QString NodeSpeech::list(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.isEmpty() ? QStringLiteral("…") : parts.constFirst();
    //: the end of a list: "Tuesday or Saturday"
    return tr("%1 or %2")
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.constLast());
}

QString NodeSpeech::length(const Delay &delay)
{
    switch (delay.unit) {
    case DelayUnit::Minutes:
        return tr("%Ln minute(s)", nullptr, static_cast<int>(delay.count));
    case DelayUnit::Hours:
        return RuleSentence::span({delay.count, SpanUnit::Hours});
    case DelayUnit::Days:
        return RuleSentence::span({delay.count, SpanUnit::Days});
    case DelayUnit::Weeks:
        return RuleSentence::span({delay.count, SpanUnit::Weeks});
    case DelayUnit::Months:
        return RuleSentence::span({delay.count, SpanUnit::Months});
    case DelayUnit::Years:
        break;
    }
    return RuleSentence::span({delay.count, SpanUnit::Years});
}

QString NodeSpeech::weekdays(const QStringList &words)
{
    const QStringList all = weekdayWords();
    QList<int> days;
    for (int day = 0; day < all.size(); ++day) {
        if (words.contains(all.at(day)))
            days.append(day);
    }
    if (days.size() == all.size())
        return tr("every day");
    const auto name = [](int day) { return QLocale().dayName(day + 1); };
    if (days.size() > 2 && days.constLast() - days.constFirst() + 1 == days.size())
        //: days of the week: "Monday to Friday"
        return tr("%1 to %2").arg(name(days.constFirst()), name(days.constLast()));
    QStringList names;
    for (const int day : days)
        names.append(name(day));
    return list(names);
}

namespace {

QString ruleText(const Rule &rule, const GraphNames &names)
{
    QString text = RuleSentence(names.fields, names.verbs, names.rule).of(rule);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text.isEmpty() ? text : text.left(1).toLower() + text.mid(1);
}

QString nameOf(const std::function<QString(const QString &)> &book, const QString &key)
{
    const QString found = book ? book(key) : QString();
    return NodeSpeech::quoted(found.isEmpty() ? key : found);
}

QString fieldLabel(const QString &id, const GraphNames &names)
{
    const Field *field = names.fields.find(id);
    return NodeSpeech::quoted(field ? field->label() : id);
}

QString wordsText(const QStringList &words, const NodeParameter &parameter, const GraphNames &names)
{
    QStringList parts;
    for (const QString &word : words) {
        if (parameter.type == ParameterType::Choices) {
            const ParameterChoice *choice = parameter.choice(word);
            parts.append(choice ? choice->label() : word);
            continue;
        }
        const FieldMeaning meaning = parameter.type == ParameterType::Products
            ? FieldMeaning::Product
            : FieldMeaning::Category;
        const QString found = parameter.type != ParameterType::Words && names.rule.value
            ? names.rule.value(meaning, word)
            : QString();
        parts.append(NodeSpeech::quoted(found.isEmpty() ? word : found));
    }
    return NodeSpeech::list(parts);
}

QString ofText(const QString &text, const NodeParameter &parameter, const Graph &graph,
               const GraphNames &names)
{
    if (text.isEmpty())
        return QStringLiteral("…");
    switch (parameter.type) {
    case ParameterType::Choice: {
        const ParameterChoice *choice = parameter.choice(text);
        return choice ? choice->label() : text;
    }
    case ParameterType::Field:
        return fieldLabel(text, names);
    case ParameterType::Segment:
        return nameOf(names.rule.segment, text);
    case ParameterType::Workflow:
        return nameOf(names.workflow, text);
    case ParameterType::Step: {
        const GraphNode *node = graph.node(text);
        return NodeSpeech::quoted(node ? GraphSentence::title(*node) : text);
    }
    case ParameterType::Url:
    case ParameterType::Account:
        return text;
    default:
        return NodeSpeech::quoted(text);
    }
}

} // namespace

QString NodeSpeech::value(const ParameterValue &value, const NodeParameter &parameter,
                          const Graph &graph, const GraphNames &names)
{
    const QLocale locale;
    if (const auto *text = std::get_if<QString>(&value))
        return ofText(*text, parameter, graph, names);
    if (const auto *words = std::get_if<QStringList>(&value)) {
        const bool areDays = parameter.type == ParameterType::Choices
            && parameter.choice(QStringLiteral("monday"));
        return areDays ? weekdays(*words) : wordsText(*words, parameter, names);
    }
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? tr("yes") : tr("no");
    if (const auto *number = std::get_if<qint64>(&value))
        return locale.toString(*number);
    if (const auto *number = std::get_if<double>(&value))
        return locale.toString(*number, 'g', 12);
    if (const auto *money = std::get_if<Money>(&value))
        return money->toText(locale);
    if (const auto *delay = std::get_if<Delay>(&value))
        return length(*delay);
    if (const auto *time = std::get_if<QTime>(&value))
        return locale.toString(*time, QLocale::ShortFormat);
    if (const auto *day = std::get_if<QDate>(&value))
        return locale.toString(*day, QLocale::LongFormat);
    if (const auto *rule = std::get_if<Rule>(&value))
        return ruleText(*rule, names);
    QStringList parts;
    if (const auto *branches = std::get_if<QList<NamedRule>>(&value)) {
        for (const NamedRule &branch : *branches)
            //: %1 is the name of a branch, %2 who takes it: "customers who placed an order"
            parts.append(tr("%1 for %2").arg(quoted(branch.name), ruleText(branch.rule, names)));
    }
    if (const auto *shares = std::get_if<QList<NamedShare>>(&value)) {
        for (const NamedShare &share : *shares)
            //: %1 is a number, %2 the name of a branch
            parts.append(
                tr("%1 % to %2").arg(locale.toString(share.percent, 'g', 6), quoted(share.name)));
    }
    return parts.isEmpty() ? QStringLiteral("…") : parts.join(QStringLiteral(", "));
}

QString GraphSentence::title(const GraphNode &node)
{
    if (!node.name.isEmpty())
        return node.name;
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    return kind ? kind->label() : node.kind;
}

QString GraphSentence::of(const Graph &graph, const QString &id, const GraphNames &names)
{
    const GraphNode *node = graph.node(id);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    if (!kind)
        return {};
    QString sentence = kind->sentence(NodeSpeech(graph, *node, *kind, names)) + u'.';
    return sentence.replace(QStringLiteral("…."), QStringLiteral("…"));
}

} // namespace comptoir
