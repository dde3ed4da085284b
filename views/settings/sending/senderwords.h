#pragma once

#include "models/domain/sender.h"
#include "views/widgets/tokens.h"
#include "workflows/channels/gateways/gateway.h"

#include <QCoreApplication>

namespace comptoir {

struct SenderPreset;

/// How sending accounts are told to the owner. Pure.
class SenderWords
{
    Q_DECLARE_TR_FUNCTIONS(SenderWords)
public:
    struct State
    {
        QString word, text;
        Tone tone = Tone::Neutral;
        QString icon;
    };
    /// Works, waits, paused or blocked and why.
    static State state(const Sender &sender, Timestamp now);

    /// "Gmail"; of the free form what it is.
    static QString provider(const SenderPreset &preset);
    static QString channel(Channel channel);
    static QString channelIcon(Channel channel);
    /// What stands as its heading: its name, else its address, else its provider.
    static QString title(const Sender &sender);
    /// "At most 50 an hour and 500 a day, 1 to 5 seconds between two."
    static QString limits(const Sender &sender);
    static QString credit(const GatewayCredit &credit);

private:
    static QString gap(const SenderPreset &preset);
};

} // namespace comptoir
