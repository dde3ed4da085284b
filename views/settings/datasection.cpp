#include "views/settings/datasection.h"

#include "models/store/carryover.h"
#include "models/store/carryoverwords.h"
#include "models/store/customerfacts.h"
#include "models/store/integritycheck.h"
#include "models/store/profile.h"
#include "models/store/searchindex.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customerexport.h"
#include "views/settings/backupscard.h"
#include "views/settings/placescard.h"
#include "views/settings/retentioncard.h"
#include "views/shell/jobs.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace comptoir {

namespace {
const QString kBetween = QStringLiteral(", ");
} // namespace

DataSection::DataSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar(this))
    , m_statsHeading(makeLabel(TextRole::Heading, this))
    , m_statsText(makeLabel(TextRole::Body, this))
    , m_export(makeButton(ButtonKind::Plain, this))
    , m_folderHeading(makeLabel(TextRole::Heading, this))
    , m_folderText(makeLabel(TextRole::Body, this))
    , m_folderHelp(makeLabel(TextRole::Muted, this))
    , m_openFolder(makeButton(ButtonKind::Plain, this))
    , m_careHeading(makeLabel(TextRole::Heading, this))
    , m_careText(makeLabel(TextRole::Muted, this))
    , m_check(makeButton(ButtonKind::Plain, this))
    , m_rebuild(makeButton(ButtonKind::Plain, this))
    , m_backups(new BackupsCard(context, this))
    , m_retention(new RetentionCard(context, this))
    , m_places(new PlacesCard(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    addCard(m_statsHeading, m_statsText)->addWidget(m_export);
    layout->addWidget(m_backups);
    layout->addWidget(m_retention);
    addCard(m_folderHeading, m_folderText)->addWidget(m_openFolder);
    auto *folder = static_cast<QVBoxLayout *>(m_folderText->parentWidget()->layout());
    folder->insertWidget(2, m_folderHelp);
    buildCare();
    layout->addWidget(m_places);
    layout->addStretch(1);
    m_folderText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folderHelp->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setIcon(themedIcon(QStringLiteral("download")));
    m_openFolder->setIcon(themedIcon(QStringLiteral("folder")));
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.store.folder())); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { exportAllCustomers(m_context, window()); });
    connect(m_backups, &BackupsCard::told, m_notice,
            [this](Tone tone, const QString &text) { m_notice->showNotice(tone, text); });
    connect(m_backups, &BackupsCard::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_retention, &RetentionCard::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_retention, &RetentionCard::told, m_notice,
            [this](Tone tone, const QString &text) { m_notice->showNotice(tone, text); });
    connect(m_retention, &RetentionCard::changed, this, &DataSection::readStats);
    connect(m_places, &PlacesCard::told, m_notice,
            [this](Tone tone, const QString &text) { m_notice->showNotice(tone, text); });
    connect(m_places, &PlacesCard::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_places, &PlacesCard::changed, this, &DataSection::placesChanged);
    onLanguage(this, [this] { retranslate(); });
}

/// The row below the text is for buttons.
FlowLayout *DataSection::addCard(QLabel *heading, QLabel *text)
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(text);
    auto *buttons = new FlowLayout(8);
    column->addLayout(buttons);
    layout()->addWidget(card);
    return buttons;
}

void DataSection::buildCare()
{
    FlowLayout *buttons = addCard(m_careHeading, m_careText);
    buttons->addWidget(m_check);
    buttons->addWidget(m_rebuild);
    m_check->setIcon(themedIcon(QStringLiteral("shield")));
    m_rebuild->setIcon(themedIcon(QStringLiteral("search")));
    m_check->setObjectName(QStringLiteral("check-file"));
    m_rebuild->setObjectName(QStringLiteral("rebuild-search"));
    connect(m_check, &QPushButton::clicked, this, &DataSection::checkFile);
    connect(m_rebuild, &QPushButton::clicked, this, &DataSection::rebuildSearch);
}

void DataSection::retranslate()
{
    m_statsHeading->setText(tr("What is here"));
    m_export->setText(tr("Export all customers…"));
    m_folderHeading->setText(tr("Where it is"));
    m_folderText->setText(tr("Everything is in this folder on your computer: %1")
                              .arg(QDir::toNativeSeparators(m_context.store.folder())));
    //: %1 is what one types, for example comptoir --data "D:\Comptoir"
    m_folderHelp->setText(
        tr("To keep it elsewhere: quit Comptoir, move the folder, and start the program with "
           "--data and the new place, for example: %1. A folder that a cloud service copies while "
           "Comptoir runs is no good place: it may copy half a change.")
            .arg(
                QStringLiteral("comptoir --data \"%1\"")
                    .arg(QDir::toNativeSeparators(QDir::rootPath() + QStringLiteral("Comptoir")))));
    m_openFolder->setText(tr("Open the folder"));
    m_careHeading->setText(tr("Is everything in order?"));
    m_careText->setText(tr("The file is checked by itself after a crash. Check it yourself if "
                           "something looks wrong; rebuild the search if it does not find somebody "
                           "who is there."));
    m_check->setText(tr("Check the file"));
    m_rebuild->setText(tr("Rebuild the search"));
    if (m_stats)
        takeStats(*m_stats);
}

void DataSection::goToPlaces()
{
    m_places->takeFocus();
}

