#pragma once

namespace comptoir {

class DataTable;

/// Where a list stands when it is read anew: the mark goes to the row of what is open, without
/// dragging the list along; rows of another question are shown from the top.
class ListPlace
{
public:
    explicit ListPlace(DataTable *table = nullptr)
        : m_table(table)
    {}

    /// The rows to come are others: show them from the top.
    void startAtTop() { m_toTop = true; }
    /// What is open was asked for from elsewhere: bring its row into sight.
    void bringIntoSight() { m_intoSight = true; }
    /// `row` of what is open, -1 for none; `more`: these are but the first rows of the answer.
    /// Several that are chosen stay chosen.
    void show(int row, bool more);

private:
    void setCurrent(int row);

    DataTable *m_table;
    bool m_toTop = false;
    bool m_intoSight = false;
};

} // namespace comptoir
