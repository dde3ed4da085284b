#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace comptoir {

class Notices;

/// What the owner did and can take back: Ctrl+Z and Ctrl+Shift+Z on every page, and an "Undo"
/// button in the toast that add() posts. The steps start Store writes and return at once; the next
/// one waits until the one before is done. GUI thread. Lives as long as the open profile: clear()
/// is called before the store closes, so steps may keep a reference to it.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// Starts the work on the GUI thread; the future says how it ended.
    using Step = std::function<QFuture<Done>()>;
    static constexpr int kDepth = 50; ///< older ones can no longer be undone

    explicit UndoHistory(std::shared_ptr<Notices> notices, QObject *parent = nullptr);
    ~UndoHistory() override;

    /// Something was done. `text` is a sentence that says what, for the toast and the list: "The
    /// tag VIP was given to 12 customers." `undo` and `redo` may return nothing, a QFuture<Done>,
    /// or a QFuture<Result<T>> of Store::write(). Without `redo`, it cannot be done again by key.
    template <typename Undo>
    void add(const QString &text, Undo undo)
    {
        push(text, step(std::move(undo)), {});
    }
    template <typename Undo, typename Redo>
    void add(const QString &text, Undo undo, Redo redo)
    {
        push(text, step(std::move(undo)), step(std::move(redo)));
    }

    /// Where things are done: so that who undoes on another page is told where to look.
    struct Places
    {
        std::function<QString()> current; ///< the page in front
        std::function<QString(const QString &page)> title; ///< empty: none to speak of
        std::function<void(const QString &page)> show;
    };
    void setPlaces(Places places) { m_places = std::move(places); }
    /// What was added last was done on this page, whatever is in front by now.
    void placeLast(const QString &page);
    /// By what name takenBack() knows what was added last.
    void nameLast(const QString &name);
    /// This was taken back in another way than by undo(), or never happened: nothing of it is left
    /// to undo, and its toast goes.
    void takenBack(const QString &name);

    void undo(); ///< the newest; nothing when there is none
    void redo();
    void clear(); ///< forgets everything, and the buttons of the toasts with it

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    /// What undo() would take back; empty when nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

signals:
    /// What can be undone or redone changed.
    void changed();
    /// A step came to its end: what pages show may have changed.
    void applied();

private:
    struct Entry
    {
        QString text;
        Step undo;
        Step redo;
        qint64 notice = 0; ///< the toast with the button
        QString page = {}; ///< on which it was done
        QString name = {}; ///< of takenBack(); empty: none
    };
    enum class Way { Undo, Redo };

    void push(const QString &text, Step undo, Step redo);
    void run(Way way);
    void finish(Way way, const Entry &entry, const Done &outcome);
    void offer(Way way, Entry &entry);
    void tell(Way ran, Entry &entry);
    [[nodiscard]] QString elsewhere(const Entry &entry) const;

    template <typename F>
    static Step step(F function)
    {
        if constexpr (std::is_same_v<std::invoke_result_t<F &>, void>) {
            return [function]() mutable {
                function();
                return ready();
            };
        } else if constexpr (std::is_same_v<std::invoke_result_t<F &>, QFuture<Done>>) {
            return function;
        } else {
            return [function]() mutable { return outcome(function()); };
        }
    }
    /// The type is named: then() would hand the future itself to a generic lambda.
    template <typename T>
    static QFuture<Done> outcome(QFuture<Result<T>> future)
    {
        return future.then(
            [](const Result<T> &result) { return result ? done() : Done(result.error()); });
    }
    static QFuture<Done> ready();

    std::shared_ptr<Notices> m_notices;
    Places m_places;
    QList<Entry> m_undo; ///< newest last
    QList<Entry> m_redo;
    QList<Way> m_waiting; ///< keys pressed while a step runs
    bool m_running = false;
    int m_generation = 0; ///< a step that ends after clear() changes nothing
};

} // namespace comptoir
