#pragma once

#include "models/domain/customer.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

class QLabel;
class QListWidget;
class QTimer;

namespace comptoir {

class SearchField;

/// Finds one customer by beginnings of words: type, arrows choose, Enter takes, Escape leaves.
class CustomerPicker : public Dialog
{
    Q_OBJECT

public:
    CustomerPicker(const ViewContext &context, QWidget *parent);

    /// Another question than whom a task is about: its title, what the keys do, and who is no
    /// answer to it.
    void ask(const QString &title, const QString &keys, CustomerId except);

signals:
    void chosen(comptoir::CustomerId customer, const QString &name);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void search();
    void take(const QList<CustomerRow> &rows);
    void choose();

    ViewContext m_context;
    SearchField *m_field;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer *m_typing;
    QString m_keys; ///< what Enter and Escape do
    CustomerId m_except;
    int m_generation = 0;
};

} // namespace comptoir
