#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace comptoir {

/// A short confirmation at the bottom of the window; goes by itself after some seconds, never takes
/// the focus.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    void showText(const QString &text);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place();

    QLabel *m_label;
    QTimer *m_timer;
};

} // namespace comptoir
