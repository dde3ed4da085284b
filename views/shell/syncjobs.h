#pragma once

#include "models/shops/syncreport.h"
#include "views/viewcontext.h"

#include <QHash>
#include <QObject>

namespace comptoir {

/// Shows the syncs of the shops among the long jobs of the window, and posts a notice when one
/// fails: once for each new reason, not every quarter of an hour. A shop out of reach is a state
/// and needs no notice.
class SyncJobs : public QObject
{
    Q_OBJECT

public:
    SyncJobs(const ViewContext &context, QObject *parent);

    /// How the notices call the shops; nameless ones are "the shop".
    void setNames(const QHash<ShopId, QString> &names) { m_names = names; }

private:
    void take(const SyncProgress &progress);
    void finish(const SyncReport &report);
    [[nodiscard]] QString title(const SyncProgress &progress) const;

    ViewContext m_context;
    QHash<ShopId, std::shared_ptr<Job>> m_running;
    QHash<ShopId, QString> m_told; ///< the last problem told of each shop
    QHash<ShopId, QString> m_names;
};

} // namespace comptoir
