#pragma once

#include "models/shops/csv/tablefile.h"
#include "models/store/outboxlist.h"
#include "views/widgets/tablecolumns.h"

namespace comptoir {

/// What the table of the outbox can show: each column's name, look and value, in the order at
/// first. Pure.
class OutboxColumns
{
public:
    struct Info
    {
        OutboxColumn column;
        const char *key; ///< for settings and files
        int weight;
        bool shown = false; ///< at first
        bool figure = false; ///< right-aligned
        bool flexible = false;
        bool muted = false;
    };

    static int count();
    static const Info &at(int index);
    static int indexOf(OutboxColumn column);
    static QString title(OutboxColumn column);
    static QList<TableColumn> catalogue();

    /// The value itself, for a file.
    static csv::TableCell cell(const OutboxLine &line, OutboxColumn column);
    /// As the table writes it.
    static QString text(const csv::TableCell &cell);
};

} // namespace comptoir
