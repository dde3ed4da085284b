#pragma once

#include "views/segments/builder/ruleitem.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class ChoiceButton;

/// A group: how its conditions go together, and the conditions one under another.
class GroupWidget : public RuleItem
{
    Q_OBJECT

public:
    GroupWidget(CanvasView &view, QWidget *parent);

    void refresh() override;
    QWidget *firstToFillIn() override;
    [[nodiscard]] const QList<RuleItem *> &items() const { return m_items; }

    struct Drop
    {
        RulePlace place;
        QRect mark; ///< where it is shown, in this widget's coordinates
    };
    /// Where something let go here would come to stand.
    [[nodiscard]] Drop dropAt(const QPoint &position) const;

signals:
    void structureChanged();

private:
    void showHeader();
    void showItems();
    RuleItem *makeItem(const RuleNode &node);
    void removeItem(RuleItem *item);
    [[nodiscard]] QRect markBefore(int index) const;
    [[nodiscard]] const RuleGroup &group() const;

    QWidget *m_header;
    QWidget *m_handle;
    ChoiceButton *m_mode;
    QToolButton *m_remove;
    QVBoxLayout *m_column;
    QLabel *m_hint;
    QList<RuleItem *> m_items;
};

} // namespace comptoir
