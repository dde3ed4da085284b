#pragma once

#include <QObject>
#include <QString>

namespace comptoir {

class Store;
class UndoHistory;

/// What the owner switches for the whole program, kept in the profile: sending paused, and whether
/// closing the window leaves the program in the tray. GUI thread.
class ShellState : public QObject
{
    Q_OBJECT

public:
    explicit ShellState(Store &store, QObject *parent = nullptr);

    /// Reads what is kept; changed() follows when it differs.
    void load();

    /// SendingSettings::isPaused: no message goes out while it is on. Whoever sends reads it in the
    /// store, before every message.
    [[nodiscard]] bool isSendingPaused() const { return m_sendingPaused; }
    void setSendingPaused(bool paused);
    /// As the owner asks: says what that means, and can be undone.
    void switchSending(UndoHistory &undo);
    /// Setting `window.keep_in_tray`; false by default.
    [[nodiscard]] bool keepsInTray() const { return m_keepInTray; }
    void setKeepInTray(bool keep);
    /// The owner was told once that the program stays in the tray.
    [[nodiscard]] bool wasToldOfTray() const { return m_toldOfTray; }
    void setToldOfTray();

signals:
    void changed();

private:
    bool put(bool &value, bool wanted, const QString &key);

    Store &m_store;
    bool m_sendingPaused = false;
    bool m_keepInTray = false;
    bool m_toldOfTray = false;
};

} // namespace comptoir
