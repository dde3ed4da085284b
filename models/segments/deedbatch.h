#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace comptoir {

class DeedBatch;
class Statement;

/// One time that somebody did something: a row of a batch, for as long as the batch holds it.
class DeedRow
{
public:
    DeedRow(const DeedBatch &batch, size_t number)
        : m_batch(batch)
        , m_number(number)
    {}

    [[nodiscard]] size_t number() const { return m_number; } ///< in the batch
    [[nodiscard]] qint32 person() const;
    /// The person's in arrays by customer (EvaluationContext::placeOf).
    [[nodiscard]] size_t place() const;
    [[nodiscard]] qint64 at() const; ///< UTC milliseconds
    [[nodiscard]] qint64 key() const; ///< equal keys of one person are one time
    [[nodiscard]] qint64 row() const; ///< its id
    // As Statement's, in a form that the batch was asked to keep; of column −1 nothing is known.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view utf8(int column) const;

private:
    const DeedBatch &m_batch;
    size_t m_number;
};

/// Rows of a scan, column by column. Each listener goes over many rows before the next one does, so
/// that its arrays by customer stay in the processor's caches; rows that went past all listeners
/// one by one would find none of them there in a large shop. Only what is asked for is kept.
class DeedBatch
{
public:
    /// As what listeners read a column: SQLite converts when the row is there.
    enum class Form { Whole, Real, Text };

    /// Of a column of the statement; of −1 there is nothing to be kept.
    void keep(int column, Form form);
    /// What DeedRow's at(), key() and row() are; each is to be kept by itself, as a whole number.
    int atColumn = -1, keyColumn = -1, rowColumn = -1;

    /// The present row, of a person whose place is known.
    void add(qint32 person, size_t place, const Statement &row);
    void clear();
    [[nodiscard]] size_t size() const { return m_persons.size(); }
    [[nodiscard]] bool isFull() const { return m_persons.size() >= kMostRows; }

private:
    friend class DeedRow;
    static constexpr size_t kMostRows = 131'072;

    struct Column
    {
        bool keepsWholes = false, keepsReals = false, keepsTexts = false;
        std::vector<char> nulls;
        std::vector<qint64> wholes;
        std::vector<double> reals;
        struct Piece
        {
            size_t from, size; ///< in `texts`
        };
        std::vector<Piece> pieces;
        std::string texts; ///< of equal ones that follow each other one

        void add(const Statement &row, int column);
        void addText(std::string_view text);
        void clear();
    };

    std::vector<qint32> m_persons;
    std::vector<quint32> m_places;
    std::vector<Column> m_columns; ///< by the statement's
    std::vector<int> m_kept; ///< which of them are
};

inline qint32 DeedRow::person() const
{
    return m_batch.m_persons[m_number];
}

inline size_t DeedRow::place() const
{
    return m_batch.m_places[m_number];
}

inline qint64 DeedRow::at() const
{
    return int64(m_batch.atColumn);
}

inline qint64 DeedRow::key() const
{
    return int64(m_batch.keyColumn);
}

inline qint64 DeedRow::row() const
{
    return int64(m_batch.rowColumn);
}

inline bool DeedRow::isNull(int column) const
{
    return column < 0 || m_batch.m_columns[static_cast<size_t>(column)].nulls[m_number] != 0;
}

inline qint64 DeedRow::int64(int column) const
{
    const std::vector<qint64> &wholes = m_batch.m_columns[static_cast<size_t>(column)].wholes;
    Q_ASSERT(m_number < wholes.size());
    return wholes[m_number];
}

inline double DeedRow::real(int column) const
{
    const std::vector<double> &reals = m_batch.m_columns[static_cast<size_t>(column)].reals;
    Q_ASSERT(m_number < reals.size());
    return reals[m_number];
}

inline std::string_view DeedRow::utf8(int column) const
{
    const DeedBatch::Column &kept = m_batch.m_columns[static_cast<size_t>(column)];
    Q_ASSERT(m_number < kept.pieces.size());
    const DeedBatch::Column::Piece &piece = kept.pieces[m_number];
    return {kept.texts.data() + piece.from, piece.size};
}

/// The rows of a batch that one listener is told of.
class DeedRows
{
public:
    explicit DeedRows(const DeedBatch &batch)
        : m_batch(batch)
    {}

    void takeEvery() { m_isEvery = true; }
    void takeNone();
    /// Those only of which isWanted(row) is true.
    template <typename IsWanted>
    void keepOnly(IsWanted isWanted);
    [[nodiscard]] bool isEmpty() const { return (m_isEvery ? m_batch.size() : m_count) == 0; }
    /// take(row), in the order in which they were read.
    template <typename Take>
    void each(Take take) const
    {
        const size_t count = m_isEvery ? m_batch.size() : m_count;
        for (size_t i = 0; i < count; ++i)
            take(DeedRow(m_batch, m_isEvery ? i : m_numbers[i]));
    }

private:
    const DeedBatch &m_batch;
    bool m_isEvery = true;
    std::vector<quint32> m_numbers; ///< with room for all
    size_t m_count = 0; ///< of them
};

template <typename IsWanted>
void DeedRows::keepOnly(IsWanted isWanted)
{
    if (m_numbers.size() < m_batch.size())
        m_numbers.resize(m_batch.size());
    size_t kept = 0; // never past the row that is looked at
    each([&](const DeedRow &row) {
        const bool stays = isWanted(row);
        m_numbers[kept] = static_cast<quint32>(row.number());
        kept += stays ? 1 : 0;
    });
    m_count = kept;
    m_isEvery = false;
}

inline void DeedRows::takeNone()
{
    m_isEvery = false;
    m_count = 0;
}

} // namespace comptoir
