#pragma once

#include "workflows/triggers/triggersearch.h"

namespace comptoir {

/// How one kind of trigger finds its customers. A new one is one file in kinds/ and one entry in
/// triggercatalogue.cpp; every trigger of NodeCatalogue has one (tst_triggerfinder).
struct TriggerKind
{
    static constexpr qint64 kHourMs = 3'600'000;

    QString id; ///< NodeKind::id
    /// Those found by instants whose new rows may tell of what was before: how far back live()
    /// looks follows from them.
    QList<HistoryTable> tables = {};
    /// How long after its instant something may still come in by a row that was there already: a
    /// shop that was read late, an order that came to count. 0: nothing does.
    qint64 overlapMs = 0;
    Done (*find)(TriggerSearch &search) = nullptr;
};

class TriggerCatalogue
{
public:
    static const QList<TriggerKind> &kinds();
    /// nullptr: no trigger.
    static const TriggerKind *find(const QString &id);
};

} // namespace comptoir
