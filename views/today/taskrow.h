#pragma once

#include "models/domain/task.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"

#include <QFrame>

class QCheckBox;

namespace comptoir {

/// One task: a box to check it off, what and when, about whom. With the keyboard in the box: Space
/// checks, Enter or F2 edits, Delete deletes.
class TaskRow : public QFrame
{
    Q_OBJECT

public:
    TaskRow(const ViewContext &context, const Task &task, const QDate &today, QWidget *parent);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

signals:
    void doneToggled(bool done);
    void editRequested();
    void deleteRequested();
    void profileRequested(comptoir::CustomerId customer);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void build(const ViewContext &context, const Task &task, const QDate &today);

    QCheckBox *m_box;
};

} // namespace comptoir
