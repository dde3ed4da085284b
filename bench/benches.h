#pragma once

#include <QStringList>

namespace comptoir::bench {

/// Each measures one promise of speed and prints its lines.
void ingestBench();
void parseBench();
void largeBench();
void searchBench();
void sendBench();
void sortBench();
void segmentsBench(const QStringList &scales); ///< "S", "M", "L"; none named: all
void windowBench();
void workflowBench();
void canvasBench(); ///< of workflows

/// What windowBench() starts in processes of their own: "start PROFILE", "scroll PROFILE", "walk".
int windowChild(const QStringList &arguments);

} // namespace comptoir::bench
