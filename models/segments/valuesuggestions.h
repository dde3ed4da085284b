#pragma once

#include "models/domain/coordinates.h"
#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"

#include <optional>

namespace comptoir {

class Database;

/// A value that there is in the file, to choose from.
struct SuggestedValue
{
    QString word; ///< as rules hold it
    QString name; ///< of what is named by a number (products, categories), with the shop's where
                  ///< two shops have it; else empty
    qint64 times = 0; ///< how often it was met; 0: not counted

    bool operator==(const SuggestedValue &) const = default;
};

/// What of a field or attribute there is in the file: the towns, tags, brands, products. The most
/// frequent first. What somebody types need not be among them.
class ValueSuggestions
{
public:
    /// Rows looked at where there is no shorter list of the values: the newest ones are enough to
    /// know what there is.
    static constexpr int kMostRows = 200'000;
    static constexpr int kMostValues = 5'000; ///< different ones, before what is typed chooses

    /// Those with words that begin with what was typed, whatever case and accents; all of nothing.
    static Result<QList<SuggestedValue>> ofField(Database &database, const Field &field,
                                                 const QString &typed, int most);
    static Result<QList<SuggestedValue>> ofAttribute(Database &database, const Behaviour &verb,
                                                     const BehaviourAttribute &attribute,
                                                     const QString &typed, int most);
    /// Towns and postcodes of customers, and other postcodes once some of it is typed, as far as it
    /// is known where they lie (PostcodePlaces). `word` is "48.857000 2.379000 75011 Paris".
    static Result<QList<SuggestedValue>> places(Database &database, const QString &typed, int most);
};

/// A point with a name.
struct NamedPlace
{
    Coordinates point;
    QString name;

    /// As places() suggests it; nothing of another text.
    static std::optional<NamedPlace> fromWord(const QString &word);
};

} // namespace comptoir
