#pragma once

#include "views/widgets/dialog.h"

#include <QDate>

namespace comptoir {

/// A month's calendar from which one takes a day: arrows and Enter, or a click.
class DayDialog : public Dialog
{
    Q_OBJECT

public:
    DayDialog(const QDate &day, QWidget *parent);

signals:
    void chosen(const QDate &day);
};

} // namespace comptoir
