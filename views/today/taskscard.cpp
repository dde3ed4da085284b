#include "views/today/taskscard.h"

#include "models/store/store.h"
#include "models/store/taskrepository.h"
#include "models/store/whendone.h"
#include "views/today/taskeditor.h"
#include "views/today/taskrow.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QApplication>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace comptoir {

namespace {

constexpr qsizetype kShown = 12;

/// A change of one task on the writer thread.
template <typename F>
QFuture<Done> writeTasks(Store &store, F change)
{
    return store.write([change](Database &db) {
        TaskRepository tasks(db);
        return change(tasks);
    });
}

QFuture<Done> drop(Store &store, TaskId task)
{
    return writeTasks(store, [task](TaskRepository &tasks) { return tasks.remove(task); });
}

QFuture<Done> bringBack(Store &store, const Task &task)
{
    return writeTasks(store, [task](TaskRepository &tasks) {
        const auto restored = tasks.restore(task);
        return restored ? done() : Done(restored.error());
    });
}

} // namespace

TasksCard::TasksCard(const ViewContext &context, QWidget *parent)
    : RowsCard(parent)
    , m_context(context)
    , m_adding(new TaskEditor(context, TaskEditor::Use::Add, this))
    , m_doneFold(makeButton(ButtonKind::Link, this))
    , m_doneRows(new RowsCard(this))
{
    m_adding->setObjectName(QStringLiteral("add-task"));
    m_doneFold->setObjectName(QStringLiteral("done-tasks"));
    m_doneFold->setCheckable(true);
    above()->addWidget(m_adding);
    below()->addWidget(m_doneFold, 0, Qt::AlignLeft);
    below()->addWidget(m_doneRows);
    m_doneRows->setProperty("card", false);
    m_doneRows->layout()->setContentsMargins(0, 0, 0, 0);
    m_doneRows->hide();
    connect(m_doneFold, &QPushButton::toggled, this, &TasksCard::showRows);
    connect(m_adding, &TaskEditor::taken, this, &TasksCard::add);
    connect(this, &RowsCard::footerClicked, this, [this] {
        m_all = true;
        showRows();
    });
    onLanguage(this, [this] { showRows(); });
}

void TasksCard::take(const QList<Task> &open, const QList<Task> &done, const QDate &today)
{
    m_open = open;
    m_done = done;
    m_today = today;
    if (!m_editing.isValid()) // what is being written is not taken away; shown when it ends
        showRows();
}

void TasksCard::addAbout(CustomerId customer, const QString &name)
{
    m_adding->setCustomer(customer, name);
    m_adding->takeFocus();
}

void TasksCard::takeFocus()
{
    m_adding->takeFocus();
}

void TasksCard::showRows()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    const auto late = std::count_if(m_open.cbegin(), m_open.cend(),
                                    [this](const Task &task) { return task.isOverdue(m_today); });
    const QString count = tr("%n to do", nullptr, int(m_open.size()));
    setTexts(tr("Tasks"),
             late > 0               ? tr("%1, %n overdue", nullptr, int(late)).arg(count)
                 : m_open.isEmpty() ? tr("Nothing to do: write down what comes to mind.")
                                    : count);
    QList<QWidget *> rows;
    for (const Task &task : m_open.mid(0, m_all ? m_open.size() : kShown))
        rows.append(task.id == m_editing ? makeEditor(task) : makeRow(task));
    setRows(rows);
    const qsizetype hidden = m_open.size() - rows.size();
    setFooter(hidden > 0 ? tr("Show %n more task(s)", nullptr, int(hidden)) : QString());
    m_doneFold->setVisible(!m_done.isEmpty());
    m_doneFold->setText(m_doneFold->isChecked() ? tr("Hide what was done")
                                                : tr("Show what was done"));
    m_doneRows->setTexts({});
    QList<QWidget *> doneRows;
    if (m_doneFold->isChecked()) {
        for (const Task &task : std::as_const(m_done))
            doneRows.append(makeRow(task));
    }
    m_doneRows->setRows(doneRows);
    m_doneRows->setVisible(!doneRows.isEmpty());
    if (hadKeyboard && !isAncestorOf(QApplication::focusWidget()))
        m_adding->takeFocus(); // the last row went
}

