#include "views/orders/orderfilterbar.h"

#include "models/domain/clock.h"
#include "models/domain/shopwords.h"
#include "views/orders/rangedialogs.h"
#include "views/orders/statemenu.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QMenu>

#include <algorithm>

namespace comptoir {

namespace {

QString hundredths(qint64 amount)
{
    return QLocale().toString(static_cast<double>(amount) / 100.0, 'f', amount % 100 == 0 ? 0 : 2);
}

} // namespace

OrderFilterBar::OrderFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_clear(makeButton(ButtonKind::Link, this))
    , m_make(makeButton(ButtonKind::Link, this))
{
    static const char *const kNames[FilterCount]
        = {"state", "date", "revenue", "shop", "source", "amount", "payment"};
    for (int kind = 0; kind <= static_cast<int>(OrderStateKind::PaymentError); ++kind)
        m_choices.states.append(static_cast<OrderStateKind>(kind)); // until told
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
    m_make->setObjectName(QStringLiteral("make-segment"));
    flow->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &OrderFilterBar::segmentWanted);
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
    const ShopZones zones(shops.values());
    retranslate();
    if (zones == m_zones)
        return;
    m_zones = zones;
    if (m_days.isSet())
        emit changed(); // the days begin at other instants
}

void OrderFilterBar::apply(OrderListQuery &query) const
{
    query.states.assign(m_states.begin(), m_states.end());
    query.test = m_counted == Counted::TestOrders;
    query.counted.reset();
    if (m_counted == Counted::InRevenue || m_counted == Counted::NotInRevenue)
        query.counted = m_counted == Counted::InRevenue;
    query.shop = m_shop;
    query.source = m_source;
    query.paymentMethod = m_payment;
    query.least = m_least;
    query.most = m_most;
    m_days.narrow(query, m_clock.now(), m_zones);
}

bool OrderFilterBar::isNarrowing() const
{
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [](const Chip *chip) { return chip->isChecked(); });
}

void OrderFilterBar::clear()
{
    m_states.clear();
    m_counted = Counted::Whatever;
    m_days = {};
    m_shop = {};
    m_source.clear();
    m_payment.clear();
    m_least.reset();
    m_most.reset();
    retranslate();
}

void OrderFilterBar::showRevenueOf(PeriodKind kind)
{
    clear();
    m_days = OrderDays(OrderDays::of(kind));
    m_counted = Counted::InRevenue;
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
    if (filter == State)
        return openStates();
    if (filter == Amount)
        return askAmounts();
    auto *menu = new QMenu(this);
    if (filter == Date)
        fillDate(menu);
    else if (filter == Revenue)
        fillRevenue(menu);
    else if (filter == ShopFilter)
        fillShop(menu);
    else if (filter == Source)
        fillTexts(menu, m_choices.sources, m_source, Source);
    else
        fillTexts(menu, m_choices.paymentMethods, m_payment, Payment);
    popUp(menu, filter);
}

void OrderFilterBar::popUp(QMenu *menu, Filter filter)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Chip *chip = m_chips.at(filter);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

/// The table behind follows each tick at once.
void OrderFilterBar::openStates()
{
    m_stateMenu = new StateMenu(m_choices.states, m_states, this);
    connect(m_stateMenu, &StateMenu::tickedChanged, this,
            [this](const QList<OrderStateKind> &ticked) {
                m_states = ticked;
                narrow();
            });
    popUp(m_stateMenu, State);
    emit stateCountsWanted();
}

void OrderFilterBar::setStateCounts(const OrderStateCounts &counts)
{
    if (m_stateMenu)
        m_stateMenu->setCounts(counts);
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

void OrderFilterBar::fillDate(QMenu *menu)
{
    addChoice(menu, tr("Whenever"), !m_days.isSet(), [this] { m_days = {}; });
    menu->addSeparator();
    for (const OrderDays::Preset preset : OrderDays::kOffered)
        addChoice(menu, OrderDays::name(preset), m_days.preset() == preset,
                  [this, preset] { m_days = OrderDays(preset); });
    menu->addSeparator();
    connect(menu->addAction(tr("From … to …")), &QAction::triggered, this,
            &OrderFilterBar::askDays);
}

void OrderFilterBar::fillRevenue(QMenu *menu)
{
    for (const Counted counted :
         {Counted::Whatever, Counted::InRevenue, Counted::NotInRevenue, Counted::TestOrders}) {
        addChoice(menu, counted == Counted::Whatever ? tr("All orders") : name(counted),
                  m_counted == counted, [this, counted] { m_counted = counted; });
        if (counted == Counted::Whatever)
            menu->addSeparator();
    }
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
        addChoice(menu, filter == Source ? OrderWords::source(text) : ShopWords::readable(text),
                  chosen == text, [&chosen, text] { chosen = text; });
    }
}

