#include "bench/report.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace comptoir::bench {

double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double processorSeconds(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

void printHeader()
{
    std::printf("%-52s %12s %12s %8s  %s\n", "measure", "ours", "plain", "ratio", "target");
}

void print(const Line &line)
{
    const double ratio = line.plain > 0 ? line.ours / line.plain : 0;
    const bool met = line.atLeast ? ratio >= line.target : ratio <= line.target;
    std::printf("%-52s %12.1f %12.1f %8.2f  %s %.2f %s (%s)\n", qPrintable(line.name), line.ours,
                line.plain, ratio, line.atLeast ? ">=" : "<=", line.target, met ? "met" : "MISSED",
                qPrintable(line.unit));
    std::fflush(stdout);
}

void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

} // namespace comptoir::bench
