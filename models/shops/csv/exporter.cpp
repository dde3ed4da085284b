#include "models/shops/csv/exporter.h"

#include "models/shops/csv/celltexts.h"
#include "models/shops/csv/columncatalogue.h"
#include "models/store/exportfile.h"
#include "models/store/exportrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir::csv {

namespace {

class ExportLabels
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::ExportLabels)
};

/// Words of export-only columns; the rest are the import catalogue's.
QString labelOf(Kind kind, const QString &id)
{
    const Field field = fieldOf(kind, id);
    if (!field.id.isEmpty())
        return field.label;
    if (id == QLatin1String("orders_count"))
        return ExportLabels::tr("Orders");
    if (id == QLatin1String("total_spent"))
        return ExportLabels::tr("Spent");
    if (id == QLatin1String("average_basket"))
        return ExportLabels::tr("Average basket");
    if (id == QLatin1String("spent_currency"))
        return ExportLabels::tr("Currency");
    if (id == QLatin1String("first_order_at"))
        return ExportLabels::tr("First order");
    if (id == QLatin1String("last_order_at"))
        return ExportLabels::tr("Last order");
    if (id == QLatin1String("shop_reference"))
        return ExportLabels::tr("Reference");
    return id;
}

QString state(const QString &word)
{
    if (word == QLatin1String("granted"))
        return ExportLabels::tr("yes");
    return word == QLatin1String("denied") ? ExportLabels::tr("no") : word;
}

const QStringList &customerColumns()
{
    static const QStringList columns
        = QStringLiteral(
              "customer_id email phone first_name last_name company gender birthday language "
              "created_at "
              "tags address1 address2 postcode city region country consent consent_at "
              "consent_source "
              "orders_count total_spent average_basket spent_currency first_order_at last_order_at")
              .split(u' ');
    return columns;
}

QStringList customerCells(const ExportedCustomer &c, const CellTexts &cells)
{
    return {QString::number(c.id),
            c.email,
            c.phone,
            c.firstName,
            c.lastName,
            c.company,
            c.gender,
            c.birthday.toString(Qt::ISODate),
            c.language,
            cells.time(c.createdAt),
            listText(c.tags),
            c.line1,
            c.line2,
            c.postcode,
            c.city,
            c.region,
            c.countryCode,
            state(c.consent),
            cells.time(c.consentAt),
            c.consentSource,
            QString::number(c.ordersCount),
            cells.money(c.totalSpent),
            c.averageBasket ? cells.money(*c.averageBasket) : QString(),
            c.totalSpent.currency.code(),
            cells.time(c.firstOrderAt),
            cells.time(c.lastOrderAt)};
}

const QStringList &orderColumns()
{
    static const QStringList columns
        = QStringLiteral(
              "order_id shop_reference shop placed_at status customer_id email first_name "
              "last_name "
              "total currency shipping discount discount_code tax refunded payment_method source "
              "product_id sku product_name variant quantity unit_price line_total postcode city "
              "country "
              "note")
              .split(u' ');
    return columns;
}

QStringList orderCells(const ExportedOrder &o, const ExportedLine *line, const CellTexts &cells)
{
    QStringList row{o.id,
                    o.reference,
                    o.fromFile ? QString() : o.shop, // read back, it is the same order again
                    cells.time(o.placedAt),
                    o.status,
                    o.customerId > 0 ? QString::number(o.customerId) : QString(),
                    o.email,
                    o.firstName,
                    o.lastName,
                    cells.money(o.originalTotal),
                    o.total.currency.code(),
                    cells.money(o.shipping),
                    cells.money(o.discount),
                    listText(o.discountCodes),
                    cells.money(o.tax),
                    cells.money(o.refunded),
                    o.paymentMethod,
                    o.source};
    if (line) {
        row += {line->productId,
                line->sku,
                line->name,
                line->variantName,
                QString::number(line->quantity),
                cells.money(line->unitPrice),
                cells.money(line->total)};
    } else {
        row += QStringList(7);
    }
    return row + QStringList{o.postcode, o.city, o.countryCode, o.note};
}

/// Only what is given: an export without empty strings and nulls is half the size.
class ObjectWriter
{
public:
    void add(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    }
    void add(const char *key, const std::optional<Timestamp> &at)
    {
        if (at)
            object.insert(QLatin1String(key), at->toIso());
    }
    void add(const char *key, const Money &money)
    {
        if (!money.currency.isNull())
            object.insert(QLatin1String(key), money.toDecimal());
    }
    void add(const char *key, const QStringList &texts)
    {
        if (!texts.isEmpty())
            object.insert(QLatin1String(key), QJsonArray::fromStringList(texts));
    }
    void add(const char *key, qint64 number) { object.insert(QLatin1String(key), number); }

    QJsonObject object;
};

QJsonObject toJson(const ExportedCustomer &c)
{
    ObjectWriter json;
    json.add("customer_id", c.id);
    json.add("email", c.email);
    json.add("phone", c.phone);
    json.add("first_name", c.firstName);
    json.add("last_name", c.lastName);
    json.add("company", c.company);
    json.add("gender", c.gender);
    json.add("birthday", c.birthday.toString(Qt::ISODate));
    json.add("language", c.language);
    json.add("created_at", c.createdAt);
    json.add("tags", c.tags);
    json.add("address1", c.line1);
    json.add("address2", c.line2);
    json.add("postcode", c.postcode);
    json.add("city", c.city);
    json.add("region", c.region);
    json.add("country", c.countryCode);
    json.add("consent", c.consent);
    json.add("consent_at", c.consentAt);
    json.add("consent_source", c.consentSource);
    json.add("orders_count", c.ordersCount);
    json.add("total_spent", c.totalSpent);
    json.add("average_basket", c.averageBasket.value_or(Money()));
    json.add("currency", c.totalSpent.currency.code());
    json.add("first_order_at", c.firstOrderAt);
    json.add("last_order_at", c.lastOrderAt);
    json.add("last_activity_at", c.lastActivityAt);
    return json.object;
}