QWidget *TasksCard::makeRow(const Task &task)
{
    auto *row = new TaskRow(m_context, task, m_today, this);
    connect(row, &TaskRow::doneToggled, this, [this, task](bool done) { setDone(task, done); });
    connect(row, &TaskRow::deleteRequested, this, [this, task] { remove(task); });
    connect(row, &TaskRow::profileRequested, this, &TasksCard::profileRequested);
    connect(row, &TaskRow::editRequested, this, [this, id = task.id] {
        m_editing = id;
        showRows();
    });
    return row;
}

QWidget *TasksCard::makeEditor(const Task &task)
{
    auto *editor = new TaskEditor(m_context, TaskEditor::Use::Edit, this);
    editor->setTask(task);
    connect(editor, &TaskEditor::taken, this,
            [this, task](const Task &after) { edit(task, after); });
    connect(editor, &TaskEditor::left, this, &TasksCard::endEditing);
    QTimer::singleShot(0, editor, [editor] { editor->takeFocus(); }); // once it is in the card
    return editor;
}

void TasksCard::endEditing()
{
    m_editing = {};
    showRows(); // the keyboard stays in the row
}

void TasksCard::report(const QFuture<Done> &outcome, const std::function<void()> &succeeded)
{
    whenDone(outcome, this, [this, succeeded](const Done &done) {
        if (!done)
            m_context.notices->post({Tone::Danger, done.error().text, {}});
        else if (succeeded)
            succeeded();
        emit changed();
    });
}

void TasksCard::add(const Task &task)
{
    Store &store = m_context.store;
    const auto added = std::make_shared<Task>();
    const auto write = [task, added, now = m_context.clock.now()](TaskRepository &tasks) -> Done {
        const auto id = tasks.add(task.text, task.customer, task.dueOn, now);
        const auto kept = id ? tasks.get(*id) : Result<Task>(id.error());
        if (!kept)
            return kept.error();
        *added = *kept;
        return done();
    };
    report(writeTasks(store, write), [this, &store, added] {
        m_context.undo->add(
            tr("The task was added."), [&store, id = added->id] { return drop(store, id); },
            [&store, task = *added] { return bringBack(store, task); });
    });
}

void TasksCard::edit(const Task &before, const Task &after)
{
    Store &store = m_context.store;
    const auto write = [&store, now = m_context.clock.now()](const Task &task) {
        return writeTasks(store, [=](TaskRepository &tasks) { return tasks.edit(task, now); });
    };
    endEditing();
    if (before == after)
        return;
    report(write(after), [this, write, before, after] {
        m_context.undo->add(
            tr("The task was changed."), [=] { return write(before); },
            [=] { return write(after); });
    });
}

void TasksCard::setDone(const Task &task, bool done)
{
    Store &store = m_context.store;
    const Timestamp now = m_context.clock.now();
    const auto write = [&store, id = task.id, now](std::optional<Timestamp> at) {
        return writeTasks(store, [=](TaskRepository &tasks) { return tasks.setDone(id, at, now); });
    };
    const std::optional<Timestamp> after = done ? std::optional(now) : std::nullopt;
    const QString text = done ? tr("The task is done.") : tr("The task is open again.");
    report(write(after), [this, write, after, before = task.doneAt, text] {
        m_context.undo->add(
            text, [=] { return write(before); }, [=] { return write(after); });
    });
}

void TasksCard::remove(const Task &task)
{
    Store &store = m_context.store;
    const auto again = [&store, id = task.id] { return drop(store, id); };
    const auto back = [&store, task] { return bringBack(store, task); };
    report(again(),
           [this, back, again] { m_context.undo->add(tr("The task was deleted."), back, again); });
}

} // namespace comptoir
