#pragma once

#include "models/domain/shop.h"
#include "models/store/joblog.h"
#include "models/store/quarantinerepository.h"
#include "models/store/syncrepository.h"
#include "views/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace comptoir {

class EmptyState;
class NoticeBar;
class ShopSyncCard;

/// What the program does by itself: syncs under way with their progress, records set aside, and the
/// log of what was done.
class SyncPage : public Page
{
    Q_OBJECT

public:
    explicit SyncPage(const ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;

private:
    struct Reading
    {
        QList<Shop> shops; ///< that can be synced
        QHash<ShopId, QString> names; ///< of all
        QHash<ShopId, QList<SyncCursor>> cursors;
        qint64 setAsideCount = 0;
        QList<JobEntry> jobs;
    };
    static Result<Reading> read(Database &database);
    void buildHead(QVBoxLayout *column);
    void buildQuarantine(QVBoxLayout *column);
    void buildLog(QVBoxLayout *column);
    void retranslate();
    void take(const Reading &reading);
    void showShops();
    void showSetAside();
    void showLog();
    QWidget *makeLogLine(const JobEntry &job);
    void showRecords();
    [[nodiscard]] QString shopName(ShopId id) const;

    ViewContext m_context;
    Reading m_reading;
    int m_generation = 0;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_title;
    QPushButton *m_syncAll;
    NoticeBar *m_notice;
    QVBoxLayout *m_cards;
    QList<ShopSyncCard *> m_shopCards;
    QWidget *m_quarantine;
    QLabel *m_quarantineHeading;
    QLabel *m_quarantineText;
    QPushButton *m_show;
    QLabel *m_logHeading;
    QVBoxLayout *m_logList;
};

} // namespace comptoir
