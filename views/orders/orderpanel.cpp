#include "views/orders/orderpanel.h"

#include "models/domain/clock.h"
#include "models/shops/adminpages.h"
#include "models/store/orderrepository.h"
#include "models/store/store.h"
#include "views/orders/ordersheet.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tablecopy.h"
#include "views/widgets/theme.h"
#include "views/widgets/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

namespace comptoir {

namespace {

constexpr int kReadableWidth = 760; ///< of an order that is shown alone

QGridLayout *makeGrid(QVBoxLayout *to)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    to->addLayout(grid);
    return grid;
}

} // namespace

OrderPanel::OrderPanel(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(new ElidedLabel(this))
    , m_detail(makeLabel(TextRole::Small, this))
    , m_state(new Badge(QString(), Tone::Neutral, this))
    , m_total(makeLabel(TextRole::Title, this))
    , m_print(makeIconButton(QStringLiteral("print"), this))
    , m_copy(makeIconButton(QStringLiteral("copy"), this))
    , m_open(makeIconButton(QStringLiteral("link"), this))
    , m_expand(makeIconButton(QStringLiteral("expand"), this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
    , m_notice(new NoticeBar(this))
    , m_scroll(new QScrollArea(this))
{
    setProperty("card", QStringLiteral("true"));
    setMinimumWidth(340);
    m_print->setObjectName(QStringLiteral("printOrder"));
    m_copy->setObjectName(QStringLiteral("copyOrder"));
    m_open->setObjectName(QStringLiteral("openInShop"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 12, 12);
    column->setSpacing(10);
    buildHead(column);
    m_notice->hide();
    column->addWidget(m_notice);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    connect(m_print, &QToolButton::clicked, this, &OrderPanel::printOrder);
    connect(m_copy, &QToolButton::clicked, this, &OrderPanel::copyOrder);
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &OrderPanel::closeRequested);
    connect(m_open, &QToolButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            adminPage(m_shops.value(m_order.row.shop), AdminPage::Order, m_order.row.remoteId));
    });
    connect(context.privacy.get(), &Privacy::changed, this, [this] { fill(); });
    onLanguage(this, [this] { retranslate(); });
}

void OrderPanel::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_title->setFont(Theme::headingFont());
    row->addWidget(m_title, 1);
    QWidget *before = nullptr;
    for (QToolButton *button : {m_open, m_copy, m_print, m_expand, m_close}) {
        row->addWidget(button);
        if (before)
            setTabOrder(before, button); // as the eye goes
        before = button;
    }
    column->addLayout(row);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    m_total->setWordWrap(false);
    second->addWidget(m_total);
    second->addWidget(m_state, 0, Qt::AlignVCenter);
    second->addStretch(1);
    column->addLayout(second);
    column->addWidget(m_detail);
    column->addWidget(makeRule(this));
}

void OrderPanel::retranslate()
{
    setIconButtonText(m_print, tr("Print the order"));
    setIconButtonText(m_copy, tr("Copy the order's lines"));
    setIconButtonText(m_open, tr("Open this order in the shop"));
    setIconButtonText(m_expand, m_full ? tr("Show beside the list") : tr("Show alone"));
    setIconButtonText(m_close, tr("Close the order"));
    fill();
}

void OrderPanel::setShops(const ShopTable &shops)
{
    m_shops = shops;
    fill();
}

void OrderPanel::setFull(bool full)
{
    m_full = full;
    retranslate();
}

void OrderPanel::focusFirst()
{
    m_copy->setFocus(Qt::TabFocusReason);
}

void OrderPanel::showOrder(OrderId id)
{
    m_asked = id;
    const auto answer
        = m_context.store.read([id](Database &db) { return OrderRepository(db).get(id); });
    whenDone(answer, this, [this, id](const Result<Order> &order) {
        if (id != m_asked)
            return; // the owner went on to another one
        m_notice->setVisible(!order);
        if (order)
            take(*order);
        else
            m_notice->showError(order.error());
    });
}

void OrderPanel::refresh()
{
    if (m_asked.isValid())
        showOrder(m_asked);
}

void OrderPanel::take(const Order &order)
{
    const bool another = order.row.id != m_order.row.id;
    m_order = order;
    fill();
    if (another)
        m_scroll->ensureVisible(0, 0);
}

void OrderPanel::fillHead()
{
    const OrderRow &row = m_order.row;
    m_title->setText(tr("Order %1").arg(row.reference));
    m_total->setText(Format::money(row.total));
    const QString state = OrderWords::state(row);
    m_state->set(state, OrderWords::tone(row));
    m_state->setVisible(!state.isEmpty());
    QStringList detail{Format::dateTime(row.placedAt)};
    if (m_shops.size() > 1)
        detail.append(m_shops.value(row.shop).name);
    if (!row.source.isEmpty())
        detail.append(OrderWords::source(row.source));
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_open->setVisible(
        adminPage(m_shops.value(row.shop), AdminPage::Order, row.remoteId).isValid());
}

