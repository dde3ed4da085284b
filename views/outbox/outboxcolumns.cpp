#include "views/outbox/outboxcolumns.h"

#include "models/domain/consentwords.h"
#include "views/outbox/outboxwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <algorithm>

namespace comptoir {

namespace {

using Info = OutboxColumns::Info;

constexpr int kLeastState = 150; ///< pixels with text of the usual size

/// In the order at first.
constexpr Info kColumns[] = {
    {OutboxColumn::When, "when", 140, true},
    {OutboxColumn::Customer, "customer", 170, true, false, true},
    {OutboxColumn::Message, "message", 190, true, false, true},
    {OutboxColumn::Channel, "channel", 95, true, false, true, true},
    {OutboxColumn::State, "state", 150, true, false, true},
    {OutboxColumn::Reason, "reason", 230, true, false, true, true},
    {OutboxColumn::Account, "account", 140, true, false, true, true},
    {OutboxColumn::Address, "address", 190, false, false, true, true},
    {OutboxColumn::Due, "due_at", 140, false, false, false, true},
    {OutboxColumn::Attempts, "attempts", 80, false, true},
};
constexpr int kColumnCount = static_cast<int>(std::size(kColumns));

/// Beside a message the list keeps these, the first of all the longest.
constexpr OutboxColumn kStaying[]
    = {OutboxColumn::Customer, OutboxColumn::State, OutboxColumn::Message, OutboxColumn::When,
       OutboxColumn::Reason};

int yields(OutboxColumn column)
{
    const auto *found = std::find(std::begin(kStaying), std::end(kStaying), column);
    return std::max(0, static_cast<int>(found - std::begin(kStaying)) - 1);
}

class Titles
{
    Q_DECLARE_TR_FUNCTIONS(OutboxTableModel)

public:
    static QString of(OutboxColumn column);
    static QString group();
};

QString Titles::group()
{
    return tr("Message");
}

QString Titles::of(OutboxColumn column)
{
    switch (column) {
    case OutboxColumn::When:
        //: column with the time at which a message went or is to go
        return tr("When");
    case OutboxColumn::State:
        return tr("State");
    case OutboxColumn::Customer:
        return tr("To whom");
    case OutboxColumn::Message:
        return tr("Message");
    case OutboxColumn::Channel:
        return tr("Channel");
    case OutboxColumn::Reason:
        return tr("Why");
    case OutboxColumn::Address:
        return tr("Address");
    case OutboxColumn::Account:
        return tr("Account");
    case OutboxColumn::Due:
        return tr("Meant for");
    case OutboxColumn::Attempts:
        return tr("Attempts");
    }
    Q_UNREACHABLE();
}

} // namespace

csv::TableCell OutboxColumns::cell(const OutboxLine &line, OutboxColumn column)
{
    const OutboxRow &row = line.row;
    switch (column) {
    case OutboxColumn::When:
        return line.when();
    case OutboxColumn::State:
        return OutboxWords::state(row);
    case OutboxColumn::Customer:
        return line.customer;
    case OutboxColumn::Message:
        return row.message.name;
    case OutboxColumn::Channel:
        return ConsentWords::channel(row.message.channel);
    case OutboxColumn::Reason:
        return OutboxWords::reason(row);
    case OutboxColumn::Address:
        return row.address;
    case OutboxColumn::Account:
        return line.account;
    case OutboxColumn::Due:
        return row.message.dueAt;
    case OutboxColumn::Attempts:
        return qint64(row.attempts);
    }
    Q_UNREACHABLE();
}

QString OutboxColumns::text(const csv::TableCell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return Format::number(*number);
    if (const auto *at = std::get_if<Timestamp>(&cell))
        return Format::dateTime(*at);
    const auto *text = std::get_if<QString>(&cell);
    return text && !text->isEmpty() ? *text : Format::none();
}

QList<TableColumn> OutboxColumns::catalogue()
{
    QList<TableColumn> columns;
    for (const Info &info : kColumns) {
        TableColumn column;
        column.key = QString::fromLatin1(info.key);
        column.title = Titles::of(info.column);
        column.group = Titles::group();
        column.shown = info.shown;
        column.fixed = info.column == OutboxColumn::Customer;
        column.weight = info.weight;
        column.flexible = info.flexible;
        column.yields = yields(info.column);
        column.least = DataTable::headingWidth(column.title);
        if (info.column == OutboxColumn::State) // the usual badges are not cut
            column.least = qMax(column.least, Theme::forText(kLeastState));
        columns.append(column);
    }
    return columns;
}

int OutboxColumns::count()
{
    return kColumnCount;
}

const OutboxColumns::Info &OutboxColumns::at(int index)
{
    return kColumns[index];
}

int OutboxColumns::indexOf(OutboxColumn column)
{
    const auto *found = std::find_if(std::begin(kColumns), std::end(kColumns),
                                     [column](const Info &info) { return info.column == column; });
    return static_cast<int>(found - std::begin(kColumns));
}

QString OutboxColumns::title(OutboxColumn column)
{
    return Titles::of(column);
}

} // namespace comptoir
