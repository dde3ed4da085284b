#pragma once

namespace comptoir {

/// A place on earth: degrees north and east, WGS 84.
struct Coordinates
{
    double latitude = 0, longitude = 0;

    /// On the globe, and not 0, 0: nobody lives there, but programs write it for "unknown".
    [[nodiscard]] bool isValid() const;
    bool operator==(const Coordinates &) const = default;
};

/// As the crow flies, on a sphere of 6 371 km: half a percent off at most.
double kilometresBetween(const Coordinates &a, const Coordinates &b);

} // namespace comptoir
