#include "workflows/triggers/triggercatalogue.h"

#include "workflows/triggers/kinds/kindlist.h"

#include <algorithm>

namespace comptoir {

const QList<TriggerKind> &TriggerCatalogue::kinds()
{
    static const QList<TriggerKind> all{
        triggers::segmentEntered(), triggers::segmentLeft(),      triggers::orderPlaced(),
        triggers::orderPaid(),      triggers::firstOrder(),       triggers::orderState(),
        triggers::productBought(),  triggers::cartAbandoned(),    triggers::customerCreated(),
        triggers::consentGiven(),   triggers::fieldChanged(),     triggers::tagAdded(),
        triggers::dateReached(),    triggers::anniversary(),      triggers::orderSilence(),
        triggers::runOut(),         triggers::backInStock(),      triggers::priceDropped(),
        triggers::productViewed(),  triggers::categoryViewed(),   triggers::paymentPending(),
        triggers::invoiceUnpaid(),  triggers::returnIncomplete(), triggers::messageReacted(),
        triggers::surveyAnswered(), triggers::scoreCrossed(),     triggers::engagementFell(),
        triggers::pointsUnused(),   triggers::pointsExpiring(),   triggers::tierReached(),
        triggers::supportThread(),  triggers::milestone(),        triggers::schedule(),
        triggers::byHand(),         triggers::goalElsewhere(),    triggers::eventHappened(),
    };
    return all;
}

const TriggerKind *TriggerCatalogue::find(const QString &id)
{
    const auto found = std::find_if(kinds().cbegin(), kinds().cend(),
                                    [&id](const TriggerKind &kind) { return kind.id == id; });
    return found == kinds().cend() ? nullptr : &*found;
}

} // namespace comptoir
