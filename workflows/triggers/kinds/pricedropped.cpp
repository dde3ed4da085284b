#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    // Of prices only the present one is kept.
    of.note(TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind priceDropped()
{
    return {QStringLiteral("price_dropped"), {}, 0, &find};
}

} // namespace comptoir::triggers
