#include "views/settings/datasection.h"

#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "views/importing/pastimports.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/whendone.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QUrl>

namespace comptoir {

DataSection::DataSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar(this))
    , m_statsHeading(makeLabel(TextRole::Heading, this))
    , m_statsText(makeLabel(TextRole::Body, this))
    , m_folderHeading(makeLabel(TextRole::Heading, this))
    , m_folderText(makeLabel(TextRole::Body, this))
    , m_openFolder(makeButton(ButtonKind::Plain, this))
    , m_export(makeButton(ButtonKind::Plain, this))
    , m_backupHeading(makeLabel(TextRole::Heading, this))
    , m_backupText(makeLabel(TextRole::Muted, this))
    , m_makeBackup(makeButton(ButtonKind::Plain, this))
    , m_list(new QVBoxLayout)
    , m_imports(new PastImports(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    addCard(m_statsHeading, m_statsText);
    QFrame *folder = addCard(m_folderHeading, m_folderText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    static_cast<QVBoxLayout *>(folder->layout())->addLayout(buttons);
    layout->addWidget(m_imports);
    QFrame *backups = addCard(m_backupHeading, m_backupText);
    auto *inside = static_cast<QVBoxLayout *>(backups->layout());
    inside->addWidget(m_makeBackup, 0, Qt::AlignLeft);
    inside->addSpacing(6);
    inside->addLayout(m_list);
    layout->addStretch(1);
    m_folderText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setVisible(bool(m_context.exportCustomers));
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.store.folder())); });
    connect(m_export, &QPushButton::clicked, this, [this] { m_context.exportCustomers(this); });
    connect(m_makeBackup, &QPushButton::clicked, this, &DataSection::makeBackup);
    connect(m_imports, &PastImports::toastRequested, this, &DataSection::toastRequested);
    connect(m_imports, &PastImports::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_imports, &PastImports::storeChanged, this, [this] {
        readStats();
        emit storeChanged();
    });
    onLanguage(this, [this] { retranslate(); });
}

QFrame *DataSection::addCard(QLabel *heading, QLabel *text)
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(text);
    layout()->addWidget(card);
    return card;
}

void DataSection::retranslate()
{
    m_statsHeading->setText(tr("What is here"));
    m_folderHeading->setText(tr("Where it is"));
    m_folderText->setText(tr("Everything is in this folder on your computer: %1")
                              .arg(QDir::toNativeSeparators(m_context.store.folder())));
    m_openFolder->setText(tr("Open the folder"));
    m_export->setText(tr("Export all customers…"));
    m_backupHeading->setText(tr("Backups"));
    m_backupText->setText(tr("One is made each day by itself. Each is a plain SQLite file that "
                             "other programs can read. Keys of shops are not in it."));
    m_makeBackup->setText(tr("Make a backup now"));
    if (m_stats)
        takeStats(*m_stats);
    takeBackups(m_backups);
}

void DataSection::refresh()
{
    readStats();
    m_imports->refresh();
    const auto backups = m_context.store.read(
        [folder = m_context.store.folder()](Database &) { return Backup(folder).list(); });
    whenDone(backups, this, [this](const QList<BackupInfo> &list) { takeBackups(list); });
}

