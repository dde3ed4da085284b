#pragma once

#include "models/segments/customerset.h"
#include "models/segments/field.h"

#include <string>
#include <vector>

namespace comptoir {

class Statement;

/// Adds up a figure of everybody from rows of (person's id, piece) in any order (FieldSource's
/// `pieces`), without grouping them: ids are dense, so each person has a place. As SQLite's
/// aggregates: a piece that is not known adds nothing, and somebody of whom nothing is known has no
/// figure, unless things are counted. Whole figures to 2^53.
class FigureSums
{
public:
    explicit FigureSums(FieldSource::Adding adding);

    void take(const Statement &row);

    /// Everybody who has a figure, from the smallest id: take(id, figure).
    template <typename Take>
    void each(Take take) const
    {
        m_known.each(
            [&](qint32 id) { take(id, static_cast<qint64>(m_figures[static_cast<size_t>(id)])); });
    }

private:
    double &placeOf(qint64 person);
    void takeDistinct(double &figure, qint64 person, const Statement &row);
    [[nodiscard]] bool isAnotherPiece(const Statement &row);

    FieldSource::Adding m_adding;
    CustomerSet m_known;
    std::vector<double> m_figures;
    std::vector<quint32> m_lastPiece; ///< of Distinct: which was seen with the person last
    qint64 m_number = 0; ///< the present one of them, or
    std::string m_text; ///< its text, where it is no whole number
    quint32 m_pieces = 0; ///< up to the present one
};

} // namespace comptoir
