#include "views/settings/backupscard.h"

#include "models/store/profile.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/restoredialog.h"
#include "views/shell/jobs.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardplace.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/savequestion.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QUrl>
#include <QtConcurrentRun>

namespace comptoir {

namespace {

constexpr qsizetype kLinesAtFirst = 6;
constexpr BackupsKept kChoices[] = {{3, 2}, {7, 4}, {14, 8}, {30, 12}};

/// What long work tells goes to the status area of the window.
Backup::Progress progressOf(const std::shared_ptr<Job> &job)
{
    return [job](qint64 done, qint64 total) { job->setProgress(done, total); };
}

} // namespace

BackupsCard::BackupsCard(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_make(makeButton(ButtonKind::Plain, this))
    , m_openFolder(makeButton(ButtonKind::Plain, this))
    , m_keptLabel(makeLabel(TextRole::Body, this))
    , m_kept(new QComboBox(this))
    , m_list(new QVBoxLayout)
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    buildHead(column);
    column->addSpacing(4);
    column->addLayout(m_list);
    connect(m_make, &QPushButton::clicked, this, &BackupsCard::make);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(profile::backupFolder(m_context.store.folder())));
    });
    connect(m_kept, &QComboBox::activated, this, [this](int index) {
        ViewSettings(m_context.store).write(kBackupsKeptKey, backupsKeptToText(kChoices[index]));
        retranslate();
    });
    onLanguage(this, [this] { retranslate(); });
    readKept();
}

void BackupsCard::buildHead(QVBoxLayout *to)
{
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_make);
    buttons->addWidget(m_openFolder);
    auto *kept = new FlowLayout(12);
    kept->addWidget(m_keptLabel);
    kept->addWidget(m_kept);
    m_keptLabel->setWordWrap(false);
    m_keptLabel->setBuddy(m_kept);
    m_make->setIcon(themedIcon(QStringLiteral("backup")));
    m_make->setObjectName(QStringLiteral("make-backup"));
    m_openFolder->setIcon(themedIcon(QStringLiteral("folder")));
    m_kept->setObjectName(QStringLiteral("backups-kept"));
    to->addWidget(m_heading);
    to->addWidget(m_text);
    to->addLayout(buttons);
    to->addLayout(kept);
}

void BackupsCard::retranslate()
{
    m_heading->setText(tr("Backups"));
    m_text->setText(tr("One is made each day by itself. Each is a plain SQLite file that other "
                       "programs can read. Keys of shops are not in it. Those that you make "
                       "yourself stay until you delete them."));
    m_make->setText(tr("Make a backup now"));
    m_openFolder->setText(tr("Open the folder of backups"));
    m_keptLabel->setText(tr("Of the daily ones, keep"));
    m_kept->setAccessibleName(m_keptLabel->text());
    const int chosen = m_kept->currentIndex();
    m_kept->clear();
    for (const BackupsKept &choice : kChoices)
        m_kept->addItem(tr("the last %1 days, and one a week for %2 weeks")
                            .arg(Format::number(choice.daily), Format::number(choice.weekly)));
    m_kept->setCurrentIndex(chosen < 0 ? 1 : chosen);
    take(QList<BackupInfo>(m_backups));
}

void BackupsCard::readKept()
{
    ViewSettings(m_context.store)
        .read({kBackupsKeptKey}, this, [this](const ViewSettings::Values &values) {
            const BackupsKept kept = backupsKeptFromText(values.value(kBackupsKeptKey));
            for (int i = 0; i < m_kept->count(); ++i) {
                if (kChoices[i] == kept)
                    m_kept->setCurrentIndex(i);
            }
        });
}

void BackupsCard::refresh()
{
    const auto backups = m_context.store.read(
        [folder = m_context.store.folder()](Database &) { return Backup(folder).list(); });
    whenDone(backups, this, [this, generation = ++m_generation](const QList<BackupInfo> &list) {
        if (generation == m_generation)
            take(list);
    });
}

void BackupsCard::takeFocus()
{
    m_make->setFocus(Qt::OtherFocusReason);
}

void BackupsCard::take(const QList<BackupInfo> &backups)
{
    m_backups = backups;
    const KeyboardPlace keyboard(this);
    clearLayout(m_list);
    const qsizetype shown = m_showsAll ? backups.size() : qMin(kLinesAtFirst, backups.size());
    for (qsizetype i = 0; i < shown; ++i)
        m_list->addWidget(makeLine(backups.at(i)));
    if (shown < backups.size()) {
        QPushButton *all = makeButton(ButtonKind::Link, this);
        all->setText(tr("Show all %1 backups").arg(Format::number(backups.size())));
        connect(all, &QPushButton::clicked, this, &BackupsCard::showAll);
        m_list->addWidget(all, 0, Qt::AlignLeft);
    }
    if (backups.isEmpty()) {
        QLabel *none = makeLabel(TextRole::Muted);
        none->setText(tr("There is no backup yet."));
        m_list->addWidget(none);
    }
    setTabOrderByLayout(this);
    // The lines are shown once the layout has run.
    QTimer::singleShot(0, this, [this, keyboard] { keyboard.restoreIn(this); });
}

void BackupsCard::showAll()
{
    m_showsAll = true;
    take(QList<BackupInfo>(m_backups));
}

QString BackupsCard::kindText(BackupKind kind)
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

