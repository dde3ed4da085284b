#include "app/profilevault.h"

#include "models/store/settingsrepository.h"
#include "models/store/store.h"

#include <QUuid>

namespace comptoir {

namespace {

Result<QString> profileId(Database &database)
{
    const QString key = QStringLiteral("profile.id");
    SettingsRepository settings(database);
    const Result<std::optional<QString>> known = settings.value(key);
    if (!known)
        return known.error();
    if (*known)
        return known->value();
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Done kept = settings.set(key, made);
    if (!kept)
        return kept.error();
    return made;
}

} // namespace

Result<std::unique_ptr<KeychainVault>> openVault(Store &store)
{
    const Result<QString> id = store.write([](Database &db) { return profileId(db); }).takeResult();
    if (!id)
        return id.error();
    return std::make_unique<KeychainVault>(*id);
}

} // namespace comptoir
