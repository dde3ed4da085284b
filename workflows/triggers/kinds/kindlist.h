#pragma once

#include "workflows/triggers/triggercatalogue.h"

/// The entries of TriggerCatalogue, a file each.
namespace comptoir::triggers {

TriggerKind segmentEntered();
TriggerKind segmentLeft();
TriggerKind orderPlaced();
TriggerKind orderPaid();
TriggerKind firstOrder();
TriggerKind orderState();
TriggerKind productBought();
TriggerKind cartAbandoned();
TriggerKind customerCreated();
TriggerKind consentGiven();
TriggerKind fieldChanged();
TriggerKind tagAdded();
TriggerKind dateReached();
TriggerKind anniversary();
TriggerKind orderSilence();
TriggerKind runOut();
TriggerKind backInStock();
TriggerKind priceDropped();
TriggerKind productViewed();
TriggerKind categoryViewed();
TriggerKind paymentPending();
TriggerKind invoiceUnpaid();
TriggerKind returnIncomplete();
TriggerKind messageReacted();
TriggerKind surveyAnswered();
TriggerKind scoreCrossed();
TriggerKind engagementFell();
TriggerKind pointsUnused();
TriggerKind pointsExpiring();
TriggerKind tierReached();
TriggerKind supportThread();
TriggerKind milestone();
TriggerKind schedule();
TriggerKind byHand();
TriggerKind goalElsewhere();
TriggerKind eventHappened();

} // namespace comptoir::triggers
