#include "views/sync/quarantinemodel.h"

#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

void QuarantineModel::setRecords(const QList<QuarantinedRecord> &records, const Names &names)
{
    beginResetModel();
    m_records = records;
    m_names = names;
    endResetModel();
}

int QuarantineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int QuarantineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuarantineModel::text(const QuarantinedRecord &record, int column) const
{
    switch (column) {
    case Kind:
        return m_names.kinds.value(record.shop)
            .value(record.record.resource, record.record.resource);
    case Number:
        return record.record.id.isNull() ? Format::none() : record.record.id.toString();
    case Why:
        return record.record.error.text.simplified();
    case Shop:
        return m_names.shops.contains(record.shop) ? m_names.shops.value(record.shop)
                                                   : tr("a removed shop");
    case Attempts:
        return Format::number(record.attempts);
    case Last:
        return Format::dateTime(record.lastAt);
    default:
        return {};
    }
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QuarantinedRecord &record = m_records.at(index.row());
    if (role == Qt::DisplayRole)
        return text(record, index.column());
    if (role == Qt::ToolTipRole && index.column() == Why)
        return record.record.error.text;
    if (role == Qt::TextAlignmentRole && (index.column() == Number || index.column() == Attempts))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == StrongRole)
        return index.column() == Kind;
    if (role == MutedRole)
        return index.column() == Last;
    return {};
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Number || section == Attempts ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Number:
        return tr("No. in the shop");
    case Why:
        return tr("Why");
    case Shop:
        return tr("Shop");
    case Attempts:
        return tr("Attempts");
    case Last:
        return tr("Last attempt");
    default:
        return {};
    }
}

} // namespace comptoir
