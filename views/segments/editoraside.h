#pragma once

#include "views/segments/rulelook.h"
#include "views/viewcontext.h"

#include <QScrollArea>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class SampleList;
class WhyView;

/// Beside the rule, or behind a tab: how many the rule has and how that moved, what is wrong with
/// which card, some of the customers, and why one is in it or not.
class EditorAside : public QScrollArea
{
    Q_OBJECT

public:
    explicit EditorAside(const ViewContext &context, QWidget *parent = nullptr);

    /// What was measured is of an earlier rule by now.
    void setBusy(bool busy);
    void setLook(const RuleLook &look);
    void setWeekAgo(qint64 members);
    /// The rule that "why" is asked of.
    void setRule(const Rule &rule, const QString &self);
    /// Why this one is in it or not.
    void explain(CustomerId customer);
    /// Of another segment: nothing is known yet.
    void clear();

signals:
    /// A problem was clicked: its card.
    void problemChosen(const comptoir::RulePath &path);
    /// What there is to know while it is out of sight; empty until it was counted.
    void summarised(const QString &count, bool hasProblems);

private:
    QVBoxLayout *addCard();
    QPushButton *addProblemLink(const QString &text, const RuleProblem &problem);
    void build();
    void retranslate();
    void showCount();
    void showProblems();
    void askWho();

    ViewContext m_context;
    std::optional<RuleLook> m_look;
    std::optional<qint64> m_weekAgo;
    Rule m_rule;
    QString m_self;
    CustomerId m_asked;
    bool m_busy = false;

    QWidget *m_inside;
    QVBoxLayout *m_column;
    QLabel *m_countHeading;
    QLabel *m_count;
    QLabel *m_share;
    QLabel *m_change;
    QFrame *m_problemCard = nullptr;
    QLabel *m_problemHeading;
    QVBoxLayout *m_problems;
    SampleList *m_sample;
    QWidget *m_whyCard = nullptr;
    QLabel *m_whyHeading;
    QPushButton *m_who;
    WhyView *m_why;
};

} // namespace comptoir
