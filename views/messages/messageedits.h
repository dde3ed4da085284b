#pragma once

#include "models/domain/writtenmessage.h"
#include "views/viewcontext.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace comptoir {

/// What the owner does to kept messages: written on the writer's thread, and offered to be taken
/// back. Messages are known by their names, since each change makes a row of its own. GUI thread.
class MessageEdits : public QObject
{
    Q_OBJECT

public:
    using WhenMade = std::function<void(WrittenMessageId)>;

    explicit MessageEdits(const ViewContext &context, QObject *parent = nullptr);

    /// A new one, or in the place of the one of its number. `made` is called with the number that
    /// it has now, unless it fails.
    void save(const WrittenMessage &message, WhenMade made = {});
    void duplicate(const WrittenMessage &message, WhenMade made = {});
    void rename(WrittenMessage message, const QString &name, WhenMade made = {});
    void remove(const WrittenMessage &message);
    /// Adds the messages of files; one whose name is taken gets a number behind it. Nothing is
    /// taken where one of them cannot be read.
    void importFiles(const QStringList &paths);
    /// One file each into a folder; a file that is there is not written over.
    void exportTo(const QString &folder, const QList<WrittenMessage> &messages);

signals:
    /// The store was changed: what is shown may be another.
    void changed();
    void failed(const comptoir::Error &error);

private:
    using Work = std::function<Done(Database &)>;
    struct Change
    {
        QString text; ///< what was done, a sentence
        Work redo, undo;
    };
    using Made = std::pair<Change, WrittenMessageId>;

    void run(const std::function<Result<Made>(Database &)> &work, WhenMade made);
    static Result<Made> saveOne(Database &database, const WrittenMessage &message, Timestamp now);
    static Result<Made> addAll(Database &database, const QList<WrittenMessage> &messages,
                               Timestamp now);

    ViewContext m_context;
};

} // namespace comptoir
