#pragma once

#include "views/segments/builder/canvasview.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;

namespace comptoir {

class DropMark;
class GroupWidget;
class RuleItem;

/// The rule as cards, and the hands on it: mouse, keyboard, menu, clipboard.
class RuleCanvas : public QWidget
{
    Q_OBJECT

public:
    RuleCanvas(RuleDraft &draft, FindValues find, QWidget *parent = nullptr);
    ~RuleCanvas() override;
    Q_DISABLE_COPY_MOVE(RuleCanvas)

    /// What is known of the shop, anew.
    void setWorld(const BuilderWorld &world);
    [[nodiscard]] const BuilderWorld &world() const { return m_view.world; }
    [[nodiscard]] const QList<RuleProblem> &problems() const { return m_view.problems; }
    /// nullptr: none is there.
    [[nodiscard]] RuleItem *itemAt(const RulePath &path) const;
    /// Gives the current card the keyboard, at what is to be filled in first.
    void fillInCurrent();

    // What can be done with the current card; nothing where it cannot.
    void copy() const;
    void cut();
    void paste();
    void removeCurrent();
    void duplicateCurrent();
    void moveCurrent(int by); ///< −1 up, 1 down
    void wrapCurrent();
    void unwrapCurrent();
    /// To the card above or below.
    void step(int by);
    void stepToEnd(bool isLast);

signals:
    void searchWanted(); ///< the keyboard belongs into the palette
    void sourceWanted(comptoir::DataSource source); ///< SourceDoor leads there
    /// A part of the canvas that must be in sight.
    void sightWanted(const QRect &place);

private:
    void sync();
    void retranslate();
    void markCurrent();
    void giveKeyboard();
    void startDrag(const RulePath &path);
    [[nodiscard]] QMenu *menu();
    [[nodiscard]] RulePath pathUnder(const QPoint &position) const;
    [[nodiscard]] bool isOverItself(const RulePath &group) const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    RuleDraft &m_draft;
    CanvasView m_view;
    GroupWidget *m_root;
    QPushButton *m_add;
    QPushButton *m_exclude;
    DropMark *m_mark;
    std::optional<RulePath> m_dragged; ///< the card of ours under the hand
    bool m_isStructureNew = true;
};

} // namespace comptoir
