#pragma once

#include "models/domain/result.h"
#include "models/store/backup.h"
#include "models/store/statsrepository.h"
#include "views/viewcontext.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;
class PastImports;

/// Where the data is, how much there is, the files brought in, and its backups: make, verify,
/// restore.
class DataSection : public QWidget
{
    Q_OBJECT

public:
    explicit DataSection(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void toastRequested(const QString &text);
    void storeChanged(); ///< by a file brought in or taken back

private:
    void retranslate();
    QFrame *addCard(QLabel *heading, QLabel *text);
    void readStats();
    void takeStats(const Stats &stats);
    void takeBackups(const QList<BackupInfo> &backups);
    QWidget *makeBackupLine(const BackupInfo &backup);
    void makeBackup();
    void verify(const BackupInfo &backup);
    void restore(const BackupInfo &backup);
    void confirmRestore(const BackupInfo &backup, const BackupContents &held);
    static QString kindText(BackupKind kind);

    ViewContext m_context;
    std::optional<Stats> m_stats;
    QList<BackupInfo> m_backups;
    NoticeBar *m_notice;
    QLabel *m_statsHeading;
    QLabel *m_statsText;
    QLabel *m_folderHeading;
    QLabel *m_folderText;
    QPushButton *m_openFolder;
    QPushButton *m_export;
    QLabel *m_backupHeading;
    QLabel *m_backupText;
    QPushButton *m_makeBackup;
    QVBoxLayout *m_list;
    PastImports *m_imports;
};

} // namespace comptoir
