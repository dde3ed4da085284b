#pragma once

#include "views/settings/sending/rulecard.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace comptoir {

/// When each channel may be used, on the customer's clock, within what nobody may widen.
class HoursCard : public RuleCard
{
    Q_OBJECT

public:
    explicit HoursCard(QWidget *parent = nullptr);

private:
    struct Row
    {
        Channel channel;
        QLabel *name;
        QComboBox *from;
        QComboBox *until;
        QList<QCheckBox *> days; ///< Monday first
        QCheckBox *onHolidays;
        QLabel *wall;
    };
    void addRow(Channel channel);
    void retranslate();
    void showRules(const SendingSettings &settings) override;
    [[nodiscard]] SendingSettings applied(SendingSettings settings) const override;
    [[nodiscard]] SendingSettings standard(SendingSettings settings) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString warning() const override;
    [[nodiscard]] static HoursRule ruleOf(const Row &row);
    static void showTime(QComboBox *box, int minutes);

    QList<Row> m_rows;
};

} // namespace comptoir
