#pragma once

#include "views/today/todayreading.h"
#include "views/viewcontext.h"
#include "views/widgets/actionrow.h"

namespace comptoir {

class TaskEditor;

/// The owner's own list: add, check off, change, delete, each with undo.
class TasksCard : public RowsCard
{
    Q_OBJECT

public:
    explicit TasksCard(const ViewContext &context, QWidget *parent = nullptr);

    void take(const QList<Task> &open, const QList<Task> &done, const QDate &today);
    /// Puts the keyboard into the line for a new task, about this customer.
    void addAbout(CustomerId customer, const QString &name);
    void takeFocus();

signals:
    /// A task was changed.
    void changed();
    void profileRequested(comptoir::CustomerId customer);

private:
    void showRows();
    QWidget *makeRow(const Task &task);
    QWidget *makeEditor(const Task &task);
    void add(const Task &task);
    void edit(const Task &before, const Task &after);
    void setDone(const Task &task, bool done);
    void remove(const Task &task);
    void endEditing();
    /// Posts what went wrong, or notes the undo; shows the list anew.
    void report(const QFuture<Done> &outcome, const std::function<void()> &succeeded = {});

    ViewContext m_context;
    QList<Task> m_open, m_done;
    QDate m_today;
    TaskId m_editing;
    bool m_all = false;
    TaskEditor *m_adding;
    QPushButton *m_doneFold;
    RowsCard *m_doneRows;
};

} // namespace comptoir
