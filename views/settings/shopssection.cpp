#include "views/settings/shopssection.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/joblog.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/shopcard.h"
#include "views/settings/shopremoval.h"
#include "views/settings/shopwizard.h"
#include "views/shell/undohistory.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace comptoir {

namespace {
const QString kIntervalKey = QStringLiteral("sync.interval_minutes");
const QString kAbandonedKey = QStringLiteral("cart.abandoned_after_hours");
constexpr int kIntervals[] = {0, 5, 15, 30, 60, 240};
} // namespace

ShopsSection::ShopsSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_removal(new ShopRemoval(context, this))
    , m_secretsNotice(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_add(makeButton(ButtonKind::Primary, this))
    , m_demo(makeButton(ButtonKind::Plain, this))
    , m_cards(new QWidget(this))
    , m_list(new QVBoxLayout(m_cards))
    , m_none(new EmptyState(QStringLiteral("shop"), this))
    , m_rhythmHeading(makeLabel(TextRole::Heading, this))
    , m_intervalLabel(makeLabel(TextRole::Body, this))
    , m_interval(new QComboBox(this))
    , m_abandonedLabel(makeLabel(TextRole::Body, this))
    , m_abandoned(new QSpinBox(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    auto *verbs = new FlowLayout(8);
    head->addLayout(verbs);
    verbs->addWidget(m_demo);
    verbs->addWidget(m_add);
    m_add->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_demo->setVisible(bool(m_context.openDemo));
    m_add->setVisible(!m_context.leaveDemo);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_secretsNotice);
    layout->addWidget(m_notice);
    layout->addLayout(head);
    layout->addWidget(m_cards);
    layout->addWidget(m_none);
    layout->addSpacing(12);
    buildRhythm();
    layout->addStretch(1);
    m_secretsNotice->setClosable(false);
    connectRemoval();
    connect(m_none, &EmptyState::acted, this, [this] {
        if (m_context.leaveDemo)
            m_context.leaveDemo();
        else
            addShop();
    });
    connect(m_add, &QPushButton::clicked, this, &ShopsSection::addShop);
    connect(m_demo, &QPushButton::clicked, this, [this] { m_context.openDemo(); });
    connect(&m_context.sync, &SyncService::finished, this, &ShopsSection::refresh);
    connect(&m_context.sync, &SyncService::started, this, &ShopsSection::refresh);
    onLanguage(this, [this] { retranslate(); });
    readRhythm();
}

void ShopsSection::buildRhythm()
{
    QFrame *card = makeCard(this);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(20, 16, 20, 16);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_intervalLabel, m_interval);
    form->addRow(m_abandonedLabel, m_abandoned);
    m_intervalLabel->setWordWrap(false);
    m_abandonedLabel->setWordWrap(false);
    m_interval->setFixedWidth(Theme::forText(240));
    m_abandoned->setFixedWidth(Theme::forText(240));
    m_abandoned->setRange(1, 720);
    m_abandoned->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_rhythmHeading);
    column->addWidget(card);
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        m_context.sync.setIntervalMinutes(m_interval->itemData(index).toInt());
    });
    connect(m_abandoned, &QSpinBox::editingFinished, this, [this] {
        ViewSettings(m_context.store).write(kAbandonedKey, QString::number(m_abandoned->value()));
    });
}

void ShopsSection::readRhythm()
{
    ViewSettings(m_context.store)
        .read({kIntervalKey, kAbandonedKey}, this, [this](const ViewSettings::Values &values) {
            const int interval
                = values.value(kIntervalKey, QString::number(SyncService::kDefaultIntervalMinutes))
                      .toInt();
            m_interval->setCurrentIndex(m_interval->findData(interval));
            m_abandoned->setValue(values.value(kAbandonedKey, QStringLiteral("2")).toInt());
        });
}

void ShopsSection::retranslate()
{
    m_heading->setText(tr("Connected shops"));
    m_add->setText(tr("Connect a shop"));
    m_demo->setText(tr("Explore the demo shop"));
    m_rhythmHeading->setText(tr("Rhythm"));
    m_intervalLabel->setText(tr("Ask the shops for what is new"));
    m_interval->setAccessibleName(m_intervalLabel->text());
    const int chosen = qMax(0, m_interval->currentIndex());
    m_interval->clear();
    for (const int minutes : kIntervals) {
        m_interval->addItem(minutes == 0 ? tr("only when I ask")
                                         : tr("every %n minute(s)", nullptr, minutes),
                            minutes);
    }
    m_interval->setCurrentIndex(chosen);
    m_abandonedLabel->setText(tr("A cart counts as abandoned after"));
    m_abandoned->setAccessibleName(m_abandonedLabel->text());
    m_abandoned->setSuffix(tr(" hours", "after a number"));
    tellOfSecrets();
    m_none->setTexts(m_context.leaveDemo
                         ? tr("No shop is connected here. Your own is connected outside the demo.")
                         : tr("No shop is connected. The demo shop shows everything with invented "
                              "people; your own shop takes a minute."),
                     m_context.leaveDemo ? tr("Leave the demo shop") : tr("Connect a shop"));
    take(QList<Entry>(m_entries));
}

