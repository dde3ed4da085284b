#include "workflows/simulation/stepwords.h"

#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/gatewords.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace comptoir {

namespace {

struct Words
{
    const char *reason;
    const char *text;
};

constexpr std::array kRefusals{
    Words{"only", QT_TRANSLATE_NOOP("StepWords", "The workflow is not for this customer.")},
    Words{"still_in",
          QT_TRANSLATE_NOOP("StepWords", "The customer was in it already, for the same thing.")},
    Words{"again_never",
          QT_TRANSLATE_NOOP("StepWords",
                            "The customer was in it before, and nobody comes in twice for the "
                            "same thing.")},
    Words{"again_after",
          QT_TRANSLATE_NOOP("StepWords", "The customer was in it not long enough ago.")},
    Words{"not_while",
          QT_TRANSLATE_NOOP("StepWords",
                            "The customer was in another workflow that this one waits "
                            "for.")},
    Words{"too_old",
          QT_TRANSLATE_NOOP("StepWords", "What brought the customer here was too long ago.")},
    Words{"no_trigger", QT_TRANSLATE_NOOP("StepWords", "The workflow has no way in any more.")}};

constexpr std::array kLeavings{
    Words{"reached", QT_TRANSLATE_NOOP("StepWords", "The goal was reached.")},
    Words{"left_by_rule",
          QT_TRANSLATE_NOOP("StepWords", "The workflow’s condition for leaving holds.")},
    Words{"left_here", QT_TRANSLATE_NOOP("StepWords", "The way ends here.")},
    Words{"left_by_exit", QT_TRANSLATE_NOOP("StepWords", "This step is an end.")},
    Words{"rounds_used_up",
          QT_TRANSLATE_NOOP("StepWords", "The customer was sent back as often as is allowed.")},
    Words{"stuck",
          QT_TRANSLATE_NOOP("StepWords",
                            "The workflow went in circles without time passing, and was "
                            "ended for this customer.")},
    Words{"stopped", QT_TRANSLATE_NOOP("StepWords", "Another workflow took the customer out.")},
    Words{"held", QT_TRANSLATE_NOOP("StepWords", "You hold the customer at this step.")},
    Words{"released", QT_TRANSLATE_NOOP("StepWords", "You let the customer go on.")},
    Words{"moved", QT_TRANSLATE_NOOP("StepWords", "You moved the customer to another version.")},
    Words{
        "withheld",
        QT_TRANSLATE_NOOP("StepWords", "Nothing is sent: the customer is in the control group.")}};

template <typename Table>
const char *find(const Table &table, const QString &reason)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Words &one) {
        return reason == QLatin1String(one.reason);
    });
    return found == table.end() ? nullptr : found->text;
}

QString titleOf(const Graph &graph, const QString &id)
{
    const GraphNode *node = graph.node(id);
    return node ? GraphSentence::title(*node) : id;
}

} // namespace

QString StepWords::when(Timestamp at, const QTimeZone &zone)
{
    return QLocale().toString(at.toZone(zone), QStringLiteral("dddd d MMMM yyyy HH:mm"));
}

QString StepWords::refusal(const QString &machineName)
{
    const char *text = find(kRefusals, machineName);
    return text ? tr(text) : machineName;
}

QString StepWords::leaving(const QString &machineName)
{
    const char *text = find(kLeavings, machineName);
    return text ? tr(text) : machineName;
}

/// By the best channel, the detail names the channel: "sms:no_address".
QString StepWords::notSent(const QString &detail)
{
    for (const char *channel : {"email:", "sms:", "whatsapp:"}) {
        if (detail.startsWith(QLatin1String(channel)))
            return GateWords::ofLedger(detail.mid(detail.indexOf(u':') + 1));
    }
    if (detail == QLatin1String("no_account"))
        return tr("There is no account by which it could go.");
    if (detail == QLatin1String("no_message"))
        return tr("The message is no longer there.");
    if (detail == QLatin1String("message_hindered"))
        return tr("Something is wrong with the message.");
    return GateWords::ofLedger(detail);
}

QString StepWords::went(const Line &line, const Graph &graph)
{
    const GraphNode *node = graph.node(line.node);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    QString label;
    const QList<NodePort> ports = kind ? kind->portsOf(*node) : QList<NodePort>();
    for (const NodePort &port : ports) {
        if (port.id == line.port && ports.size() > 1)
            label = port.label();
    }
    const QString to = titleOf(graph, line.to);
    //: %1 is the name of a step, %2 of the way that led there: "Yes"
    return label.isEmpty() ? tr("Goes on to “%1”.").arg(to)
                           : tr("Goes on to “%1” (%2).").arg(to, label);
}

QString StepWords::of(const Line &line, const Graph &graph, const QTimeZone &zone)
{
    if (line.node.isEmpty() || find(kRefusals, line.reason))
        return refusal(line.reason);
    if (line.reason == QLatin1String("waits"))
        return line.until
            ? tr("Waits until %1, or until something happens.").arg(when(*line.until, zone))
            : tr("Waits until something happens.");
    if (line.reason == QLatin1String("not_sent"))
        return tr("The message is not sent: %1").arg(notSent(line.detail));
    if (line.reason == QLatin1String("not_done"))
        return tr("This could not be done (%1). The customer goes on.").arg(line.detail);
    if (line.reason == QLatin1String("notice"))
        return tr("You were told: %1").arg(line.detail);
    if (line.reason == QLatin1String("went"))
        return went(line, graph);
    const QString text = leaving(line.reason);
    return line.detail.isEmpty() ? text : tr("%1 (%2)").arg(text, line.detail);
}

QString StepWords::of(const WorkflowLogLine &line, const Graph &graph, const QTimeZone &zone)
{
    return of(Line{line.node, line.port, line.to, line.reason, line.detail}, graph, zone);
}

} // namespace comptoir
