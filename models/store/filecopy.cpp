#include "models/store/filecopy.h"

#include "models/store/exportfile.h"

#include <QFile>
#include <QSaveFile>

namespace comptoir {

bool copyFileWhole(const QString &from, const QString &to, const CancelToken &cancel,
                   const std::function<void(qint64 done, qint64 total)> &progress)
{
    constexpr qint64 kBlock = 1 << 20;
    QFile source(from);
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return false;
    target.setPermissions(ExportFile::kOwnerAlone);
    if (from.isEmpty())
        return target.commit();
    if (!source.open(QIODevice::ReadOnly))
        return false;
    while (!source.atEnd()) {
        if (cancel.isCancelled())
            return false;
        const QByteArray block = source.read(kBlock);
        if (block.isEmpty() || target.write(block) != block.size())
            return false;
        if (progress)
            progress(source.pos(), source.size());
    }
    return target.commit();
}

} // namespace comptoir
