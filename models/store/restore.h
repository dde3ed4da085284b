#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QString>

namespace comptoir {

/// Puts another file in the place of the profile's, so that a crash or a power cut at any moment
/// leaves either the old state or one that finish() completes:
///
/// 1. the new file is written whole beside the old one, with what no restore takes back
///    (CarryOver), and synced to disk; then it gets a name that holds the time: from now on the
///    restore is decided;
/// 2. the old write-ahead log, then the old file, are renamed to "comptoir-set-aside-TIME.sqlite";
/// 3. the new file takes its name.
///
/// Before 2 a marker is left that keeps messages from being sent (profile::restoredMarker).
///
/// The file that was there is never deleted. The caller holds the ProfileLock and no connection is
/// open.
class Restore
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
public:
    explicit Restore(QString profileFolder);

    /// Step 1, with a copy of `backup`; an empty path starts afresh with an empty file.
    Done prepare(const QString &backup, Timestamp now) const;
    /// Steps 2 and 3, from wherever they stopped; nothing to do is success. For every start.
    Done finish() const;

private:
    [[nodiscard]] QString decided() const;
    void removeHalfMade() const;
    Done failed(const QString &detail) const;

    QString m_folder;
};

} // namespace comptoir
