#pragma once

#include <QWidget>

namespace comptoir {

/// Where one is among a few steps: a dot each, the present one long.
class StepDots : public QWidget
{
    Q_OBJECT

public:
    explicit StepDots(int count, QWidget *parent = nullptr);

    void setCurrent(int step);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    int m_count;
    int m_current = 0;
};

} // namespace comptoir
