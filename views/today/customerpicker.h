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

signals:
    void chosen(comptoir::CustomerId customer, const QString &name);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void ask();
    void take(const QList<CustomerRow> &rows);
    void choose();

    ViewContext m_context;
    SearchField *m_field;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer *m_typing;
    int m_generation = 0;
};

} // namespace comptoir
