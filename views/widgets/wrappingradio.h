#pragma once

#include <QRadioButton>

namespace comptoir {

/// A radio button whose words go on in the next line where there is no room.
class WrappingRadio : public QRadioButton
{
    Q_OBJECT

public:
    explicit WrappingRadio(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override;
    /// Of the words, as far as a widget of that width has it.
    [[nodiscard]] int roomIn(int width) const;
    [[nodiscard]] QString wrapped(int width) const;
};

} // namespace comptoir
