#pragma once

#include "models/shops/csv/importer.h"
#include "views/viewcontext.h"
#include "views/widgets/stepdialog.h"

namespace comptoir {

class FileStep;
class ImportJob;
class KeptMappings;
class MappingStep;
class ReadingStep;
class ReportStep;

/// Brings a file in, in five steps: which file, how it is written, what its columns mean, a trial
/// that changes nothing, and the import, which can be taken back. Closing it stops what runs; what
/// an import had brought by then stays and can be taken back in the settings. In the demo shop it
/// ends with the trial.
class ImportWizard : public StepDialog
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
    void connectSteps();
    void retranslate();
    [[nodiscard]] QString heading(Step step) const;
    [[nodiscard]] QString nextText(Step step) const;
    [[nodiscard]] Step step() const;
    void showStep(Step step);
    void showButtons();
    void next() override;
    void back() override;
    void cancel() override;
    void look(bool guessKind);
    void takeLook(const csv::FileLook &look);
    void reuseMapping();
    void readAfresh();
    void tellWhatIsSpecial();
    void tellWhatIsReused();
    void actOnNotice();
    /// A file may be tried out in the demo shop, but not brought in.
    [[nodiscard]] bool isDemo() const { return bool(m_context.leaveDemo); }
    void startTrial();
    void startImport();
    void takeReport(const csv::ImportReport &report);
    void takeFailure(const Error &error);
    void takeUndone(const ChangeRecorder::Undone &undone);
    void endJob();
    [[nodiscard]] bool canGoOn() const;

    ViewContext m_context;
    QString m_path;
    csv::ImportProfile m_wanted; ///< what the owner chose; the rest is detected
    csv::FileLook m_look;
    bool m_looked = false; ///< m_look is of m_path and m_wanted
    QString m_reused; ///< name of the kept mapping that is in use
    QString m_lostCurrency; ///< of it, where there is no such currency
    bool m_afresh = false; ///< the owner wanted none
    bool m_nameEdited = false;
    bool m_edited = false; ///< by hand: how the file is read or what its columns mean
    bool m_fresh = false; ///< the file was just chosen: the keyboard goes on to the next step
    bool m_closing = false; ///< when the import has stopped
    bool m_tried = false; ///< the trial came to its end
    csv::ImportReport m_report; ///< of the import
    KeptMappings *m_kept;
    ImportJob *m_job;
    FileStep *m_file;
    ReadingStep *m_reading;
    MappingStep *m_mapping;
    ReportStep *m_trial;
    ReportStep *m_import;
};

} // namespace comptoir
