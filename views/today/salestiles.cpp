#include "views/today/salestiles.h"

#include "views/today/todaywords.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <cmath>
#include <utility>

namespace comptoir {

namespace {

constexpr int kLeastForFour = 800; ///< pixels with text of the usual size
enum Tile { Revenue, Orders, Basket, Returning };

template <typename F>
Sparkline::Values curve(const SalesComparison &sales, F value)
{
    Sparkline::Values values;
    for (const SalesFigures &step : sales.steps)
        values.append(value(step));
    return values.size() > 1 ? values : Sparkline::Values{};
}

double units(const std::optional<Money> &money)
{
    return money ? double(money->minor) : 0;
}

} // namespace

SalesTiles::SalesTiles(QWidget *parent)
    : QWidget(parent)
    , m_tiles{new StatTile(this), new StatTile(this), new StatTile(this), new StatTile(this)}
    , m_others(makeLabel(TextRole::Small, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    for (StatTile *tile : m_tiles) {
        tile->setFocusPolicy(Qt::StrongFocus);
        tile->setCursor(Qt::PointingHandCursor);
        tile->setProperty("clickable", true);
        tile->installEventFilter(this);
    }
    m_tiles[Revenue]->setObjectName(QStringLiteral("tile-revenue"));
    m_tiles[Orders]->setObjectName(QStringLiteral("tile-orders"));
    m_tiles[Basket]->setObjectName(QStringLiteral("tile-basket"));
    m_tiles[Returning]->setObjectName(QStringLiteral("tile-returning"));
    m_others->hide();
    arrange();
    onLanguage(this, [this] { showAll(); });
}

void SalesTiles::arrange()
{
    const int columns = width() >= Theme::forText(kLeastForFour) ? 4 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto *grid = static_cast<QGridLayout *>(layout());
    while (QLayoutItem *item = grid->takeAt(0))
        delete item; // the widgets stay ours
    for (int i = 0; i < 4; ++i) {
        grid->addWidget(m_tiles[static_cast<size_t>(i)], i / columns, i % columns);
        grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    grid->addWidget(m_others, 4 / columns, 0, 1, columns);
}

void SalesTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SalesTiles::take(const SalesComparison &sales)
{
    m_sales = sales;
    m_known = true;
    showAll();
}

void SalesTiles::wait()
{
    m_known = false;
    showAll();
}

void SalesTiles::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        showAll();
}

void SalesTiles::showAll()
{
    if (!m_known || (!m_whole && m_sales.now.orders == 0)) {
        showNone();
    } else {
        showRevenue();
        showOrders();
        showBasket();
        showReturning();
        showOthers();
    }
    if (!m_whole)
        markUnfinished();
}

void SalesTiles::showNone()
{
    const QString soon = QStringLiteral("…");
    m_tiles[Revenue]->set(tr("Revenue"), soon);
    m_tiles[Orders]->set(tr("Orders"), soon);
    m_tiles[Basket]->set(tr("Average basket"), soon);
    m_tiles[Returning]->set(tr("Returning customers"), soon);
    for (StatTile *tile : m_tiles) {
        tile->setTrend({});
        tile->setChange({});
    }
    m_others->hide();
}

/// Nothing is compared with what is only partly there.
void SalesTiles::markUnfinished()
{
    StatChange unfinished;
    //: under a figure, while the shop is still coming in
    unfinished.against = tr("not whole yet");
    for (StatTile *tile : m_tiles) {
        tile->setTrend({});
        tile->setChange(unfinished);
    }
}

/// Nothing to compare with is said plainly, or not at all.
StatChange SalesTiles::orNothingBefore(const StatChange &change) const
{
    StatChange told = change;
    if (told.amount.isEmpty())
        told.against
            = m_sales.before.orders == 0 ? TodayWords::nothingBefore(m_sales.period) : QString();
    return told;
}

StatChange SalesTiles::compared(double now, double before) const
{
    return orNothingBefore(StatChange::inPercent(now, before, TodayWords::against(m_sales.period)));
}

void SalesTiles::showRevenue()
{
    const QString days = TodayWords::days(m_sales.period.firstDay, m_sales.period.lastDay);
    StatTile *tile = m_tiles[Revenue];
    tile->set(tr("Revenue"), Format::money(m_sales.now.revenue),
              //: %1 is a stretch of days
              tr("%1, after refunds, tax included").arg(days));
    tile->setShortFigure(Format::wholeMoney(m_sales.now.revenue));
    tile->setTrend(
        curve(m_sales,
              [](const SalesFigures &step) { return std::optional(double(step.revenue.minor)); }),
        tr("Revenue over time"));
    tile->setChange(
        compared(double(m_sales.now.revenue.minor), double(m_sales.before.revenue.minor)));
}

void SalesTiles::showOrders()
{
    const QString days = TodayWords::days(m_sales.period.firstDay, m_sales.period.lastDay);
    StatTile *tile = m_tiles[Orders];
    tile->set(tr("Orders"), Format::number(m_sales.now.orders),
              //: %1 is a stretch of days
              tr("%1; those cancelled, and those of nothing to pay, are left out").arg(days));
    tile->setTrend(
        curve(m_sales, [](const SalesFigures &step) { return std::optional(double(step.orders)); }),
        tr("Orders over time"));
    tile->setChange(compared(double(m_sales.now.orders), double(m_sales.before.orders)));
}

void SalesTiles::showBasket()
{
    StatTile *tile = m_tiles[Basket];
    const std::optional<Money> basket = m_sales.now.averageBasket();
    tile->set(tr("Average basket"), basket ? Format::money(*basket) : Format::none(),
              tr("Revenue divided by the number of orders in its currency"));
    tile->setTrend(curve(m_sales,
                         [](const SalesFigures &step) -> std::optional<double> {
                             if (const auto one = step.averageBasket())
                                 return double(one->minor);
                             return std::nullopt;
                         }),
                   tr("Average basket over time"));
    const std::optional<Money> before = m_sales.before.averageBasket();
    tile->setChange(compared(units(basket), basket && before ? units(before) : 0));
}

void SalesTiles::showReturning()
{
    StatTile *tile = m_tiles[Returning];
    const std::optional<double> now = m_sales.now.returningShare();
    const std::optional<double> before = m_sales.before.returningShare();
    tile->set(tr("Returning customers"), now ? Format::percent(*now) : Format::none(),
              tr("Of %n customer(s) who ordered, %1 had ordered before.", nullptr,
                 int(m_sales.now.customers))
                  .arg(Format::number(m_sales.now.returning)));
    tile->setTrend(curve(m_sales, [](const SalesFigures &step) { return step.returningShare(); }),
                   tr("Share of returning customers over time"));
    StatChange change;
    if (now && before) {
        change.against = TodayWords::against(m_sales.period);
        const int points = qRound(*now * 100) - qRound(*before * 100);
        change.amount = tr("%n point(s)", nullptr, std::abs(points));
        change.way = points > 0 ? StatChange::Way::Up
            : points < 0        ? StatChange::Way::Down
                                : StatChange::Way::Same;
        change.tone = points > 0 ? Tone::Good : points < 0 ? Tone::Warning : Tone::Neutral;
    }
    tile->setChange(orNothingBefore(change));
}

void SalesTiles::showOthers()
{
    QStringList amounts;
    for (const Money &money : std::as_const(m_sales.now.otherRevenue))
        amounts.append(Format::money(money));
    //: %1 is a list of amounts in other currencies
    setTextOrHide(
        m_others,
        amounts.isEmpty()
            ? QString()
            : tr("Revenue and average basket are without %n order(s) in other currencies: %1",
                 nullptr, int(m_sales.now.orders - m_sales.now.currencyOrders))
                  .arg(amounts.join(QStringLiteral(" · "))));
}

bool SalesTiles::eventFilter(QObject *watched, QEvent *event)
{
    bool wanted = false;
    if (event->type() == QEvent::MouseButtonRelease)
        wanted = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        wanted = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    }
    if (!wanted || !m_known)
        return QWidget::eventFilter(watched, event);
    emit ordersRequested(m_sales.period.kind);
    return true;
}

} // namespace comptoir
