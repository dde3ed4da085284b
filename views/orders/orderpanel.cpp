#include "views/orders/orderpanel.h"

#include "models/domain/clock.h"
#include "models/shops/adminpages.h"
#include "models/store/orderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/orders/orderbody.h"
#include "views/orders/ordersheet.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tablecopy.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

namespace comptoir {

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
    m_scroll->setProperty("ring", true); // words alone: the keys scroll it
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    connect(m_print, &QToolButton::clicked, this, &OrderPanel::printOrder);
    connect(m_copy, &QToolButton::clicked, this, &OrderPanel::copyOrder);
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &OrderPanel::closeRequested);
    handKeyboardOn(this, m_copy);
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

void OrderPanel::showOrder(OrderId id)
{
    m_printsOnceRead = m_printsOnceRead && id == m_asked;
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
    if (m_printsOnceRead)
        printOrder();
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
    auto *body = new OrderBody(m_context, m_order, m_shops.value(m_order.row.shop));
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(body); // deletes the one before
    body->setAutoFillBackground(false); // the card shows through
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void OrderPanel::printOrder()
{
    m_printsOnceRead = m_order.row.id != m_asked;
    if (m_order.row.id.isValid() && !m_printsOnceRead)
        PrintDocument::preview(
            m_context, window(),
            OrderSheet::content(m_order, m_shops.value(m_order.row.shop), m_context.clock.now()));
}

void OrderPanel::copyOrder()
{
    if (!m_order.row.id.isValid())
        return;
    QList<QStringList> lines = OrderSheet::lines(m_order);
    for (const OrderSheet::Total &total : OrderSheet::totals(m_order))
        lines.append({total.name, {}, {}, {}, Format::money(total.amount)});
    QApplication::clipboard()->setMimeData(
        tableMimeData(OrderSheet::headings(), lines).release()); // its own from now
    emit said(tr("The order's lines are copied."));
}

} // namespace comptoir
