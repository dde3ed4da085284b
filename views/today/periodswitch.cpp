#include "views/today/periodswitch.h"

#include "views/today/todaywords.h"
#include "views/widgets/chip.h"
#include "views/widgets/retranslate.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include <array>

namespace comptoir {

namespace {

struct Choice
{
    PeriodKind kind;
    const char *word;
};
constexpr std::array kChoices{
    Choice{PeriodKind::Today, "today"}, Choice{PeriodKind::Last7Days, "7-days"},
    Choice{PeriodKind::Last30Days, "30-days"}, Choice{PeriodKind::ThisMonth, "month"},
    Choice{PeriodKind::Last12Months, "12-months"}};

} // namespace

PeriodSwitch::PeriodSwitch(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Choice &choice : kChoices) {
        auto *chip = new Chip(this);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("period-") + QLatin1String(choice.word));
        m_group->addButton(chip, static_cast<int>(choice.kind));
        row->addWidget(chip);
        onLanguage(chip, [chip, kind = choice.kind] { chip->set(TodayWords::period(kind), {}); });
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

QString PeriodSwitch::word(PeriodKind kind)
{
    for (const Choice &choice : kChoices) {
        if (choice.kind == kind)
            return QLatin1String(choice.word);
    }
    return {};
}

std::optional<PeriodKind> PeriodSwitch::fromWord(const QString &word)
{
    for (const Choice &choice : kChoices) {
        if (word == QLatin1String(choice.word))
            return choice.kind;
    }
    return std::nullopt;
}

} // namespace comptoir
