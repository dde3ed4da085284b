#include "views/orders/orderbody.h"

#include "models/domain/shopwords.h"
#include "models/domain/townline.h"
#include "models/shops/adminpages.h"
#include "views/orders/ordersheet.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kReadableWidth = 760; ///< of an order that is shown alone
} // namespace

OrderBody::OrderBody(const ViewContext &context, const Order &order, const Shop &shop,
                     QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_order(order)
    , m_shop(shop)
    , m_column(new QVBoxLayout(this))
{
    setMaximumWidth(Theme::forText(kReadableWidth));
    m_column->setContentsMargins(0, 0, 8, 8);
    m_column->setSpacing(8);
    if (const QString why = OrderWords::whyNoSale(order.row); !why.isEmpty()) {
        auto *notice = new NoticeBar(this);
        notice->showNotice(order.row.valid ? Tone::Neutral : Tone::Warning, why);
        notice->setClosable(false);
        m_column->addWidget(notice);
    }
    addCustomer();
    addLines();
    addTotals();
    addHistory();
    addOrigin();
    addWords();
    m_column->addStretch(1);
}

QGridLayout *OrderBody::makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    m_column->addLayout(grid);
    return grid;
}

void OrderBody::addHeading(const QString &text)
{
    QLabel *heading = makeLabel(TextRole::Body);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setText(text);
    m_column->addSpacing(8);
    m_column->addWidget(heading);
}

void OrderBody::addPair(QGridLayout *grid, const QString &left, const QString &right, bool strong)
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
void OrderBody::addFact(QGridLayout *grid, const QString &name, const QString &value)
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

void OrderBody::addCustomer()
{
    const OrderRow &row = m_order.row;
    addHeading(tr("Customer"));
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
        m_column->addWidget(open, 0, Qt::AlignLeft);
    } else {
        QLabel *nobody = makeLabel(TextRole::Body);
        nobody->setText(shown.isEmpty() ? tr("Sold to somebody who is not known")
                                        : m_context.privacy->name(shown));
        m_column->addWidget(nobody);
    }
    QGridLayout *grid = makeGrid();
    if (!row.customerName.isEmpty())
        addFact(grid, tr("E-mail"), m_context.privacy->email(row.email));
    const QString place
        = townLine(m_order.shippingPostcode, m_order.shippingCity, m_order.shippingCountryCode);
    QStringList sentTo;
    if (!place.isEmpty())
        sentTo.append(m_context.privacy->address(place));
    if (!m_order.shippingCountryCode.isEmpty())
        sentTo.append(Format::country(m_order.shippingCountryCode));
    addFact(grid, tr("Sent to"), sentTo.join(QStringLiteral(", ")));
}

/// The name may be as long as it likes: it gives way to the amount beside it.
QWidget *OrderBody::productLine(const OrderLine &line)
{
    const QString name = OrderWords::lineName(line);
    if (!line.product.isValid()) {
        QLabel *label = makeLabel(TextRole::Body);
        label->setText(name);
        return label;
    }
    auto *open = new ElidedButton;
    open->setObjectName(QStringLiteral("openProduct"));
    open->setName(name);
    connect(open, &QPushButton::clicked, this, [this, product = line.product] {
        m_context.openRecord(QStringLiteral("products"), product.value);
    });
    return open;
}

void OrderBody::addLines()
{
    addHeading(tr("%n item(s)", nullptr, static_cast<int>(m_order.row.items)));
    QGridLayout *grid = makeGrid();
    for (const OrderLine &line : m_order.lines) {
        const int row = grid->rowCount();
        // Aligned, a name takes what it needs of the column; else the shortest would bound them
        // all.
        QWidget *product = productLine(line);
        grid->addWidget(product, row, 0, line.product.isValid() ? Qt::AlignLeft : Qt::Alignment());
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
        m_column->addWidget(none);
    }
}

void OrderBody::addTotals()
{
    m_column->addWidget(makeRule());
    QGridLayout *grid = makeGrid();
    for (const OrderSheet::Total &total : OrderSheet::totals(m_order))
        addPair(grid, total.name, Format::money(total.amount), total.strong);
    QGridLayout *facts = makeGrid();
    for (const OrderDiscountRecord &discount : m_order.discounts) {
        addFact(facts, discount.code.isEmpty() ? tr("Discount") : tr("Code %1").arg(discount.code),
                Format::money({-qAbs(discount.amount.minor), discount.amount.currency}));
    }
    addFact(facts, tr("Payment"), OrderWords::payment(m_order.row));
    addFact(facts, tr("Delivery"), ShopWords::fulfilment(m_order.row.fulfilmentStatus));
}

void OrderBody::addHistory()
{
    if (!m_order.states.isEmpty() || m_order.row.cancelledAt) {
        addHeading(tr("History"));
        QGridLayout *grid = makeGrid();
        for (const OrderStateChange &change : m_order.states)
            addFact(grid, Format::dateTime(change.at),
                    change.state.isEmpty() ? OrderWords::kind(change.kind) : change.state);
        if (m_order.row.cancelledAt)
            addFact(grid, Format::dateTime(*m_order.row.cancelledAt), tr("Cancelled"));
    }
    if (m_order.refunds.isEmpty())
        return;
    addHeading(tr("Refunds"));
    QGridLayout *grid = makeGrid();
    for (const OrderRefund &refund : m_order.refunds) {
        QStringList text{Format::money(refund.amount)};
        if (!refund.note.simplified().isEmpty())
            text.append(m_context.privacy->words(refund.note.simplified()));
        addFact(grid, Format::dateTime(refund.at), text.join(QStringLiteral(" · ")));
    }
}

void OrderBody::addOrigin()
{
    if (!m_order.cart)
        return;
    addHeading(tr("Cart it came from"));
    QGridLayout *grid = makeGrid();
    addFact(grid, tr("Cart"), m_order.cart->remoteId.toString());
    addFact(grid, tr("Started"), Format::dateTime(m_order.cart->createdAt));
    const QUrl page = adminPage(m_shop, AdminPage::Cart, m_order.cart->remoteId);
    if (!page.isValid())
        return;
    QPushButton *open = makeButton(ButtonKind::Link);
    open->setText(tr("Open this cart in the shop"));
    connect(open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    m_column->addWidget(open, 0, Qt::AlignLeft);
}

void OrderBody::addWords()
{
    if (m_order.note.isEmpty() && m_order.tags.isEmpty())
        return;
    addHeading(tr("Note"));
    QGridLayout *grid = makeGrid();
    addFact(grid, tr("Tags"), m_order.tags.join(QStringLiteral(", ")));
    if (m_order.note.isEmpty())
        return;
    QLabel *note = makeLabel(TextRole::Body);
    note->setText(m_context.privacy->words(m_order.note));
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(note);
}

} // namespace comptoir