void DataSection::readStats()
{
    const auto stats = m_context.store.read([now = m_context.clock.now()](Database &db) {
        const AbandonedAsOf asOf{now,
                                 SettingsRepository(db).abandonedAfterHours().valueOr(
                                     storesettings::kAbandonedAfterHours)};
        return StatsRepository(db).stats(asOf);
    });
    whenDone(stats, this, [this](const Result<Stats> &read) {
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
    QStringList lines;
    lines.append(tr("%1 customers with %2 accounts")
                     .arg(Format::number(stats.customers), Format::number(stats.accounts)));
    lines.append(tr("%1 orders with %2 lines, of which %3 count as sales")
                     .arg(Format::number(stats.orders), Format::number(stats.lines),
                          Format::number(stats.validOrders)));
    lines.append(tr("%1 carts, of which %2 abandoned")
                     .arg(Format::number(stats.carts), Format::number(stats.abandonedCarts)));
    lines.append(tr("%1 products").arg(Format::number(stats.products)));
    if (!revenue.isEmpty())
        lines.append(tr("%1 of sales, after refunds").arg(revenue.join(QStringLiteral(" + "))));
    m_statsText->setText(lines.join(u'\n'));
}

void DataSection::takeBackups(const QList<BackupInfo> &backups)
{
    m_backups = backups;
    clearLayout(m_list);
    for (const BackupInfo &backup : backups)
        m_list->addWidget(makeBackupLine(backup));
    if (backups.isEmpty()) {
        QLabel *none = makeLabel(TextRole::Muted);
        none->setText(tr("There is no backup yet."));
        m_list->addWidget(none);
    }
}

QString DataSection::kindText(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Daily:
        return tr("made by itself");
    case BackupKind::BeforeMigration:
        return tr("before an update of Comptoir");
    case BackupKind::Manual:
        return tr("made by you");
    }
    return {};
}

QWidget *DataSection::makeBackupLine(const BackupInfo &backup)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    QLabel *when = makeLabel(TextRole::Body, line);
    when->setText(Format::dateTime(backup.at));
    when->setMinimumWidth(150);
    when->setWordWrap(false);
    QLabel *what = makeLabel(TextRole::Small, line);
    what->setText(backup.version == 0
                      ? tr("not readable any more")
                      : QStringList{kindText(backup.kind), Format::bytes(backup.bytes)}.join(
                          QStringLiteral(" · ")));
    row->addWidget(when);
    row->addWidget(what, 1);
    QPushButton *check = makeButton(ButtonKind::Link, line);
    check->setText(tr("Verify"));
    check->setAccessibleName(tr("Verify the backup of %1").arg(when->text()));
    row->addWidget(check);
    connect(check, &QPushButton::clicked, this, [this, backup] { verify(backup); });
    if (m_context.restoreBackup) {
        QPushButton *back = makeButton(ButtonKind::Link, line);
        back->setText(tr("Restore…"));
        back->setAccessibleName(tr("Restore the backup of %1").arg(when->text()));
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, [this, backup] { restore(backup); });
    }
    return line;
}

void DataSection::makeBackup()
{
    m_makeBackup->setEnabled(false);
    const auto made = m_context.store.read(
        [folder = m_context.store.folder(), now = m_context.clock.now()](Database &db) {
            return Backup(folder).make(db, BackupKind::Manual, now);
        });
    whenDone(made, this, [this](const Result<BackupInfo> &backup) {
        m_makeBackup->setEnabled(true);
        if (!backup) {
            m_notice->showError(backup.error());
            return;
        }
        emit toastRequested(tr("The backup is made and checked."));
        refresh();
    });
}

void DataSection::verify(const BackupInfo &backup)
{
    const auto checked
        = m_context.store.read([path = backup.path](Database &) { return Backup::verify(path); });
    whenDone(checked, this, [this, backup](const Done &whole) {
        if (whole)
            m_notice->showNotice(Tone::Good,
                                 tr("The backup of %1 is whole and can be restored.")
                                     .arg(Format::dateTime(backup.at)));
        else
            m_notice->showError(whole.error());
    });
}

void DataSection::restore(const BackupInfo &backup)
{
    const auto held = m_context.store.chore(
        [path = backup.path](Database &) { return Backup::contents(path); });
    whenDone(held, this, [this, backup](const Result<BackupContents> &contents) {
        if (contents)
            confirmRestore(backup, *contents);
        else
            m_notice->showError(contents.error());
    });
}

void DataSection::confirmRestore(const BackupInfo &backup, const BackupContents &held)
{
    const Stats now = m_stats.value_or(Stats());
    ConfirmDialog::Question question;
    question.title = tr("Go back to %1?").arg(Format::dateTime(backup.at));
    question.text = tr("Customers: %1 in this backup, %2 now. Orders: %3 in this backup, %4 now.")
                        .arg(Format::number(held.customers), Format::number(now.customers),
                             Format::number(held.orders), Format::number(now.orders))
        + QStringLiteral("\n\n")
        + tr("What came in since then is no longer shown: the next sync reads it again from the "
             "shops, and files imported since must be imported again. Your own notes and tags "
             "since then are lost to the program. The present file is set aside in the same "
             "folder, not deleted.");
    question.verb = tr("Restore this backup");
    ConfirmDialog::ask(this, question,
                       [this, backup](int) { m_context.restoreBackup(backup.path); });
}

} // namespace comptoir
