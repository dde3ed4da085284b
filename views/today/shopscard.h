#pragma once

#include "views/today/todayreading.h"
#include "views/viewcontext.h"
#include "views/widgets/actionrow.h"

#include <QHash>
#include <QPointer>

namespace comptoir {

struct SyncProgress;

/// How the shops stand: the last sync of each, and what needs the owner.
class ShopsCard : public RowsCard
{
    Q_OBJECT

public:
    explicit ShopsCard(const ViewContext &context, QWidget *parent = nullptr);

    void take(const TodayReading &reading);

signals:
    void syncsRequested();
    void setAsideRequested();
    void keyRequested(comptoir::ShopId shop); ///< its key is not known

private:
    struct Words
    {
        QString text;
        bool problem = false;
        bool offline = false;
        bool keyless = false;
    };
    [[nodiscard]] Words stateOf(const TodayReading::ShopState &state) const;
    QWidget *makeShopRow(const TodayReading::ShopState &state);
    QWidget *makeSetAsideRow(qint64 count);

    [[nodiscard]] QString detail(const TodayReading &reading) const;
    void showProgress(const SyncProgress &progress);

    ViewContext m_context;
    int m_problems = 0;
    QHash<ShopId, QPointer<ActionRow>> m_rows;
    QHash<ShopId, QString> m_names;
};

} // namespace comptoir
