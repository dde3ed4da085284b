#include "models/domain/contact.h"
#include "models/shops/csv/celltexts.h"
#include "models/shops/csv/rowcells.h"

#include <QCryptographicHash>

namespace comptoir::csv {

/// Equal rows of one file are told apart by counting, so that both purchases of a day count and the
/// same file read again brings the same numbers.
RemoteId RowBuilder::contentId(const Cells &cells)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const ColumnMapping &column : std::as_const(m_profile.columns)) {
        hash.addData(column.field.toUtf8());
        hash.addData(QByteArrayView("\x1F"));
        if (column.index < cells.all().size())
            hash.addData(cells.all().at(column.index).trimmed().toUtf8());
        hash.addData(QByteArrayView("\x1E"));
    }
    const QByteArray digest = hash.result().first(12);
    const int number = ++m_seen[digest];
    QString id = QStringLiteral("row:") + QString::fromLatin1(digest.toHex());
    return RemoteId::fromText(number == 1 ? id : id + u'#' + QString::number(number));
}

/// Every shop counts from one: the number alone tells only within a shop.
RemoteId RowBuilder::numberInShop(const Cells &cells, const char *field)
{
    const QString number = cells.text(field);
    return RemoteId::fromText(cells.has("shop") ? cells.text("shop") + u'/' + number : number);
}

bool RowBuilder::wouldSplitOrder(const Row &next) const
{
    const int index = m_index.value(QStringLiteral("order_id"), -1);
    return index >= 0 && index < next.cells.size() && !m_lastOrder.isEmpty()
        && next.cells.at(index).trimmed() == m_lastOrder;
}

/// The order of this row in the making; nullptr when it was closed already.
OrderRecord *RowBuilder::orderFor(const RemoteId &id, Cells &cells)
{
    const auto found = m_orderAt.constFind(id);
    if (found != m_orderAt.constEnd())
        return &m_built.records.orders[*found];
    if (m_closedOrders.contains(id)) {
        cells.reject(tr("The rows of this order are far apart in the file. Sort the file by order "
                        "number and import it again."));
        return nullptr;
    }
    OrderRecord order;
    order.id = id;
    m_orderAt.insert(id, m_built.records.orders.size());
    m_built.records.orders.append(order);
    m_built.lines.insert(id, cells.line());
    return &m_built.records.orders.last();
}

void RowBuilder::addState(OrderRecord &order, const QString &status)
{
    OrderStateRecord state;
    state.id = RemoteId::fromText(foldForSorting(status));
    state.name = status;
    state.kind = orderStateFromWord(status);
    order.stateId = state.id;
    order.valid = state.kind != OrderStateKind::Cancelled && state.kind != OrderStateKind::Refunded
        && state.kind != OrderStateKind::PaymentError && state.kind != OrderStateKind::Pending;
    if (!m_built.extras.orderStates.contains(state))
        m_built.extras.orderStates.append(state);
}

/// What the first row of an order says of the whole.
void RowBuilder::fillOrder(OrderRecord &order, Cells &cells, Currency currency)
{
    order.reference = cells.text("order_id");
    order.currency = currency;
    order.email = normaliseEmail(cells.text("email")) ? cells.text("email") : QString();
    order.phone = cells.text("phone");
    order.valid = true;
    order.source = cells.has("source") ? cells.text("source")
        : cells.has("shop")            ? cells.text("shop")
                                       : QStringLiteral("csv");
    order.paymentMethod = cells.text("payment_method");
    order.shippingPostcode = cells.text("postcode");
    order.shippingCity = cells.text("city");
    order.shippingCountryCode = countryCode(cells.text("country"));
    order.note = cells.text("note");
    const Money none{0, currency};
    order.shipping = cells.amount("shipping", currency).value_or(none);
    order.discount = cells.amount("discount", currency).value_or(none);
    order.tax = cells.amount("tax", currency).value_or(none);
    order.refunded = cells.amount("refunded", currency).value_or(none);
    if (order.discount.minor < 0) // some files write what is taken off with a minus
        order.discount.minor = -order.discount.minor;
    // What was taken off is told once, for all codes together.
    for (const QString &code : listOf(cells.text("discount_code")))
        order.discounts.append({code, order.discounts.isEmpty() ? order.discount : none});
    if (cells.has("status"))
        addState(order, cells.text("status"));
    if (const auto total = cells.amount("total", currency)) {
        order.originalTotal = *total;
        m_totalGiven.insert(order.id);
    }
}

