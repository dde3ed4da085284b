#include "bench/benches.h"
#include "bench/report.h"

#include <QApplication>

int main(int argc, char **argv)
{
    // Windows are drawn into memory: what is measured is ours, not the desktop's.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList asked = QCoreApplication::arguments().mid(1);
    if (asked.value(0) == QLatin1String("--child"))
        return comptoir::bench::windowChild(asked.mid(1));
    const auto wanted
        = [&](const QString &name) { return asked.isEmpty() || asked.contains(name); };
    comptoir::bench::printHeader();
    if (wanted(QStringLiteral("ingest")))
        comptoir::bench::ingestBench();
    if (wanted(QStringLiteral("parse")))
        comptoir::bench::parseBench();
    if (wanted(QStringLiteral("large")))
        comptoir::bench::largeBench();
    if (wanted(QStringLiteral("search")))
        comptoir::bench::searchBench();
    if (wanted(QStringLiteral("send")))
        comptoir::bench::sendBench();
    if (wanted(QStringLiteral("sort")))
        comptoir::bench::sortBench();
    if (wanted(QStringLiteral("segments")))
        comptoir::bench::segmentsBench(asked);
    if (wanted(QStringLiteral("workflows")))
        comptoir::bench::workflowBench();
    if (wanted(QStringLiteral("window")))
        comptoir::bench::windowBench();
    if (wanted(QStringLiteral("canvas")))
        comptoir::bench::canvasBench();
    return 0;
}
