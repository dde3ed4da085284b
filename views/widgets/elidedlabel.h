#pragma once

#include <QLabel>

namespace comptoir {

/// Lines of plain text, one as a rule, that end in "…" where there is no room; the whole text is
/// the tool tip and what a screen reader reads. Never shrinks below eight letters.
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
