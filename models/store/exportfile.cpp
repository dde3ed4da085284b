#include "models/store/exportfile.h"

#include "models/store/exporttarget.h"

#include <QDir>
#include <QFileInfo>

namespace comptoir {

Done ExportFile::open()
{
    if (Done may = checkExportTarget(m_file.fileName()); !may)
        return may;
    if (const QFileInfo folder(QFileInfo(m_file.fileName()).absolutePath()); !folder.isDir()) {
        return Error{ErrorCode::File,
                     //: %1 is the path of a folder
                     tr("The folder %1 does not exist, so nothing was written. Create it, or "
                        "choose another one.")
                         .arg(QDir::toNativeSeparators(folder.filePath())),
                     QStringLiteral("no such folder")};
    }
    if (!m_file.open(QIODevice::WriteOnly))
        return failure();
    m_file.setPermissions(kOwnerAlone); // before anything is in it; not every disk knows rights
    return done();
}

Done ExportFile::commit(bool isWritten)
{
    if (isWritten && m_file.commit())
        return done();
    const Error why = failure(); // cancelling would put another reason in its place
    m_file.cancelWriting();
    return why;
}

Error ExportFile::failure() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return {full ? ErrorCode::DiskFull : ErrorCode::File,
            tr("The file could not be written; whatever stood there before is untouched. Check "
               "that there is room on the disk and that you may write in this folder, or choose "
               "another one."),
            m_file.errorString()};
}

} // namespace comptoir
