#include "workflows/graph/nodecatalogue.h"

#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

#include <QHash>

namespace comptoir {

const QList<NodeKind> &NodeCatalogue::kinds()
{
    static const QList<NodeKind> all{
        nodes::segmentEntered(),
        nodes::segmentLeft(),
        nodes::orderPlaced(),
        nodes::orderPaid(),
        nodes::firstOrder(),
        nodes::orderState(),
        nodes::productBought(),
        nodes::cartAbandoned(),
        nodes::customerCreated(),
        nodes::consentGiven(),
        nodes::fieldChanged(),
        nodes::tagAdded(),
        nodes::dateReached(),
        nodes::anniversary(),
        nodes::orderSilence(),
        nodes::runOut(),
        nodes::backInStock(),
        nodes::priceDropped(),
        nodes::productViewed(),
        nodes::categoryViewed(),
        nodes::paymentPending(),
        nodes::invoiceUnpaid(),
        nodes::returnIncomplete(),
        nodes::messageReacted(),
        nodes::surveyAnswered(),
        nodes::scoreCrossed(),
        nodes::engagementFell(),
        nodes::pointsUnused(),
        nodes::pointsExpiring(),
        nodes::tierReached(),
        nodes::supportThread(),
        nodes::milestone(),
        nodes::schedule(),
        nodes::byHand(),
        nodes::goalElsewhere(),
        nodes::eventHappened(),
        nodes::sendEmail(),
        nodes::sendSms(),
        nodes::sendWhatsApp(),
        nodes::sendBest(),
        nodes::waitFor(),
        nodes::waitUntilTime(),
        nodes::waitForDate(),
        nodes::waitUntil(),
        nodes::waitForWindow(),
        nodes::ifRule(),
        nodes::branches(),
        nodes::messageOutcome(),
        nodes::randomSplit(),
        nodes::abTest(),
        nodes::controlGroup(),
        nodes::byValue(),
        nodes::byNumber(),
        nodes::changeTag(),
        nodes::setField(),
        nodes::addNote(),
        nodes::changeScore(),
        nodes::changePoints(),
        nodes::addTask(),
        nodes::notify(),
        nodes::makeCode(),
        nodes::writeToShop(),
        nodes::setConsent(),
        nodes::startWorkflow(),
        nodes::stopWorkflow(),
        nodes::webHook(),
        nodes::goal(),
        nodes::exit(),
        nodes::goTo(),
        nodes::addToSegment(),
    };
    return all;
}

const NodeKind *NodeCatalogue::find(const QString &id)
{
    static const QHash<QString, const NodeKind *> byId = [] {
        QHash<QString, const NodeKind *> made;
        for (const NodeKind &kind : kinds())
            made.insert(kind.id, &kind);
        return made;
    }();
    return byId.value(id);
}

QString NodeCatalogue::categoryName(NodeCategory category)
{
    switch (category) {
    case NodeCategory::Trigger:
        return tr("Triggers");
    case NodeCategory::Message:
        return tr("Messages");
    case NodeCategory::Wait:
        return tr("Waits");
    case NodeCategory::Decision:
        return tr("Decisions");
    case NodeCategory::Change:
        return tr("Changes");
    case NodeCategory::End:
        break;
    }
    return tr("Ends");
}

namespace {

QList<NodeParameter> makeSettings()
{
    using namespace parts;
    const QString after = QStringLiteral("after");
    return {
        choice("objective", QT_TRANSLATE_NOOP("NodeWords", "What it is for"),
               {{QStringLiteral("sell"), QT_TRANSLATE_NOOP("NodeWords", "to sell")},
                {QStringLiteral("closer"), QT_TRANSLATE_NOOP("NodeWords", "to get closer")},
                {QStringLiteral("again"),
                 QT_TRANSLATE_NOOP("NodeWords", "to have customers buy again")},
                {QStringLiteral("learn"),
                 QT_TRANSLATE_NOOP("NodeWords", "to learn more of customers")},
                {QStringLiteral("satisfy"),
                 QT_TRANSLATE_NOOP("NodeWords", "to know how satisfied they are")}}),
        question("only", QT_TRANSLATE_NOOP("NodeWords", "Only for")).optional(),
        question("leave", QT_TRANSLATE_NOOP("NodeWords", "Leaves as soon as they are")).optional(),
        choice(
            "again", QT_TRANSLATE_NOOP("NodeWords", "May come in again"),
            {{QStringLiteral("never"), QT_TRANSLATE_NOOP("NodeWords", "never for the same thing")},
             {after, QT_TRANSLATE_NOOP("NodeWords", "after a while")},
             {QStringLiteral("always"),
              QT_TRANSLATE_NOOP("NodeWords", "whenever they are out of it")}}),
        length("again_after", QT_TRANSLATE_NOOP("NodeWords", "Again after"), {90, DelayUnit::Days})
            .when(QStringLiteral("again"), {after}),
        words("not_while", QT_TRANSLATE_NOOP("NodeWords", "Not while in these workflows"))
            .optional(),
        whole("priority", QT_TRANSLATE_NOOP("NodeWords", "Priority"), qint64{5}, 1, 9),
        yesNo("approve", QT_TRANSLATE_NOOP("NodeWords", "Messages wait until you approve them"),
              false),
        length("latest", QT_TRANSLATE_NOOP("NodeWords", "What happened longer ago starts nothing"),
               {7, DelayUnit::Days}),
    };
}

} // namespace

const QList<NodeParameter> &workflowSettings()
{
    static const QList<NodeParameter> settings = makeSettings();
    return settings;
}

ParameterValue settingOf(const Graph &graph, const QString &id)
{
    if (const auto given = graph.settings.constFind(id); given != graph.settings.cend())
        return *given;
    for (const NodeParameter &setting : workflowSettings()) {
        if (setting.id == id)
            return setting.standard;
    }
    return {};
}

} // namespace comptoir
