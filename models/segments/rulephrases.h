#pragma once

#include "models/segments/behaviour.h"

/// Fields, verbs and attributes as they stand within a sentence: where French needs an article.
namespace comptoir::rulephrases {

/// "number of orders", to follow "whose"; "le nombre de commandes", to follow "dont".
QString field(const Field &field);
/// "those who have ordered", to follow "the top 10 % of": among whom a rank by the field counts.
QString ranked(const Field &field);
/// "the amount", to follow "where"; "le montant".
QString attribute(const BehaviourAttribute &attribute);
/// "who placed an order" and "who have not placed an order".
QString did(const Behaviour &verb);
QString didNot(const Behaviour &verb);

} // namespace comptoir::rulephrases
