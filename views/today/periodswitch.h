#pragma once

#include "models/insights/period.h"

#include <QWidget>

class QButtonGroup;

namespace comptoir {

/// Which period the figures are shown for: one of five pills; arrows go from one to the next.
class PeriodSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodSwitch(QWidget *parent = nullptr);

    [[nodiscard]] PeriodKind period() const;
    void setPeriod(PeriodKind kind);
    void takeFocus();

signals:
    void chosen(comptoir::PeriodKind kind); ///< by the owner

private:
    QButtonGroup *m_group;
};

} // namespace comptoir
