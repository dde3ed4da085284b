#pragma once

#include "models/domain/clock.h"
#include "models/shops/shopconnector.h"

#include <QObject>

namespace comptoir {

/// Asks a shop on a worker thread what a key may do. One test at a time; a new one, or the end of
/// the object, cancels the one under way.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(Clock &clock, std::function<double()> random, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const ShopPlatform &platform, const Shop &shop, const ShopSecret &secret);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void finished(const comptoir::ConnectionReport &report);
    void failed(const comptoir::Error &error);

private:
    Clock &m_clock;
    std::function<double()> m_random;
    CancelToken m_cancel;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace comptoir
