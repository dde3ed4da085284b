#pragma once

#include "models/domain/rfm.h"
#include "models/segments/fieldvalue.h"
#include "models/segments/segmentreading.h"

#include <functional>

namespace comptoir {

/// How that moved by which a segment measures customers against each other: the borders of the RFM
/// scores hang on everybody, so that people come in and go out who did nothing themselves.
class ScaleMove
{
    Q_DECLARE_TR_FUNCTIONS(ScaleMove)
public:
    enum class Measure { Recency, Frequency, Monetary };
    /// From which value on a customer has so many points: an instant, a number of orders, minor
    /// units of the currency.
    struct Border
    {
        Measure measure;
        int points = 2;
        qint64 before = 0, now = 0;
        QString currency; ///< of Monetary
    };
    struct Gap
    {
        Measure measure;
        int points = 2;
    };

    QList<Border> moved; ///< of those that the rule asks about
    /// Scores that nobody can have, since too many customers have the same value: see
    /// quintileCuts(). Of measures that the rule asks about, as they are now.
    QList<Gap> gaps;
    /// It also takes the first of a row, or holds people against the shop's own figure.
    bool isRanked = false;

    /// Whether the rule, or one that it names, goes by scores, ranks or the shop's own figures.
    static bool concerns(const Rule &rule, const RuleSurroundings &around);
    /// From the one instant to the other: as the file tells of the past, and as kept for what is
    /// not past. One walk over all orders an instant: for the thread for chores.
    static Result<ScaleMove> read(Database &database, const Rule &rule,
                                  const RuleSurroundings &around, Timestamp from, Timestamp to);

    /// Whole sentences; empty: nothing to be said. `text` writes days, amounts and numbers as
    /// whoever asks shows them.
    [[nodiscard]] QString words(const std::function<QString(const FieldValue &)> &text,
                                const QTimeZone &zone) const;

private:
    [[nodiscard]] static QString borderText(const Border &border,
                                            const std::function<QString(const FieldValue &)> &text,
                                            const QTimeZone &zone);
    [[nodiscard]] QString gapText() const;
};

} // namespace comptoir
