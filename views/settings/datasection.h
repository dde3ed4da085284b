#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/store/statsrepository.h"
#include "views/viewcontext.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace comptoir {

class BackupsCard;
class FlowLayout;
class NoticeBar;
class PlacesCard;
class RetentionCard;
struct BackupContents;

/// Where the data is, how much there is, whether the file is sound, and its backups.
class DataSection : public QWidget
{
    Q_OBJECT

public:
    explicit DataSection(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    /// The keyboard goes to where postcodes are brought in.
    void goToPlaces();
    /// The list of backups gets the keyboard.
    void showBackups();
    /// A backup of that instant was just put in place: says what is here now and what is safe.
    void tellRestored(Timestamp at);

signals:
    /// Of other postcodes it is known where they lie.
    void placesChanged();

private:
    void retranslate();
    FlowLayout *addCard(QLabel *heading, QLabel *text);
    void buildCare();
    void readStats();
    void takeStats(const Stats &stats);
    void checkFile();
    void takeCheck(const Result<QStringList> &problems);
    void rebuildSearch();
    [[nodiscard]] QString restoredText(Timestamp at, const BackupContents &now) const;

    ViewContext m_context;
    std::optional<Stats> m_stats;
    int m_generation = 0;
    NoticeBar *m_notice;
    QLabel *m_statsHeading;
    QLabel *m_statsText;
    QPushButton *m_export;
    QLabel *m_folderHeading;
    QLabel *m_folderText;
    QLabel *m_folderHelp;
    QPushButton *m_openFolder;
    QLabel *m_careHeading;
    QLabel *m_careText;
    QPushButton *m_check;
    QPushButton *m_rebuild;
    BackupsCard *m_backups;
    RetentionCard *m_retention;
    PlacesCard *m_places;
};

} // namespace comptoir
