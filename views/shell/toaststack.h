#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace comptoir {

class Notices;
class ToastCard;

/// The newest notices, stacked at the bottom right of the window: each goes by itself after some
/// seconds, except while the pointer or the keyboard is on the stack; the bell keeps them. The same
/// words are there once. They lie over no button that was just pressed, nor those beside it. They
/// never take the keyboard; focusNewest() gives it to them, Escape gives it back. A screen reader
/// is told each at once.
class ToastStack : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 3; ///< at once; the oldest makes room, and is in the bell
    static constexpr int kShownMs = 6000;
    static constexpr int kShownWithActionMs = 10000;
    static constexpr int kShownErrorMs = 20000;

    /// `window` is what they lie on; it owns the stack.
    ToastStack(std::shared_ptr<Notices> notices, QWidget *window);

    /// Puts the keyboard on the newest toast. False when there is none.
    bool focusNewest();
    /// All go at once: the list behind the bell opens, which has them.
    void clear();
    [[nodiscard]] QList<ToastCard *> cards() const { return m_cards; }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void show(qint64 id);
    void dropSame(const ToastCard &card);
    void noteButton(QObject *watched);
    [[nodiscard]] QRect pressedPlace() const;
    void settle(qint64 id);
    void takeAway(qint64 id);
    void drop(ToastCard *card);
    void place(ToastCard *arriving = nullptr);
    void giveFocusBack();
    void letTimeRun();

    std::shared_ptr<Notices> m_notices;
    QWidget *m_window;
    QList<ToastCard *> m_cards; ///< newest last, at the bottom
    QPointer<QWidget> m_pressed; ///< the button that was pressed last
    QPointer<QWidget> m_before; ///< had the keyboard before the toasts
};

} // namespace comptoir
