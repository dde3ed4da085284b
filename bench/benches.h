#pragma once

namespace comptoir::bench {

/// Each measures one promise of speed and prints its lines.
void ingestBench();
void parseBench();
void largeBench();
void searchBench();

} // namespace comptoir::bench
