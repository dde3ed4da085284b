#include "views/customers/customercolumns.h"

#include "views/customers/customertablemodel.h"
#include "views/widgets/theme.h"

namespace comptoir {

namespace {

constexpr int kLeastName = 150; ///< of the column that tells customers apart
constexpr int kMarkMargins = 26; ///< left and right of the badge in its cell

int weightOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Boolean:
        return 85;
    case FieldType::Money:
        return 105;
    case FieldType::Date:
    case FieldType::DateTime:
        return 110;
    case FieldType::Choice:
        return 120;
    case FieldType::Text:
    case FieldType::List:
        break;
    }
    return field.meaning == FieldMeaning::Email || field.meaning == FieldMeaning::FreeText ? 215
                                                                                           : 150;
}

bool isFreeText(const Field &field)
{
    return (field.type == FieldType::Text && field.meaning != FieldMeaning::Phone)
        || field.type == FieldType::List;
}

bool isShownAtFirst(const QString &id)
{
    static const QStringList ids{QStringLiteral("name"),          QStringLiteral("email"),
                                 QStringLiteral("orders_count"),  QStringLiteral("total_spent"),
                                 QStringLiteral("last_order_at"), QStringLiteral("mark")};
    return ids.contains(id);
}

/// Beside a profile, which tells the same, in a small window.
int yields(const QString &id)
{
    static const QStringList ids{QStringLiteral("orders_count"), QStringLiteral("mark")};
    return static_cast<int>(ids.indexOf(id)) + 1;
}

} // namespace

QList<TableColumn> customerColumns(const CustomerTableModel &model)
{
    QList<TableColumn> columns;
    for (int i = 0; i < model.columnCount(); ++i) {
        const Field *field = model.fieldOf(i);
        TableColumn column;
        column.key = model.columnId(i);
        column.title = model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        column.shown = isShownAtFirst(column.key);
        column.fixed = i == CustomerTableModel::kName;
        column.group = FieldWords::group(field ? field->group : FieldGroup::Orders);
        if (field) {
            column.name = field->label();
            column.weight = weightOf(*field);
            column.flexible = isFreeText(*field);
            column.least = column.fixed ? Theme::forText(kLeastName) : 0;
        } else {
            column.weight = 115;
            column.least = CustomerMark::widest() + kMarkMargins;
        }
        column.yields = yields(column.key);
        columns.append(column);
    }
    return columns;
}

} // namespace comptoir
