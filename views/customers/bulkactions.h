#pragma once

#include "models/store/bulkedit.h"
#include "views/viewcontext.h"

#include <QObject>

namespace comptoir {

/// What the owner does to many customers at once: asks first where they are very many, runs in
/// slices with progress, and hands the exact way back to the undo history. Choices are copies: the
/// table may change meanwhile.
class BulkActions : public QObject
{
    Q_OBJECT

public:
    /// From so many customers on, the owner is asked.
    static constexpr qint64 kAskFrom = 1000;
    /// Up to so many are changed in one transaction; beyond, the file keeps a journal.
    static constexpr size_t kAtOnce = 10'000;

    using Customers = std::vector<qint32>;

    /// `window` is the parent of the questions.
    BulkActions(const ViewContext &context, QWidget *window);

    void giveTag(const QString &name, const Customers &customers);
    void takeTag(const CustomerTag &tag, const Customers &customers);
    void addNote(const QString &text, const Customers &customers);
    /// Says what was cut short when the program ended, and offers to go on or to take it back.
    void tellLeft();

signals:
    /// The store was changed: what is shown may be another.
    void changed();
    void failed(const comptoir::Error &error);

private:
    struct Task
    {
        BulkChange change;
        Customers customers;
        bool isStarted = false; ///< the change is ready to be applied
        bool isResumed = false; ///< `customers` are those whom an earlier run did not reach
        bool hasJournal = false;
    };
    using TaskPointer = std::shared_ptr<Task>;
    /// What a run needs; the history that keeps its steps must not keep itself.
    struct Tools
    {
        Store *store;
        Clock *clock;
        std::shared_ptr<Jobs> jobs;
        QObject *owner;
    };

    void ask(const QString &title, const QString &text, const QString &verb, qint64 count,
             std::function<void()> confirmed);
    void start(const TaskPointer &task);
    void tell(const TaskPointer &task, const Done &outcome);
    static std::function<Done(Database &)> preparation(const TaskPointer &task, Timestamp now);
    static QFuture<Done> apply(const Tools &tools, const TaskPointer &task,
                               const std::shared_ptr<Job> &job);
    static QFuture<Done> undo(const Tools &tools, const TaskPointer &task);
    static QString doing(const Task &task);
    static QString done(const Task &task);

    ViewContext m_context;
    Tools m_tools;
    QWidget *m_window;
};

} // namespace comptoir
