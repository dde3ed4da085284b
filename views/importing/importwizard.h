#pragma once

#include "models/shops/csv/importer.h"
#include "views/importing/savedmappings.h"
#include "views/viewcontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace comptoir {

class FileStep;
class ImportJob;
class MappingStep;
class NoticeBar;
class ReadingStep;
class ReportStep;

/// Brings a file in, in five steps: which file, how it is written, what its columns mean, a trial
/// that changes nothing, and the import, which can be taken back. Closing it stops what runs; what
/// an import had brought by then stays and can be taken back in the settings.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    explicit ImportWizard(const ViewContext &context, QWidget *parent = nullptr);

    /// Looks at this file, as if it had been dropped.
    void openFile(const QString &path);
    void reject() override;

signals:
    /// An import or its undoing changed what is in the store.
    void storeChanged();

private:
    enum Step { ChooseFile, SetReading, MapColumns, TryOut, BringIn, StepCount };

    void buildSteps();
    void buildButtons(QVBoxLayout *to);
    void connectSteps();
    void retranslate();
    [[nodiscard]] QString heading(Step step) const;
    [[nodiscard]] QString nextText(Step step) const;
    [[nodiscard]] Step step() const;
    void showStep(Step step);
    void showButtons();
    void next();
    void back();
    void cancel();
    void look(bool guessKind);
    void takeLook(const csv::FileLook &look);
    void offerMapping();
    void useOffered();
    void startTrial();
    void startImport();
    void takeReport(const csv::ImportReport &report);
    void takeFailure(const Error &error);
    void takeUndone(const ChangeRecorder::Undone &undone);
    void endJob();
    void rememberMapping();
    [[nodiscard]] bool canGoOn() const;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    ViewContext m_context;
    QString m_path;
    csv::ImportProfile m_wanted; ///< what the owner chose; the rest is detected
    csv::FileLook m_look;
    bool m_looked = false; ///< m_look is of m_path and m_wanted
    QList<SavedMapping> m_saved;
    QList<SavedMapping> m_offered; ///< of files with these columns; the newest is offered
    bool m_usingOffered = false;
    bool m_nameEdited = false;
    bool m_closing = false; ///< when the import has stopped
    bool m_tried = false; ///< the trial came to its end
    csv::ImportReport m_report; ///< of the import
    ImportJob *m_job;
    QLabel *m_heading;
    QLabel *m_position;
    NoticeBar *m_notice;
    QStackedWidget *m_steps;
    FileStep *m_file;
    ReadingStep *m_reading;
    MappingStep *m_mapping;
    ReportStep *m_trial;
    ReportStep *m_import;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace comptoir
