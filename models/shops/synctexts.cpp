#include "models/shops/synctexts.h"

#include <QCoreApplication>

namespace comptoir::synctexts {
namespace {

class SyncTexts
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::SyncTexts)
};

} // namespace

Error noProgress(const QString &label)
{
    return {ErrorCode::Protocol,
            //: %1: "Orders", "Customers", …
            SyncTexts::tr("The shop sent the same page of “%1” again and again, so reading them "
                          "stopped there. What came in before is safe. The next sync reads them "
                          "from the beginning; if that ends in the same way, look in the shop's "
                          "back office whether its lists can be read to the end.")
                .arg(label),
            QStringLiteral("cursor did not move")};
}

Error sweepEmpty(const QString &label, qint64 known)
{
    return {ErrorCode::Protocol,
            //: %1: "Orders", "Customers", …; %n: how many Comptoir has
            SyncTexts::tr("The shop lists nothing any more under “%1”, although Comptoir knows %n "
                          "record(s). That is hard to believe, so nothing was marked as deleted. "
                          "Check in the shop that they are still there.",
                          nullptr, static_cast<int>(known))
                .arg(label),
            QStringLiteral("empty id list, %1 known").arg(known)};
}

Error sweepTooMany(const QString &label, qint64 missing, qint64 known)
{
    return {ErrorCode::Protocol,
            //: %1: "Orders", "Customers", …; %2: how many there are
            SyncTexts::tr("The shop no longer lists %n record(s) of the %2 under “%1”. Nothing was "
                          "marked as deleted. If it is right that they are gone from the shop, "
                          "confirm it; otherwise check what the key may read.",
                          nullptr, static_cast<int>(missing))
                .arg(label)
                .arg(known),
            QStringLiteral("%1 of %2 missing").arg(missing).arg(known)};
}

Error secretMissing(const QString &shopName, const Error &why)
{
    return {ErrorCode::Secret,
            SyncTexts::tr("The key of “%1” could not be read from the keychain of this computer, "
                          "so the shop was not asked. Your data is safe. Enter the key again in "
                          "the settings of the shop.")
                .arg(shopName),
            why.detail};
}

Error filesHaveNoSync(const QString &shopName)
{
    return {ErrorCode::InvalidArgument,
            SyncTexts::tr("“%1” holds what came from files, so there is no shop to ask. Nothing "
                          "was changed. Bring in a newer file to add to it.")
                .arg(shopName),
            QStringLiteral("sync of imported files")};
}

Error unknownPlatform(const QString &shopName, const QString &platform)
{
    return {ErrorCode::InvalidArgument,
            SyncTexts::tr("This version of Comptoir cannot sync “%1”. Its data is safe and can be "
                          "read. Install the newest version of Comptoir.")
                .arg(shopName),
            QStringLiteral("platform %1").arg(platform)};
}

QString skipped(const QString &label)
{
    //: %1: "Orders", "Customers", …
    return SyncTexts::tr("“%1” was left out: the key may not read it. Add the right in the shop if "
                         "you want it.")
        .arg(label);
}

} // namespace comptoir::synctexts