QWidget *BackupsCard::makeLine(const BackupInfo &backup)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    QLabel *when = makeLabel(TextRole::Body, line);
    when->setText(Format::dateTime(backup.at));
    when->setMinimumWidth(Theme::forText(150));
    when->setWordWrap(false);
    QLabel *what = makeLabel(TextRole::Small, line);
    const bool readable = backup.version != 0;
    what->setText(readable ? QStringList{kindText(backup.kind), Format::bytes(backup.bytes)}.join(
                      QStringLiteral(" · "))
                           : tr("not readable any more"));
    row->addWidget(when);
    row->addWidget(what, 1);
    if (readable && m_context.restoreBackup) {
        QPushButton *back = makeButton(ButtonKind::Link, line);
        back->setText(tr("Restore…"));
        back->setAccessibleName(tr("Restore the backup of %1").arg(when->text()));
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, [this, backup] { restore(backup); });
    }
    addMenu(line, backup);
    return line;
}

void BackupsCard::addMenu(QWidget *line, const BackupInfo &backup)
{
    QPushButton *more = makeButton(ButtonKind::Link, line);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More for the backup of %1").arg(Format::dateTime(backup.at)));
    auto *menu = new QMenu(more);
    setButtonMenu(more, menu);
    line->layout()->addWidget(more);
    const auto add = [this, menu](const QString &icon, const QString &text, auto &&action) {
        connect(menu->addAction(themedIcon(icon), text), &QAction::triggered, this, action);
    };
    add(QStringLiteral("shield"), tr("Verify"), [this, backup] { verify(backup); });
    add(QStringLiteral("copy"), tr("Copy it elsewhere…"),
        [this, backup] { copyElsewhere(backup); });
    menu->addSeparator();
    add(QStringLiteral("trash"), tr("Move it to the trash…"),
        [this, backup] { moveToTrash(backup); });
}

void BackupsCard::make()
{
    m_make->setEnabled(false);
    const auto job = m_context.jobs->start(tr("Making a backup"));
    const auto made
        = m_context.store.backUp(BackupKind::Manual, job->cancelToken(), progressOf(job));
    whenDone(made, this, [this, job](const Result<BackupInfo> &backup) {
        job->finish();
        m_make->setEnabled(true);
        if (backup)
            emit told(Tone::Good,
                      tr("The backup is made and checked: %1.").arg(Format::bytes(backup->bytes)));
        else
            emit failed(backup.error());
        refresh();
    });
}

void BackupsCard::verify(const BackupInfo &backup)
{
    const auto job
        = m_context.jobs->start(tr("Verifying the backup of %1").arg(Format::dateTime(backup.at)));
    const auto checked = m_context.store.chore(
        [path = backup.path, job](Database &) { return Backup::verify(path, job->cancelToken()); });
    whenDone(checked, this, [this, backup, job](const Done &whole) {
        job->finish();
        if (whole)
            emit told(Tone::Good,
                      tr("The backup of %1 is whole and can be restored.")
                          .arg(Format::dateTime(backup.at)));
        else
            emit failed(whole.error());
    });
}

void BackupsCard::restore(const BackupInfo &backup)
{
    struct Both
    {
        Result<BackupContents> held, now;
    };
    const QString present = profile::databaseFile(m_context.store.folder());
    const auto read = m_context.store.chore([path = backup.path, present](Database &) {
        return Both{Backup::contents(path), Backup::contents(present)};
    });
    whenDone(read, this, [this, backup](const Both &both) {
        if (!both.held) {
            emit failed(both.held.error());
            return;
        }
        RestoreDialog::ask(this, *both.held, both.now ? std::optional(*both.now) : std::nullopt,
                           [this, backup] { m_context.restoreBackup(backup.path); });
    });
}

void BackupsCard::copyElsewhere(const BackupInfo &backup)
{
    SaveQuestion::ask(this,
                      {tr("Copy the backup"), tr("SQLite files (*.sqlite)"),
                       QStringLiteral("sqlite"), QFileInfo(backup.path).fileName(),
                       &checkCopyTarget},
                      [this, backup](const QString &target) { copyTo(backup, target); });
}

void BackupsCard::copyTo(const BackupInfo &backup, const QString &target)
{
    const auto job = m_context.jobs->start(tr("Copying a backup"));
    const auto copied = QtConcurrent::run([path = backup.path, target, job] {
        return Backup::copyTo(path, target, job->cancelToken(), progressOf(job));
    });
    whenDone(copied, this, [this, job](const Done &outcome) {
        job->finish();
        if (outcome)
            emit told(Tone::Good, tr("The backup is copied there."));
        else
            emit failed(outcome.error());
    });
}

void BackupsCard::moveToTrash(const BackupInfo &backup)
{
    ConfirmDialog::Question question;
    question.title = tr("Move the backup of %1 to the trash?").arg(Format::dateTime(backup.at));
    question.text = tr("%n other backup(s) stay. Your data are not touched. From the trash of "
                       "this computer it can be taken back until the trash is emptied.",
                       nullptr, static_cast<int>(m_backups.size()) - 1);
    question.verb = tr("Move to the trash");
    ConfirmDialog::ask(this, question, [this, path = backup.path](int) {
        if (!QFile::moveToTrash(path))
            emit failed({ErrorCode::File,
                         tr("The backup could not be moved to the trash. It is where it was. "
                            "Delete it by hand: open the folder of backups."),
                         QStringLiteral("moveToTrash failed")});
        refresh();
    });
}

} // namespace comptoir
