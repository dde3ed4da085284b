#pragma once

#include "models/shops/syncreport.h"
#include "views/viewcontext.h"

#include <QWidget>

class QToolButton;

namespace comptoir {

class ShorteningButton;

/// In the top bar: when the shops were last in step, or that a shop or the network is out of reach,
/// and a button that syncs. A press on the words shows the sync page. While a sync runs, the jobs
/// beside it tell how far it is.
class SyncStatus : public QWidget
{
    Q_OBJECT

public:
    SyncStatus(const ViewContext &context, QWidget *parent);

    /// The computer has no network at all.
    void setOffline(bool offline);
    /// Where there is little room: what is missing stands in the tool tip.
    void setCompact(bool compact);

signals:
    void detailsRequested();

private:
    enum class State { NoNetwork, Unreachable, Failed, Lacking, Synced, Never, NoShop };

    void readLast();
    void showState();
    [[nodiscard]] State state() const;
    [[nodiscard]] QString word(State state) const;
    [[nodiscard]] static QString explanation(State state);
    [[nodiscard]] QString lastInWords() const;
    [[nodiscard]] QString whenSynced() const;
    [[nodiscard]] QStringList wordings(State state) const;

    ViewContext m_context;
    QHash<ShopId, bool> m_unreachable;
    std::optional<Timestamp> m_last;
    bool m_noNetwork = false;
    bool m_compact = false;
    bool m_anyShop = false;
    bool m_failed = false; ///< the last sync of some shop
    bool m_partial = false; ///< something of the last ones could not be read
    qint64 m_setAside = 0; ///< records
    ShorteningButton *m_text;
    QToolButton *m_sync;
};

} // namespace comptoir
