#pragma once

#include "models/domain/task.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace comptoir {

/// The line in which a task is written, with its day and its customer. A day said in words at the
/// end ("call Marie tomorrow", « rappeler Marie demain ») is understood while one types; what is
/// chosen from the menu goes before. Enter takes, Escape leaves.
class TaskEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Use { Add, Edit };

    TaskEditor(const ViewContext &context, Use use, QWidget *parent = nullptr);

    void setTask(const Task &task);
    void setCustomer(CustomerId customer, const QString &name);
    void takeFocus();
    /// Shows the calendar.
    void pickDay();

signals:
    /// Text, customer and day as the owner wants them; the rest is that of setTask().
    void taken(const comptoir::Task &task);
    void left();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void build();
    void fillDayMenu(QMenu *menu);
    void retranslate();
    void setDay(const QDate &day);
    void pickCustomer();
    void submit();
    void clear();
    void showState();
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate day() const; ///< chosen, else said

    ViewContext m_context;
    Use m_use;
    Task m_task;
    bool m_dayChosen = false; ///< from the menu: words are left as they are
    QLineEdit *m_text;
    QWidget *m_options;
    QPushButton *m_day;
    QPushButton *m_customer;
    QPushButton *m_take;
    QPushButton *m_leave;
    QMenu *m_days;
};

} // namespace comptoir
