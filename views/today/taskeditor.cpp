#include "views/today/taskeditor.h"

#include "models/store/taskrepository.h"
#include "views/today/customerpicker.h"
#include "views/today/daydialog.h"
#include "views/today/duewords.h"
#include "views/today/todaywords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace comptoir {

TaskEditor::TaskEditor(const ViewContext &context, Use use, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_use(use)
    , m_text(new QLineEdit(this))
    , m_options(new QWidget(this))
    , m_day(makeButton(ButtonKind::Plain, m_options))
    , m_customer(makeButton(ButtonKind::Plain, m_options))
    , m_take(makeButton(ButtonKind::Primary, m_options))
    , m_leave(makeButton(ButtonKind::Plain, m_options))
    , m_days(new QMenu(m_day))
{
    build();
    m_text->setObjectName(QStringLiteral("task-text"));
    m_day->setObjectName(QStringLiteral("task-day"));
    m_customer->setObjectName(QStringLiteral("task-customer"));
    m_text->installEventFilter(this);
    m_text->setMaxLength(static_cast<int>(TaskRepository::kLongestText));
    connect(m_text, &QLineEdit::textChanged, this, &TaskEditor::showState);
    connect(m_text, &QLineEdit::returnPressed, this, &TaskEditor::submit);
    connect(m_take, &QPushButton::clicked, this, &TaskEditor::submit);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        clear();
        emit left();
    });
    connect(m_customer, &QPushButton::clicked, this, &TaskEditor::pickCustomer);
    connect(m_context.privacy.get(), &Privacy::changed, this, &TaskEditor::showState);
    onLanguage(this, [this] { retranslate(); });
}

void TaskEditor::build()
{
    m_day->setMenu(m_days);
    m_day->setIcon(themedIcon(QStringLiteral("calendar")));
    m_customer->setIcon(themedIcon(QStringLiteral("customer")));
    auto *options = new FlowLayout(8, m_options);
    options->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_day, m_customer, m_take, m_leave})
        options->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_options);
}

void TaskEditor::retranslate()
{
    m_text->setPlaceholderText(tr("Add a task: call Marie tomorrow…"));
    m_text->setAccessibleName(m_use == Use::Add ? tr("Add a task") : tr("What is to be done"));
    m_take->setText(m_use == Use::Add ? tr("Add") : tr("Save"));
    m_leave->setText(tr("Cancel"));
    fillDayMenu(m_days);
    showState();
}

void TaskEditor::fillDayMenu(QMenu *menu)
{
    menu->clear();
    const auto add = [this, menu](const QString &text, const std::function<QDate()> &day) {
        menu->addAction(text, this, [this, day] { setDay(day()); });
    };
    add(tr("Today"), [this] { return today(); });
    add(tr("Tomorrow"), [this] { return today().addDays(1); });
    add(tr("Next week"), [this] { return DueWords::nextWeek(today()); });
    menu->addAction(tr("Another day…"), this, &TaskEditor::pickDay);
    menu->addSeparator();
    add(tr("No day"), [] { return QDate(); });
}

void TaskEditor::setTask(const Task &task)
{
    m_task = task;
    m_dayChosen = task.dueOn.isValid();
    m_text->setText(task.text);
    if (m_use == Use::Edit)
        m_text->selectAll(); // the row may hand its keyboard over before takeFocus() is called
    showState();
}

void TaskEditor::setCustomer(CustomerId customer, const QString &name)
{
    m_task.customer = customer;
    m_task.customerName = name;
    showState();
}

void TaskEditor::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

QDate TaskEditor::today() const
{
    return m_context.clock.now().toUtc().toLocalTime().date();
}

QDate TaskEditor::day() const
{
    return m_dayChosen ? m_task.dueOn : DueWords::parse(m_text->text(), today()).day;
}

void TaskEditor::setDay(const QDate &day)
{
    m_task.dueOn = day;
    m_dayChosen = true;
    showState();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TaskEditor::pickDay()
{
    auto *dialog = new DayDialog(day().isValid() ? day() : today(), this); // deletes itself
    connect(dialog, &DayDialog::chosen, this, &TaskEditor::setDay);
    dialog->open();
}

void TaskEditor::pickCustomer()
{
    if (m_task.customer.isValid()) {
        setCustomer({}, {});
        return;
    }
    auto *picker = new CustomerPicker(m_context, this); // deletes itself
    connect(picker, &CustomerPicker::chosen, this,
            [this](CustomerId customer, const QString &name) {
                setCustomer(customer, name);
                m_text->setFocus(Qt::OtherFocusReason);
            });
    picker->open();
}

void TaskEditor::submit()
{
    Task task = m_task;
    if (m_dayChosen) {
        task.text = m_text->text().simplified();
    } else {
        const DueWords words = DueWords::parse(m_text->text(), today());
        task.text = words.text;
        task.dueOn = words.day;
    }
    if (task.text.isEmpty())
        return;
    if (m_use == Use::Add) {
        clear();
        m_text->setText({}); // Ctrl+Z takes the task back, not the words
    }
    emit taken(task);
}

void TaskEditor::clear()
{
    m_task = {};
    m_dayChosen = false;
    m_text->clear();
    showState();
}

void TaskEditor::showState()
{
    const bool used = !m_text->text().trimmed().isEmpty() || m_task.customer.isValid();
    m_options->setVisible(m_use == Use::Edit || used);
    m_take->setEnabled(!m_text->text().trimmed().isEmpty());
    const QDate due = day();
    //: %1 is a day ("tomorrow")
    m_day->setText(due.isValid() ? tr("Due %1").arg(TodayWords::due(due, today())) : tr("No day"));
    m_day->setAccessibleName(tr("Day: %1").arg(m_day->text()));
    const QString name = m_context.privacy->name(m_task.customerName);
    m_customer->setIcon(themedIcon(m_task.customer.isValid() ? QStringLiteral("close")
                                                             : QStringLiteral("customer")));
    m_customer->setText(m_task.customer.isValid() ? name : tr("Customer…"));
    m_customer->setAccessibleName(m_task.customer.isValid() ? tr("Take %1 off the task").arg(name)
                                                            : tr("Say whom the task is about"));
    m_customer->setToolTip(m_customer->accessibleName());
}

bool TaskEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        clear();
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comptoir
