#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace comptoir {

class Store;

/// The folder that is proposed for a file of the owner's: where the last one went, and one that is
/// there in any case.
class FileFolder
{
public:
    explicit FileFolder(Store &store)
        : m_store(store)
    {}

    /// Documents, else Desktop, Downloads, else home: the first that exists. `last` goes before
    /// them, where it still exists.
    static QString existing(const QString &last = {});

    /// Calls `receive` once with existing(the last one), from the event loop, unless `context` is
    /// gone by then.
    void read(QObject *context, std::function<void(const QString &folder)> receive) const;
    /// `path` is of a file that was written.
    void remember(const QString &path) const;

private:
    Store &m_store;
};

} // namespace comptoir
