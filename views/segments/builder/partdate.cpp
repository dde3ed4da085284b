#include "views/segments/builder/partdate.h"

#include <QSignalBlocker>

namespace comptoir {

PartDate::PartDate(QWidget *parent)
    : QDateEdit(parent)
{
    setProperty("part", true);
    setCalendarPopup(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setDateRange(QDate(1900, 1, 1), QDate(9999, 12, 31));
    connect(this, &QDateEdit::dateChanged, this, [this](const QDate &day) { answer(day); });
}

void PartDate::setPart(const CardPart &part)
{
    setAccessibleName(part.name);
    setToolTip(part.name);
    const QDate day = std::get<DatePart>(part.body).value;
    if (day == date() || !day.isValid())
        return;
    const QSignalBlocker quiet(this);
    setDate(day);
}

} // namespace comptoir
