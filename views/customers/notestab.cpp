#include "views/customers/notestab.h"

#include "views/customers/customeredits.h"
#include "views/customers/dayfield.h"
#include "views/customers/noteeditor.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

void NotesTab::fill(QVBoxLayout *column)
{
    m_acted = false;
    column->setSpacing(8);
    addNewNote(column);
    for (const CustomerNote &note : reading().notes)
        addNote(column, note);
    addTasks(column);
    column->addStretch(1);
}

bool NotesTab::isBusy() const
{
    const auto &notes = reading().notes;
    const bool changing = std::any_of(notes.cbegin(), notes.cend(), [this](const auto &note) {
        return m_changed.contains(note.id);
    });
    const bool adding = m_task && !m_task->text().isEmpty();
    return adding || (!m_acted && (changing || m_drafts.contains(customer())));
}

void NotesTab::takeTyping()
{
    if (m_new)
        m_new->takeFocus();
}

CustomerEdits &NotesTab::acting()
{
    m_acted = true;
    return edits();
}

void NotesTab::addNewNote(QVBoxLayout *column)
{
    auto *editor = new NoteEditor({}, false);
    m_new = editor;
    column->addWidget(editor);
    if (m_drafts.contains(customer()))
        editor->setDraft(m_drafts.value(customer()));
    connect(editor, &NoteEditor::drafted, this, [this, about = customer()](const QString &draft) {
        if (draft.isEmpty())
            m_drafts.remove(about);
        else
            m_drafts.insert(about, draft);
    });
    connect(editor, &NoteEditor::kept, this, [this, editor](const QString &text) {
        editor->clear();
        editor->takeFocus(); // its button is off now
        acting().addNote(customer(), text);
    });
}

void NotesTab::addNote(QVBoxLayout *column, const CustomerNote &note)
{
    QFrame *card = makeCard();
    card->setProperty("card", QStringLiteral("soft"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(12, 6, 6, 10);
    inside->setSpacing(4);
    QLabel *when = makeLabel(TextRole::Small);
    when->setText(note.updatedAt == note.createdAt ? Format::dateTime(note.createdAt)
                                                   : tr("%1, changed %2")
                                                         .arg(Format::dateTime(note.createdAt),
                                                              Format::dateTime(note.updatedAt)));
    QToolButton *edit = makeIconButton(QStringLiteral("edit"));
    setIconButtonText(edit, tr("Change this note"));
    edit->setObjectName(QStringLiteral("edit-note"));
    QToolButton *erase = makeIconButton(QStringLiteral("trash"));
    setIconButtonText(erase, tr("Delete this note"));
    erase->setObjectName(QStringLiteral("erase-note"));
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(when, 1);
    head->addWidget(edit);
    head->addWidget(erase);
    QLabel *text = makeLabel(TextRole::Body);
    text->setText(breakable(privacy().words(note.text), kLongestCopied));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addLayout(head);
    inside->addWidget(text);
    column->addWidget(card);
    connect(edit, &QToolButton::clicked, this,
            [this, card, note] { startEditing(card, note)->takeFocus(); });
    connect(erase, &QToolButton::clicked, this, [this, note] { acting().eraseNote(note); });
    if (m_changed.contains(note.id))
        startEditing(card, note)->setDraft(m_changed.value(note.id));
}

NoteEditor *NotesTab::startEditing(QWidget *card, const CustomerNote &note)
{
    auto *editor = new NoteEditor(note.text, true, this);
    clearLayout(card->layout());
    static_cast<QVBoxLayout *>(card->layout())->addWidget(editor);
    card->layout()->setContentsMargins(8, 8, 8, 8);
    connect(editor, &NoteEditor::drafted, this, [this, id = note.id](const QString &draft) {
        if (draft.isEmpty())
            m_changed.remove(id);
        else
            m_changed.insert(id, draft);
    });
    connect(editor, &NoteEditor::kept, this, [this, note](const QString &text) {
        m_changed.remove(note.id);
        acting().editNote(note, text);
    });
    connect(editor, &NoteEditor::cancelled, this, [this] { rebuild(); });
    return editor;
}

void NotesTab::addTasks(QVBoxLayout *column)
{
    addHeading(column, tr("Tasks"));
    for (const Task &task : reading().tasks)
        addTask(column, task);
    addTaskField(column);
}

void NotesTab::addTask(QVBoxLayout *column, const Task &task)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *tick = new QCheckBox;
    tick->setObjectName(QStringLiteral("tick-task"));
    tick->setChecked(task.isDone());
    tick->setAccessibleName(privacy().words(task.text));
    tick->setToolTip(task.isDone() ? tr("Open this task again") : tr("This task is done"));
    QLabel *text = makeLabel(TextRole::Body); // it wraps, which the words of a tick do not
    text->setText(breakable(tick->accessibleName()));
    row->addWidget(tick, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    const QDate today = reading().asOf.now.toZone(QTimeZone::systemTimeZone()).date();
    QLabel *due = makeLabel(TextRole::Small);
    due->setWordWrap(false);
    if (task.isOverdue(today)) {
        due->setProperty("role", QStringLiteral("danger"));
        due->setText(tr("late: %1").arg(Format::date(task.dueOn)));
    } else if (task.dueOn.isValid()) {
        due->setText(Format::date(task.dueOn));
    }
    row->addWidget(due);
    QToolButton *remove = makeIconButton(QStringLiteral("trash"));
    setIconButtonText(remove, tr("Delete this task"));
    remove->setObjectName(QStringLiteral("remove-task"));
    row->addWidget(remove);
    column->addLayout(row);
    connect(tick, &QCheckBox::toggled, this,
            [this, task](bool done) { acting().setTaskDone(task, done); });
    connect(remove, &QToolButton::clicked, this, [this, task] { acting().removeTask(task); });
}

void NotesTab::addTaskField(QVBoxLayout *column)
{
    m_task = new QLineEdit;
    m_task->setObjectName(QStringLiteral("new-task"));
    m_task->setPlaceholderText(tr("What is to be done"));
    m_task->setAccessibleName(tr("What is to be done"));
    auto *day = new DayField;
    day->setAccessibleName(tr("Until when"));
    day->setFixedWidth(day->minimumWidth());
    QPushButton *add = makeButton(ButtonKind::Plain);
    add->setText(tr("Add"));
    add->setAccessibleName(tr("Add the task"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_task, 1);
    row->addWidget(day);
    row->addWidget(add);
    column->addLayout(row);
    const auto take = [this, day] {
        if (m_task->text().trimmed().isEmpty() || !day->isAcceptable())
            return;
        const QString text = m_task->text();
        m_task->setText({}); // clear() would leave its words to Ctrl+Z
        acting().addTask(customer(), text, day->day());
        day->clear();
    };
    connect(add, &QPushButton::clicked, this, take);
    connect(m_task, &QLineEdit::returnPressed, this, take);
    connect(day, &QLineEdit::returnPressed, this, take);
}

} // namespace comptoir
