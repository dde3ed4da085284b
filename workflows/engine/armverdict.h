#pragma once

#include <QList>
#include <QString>

namespace comptoir {

/// What one variant of an A/B test brought.
struct ArmFigures
{
    QString arm; ///< NamedShare::id
    qint64 customers = 0;
    qint64 successes = 0;

    bool operator==(const ArmFigures &) const = default;
};

/// Two-sided p value of two shares being one: the z test with pooled variance
/// (calculations.md E10), or Fisher's exact test where fewer than five did, or did not. 1
/// where there is nothing to compare.
double pValueOf(const ArmFigures &one, const ArmFigures &other);

/// The variant that is better than all others at that certainty (percent), with Holm's correction
/// over them; empty: none, or not yet. Each must have `planned` customers: the verdict is on the
/// first so many of each, so that looking often changes nothing.
QString winnerOf(const QList<ArmFigures> &arms, qint64 planned, double surePercent);

} // namespace comptoir
