#include "views/today/taskrow.h"

#include "views/today/todaywords.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace comptoir {

TaskRow::TaskRow(const ViewContext &context, const Task &task, const QDate &today, QWidget *parent)
    : QFrame(parent)
    , m_box(new QCheckBox(this))
{
    m_box->setChecked(task.isDone());
    //: %1 is a task
    m_box->setAccessibleName(tr("Done: %1").arg(context.privacy->words(task.text)));
    m_box->setToolTip(task.isDone() ? tr("Not done after all") : tr("Mark as done"));
    m_box->setObjectName(QStringLiteral("task-box"));
    m_box->installEventFilter(this);
    connect(m_box, &QCheckBox::toggled, this, &TaskRow::doneToggled);
    build(context, task, today);
}

void TaskRow::build(const ViewContext &context, const Task &task, const QDate &today)
{
    QLabel *text = makeLabel(task.isDone() ? TextRole::Muted : TextRole::Body, this);
    text->setText(breakable(context.privacy->words(task.text)));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(text);
    auto *more = new FlowLayout(8);
    if (task.isDone()) {
        QLabel *when = makeLabel(TextRole::Small, this);
        when->setText(Format::moment(*task.doneAt, context.clock.now()));
        more->addWidget(when);
    } else if (task.dueOn.isValid()) {
        const bool late = task.isOverdue(today);
        auto *due = new Badge(TodayWords::due(task.dueOn, today),
                              late                      ? Tone::Danger
                                  : task.dueOn == today ? Tone::Accent
                                                        : Tone::Neutral,
                              this);
        due->setToolTip(Format::date(task.dueOn));
        more->addWidget(due);
    }
    if (task.customer.isValid()) {
        auto *customer = new ElidedButton(this);
        customer->setName(context.privacy->name(task.customerName));
        connect(customer, &QPushButton::clicked, this,
                [this, id = task.customer] { emit profileRequested(id); });
        more->addWidget(customer);
    }
    if (more->count() > 0)
        words->addLayout(more);
    else
        delete more; // nobody owns it yet
    QToolButton *edit = makeIconButton(QStringLiteral("edit"), this);
    setIconButtonText(edit, tr("Change this task"));
    connect(edit, &QToolButton::clicked, this, &TaskRow::editRequested);
    QToolButton *remove = makeIconButton(QStringLiteral("trash"), this);
    setIconButtonText(remove, tr("Delete this task"));
    remove->setObjectName(QStringLiteral("delete-task"));
    connect(remove, &QToolButton::clicked, this, &TaskRow::deleteRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(m_box, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (!task.isDone())
        row->addWidget(edit, 0, Qt::AlignTop);
    edit->setVisible(!task.isDone());
    row->addWidget(remove, 0, Qt::AlignTop);
}

LocalKeys TaskRow::keys()
{
    return {tr("On the box of a task"),
            {{{Qt::Key_Space}, tr("The task is done, or not yet")},
             {{Qt::Key_F2, Qt::Key_Return}, tr("Change the task")},
             {{Qt::Key_Delete}, tr("Delete the task")}}};
}

bool TaskRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (!m_box->isChecked())
            emit editRequested();
        return true;
    case Qt::Key_Delete:
        emit deleteRequested();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace comptoir
