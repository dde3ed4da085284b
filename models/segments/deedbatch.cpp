#include "models/segments/deedbatch.h"

#include "models/store/statement.h"

namespace comptoir {

void DeedBatch::keep(int column, Form form)
{
    if (column < 0)
        return;
    const auto place = static_cast<size_t>(column);
    if (place >= m_columns.size())
        m_columns.resize(place + 1);
    Column &kept = m_columns[place];
    if (!kept.keepsWholes && !kept.keepsReals && !kept.keepsTexts)
        m_kept.push_back(column);
    kept.keepsWholes = kept.keepsWholes || form == Form::Whole;
    kept.keepsReals = kept.keepsReals || form == Form::Real;
    kept.keepsTexts = kept.keepsTexts || form == Form::Text;
}

void DeedBatch::add(qint32 person, size_t place, const Statement &row)
{
    m_persons.push_back(person);
    m_places.push_back(static_cast<quint32>(place));
    for (const int column : m_kept)
        m_columns[static_cast<size_t>(column)].add(row, column);
}

void DeedBatch::clear()
{
    m_persons.clear();
    m_places.clear();
    for (const int column : m_kept)
        m_columns[static_cast<size_t>(column)].clear();
}

/// What is not 0, or not empty, is there: one question to SQLite less, of very many.
void DeedBatch::Column::add(const Statement &row, int column)
{
    bool isNothing = true;
    if (keepsWholes) {
        wholes.push_back(row.int64(column));
        isNothing = wholes.back() == 0;
    }
    if (keepsReals) {
        reals.push_back(row.real(column));
        isNothing = isNothing && reals.back() == 0;
    }
    if (keepsTexts) {
        addText(row.utf8(column));
        isNothing = isNothing && pieces.back().size == 0;
    }
    nulls.push_back(isNothing && row.isNull(column) ? 1 : 0);
}

void DeedBatch::Column::addText(std::string_view text)
{
    if (!pieces.empty()) {
        const Piece last = pieces.back();
        if (std::string_view(texts).substr(last.from, last.size) == text) {
            pieces.push_back(last);
            return;
        }
    }
    pieces.push_back({texts.size(), text.size()});
    texts += text;
}

void DeedBatch::Column::clear()
{
    nulls.clear();
    wholes.clear();
    reals.clear();
    pieces.clear();
    texts.clear();
}

} // namespace comptoir
