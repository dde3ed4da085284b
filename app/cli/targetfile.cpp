#include "app/cli/targetfile.h"

#include "app/cli/commandcontext.h"
#include "models/store/exporttarget.h"

#include <QDir>
#include <QFileInfo>

namespace comptoir::cli {

OptionSpec TargetFile::force()
{
    return {QStringLiteral("force"), {}, tr("replaces a file that stands there")};
}

Done TargetFile::check(const CommandContext &context, const QString &path)
{
    if (Done may = checkExportTarget(path); !may)
        return may;
    if (!QFileInfo::exists(path) || context.given.has(force().name))
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("The file %1 is there already. Nothing was written. Say --force to replace it, "
                    "or name another one.")
                     .arg(QDir::toNativeSeparators(path)),
                 QStringLiteral("target exists")};
}

} // namespace comptoir::cli
