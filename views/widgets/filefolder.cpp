#include "views/widgets/filefolder.h"

#include "views/widgets/viewsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace comptoir {

namespace {

QString key()
{
    return QStringLiteral("view.export.folder");
}

} // namespace

QString FileFolder::existing(const QString &last)
{
    QStringList folders{last};
    // The system names folders that it made and folders that it only would make.
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::DesktopLocation,
                             QStandardPaths::DownloadLocation})
        folders.append(QStandardPaths::writableLocation(place));
    for (const QString &folder : std::as_const(folders)) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void FileFolder::read(QObject *context, std::function<void(const QString &folder)> receive) const
{
    ViewSettings(m_store).read({key()}, context,
                               [receive = std::move(receive)](const ViewSettings::Values &values) {
                                   receive(existing(values.value(key())));
                               });
}

void FileFolder::remember(const QString &path) const
{
    ViewSettings(m_store).write(key(), QFileInfo(path).absolutePath());
}

} // namespace comptoir
