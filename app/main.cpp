#include "app/application.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/platform.h"
#include "app/startupdialogs.h"

#include <QApplication>
#include <QFile>

#include <cstdio>

namespace {

using namespace comptoir;

int runCommand(const QStringList &words)
{
    Language language;
    language.apply({});
    SystemClock clock;
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cli::FileProblem;
    return cli::run(words, clock, out, err);
}

int runWindow(QApplication &application, const QStringList &words)
{
    if (const QString zone = platform::settleTimeZone(); !zone.isEmpty())
        qWarning("TZ names no time zone of this computer: times are those of UTC");
    const Result<cli::Invocation> given = cli::parse(words);
    return Application(application,
                       {given->value(QStringLiteral("data")), given->has(QStringLiteral("demo")),
                        given->options.value(QStringLiteral("secret-env"))})
        .run();
}

} // namespace

/// The window, or one command without it: the words decide, before any Qt object exists, since a
/// command must work where no display is.
int main(int argc, char *argv[])
{
    platform::nameProgram();
    const QStringList typed = platform::words(argc, argv);
    if (!cli::needsWindow(typed)) {
        const QCoreApplication application(argc, argv);
        return runCommand(QCoreApplication::arguments().mid(1));
    }
    if (!platform::hasDisplay()) {
        if (cli::isWindow(typed)) {
            std::fprintf(stderr, "%s\n", qPrintable(StartupDialogs::noDisplay()));
            return cli::Usage;
        }
        platform::drawWithoutDisplay();
    }
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    return cli::isWindow(words) ? runWindow(application, words) : runCommand(words);
}
