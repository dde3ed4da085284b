#pragma once

#include <QString>

namespace comptoir::bench {

/// A shop's size, as in the measurements that the design was chosen by.
struct Scale
{
    const char *name;
    qint64 customers, orders;
};
constexpr Scale kScales[]
    = {{"S", 10'000, 50'000}, {"M", 100'000, 500'000}, {"L", 500'000, 3'000'000}};
constexpr qint64 kSegmentsNow = 1'767'225'600'000; ///< 1 January 2026, the moment asked

/// A profile's folder under `folder` with a file of that size, made first if it is not there:
/// orders, lines of 2,000 products in 40 categories, carts, opened and clicked messages, figures.
/// At L about a minute and 2 GB.
QString segmentsProfile(const QString &folder, const Scale &scale);

} // namespace comptoir::bench