void OrderPanel::fill()
{
    if (!m_order.row.id.isValid())
        return;
    fillHead();
    auto *body = new QWidget;
    body->setMaximumWidth(Theme::forText(kReadableWidth));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 8);
    column->setSpacing(8);
    if (const QString why = OrderWords::whyNoSale(m_order.row); !why.isEmpty()) {
        auto *notice = new NoticeBar(body);
        notice->showNotice(Tone::Warning, why);
        notice->setClosable(false);
        column->addWidget(notice);
    }
    addCustomer(column);
    addLines(column);
    addTotals(column);
    addHistory(column);
    addOrigin(column);
    addWords(column);
    column->addStretch(1);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(body); // deletes the one before
    body->setAutoFillBackground(false); // the card shows through
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void OrderPanel::addHeading(QVBoxLayout *to, const QString &text)
{
    QLabel *heading = makeLabel(TextRole::Body);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setText(text);
    to->addSpacing(8);
    to->addWidget(heading);
}

void OrderPanel::addPair(QGridLayout *grid, const QString &left, const QString &right, bool strong)
{
    const int row = grid->rowCount();
    QLabel *name = makeLabel(strong ? TextRole::Body : TextRole::Muted);
    QLabel *figure = makeLabel(TextRole::Body);
    QFont font = figure->font();
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    name->setFont(font);
    figure->setFont(font);
    name->setText(left);
    figure->setText(right);
    figure->setWordWrap(false);
    grid->addWidget(name, row, 0);
    grid->addWidget(figure, row, 1, Qt::AlignRight | Qt::AlignTop);
    grid->setColumnStretch(0, 1);
}

/// Nothing for a value that is not given.
void OrderPanel::addFact(QGridLayout *grid, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = grid->rowCount();
    QLabel *label = makeLabel(TextRole::Muted);
    label->setText(name);
    label->setWordWrap(false);
    QLabel *text = makeLabel(TextRole::Body);
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1);
    grid->setColumnStretch(1, 1);
}

void OrderPanel::addCustomer(QVBoxLayout *to)
{
    const OrderRow &row = m_order.row;
    addHeading(to, tr("Customer"));
    const QString shown = row.customerName.isEmpty() ? row.email : row.customerName;
    if (row.customer.isValid()) {
        QPushButton *open = makeButton(ButtonKind::Link);
        open->setObjectName(QStringLiteral("openCustomer"));
        open->setText(shown.isEmpty() ? tr("Customer without a name")
                                      : m_context.privacy->name(shown));
        open->setToolTip(tr("Open the profile"));
        connect(open, &QPushButton::clicked, this, [this] {
            m_context.openRecord(QStringLiteral("customers"), m_order.row.customer.value);
        });
        to->addWidget(open, 0, Qt::AlignLeft);
    } else {
        QLabel *nobody = makeLabel(TextRole::Body);
        nobody->setText(shown.isEmpty() ? tr("Sold to somebody who is not known")
                                        : m_context.privacy->name(shown));
        to->addWidget(nobody);
    }
    QGridLayout *grid = makeGrid(to);
    if (!row.customerName.isEmpty())
        addFact(grid, tr("E-mail"), m_context.privacy->email(row.email));
    const QString place
        = QStringList{m_order.shippingPostcode, m_order.shippingCity}.join(u' ').trimmed();
    QStringList sentTo;
    if (!place.isEmpty())
        sentTo.append(m_context.privacy->address(place));
    if (!m_order.shippingCountryCode.isEmpty())
        sentTo.append(Format::country(m_order.shippingCountryCode));
    addFact(grid, tr("Sent to"), sentTo.join(QStringLiteral(", ")));
}

QWidget *OrderPanel::productLine(const OrderLine &line)
{
    const QString name = OrderWords::lineName(line);
    if (!line.product.isValid()) {
        QLabel *label = makeLabel(TextRole::Body);
        label->setText(name);
        return label;
    }
    QPushButton *open = makeButton(ButtonKind::Link);
    const int room = 46; // letters of a link, which does not wrap; the whole name is its tool tip
    QString shown = name.size() > room ? name.left(room - 1) + u'…' : name;
    open->setText(shown.replace(u'&', QLatin1String("&&")));
    open->setAccessibleName(name);
    open->setToolTip(name);
    connect(open, &QPushButton::clicked, this, [this, product = line.product] {
        m_context.openRecord(QStringLiteral("products"), product.value);
    });
    return open;
}

