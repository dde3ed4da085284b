#include "views/importing/importwizard.h"

#include "models/store/store.h"
#include "views/importing/filestep.h"
#include "views/importing/importjob.h"
#include "views/importing/mappingstep.h"
#include "views/importing/readingstep.h"
#include "views/importing/reportstep.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/viewsettings.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimeZone>

namespace comptoir {

namespace {

/// The file that a drag brings, if it is one file of this computer.
QString fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

ImportWizard::ImportWizard(const ViewContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_job(new ImportJob(context.store, context.clock, this))
    , m_heading(makeLabel(TextRole::Title, this))
    , m_position(makeLabel(TextRole::Small, this))
    , m_notice(new NoticeBar(this))
    , m_steps(new QStackedWidget(this))
{
    setModal(true);
    setAcceptDrops(true);
    resize(920, 680);
    if (const QByteArray zone = QTimeZone::systemTimeZoneId(); QTimeZone(zone).isValid())
        m_wanted.timeZone = zone;
    m_wanted.currency = Currency::fromCode(u"EUR").value_or(Currency());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(14);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_position);
    m_position->setWordWrap(false);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_steps, 1);
    buildSteps();
    buildButtons(layout);
    connectSteps();
    ViewSettings(m_context.store)
        .read({savedmappings::kKey}, this, [this](const ViewSettings::Values &values) {
            m_saved = savedmappings::fromText(values.value(savedmappings::kKey));
            offerMapping();
        });
    onLanguage(this, [this] { retranslate(); });
    showStep(ChooseFile);
}

void ImportWizard::buildSteps()
{
    m_file = new FileStep(m_steps);
    m_reading = new ReadingStep(m_steps);
    m_mapping = new MappingStep(m_steps);
    m_trial = new ReportStep(ReportStep::Stage::Trial, m_steps);
    m_import = new ReportStep(ReportStep::Stage::Import, m_steps);
    for (QWidget *step : QList<QWidget *>{m_file, m_reading, m_mapping, m_trial, m_import})
        m_steps->addWidget(step);
}

void ImportWizard::buildButtons(QVBoxLayout *to)
{
    m_cancel = makeButton(ButtonKind::Plain, this);
    m_back = makeButton(ButtonKind::Plain, this);
    m_next = makeButton(ButtonKind::Primary, this);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    to->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::cancel);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
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
    connect(m_notice, &NoticeBar::acted, this, &ImportWizard::useOffered);
    connect(m_file, &FileStep::fileChosen, this, &ImportWizard::openFile);
    connect(m_file, &FileStep::kindChosen, this, [this](csv::Kind kind) {
        m_wanted.kind = kind;
        m_wanted.columns.clear();
        look(false);
    });
    connect(m_reading, &ReadingStep::changed, this, [this](const csv::ImportProfile &wanted) {
        m_wanted = wanted;
        look(false);
    });
    connect(m_mapping, &MappingStep::changed, this,
            [this](const QList<csv::ColumnMapping> &columns) {
                m_wanted.columns = columns;
                look(false);
            });
    connect(m_mapping, &MappingStep::nameEdited, this, [this] { m_nameEdited = true; });
    connect(m_import, &ReportStep::undoRequested, this, [this] {
        m_import->setUndoEnabled(false);
        m_job->undo(m_report.id);
        showButtons();
    });
    for (ReportStep *report : {m_trial, m_import}) {
        connect(report, &ReportStep::problemsSaved, this, [this](const Done &saved) {
            if (saved)
                m_notice->showNotice(Tone::Good, tr("The list of problems is saved."));
            else
                m_notice->showError(saved.error());
        });
    }
}

void ImportWizard::retranslate()
{
    setWindowTitle(tr("Bring in a file"));
    m_back->setText(tr("Back"));
    showStep(step());
    if (!m_offered.isEmpty() && !m_usingOffered)
        offerMapping();
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
        return tr("Import");
    default:
        return tr("Finish");
    }
}

