#pragma once

#include <QWidget>

namespace comptoir {

/// The bar between two cards where what is dragged will stand when it is let go.
class DropMark : public QWidget
{
    Q_OBJECT

public:
    explicit DropMark(QWidget *canvas);

    void showAt(const QRect &mark);

private:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace comptoir