void RowBuilder::addLine(OrderRecord &order, Cells &cells)
{
    const bool isLine = cells.has("product_name") || cells.has("product_id") || cells.has("sku")
        || cells.has("quantity") || cells.has("unit_price") || cells.has("line_total");
    if (!isLine)
        return;
    OrderLineRecord line;
    line.id
        = RemoteId::fromText(order.id.toString() + u':' + QString::number(order.lines.size() + 1));
    line.name = cells.text("product_name");
    line.variantName = cells.text("variant");
    line.sku = cells.text("sku");
    if (cells.has("product_id"))
        line.productId = numberInShop(cells, "product_id");
    else if (!line.sku.isEmpty())
        line.productId = RemoteId::fromText(QStringLiteral("sku:") + line.sku);
    line.quantity = cells.integer("quantity").value_or(1);
    line.currentQuantity = line.quantity;
    const auto unitPrice = cells.amount("unit_price", order.currency);
    auto total = cells.amount("line_total", order.currency);
    if (!total && unitPrice)
        total = Money{unitPrice->minor * line.quantity, order.currency};
    const bool whole = order.lines.isEmpty() && m_totalGiven.contains(order.id);
    if (!total) // the only amount is the order's: a single line is all of it
        total = whole ? order.originalTotal : Money{0, order.currency};
    line.total = *total;
    line.unitPrice = unitPrice.value_or(Money{
        line.quantity != 0 ? qRound64(double(total->minor) / double(line.quantity)) : total->minor,
        order.currency});
    order.lines.append(line);
}

void RowBuilder::addOrder(Cells &cells)
{
    const auto placedAt = cells.time("placed_at");
    if (!placedAt && !cells.isRejected())
        cells.reject(tr("The row has no order date."));
    const Currency currency = cells.isRejected() ? Currency() : cells.currency();
    if (cells.isRejected())
        return;
    const RemoteId id = cells.has("order_id") ? numberInShop(cells, "order_id") : contentId(cells);
    m_lastOrder = cells.text("order_id");
    const bool isNew = !m_orderAt.contains(id);
    OrderRecord *order = orderFor(id, cells);
    if (!order)
        return;
    if (isNew) {
        order->placedAt = *placedAt;
        fillOrder(*order, cells, currency);
    }
    addLine(*order, cells);
    if (cells.isRejected()) {
        if (isNew) {
            m_built.records.orders.removeLast();
            m_orderAt.remove(id);
            m_built.lines.remove(id);
        } else if (!order->lines.isEmpty()) {
            order->lines.removeLast();
        }
        return;
    }
    countRow(id);
    const RemoteId person = personId(cells);
    ensureAccount(person, cells);
    if (isNew)
        order->customerId = person;
}

/// The amounts that the rows leave to reckoning.
void RowBuilder::sumUp(OrderRecord &order)
{
    if (!m_totalGiven.contains(order.id)) {
        qint64 goods = 0;
        for (const OrderLineRecord &line : std::as_const(order.lines))
            goods += line.total.minor;
        order.originalTotal = {goods - order.discount.minor + order.shipping.minor, order.currency};
    }
    order.total = {order.originalTotal.minor - order.refunded.minor, order.currency};
    order.shopTotal = order.total;
}

void RowBuilder::addEvent(Cells &cells)
{
    const auto at = cells.time("at");
    if (!at && !cells.isRejected())
        cells.reject(tr("The row has no date."));
    const RemoteId person = personId(cells);
    if (person.isNull() && !cells.isRejected()) {
        cells.reject(tr("The row has no customer number, valid e-mail address or phone number, so "
                        "it is not clear who is meant."));
    }
    if (cells.isRejected())
        return;
    EventRecord event;
    event.id
        = cells.has("event_id") ? RemoteId::fromText(cells.text("event_id")) : contentId(cells);
    event.kind = foldForSorting(cells.text("event_kind")).simplified().replace(u' ', u'_');
    if (event.kind.isEmpty())
        event.kind = QStringLiteral("imported");
    event.customerId = person;
    event.subject = cells.text("subject");
    event.value = cells.number("value");
    event.at = *at;
    if (cells.has("amount")) {
        const Currency currency = cells.currency();
        event.amount = cells.amount("amount", currency);
    }
    if (cells.isRejected())
        return;
    ensureAccount(person, cells);
    m_built.records.events.append(event);
    m_built.lines.insert(event.id, cells.line());
    countRow(event.id);
}

} // namespace comptoir::csv
