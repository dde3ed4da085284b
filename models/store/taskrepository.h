#pragma once

#include "models/domain/result.h"
#include "models/domain/task.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// The owner's tasks. Writes run inside the caller's Transaction, if there is one.
class TaskRepository
{
    Q_DECLARE_TR_FUNCTIONS(TaskRepository)
public:
    static constexpr qsizetype kLongestText = 500;

    explicit TaskRepository(Database &database);

    /// What is to be done: the longest due first, those without a day last, then the oldest.
    Result<QList<Task>> open();
    /// What was done, the last first.
    Result<QList<Task>> finished(int limit);
    /// Open ones first in the order of open(), then done ones, the last first.
    Result<QList<Task>> of(CustomerId customer);
    /// NotFound.
    Result<Task> get(TaskId id);
    /// Open ones with a day before `today`.
    Result<qint64> overdueCount(const QDate &today);

    /// Line breaks become spaces. InvalidArgument for a blank text or one over kLongestText.
    Result<TaskId> add(const QString &text, CustomerId customer, const QDate &dueOn, Timestamp now);
    /// Writes text, customer and day. NotFound, InvalidArgument.
    Done edit(const Task &task, Timestamp now);
    /// Marks as done at `doneAt`, or as open again (nullopt). NotFound.
    Done setDone(TaskId id, std::optional<Timestamp> doneAt, Timestamp now);
    /// NotFound.
    Done remove(TaskId id);
    /// Puts a removed task back as it was, under its old id: the undo of remove(). Where that id
    /// has been given to another meanwhile, a new one.
    Result<TaskId> restore(const Task &task);

private:
    static Result<QString> checked(const QString &text);
    static Error notFound(TaskId id);
    Done changed(const Done &done, TaskId id);

    Database &m_database;
};

} // namespace comptoir
