#include "views/orders/orderfilterbar.h"

#include "models/domain/clock.h"
#include "views/orders/rangedialogs.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QActionGroup>
#include <QMenu>
#include <QTimeZone>

#include <algorithm>

namespace comptoir {

namespace {

constexpr OrderFilterBar::Preset kPresets[]
    = {OrderFilterBar::Preset::Today,         OrderFilterBar::Preset::Yesterday,
       OrderFilterBar::Preset::LastSevenDays, OrderFilterBar::Preset::LastThirtyDays,
       OrderFilterBar::Preset::ThisMonth,     OrderFilterBar::Preset::LastMonth,
       OrderFilterBar::Preset::ThisYear,      OrderFilterBar::Preset::LastYear};

Timestamp startOf(const QDate &day)
{
    return {day.startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch()};
}

QString hundredths(qint64 amount)
{
    return QLocale().toString(static_cast<double>(amount) / 100.0, 'f', amount % 100 == 0 ? 0 : 2);
}

} // namespace

OrderFilterBar::OrderFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_clear(makeButton(ButtonKind::Link, this))
{
    static const char *const kNames[FilterCount]
        = {"state", "date", "shop", "source", "amount", "payment"};
    m_choices.states = {OrderStateKind::Pending,  OrderStateKind::Paid,
                        OrderStateKind::Shipped,  OrderStateKind::Cancelled,
                        OrderStateKind::Refunded, OrderStateKind::PaymentError}; // until told
    auto *flow = new FlowLayout(8, this);
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
        m_chips.first()->setFocus();
        emit changed();
    });
    onLanguage(this, [this] { retranslate(); });
}

void OrderFilterBar::setChoices(const OrderChoices &choices)
{
    m_choices = choices;
    retranslate();
}

void OrderFilterBar::setShops(const ShopTable &shops)
{
    m_shops = shops;
    retranslate();
}

OrderFilterBar::Days OrderFilterBar::daysOf(Preset preset, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (preset) {
    case Preset::Today:
        return {today, today};
    case Preset::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Preset::LastSevenDays:
        return {today.addDays(-6), today};
    case Preset::LastThirtyDays:
        return {today.addDays(-29), today};
    case Preset::ThisMonth:
        return {month, month.addMonths(1).addDays(-1)};
    case Preset::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Preset::ThisYear:
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case Preset::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    }
    Q_UNREACHABLE();
}

void OrderFilterBar::apply(OrderListQuery &query) const
{
    query.state = m_state;
    query.test = m_extra == Extra::Test;
    query.valid.reset();
    if (m_extra == Extra::Sale || m_extra == Extra::NoSale)
        query.valid = m_extra == Extra::Sale;
    query.shop = m_shop;
    query.source = m_source;
    query.paymentMethod = m_payment;
    query.least = m_least;
    query.most = m_most;
    const QDate today = m_clock.now().toZone(QTimeZone::systemTimeZone()).date();
    const Days days = m_preset ? daysOf(*m_preset, today) : m_days;
    query.from.reset();
    query.until.reset();
    if (days.first.isValid())
        query.from = startOf(days.first);
    if (days.last.isValid())
        query.until = startOf(days.last.addDays(1));
}

bool OrderFilterBar::isNarrowing() const
{
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [](const Chip *chip) { return chip->isChecked(); });
}

void OrderFilterBar::clear()
{
    m_state.reset();
    m_extra = Extra::None;
    m_days = {};
    m_preset.reset();
    m_shop = {};
    m_source.clear();
    m_payment.clear();
    m_least.reset();
    m_most.reset();
    retranslate();
}

void OrderFilterBar::showOnly(const Days &days)
{
    clear();
    m_days = days;
    narrow();
}

void OrderFilterBar::narrow()
{
    retranslate();
    emit changed();
}

