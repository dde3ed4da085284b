#include "views/sync/syncpage.h"

#include "models/shops/syncservice.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/sync/quarantinedialog.h"
#include "views/sync/shopsynccard.h"
#include "views/sync/syncwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace comptoir {

namespace {
constexpr int kReadableWidth = 980;
constexpr int kJobsShown = 25;
} // namespace

SyncPage::SyncPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("sync"), m_stack))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *inside = new QWidget(m_stack);
    inside->setMaximumWidth(Theme::forText(kReadableWidth) + 2 * metrics::kPageMargin);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    column->setSpacing(14);
    buildHead(column);
    buildQuarantine(column);
    buildLog(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::acted, this,
            [this] { emit pageRequested(QStringLiteral("settings-connect"), 0); });
    connect(&m_context.sync, &SyncService::progressChanged, this,
            [this](const SyncProgress &progress) {
                for (ShopSyncCard *card : std::as_const(m_shopCards)) {
                    if (card->shop() == progress.shop)
                        card->setProgress(progress);
                }
            });
    connect(&m_context.sync, &SyncService::finished, this, &SyncPage::refresh);
    connect(&m_context.sync, &SyncService::started, this, &SyncPage::refresh);
    connect(&m_context.sync, &SyncService::offlineChanged, this, &SyncPage::refresh);
    onLanguage(scroll, [scroll] { scroll->setAccessibleName(SyncPage::tr("Syncs")); });
    onLanguage(this, [this] { retranslate(); });
}

void SyncPage::buildHead(QVBoxLayout *column)
{
    m_title = makeLabel(TextRole::Title, this);
    m_syncAll = makeButton(ButtonKind::Primary, this);
    m_notice = new NoticeBar(this);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_syncAll);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addLayout(m_cards);
    m_syncAll->setIcon(iconOnAccent(QStringLiteral("sync")));
    connect(m_syncAll, &QPushButton::clicked, this, [this] { m_context.sync.startAll(); });
}

void SyncPage::buildQuarantine(QVBoxLayout *column)
{
    m_quarantine = makeCard(this);
    m_quarantineHeading = makeLabel(TextRole::Heading, m_quarantine);
    m_quarantineText = makeLabel(TextRole::Muted, m_quarantine);
    m_show = makeButton(ButtonKind::Plain, m_quarantine);
    m_show->setObjectName(QStringLiteral("show-set-aside"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_quarantineHeading);
    words->addWidget(m_quarantineText);
    auto *inside = new QHBoxLayout(m_quarantine);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(16);
    inside->addLayout(words, 1);
    inside->addWidget(m_show);
    column->addWidget(m_quarantine);
    m_quarantine->hide();
    connect(m_show, &QPushButton::clicked, this, &SyncPage::showRecords);
}

void SyncPage::buildLog(QVBoxLayout *column)
{
    QFrame *card = makeCard(this);
    m_logHeading = makeLabel(TextRole::Heading, card);
    m_logList = new QVBoxLayout;
    m_logList->setSpacing(0);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->addWidget(m_logHeading);
    inside->addLayout(m_logList);
    column->addWidget(card);
}

void SyncPage::retranslate()
{
    m_title->setText(tr("Syncs"));
    m_syncAll->setText(tr("Sync all shops"));
    m_empty->setTexts(tr("No shop is connected, so there is nothing to sync."),
                      m_context.leaveDemo ? QString() : tr("Connect a shop"));
    m_empty->offerDemo(m_context.openDemo);
    m_quarantineText->setText(
        tr("Everything else came in. These are tried again after each update, or when you ask."));
    m_show->setText(tr("Show them…"));
    m_logHeading->setText(tr("What was done"));
    take(Reading(m_reading));
}

Result<SyncPage::Reading> SyncPage::read(Database &database)
{
    Reading reading;
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    reading.shops = *shops;
    for (const Shop &shop : std::as_const(reading.shops)) {
        reading.names.insert(shop.id, shop.name);
        if (const auto cursors = SyncRepository(database, shop.id).cursors())
            reading.cursors.insert(shop.id, *cursors);
    }
    // Imported files have nothing to sync; only their name may be asked for.
    reading.shops.removeIf([](const Shop &shop) { return shop.isOfFiles(); });
    reading.setAsideCount = QuarantineRepository(database).count({}).valueOr(0);
    reading.jobs = JobLog(database).list(kJobsShown).valueOr({});
    return reading;
}

void SyncPage::refresh()
{
    const auto answer = m_context.store.read([](Database &db) { return read(db); });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        if (reading)
            take(*reading);
        else
            m_notice->showError(reading.error());
    });
}

