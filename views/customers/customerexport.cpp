#include "views/customers/customerexport.h"

#include "models/segments/segmentrepository.h"
#include "models/shops/csv/exporter.h"
#include "views/customers/customertablemodel.h"
#include "views/widgets/tableexport.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

/// A cell of a file: machine words stay, so that another program reads them; lists are one text.
csv::TableCell fileCell(const FieldValue &value)
{
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->join(QStringLiteral(", "));
    return std::visit(
        [](const auto &one) -> csv::TableCell {
            if constexpr (std::is_constructible_v<csv::TableCell, decltype(one)>)
                return one;
            else
                return {};
        },
        value);
}

/// Which fields the file has, and what it says where a field is not one: the name that is shown,
/// and the mark.
struct Writer
{
    CustomerListing listing;
    QStringList columns; ///< ids; "name" and "mark" are ours

    Result<QList<QList<csv::TableCell>>> rows(Database &database,
                                              const std::vector<qint32> &ids) const
    {
        const auto lines = CustomerLister(database).lines(listing, ids);
        if (!lines)
            return lines.error();
        QList<QList<csv::TableCell>> rows;
        for (const ListedCustomer &line : *lines)
            rows.append(line.row.id.isValid() ? cells(line) : QList<csv::TableCell>());
        return rows;
    }

private:
    [[nodiscard]] QList<csv::TableCell> cells(const ListedCustomer &line) const
    {
        QList<csv::TableCell> cells;
        for (const QString &column : columns) {
            const auto at = line.fields.indexOf(column);
            if (column == QLatin1String("name"))
                cells.append(CustomerName::of(line.row));
            else if (at < 0)
                cells.append(CustomerMark::text(CustomerMark::of(
                    line.row.figures, {listing.people.now, listing.people.abandonedAfterHours})));
            else
                cells.append(fileCell(line.values[at]));
        }
        return cells;
    }
};

TableSource sourceOf(const CustomerTableModel &model, const CustomerListing &listing,
                     const QList<int> &columns)
{
    TableSource source;
    source.fileName = QCoreApplication::translate("CustomerExport", "customers");
    source.title = QCoreApplication::translate("CustomerExport", "Exporting customers");
    Writer writer{listing, {}};
    for (const int column : columns) {
        const Field *field = model.fieldOf(column);
        source.columns.append({model.columnId(column),
                               model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               field && field->type == FieldType::Money});
        writer.columns.append(model.columnId(column));
    }
    CustomerListing whole = listing;
    whole.cancel = {}; // the table may go on to another list
    source.ids = [whole](Database &database) { return CustomerLister(database).list(whole); };
    source.rows = [writer](Database &database, const std::vector<qint32> &ids) {
        return writer.rows(database, ids);
    };
    return source;
}

} // namespace

void exportCustomers(const ViewContext &context, QWidget *parent, const CustomerTableModel &model,
                     const QList<int> &columns, const std::vector<qint32> &customers)
{
    TableSource source = sourceOf(model, model.query(), columns);
    if (!customers.empty()) {
        source.which = QCoreApplication::translate(
            "CustomerExport", "The %Ln selected customer(s), with the columns shown.", nullptr,
            static_cast<int>(customers.size()));
        source.ids = [customers](Database &) { return Result<std::vector<qint32>>(customers); };
    }
    TableExport::ask(context, parent, source);
}

void exportMembers(const ViewContext &context, QWidget *parent, const Segment &segment)
{
    const CustomerTableModel model(context.store, context.clock, context.privacy);
    CustomerListing listing;
    QList<int> columns;
    for (const char *id : {"name", "email", "phone", "city", "country", "orders_count",
                           "total_spent", "average_basket", "first_order_at", "last_order_at"}) {
        const int column = model.columnOf(QLatin1String(id));
        const Field *field = model.fieldOf(column);
        if (!field)
            continue;
        columns.append(column);
        listing.fields.append(*field);
    }
    listing.sortField = listing.fields.first();
    listing.people.segments = {segment.id};
    listing.people.now = context.clock.now();
    TableSource source = sourceOf(model, listing, columns);
    source.fileName = segment.key;
    source.heading
        = QCoreApplication::translate("CustomerExport", "Export the customers of a segment");
    source.which
        = QCoreApplication::translate("CustomerExport", "Who is in “%1” now.").arg(segment.name);
    TableExport::ask(context, parent, source);
}

void exportAllCustomers(const ViewContext &context, QWidget *parent)
{
    WholeFile file;
    file.fileName = QCoreApplication::translate("CustomerExport", "customers");
    file.title = QCoreApplication::translate("CustomerExport", "Exporting all customers");
    file.heading = QCoreApplication::translate("CustomerExport", "Export all customers");
    file.which = QCoreApplication::translate(
        "CustomerExport", "Every customer with all that a file can bring in again.");
    file.write = [](Database &database, const QString &path, const csv::TableFileOptions &chosen,
                    const CancelToken &cancel) {
        csv::ExportOptions options;
        options.format = chosen.format == csv::TableFileOptions::Format::Json
            ? csv::ExportFormat::Json
            : csv::ExportFormat::Csv;
        options.csv = chosen.csv;
        options.zone = chosen.zone;
        options.cancel = cancel;
        return csv::Exporter(database).run(path, options);
    };
    TableExport::ask(context, parent, file);
}

} // namespace comptoir
