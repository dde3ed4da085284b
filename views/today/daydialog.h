#pragma once

#include <QDate>
#include <QDialog>

namespace comptoir {

/// A month's calendar from which one takes a day: arrows and Enter, or a click.
class DayDialog : public QDialog
{
    Q_OBJECT

public:
    DayDialog(const QDate &day, QWidget *parent);

signals:
    void chosen(const QDate &day);
};

} // namespace comptoir
