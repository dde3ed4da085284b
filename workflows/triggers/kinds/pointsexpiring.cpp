#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    // Events of points do not tell when they expire.
    of.note(TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind pointsExpiring()
{
    return {QStringLiteral("points_expiring"), {}, 0, &find};
}

} // namespace comptoir::triggers
