#pragma once

#include <QLabel>

namespace comptoir {

/// One line of plain text that ends in "…" where there is no room; the whole text is the tool tip
/// and what a screen reader reads. Never shrinks below eight letters.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace comptoir
