#include "views/outbox/outboxfilterbar.h"

#include "models/domain/clock.h"
#include "models/domain/consentwords.h"
#include "models/domain/localtime.h"
#include "views/orders/rangedialogs.h"
#include "views/outbox/outboxwords.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QMenu>
#include <QTimeZone>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kNextDays = 14;
constexpr qsizetype kLongestName = 40; ///< of a message, on its chip

/// The days as the rest of the program writes times: of this computer.
QTimeZone zone()
{
    return QTimeZone::systemTimeZone();
}

} // namespace

OutboxFilterBar::OutboxFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_clear(makeButton(ButtonKind::Link, this))
{
    static const char *const kNames[FilterCount] = {"channel", "message", "date"};
    auto *flow = new FlowLayout(8, this);
    for (const OutboxGroup group : kAllOutboxGroups) {
        auto *chip = new Chip(this);
        chip->setObjectName(QStringLiteral("group%1").arg(static_cast<int>(group)));
        m_groups.insert(group, chip);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, group] { toggle(group); });
    }
    for (int i = 0; i < FilterCount; ++i) {
        auto *chip = new Chip(this);
        chip->setObjectName(QLatin1String(kNames[i]));
        m_chips.append(chip);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, i] { openMenu(static_cast<Filter>(i)); });
    }
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    flow->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        m_groups.value(kAllOutboxGroups.front())->setFocus();
        emit changed();
    });
    onLanguage(this, [this] { retranslate(); });
}

void OutboxFilterBar::setChoices(const OutboxChoices &choices)
{
    m_choices = choices;
    retranslate();
}

void OutboxFilterBar::setCounts(const OutboxCounts &counts)
{
    m_counts = counts;
    retranslate();
}

QDate OutboxFilterBar::today() const
{
    return m_clock.now().toZone(zone()).date();
}

void OutboxFilterBar::apply(OutboxListQuery &query) const
{
    query.group = m_group;
    query.channel = m_channel;
    query.message = m_message;
    query.from.reset();
    query.until.reset();
    if (!m_days.isSet())
        return;
    const OrderDays::Days days = m_days.asOf(today());
    query.from = startOfDay(days.first, zone());
    query.until = startOfDay(days.last.addDays(1), zone());
}

bool OutboxFilterBar::isNarrowing() const
{
    return m_group || m_channel || !m_message.isEmpty() || m_days.isSet();
}

void OutboxFilterBar::clear()
{
    m_group.reset();
    m_channel.reset();
    m_message.clear();
    m_days = {};
    retranslate();
}

void OutboxFilterBar::showGroup(OutboxGroup group)
{
    clear();
    m_group = group;
    narrow();
}

void OutboxFilterBar::toggle(OutboxGroup group)
{
    m_group = m_group == group ? std::nullopt : std::optional(group);
    narrow();
}

void OutboxFilterBar::narrow()
{
    retranslate();
    emit changed();
}

void OutboxFilterBar::openMenu(Filter filter)
{
    retranslate(); // a click alone chooses nothing
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (filter == ChannelFilter)
        fillChannels(menu);
    else if (filter == Message)
        fillMessages(menu);
    else
        fillDays(menu);
    const Chip *chip = m_chips.at(filter);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void OutboxFilterBar::addChoice(QMenu *menu, const QString &text, bool chosen,
                                std::function<void()> choose)
{
    QString shown = text;
    QAction *action = menu->addAction(shown.replace(u'&', QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose)] {
        choose();
        narrow();
    });
}

void OutboxFilterBar::fillChannels(QMenu *menu)
{
    addChoice(menu, tr("All channels"), !m_channel, [this] { m_channel.reset(); });
    menu->addSeparator();
    for (const Channel channel : std::as_const(m_choices.channels)) {
        addChoice(menu, ConsentWords::channel(channel), m_channel == channel,
                  [this, channel] { m_channel = channel; });
    }
}

void OutboxFilterBar::fillMessages(QMenu *menu)
{
    addChoice(menu, tr("All messages"), m_message.isEmpty(), [this] { m_message.clear(); });
    menu->addSeparator();
    for (const QString &name : std::as_const(m_choices.messages))
        addChoice(menu, name, m_message == name, [this, name] { m_message = name; });
}

void OutboxFilterBar::fillDays(QMenu *menu)
{
    using Preset = OrderDays::Preset;
    const OrderDays::Days next{today(), today().addDays(kNextDays - 1)};
    addChoice(menu, tr("Whenever"), !m_days.isSet(), [this] { m_days = {}; });
    menu->addSeparator();
    addChoice(menu, tr("Next %n days", nullptr, kNextDays), false,
              [this, next] { m_days = OrderDays(next); });
    for (const Preset preset : {Preset::Today, Preset::Yesterday, Preset::LastSevenDays,
                                Preset::LastThirtyDays, Preset::ThisMonth, Preset::LastMonth}) {
        addChoice(menu, OrderDays::name(preset), m_days.preset() == preset,
                  [this, preset] { m_days = OrderDays(preset); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("From … to …")), &QAction::triggered, this,
            &OutboxFilterBar::askDays);
}

void OutboxFilterBar::askDays()
{
    const OrderDays::Days days
        = m_days.isSet() ? m_days.asOf(today()) : OrderDays::Days{today().addDays(-29), today()};
    auto *dialog = new DaysDialog(days.first, days.last, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_days = OrderDays({dialog->first(), dialog->last()});
        narrow();
    });
    dialog->open();
}

QString OutboxFilterBar::name(Filter filter)
{
    switch (filter) {
    case ChannelFilter:
        return tr("Channel");
    case Message:
        return tr("Message");
    case Date:
    case FilterCount:
        break;
    }
    return tr("Date");
}

/// Empty where nothing is chosen.
QString OutboxFilterBar::chosenText(Filter filter) const
{
    switch (filter) {
    case ChannelFilter:
        return m_channel ? ConsentWords::channel(*m_channel) : QString();
    case Message:
        return m_message.size() > kLongestName ? m_message.left(kLongestName) + u'…' : m_message;
    case Date:
    case FilterCount:
        break;
    }
    return m_days.words();
}

void OutboxFilterBar::retranslate()
{
    for (auto [group, chip] : m_groups.asKeyValueRange()) {
        const QString figure = Format::number(m_counts.value(group));
        chip->set(OutboxWords::group(group), figure);
        chip->setAccessibleName(OutboxWords::group(group) + u' ' + figure);
        chip->setToolTip(OutboxWords::groupTip(group));
        chip->setChecked(m_group == group);
    }
    for (int i = 0; i < FilterCount; ++i) {
        const auto filter = static_cast<Filter>(i);
        const QString chosen = chosenText(filter);
        Chip *chip = m_chips.at(i);
        //: a filter and what it is set to
        const QString both = tr("%1: %2").arg(name(filter), chosen);
        chip->set(chosen.isEmpty() ? name(filter) : both, QStringLiteral("▾"));
        chip->setAccessibleName(chip->text());
        chip->setChecked(!chosen.isEmpty());
        chip->setToolTip(tr("Opens the choices"));
    }
    m_chips.at(ChannelFilter)->setVisible(m_choices.channels.size() > 1 || m_channel);
    m_chips.at(Message)->setVisible(m_choices.messages.size() > 1 || !m_message.isEmpty());
    m_clear->setText(tr("Clear all filters"));
    m_clear->setVisible(isNarrowing());
}

} // namespace comptoir
