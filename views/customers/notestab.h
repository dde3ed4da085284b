#pragma once

#include "views/customers/profiletab.h"

#include <QHash>
#include <QPointer>

class QLineEdit;

namespace comptoir {

class NoteEditor;

/// The owner's notes about the customer, and the tasks that concern them. What is written and not
/// kept yet waits until the owner comes back to this customer.
class NotesTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;
    void takeTyping() override;

private:
    void fill(QVBoxLayout *column) override;
    [[nodiscard]] bool isBusy() const override;
    void addNote(QVBoxLayout *column, const CustomerNote &note);
    /// For what the owner does here: shown at once, also beside something half written.
    [[nodiscard]] CustomerEdits &acting();
    void addNewNote(QVBoxLayout *column);
    NoteEditor *startEditing(QWidget *card, const CustomerNote &note);
    void addTasks(QVBoxLayout *column);
    void addTask(QVBoxLayout *column, const Task &task);
    void addTaskField(QVBoxLayout *column);

    QHash<CustomerId, QString> m_drafts; ///< of new notes
    QHash<qint64, QString> m_changed; ///< by the number of the note
    QPointer<NoteEditor> m_new;
    QPointer<QLineEdit> m_task;
    bool m_acted = false; ///< since the column was filled
};

} // namespace comptoir
