#include "views/today/todaypage.h"

#include "models/insights/salesreading.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/sync/quarantinedialog.h"
#include "views/sync/syncwords.h"
#include "views/today/cardcolumns.h"
#include "views/today/cartscard.h"
#include "views/today/peoplecards.h"
#include "views/today/periodswitch.h"
#include "views/today/salestiles.h"
#include "views/today/shopscard.h"
#include "views/today/taskscard.h"
#include "views/today/todaywords.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "views/widgets/tokens.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace comptoir {

namespace {
const QString kPeriodKey = QStringLiteral("view.today.period");
constexpr int kMinuteMs = 60'000;
constexpr int kPopupMs = 250;
} // namespace

TodayPage::TodayPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("shop"), m_stack))
    , m_inside(new QWidget(m_stack))
    , m_order(new QTimer(this))
    , m_minute(new QTimer(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    column->setSpacing(16);
    buildHead(column);
    buildCards(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    scroll->setWidget(m_inside);
    scroll->viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    connectCards();
    listen();
    onLanguage(scroll, [scroll] { scroll->setAccessibleName(TodayPage::tr("Today")); });
    onLanguage(this, [this] { retranslate(); });
    ViewSettings(m_context.store)
        .read({kPeriodKey}, this, [this](const ViewSettings::Values &values) {
            const auto kind = periodOfWord(values.value(kPeriodKey));
            if (!kind || *kind == m_period->period())
                return;
            m_period->setPeriod(*kind);
            readSales(true);
        });
}

void TodayPage::buildHead(QVBoxLayout *column)
{
    m_greeting = makeLabel(TextRole::Title, this);
    m_subtitle = makeLabel(TextRole::Muted, this);
    m_period = new PeriodSwitch(this);
    m_notice = new NoticeBar(this);
    m_arriving = new NoticeBar(this);
    m_arriving->setObjectName(QStringLiteral("arriving"));
    m_arriving->setClosable(false);
    m_tiles = new SalesTiles(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_greeting);
    words->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_period, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_arriving);
    column->addWidget(m_tiles);
}

void TodayPage::buildCards(QVBoxLayout *column)
{
    m_columns = new CardColumns(this);
    m_carts = new CartsCard(m_context, m_columns);
    m_tasks = new TasksCard(m_context, m_columns);
    m_shops = new ShopsCard(m_context, m_columns);
    m_birthdays = new BirthdaysCard(m_context, m_columns);
    m_newCustomers = new NewCustomersCard(m_context, m_columns);
    m_columns->add(m_carts, 0, 0);
    m_columns->add(m_tasks, 1, 1);
    m_columns->add(m_shops, 2, 1);
    m_columns->add(m_birthdays, 2, 0);
    m_columns->add(m_newCustomers, 2, 1);
    column->addWidget(m_columns);
}

void TodayPage::connectCards()
{
    connect(m_period, &PeriodSwitch::chosen, this, &TodayPage::choosePeriod);
    connect(m_tiles, &SalesTiles::ordersRequested, this, [this](PeriodKind period) {
        emit pageRequested(QStringLiteral("orders-revenue_") + periodWord(period), 0);
    });
    connect(m_carts, &CartsCard::changed, this, &TodayPage::refresh);
    connect(m_carts, &CartsCard::profileRequested, this, &TodayPage::openProfile);
    connect(m_carts, &CartsCard::taskRequested, m_tasks, &TasksCard::addAbout);
    connect(m_carts, &CartsCard::allRequested, this,
            [this] { emit pageRequested(QStringLiteral("customers-waiting"), 0); });
    connect(m_tasks, &TasksCard::changed, this, &TodayPage::refresh);
    connect(m_tasks, &TasksCard::profileRequested, this, &TodayPage::openProfile);
    connect(m_shops, &ShopsCard::keyRequested, this,
            [this](ShopId shop) { emit pageRequested(QStringLiteral("settings"), shop.value); });
    connect(m_shops, &ShopsCard::syncsRequested, this,
            [this] { emit pageRequested(QStringLiteral("sync"), 0); });
    connect(m_shops, &ShopsCard::setAsideRequested, this, &TodayPage::showSetAside);
    connect(m_birthdays, &BirthdaysCard::profileRequested, this, &TodayPage::openProfile);
    connect(m_birthdays, &BirthdaysCard::taskRequested, m_tasks, &TasksCard::addAbout);
    connect(m_newCustomers, &NewCustomersCard::profileRequested, this, &TodayPage::openProfile);
    connect(m_empty, &EmptyState::acted, this,
            [this] { emit pageRequested(QStringLiteral("settings-connect"), 0); });
}

void TodayPage::listen()
{
    m_order->setSingleShot(true);
    connect(m_order, &QTimer::timeout, this, [this] { setTabOrderByLayout(m_inside); });
    for (const RowsCard *card : std::initializer_list<const RowsCard *>{
             m_carts, m_tasks, m_shops, m_birthdays, m_newCustomers})
        connect(card, &RowsCard::rowsChanged, m_order, qOverload<>(&QTimer::start));
    connect(&m_context.sync, &SyncService::started, this, &TodayPage::refresh);
    connect(&m_context.sync, &SyncService::finished, this, &TodayPage::refresh);
    connect(&m_context.sync, &SyncService::offlineChanged, this, &TodayPage::refresh);
    connect(&m_context.sync, &SyncService::progressChanged, this, &TodayPage::showArriving);
    connect(m_arriving, &NoticeBar::acted, this, [this] { m_context.sync.startAll(); });
    connect(m_context.undo.get(), &UndoHistory::applied, this, &TodayPage::refresh);
    connect(m_context.privacy.get(), &Privacy::changed, this, &TodayPage::showAll);
    // A new day begins while the window stays open; "3 hours ago" goes on.
    m_minute->setInterval(kMinuteMs);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_minute->start();
}

void TodayPage::retranslate()
{
    m_empty->setTexts(tr("Connect a shop, and your day appears here."),
                      m_context.leaveDemo ? QString() : tr("Connect a shop"));
    m_empty->offerDemo(m_context.openDemo);
    const QDateTime local = m_context.clock.now().toUtc().toLocalTime();
    m_greeting->setText(TodayWords::greeting(local));
    m_subtitle->setText(m_known ? TodayWords::subtitle(m_reading, local, isWhole()) : QString());
    showAll();
}

void TodayPage::refresh()
{
    const auto answer
        = m_context.store.read([now = m_context.clock.now(), newest = m_reading.newestKnown](
                                   Database &db) { return TodayReading::read(db, now, newest); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<TodayReading> &reading) {
                 if (generation != m_generation)
                     return;
                 if (reading)
                     take(*reading);
                 else
                     m_notice->showError(reading.error());
             });
    readSales(false);
}

/// `other`: for another period, so what is shown does not hold any longer.
void TodayPage::readSales(bool other)
{
    if (other) {
        ++m_salesGeneration;
        m_tiles->wait();
    } else if (m_salesBusy) {
        m_salesAgain = true;
        return;
    }
    m_salesBusy = true;
    const PeriodKind kind = m_period->period();
    const auto work = [kind, now = m_context.clock.now()](Database &db) {
        return comptoir::readSales(db, kind, now);
    };
    // A year of a large shop takes its time: not in the way of what the window reads.
    const auto answer = kind == PeriodKind::Last12Months ? m_context.store.chore(work)
                                                         : m_context.store.read(work);
    whenDone(answer, this,
             [this, generation = m_salesGeneration](const Result<SalesComparison> &sales) {
                 if (generation != m_salesGeneration)
                     return;
                 m_salesBusy = false;
                 if (sales)
                     m_tiles->take(*sales);
                 else
                     m_notice->showError(sales.error());
                 if (std::exchange(m_salesAgain, false))
                     readSales(false);
             });
}

void TodayPage::take(const TodayReading &reading)
{
    if (QApplication::activePopupWidget()) { // a row's menu is open: the row must stay meanwhile
        QTimer::singleShot(kPopupMs, this, [this, reading, generation = m_generation] {
            if (generation == m_generation)
                take(reading);
        });
        return;
    }
    m_reading = reading;
    m_known = true;
    m_stack->setCurrentIndex(reading.anyShop || !reading.tasks.isEmpty() ? 0 : 1);
    retranslate();
    emit badgeChanged();
}

void TodayPage::showAll()
{
    if (!m_known)
        return;
    m_tiles->setWhole(isWhole());
    showArriving();
    m_carts->take(m_reading.carts, isWhole());
    m_tasks->take(m_reading.tasks, m_reading.doneTasks, m_reading.today);
    m_shops->take(m_reading);
    m_birthdays->take(m_reading);
    m_newCustomers->take(m_reading.newCustomers);
}

bool TodayPage::isWhole() const
{
    return std::none_of(m_reading.shops.begin(), m_reading.shops.end(),
                        [this](const TodayReading::ShopState &state) {
                            return state.isArriving(m_context.sync.isRunning(state.shop.id));
                        });
}

/// A shop that comes in for the first time says how far it is, and that figures are not whole. One
/// that stopped on its way is told once nothing runs: it may only wait for its turn.
void TodayPage::showArriving()
{
    const Shop *stopped = nullptr;
    for (const TodayReading::ShopState &state : std::as_const(m_reading.shops)) {
        const SyncProgress progress = m_context.sync.currentProgress(state.shop.id);
        if (!state.isArriving(progress.isRunning()))
            continue;
        if (!progress.isRunning()) {
            stopped = &state.shop;
            continue;
        }
        m_arriving->showNotice(
            Tone::Accent,
            //: %1 is a shop, %2 how far it is: "Orders: 1 250 of 3 000, about 2 minutes left"
            tr("“%1” is coming in for the first time. The figures and lists below are not whole "
               "yet. %2")
                .arg(state.shop.name, SyncWords::progress(progress)));
        return;
    }
    if (stopped && !m_context.sync.isAnyRunning())
        m_arriving->showNotice(Tone::Warning,
                               //: %1 is a shop
                               tr("“%1” has only come in partly so far. The figures and lists "
                                  "below are not whole yet.")
                                   .arg(stopped->name),
                               tr("Go on"));
    else
        m_arriving->hide();
}

void TodayPage::choosePeriod(PeriodKind kind)
{
    ViewSettings(m_context.store).write(kPeriodKey, periodWord(kind));
    readSales(true);
}

void TodayPage::openProfile(CustomerId customer)
{
    emit pageRequested(QStringLiteral("customers"), customer.value);
}

void TodayPage::showSetAside()
{
    auto *dialog = new QuarantineDialog(m_context, this); // deletes itself
    connect(dialog, &QuarantineDialog::changed, this, &TodayPage::refresh);
    connect(dialog, &QuarantineDialog::changed, this, &TodayPage::dataChanged);
    dialog->open();
}

void TodayPage::takeFocus()
{
    m_period->takeFocus();
}

QList<QWidget *> TodayPage::parts()
{
    return {m_empty, m_period, m_tiles, m_carts, m_tasks, m_shops, m_birthdays, m_newCustomers};
}

} // namespace comptoir
