#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace comptoir {

/// Names of the files in a profile folder.
namespace profile {

QString databaseFile(const QString &folder);
QString lockFile(const QString &folder);
QString backupFolder(const QString &folder);
/// Exists from a crash until the file has passed a check.
QString checkMarker(const QString &folder);
/// Exists from a restore until the owner confirms that this profile may send messages.
QString restoredMarker(const QString &folder);
/// Exists from when another file was found in the place of ours (ClosedMark) until the owner
/// confirms that this profile may send messages.
QString replacedMarker(const QString &folder);
/// ClosedMark's.
QString closedMark(const QString &folder);
/// "20261121T093000000Z": how file names tell an instant (UTC, sortable, legal on every system).
QString stamp(Timestamp at);
std::optional<Timestamp> fromStamp(QStringView text);

} // namespace profile

/// One program a profile. Held for as long as it lives.
class ProfileLock
{
    Q_DECLARE_TR_FUNCTIONS(ProfileLock)
public:
    /// InUse when another living process holds the folder. The lock of a process that died is taken
    /// over.
    static Result<std::unique_ptr<ProfileLock>> take(const QString &folder);

    /// The process that held the folder before did not close it: a crash or a power cut.
    [[nodiscard]] bool tookOverFromTheDead() const { return m_tookOver; }

private:
    explicit ProfileLock(const QString &path);

    QLockFile m_file;
    bool m_tookOver = false;
};

} // namespace comptoir
