#pragma once

#include <QObject>

namespace comptoir {

/// Whether the computer has a network at all, as the system says; where Qt has no answer from this
/// system, it counts as there, and only failed syncs tell. GUI thread.
class Connectivity : public QObject
{
    Q_OBJECT

public:
    explicit Connectivity(QObject *parent = nullptr);

    [[nodiscard]] bool isOffline() const { return m_offline; }
    void setOffline(bool offline); ///< by the system; tests say it themselves

signals:
    void changed(bool offline);

private:
    bool m_offline = false;
};

} // namespace comptoir