void OrderPanel::addLines(QVBoxLayout *to)
{
    addHeading(to, tr("%n item(s)", nullptr, static_cast<int>(m_order.row.items)));
    QGridLayout *grid = makeGrid(to);
    for (const OrderLine &line : m_order.lines) {
        const int row = grid->rowCount();
        grid->addWidget(productLine(line), row, 0, Qt::AlignLeft);
        QLabel *total = makeLabel(TextRole::Body);
        total->setText(Format::money(line.total));
        total->setWordWrap(false);
        grid->addWidget(total, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        //: quantity and price of one
        QStringList detail{
            tr("%1 × %2").arg(Format::number(line.quantity), Format::money(line.unitPrice))};
        if (!line.sku.isEmpty())
            detail.append(line.sku);
        if (line.currentQuantity < line.quantity) {
            detail.append(tr("%n came back or cancelled", nullptr,
                             static_cast<int>(line.quantity - line.currentQuantity)));
        }
        QLabel *small = makeLabel(TextRole::Small);
        small->setText(detail.join(QStringLiteral(" · ")));
        small->setContentsMargins(6, 0, 0, 4);
        grid->addWidget(small, row + 1, 0, 1, 2);
    }
    grid->setColumnStretch(0, 1);
    if (m_order.lines.isEmpty()) {
        QLabel *none = makeLabel(TextRole::Muted);
        none->setText(tr("The shop told no lines of this order."));
        to->addWidget(none);
    }
}

void OrderPanel::addTotals(QVBoxLayout *to)
{
    to->addWidget(makeRule());
    QGridLayout *grid = makeGrid(to);
    const auto totals = OrderSheet::totals(m_order);
    for (const auto &[name, amount] : totals)
        addPair(grid, name, Format::money(amount), &amount == &totals.last().second);
    if (m_order.row.tax.minor != 0)
        addPair(grid, tr("Of which tax"), Format::money(m_order.row.tax), false);
    if (m_order.row.shopTotal.currency != m_order.row.total.currency)
        addPair(grid, tr("In the shop's currency"), Format::money(m_order.row.shopTotal), false);
    QGridLayout *facts = makeGrid(to);
    for (const OrderDiscountRecord &discount : m_order.discounts) {
        addFact(facts, discount.code.isEmpty() ? tr("Discount") : tr("Code %1").arg(discount.code),
                Format::money({-qAbs(discount.amount.minor), discount.amount.currency}));
    }
    addFact(facts, tr("Payment"), OrderWords::payment(m_order.row));
    addFact(facts, tr("Delivery"), OrderWords::fulfilment(m_order.row.fulfilmentStatus));
}

void OrderPanel::addHistory(QVBoxLayout *to)
{
    if (!m_order.states.isEmpty() || m_order.row.cancelledAt) {
        addHeading(to, tr("History"));
        QGridLayout *grid = makeGrid(to);
        for (const OrderStateChange &change : m_order.states)
            addFact(grid, Format::dateTime(change.at),
                    change.state.isEmpty() ? OrderWords::kind(change.kind) : change.state);
        if (m_order.row.cancelledAt)
            addFact(grid, Format::dateTime(*m_order.row.cancelledAt), tr("Cancelled"));
    }
    if (m_order.refunds.isEmpty())
        return;
    addHeading(to, tr("Refunds"));
    QGridLayout *grid = makeGrid(to);
    for (const OrderRefund &refund : m_order.refunds) {
        QStringList text{Format::money(refund.amount)};
        if (!refund.note.simplified().isEmpty())
            text.append(m_context.privacy->words(refund.note.simplified()));
        addFact(grid, Format::dateTime(refund.at), text.join(QStringLiteral(" · ")));
    }
}

void OrderPanel::addOrigin(QVBoxLayout *to)
{
    if (!m_order.cart)
        return;
    addHeading(to, tr("Cart it came from"));
    QGridLayout *grid = makeGrid(to);
    addFact(grid, tr("Cart"), m_order.cart->remoteId.toString());
    addFact(grid, tr("Started"), Format::dateTime(m_order.cart->createdAt));
    const QUrl page
        = adminPage(m_shops.value(m_order.row.shop), AdminPage::Cart, m_order.cart->remoteId);
    if (!page.isValid())
        return;
    QPushButton *open = makeButton(ButtonKind::Link);
    open->setText(tr("Open this cart in the shop"));
    connect(open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    to->addWidget(open, 0, Qt::AlignLeft);
}

void OrderPanel::addWords(QVBoxLayout *to)
{
    if (m_order.note.isEmpty() && m_order.tags.isEmpty())
        return;
    addHeading(to, tr("Note"));
    QGridLayout *grid = makeGrid(to);
    addFact(grid, tr("Tags"), m_order.tags.join(QStringLiteral(", ")));
    if (m_order.note.isEmpty())
        return;
    QLabel *note = makeLabel(TextRole::Body);
    note->setText(m_context.privacy->words(m_order.note));
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    to->addWidget(note);
}

void OrderPanel::printOrder()
{
    if (m_order.row.id.isValid())
        PrintDocument::preview(
            window(),
            OrderSheet::content(m_order, m_shops.value(m_order.row.shop), m_context.clock.now()));
}

void OrderPanel::copyOrder()
{
    if (!m_order.row.id.isValid())
        return;
    QList<QStringList> lines = OrderSheet::lines(m_order);
    for (const auto &[name, amount] : OrderSheet::totals(m_order))
        lines.append({name, {}, {}, {}, Format::money(amount)});
    QApplication::clipboard()->setMimeData(
        tableMimeData(OrderSheet::headings(), lines).release()); // its own from now
    emit said(tr("The order's lines are copied."));
}

} // namespace comptoir
