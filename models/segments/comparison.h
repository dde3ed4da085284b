#pragma once

#include "models/segments/fieldvalue.h"

#include <QCoreApplication>

#include <functional>

namespace comptoir {

struct RuleNode;

/// What a condition that compares people (a rank, a share of the shop's own figure) holds
/// somebody's value against.
struct Comparison
{
    qint64 people = 0; ///< of a rank: how many compete
    FieldValue usual; ///< the shop's own figure; nothing of a rank
    /// The value that it takes to be in: of a rank that of the last who is in, else so many times
    /// the shop's. Nothing: nobody is in.
    FieldValue limit;

    /// A figure as a value of the field, to be read: an amount in that currency, whole where the
    /// field and the figure are, else to the hundredth.
    static FieldValue valueOf(const Field &field, double figure, const std::string &currency);
};

class ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
public:
    /// A whole sentence; `text` writes a value as whoever asks shows it.
    static QString of(const RuleNode &node, const Comparison &comparison,
                      const std::function<QString(const FieldValue &)> &text);
};

} // namespace comptoir
