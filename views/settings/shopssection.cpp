#include "views/settings/shopssection.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/settings/shopwizard.h"
#include "views/widgets/badge.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/viewsettings.h"
#include "views/widgets/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QSpinBox>

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
    , m_secretsNotice(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_add(makeButton(ButtonKind::Primary, this))
    , m_demo(makeButton(ButtonKind::Plain, this))
    , m_list(new QVBoxLayout)
    , m_rhythmHeading(makeLabel(TextRole::Heading, this))
    , m_intervalLabel(makeLabel(TextRole::Body, this))
    , m_interval(new QComboBox(this))
    , m_abandonedLabel(makeLabel(TextRole::Body, this))
    , m_abandoned(new QSpinBox(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_demo);
    head->addWidget(m_add);
    m_add->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_demo->setVisible(bool(m_context.openDemo));
    m_add->setVisible(!m_context.leaveDemo);
    m_list->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_secretsNotice);
    layout->addWidget(m_notice);
    layout->addLayout(head);
    layout->addLayout(m_list);
    layout->addSpacing(12);
    buildRhythm();
    layout->addStretch(1);
    m_secretsNotice->setClosable(false);
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
    form->addRow(m_intervalLabel, m_interval);
    form->addRow(m_abandonedLabel, m_abandoned);
    m_intervalLabel->setWordWrap(false);
    m_abandonedLabel->setWordWrap(false);
    m_interval->setFixedWidth(240);
    m_abandoned->setFixedWidth(240);
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
    if (!m_context.secrets.isPersistent())
        m_secretsNotice->showNotice(Tone::Warning, m_context.secrets.whyNotPersistent());
    take(m_shops);
}

void ShopsSection::refresh()
{
    const auto answer
        = m_context.store.read([](Database &db) { return ShopRepository(db).list(); });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<QList<Shop>> &shops) {
        if (generation != m_generation)
            return;
        if (shops)
            take(*shops);
        else
            m_notice->showError(shops.error());
    });
}

void ShopsSection::take(const QList<Shop> &shops)
{
    m_shops = shops;
    clearLayout(m_list);
    for (const Shop &shop : shops)
        m_list->addWidget(shop.isOfFiles() ? makeFilesCard(shop) : makeShopCard(shop));
    const bool noShop = std::all_of(shops.cbegin(), shops.cend(),
                                    [](const Shop &shop) { return shop.isOfFiles(); });
    if (noShop) {
        QLabel *none = makeLabel(TextRole::Muted);
        none->setText(tr("No shop is connected. The demo shop shows everything with invented "
                         "people; your own shop takes a minute."));
        m_list->insertWidget(0, none);
    }
}

/// Name and one line below, with room for what can be done at the right.
QHBoxLayout *ShopsSection::fillCard(QFrame *card, const QString &title, const QString &text)
{
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, 14, 14, 14);
    row->setSpacing(10);
    auto *name = new ElidedLabel(card);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    name->setText(title);
    auto *address = new ElidedLabel(card);
    address->setProperty("role", QStringLiteral("muted"));
    address->setText(text);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(address);
    row->addLayout(words, 1);
    return row;
}

/// What came from files stands beside the shops, but there is nobody to ask and no key.
QWidget *ShopsSection::makeFilesCard(const Shop &shop)
{
    QFrame *card = makeCard(this);
    QHBoxLayout *row
        = fillCard(card, shop.name, tr("Customers and orders that you brought in from files"));
    QPushButton *imports = makeButton(ButtonKind::Plain, card);
    imports->setText(tr("Show the imports"));
    QPushButton *more = makeButton(ButtonKind::Plain, card);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for %1").arg(shop.name));
    auto *menu = new QMenu(more);
    setButtonMenu(more, menu);
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger),
                            tr("Take away the imported files…")),
            &QAction::triggered, this, [this, shop] { confirmRemoval(shop); });
    row->addWidget(imports);
    row->addWidget(more);
    connect(imports, &QPushButton::clicked, this, &ShopsSection::importsRequested);
    return card;
}

