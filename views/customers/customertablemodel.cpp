#include "views/customers/customertablemodel.h"

#include "models/store/store.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/whendone.h"

#include <algorithm>

namespace comptoir {

namespace {

struct ColumnInfo
{
    const char *key;
    std::optional<CustomerColumn> sort;
    bool figure = false;
    bool muted = false;
};

/// By CustomerTableModel::Column.
constexpr ColumnInfo kColumns[CustomerTableModel::ColumnCount] = {
    {"name", CustomerColumn::Name},
    {"email", CustomerColumn::Email, false, true},
    {"phone", CustomerColumn::Phone, false, true},
    {"orders", CustomerColumn::OrdersCount, true},
    {"spent", CustomerColumn::TotalSpent, true},
    {"average_basket", CustomerColumn::AverageBasket, true},
    {"last_order", CustomerColumn::LastOrder},
    {"last_activity", CustomerColumn::LastActivity},
    {"mark", std::nullopt},
};

int alignment(int column)
{
    return static_cast<int>((kColumns[column].figure ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

/// Instants apart: they move with every question.
bool asksTheSame(const CustomerQuery &a, const CustomerQuery &b)
{
    return a.search == b.search && a.filter == b.filter && a.shop == b.shop && a.tag == b.tag
        && a.sort == b.sort && a.descending == b.descending;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? Format::none() : text;
}

QString dateOrNone(const std::optional<Timestamp> &at)
{
    return at ? Format::date(*at) : Format::none();
}

} // namespace

CustomerTableModel::CustomerTableModel(Store &store, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_pages(kPagesKept)
{}

void CustomerTableModel::setQuery(const CustomerQuery &query)
{
    // News of the list that is shown must not cut it back to its first page.
    const bool another = !m_shown || !asksTheSame(query, *m_shown);
    m_query = query;
    m_query.now = m_clock.now();
    m_loading = true;
    ++m_generation;
    if (another && CustomerRepository::isFirstQuick(query))
        readFirst();
    readIds();
}

void CustomerTableModel::readFirst()
{
    const auto answer = m_store.read(
        [asked = m_query](Database &db) { return CustomerRepository(db).first(asked, kPageRows); });
    whenDone(answer, this,
             [this, generation = m_generation](const Result<QList<CustomerRow>> &rows) {
                 // A failure is told by the list's own answer.
                 if (generation == m_generation && m_loading && rows)
                     takeFirst(*rows);
             });
}

void CustomerTableModel::readIds()
{
    const auto answer = m_store.read(
        [asked = m_query](Database &db) { return CustomerRepository(db).list(asked); });
    whenDone(answer, this,
             [this, generation = m_generation](const Result<std::vector<qint32>> &ids) {
                 if (generation != m_generation)
                     return;
                 m_loading = false;
                 if (ids)
                     takeIds(*ids);
                 else
                     emit failed(ids.error());
             });
}

void CustomerTableModel::takeFirst(const QList<CustomerRow> &rows)
{
    std::vector<qint32> ids;
    for (const CustomerRow &row : rows) {
        if (!row.id.isValid()) // gone between the two reads
            return;
        ids.push_back(static_cast<qint32>(row.id.value));
    }
    if (ids.empty())
        return;
    replaceIds(std::move(ids), rows);
    m_onlyFirst = true;
    emit firstShown();
}

void CustomerTableModel::takeIds(std::vector<qint32> ids)
{
    if (continuesFirst(ids)) {
        m_onlyFirst = false;
        if (ids.size() > m_ids.size()) {
            beginInsertRows({}, rowCount(), static_cast<int>(ids.size()) - 1);
            m_ids = std::move(ids);
            endInsertRows();
        }
    } else {
        replaceIds(std::move(ids));
    }
    emit loaded(rowCount());
}

/// Whether the first page that is shown is the beginning of `ids`, so that rows only come after it:
/// selection and scroll position stay.
bool CustomerTableModel::continuesFirst(const std::vector<qint32> &ids) const
{
    return m_onlyFirst && ids.size() >= m_ids.size()
        && (ids.size() == m_ids.size() || m_ids.size() == kPageRows)
        && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
}

void CustomerTableModel::replaceIds(std::vector<qint32> ids, const QList<CustomerRow> &firstPage)
{
    const bool samePeople = ids == m_ids;
    if (!samePeople)
        beginResetModel();
    m_ids = std::move(ids);
    m_onlyFirst = false;
    m_shown = m_query;
    ++m_edition;
    m_pages.clear();
    m_asked.clear();
    if (!firstPage.isEmpty())
        m_pages.insert(0, new QList<CustomerRow>(firstPage)); // QCache owns it
    if (!samePeople)
        endResetModel();
    else if (!m_ids.empty()) // what is written about them may have changed
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CustomerTableModel::requestPage(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    const auto first = m_ids.begin() + qsizetype(page) * kPageRows;
    const auto last = first + std::min<qsizetype>(kPageRows, m_ids.end() - first);
    const auto answer = m_store.read([ids = std::vector<qint32>(first, last)](Database &db) {
        return CustomerRepository(db).rows(ids);
    });
    // Asking does not change what the model holds; the answer does, later, from the event loop.
    auto *self = const_cast<CustomerTableModel *>(this);
    whenDone(answer, self,
             [self, page, edition = m_edition](const Result<QList<CustomerRow>> &rows) {
                 if (edition != self->m_edition)
                     return;
                 if (rows)
                     self->takePage(page, *rows);
                 else
                     emit self->failed(rows.error());
             });
}

void CustomerTableModel::takePage(int page, const QList<CustomerRow> &rows)
{
    m_asked.remove(page);
    m_pages.insert(page, new QList<CustomerRow>(rows)); // QCache owns it
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

CustomerId CustomerTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return {m_ids[static_cast<size_t>(row)]};
}

int CustomerTableModel::rowOf(CustomerId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id.value);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

QString CustomerTableModel::columnKey(Column column)
{
    return QString::fromLatin1(kColumns[column].key);
}

int CustomerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role == StrongRole)
        return column == Name;
    if (role == MutedRole)
        return kColumns[column].muted;
    if (role != Qt::DisplayRole && (role != ToneRole || column != Mark))
        return {};
    const int page = index.row() / kPageRows;
    const QList<CustomerRow> *rows = m_pages.object(page);
    if (!rows) {
        requestPage(page);
        return role == ToneRole ? QVariant(0) : QVariant();
    }
    const CustomerRow row = rows->value(index.row() % kPageRows);
    if (role == ToneRole)
        return static_cast<int>(CustomerMark::tone(markOf(row)));
    return text(row, column);
}

CustomerMark::Kind CustomerTableModel::markOf(const CustomerRow &row) const
{
    return CustomerMark::of(row.figures, {m_query.now, m_query.abandonedAfterHours});
}

QString CustomerTableModel::text(const CustomerRow &row, int column) const
{
    if (!row.id.isValid())
        return {}; // merged or removed since the list was read
    const CustomerFigures &figures = row.figures;
    switch (column) {
    case Name:
        return CustomerName::of(row);
    case Email:
        return orNone(row.email);
    case Phone:
        return orNone(row.phone);
    case Orders:
        return Format::number(figures.ordersCount);
    case Spent:
        return Format::money(figures.totalSpent);
    case AverageBasket:
        return figures.averageBasket ? Format::money(*figures.averageBasket) : Format::none();
    case LastOrder:
        return dateOrNone(figures.lastOrderAt);
    case LastActivity:
        return dateOrNone(figures.lastActivityAt);
    case Mark:
        return CustomerMark::text(markOf(row));
    default:
        return {};
    }
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::InitialSortOrderRole) // the most and the newest first; words from A
        return static_cast<int>(section < Orders ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {
        tr("Name"),
        tr("E-mail"),
        tr("Phone"),
        //: column with the number of orders
        tr("Orders"),
        //: column with the amount spent
        tr("Spent"),
        tr("Average basket"),
        tr("Last order"),
        tr("Last activity"),
        tr("Status"),
    };
    return names[section];
}

void CustomerTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || !kColumns[column].sort)
        return;
    CustomerQuery query = m_query;
    query.sort = *kColumns[column].sort;
    query.descending = order == Qt::DescendingOrder;
    if (m_generation == 0 || query.sort != m_query.sort || query.descending != m_query.descending)
        setQuery(query);
}

void CustomerTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace comptoir
