#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace comptoir {

class Store;

/// Keys that more than one place knows.
namespace settingkeys {
inline const QString kTextPercent = QStringLiteral("look.text_percent");
inline const QString kLanguage = QStringLiteral("look.language"); ///< empty: the system's
inline const QString kHideNames = QStringLiteral("look.hide_names"); ///< "1": from the start
inline const QString kWelcomed = QStringLiteral("welcome.done"); ///< "1": not shown by itself
} // namespace settingkeys

/// What the window remembers in the profile (sizes, columns, choices), read and written beside the
/// GUI thread.
class ViewSettings
{
public:
    using Values = QHash<QString, QString>; ///< keys without value are missing

    explicit ViewSettings(Store &store)
        : m_store(store)
    {}

    /// Calls `receive` once, from the event loop, unless `context` is gone by then.
    void read(const QStringList &keys, QObject *context,
              std::function<void(const Values &)> receive) const;
    /// An empty value forgets the key. A failure is left: it costs a size, no data.
    void write(const QString &key, const QString &value) const;
    void writeBytes(const QString &key, const QByteArray &state) const;
    static QByteArray bytes(const Values &values, const QString &key);

private:
    Store &m_store;
};

} // namespace comptoir
