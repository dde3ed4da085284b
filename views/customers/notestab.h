#pragma once

#include "views/customers/profiletab.h"

#include <QPointer>

class QLineEdit;

namespace comptoir {

class NoteEditor;

/// The owner's notes about the customer, and the tasks that concern them.
class NotesTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    [[nodiscard]] bool isBusy() const override;
    void addNote(QVBoxLayout *column, const CustomerNote &note);
    void startEditing(QWidget *card, const CustomerNote &note);
    void addTasks(QVBoxLayout *column);
    void addTask(QVBoxLayout *column, const Task &task);
    void addTaskField(QVBoxLayout *column);

    QPointer<NoteEditor> m_new;
    QPointer<NoteEditor> m_editing; ///< a note that exists
    QPointer<QLineEdit> m_task;
};

} // namespace comptoir
