#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"
#include "models/domain/task.h"
#include "models/store/customermerge.h"
#include "models/store/customfieldrepository.h"
#include "models/store/noterepository.h"
#include "models/store/personedit.h"
#include "views/viewcontext.h"

#include <QObject>

namespace comptoir {

/// What the owner changes about customers: written on the writer thread, told in a toast, undone
/// and done again by UndoHistory. Nothing is written when a call fails. GUI thread.
class CustomerEdits : public QObject
{
    Q_OBJECT

public:
    explicit CustomerEdits(const ViewContext &context, QObject *parent = nullptr);

    void addTag(CustomerId customer, const QString &name);
    void removeTag(CustomerId customer, const CustomerTag &tag);

    void addNote(CustomerId customer, const QString &text);
    void editNote(const CustomerNote &note, const QString &text);
    void eraseNote(const CustomerNote &note);

    void addTask(CustomerId customer, const QString &text, const QDate &dueOn);
    void setTaskDone(const Task &task, bool done);
    void removeTask(const Task &task);

    /// Several fields in one step, as PersonEdit::read gave their texts.
    void setPerson(CustomerId customer, const QHash<PersonField, PersonFieldState> &states);

    void defineField(const CustomField &field);
    void eraseField(const CustomField &field); ///< asked before: this cannot be undone
    void setValue(CustomerId customer, const CustomField &field, const QString &kept);

    /// Appended to the ledger, which never forgets: there is no undo but another decision.
    void recordConsent(CustomerId customer, const ConsentRecord &record);

    void merge(CustomerId kept, const QList<CustomerId> &others);
    void separate(const CustomerMerge::Entry &entry);
    void setDifferent(CustomerId one, CustomerId other);

signals:
    void changed(); ///< something was written
    void failed(const comptoir::Error &error);
    /// `kept` has the others in them now.
    void merged(comptoir::CustomerId kept);

private:
    /// Writes, then calls `told` with the value.
    template <typename Write, typename Told>
    void write(Write work, Told told);
    void say(const QString &text);

    ViewContext m_context;
};

} // namespace comptoir
