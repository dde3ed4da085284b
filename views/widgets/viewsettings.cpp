#include "views/widgets/viewsettings.h"

#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

void ViewSettings::read(const QStringList &keys, QObject *context,
                        std::function<void(const Values &)> receive) const
{
    const auto answer = m_store.read([keys](Database &db) {
        Values values;
        SettingsRepository settings(db);
        for (const QString &key : keys) {
            const auto value = settings.value(key);
            if (value && *value)
                values.insert(key, **value);
        }
        return values;
    });
    whenDone(answer, context, std::move(receive));
}

void ViewSettings::write(const QString &key, const QString &value) const
{
    m_store.write([key, value](Database &db) { return SettingsRepository(db).set(key, value); });
}

void ViewSettings::writeBytes(const QString &key, const QByteArray &state) const
{
    write(key, QString::fromLatin1(state.toBase64()));
}

QByteArray ViewSettings::bytes(const Values &values, const QString &key)
{
    return QByteArray::fromBase64(values.value(key).toLatin1());
}

} // namespace comptoir
