#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QFuture>
#include <QObject>
#include <QString>

class QWidget;

namespace comptoir {

class Store;
struct ViewContext;

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
    /// Writes it. isSendingPaused() follows once that is done, and stays as it is where it fails.
    QFuture<Done> setSendingPaused(bool paused);
    /// As the owner asks: says what that means, and can be undone. Where messages wait that would
    /// go at once, asks over `window` before the pause ends. What fails is told.
    void switchSending(const ViewContext &context, QWidget *window);
    /// Setting `window.keep_in_tray`; false by default.
    [[nodiscard]] bool keepsInTray() const { return m_keepInTray; }
    void setKeepInTray(bool keep);
    /// The owner was told once that the program stays in the tray.
    [[nodiscard]] bool wasToldOfTray() const { return m_toldOfTray; }
    void setToldOfTray();

signals:
    void changed();
    void sendingPausedChanged(bool paused); ///< it is written

private:
    void pause(const ViewContext &context);
    void askToGoOn(const ViewContext &context, QWidget *window, qint64 waiting);
    void goOn(const ViewContext &context);
    static void tellNotSwitched(const ViewContext &context, const QString &text);
    QFuture<Done> takeBackPause(Timestamp before);
    QFuture<Done> follow(const QFuture<Done> &written, bool paused);
    bool put(bool &value, bool wanted, const QString &key);

    Store &m_store;
    bool m_sendingPaused = false;
    bool m_isSwitching = false; ///< it is being written
    bool m_keepInTray = false;
    bool m_toldOfTray = false;
};

} // namespace comptoir
