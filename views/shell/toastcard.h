#pragma once

#include "views/shell/notices.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace comptoir {

/// One toast: what happened, one button, and a cross. ToastStack says where and how long.
class ToastCard : public QFrame
{
    Q_OBJECT

public:
    ToastCard(qint64 id, const Notice &notice, QWidget *window);

    [[nodiscard]] qint64 id() const { return m_id; }
    /// In the same words and tone.
    [[nodiscard]] bool saysTheSame(const ToastCard &other) const;
    void removeAction();
    void takeFocus();
    /// As wide as its words, at most `room`, as high as they need then.
    void fit(int room);
    void announce();

    void startTime(int ms);
    /// While held, its time stands still; let go, it has at least two seconds again.
    void holdTime(bool hold);
    [[nodiscard]] bool isHeld() const;

signals:
    void acted();
    void closed();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintDrawing();

    qint64 m_id;
    Tone m_tone;
    QLabel *m_drawing;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_time;
    int m_left = 0; ///< milliseconds, while held
};

} // namespace comptoir
