#include "models/segments/figuresums.h"

#include "models/store/statement.h"

#include <algorithm>

namespace comptoir {

using Adding = FieldSource::Adding;

FigureSums::FigureSums(Adding adding)
    : m_adding(adding)
{}

double &FigureSums::placeOf(qint64 person)
{
    const auto place = static_cast<size_t>(person);
    if (place >= m_figures.size())
        m_figures.resize(place + 1 + place / 2);
    return m_figures[place];
}

void FigureSums::take(const Statement &row)
{
    const qint64 person = row.int64(0);
    const bool counts = m_adding == Adding::Count || m_adding == Adding::Distinct;
    if (!counts && row.isNull(1))
        return;
    double &figure = placeOf(person);
    const bool isFirst = !m_known.contains(person);
    m_known.insert(person);
    switch (m_adding) {
    case Adding::Count:
        ++figure;
        break;
    case Adding::Sum:
        figure += row.real(1);
        break;
    case Adding::Distinct:
        takeDistinct(figure, person, row);
        break;
    case Adding::Greatest:
        figure = isFirst ? row.real(1) : std::max(figure, row.real(1));
        break;
    case Adding::Least:
        figure = isFirst ? row.real(1) : std::min(figure, row.real(1));
        break;
    }
}

bool FigureSums::isAnotherPiece(const Statement &row)
{
    if (row.isWhole(1)) {
        const qint64 number = row.int64(1);
        const bool isAnother = number != m_number || !m_text.empty() || m_pieces == 0;
        m_number = number;
        m_text.clear();
        return isAnother;
    }
    const std::string_view text = row.utf8(1);
    const bool isAnother = text != m_text || m_pieces == 0;
    m_text = text;
    return isAnother;
}

/// Equal pieces lie together, so it is enough to know of each person whether the present one was
/// seen.
void FigureSums::takeDistinct(double &figure, qint64 person, const Statement &row)
{
    if (row.isNull(1))
        return;
    if (isAnotherPiece(row))
        ++m_pieces;
    const auto place = static_cast<size_t>(person);
    if (place >= m_lastPiece.size())
        m_lastPiece.resize(m_figures.size());
    if (m_lastPiece[place] == m_pieces)
        return;
    m_lastPiece[place] = m_pieces;
    ++figure;
}

} // namespace comptoir
