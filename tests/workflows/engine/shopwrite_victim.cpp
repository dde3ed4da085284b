// A run of what workflows ask of shops in a process of its own, made to die at a step.
// Arguments: folder (of ShopWriteProfile), instant in milliseconds, platform, how many steps until
// death (0: none).

#include "tests/workflows/engine/shopwriteprofile.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace comptoir;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    int left = arguments.at(4).toInt();
    ShopWriteProfile profile(arguments.at(1));
    TestClock clock({arguments.at(2).toLongLong()});
    ShopWriteParts parts = ShopWriteProfile::parts(arguments.at(3));
    parts.at = [&left](const char *) {
        if (--left == 0)
            std::_Exit(9); // as a kill: nothing is closed, flushed or rolled back
    };
    const auto report = ShopWriteDesk::runDue(profile.store(), clock, parts, {});
    if (!report)
        qWarning("%s", qPrintable(report.error().detail));
    return report ? 0 : 5;
}
