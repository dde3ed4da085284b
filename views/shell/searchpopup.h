#pragma once

#include "models/domain/customer.h"
#include "views/viewcontext.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QTimer;

namespace comptoir {

class SearchField;

/// What the search box of the top bar finds, under it: customers by beginnings of names, e-mail,
/// phone, town. Arrows choose, Enter opens, Escape closes. Answers to older words are dropped.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    /// Listens to `field`; shows itself as a child of the field's window.
    SearchPopup(const ViewContext &context, SearchField *field);

signals:
    void customerChosen(comptoir::CustomerId customer);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool handleKey(int key);
    void ask();
    void take(const QList<CustomerRow> &rows, qint64 found);
    void openCurrent();
    void place();

    ViewContext m_context;
    SearchField *m_field;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer *m_typing;
    int m_generation = 0;
};

} // namespace comptoir
