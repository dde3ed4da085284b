// A sync in a process of its own, made to be killed: by the test, or by itself around a commit.
// Arguments: folder of the profile, platform, address, key, "never" | "before" | "after", number.

#include "models/shops/httpclient.h"
#include "tests/models/shops/syncfixture.h"
#include "tests/models/shops/victimshop.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace comptoir;

namespace {

/// As a power cut: nothing is closed, flushed or rolled back.
std::function<void()> dyingAt(int number)
{
    return [left = number]() mutable {
        if (--left == 0)
            std::_Exit(9);
    };
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return 2;
    SyncFixture sync(arguments[1]);
    if (arguments[5] == QLatin1String("before"))
        sync.hooks.beforeCommit = dyingAt(arguments[6].toInt());
    if (arguments[5] == QLatin1String("after"))
        sync.hooks.afterCommit = dyingAt(arguments[6].toInt());
    const auto shop
        = victimShop(sync.shop, arguments[2], QUrl(arguments[3]), arguments[4], sync.clock);
    const SyncReport report = sync.run(*shop);
    for (const SyncProblem &problem : report.problems)
        qWarning("%s", qPrintable(problem.error.detail));
    return report.outcome == SyncReport::Outcome::Complete ? 0 : 1;
}