void OrderFilterBar::openMenu(Filter filter)
{
    retranslate(); // a click alone chooses nothing
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    switch (filter) {
    case State:
        fillState(menu);
        break;
    case Date:
        fillDate(menu);
        break;
    case ShopFilter:
        fillShop(menu);
        break;
    case Source:
        fillTexts(menu, m_choices.sources, m_source, Source);
        break;
    case Payment:
        fillTexts(menu, m_choices.paymentMethods, m_payment, Payment);
        break;
    case Amount:
    case FilterCount:
        delete menu;
        return askAmounts();
    }
    const Chip *chip = m_chips.at(filter);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void OrderFilterBar::addChoice(QMenu *menu, const QString &text, bool chosen,
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

void OrderFilterBar::fillState(QMenu *menu)
{
    const auto choose = [this](std::optional<OrderStateKind> state, Extra extra) {
        return [this, state, extra] {
            m_state = state;
            m_extra = extra;
        };
    };
    addChoice(menu, tr("Every state"), !m_state && m_extra == Extra::None,
              choose(std::nullopt, Extra::None));
    menu->addSeparator();
    for (const OrderStateKind kind : m_choices.states)
        addChoice(menu, OrderWords::kind(kind), m_state == kind, choose(kind, Extra::None));
    menu->addSeparator();
    for (const Extra extra : {Extra::Sale, Extra::NoSale, Extra::Test})
        addChoice(menu, name(extra), m_extra == extra, choose(std::nullopt, extra));
}

void OrderFilterBar::fillDate(QMenu *menu)
{
    const auto choose = [this](std::optional<Preset> preset) {
        return [this, preset] {
            m_preset = preset;
            m_days = {};
        };
    };
    addChoice(menu, tr("Whenever"), !m_preset && m_days == Days(), choose(std::nullopt));
    menu->addSeparator();
    for (const Preset preset : kPresets)
        addChoice(menu, name(preset), m_preset == preset, choose(preset));
    menu->addSeparator();
    connect(menu->addAction(tr("From … to …")), &QAction::triggered, this,
            &OrderFilterBar::askDays);
}

void OrderFilterBar::fillShop(QMenu *menu)
{
    addChoice(menu, tr("All shops"), !m_shop.isValid(), [this] { m_shop = {}; });
    menu->addSeparator();
    QList<Shop> shops = m_shops.values();
    std::sort(shops.begin(), shops.end(), [](const Shop &a, const Shop &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    for (const Shop &shop : shops)
        addChoice(menu, shop.name, m_shop == shop.id, [this, id = shop.id] { m_shop = id; });
}

void OrderFilterBar::fillTexts(QMenu *menu, const QStringList &texts, QString &chosen,
                               Filter filter)
{
    addChoice(menu, tr("All"), chosen.isEmpty(), [&chosen] { chosen.clear(); });
    menu->addSeparator();
    for (const QString &text : texts) {
        addChoice(menu,
                  filter == Source ? OrderWords::source(text) : OrderWords::paymentMethod(text),
                  chosen == text, [&chosen, text] { chosen = text; });
    }
}

void OrderFilterBar::askDays()
{
    const QDate today = m_clock.now().toZone(QTimeZone::systemTimeZone()).date();
    const Days days = m_preset ? daysOf(*m_preset, today) : m_days;
    auto *dialog = new DaysDialog(days.first.isValid() ? days.first : today.addDays(-29),
                                  days.last.isValid() ? days.last : today, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_preset.reset();
        m_days = {dialog->first(), dialog->last()};
        narrow();
    });
    dialog->open();
}

void OrderFilterBar::askAmounts()
{
    auto *dialog = new AmountsDialog(m_least, m_most, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_least = dialog->least();
        m_most = dialog->most();
        narrow();
    });
    dialog->open();
}

QString OrderFilterBar::name(Filter filter)
{
    switch (filter) {
    case State:
        return tr("State");
    case Date:
        return tr("Date");
    case ShopFilter:
        return tr("Shop");
    case Source:
        return tr("Source");
    case Amount:
        return tr("Amount");
    case Payment:
    case FilterCount:
        break;
    }
    return tr("Payment");
}

QString OrderFilterBar::name(Preset preset)
{
    switch (preset) {
    case Preset::Today:
        return tr("Today");
    case Preset::Yesterday:
        return tr("Yesterday");
    case Preset::LastSevenDays:
        return tr("Last 7 days");
    case Preset::LastThirtyDays:
        return tr("Last 30 days");
    case Preset::ThisMonth:
        return tr("This month");
    case Preset::LastMonth:
        return tr("Last month");
    case Preset::ThisYear:
        return tr("This year");
    case Preset::LastYear:
        return tr("Last year");
    }
    Q_UNREACHABLE();
}

QString OrderFilterBar::name(Extra extra)
{
    switch (extra) {
    case Extra::Sale:
        return tr("Counts as a sale");
    case Extra::NoSale:
        return tr("Does not count as a sale");
    case Extra::Test:
        return tr("Test order");
    case Extra::None:
        break;
    }
    return {};
}

/// Empty where nothing is chosen.
QString OrderFilterBar::chosenText(Filter filter) const
{
    switch (filter) {
    case State:
        return m_state ? OrderWords::kind(*m_state) : name(m_extra);
    case Date:
        if (m_preset)
            return name(*m_preset);
        return m_days == Days()
            ? QString()
            : tr("%1 to %2", "days").arg(Format::date(m_days.first), Format::date(m_days.last));
    case ShopFilter:
        return m_shop.isValid() ? m_shops.value(m_shop).name : QString();
    case Source:
        return OrderWords::source(m_source);
    case Amount:
        if (m_least && m_most)
            return tr("%1 to %2", "amounts").arg(hundredths(*m_least), hundredths(*m_most));
        if (m_least)
            return tr("from %1", "an amount").arg(hundredths(*m_least));
        return m_most ? tr("up to %1", "an amount").arg(hundredths(*m_most)) : QString();
    case Payment:
    case FilterCount:
        break;
    }
    return OrderWords::paymentMethod(m_payment);
}

void OrderFilterBar::retranslate()
{
    for (int i = 0; i < FilterCount; ++i) {
        const auto filter = static_cast<Filter>(i);
        const QString chosen = chosenText(filter);
        Chip *chip = m_chips.at(i);
        //: a filter and what it is set to
        chip->set(chosen.isEmpty() ? name(filter) : tr("%1: %2").arg(name(filter), chosen),
                  QStringLiteral("▾"));
        chip->setAccessibleName(chip->text());
        chip->setChecked(!chosen.isEmpty());
        chip->setToolTip(tr("Opens the choices"));
    }
    m_chips.at(ShopFilter)->setVisible(m_shops.size() > 1);
    m_chips.at(Source)->setVisible(m_choices.sources.size() > 1);
    m_chips.at(Payment)->setVisible(m_choices.paymentMethods.size() > 1);
    m_clear->setText(tr("Clear all filters"));
    m_clear->setVisible(isNarrowing());
}

} // namespace comptoir
