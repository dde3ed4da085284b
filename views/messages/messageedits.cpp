#include "views/messages/messageedits.h"

#include "models/shops/csv/importprofile.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/messagefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace comptoir {

namespace {

/// `work` in a transaction of its own.
template <typename F>
auto inTransaction(F work)
{
    return [work = std::move(work)](Database &database) -> std::invoke_result_t<F &, Database &> {
        Transaction transaction(database);
        auto result = work(database);
        if (!result)
            return result;
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
        return result;
    };
}

Done takeAway(Database &database, const QString &name, Timestamp now)
{
    WrittenMessages messages(database);
    const Result<WrittenMessage> there = messages.find(name, WrittenMessages::Find::ByName);
    return there ? messages.remove(there->id, now) : Done(there.error());
}

/// `after` in the place of `name`.
Done put(Database &database, const QString &name, WrittenMessage after, Timestamp now)
{
    WrittenMessages messages(database);
    const Result<WrittenMessage> there = messages.find(name, WrittenMessages::Find::ByName);
    if (!there)
        return there.error();
    after.id = there->id;
    const auto updated = messages.update(after, now);
    return updated ? done() : Done(updated.error());
}

Result<WrittenMessage> readFile(const QString &path)
{
    QFile file(path);
    if (const Done opened = csv::FileInspector::open(file); !opened)
        return opened.error();
    return MessageFile::read(file.read(MessageFile::kLargest + 1));
}

/// A name that every system takes for a file.
QString fileName(const QString &name)
{
    QString safe;
    for (const QChar c : name)
        safe += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : QChar(u'_');
    return safe.trimmed().left(80) + QStringLiteral(".txt");
}

} // namespace

MessageEdits::MessageEdits(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

void MessageEdits::run(const std::function<Result<Made>(Database &)> &work, WhenMade made)
{
    whenDone(
        m_context.store.write(inTransaction(work)), this,
        [this, made = std::move(made)](const Result<Made> &done) {
            if (!done) {
                emit failed(done.error());
                return;
            }
            Store *store = &m_context.store;
            m_context.undo->add(
                done->first.text,
                [store, undo = done->first.undo] { return store->write(inTransaction(undo)); },
                [store, redo = done->first.redo] { return store->write(inTransaction(redo)); });
            if (made)
                made(done->second);
            emit changed();
        });
}

Result<MessageEdits::Made>
MessageEdits::addAll(Database &database, const QList<WrittenMessage> &messages, Timestamp now)
{
    WrittenMessages kept(database);
    QList<WrittenMessage> added;
    WrittenMessageId last;
    for (WrittenMessage message : messages) {
        message.name = message.name.simplified();
        const Result<QString> name = kept.freeName(message.name);
        if (!name)
            return name.error();
        message.name = *name;
        const auto id = kept.add(message, now);
        if (!id)
            return id.error();
        last = *id;
        added.append(message);
    }
    const QString text = added.size() == 1
        ? tr("The message “%1” was made.").arg(added.first().name)
        : tr("%n message(s) came from the files.", nullptr, static_cast<int>(added.size()));
    return Made{{text,
                 [added, now](Database &db) -> Done {
                     for (const WrittenMessage &message : added) {
                         if (const auto again = WrittenMessages(db).add(message, now); !again)
                             return again.error();
                     }
                     return done();
                 },
                 [added, now](Database &db) -> Done {
                     for (const WrittenMessage &message : added) {
                         if (Done away = takeAway(db, message.name, now); !away)
                             return away;
                     }
                     return done();
                 }},
                last};
}

Result<MessageEdits::Made> MessageEdits::saveOne(Database &database, const WrittenMessage &message,
                                                 Timestamp now)
{
    WrittenMessages kept(database);
    if (!message.id.isValid()) {
        const auto id = kept.add(message, now);
        if (!id)
            return id.error();
        return Made{{tr("The message “%1” was made.").arg(message.name),
                     [message, now](Database &db) -> Done {
                         const auto again = WrittenMessages(db).add(message, now);
                         return again ? done() : Done(again.error());
                     },
                     [message, now](Database &db) { return takeAway(db, message.name, now); }},
                    *id};
    }
    const Result<WrittenMessage> before = kept.get(message.id);
    if (!before)
        return before.error();
    const auto id = kept.update(message, now);
    if (!id)
        return id.error();
    return Made{
        {tr("The message “%1” was changed.").arg(message.name),
         [was = *before, message, now](Database &db) { return put(db, was.name, message, now); },
         [was = *before, message, now](Database &db) { return put(db, message.name, was, now); }},
        *id};
}

void MessageEdits::save(const WrittenMessage &message, WhenMade made)
{
    run([message, now = m_context.clock.now()](Database &db) { return saveOne(db, message, now); },
        std::move(made));
}

void MessageEdits::duplicate(const WrittenMessage &message, WhenMade made)
{
    run([message, now = m_context.clock.now()](Database &db) { return addAll(db, {message}, now); },
        std::move(made));
}

void MessageEdits::rename(WrittenMessage message, const QString &name, WhenMade made)
{
    message.name = name.simplified();
    save(message, std::move(made));
}

void MessageEdits::remove(const WrittenMessage &message)
{
    run(
        [message, now = m_context.clock.now()](Database &db) -> Result<Made> {
            if (const Done away = takeAway(db, message.name, now); !away)
                return away.error();
            return Made{
                {tr("The message “%1” was deleted.").arg(message.name),
                 [name = message.name, now](Database &again) { return takeAway(again, name, now); },
                 [message, now](Database &again) -> Done {
                     const auto back = WrittenMessages(again).add(message, now);
                     return back ? done() : Done(back.error());
                 }},
                message.id};
        },
        {});
}

void MessageEdits::importFiles(const QStringList &paths)
{
    run(
        [paths, now = m_context.clock.now()](Database &db) -> Result<Made> {
            QList<WrittenMessage> messages;
            for (const QString &path : paths) {
                const Result<WrittenMessage> message = readFile(path);
                if (!message)
                    return Error{message.error().code,
                                 tr("%1: %2").arg(QFileInfo(path).fileName(), message.error().text),
                                 message.error().detail};
                messages.append(*message);
            }
            return addAll(db, messages, now);
        },
        {});
}

void MessageEdits::exportTo(const QString &folder, const QList<WrittenMessage> &messages)
{
    // On a reader's thread, as other files: a folder may be far away.
    const auto answer = m_context.store.read([folder, messages](Database &) -> Result<int> {
        int written = 0;
        for (const WrittenMessage &message : messages) {
            const Result<QByteArray> bytes = MessageFile::write(message);
            if (!bytes)
                return bytes.error();
            QFile file(QDir(folder).filePath(fileName(message.name)));
            if (file.exists())
                return Error{ErrorCode::File,
                             tr("There is a file %1 in that folder already. It was not changed.")
                                 .arg(QFileInfo(file).fileName()),
                             QStringLiteral("message file exists")};
            const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
                && file.write(*bytes) == bytes->size() && file.flush();
            if (!isWritten)
                return Error{ErrorCode::File,
                             tr("The file %1 cannot be written. Choose another folder.")
                                 .arg(QFileInfo(file).fileName()),
                             QStringLiteral("message file")};
            ++written;
        }
        return written;
    });
    whenDone(answer, this, [this](const Result<int> &written) {
        if (!written)
            emit failed(written.error());
        else
            m_context.notices->post(
                {Tone::Good, tr("%n message(s) written to files.", nullptr, *written), {}, {}});
    });
}

} // namespace comptoir
