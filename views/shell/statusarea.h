#pragma once

#include "views/viewcontext.h"

#include <QWidget>

namespace comptoir {

class Connectivity;
class CountButton;
class JobsIndicator;
class NoticesPopup;
class PillButton;
class SyncStatus;

/// At the right of the top bar, on every page: that names are hidden, what runs, when the shops
/// were last in step, whether sending is paused, and the bell.
class StatusArea : public QWidget
{
    Q_OBJECT

public:
    StatusArea(const ViewContext &context, QWidget *parent);

    /// Words go where there is little room; drawings and tool tips stay.
    void setCompact(bool compact);
    void showNotices();

signals:
    void syncDetailsRequested();
    void noticesOpened(); ///< the list behind the bell

private:
    void retranslate();
    void showPrivacy();
    void showSending();
    void showUnread(int unread);

    ViewContext m_context;
    PillButton *m_privacy;
    JobsIndicator *m_jobs;
    SyncStatus *m_sync;
    PillButton *m_sending;
    CountButton *m_bell;
    NoticesPopup *m_notices;
    Connectivity *m_network;
};

} // namespace comptoir
