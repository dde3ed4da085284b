#pragma once

#include <QSplitter>

namespace comptoir {

/// The border between two parts, for who works by keys too: Tab comes to it, the arrows move it,
/// Home and End as far as it goes. The mouse leaves the keyboard where it is.
class SideHandle : public QSplitterHandle
{
    Q_OBJECT

public:
    explicit SideHandle(QSplitter *parent);

private:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace comptoir
