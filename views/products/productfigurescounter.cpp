#include "views/products/productfigurescounter.h"

#include "models/store/productsales.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

namespace {

/// Some ten milliseconds each, so that backups and exports take their turn between two steps.
constexpr qsizetype kProductsAtOnce = 100;

} // namespace

ProductFiguresCounter::ProductFiguresCounter(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

const ProductFigures *ProductFiguresCounter::find(ProductId product) const
{
    const auto found = m_figures.constFind(product.value);
    return found == m_figures.constEnd() ? nullptr : &*found;
}

double ProductFiguresCounter::progress() const
{
    return m_plan.ids.isEmpty() ? 1 : double(m_next) / double(m_plan.ids.size());
}

void ProductFiguresCounter::refresh()
{
    if (m_counting) {
        m_again = true;
        return;
    }
    m_counting = true;
    m_again = false;
    m_now = m_clock.now();
    const auto answer = m_store.read([](Database &database) -> Result<Plan> {
        ProductSales sales(database);
        const auto stamp = sales.stamp();
        if (!stamp)
            return stamp.error();
        const auto ids = sales.productIds();
        if (!ids)
            return ids.error();
        return Plan{*stamp, *ids};
    });
    whenDone(answer, this, [this](const Result<Plan> &plan) {
        if (plan)
            start(*plan);
        else
            fail(plan.error());
    });
}

void ProductFiguresCounter::start(const Plan &plan)
{
    m_plan = plan;
    m_plan.stamp += u' ' + m_now.toUtc().toLocalTime().date().toString(Qt::ISODate);
    m_next = m_plan.stamp == m_done ? m_plan.ids.size() : 0;
    countNext();
}

void ProductFiguresCounter::countNext()
{
    if (m_next >= m_plan.ids.size()) {
        m_counting = false;
        const bool news = m_done != m_plan.stamp;
        m_done = m_plan.stamp;
        if (news)
            emit arrived();
        if (m_again)
            refresh();
        return;
    }
    const QList<qint64> ids = m_plan.ids.mid(m_next, kProductsAtOnce);
    const auto answer = m_store.chore([ids, now = m_now](Database &database) {
        return ProductSales(database).figures(ids, now);
    });
    whenDone(answer, this, [this, ids](const Result<Figures> &counted) { take(ids, counted); });
}

void ProductFiguresCounter::take(const QList<qint64> &ids, const Result<Figures> &counted)
{
    if (!counted) {
        fail(counted.error());
        return;
    }
    for (const qint64 id : ids)
        m_figures.insert(id, counted->value(id));
    m_next += ids.size();
    if (m_next < m_plan.ids.size())
        emit arrived();
    countNext();
}

void ProductFiguresCounter::fail(const Error &error)
{
    m_counting = false;
    m_done.clear();
    emit failed(error);
}

} // namespace comptoir
