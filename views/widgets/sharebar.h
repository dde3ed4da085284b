#pragma once

#include <QWidget>

namespace comptoir {

/// A thin bar that shows a share of a whole beside the figure that says it: decoration, without
/// words of its own.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(double share = 0, QWidget *parent = nullptr);

    void setShare(double share); ///< 0 to 1
    [[nodiscard]] double share() const { return m_share; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    double m_share;
};

} // namespace comptoir