QWidget *ShopsSection::makeShopCard(const Shop &shop)
{
    QFrame *card = makeCard(this);
    QHBoxLayout *row
        = fillCard(card, shop.name,
                   QStringList{shopPlatform(shop.platform).name, shop.baseUrl.toString()}.join(
                       QStringLiteral(" · ")));
    const bool running = m_context.sync.isRunning(shop.id);
    if (shop.paused)
        row->addWidget(new Badge(tr("Paused"), Tone::Warning, card));
    else if (m_context.sync.isOffline(shop.id))
        row->addWidget(new Badge(tr("Not reachable"), Tone::Warning, card));
    else if (running)
        row->addWidget(new Badge(tr("Syncing"), Tone::Accent, card));
    QPushButton *sync = makeButton(ButtonKind::Plain, card);
    sync->setText(running ? tr("Show progress") : tr("Sync now"));
    sync->setAccessibleName(sync->text() + u' ' + shop.name);
    QPushButton *more = makeButton(ButtonKind::Plain, card);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for %1").arg(shop.name));
    fillMenu(more, shop);
    row->addWidget(sync);
    row->addWidget(more);
    connect(sync, &QPushButton::clicked, this, [this, id = shop.id, running] {
        if (!running)
            m_context.sync.start(id);
        emit syncDetailsRequested();
    });
    return card;
}

void ShopsSection::fillMenu(QPushButton *more, const Shop &shop)
{
    auto *menu = new QMenu(more);
    setButtonMenu(more, menu);
    connect(menu->addAction(themedIcon(QStringLiteral("key")), tr("Change address or key…")),
            &QAction::triggered, this, [this, shop] { editShop(shop); });
    connect(
        menu->addAction(themedIcon(shop.paused ? QStringLiteral("play") : QStringLiteral("pause")),
                        shop.paused ? tr("Go on syncing") : tr("Pause")),
        &QAction::triggered, this, [this, shop] {
            m_context.sync.setPaused(shop.id, !shop.paused);
            refresh();
        });
    QAction *full
        = menu->addAction(themedIcon(QStringLiteral("sync")), tr("Read everything again"));
    full->setToolTip(tr("What is here stays meanwhile"));
    connect(full, &QAction::triggered, this, [this, shop] {
        m_context.sync.start(shop.id, SyncMode::Full);
        emit syncDetailsRequested();
    });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(QStringLiteral("trash"), Tone::Danger),
                            tr("Disconnect this shop…")),
            &QAction::triggered, this, [this, shop] { confirmRemoval(shop); });
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
        emit toastRequested(tr("The shop was changed."));
    });
    wizard->open();
}

void ShopsSection::confirmRemoval(const Shop &shop)
{
    ConfirmDialog::Question question;
    question.title = shop.isOfFiles() ? tr("Take away %1?").arg(shop.name)
                                      : tr("Disconnect %1?").arg(shop.name);
    if (shop.isOfFiles())
        question.text = tr("Your files stay where they are on this computer; only what Comptoir "
                           "took from them is meant.");
    else
        question.text
            = tr("Its key leaves the keychain and it is not asked any more. Nothing changes "
                 "in the shop itself.");
    question.verb = shop.isOfFiles() ? tr("Take away") : tr("Disconnect");
    question.choices = {
        tr("Keep its customers, orders and carts here, to be read"),
        tr("Erase what came from it; only a backup could bring it back"),
    };
    ConfirmDialog::ask(this, question, [this, shop](int choice) { remove(shop, choice == 1); });
}

void ShopsSection::remove(const Shop &shop, bool erase)
{
    m_context.sync.cancel(shop.id);
    const auto removed = m_context.store.write(
        [id = shop.id, erase, now = m_context.clock.now()](Database &db) -> Done {
            Transaction transaction(db);
            ShopRepository shops(db);
            const Done outcome
                = erase ? shops.eraseWithHistory(id, now) : shops.removeKeepingHistory(id, now);
            return outcome ? transaction.commit() : outcome;
        });
    emit toastRequested(erase ? tr("Erasing what came from %1…").arg(shop.name)
                              : tr("Disconnecting %1…").arg(shop.name));
    whenDone(removed, this, [this, shop](const Done &outcome) {
        if (!outcome) {
            m_notice->showError(outcome.error());
            return;
        }
        whenDone(m_context.secrets.remove(shop.id), this, [](const Done &) {});
        emit toastRequested(tr("%1 is disconnected.").arg(shop.name));
        refresh();
        emit shopsChanged();
    });
}

} // namespace comptoir
