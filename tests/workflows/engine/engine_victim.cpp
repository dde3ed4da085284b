// A run of the engine in a process of its own, made to die at a step.
// Arguments: folder (of EngineProfile), instant in milliseconds, how many steps until death (0:
// none).

#include "tests/workflows/engine/engineprofile.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace comptoir;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    int left = arguments.at(3).toInt();
    EngineProfile profile(arguments.at(1));
    Engine::Options options;
    options.batch = 3;
    options.at = [&left](const char *) {
        if (--left == 0)
            std::_Exit(9); // as a kill: nothing is closed, flushed or rolled back
    };
    const auto report = Engine::run(profile.store(), {arguments.at(2).toLongLong()}, {}, options);
    if (!report)
        qWarning("%s", qPrintable(report.error().detail));
    return report ? 0 : 5;
}
