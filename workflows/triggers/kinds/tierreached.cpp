#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    // No shop tells of tiers; a file of events can, as "something else happens".
    of.note(TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind tierReached()
{
    return {QStringLiteral("tier_reached"), {}, 0, &find};
}

} // namespace comptoir::triggers
