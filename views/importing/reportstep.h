#pragma once

#include "models/shops/csv/importer.h"

#include <QFrame>

#include <array>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace comptoir {

class DataTable;
class ProblemsModel;
class StatTile;
class TileGrid;

/// The last two steps: how far a trial or an import is, then what it came to, with the lines that
/// could not be taken.
class ReportStep : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Trial, Import };

    explicit ReportStep(Stage stage, QWidget *parent = nullptr);

    void begin(const csv::ImportProfile &profile);
    void showProgress(qint64 rows, double share);
    void showReport(const csv::ImportReport &report);
    /// Nothing came of it; the wizard tells why.
    void showFailure();
    void showUndone(const ChangeRecorder::Undone &undone);
    void setUndoEnabled(bool enabled);
    /// What an undo did, in sentences.
    static QString takenBack(const ChangeRecorder::Undone &undone);

signals:
    void undoRequested();
    void problemsSaved(const comptoir::Done &saved);

private:
    enum class State { Idle, Running, Finished, Failed, Undone };

    void buildTiles();
    void buildProblems();
    void retranslate();
    void showState();
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] QString runningText() const;
    void showTiles();
    void copyProblems() const;
    void askWhereToSave();
    void saveProblems(const QString &path);

    Stage m_stage;
    State m_state = State::Idle;
    csv::Kind m_kind = csv::Kind::Customers;
    bool m_hasConsents = false; ///< the file has a column of them
    csv::ImportReport m_report;
    ChangeRecorder::Undone m_undone;
    qint64 m_rows = 0;
    QLabel *m_status;
    QProgressBar *m_bar;
    TileGrid *m_tiles;
    std::array<StatTile *, 5> m_counts;
    QLabel *m_people;
    QLabel *m_consent;
    QPushButton *m_undo;
    QFrame *m_problems;
    QLabel *m_problemsHeading;
    QPushButton *m_copy;
    QPushButton *m_save;
    DataTable *m_table;
    ProblemsModel *m_model;
};

} // namespace comptoir
