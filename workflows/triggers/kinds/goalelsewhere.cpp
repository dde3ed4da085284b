#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    of.note(TriggerNote::Kind::ByEngine);
    return done();
}

} // namespace

TriggerKind goalElsewhere()
{
    return {QStringLiteral("goal_elsewhere"), {}, 0, &find};
}

} // namespace comptoir::triggers
