#include "views/settings/connectiontest.h"

#include "models/store/whendone.h"

#include <QtConcurrentRun>

namespace comptoir {

ConnectionTest::ConnectionTest(Clock &clock, std::function<double()> random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random ? std::move(random) : [] { return 0.5; })
{}

ConnectionTest::~ConnectionTest()
{
    cancel();
}

void ConnectionTest::start(const ShopPlatform &platform, const Shop &shop, const ShopSecret &secret)
{
    cancel();
    m_running = true;
    m_cancel = CancelToken();
    const ConnectorContext context{&m_clock, m_random};
    // By value: the thread may outlive this object by the moment that cancelling takes.
    const auto answer = QtConcurrent::run([connect = platform.connect, shop, secret, context,
                                           cancel = m_cancel]() -> Result<ConnectionReport> {
        const auto connector = connect(shop, secret, context);
        return connector->check(cancel);
    });
    whenDone(answer, this, [this, generation = m_generation](const auto &report) {
        if (generation != m_generation)
            return;
        m_running = false;
        if (report)
            emit finished(*report);
        else
            emit failed(report.error());
    });
}

void ConnectionTest::cancel()
{
    m_cancel.cancel();
    m_running = false;
    ++m_generation;
}

} // namespace comptoir
