#pragma once

#include "views/segments/builder/canvasview.h"

#include <QWidget>

namespace comptoir {

/// A card or a group on the canvas: takes the keyboard, can be dragged, and shows which one is the
/// current one.
class RuleItem : public QWidget
{
    Q_OBJECT

public:
    RuleItem(CanvasView &view, QWidget *parent);

    [[nodiscard]] const RulePath &path() const { return m_path; }
    [[nodiscard]] const RuleNode &node() const { return m_node; }
    /// Shows the node anew as far as it changed.
    void setNode(const RuleNode &node, const RulePath &path);
    /// Everything anew: the language or what is known of the shop changed.
    virtual void refresh() = 0;
    /// Where the keyboard goes on when one wants to fill it in: the first open question, else the
    /// first part.
    virtual QWidget *firstToFillIn() = 0;
    void setCurrent(bool current);

signals:
    /// The hand moves it.
    void dragged(const comptoir::RulePath &path);

protected:
    enum class Frame { Card, Group, Loose };

    void setFrame(Frame frame) { m_frame = frame; }
    void setInComplaint(bool complains);
    [[nodiscard]] CanvasView &view() const { return m_view; }
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

    CanvasView &m_view;
    RuleNode m_node;
    RulePath m_path;
    QPoint m_pressedAt;
    Frame m_frame = Frame::Card;
    bool m_isCurrent = false;
    bool m_complains = false;
};

} // namespace comptoir
