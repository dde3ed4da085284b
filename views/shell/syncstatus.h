#pragma once

#include "models/shops/syncreport.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace comptoir {

/// At the right of the top bar: when the shops were last in step; while a sync runs, how far it is
/// and a button that stops it; a mark when a shop cannot be reached. A click shows the sync page.
class SyncStatus : public QWidget
{
    Q_OBJECT

public:
    SyncStatus(const ViewContext &context, QWidget *parent);

signals:
    void detailsRequested();

private:
    void take(const SyncProgress &progress);
    void finish(const SyncReport &report);
    void readLast();
    void showState();

    ViewContext m_context;
    SyncProgress m_progress; ///< of the shop that runs
    QHash<ShopId, bool> m_offline;
    std::optional<Timestamp> m_last;
    bool m_anyShop = false;
    bool m_failed = false; ///< the last sync of some shop
    QPushButton *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
    QPushButton *m_sync;
};

} // namespace comptoir
