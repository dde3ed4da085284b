#pragma once

#include "models/domain/attribution.h"
#include "models/domain/consent.h"
#include "models/domain/ids.h"
#include "models/domain/shopbatch.h"

namespace comptoir {

/// What happened. Of entries of one instant, the later kind is taken for the later thing.
enum class TimelineKind {
    AccountCreated,
    ConsentChanged,
    OrderPlaced,
    OrderStateChanged,
    Refunded,
    CartAbandoned, ///< at = when the cart was last touched
    Message,
    Note,
    Event,
    Merged, ///< two were made one by the owner, or one two
    SegmentChanged, ///< came into a segment or went out of it
};

/// One entry of a customer's history, as parts that the window puts into words. Fields that a kind
/// does not name stay empty.
struct TimelineEntry
{
    TimelineKind kind = TimelineKind::Event;
    qint64 id = 0; ///< row id in the kind's own table
    Timestamp at;
    ShopId shop; ///< none for notes and what was said to the owner
    OrderId order; ///< OrderPlaced, OrderStateChanged, Refunded; Message about an order
    CartId cart; ///< CartAbandoned
    ThreadId thread; ///< Message
    QString reference; ///< of the order
    QString state; ///< the shop's word: state now (OrderPlaced) or reached (OrderStateChanged)
    OrderStateKind stateKind = OrderStateKind::Other;
    bool valid = true; ///< OrderPlaced: counts as a sale
    std::optional<Money> amount; ///< order, refund, cart, event
    qint64 items = 0; ///< order, cart: sum of quantities
    QString text; ///< message, note, refund's remark, consent wording: plain text, untrusted
    QString subject; ///< Message: the thread's; Event: page, product, words; Merged: who was
                     ///< absorbed, empty when an account was separated; SegmentChanged: its name
    QString eventKind; ///< Event: the field catalogue's identifier
    QString creditedTo; ///< OrderPlaced: the message to which it is put down; empty: none
    CreditEvidence credit = CreditEvidence::Delivered; ///< why, where creditedTo is told
    QString reason; ///< Event of a message that was not sent: why, as the outbox has it
    std::optional<double> value; ///< Event: points, seconds, …
    bool fromCustomer = true; ///< Message
    bool internal = false; ///< Message: between employees
    bool entered = false; ///< SegmentChanged: else left
    ConsentRecord consent; ///< ConsentChanged

    bool operator==(const TimelineEntry &) const = default;
};

} // namespace comptoir
