#include "views/customers/consentlook.h"

#include "models/shops/shopconnector.h"

namespace comptoir {

Tone ConsentLook::tone(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return Tone::Good;
    case ConsentState::Pending:
        return Tone::Warning;
    case ConsentState::Withdrawn:
    case ConsentState::Denied:
    case ConsentState::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString ConsentLook::icon(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return QStringLiteral("check");
    case ConsentState::Pending:
        return QStringLiteral("clock");
    case ConsentState::Withdrawn:
    case ConsentState::Denied:
    case ConsentState::Unknown:
        break;
    }
    return QStringLiteral("refused"); // a cross would look like a button
}

QString ConsentLook::source(const QString &source)
{
    if (source == QLatin1String("owner"))
        return tr("Written down by you");
    if (source == QLatin1String("unsubscribe"))
        return tr("Unsubscribed by a message");
    if (source == QLatin1String("complaint"))
        return tr("Reported a message as unwanted");
    if (source.startsWith(QLatin1String("csv:"))) {
        //: %1 is the name of a saved way to read files
        return tr("File “%1”").arg(source.mid(4));
    }
    const QString platform = shopPlatform(source).name;
    return platform.isEmpty() ? source : platform;
}

} // namespace comptoir
