#pragma once

#include "models/segments/window.h"

#include <vector>

namespace comptoir {

/// A set of instants as stretches that do not touch one another, ascending: what a window of a rule
/// is at one moment.
class Instants
{
public:
    Instants() = default; ///< none
    explicit Instants(std::vector<InstantRange> ranges);
    static Instants all();

    [[nodiscard]] bool contains(qint64 ms) const
    {
        return m_ranges.size() == 1 ? m_ranges.front().holds({ms}) : isAmong(ms);
    }
    /// Whether none from the first to the last is missing.
    [[nodiscard]] bool containsAll(qint64 first, qint64 last) const;
    [[nodiscard]] bool containsAny(qint64 first, qint64 last) const;
    [[nodiscard]] const std::vector<InstantRange> &ranges() const { return m_ranges; }
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }

    [[nodiscard]] Instants unitedWith(const Instants &other) const;
    /// What is in one of them only: what moved in or out when a window moved.
    [[nodiscard]] Instants differenceTo(const Instants &other) const;

    bool operator==(const Instants &) const = default;

private:
    [[nodiscard]] bool isAmong(qint64 ms) const;

    std::vector<InstantRange> m_ranges;
};

} // namespace comptoir
