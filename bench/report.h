#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace comptoir::bench {

/// Seconds that `work` takes.
double seconds(const std::function<void()> &work);
/// Those that the processor spent on this program: what else the machine does hardly counts. (On
/// Windows the seconds that passed.)
double processorSeconds(const std::function<void()> &work);
double median(std::vector<double> values);

/// One line of the table: `ours` beside `plain` and what is asked of their ratio.
struct Line
{
    QString name;
    QString unit;
    double ours = 0, plain = 0;
    double target = 0;
    bool atLeast = true; ///< the ratio should be at least the target; else at most
};

void printHeader();
void print(const Line &line);

/// Ends the program with code 1: measuring itself failed.
[[noreturn]] void fail(const QString &why);

} // namespace comptoir::bench
