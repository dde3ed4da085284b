#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace comptoir {

/// A file that is made for the owner: it stands in its place whole when commit() is done, or not at
/// all. What is in it is about people, so it may be read by its owner alone, also where a file that
/// others could read stood before; on Windows, who may read it is the folder's affair.
class ExportFile
{
    Q_DECLARE_TR_FUNCTIONS(ExportFile)
public:
    explicit ExportFile(const QString &path)
        : m_file(path)
    {}

    /// File: see checkExportTarget(), or nothing can be written there. DiskFull.
    Done open();
    /// To write to, once it is open.
    [[nodiscard]] QIODevice &device() { return m_file; }
    /// `isWritten`: everything before went well. File, DiskFull: whatever stood there is untouched.
    Done commit(bool isWritten);
    void discard() { m_file.cancelWriting(); }

    /// The rights of such a file.
    static constexpr QFileDevice::Permissions kOwnerAlone
        = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

private:
    [[nodiscard]] Error failure() const;

    QSaveFile m_file;
};

} // namespace comptoir
