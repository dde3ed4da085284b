#pragma once

#include "views/segments/builder/partwidget.h"

#include <QDateEdit>

namespace comptoir {

/// A day, typed or chosen from a calendar.
class PartDate : public QDateEdit, public PartWidget
{
    Q_OBJECT

public:
    explicit PartDate(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;
};

} // namespace comptoir
