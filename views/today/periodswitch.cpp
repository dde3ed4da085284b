#include "views/today/periodswitch.h"

#include "views/today/todaywords.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/retranslate.h"

#include <QButtonGroup>

#include <array>

namespace comptoir {

namespace {

constexpr int kGap = 4;
constexpr std::array kChoices{PeriodKind::Today, PeriodKind::Last7Days, PeriodKind::Last30Days,
                              PeriodKind::ThisMonth, PeriodKind::Last12Months};

} // namespace

PeriodSwitch::PeriodSwitch(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new FlowLayout(kGap, this);
    for (const PeriodKind kind : kChoices) {
        auto *chip = new Chip(this);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("period-") + periodWord(kind));
        m_group->addButton(chip, static_cast<int>(kind));
        row->addWidget(chip);
        onLanguage(chip, [chip, kind] { chip->set(TodayWords::period(kind), {}); });
    }
    m_group->setExclusive(true);
    setPeriod(PeriodKind::Last30Days);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            emit chosen(static_cast<PeriodKind>(id));
    });
    onLanguage(this, [this] { setAccessibleName(tr("Period of the figures")); });
}

PeriodKind PeriodSwitch::period() const
{
    return static_cast<PeriodKind>(m_group->checkedId());
}

void PeriodSwitch::setPeriod(PeriodKind kind)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(static_cast<int>(kind))->setChecked(true);
}

void PeriodSwitch::takeFocus()
{
    m_group->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace comptoir
