#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    // No shop tells what a return lacks.
    of.note(TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind returnIncomplete()
{
    return {QStringLiteral("return_incomplete"), {}, 0, &find};
}

} // namespace comptoir::triggers
