#include "workflows/triggers/triggerfinder.h"

namespace comptoir {

QString TriggerWords::text(const TriggerNote &note)
{
    switch (note.kind) {
    case TriggerNote::Kind::NeedsData:
        return note.sources.isEmpty() ? QString()
                                      : DataSourceWords::missing(note.sources.constFirst());
    case TriggerNote::Kind::NotKept:
        return tr("Nothing tells Comptoir when this happens, so that it starts for nobody.");
    case TriggerNote::Kind::PresentOnly:
        return tr("Of the past, Comptoir knows only what still holds: some people would have come "
                  "in at other times.");
    case TriggerNote::Kind::Missing:
        return tr("What starts it is no longer there or was left open, so that it starts for "
                  "nobody.");
    case TriggerNote::Kind::ByEngine:
        return tr("People come in by your hand or by another workflow.");
    }
    return {};
}

QString TriggerNote::text() const
{
    return TriggerWords::text(*this);
}

QString machineName(TriggerNote::Kind kind)
{
    switch (kind) {
    case TriggerNote::Kind::NeedsData:
        return QStringLiteral("needs_data");
    case TriggerNote::Kind::NotKept:
        return QStringLiteral("not_kept");
    case TriggerNote::Kind::PresentOnly:
        return QStringLiteral("present_only");
    case TriggerNote::Kind::Missing:
        return QStringLiteral("missing");
    case TriggerNote::Kind::ByEngine:
        return QStringLiteral("by_engine");
    }
    return {};
}

} // namespace comptoir