void DataSection::refresh()
{
    readStats();
    m_backups->refresh();
    m_retention->refresh();
    m_places->refresh();
}

void DataSection::showBackups()
{
    m_backups->takeFocus();
}

void DataSection::tellRestored(Timestamp at)
{
    struct Restored
    {
        BackupContents held;
        QStringList toCheck;
    };
    const auto counted = m_context.store.chore(
        [file = profile::databaseFile(m_context.store.folder())](Database &) {
            return Restored{Backup::contents(file).valueOr({}),
                            CarryOverWords::after(CarryOver::lacksRefusals(file),
                                                  CarryOver::lacksErasures(file))};
        });
    whenDone(counted, this, [this, at](const Restored &now) {
        m_notice->showNotice(now.toCheck.isEmpty() ? Tone::Good : Tone::Warning,
                             (QStringList{restoredText(at, now.held)} + now.toCheck).join(u' '));
    });
}

QString DataSection::restoredText(Timestamp at, const BackupContents &now) const
{
    const QString held
        //: what a backup holds: 1,200 customers and 3,400 orders
        = tr("%1 and %2")
              .arg(tr("%Ln customer(s)", nullptr, static_cast<int>(now.customers)),
                   tr("%Ln order(s)", nullptr, static_cast<int>(now.orders)));
    //: %1 is a date and time, %2 counts: 1,200 customers and 3,400 orders
    return tr("The backup of %1 is restored: %2 are here, as they were then. The file that was in "
              "use before is set aside in the folder of your data, not deleted. What came in from "
              "shops since then is read again by the next sync; files imported since must be "
              "imported again.")
        .arg(Format::dateTime(at), held);
}

void DataSection::readStats()
{
    const auto stats = m_context.store.read([now = m_context.clock.now()](Database &db) {
        const AbandonedAsOf asOf{now,
                                 SettingsRepository(db).abandonedAfterHours().valueOr(
                                     storesettings::kAbandonedAfterHours)};
        return StatsRepository(db).stats(asOf);
    });
    whenDone(stats, this, [this, generation = ++m_generation](const Result<Stats> &read) {
        if (generation != m_generation)
            return;
        if (read)
            takeStats(*read);
        else
            m_notice->showError(read.error());
    });
}

void DataSection::takeStats(const Stats &stats)
{
    m_stats = stats;
    QStringList revenue;
    for (const Money &money : stats.revenue)
        revenue.append(Format::money(money));
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList lines;
    lines.append(tr("%Ln customer(s)", nullptr, number(stats.customers)) + kBetween
                 + tr("with %Ln account(s)", nullptr, number(stats.accounts)));
    lines.append(tr("%Ln order(s)", nullptr, number(stats.orders)) + kBetween
                 + tr("with %Ln line(s)", nullptr, number(stats.lines)) + kBetween
                 + tr("of which %Ln count as sales", nullptr, number(stats.validOrders)));
    lines.append(tr("%Ln cart(s)", nullptr, number(stats.carts)) + kBetween
                 + tr("of which %Ln abandoned", nullptr, number(stats.abandonedCarts)));
    lines.append(tr("%Ln product(s)", nullptr, number(stats.products)));
    if (!revenue.isEmpty())
        lines.append(tr("%1 of sales, after refunds").arg(revenue.join(QStringLiteral(" + "))));
    m_statsText->setText(lines.join(u'\n'));
}

void DataSection::checkFile()
{
    m_check->setEnabled(false);
    m_notice->showNotice(Tone::Neutral, tr("Checking the file from end to end…"));
    const auto job = m_context.jobs->start(tr("Checking the file"));
    const auto checked = m_context.store.chore([job](Database &db) -> Result<QStringList> {
        Result<QStringList> problems = integrityProblems(db, CheckDepth::Full, job->cancelToken());
        if (!problems || job->isCancelled())
            return problems;
        const auto facts = CustomerFacts(db).verify();
        if (!facts)
            return facts.error();
        for (const CustomerId customer : facts->different)
            problems->append(QStringLiteral("figures of customer %1").arg(customer.value));
        return problems;
    });
    whenDone(checked, this, [this, job](const Result<QStringList> &problems) {
        job->finish();
        m_check->setEnabled(true);
        takeCheck(problems);
    });
}

void DataSection::takeCheck(const Result<QStringList> &problems)
{
    if (!problems)
        m_notice->showError(problems.error());
    else if (problems->isEmpty())
        m_notice->showNotice(Tone::Good, tr("The file is sound, and all figures agree with it."));
    else
        m_notice->showError({ErrorCode::DatabaseDamaged,
                             tr("The check found %n problem(s). Nothing was changed. Make a copy "
                                "of the folder, then restore the newest backup that is whole.",
                                nullptr, static_cast<int>(problems->size())),
                             problems->mid(0, 20).join(u'\n')});
}

void DataSection::rebuildSearch()
{
    m_rebuild->setEnabled(false);
    const auto job = m_context.jobs->start(tr("Rebuilding the search"), {}, false);
    const auto rebuilt
        = m_context.store.write([](Database &db) { return SearchIndex(db).rebuild(); });
    whenDone(rebuilt, this, [this, job](const Done &outcome) {
        job->finish();
        m_rebuild->setEnabled(true);
        if (outcome)
            m_notice->showNotice(Tone::Good, tr("The search is built anew."));
        else
            m_notice->showError(outcome.error());
    });
}

} // namespace comptoir
