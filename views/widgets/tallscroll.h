#pragma once

#include <QScrollArea>

namespace comptoir {

/// Scrolls up and down what is higher than the room for it: large text in a small window. Never
/// narrower than what is in it, without a frame, and no stop of Tab.
class TallScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `inside` over.
    explicit TallScroll(QWidget *inside, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace comptoir