QJsonObject toJson(const ExportedLine &line)
{
    ObjectWriter json;
    json.add("product_id", line.productId);
    json.add("sku", line.sku);
    json.add("product_name", line.name);
    json.add("variant", line.variantName);
    json.add("quantity", line.quantity);
    json.add("unit_price", line.unitPrice);
    json.add("line_total", line.total);
    return json.object;
}

QJsonObject toJson(const ExportedOrder &o)
{
    ObjectWriter json;
    json.add("order_id", o.id);
    json.add("reference", o.reference);
    json.add("shop", o.shop);
    json.add("placed_at", std::optional(o.placedAt));
    json.add("status", o.status);
    json.object.insert(QLatin1String("valid"), o.valid);
    if (o.customerId > 0)
        json.add("customer_id", o.customerId);
    json.add("email", o.email);
    json.add("first_name", o.firstName);
    json.add("last_name", o.lastName);
    json.add("currency", o.total.currency.code());
    json.add("total", o.total);
    json.add("original_total", o.originalTotal);
    json.add("shipping", o.shipping);
    json.add("discount", o.discount);
    json.add("discount_codes", o.discountCodes);
    json.add("tax", o.tax);
    json.add("refunded", o.refunded);
    json.add("payment_method", o.paymentMethod);
    json.add("source", o.source);
    json.add("postcode", o.postcode);
    json.add("city", o.city);
    json.add("country", o.countryCode);
    json.add("note", o.note);
    QJsonArray lines;
    for (const ExportedLine &line : o.lines)
        lines.append(toJson(line));
    json.object.insert(QLatin1String("lines"), lines);
    return json.object;
}

/// Where records go, one after another.
class Sink
{
public:
    Sink(QIODevice &device, const ExportOptions &options)
        : m_device(device)
        , m_options(options)
        , m_cells(options.csv.delimiter, options.zone)
        , m_writer(device,
                   {options.csv.delimiter,
                    options.csv.byteOrderMark && options.format == ExportFormat::Csv})
    {
        const bool customers = options.what == ExportWhat::Customers;
        if (options.format == ExportFormat::Json) {
            m_ok = m_device.write("[") == 1;
            return;
        }
        const Kind kind = customers ? Kind::Customers : Kind::Orders;
        QStringList header;
        for (const QString &id : customers ? customerColumns() : orderColumns())
            header.append(options.plainHeaders ? id : labelOf(kind, id));
        m_writer.writeRow(header);
    }

    /// False: stop, cancelled or the disk refused.
    bool take(const ExportedCustomer &customer)
    {
        if (m_options.format == ExportFormat::Json)
            writeObject(toJson(customer));
        else
            m_writer.writeRow(customerCells(customer, m_cells));
        return counted();
    }
    bool take(const ExportedOrder &order)
    {
        if (m_options.format == ExportFormat::Json) {
            writeObject(toJson(order));
            return counted();
        }
        if (order.lines.isEmpty())
            m_writer.writeRow(orderCells(order, nullptr, m_cells));
        for (const ExportedLine &line : order.lines)
            m_writer.writeRow(orderCells(order, &line, m_cells));
        return counted();
    }
    bool finish()
    {
        if (m_options.format == ExportFormat::Json)
            return m_ok && m_device.write("\n]\n") == 3;
        return m_writer.flush();
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    void writeObject(const QJsonObject &object)
    {
        const QByteArray bytes = (m_count == 0 ? QByteArray("\n") : QByteArray(",\n"))
            + QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_ok = m_ok && m_device.write(bytes) == bytes.size();
    }
    bool counted()
    {
        ++m_count;
        if (m_count % 1000 == 0 && m_options.progress)
            m_options.progress(m_count);
        return m_ok && !m_options.cancel.isCancelled();
    }

    QIODevice &m_device;
    const ExportOptions &m_options;
    CellTexts m_cells;
    Writer m_writer;
    qint64 m_count = 0;
    bool m_ok = true;
};

} // namespace

Exporter::Exporter(Database &database)
    : m_database(database)
{}

Result<qint64> Exporter::run(const QString &path, const ExportOptions &options)
{
    ExportFile file(path);
    if (const Done opened = file.open(); !opened)
        return opened.error();
    Sink sink(file.device(), options);
    ExportRepository repository(m_database);
    const auto take = [&sink](const auto &record) { return sink.take(record); };
    const Done walked = options.what == ExportWhat::Customers ? repository.customers(take)
                                                              : repository.orders(take);
    if (!walked)
        return walked.error();
    if (options.cancel.isCancelled()) {
        return Error{ErrorCode::Cancelled, tr("The export was stopped. No file was written."), {}};
    }
    if (const Done written = file.commit(sink.finish()); !written)
        return written.error();
    return sink.count();
}

} // namespace comptoir::csv
