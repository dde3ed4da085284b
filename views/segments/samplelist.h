#pragma once

#include "models/domain/customer.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace comptoir {

/// Some customers with what they spent, each a link to the profile. Names obey Privacy.
class SampleList : public QWidget
{
    Q_OBJECT

public:
    explicit SampleList(const ViewContext &context, QWidget *parent = nullptr);

    /// `members`: how many there are in all.
    void setCustomers(const QList<CustomerRow> &customers, qint64 members);

private:
    void fill();

    ViewContext m_context;
    QList<CustomerRow> m_customers;
    qint64 m_members = 0;
    QLabel *m_heading;
    QVBoxLayout *m_rows;
};

} // namespace comptoir
