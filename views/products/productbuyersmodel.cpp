#include "views/products/productbuyersmodel.h"

#include "models/store/customerrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customermark.h"
#include "views/shell/privacy.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kPagesKept = 16;

int alignment(int column)
{
    const bool figure
        = column == ProductBuyersModel::Orders || column == ProductBuyersModel::Pieces;
    return static_cast<int>((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

qint64 keyOf(const ProductBuyer &buyer, int column)
{
    switch (column) {
    case ProductBuyersModel::Orders:
        return buyer.orders;
    case ProductBuyersModel::Pieces:
        return buyer.pieces;
    default:
        return buyer.lastAt.ms;
    }
}

} // namespace

ProductBuyersModel::ProductBuyersModel(const ViewContext &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_names(kPagesKept)
{
    connect(m_context.privacy.get(), &Privacy::changed, this, &ProductBuyersModel::retranslate);
}

void ProductBuyersModel::setBuyers(const QList<ProductBuyer> &buyers)
{
    beginResetModel();
    m_buyers = buyers;
    order();
    endResetModel();
}

void ProductBuyersModel::order()
{
    ++m_edition;
    m_names.clear();
    m_asked.clear();
    std::stable_sort(m_buyers.begin(), m_buyers.end(),
                     [this](const ProductBuyer &a, const ProductBuyer &b) {
                         const qint64 first = keyOf(a, m_sortColumn);
                         const qint64 second = keyOf(b, m_sortColumn);
                         return m_descending ? first > second : first < second;
                     });
}

void ProductBuyersModel::sort(int column, Qt::SortOrder order)
{
    if (column <= Name || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_descending = order == Qt::DescendingOrder;
    beginResetModel();
    this->order();
    endResetModel();
}

CustomerId ProductBuyersModel::customerAt(int row) const
{
    return m_buyers.value(row).customer;
}

void ProductBuyersModel::requestPage(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    std::vector<qint32> ids;
    for (const ProductBuyer &buyer : m_buyers.mid(qsizetype(page) * kPageRows, kPageRows))
        ids.push_back(static_cast<qint32>(buyer.customer.value));
    const auto answer = m_context.store.read(
        [ids](Database &database) { return CustomerRepository(database).rows(ids); });
    // Asking does not change what the model holds; the answer does, later, from the event loop.
    auto *self = const_cast<ProductBuyersModel *>(this);
    whenDone(answer, self,
             [self, page, edition = m_edition](const Result<QList<CustomerRow>> &rows) {
                 if (edition != self->m_edition || !rows)
                     return; // the rest of the line says enough
                 QStringList names;
                 for (const CustomerRow &row : *rows)
                     names.append(row.id.isValid() ? CustomerName::of(row) : QString());
                 self->takePage(page, names);
             });
}

void ProductBuyersModel::takePage(int page, const QStringList &names)
{
    m_names.insert(page, new QStringList(names)); // QCache owns it
    m_asked.remove(page);
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    if (last >= first)
        emit dataChanged(index(first, Name), index(last, Name));
}

QString ProductBuyersModel::nameAt(int row) const
{
    const QStringList *names = m_names.object(row / kPageRows);
    if (!names) {
        requestPage(row / kPageRows);
        return {};
    }
    return m_context.privacy->name(names->value(row % kPageRows));
}

int ProductBuyersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_buyers.size());
}

int ProductBuyersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductBuyersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == StrongRole)
        return index.column() == Name;
    if (role != Qt::DisplayRole)
        return {};
    const ProductBuyer &buyer = m_buyers[index.row()];
    switch (index.column()) {
    case Name:
        return nameAt(index.row());
    case Orders:
        return Format::number(buyer.orders);
    case Pieces:
        return Format::number(buyer.pieces);
    case Last:
        return Format::date(buyer.lastAt);
    default:
        return {};
    }
}

QVariant ProductBuyersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole)
        return static_cast<int>(Qt::DescendingOrder);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Orders:
        //: column: number of orders in which a customer bought a product
        return tr("Times");
    case Pieces:
        return tr("Pieces");
    default:
        //: column: date of the newest purchase
        return tr("Last time");
    }
}

void ProductBuyersModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_buyers.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace comptoir
