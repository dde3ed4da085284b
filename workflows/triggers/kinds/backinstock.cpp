#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    // Of stock only the present number is kept, and no shop tells of waiting lists.
    of.note(TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind backInStock()
{
    return {QStringLiteral("back_in_stock"), {}, 0, &find};
}

} // namespace comptoir::triggers
