#pragma once

#include <QFrame>
#include <QPointer>

namespace comptoir {

/// Paper that hangs under a button, inside the window: it takes the keyboard when it
/// opens and gives it back when it closes, which Escape, a click elsewhere or leaving by Tab does.
class PopupPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PopupPanel(QWidget *window);

    /// Right edges in line with `anchor`'s, where the window has the room; above it where there is
    /// none below.
    void showUnder(QWidget *anchor);
    /// Left edges in line instead.
    void hangByLeftEdge() { m_isLeft = true; }
    /// Places it again after its contents changed.
    void adjust();
    void close();

signals:
    void opened();
    void closed();

protected:
    /// Where the keyboard goes when it opens.
    virtual QWidget *firstFocus() { return this; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_before;
    bool m_isLeft = false;
};

} // namespace comptoir
