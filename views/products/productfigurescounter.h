#pragma once

#include "models/domain/product.h"
#include "models/domain/result.h"

#include <QHash>
#include <QObject>

namespace comptoir {

class Clock;
class Store;

/// Counts what was sold of every product, in steps beside the window's own reads, and keeps it
/// until a sync or an import may have changed it. Figures come as they are counted. GUI thread;
/// nothing waits.
class ProductFiguresCounter : public QObject
{
    Q_OBJECT

public:
    using Figures = QHash<qint64, ProductFigures>;

    ProductFiguresCounter(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Counts anew if there is something new or another day has begun.
    void refresh();
    /// nullptr: not counted yet.
    [[nodiscard]] const ProductFigures *find(ProductId product) const;
    [[nodiscard]] const Figures &all() const { return m_figures; }
    [[nodiscard]] bool isCounting() const { return m_counting; }
    /// Of the products, 0 to 1.
    [[nodiscard]] double progress() const;

signals:
    void arrived(); ///< of some products, or of all (isCounting)
    void failed(const comptoir::Error &error);

private:
    struct Plan
    {
        QString stamp;
        QList<qint64> ids;
    };

    void start(const Plan &plan);
    void countNext();
    void take(const QList<qint64> &ids, const Result<Figures> &counted);
    void fail(const Error &error);

    Store &m_store;
    Clock &m_clock;
    Figures m_figures; ///< every product that was counted; without sales: zeros
    Plan m_plan;
    qsizetype m_next = 0; ///< in m_plan.ids
    Timestamp m_now; ///< of this count: all products as of one moment
    QString m_done; ///< stamp of the figures that are complete
    bool m_counting = false;
    bool m_again = false; ///< something came in meanwhile
};

} // namespace comptoir
