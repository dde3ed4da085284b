#include "views/today/daydialog.h"

#include "views/widgets/layouts.h"

#include <QCalendarWidget>
#include <QHBoxLayout>

namespace comptoir {

DayDialog::DayDialog(const QDate &day, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Due on"));
    auto *calendar = new QCalendarWidget(this);
    calendar->setSelectedDate(day);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(tr("Due on"));
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *take = makeMainButton(this);
    take->setText(tr("Take this day"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(calendar);
    column->addLayout(buttons);
    const auto accepted = [this, calendar] {
        emit chosen(calendar->selectedDate());
        accept();
    };
    connect(calendar, &QCalendarWidget::activated, this, accepted);
    connect(take, &QPushButton::clicked, this, accepted);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    calendar->setFocus();
}

} // namespace comptoir
