#pragma once

#include "models/domain/currency.h"
#include "models/segments/segmentpresets.h"
#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

#include <QHash>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace comptoir {

class Badge;
class NoticeBar;
class RuleMeter;
struct RuleLook;
class SearchField;

/// The ready-made lists: what each is for, the numbers that an owner may want otherwise, and how
/// many customers it would have now.
class GalleryDialog : public Dialog
{
    Q_OBJECT

public:
    explicit GalleryDialog(const ViewContext &context, QWidget *parent = nullptr);

    /// Amounts are in the shop's currency once it is known.
    static void ask(const ViewContext &context, QWidget *parent,
                    const std::function<void(const Segment &draft, bool edit)> &chosen);

signals:
    /// `edit`: to be looked over before it is kept.
    void chosen(const comptoir::Segment &draft, bool edit);

private:
    void build();
    QLayout *buildDetail();
    QLayout *buildButtons();
    void readCurrency();
    void fillList();
    void showPreset();
    void showThresholds();
    void measure();
    void take(const RuleLook &look);
    void choose(bool edit);
    [[nodiscard]] const SegmentPreset *current() const;
    [[nodiscard]] QHash<QString, double> values() const;
    [[nodiscard]] Result<Rule> rule() const;
    static QString groupName(const QString &group);
    bool eventFilter(QObject *watched, QEvent *event) override;

    ViewContext m_context;
    QList<SegmentPreset> m_presets;
    Currency m_currency;
    RuleMeter *m_meter;
    SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_name;
    QLabel *m_about;
    QGridLayout *m_thresholds;
    QHash<QString, QDoubleSpinBox *> m_values; ///< by place in the rule
    QLabel *m_count;
    Badge *m_needs;
    QLabel *m_sentence;
    NoticeBar *m_notice;
    QString m_door; ///< the page to which the notice leads
    QPushButton *m_edit;
    QPushButton *m_make;
};

} // namespace comptoir
