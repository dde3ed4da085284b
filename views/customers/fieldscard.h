#pragma once

#include "views/customers/profilereading.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace comptoir {

class CustomerEdits;

/// The owner's own fields of one customer, each changed in place: a text, number or day by leaving
/// its line or with Enter, the others by choosing. What is no such value is told under the line and
/// not kept.
class FieldsCard : public QWidget
{
    Q_OBJECT

public:
    FieldsCard(const ProfileReading &reading, CustomerEdits &edits, const ViewContext &context,
               QWidget *parent = nullptr);

    /// Something is being typed.
    [[nodiscard]] bool isBusy() const;

private:
    void addField(QVBoxLayout *column, const CustomField &field);
    QWidget *makeLine(const CustomField &field, QLabel *problem);
    QWidget *makeChoice(const CustomField &field);
    void keepLine(QLineEdit *line, const CustomField &field, QLabel *problem);
    void addMaking(QVBoxLayout *column);
    void countAndAskToErase(const CustomField &field);
    void askToErase(const CustomField &field, qint64 customers);

    ProfileReading m_reading;
    CustomerEdits &m_edits;
    ViewContext m_context;
};

} // namespace comptoir
