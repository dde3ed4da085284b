#include "views/settings/retentionmodel.h"

#include "views/customers/customermark.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

RetentionModel::RetentionModel(std::shared_ptr<Privacy> privacy, QObject *parent)
    : QAbstractTableModel(parent)
    , m_privacy(std::move(privacy))
{
    connect(m_privacy.get(), &Privacy::changed, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0),
                             index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    });
}

void RetentionModel::setRows(const QList<RetentionRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RetentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RetentionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RetentionModel::text(const RetentionRow &row, int column) const
{
    switch (column) {
    case Name: {
        CustomerRow customer;
        customer.id = row.customer;
        customer.firstName = row.firstName;
        customer.lastName = row.lastName;
        customer.company = row.company;
        customer.email = row.email;
        return m_privacy->name(CustomerName::of(customer));
    }
    case Kind:
        return row.isClient() ? tr("bought") : tr("never bought");
    case LastContact:
        return row.wasHeardOf ? Format::date(row.lastContact)
                              //: %1 is a day
                              : tr("never (known on %1)").arg(Format::date(row.lastContact));
    case DueSince:
        return Format::date(row.dueAt);
    case Orders:
        return Format::number(row.orders);
    case Kept:
        return row.isKept() ? m_privacy->words(row.keptReason) : QString();
    default:
        return {};
    }
}

QVariant RetentionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RetentionRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Kept))
        return text(row, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Orders)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == StrongRole)
        return index.column() == Name;
    if (role == MutedRole)
        return row.isKept();
    return {};
}

QVariant RetentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Orders ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Customer");
    case Kind:
        return tr("Kind");
    case LastContact:
        return tr("Last contact");
    case DueSince:
        return tr("Time over since");
    case Orders:
        return tr("Orders");
    case Kept:
        return tr("Kept because");
    default:
        return {};
    }
}

} // namespace comptoir
