#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    of.note(TriggerNote::Kind::ByEngine);
    return done();
}

} // namespace

TriggerKind byHand()
{
    return {QStringLiteral("by_hand"), {}, 0, &find};
}

} // namespace comptoir::triggers