ImportWizard::Step ImportWizard::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void ImportWizard::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    m_heading->setText(heading(step));
    //: where one is in the wizard: %1 of %2
    m_position->setText(tr("Step %1 of %2").arg(step + 1).arg(static_cast<int>(StepCount)));
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
    m_next->setText(nextText(step()));
    m_next->setEnabled(canGoOn());
    m_back->setVisible(step() != ChooseFile && step() != BringIn);
    m_cancel->setVisible(step() != BringIn || importing);
    m_cancel->setText(importing ? tr("Stop the import") : tr("Cancel"));
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
        startImport();
        break;
    default:
        accept();
    }
}

void ImportWizard::back()
{
    m_job->drop();
    m_tried = false;
    if (!m_offered.isEmpty() && !m_usingOffered)
        offerMapping();
    else
        m_notice->hide();
    showStep(static_cast<Step>(qMax(0, step() - 1)));
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
        return;
    }
    m_job->drop();
    QDialog::reject();
}

void ImportWizard::openFile(const QString &path)
{
    m_path = path;
    csv::ImportProfile fresh;
    fresh.timeZone = m_wanted.timeZone;
    fresh.currency = m_wanted.currency;
    m_wanted = fresh;
    m_look = {};
    m_offered.clear();
    m_usingOffered = false;
    m_file->setFile(path, 0);
    showStep(ChooseFile);
    look(true);
}

void ImportWizard::look(bool guessKind)
{
    if (m_path.isEmpty())
        return;
    m_looked = false;
    m_notice->hide();
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
    if (!m_nameEdited && !m_usingOffered)
        m_mapping->setName(QFileInfo(m_path).completeBaseName());
    offerMapping();
    showButtons();
}

/// A file with the same columns was brought in before: it can be read the same way.
void ImportWizard::offerMapping()
{
    m_offered
        = m_looked ? savedmappings::forHeaders(m_saved, m_look.headers) : QList<SavedMapping>();
    if (m_offered.isEmpty() || m_usingOffered)
        return;
    m_notice->showNotice(Tone::Accent,
                         tr("A file with these columns was read before, as “%1”.")
                             .arg(m_offered.constFirst().profile.name),
                         tr("Read it the same way"));
}

void ImportWizard::useOffered()
{
    if (m_offered.isEmpty())
        return;
    m_usingOffered = true;
    m_wanted = m_offered.constFirst().profile;
    m_mapping->setName(m_wanted.name);
    look(false);
}

void ImportWizard::startTrial()
{
    m_notice->hide();
    m_tried = false;
    m_look.profile.name = m_mapping->name();
    m_trial->begin(m_look.profile.kind);
    showStep(TryOut);
    m_job->run(m_path, m_look.profile, true);
    showButtons();
}

void ImportWizard::startImport()
{
    m_notice->hide();
    rememberMapping();
    m_report = {};
    m_import->begin(m_look.profile.kind);
    m_import->setUndoEnabled(true);
    showStep(BringIn);
    m_job->run(m_path, m_look.profile, false);
    showButtons();
    m_cancel->setFocus();
}

void ImportWizard::takeReport(const csv::ImportReport &report)
{
    if (step() == TryOut) {
        m_tried = true;
        m_trial->showReport(report);
    } else {
        m_report = report;
        m_import->showReport(report);
        emit storeChanged();
    }
    endJob();
    m_next->setFocus();
}

void ImportWizard::takeFailure(const Error &error)
{
    m_notice->showError(error);
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
        QDialog::reject();
}

void ImportWizard::takeUndone(const ChangeRecorder::Undone &undone)
{
    m_import->showUndone(undone);
    emit storeChanged();
    endJob();
    m_next->setFocus();
}

void ImportWizard::rememberMapping()
{
    if (m_look.profile.name.isEmpty() || m_look.headers.isEmpty())
        return;
    m_saved = savedmappings::with(m_saved, {m_look.headers, m_look.profile});
    ViewSettings(m_context.store).write(savedmappings::kKey, savedmappings::toText(m_saved));
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (step() <= MapColumns && !fileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(fileOf(event->mimeData()));
}

} // namespace comptoir
