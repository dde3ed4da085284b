#include "views/outbox/outboxtablemodel.h"

#include "views/outbox/outboxcolumns.h"
#include "views/outbox/outboxwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

int alignment(int column)
{
    return static_cast<int>((OutboxColumns::at(column).figure ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

} // namespace

Result<QList<OutboxLine>> OutboxTableReads::first(Database &db, const OutboxListQuery &query,
                                                  int limit)
{
    const auto ids = OutboxList(query).ids(db, limit);
    if (!ids)
        return ids.error();
    return OutboxList::rows(db, *ids);
}

Result<QList<OutboxLine>> OutboxTableReads::rows(Database &db, const OutboxListQuery &query,
                                                 const std::vector<qint32> &ids)
{
    Q_UNUSED(query)
    return OutboxList::rows(db, ids);
}

/// The time is reckoned of several columns: all messages are looked at in any case.
bool OutboxTableReads::isFirstQuick(const OutboxListQuery &query)
{
    Q_UNUSED(query)
    return false;
}

OutboxTableModel::OutboxTableModel(Store &store, std::shared_ptr<Privacy> privacy, QObject *parent)
    : PagedModel(store, parent)
    , m_privacy(std::move(privacy))
{
    connect(m_privacy.get(), &Privacy::changed, this, [this] { retranslate(); });
}

TableSource OutboxTableModel::exportSource(const QStringList &keys) const
{
    TableSource source;
    source.fileName = tr("outbox", "beginning of a file's name");
    source.title = tr("Exporting the outbox");
    QList<OutboxColumn> columns;
    for (const QString &key : keys) {
        for (int i = 0; i < OutboxColumns::count(); ++i) {
            const OutboxColumns::Info &info = OutboxColumns::at(i);
            if (key != QLatin1String(info.key))
                continue;
            columns.append(info.column);
            source.columns.append({key, OutboxColumns::title(info.column), false});
        }
    }
    source.ids = [asked = query()](Database &db) { return OutboxList(asked).ids(db); };
    source.rows
        = [columns](Database &db,
                    const std::vector<qint32> &ids) -> Result<QList<QList<csv::TableCell>>> {
        const auto read = OutboxList::rows(db, ids);
        if (!read)
            return read.error();
        QList<QList<csv::TableCell>> lines;
        for (const OutboxLine &line : *read) {
            QList<csv::TableCell> cells;
            for (const OutboxColumn column : columns) {
                if (line.row.id.isValid())
                    cells.append(OutboxColumns::cell(line, column));
            }
            lines.append(cells);
        }
        return lines;
    };
    return source;
}

int OutboxTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : OutboxColumns::count();
}

QVariant OutboxTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutboxColumns::Info &info = OutboxColumns::at(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == StrongRole)
        return info.column == OutboxColumn::Customer;
    if (role == MutedRole)
        return info.muted;
    const bool toned = role == ToneRole && info.column == OutboxColumn::State;
    if (role != Qt::DisplayRole && !toned)
        return {};
    const OutboxLine *line = rowAt(index.row());
    if (toned)
        return static_cast<int>(line ? OutboxWords::tone(line->row) : Tone::Neutral);
    return line ? QVariant(masked(*line, index.column())) : QVariant();
}

QString OutboxTableModel::cellText(const OutboxLine &line, int column) const
{
    if (!line.row.id.isValid())
        return {}; // gone since the list was read
    const OutboxColumn what = OutboxColumns::at(column).column;
    if (what == OutboxColumn::Customer && line.customer.isEmpty())
        return tr("Somebody whose data was erased");
    return OutboxColumns::text(OutboxColumns::cell(line, what));
}

QString OutboxTableModel::masked(const OutboxLine &line, int column) const
{
    const QString text = cellText(line, column);
    const OutboxColumn what = OutboxColumns::at(column).column;
    if (text == Format::none() || (what == OutboxColumn::Customer && line.customer.isEmpty()))
        return text;
    if (what == OutboxColumn::Customer)
        return m_privacy->name(text);
    if (what != OutboxColumn::Address)
        return text;
    return line.row.message.channel == Channel::Email ? m_privacy->email(text)
                                                      : m_privacy->phone(text);
}

QVariant OutboxTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= OutboxColumns::count())
        return {};
    const OutboxColumns::Info &info = OutboxColumns::at(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) { // the newest first; words from A
        const bool falls
            = info.figure || info.column == OutboxColumn::When || info.column == OutboxColumn::Due;
        return static_cast<int>(falls ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return role == Qt::DisplayRole ? QVariant(OutboxColumns::title(info.column)) : QVariant();
}

void OutboxTableModel::sort(int column, Qt::SortOrder order)
{
    // The first question brings its order along: the page asks it when it is shown.
    if (column < 0 || column >= OutboxColumns::count() || !hasAsked())
        return;
    OutboxListQuery asked = query();
    asked.sort = OutboxColumns::at(column).column;
    asked.descending = order == Qt::DescendingOrder;
    if (asked.sort != query().sort || asked.descending != query().descending)
        setQuery(asked);
}

} // namespace comptoir
