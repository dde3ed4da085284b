#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

/// The strip above everything while the demo shop is open: what one sees is invented, and the way
/// out.
class DemoBar : public QWidget
{
    Q_OBJECT

public:
    explicit DemoBar(QWidget *parent = nullptr);

signals:
    void leaveRequested();

private:
    void paintEvent(QPaintEvent *event) override;

    QLabel *m_text;
    QPushButton *m_leave;
};

} // namespace comptoir
