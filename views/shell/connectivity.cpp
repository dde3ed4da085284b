#include "views/shell/connectivity.h"

#include <QNetworkInformation>

namespace comptoir {

Connectivity::Connectivity(QObject *parent)
    : QObject(parent)
{
    // Windows, macOS, Android and NetworkManager have a backend; without one there is no answer.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    using Reachability = QNetworkInformation::Reachability;
    QNetworkInformation *system = QNetworkInformation::instance();
    // Unknown, local and site-wide networks may lead to a shop on this very computer.
    m_offline = system->reachability() == Reachability::Disconnected;
    connect(system, &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability now) { setOffline(now == Reachability::Disconnected); });
}

void Connectivity::setOffline(bool offline)
{
    if (offline == m_offline)
        return;
    m_offline = offline;
    emit changed(offline);
}

} // namespace comptoir
