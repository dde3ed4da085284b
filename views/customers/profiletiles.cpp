#include "views/customers/profiletiles.h"

#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QTimeZone>

namespace comptoir {

namespace {

constexpr int kTilesInOneRow = 700;
constexpr int kThreeTiles = 340; ///< from this width on three stand beside each other
constexpr int kLeastTile = 72;

int columnsFor(int width)
{
    if (width >= Theme::forText(kTilesInOneRow))
        return 6;
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
    , m_since(new StatTile(this))
    , m_next(new StatTile(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    for (StatTile *tile : {m_orders, m_spent, m_basket, m_last, m_since, m_next})
        tile->setMinimumWidth(
            Theme::forText(kLeastTile)); // a figure that is cut stands in the tool tip
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
    m_orders->set(tr("Orders"), Format::number(figures.ordersCount),
                  tr("Orders that count as a sale"));
    m_spent->set(tr("Spent"), Format::money(figures.totalSpent), tr("After refunds"));
    m_basket->set(tr("Average basket"),
                  figures.averageBasket ? Format::money(*figures.averageBasket) : Format::none());
    const QDate today = dayOf(m_reading.asOf.now);
    if (figures.lastOrderAt) {
        const QDate last = dayOf(*figures.lastOrderAt);
        m_last->set(tr("Latest order"), shortDay(last, today), Format::date(last));
        m_since->set(tr("Days since"), Format::number(last.daysTo(today)),
                     tr("Days since the last order"));
    } else {
        m_last->set(tr("Latest order"), Format::none());
    }
    showNext();
    arrange();
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

void ProfileTiles::arrange()
{
    const int columns = columnsFor(width());
    const bool ordered = m_reading.profile.row.figures.lastOrderAt.has_value();
    int place = 0;
    for (StatTile *tile : {m_orders, m_spent, m_basket, m_last, m_since, m_next}) {
        const bool shown = tile == m_next ? m_reading.rhythm.has_value()
            : tile == m_since             ? ordered
                                          : true;
        m_grid->removeWidget(tile);
        tile->setVisible(shown);
        if (!shown)
            continue;
        m_grid->addWidget(tile, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, column < qMin(columns, place) ? 1 : 0);
}

void ProfileTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnsFor(event->size().width()) != columnsFor(event->oldSize().width()))
        arrange();
}

} // namespace comptoir
