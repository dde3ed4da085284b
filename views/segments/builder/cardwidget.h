#pragma once

#include "views/segments/builder/ruleitem.h"

#include <QSet>

class QLabel;
class QPushButton;
class QToolButton;

namespace comptoir {

class FlowLayout;

/// A condition as a sentence of pieces that are filled in where they stand. What is not complete
/// is said below.
class CardWidget : public RuleItem
{
    Q_OBJECT

public:
    CardWidget(CanvasView &view, QWidget *parent);

    void refresh() override;
    QWidget *firstToFillIn() override;

private:
    struct Shown
    {
        QString id;
        size_t kind = 0;
        PartWidget *part = nullptr;
    };

    void showParts(const CardParts &parts);
    PartWidget *takeShown(const CardPart &part, QList<Shown> &left);
    void connectPart(PartWidget &shown, const CardPart &part);
    [[nodiscard]] QWidget *nextAsked(const QSet<QString> &before, bool isAddition) const;
    void goOn(const QSet<QString> &before, bool isAddition);
    void orderTabs();
    void showProblem();
    void name();

    QWidget *m_sentence;
    FlowLayout *m_flow;
    QToolButton *m_remove;
    QWidget *m_problemRow;
    QLabel *m_problemIcon;
    QLabel *m_problem;
    QPushButton *m_bringIn; ///< what the card needs
    QList<Shown> m_shown;
};

} // namespace comptoir
