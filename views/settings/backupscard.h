#pragma once

#include "models/domain/result.h"
#include "models/store/backup.h"
#include "views/viewcontext.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

/// The backups: when, how large and why each was made; make one, verify, restore, copy elsewhere,
/// delete; and how many are kept.
class BackupsCard : public QFrame
{
    Q_OBJECT

public:
    explicit BackupsCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    /// Gives the card the keyboard.
    void takeFocus();

signals:
    void told(comptoir::Tone tone, const QString &text);
    void failed(const comptoir::Error &error);

private:
    void buildHead(QVBoxLayout *to);
    void retranslate();
    void take(const QList<BackupInfo> &backups);
    void showAll();
    QWidget *makeLine(const BackupInfo &backup);
    void addMenu(QWidget *line, const BackupInfo &backup);
    void readKept();
    void make();
    void verify(const BackupInfo &backup);
    void restore(const BackupInfo &backup);
    void copyElsewhere(const BackupInfo &backup);
    void copyTo(const BackupInfo &backup, const QString &target);
    void moveToTrash(const BackupInfo &backup);
    static QString kindText(BackupKind kind);

    ViewContext m_context;
    QList<BackupInfo> m_backups;
    bool m_showsAll = false;
    int m_generation = 0;
    QLabel *m_heading;
    QLabel *m_text;
    QPushButton *m_make;
    QPushButton *m_openFolder;
    QLabel *m_keptLabel;
    QComboBox *m_kept;
    QVBoxLayout *m_list;
};

} // namespace comptoir
