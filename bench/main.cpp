#include "bench/benches.h"
#include "bench/report.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList asked = QCoreApplication::arguments().mid(1);
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
    return 0;
}
