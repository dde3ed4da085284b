#include "views/customers/customertablemodel.h"

#include "models/segments/keptorders.h"
#include "views/customers/fieldtext.h"
#include "views/shell/privacy.h"
#include "views/widgets/datatable.h"

namespace comptoir {

Result<std::vector<qint32>> CustomerTableReads::ids(Database &db, const CustomerListing &listing)
{
    return CustomerLister(db).list(listing);
}

Result<QList<ListedCustomer>> CustomerTableReads::first(Database &db,
                                                        const CustomerListing &listing, int limit)
{
    return CustomerLister(db).first(listing, limit);
}

Result<QList<ListedCustomer>> CustomerTableReads::rows(Database &db, const CustomerListing &listing,
                                                       const std::vector<qint32> &ids)
{
    return CustomerLister(db).lines(listing, ids);
}

bool CustomerTableReads::isFirstQuick(const CustomerListing &listing)
{
    return CustomerLister::isFirstQuick(listing);
}

bool CustomerTableReads::isSame(const CustomerListing &a, const CustomerListing &b)
{
    return a.listsTheSame(b);
}

CustomerTableModel::CustomerTableModel(Store &store, Clock &clock, std::shared_ptr<Privacy> privacy,
                                       QObject *parent)
    : PagedModel(store, parent)
    , m_clock(clock)
    , m_privacy(std::move(privacy))
{
    m_wanted.orders = std::make_shared<KeptOrders>();
    takeFields();
    connect(m_privacy.get(), &Privacy::changed, this, &CustomerTableModel::retranslate);
}

CustomerTableModel::~CustomerTableModel()
{
    m_wanted.cancel.cancel();
}

void CustomerTableModel::setCatalogue(const FieldCatalogue &catalogue)
{
    beginResetModel();
    m_catalogue = catalogue;
    takeFields();
    endResetModel();
}

void CustomerTableModel::takeFields()
{
    m_fields = {0};
    const QList<Field> &fields = m_catalogue.fields();
    Q_ASSERT(fields.first().id == QLatin1String("name"));
    for (int i = 1; i < fields.size(); ++i) {
        if (fields[i].isColumn)
            m_fields.append(i);
        if (fields[i].id == QLatin1String("last_order_at"))
            m_fields.append(-1);
    }
}

QString CustomerTableModel::columnId(int column) const
{
    const Field *field = fieldOf(column);
    return field ? field->id : QString(kMark);
}

int CustomerTableModel::columnOf(const QString &id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnId(column) == id)
            return column;
    }
    return -1;
}

const Field *CustomerTableModel::fieldOf(int column) const
{
    const int index = m_fields.value(column, -1);
    return index < 0 ? nullptr : &m_catalogue.fields()[index];
}

void CustomerTableModel::setShownColumns(const QList<int> &columns)
{
    QList<Field> fields;
    for (const int column : columns) {
        if (const Field *field = fieldOf(column); field && column != kName)
            fields.append(*field);
    }
    const bool same
        = std::equal(m_wanted.fields.begin(), m_wanted.fields.end(), fields.begin(), fields.end(),
                     [](const Field &a, const Field &b) { return a.id == b.id; });
    m_wanted.fields = fields;
    if (!same && hasAsked())
        ask();
}

void CustomerTableModel::setPeople(const CustomerQuery &people)
{
    const bool descending = m_wanted.people.descending;
    m_wanted.people = people;
    m_wanted.people.descending = descending;
    ask();
}

void CustomerTableModel::sortByMark()
{
    m_wanted.sortField
        = CustomerLister::statusField({m_clock.now(), m_wanted.people.abandonedAfterHours});
}

void CustomerTableModel::ask()
{
    if (m_wanted.sortField.id.isEmpty())
        m_wanted.sortField = m_catalogue.fields().first();
    m_wanted.people.now = m_clock.now();
    if (m_wanted.sortField.id == kMark)
        sortByMark(); // of this moment
    if (!m_wanted.listsTheSame(query())) {
        m_wanted.cancel.cancel(); // nobody waits for it any more
        m_wanted.cancel = CancelToken();
    }
    setQuery(m_wanted);
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    const Field *field = fieldOf(column);
    if (role == Qt::TextAlignmentRole)
        return headerData(column, Qt::Horizontal, role);
    if (role == StrongRole)
        return column == kName;
    if (role == MutedRole)
        return field && field->meaning != FieldMeaning::Plain && column != kName;
    if (role == Qt::AccessibleTextRole)
        return accessibleText(index);
    if (role != Qt::DisplayRole && (role != ToneRole || field))
        return {};
    const ListedCustomer *line = rowAt(index.row());
    if (!line)
        return role == ToneRole ? QVariant(0) : QVariant();
    if (role == ToneRole)
        return static_cast<int>(CustomerMark::tone(markOf(*line)));
    return shownText(*line, column);
}

/// "Spent: 51,80 €": who hears the table does not see the heading.
QString CustomerTableModel::accessibleText(const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (text.isEmpty() || index.column() == kName)
        return text;
    //: what a screen reader says of a cell: heading, then content
    return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                            text);
}

CustomerMark::Kind CustomerTableModel::markOf(const ListedCustomer &line) const
{
    const CustomerQuery &people = query().people;
    return CustomerMark::of(line.row.figures, {people.now, people.abandonedAfterHours});
}

/// For the clipboard: nothing is masked, and a number can be dialled by another program.
QString CustomerTableModel::cellText(const ListedCustomer &line, int column) const
{
    const Field *field = fieldOf(column);
    const auto at = field ? line.fields.indexOf(field->id) : -1;
    if (at >= 0 && field->meaning == FieldMeaning::Phone) {
        const auto *number = std::get_if<QString>(&line.values[at]);
        return number ? *number : QString();
    }
    return textOf(line, column, Privacy());
}

QString CustomerTableModel::shownText(const ListedCustomer &line, int column) const
{
    return textOf(line, column, *m_privacy);
}

QString CustomerTableModel::textOf(const ListedCustomer &line, int column,
                                   const Privacy &privacy) const
{
    if (!line.row.id.isValid())
        return {}; // merged or removed since the list was read
    if (column == kName)
        return privacy.name(CustomerName::of(line.row));
    const Field *field = fieldOf(column);
    if (!field)
        return CustomerMark::text(markOf(line));
    // A line read before the column was shown does not have it: blank until it comes.
    const auto at = line.fields.indexOf(field->id);
    return at < 0 ? QString() : FieldText::of(*field, line.values[at], privacy);
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field *field = fieldOf(section);
    if (role == Qt::TextAlignmentRole) {
        const bool right = field && FieldText::isFigure(*field);
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::InitialSortOrderRole)
        return static_cast<int>(field && field->mostFirst ? Qt::DescendingOrder
                                                          : Qt::AscendingOrder);
    if (role == Qt::ToolTipRole && field && field->id == QLatin1String("orders_count"))
        return tr("Orders that count as a sale: without cancelled and test orders, and those of "
                  "nothing to pay");
    if (role == Qt::ToolTipRole && field && field->label() != field->heading())
        return field->label();
    if (role != Qt::DisplayRole)
        return {};
    return field ? field->heading() : tr("Status");
}

void CustomerTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const bool descending = order == Qt::DescendingOrder;
    if (hasAsked() && m_wanted.sortField.id == columnId(column)
        && m_wanted.people.descending == descending)
        return;
    if (const Field *field = fieldOf(column))
        m_wanted.sortField = *field;
    else
        sortByMark();
    m_wanted.people.descending = descending;
    ask();
}

} // namespace comptoir
