#include "views/importing/importwizard.h"

#include "views/importing/filedrop.h"
#include "views/importing/filestep.h"
#include "views/importing/importjob.h"
#include "views/importing/keptmappings.h"
#include "views/importing/mappingstep.h"
#include "views/importing/readingstep.h"
#include "views/importing/reportstep.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"

#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimeZone>

#include <utility>

namespace comptoir {

ImportWizard::ImportWizard(const ViewContext &context, QWidget *parent)
    : StepDialog({920, 680}, parent)
    , m_context(context)
    , m_kept(new KeptMappings(context.store, this))
    , m_job(new ImportJob(context, this))
{
    auto *drop = new FileDrop(this, [this](const QString &path) { openFile(path); });
    drop->setCondition([this] { return step() <= MapColumns; });
    if (const QByteArray zone = QTimeZone::systemTimeZoneId(); QTimeZone(zone).isValid())
        m_wanted.timeZone = zone;
    m_wanted.currency = Currency::fromCode(u"EUR").value_or(Currency());
    buildSteps();
    connectSteps();
    connect(this, &QDialog::rejected, m_job, &ImportJob::drop);
    connect(m_kept, &KeptMappings::changed, this, &ImportWizard::reuseMapping);
    m_kept->read();
    onLanguage(this, [this] { retranslate(); });
    showStep(ChooseFile);
    m_file->focusFirst();
}

void ImportWizard::buildSteps()
{
    m_file = new FileStep(steps());
    m_reading = new ReadingStep(m_context.privacy, steps());
    m_mapping = new MappingStep(m_context.privacy, steps());
    m_trial = new ReportStep(ReportStep::Stage::Trial, steps());
    m_import = new ReportStep(ReportStep::Stage::Import, steps());
    for (QWidget *step : QList<QWidget *>{m_file, m_reading, m_mapping, m_trial, m_import})
        addStep(step);
}

void ImportWizard::connectSteps()
{
    connect(m_job, &ImportJob::looked, this, &ImportWizard::takeLook);
    connect(m_job, &ImportJob::finished, this, &ImportWizard::takeReport);
    connect(m_job, &ImportJob::failed, this, &ImportWizard::takeFailure);
    connect(m_job, &ImportJob::undone, this, &ImportWizard::takeUndone);
    connect(m_job, &ImportJob::progressed, this, [this](qint64 rows, double share) {
        (step() == TryOut ? m_trial : m_import)->showProgress(rows, share);
    });
    connect(notice(), &NoticeBar::acted, this, &ImportWizard::actOnNotice);
    connect(m_file, &FileStep::fileChosen, this, &ImportWizard::openFile);
    connect(m_file, &FileStep::kindChosen, this, [this](csv::Kind kind) {
        m_wanted.kind = kind;
        m_wanted.columns.clear();
        look(false);
    });
    connect(m_reading, &ReadingStep::changed, this, [this](const csv::ImportProfile &wanted) {
        m_wanted = wanted;
        m_edited = true;
        look(false);
    });
    connect(m_mapping, &MappingStep::changed, this,
            [this](const QList<csv::ColumnMapping> &columns) {
                m_wanted.columns = columns;
                m_edited = true;
                look(false);
            });
    connect(m_mapping, &MappingStep::nameEdited, this, [this] { m_nameEdited = true; });
    connect(m_import, &ReportStep::undoRequested, this, [this] {
        m_import->setUndoEnabled(false);
        m_job->undo(m_report.id, QFileInfo(m_path).fileName());
        showButtons();
    });
    for (ReportStep *report : {m_trial, m_import}) {
        connect(report, &ReportStep::problemsSaved, this, [this](const Done &saved) {
            if (saved)
                notice()->showNotice(Tone::Good, tr("The list of problems is saved."));
            else
                notice()->showError(saved.error());
        });
    }
}

void ImportWizard::retranslate()
{
    setWindowTitle(tr("Bring in a file"));
    backButton()->setText(tr("Back"));
    showStep(step());
    tellWhatIsSpecial();
}

QString ImportWizard::heading(Step step) const
{
    switch (step) {
    case ChooseFile:
        return tr("Bring in a file");
    case SetReading:
        return tr("How the file is written");
    case MapColumns:
        return tr("What the columns mean");
    case TryOut:
        return tr("What the import would do");
    default:
        return tr("The import");
    }
}

QString ImportWizard::nextText(Step step) const
{
    switch (step) {
    case ChooseFile:
    case SetReading:
        return tr("Next");
    case MapColumns:
        return tr("Try it out");
    case TryOut:
        return isDemo() ? tr("Close") : tr("Import");
    default:
        return tr("Finish");
    }
}

ImportWizard::Step ImportWizard::step() const
{
    return static_cast<Step>(currentStep());
}

void ImportWizard::showStep(Step step)
{
    setCurrentStep(step, heading(step));
    setPosition(step + 1, StepCount);
    showButtons();
}

bool ImportWizard::canGoOn() const
{
    switch (step()) {
    case ChooseFile:
    case SetReading:
        return m_looked;
    case MapColumns:
        return m_looked && csv::ProfileJson::missing(m_look.profile).isEmpty();
    case TryOut:
        return m_tried;
    default:
        return !m_job->isRunning();
    }
}

void ImportWizard::showButtons()
{
    const bool importing = step() == BringIn && m_job->isRunning();
    nextButton()->setText(nextText(step()));
    nextButton()->setEnabled(canGoOn());
    backButton()->setVisible(step() != ChooseFile && step() != BringIn);
    cancelButton()->setVisible(step() != BringIn || importing);
    cancelButton()->setText(importing ? tr("Stop the import") : tr("Cancel"));
}

void ImportWizard::next()
{
    if (!canGoOn())
        return;
    switch (step()) {
    case ChooseFile:
        showStep(SetReading);
        m_reading->focusFirst();
        break;
    case SetReading:
        showStep(MapColumns);
        m_mapping->focusFirst();
        break;
    case MapColumns:
        startTrial();
        break;
    case TryOut:
        isDemo() ? accept() : startImport();
        break;
    default:
        accept();
    }
}

void ImportWizard::back()
{
    m_job->drop();
    m_tried = false;
    notice()->hide();
    showStep(static_cast<Step>(qMax(0, step() - 1)));
    if (step() == ChooseFile)
        m_file->focusFirst();
    tellWhatIsSpecial();
}

void ImportWizard::cancel()
{
    if (step() == BringIn && m_job->isRunning())
        m_job->stop(); // the report follows
    else
        reject();
}

/// An import under way ends its transaction first, so that whoever looks at the store afterwards
/// sees what came in.
void ImportWizard::reject()
{
    if (step() == BringIn && m_job->isRunning()) {
        m_closing = true;
        m_job->stop();
    } else if (step() == BringIn) {
        done(Rejected); // what was typed is kept by then
    } else if (m_edited) {
        askToDiscard(this, [this] { done(Rejected); });
    } else {
        StepDialog::reject();
    }
}

void ImportWizard::openFile(const QString &path)
{
    m_path = path;
    csv::ImportProfile fresh;
    fresh.timeZone = m_wanted.timeZone;
    fresh.currency = m_wanted.currency;
    m_wanted = fresh;
    m_look = {};
    m_reused.clear();
    m_lostCurrency.clear();
    m_afresh = false;
    m_edited = false;
    m_file->setFile(path, 0);
    m_fresh = true;
    showStep(ChooseFile);
    look(true);
}

void ImportWizard::look(bool guessKind)
{
    if (m_path.isEmpty())
        return;
    m_looked = false;
    notice()->hide();
    m_job->look(m_path, m_wanted, guessKind);
    showButtons();
}

void ImportWizard::takeLook(const csv::FileLook &look)
{
    m_look = look;
    m_looked = true;
    m_wanted.kind = look.profile.kind;
    m_file->setFile(m_path, look.bytes);
    m_file->setKind(look.profile.kind);
    m_reading->show(look, m_wanted);
    m_mapping->show(look);
    if (!m_nameEdited && m_reused.isEmpty())
        m_mapping->setName(QFileInfo(m_path).completeBaseName());
    tellWhatIsSpecial();
    showButtons();
    reuseMapping();
    if (m_looked && std::exchange(m_fresh, false) && step() == ChooseFile)
        nextButton()->setFocus();
}

/// A file with the same columns was brought in before: it is read the same way, unless the owner
/// wants it otherwise.
void ImportWizard::reuseMapping()
{
    if (!m_looked || m_afresh || !m_reused.isEmpty() || step() != ChooseFile)
        return;
    const std::optional<SavedMapping> fitting = m_kept->fitting(m_look.headers);
    if (!fitting)
        return;
    m_reused = fitting->profile.name;
    m_lostCurrency = fitting->lostCurrency;
    const Currency before = m_wanted.currency;
    m_wanted = fitting->profile;
    if (m_wanted.currency.isNull())
        m_wanted.currency = before;
    m_mapping->setName(m_reused);
    look(false);
}

void ImportWizard::readAfresh()
{
    const QString path = m_path;
    openFile(path);
    m_afresh = true;
}

void ImportWizard::tellWhatIsSpecial()
{
    if (isDemo() && step() == TryOut && m_tried)
        notice()->showNotice(Tone::Accent,
                             tr("This is the demo shop: a file is tried out here, but not brought "
                                "in among invented people. Leave the demo to bring it in."),
                             tr("Leave the demo shop"));
    else if (!m_reused.isEmpty() && m_looked && step() < TryOut)
        tellWhatIsReused();
    else if (isDemo() && step() == ChooseFile)
        notice()->showNotice(Tone::Accent,
                             tr("This is the demo shop: a file is only tried out here. Nothing of "
                                "it is brought in."));
}

void ImportWizard::tellWhatIsReused()
{
    const bool whole = m_lostCurrency.isEmpty();
    const QString text = whole
        ? tr("A file with these columns was read before, as “%1”: this one is read the same way.")
              .arg(m_reused)
        //: %2 and %3 are codes of currencies: ABC, EUR
        : tr("A file with these columns was read before, as “%1”: this one is read the same way, "
             "but for the currency “%2”, which does not exist. Amounts without a currency are "
             "taken as %3; another one can be chosen where it says how the file is written.")
              .arg(m_reused, m_lostCurrency, m_wanted.currency.code());
    notice()->showNotice(whole ? Tone::Accent : Tone::Warning, text, tr("Read it afresh"));
}

void ImportWizard::actOnNotice()
{
    if (step() < TryOut) {
        readAfresh();
    } else if (isDemo()) {
        accept();
        m_context.leaveDemo();
    }
}

void ImportWizard::startTrial()
{
    notice()->hide();
    m_tried = false;
    m_look.profile.name = m_mapping->name();
    m_trial->begin(m_look.profile);
    showStep(TryOut);
    m_job->run(m_path, m_look.profile, true);
    showButtons();
}

void ImportWizard::startImport()
{
    notice()->hide();
    m_kept->keep({m_look.headers, m_look.profile});
    m_report = {};
    m_import->begin(m_look.profile);
    m_import->setUndoEnabled(true);
    showStep(BringIn);
    m_job->run(m_path, m_look.profile, false);
    showButtons();
    cancelButton()->setFocus();
}

void ImportWizard::takeReport(const csv::ImportReport &report)
{
    if (step() == TryOut) {
        m_tried = true;
        m_trial->showReport(report);
        tellWhatIsSpecial();
    } else {
        m_report = report;
        m_import->showReport(report);
        if (report.records.inserted + report.records.updated > 0)
            m_job->offerUndo(report.id, QFileInfo(m_path).fileName());
        if (report.stoppedBy)
            notice()->showError(*report.stoppedBy);
        emit storeChanged();
    }
    endJob();
    nextButton()->setFocus();
}

void ImportWizard::takeFailure(const Error &error)
{
    notice()->showError(error);
    if (step() == TryOut) {
        m_trial->showFailure();
    } else if (step() == BringIn) {
        if (!m_report.id.isValid())
            m_import->showFailure();
        m_import->setUndoEnabled(true);
        emit storeChanged();
    }
    endJob();
}

void ImportWizard::endJob()
{
    showButtons();
    if (m_closing)
        done(Rejected);
}

void ImportWizard::takeUndone(const ChangeRecorder::Undone &undone)
{
    m_import->showUndone(undone);
    emit storeChanged();
    endJob();
    nextButton()->setFocus();
}

} // namespace comptoir
