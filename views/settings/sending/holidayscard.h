#pragma once

#include "views/settings/sending/rulecard.h"
#include "views/viewcontext.h"

class QComboBox;
class QDateEdit;

namespace comptoir {

/// Whose public holidays count, which of the next twelve months are kept, and days of rest of the
/// shop's own.
class HolidaysCard : public RuleCard
{
    Q_OBJECT

public:
    explicit HolidaysCard(const ViewContext &context, QWidget *parent = nullptr);

    /// By which region the shop's time zone goes.
    void setUsual(HolidayRegion region);

private:
    void retranslate();
    void fillRegions();
    void fillDays();
    void addDayRow(const QDate &day, bool isOwn, bool isKept);
    void addOwn();
    void setWorked(const QDate &day, bool worked);
    void removeOwn(const QDate &day);
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;
    [[nodiscard]] HolidayRegion shownRegion() const;
    [[nodiscard]] QDate today() const;
    static QString regionName(HolidayRegion region);

    ViewContext m_context;
    HolidayRegion m_usual = HolidayRegion::France;
    std::optional<HolidayRegion> m_region;
    DaysOff m_days;
    QLabel *m_regionLabel;
    QComboBox *m_regions;
    QLabel *m_listLabel;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QLabel *m_ownLabel;
    QDateEdit *m_own;
    QPushButton *m_add;
};

} // namespace comptoir
