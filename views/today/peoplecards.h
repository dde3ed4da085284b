#pragma once

#include "views/today/todayreading.h"
#include "views/viewcontext.h"
#include "views/widgets/actionrow.h"

namespace comptoir {

/// Who has a birthday soon (Birthdays::kSoonDays).
class BirthdaysCard : public RowsCard
{
    Q_OBJECT

public:
    explicit BirthdaysCard(const ViewContext &context, QWidget *parent = nullptr);

    void take(const TodayReading &reading);

signals:
    void profileRequested(comptoir::CustomerId customer);
    void taskRequested(comptoir::CustomerId customer, const QString &name);

private:
    QWidget *makeRow(const Birthdays::Person &person, const QDate &day, const QDate &today);

    ViewContext m_context;
};

/// Who came in the last two weeks.
class NewCustomersCard : public RowsCard
{
    Q_OBJECT

public:
    explicit NewCustomersCard(const ViewContext &context, QWidget *parent = nullptr);

    void take(const QList<CustomerRow> &customers);

signals:
    void profileRequested(comptoir::CustomerId customer);

private:
    ViewContext m_context;
};

} // namespace comptoir