/// Whether a keychain answers is known a moment after the start, or when a key is written.
void ShopsSection::tellOfSecrets()
{
    const QString why = m_context.secrets.whyNotPersistent();
    if (why.isEmpty())
        m_secretsNotice->hide();
    else
        m_secretsNotice->showNotice(Tone::Warning, why);
}

void ShopsSection::refresh()
{
    tellOfSecrets();
    const auto answer = m_context.store.read([](Database &db) -> Result<QList<Entry>> {
        const Result<QList<Shop>> shops = ShopRepository(db).list();
        if (!shops)
            return shops.error();
        QList<Entry> entries;
        for (const Shop &shop : *shops) {
            const Result<QList<JobEntry>> last
                = JobLog(db).list(1, QStringLiteral("sync"), shop.id);
            if (!last)
                return last.error();
            entries.append({shop, last->isEmpty() ? std::nullopt : std::optional(last->first())});
        }
        return entries;
    });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<QList<Entry>> &entries) {
                 if (generation != m_generation)
                     return;
                 if (entries)
                     take(*entries);
                 else
                     m_notice->showError(entries.error());
             });
}

void ShopsSection::take(const QList<Entry> &entries)
{
    m_entries = entries;
    const KeyboardPlace keyboard(m_cards);
    clearLayout(m_list);
    for (const Entry &entry : entries)
        m_list->addWidget(makeShopCard(entry));
    m_cards->setVisible(!entries.isEmpty());
    setTabOrderByLayout(this);
    // The cards are shown once the layout has run.
    QTimer::singleShot(0, this, [this, keyboard] { keyboard.restoreIn(m_cards); });
    m_none->setVisible(m_generation > 0
                       && std::all_of(entries.cbegin(), entries.cend(),
                                      [](const Entry &entry) { return entry.shop.isOfFiles(); }));
}

QWidget *ShopsSection::makeShopCard(const Entry &entry)
{
    const Shop shop = entry.shop;
    auto *card = new ShopCard(m_context, shop, entry.last, this);
    connect(card, &ShopCard::syncRequested, this,
            [this, id = shop.id](bool full) { sync(id, full); });
    connect(card, &ShopCard::detailsRequested, this, &ShopsSection::syncDetailsRequested);
    connect(card, &ShopCard::pauseRequested, this,
            [this, shop](bool paused) { setPaused(shop, paused); });
    connect(card, &ShopCard::editRequested, this, [this, shop] { editShop(shop); });
    connect(card, &ShopCard::removalRequested, this, [this, shop] { m_removal->ask(shop); });
    connect(card, &ShopCard::importsRequested, this, &ShopsSection::importsRequested);
    return card;
}

void ShopsSection::sync(ShopId shop, bool full)
{
    m_context.sync.start(shop, full ? SyncMode::Full : SyncMode::Normal);
    emit syncDetailsRequested();
}

void ShopsSection::setPaused(const Shop &shop, bool paused)
{
    const auto change = [this, id = shop.id](bool on) {
        m_context.sync.setPaused(id, on);
        refresh();
        emit shopsChanged();
    };
    change(paused);
    m_context.undo->add(
        paused ? tr("%1 is paused: nothing is asked of it.").arg(shop.name)
               : tr("%1 is synced again.").arg(shop.name),
        [change, paused] { change(!paused); }, [change, paused] { change(paused); });
}

void ShopsSection::addShop()
{
    auto *wizard = new ShopWizard(m_context, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ShopWizard::shopConnected, this, [this] {
        refresh();
        emit shopsChanged();
        emit syncDetailsRequested();
    });
    wizard->open();
}

void ShopsSection::editShop(ShopId id)
{
    const auto answer
        = m_context.store.read([id](Database &db) { return ShopRepository(db).get(id); });
    whenDone(answer, this, [this](const Result<Shop> &shop) {
        if (shop)
            editShop(*shop);
        else
            m_notice->showError(shop.error());
    });
}

void ShopsSection::editShop(const Shop &shop)
{
    auto *wizard = new ShopWizard(m_context, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->edit(shop);
    connect(wizard, &ShopWizard::shopConnected, this, [this] {
        refresh();
        m_context.notices->say(tr("The shop was changed."));
    });
    wizard->open();
}

void ShopsSection::connectRemoval()
{
    connect(m_removal, &ShopRemoval::working, this,
            [this](const QString &text) { m_notice->showNotice(Tone::Neutral, text); });
    connect(m_removal, &ShopRemoval::failed, this,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_removal, &ShopRemoval::removed, this, [this] {
        m_notice->hide();
        refresh();
        emit shopsChanged();
    });
}

} // namespace comptoir