void OrderFilterBar::askDays()
{
    const QDate today = m_clock.now().toZone(m_zones.main()).date();
    const OrderDays::Days days
        = m_days.isSet() ? m_days.asOf(today) : OrderDays::Days{today.addDays(-29), today};
    auto *dialog = new DaysDialog(days.first, days.last, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_days = OrderDays({dialog->first(), dialog->last()});
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
    case Revenue:
        return tr("Revenue");
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

QString OrderFilterBar::name(Counted counted)
{
    switch (counted) {
    case Counted::InRevenue:
        return tr("Counted in revenue");
    case Counted::NotInRevenue:
        return tr("Not counted in revenue");
    case Counted::TestOrders:
        return tr("Test orders");
    case Counted::Whatever:
        break;
    }
    return {};
}

QString OrderFilterBar::statesText() const
{
    constexpr qsizetype kNamed = 2;
    if (m_states.size() > kNamed)
        return tr("%n states", nullptr, static_cast<int>(m_states.size()));
    QStringList names;
    for (const OrderStateKind kind : m_states)
        names.append(OrderWords::kind(kind));
    return names.join(QStringLiteral(", "));
}

QString OrderFilterBar::amountsText() const
{
    if (m_least && m_most)
        return tr("%1 to %2", "amounts").arg(hundredths(*m_least), hundredths(*m_most));
    if (m_least)
        return tr("from %1", "an amount").arg(hundredths(*m_least));
    return m_most ? tr("up to %1", "an amount").arg(hundredths(*m_most)) : QString();
}

/// Empty where nothing is chosen.
QString OrderFilterBar::chosenText(Filter filter) const
{
    switch (filter) {
    case State:
        return statesText();
    case Date:
        return m_days.words();
    case Revenue:
        return name(m_counted);
    case ShopFilter:
        return m_shop.isValid() ? m_shops.value(m_shop).name : QString();
    case Source:
        return OrderWords::source(m_source);
    case Amount:
        return amountsText();
    case Payment:
    case FilterCount:
        break;
    }
    return ShopWords::readable(m_payment);
}

void OrderFilterBar::retranslate()
{
    for (int i = 0; i < FilterCount; ++i) {
        const auto filter = static_cast<Filter>(i);
        const QString chosen = chosenText(filter);
        Chip *chip = m_chips.at(i);
        //: a filter and what it is set to
        const QString both = tr("%1: %2").arg(name(filter), chosen);
        chip->set(chosen.isEmpty()        ? name(filter)
                      : filter == Revenue ? chosen
                                          : both,
                  QStringLiteral("▾"));
        chip->setAccessibleName(chip->text());
        chip->setChecked(!chosen.isEmpty());
        chip->setToolTip(tr("Opens the choices"));
    }
    m_chips.at(Date)->setToolTip(tr("Days as the clock of each shop has them"));
    m_chips.at(Revenue)->setToolTip(
        tr("Cancelled and test orders, and those of nothing to pay, do not count in revenue"));
    m_chips.at(ShopFilter)->setVisible(m_shops.size() > 1);
    m_chips.at(Source)->setVisible(m_choices.sources.size() > 1);
    m_chips.at(Payment)->setVisible(m_choices.paymentMethods.size() > 1);
    m_clear->setText(tr("Clear all filters"));
    m_clear->setVisible(isNarrowing());
    m_make->setText(tr("Make a segment"));
    m_make->setToolTip(tr("Makes a segment of the customers who placed these orders."));
    m_make->setVisible(isNarrowing());
}

} // namespace comptoir
