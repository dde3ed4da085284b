#pragma once

#include "models/domain/timeline.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

/// Names of the shops, removed ones included, for what came from them.
using ShopNames = QHash<ShopId, QString>;

/// A timeline entry in words. Pure.
class TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    static QString title(const TimelineEntry &entry);
    /// What stands under it: time, shop, state, beginning of a text.
    static QString detail(const TimelineEntry &entry, const ShopNames &shops);
    static QString icon(const TimelineEntry &entry);
    static Tone tone(const TimelineEntry &entry);
    static QString kindName(TimelineKind kind);

    /// Whether there is something to show when it is clicked.
    static bool opens(const TimelineEntry &entry);

private:
    static QString eventName(const QString &kind);
    static QString evidence(CreditEvidence evidence);
};

QList<TimelineKind> timelineKinds();

} // namespace comptoir
