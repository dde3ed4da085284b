#include "workflows/triggers/lastofeach.h"

#include <algorithm>
#include <tuple>

namespace comptoir {

Happenings &endAtNext(Happenings &happenings)
{
    std::sort(happenings.begin(), happenings.end(), [](const Happening &a, const Happening &b) {
        return std::tie(a.customer, a.thing, a.at, a.row)
            < std::tie(b.customer, b.thing, b.at, b.row);
    });
    for (size_t i = 0; i + 1 < happenings.size(); ++i) {
        const Happening &next = happenings[i + 1];
        Happening &one = happenings[i];
        if (next.customer == one.customer && next.thing == one.thing
            && (!one.overAt || next.at < *one.overAt))
            one.overAt = next.at;
    }
    return happenings;
}

} // namespace comptoir
