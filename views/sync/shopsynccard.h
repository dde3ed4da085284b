#pragma once

#include "models/domain/shop.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncreport.h"
#include "models/store/syncrepository.h"
#include "views/viewcontext.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class Badge;

/// One shop on the sync page: what runs now with its progress by resource, or what is here since
/// the last one; problems with what to do; the buttons.
class ShopSyncCard : public QFrame
{
    Q_OBJECT

public:
    ShopSyncCard(const ViewContext &context, const Shop &shop, QWidget *parent);

    [[nodiscard]] ShopId shop() const { return m_shop.id; }
    void setShop(const Shop &shop, const QList<SyncCursor> &cursors);
    void setProgress(const SyncProgress &progress);

signals:
    void pauseToggled();
    void keyRequested(comptoir::ShopId shop); ///< it has none to sync with

private:
    struct Line
    {
        QLabel *label;
        QProgressBar *bar;
        QLabel *count;
    };
    void buildHead();
    void retranslate();
    void showState();
    void showLines();
    void showProblems();
    void addProblem(const SyncProblem &problem);
    Line &line(int index);
    void setLine(int index, const ResourceProgress &resource, bool current);
    [[nodiscard]] QList<ResourceProgress> resourcesAtRest() const;

    ViewContext m_context;
    Shop m_shop;
    QList<SyncCursor> m_cursors;
    SyncProgress m_progress;
    QLabel *m_name;
    QLabel *m_state;
    Badge *m_badge;
    QPushButton *m_sync;
    QPushButton *m_pause;
    QVBoxLayout *m_problems;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    QList<ResourceInfo> m_resources; ///< what the shop's connector reads, in its order
};

} // namespace comptoir
