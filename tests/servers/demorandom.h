#pragma once

#include <QtGlobal>

#include <cmath>
#include <vector>

namespace comptoir {

/// Repeatable randomness: SplitMix64 (Steele, Lea & Flood, OOPSLA 2014), since the distributions of
/// <random> differ from one standard library to another. Each concern takes a stream of its own, so
/// that a change of one leaves the others' data alone.
class DemoRandom
{
public:
    DemoRandom(quint64 seed, quint64 stream)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + stream * 0xD1B54A32D192ED03ULL)
    {
        next();
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// In [0, n); n > 0.
    qsizetype below(qsizetype n)
    {
        return static_cast<qsizetype>(next() % static_cast<quint64>(n));
    }
    /// In [from, to].
    qint64 between(qint64 from, qint64 to) { return from + below(to - from + 1); }
    /// In [0, 1).
    double real() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    bool chance(double probability) { return real() < probability; }
    double exponential(double mean) { return -mean * std::log(1.0 - real()); }
    /// At least 1, with the long tail of shops: few customers place many orders.
    double pareto(double alpha) { return std::pow(1.0 - real(), -1.0 / alpha); }

    template <typename Container>
    decltype(auto) pick(const Container &container)
    {
        return container[static_cast<typename Container::size_type>(
            below(static_cast<qsizetype>(container.size())))];
    }

    /// An index drawn by growing sums of weights, within [from, to].
    qsizetype draw(const std::vector<double> &sums, qsizetype from, qsizetype to);

private:
    quint64 m_state;
};

} // namespace comptoir
