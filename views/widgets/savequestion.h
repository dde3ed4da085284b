#pragma once

#include "models/store/exporttarget.h"

#include <functional>

class QWidget;

namespace comptoir {

/// Asks the owner where a file is to be written.
struct SaveQuestion
{
    QString title;
    QString filter; ///< "JSON files (*.json)"; several with ";;" between
    QString suffix; ///< "json": added where the owner types none; another filter brings its own
    QString name; ///< that is proposed
    /// Whether it may be written there.
    Done (*may)(const QString &path) = &checkExportTarget;

    using Chosen = std::function<void(const QString &path)>;
    /// `chosen` is told the path, unless `parent` is gone by then.
    static void ask(QWidget *parent, const SaveQuestion &question, Chosen chosen);
    /// Asks before a file is replaced, and only where it may be: whoever writes there says why not.
    static void confirm(QWidget *parent, const QString &path, Chosen chosen,
                        Done (*may)(const QString &path) = &checkExportTarget);
};

} // namespace comptoir
