#pragma once

#include "models/domain/engagement.h"
#include "views/viewcontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace comptoir {

class InterestCard;
class NoticeBar;

/// What customers get points for, how many, and for how long: two ready sets to begin with, each
/// number of one's own, and what an example comes to. Taken over when the owner says so; everybody
/// is then worked out anew behind her back.
class ScoreSection : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreSection(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads the rules; what is being changed stays.
    void refresh();

signals:
    /// What segments may ask for is another thing now; scores tell by themselves.
    void changed();

private:
    enum Preset { PurchasesFirst, VisitsAndMessages, Own };

    void build();
    QGridLayout *buildForm();
    void addRow(QGridLayout *form, QLabel *label, QSpinBox *field, int most);
    QWidget *buildButtons();
    void connectParts();
    void retranslate();
    void showRules(const EngagementRules &rules);
    void showState();
    void showExample(const EngagementRules &rules);
    void choosePreset(int preset);
    void apply();
    [[nodiscard]] EngagementRules typed() const;
    static int presetOf(const EngagementRules &rules);

    ViewContext m_context;
    EngagementRules m_kept = EngagementRules::purchasesFirst();
    bool m_isRead = false;
    int m_generation = 0;

    NoticeBar *m_notice;
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_presetLabel;
    QComboBox *m_preset;
    QList<QLabel *> m_names; ///< in the order of ScoreWords::acts()
    QList<QSpinBox *> m_weights;
    QCheckBox *m_viewsAreVisits;
    QLabel *m_windowLabel;
    QSpinBox *m_window;
    QLabel *m_recentLabel;
    QSpinBox *m_recent;
    QLabel *m_exampleHeading;
    QLabel *m_example;
    QLabel *m_problem;
    QPushButton *m_apply;
    QPushButton *m_discard;
    QFrame *m_card;
    InterestCard *m_interest;
};

} // namespace comptoir