void SyncPage::take(const Reading &reading)
{
    m_reading = reading;
    m_stack->setCurrentIndex(reading.shops.isEmpty() && reading.jobs.isEmpty() ? 1 : 0);
    m_syncAll->setVisible(!reading.shops.isEmpty());
    showShops();
    showSetAside();
    showLog();
}

void SyncPage::showShops()
{
    bool same = m_shopCards.size() == m_reading.shops.size();
    for (int i = 0; same && i < m_shopCards.size(); ++i)
        same = m_shopCards.at(i)->shop() == m_reading.shops.at(i).id;
    if (!same) {
        clearLayout(m_cards);
        m_shopCards.clear();
        for (const Shop &shop : std::as_const(m_reading.shops)) {
            auto *card = new ShopSyncCard(m_context, shop, this);
            connect(card, &ShopSyncCard::pauseToggled, this, &SyncPage::refresh);
            connect(card, &ShopSyncCard::keyRequested, this, [this](ShopId id) {
                emit pageRequested(QStringLiteral("settings"), id.value);
            });
            m_cards->addWidget(card);
            m_shopCards.append(card);
        }
    }
    for (int i = 0; i < m_shopCards.size(); ++i) {
        const Shop &shop = m_reading.shops.at(i);
        m_shopCards.at(i)->setShop(shop, m_reading.cursors.value(shop.id));
    }
}

QString SyncPage::shopName(ShopId id) const
{
    if (m_reading.names.contains(id))
        return m_reading.names.value(id);
    return id.isValid() ? tr("a removed shop") : QString();
}

void SyncPage::showSetAside()
{
    m_quarantine->setVisible(m_reading.setAsideCount > 0);
    m_quarantineHeading->setText(
        tr("%n record(s) set aside", nullptr, static_cast<int>(m_reading.setAsideCount)));
}

void SyncPage::showRecords()
{
    auto *dialog = new QuarantineDialog(m_context, this); // deletes itself
    connect(dialog, &QuarantineDialog::changed, this, &SyncPage::refresh);
    connect(dialog, &QuarantineDialog::changed, this, &SyncPage::dataChanged);
    dialog->open();
}

void SyncPage::showLog()
{
    clearLayout(m_logList);
    for (const JobEntry &job : std::as_const(m_reading.jobs))
        m_logList->addWidget(makeLogLine(job));
    if (m_reading.jobs.isEmpty()) {
        QLabel *none = makeLabel(TextRole::Muted);
        none->setText(tr("Nothing yet."));
        m_logList->addWidget(none);
    }
}

QWidget *SyncPage::makeLogLine(const JobEntry &job)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 7, 0, 7);
    row->setSpacing(14);
    QLabel *when = makeLabel(TextRole::Small, line);
    when->setText(Format::dateTime(job.startedAt));
    when->setMinimumWidth(Theme::forText(140));
    when->setWordWrap(false);
    QLabel *what = makeLabel(TextRole::Body, line);
    QStringList parts{SyncWords::jobKind(job.kind)};
    for (const QString &part : {shopName(job.shop), SyncWords::logCounts(job.counts), job.text}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    what->setText(parts.join(QStringLiteral(" · ")));
    row->addWidget(when);
    row->addWidget(what, 1);
    row->addWidget(
        new Badge(SyncWords::outcome(job.outcome), SyncWords::outcomeTone(job.outcome), line));
    return line;
}

} // namespace comptoir
