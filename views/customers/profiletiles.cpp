#include "views/customers/profiletiles.h"

#include "views/customers/otherspending.h"
#include "views/customers/scorewords.h"
#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QTimeZone>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kMostTiles = 7;
constexpr int kTilesInOneRow = 920;
constexpr int kFourTiles = 440; ///< from this width on four stand beside each other
constexpr int kColumnsForAll = 4; ///< from so many on each figure has a tile of its own
constexpr int kThreeTiles = 340;
constexpr int kLeastTile = 72;

int columnsFor(int width)
{
    if (width >= Theme::forText(kTilesInOneRow))
        return kMostTiles;
    if (width >= Theme::forText(kFourTiles))
        return 4;
    return width >= Theme::forText(kThreeTiles) ? 3 : 2;
}

QDate dayOf(Timestamp at)
{
    return at.toZone(QTimeZone::systemTimeZone()).date();
}

/// "9 Dec"; with the year when it is another one than `now`'s.
QString shortDay(const QDate &day, const QDate &now)
{
    QString text = Format::date(day);
    if (day.year() == now.year())
        text.remove(QString::number(day.year()));
    return text.trimmed();
}

} // namespace

ProfileTiles::ProfileTiles(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_orders(new StatTile(this))
    , m_spent(new StatTile(this))
    , m_basket(new StatTile(this))
    , m_last(new StatTile(this))
    , m_next(new StatTile(this))
    , m_score(new StatTile(this))
    , m_rfm(new StatTile(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    for (StatTile *tile : {m_orders, m_spent, m_basket, m_last, m_next, m_score, m_rfm}) {
        tile->setDense();
        tile->setMinimumWidth(
            Theme::forText(kLeastTile)); // a figure that is cut stands in the tool tip
    }
    arrange();
    onLanguage(this, [this] { show(); });
}

void ProfileTiles::setReading(const ProfileReading &reading)
{
    m_reading = reading;
    show();
}

void ProfileTiles::show()
{
    const CustomerFigures &figures = m_reading.profile.row.figures;
    showOrders();
    showSpent();
    const QDate today = dayOf(m_reading.asOf.now);
    if (figures.lastOrderAt) {
        const QDate last = dayOf(*figures.lastOrderAt);
        const auto days = static_cast<int>(last.daysTo(today));
        //: %1 is a day
        const QString when = tr("%1, %n day(s) ago", nullptr, days).arg(Format::date(last));
        m_last->set(tr("Latest order"), shortDay(last, today),
                    days > 0 ? when : Format::date(last));
    } else {
        m_last->set(tr("Latest order"), Format::none());
    }
    showNext();
    showScores();
    arrange();
}

/// The history and the page of orders have all of them: those that make the difference stand beside
/// the figure.
void ProfileTiles::showOrders()
{
    const auto others
        = static_cast<int>(std::count_if(m_reading.orders.cbegin(), m_reading.orders.cend(),
                                         [](const Order &order) { return !order.row.valid; }));
    const QString counted = tr("Orders that count as a sale");
    StatChange beside;
    if (others > 0)
        //: under a number of orders: cancelled ones and the like
        beside.against = tr("and %n not counted", nullptr, others);
    m_orders->set(tr("Orders"), Format::number(m_reading.profile.row.figures.ordersCount),
                  others > 0 ? counted + u'\n'
                          + tr("Cancelled and test orders, and those of nothing to pay, are not "
                               "in the figure.")
                             : counted);
    m_orders->setChange(beside);
}

/// Amounts are in one currency; what the customer spent in others stands beside them.
void ProfileTiles::showSpent()
{
    const CustomerFigures &figures = m_reading.profile.row.figures;
    const Currency currency = figures.totalSpent.currency;
    const OtherSpending others(m_reading.orders, currency);
    const auto explained = [&others](const QString &text) {
        return others.isEmpty() ? text : text + u'\n' + others.explanation();
    };
    m_spent->set(tr("Spent"), Format::money(figures.totalSpent), explained(tr("After refunds")));
    m_spent->setShortFigure(Format::wholeMoney(figures.totalSpent));
    m_basket->set(tr("Average basket"),
                  figures.averageBasket ? Format::money(*figures.averageBasket) : Format::none(),
                  explained(tr("What was spent, divided by the number of orders")));
    if (figures.averageBasket)
        m_basket->setShortFigure(Format::wholeMoney(*figures.averageBasket));
    StatChange beside;
    StatChange only;
    if (!others.isEmpty()) {
        //: under an amount: %1 is what was spent besides in other currencies
        beside.against = tr("and %1").arg(others.amounts());
        //: under an average: %1 is a currency such as EUR
        only.against = tr("orders in %1").arg(currency.code());
    }
    m_spent->setChange(beside);
    m_basket->setChange(only);
}

void ProfileTiles::showNext()
{
    if (!m_reading.rhythm)
        return;
    const QDate today = dayOf(m_reading.asOf.now);
    //: about when: %1 is a day
    m_next->set(tr("Next order"), tr("~ %1").arg(shortDay(m_reading.rhythm->expected, today)),
                tr("Half of the pauses between this customer's orders were shorter than "
                   "%n day(s): counted from the last order, that is this day.",
                   nullptr, m_reading.rhythm->days));
}

void ProfileTiles::showScores()
{
    const CustomerScoring &scores = m_reading.scores;
    const QString score = Format::number(scores.engagement.score);
    const QString sum = ScoreWords::sum(scores.engagement.score, scores.engagement.counts,
                                        scores.rules, scores.engagement.given);
    m_score->set(tr("Engagement"), score, sum);
    if (!scores.rfm)
        return;
    const QString group = QString::number(scores.rfm->cell());
    const QString meaning = tr("Recency %1, frequency %2, amount %3, each from 1 to 5")
                                .arg(scores.rfm->recency)
                                .arg(scores.rfm->frequency)
                                .arg(scores.rfm->monetary);
    m_rfm->set(tr("RFM group"), group, meaning);
    if (sharesTile())
        m_score->set(tr("Scores"), score + QStringLiteral(" · ") + group,
                     sum + u'\n' + tr("RFM group") + QStringLiteral(" · ") + meaning);
}

/// Where few stand beside each other, the two scores are one: the third line is the history's.
bool ProfileTiles::sharesTile() const
{
    return columnsFor(width()) < kColumnsForAll;
}

/// Whether there is something to show in it.
bool ProfileTiles::isShown(const StatTile *tile) const
{
    if (tile == m_next)
        return m_reading.rhythm.has_value();
    return tile != m_rfm || (m_reading.scores.rfm.has_value() && !sharesTile());
}

void ProfileTiles::arrange()
{
    const int columns = columnsFor(width());
    int place = 0;
    for (StatTile *tile : {m_orders, m_spent, m_basket, m_last, m_next, m_score, m_rfm}) {
        const bool shown = isShown(tile);
        m_grid->removeWidget(tile);
        tile->setVisible(shown);
        if (!shown)
            continue;
        m_grid->addWidget(tile, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < kMostTiles; ++column)
        m_grid->setColumnStretch(column, column < qMin(columns, place) ? 1 : 0);
}

void ProfileTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnsFor(event->size().width()) != columnsFor(event->oldSize().width()))
        show();
}

} // namespace comptoir
