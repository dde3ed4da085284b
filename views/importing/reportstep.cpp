#include "views/importing/reportstep.h"

#include "models/shops/csv/writer.h"
#include "models/store/exportfile.h"
#include "models/store/whendone.h"
#include "views/importing/importwords.h"
#include "views/importing/problemsmodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/savequestion.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"
#include "views/widgets/tilegrid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QtConcurrentRun>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kSteps = 1000;
} // namespace

ReportStep::ReportStep(Stage stage, QWidget *parent)
    : QWidget(parent)
    , m_stage(stage)
    , m_status(makeLabel(TextRole::Body, this))
    , m_bar(new QProgressBar(this))
    , m_people(makeLabel(TextRole::Muted, this))
    , m_consent(makeLabel(TextRole::Small, this))
    , m_undo(makeButton(ButtonKind::Plain, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_status);
    column->addWidget(m_bar);
    buildTiles();
    column->addWidget(m_people);
    column->addWidget(m_consent);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    buildProblems();
    column->addStretch(1);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kSteps);
    m_undo->setIcon(themedIcon(QStringLiteral("undo")));
    m_undo->setObjectName(QStringLiteral("undo"));
    connect(m_undo, &QPushButton::clicked, this, &ReportStep::undoRequested);
    onLanguage(this, [this] { retranslate(); });
}

void ReportStep::buildTiles()
{
    m_tiles = new TileGrid(this);
    for (StatTile *&tile : m_counts) {
        tile = new StatTile(m_tiles);
        m_tiles->addTile(tile);
    }
    layout()->addWidget(m_tiles);
}

void ReportStep::buildProblems()
{
    m_problems = makeCard(this);
    m_problemsHeading = makeLabel(TextRole::Heading, m_problems);
    m_copy = makeButton(ButtonKind::Link, m_problems);
    m_save = makeButton(ButtonKind::Link, m_problems);
    m_table = new DataTable(m_problems);
    m_model = new ProblemsModel(this);
    m_copy->setObjectName(QStringLiteral("copy-problems"));
    m_save->setObjectName(QStringLiteral("save-problems"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 12, 0);
    head->addWidget(m_problemsHeading, 1);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto *inside = new QVBoxLayout(m_problems);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addLayout(head);
    inside->addWidget(m_table, 1);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_problems, 100);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setRowsGrow();
    m_table->setColumnWidth(ProblemsModel::Line, Theme::forText(90));
    m_table->setColumnWidth(ProblemsModel::Effect, Theme::forText(140));
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_copy, &QPushButton::clicked, this, &ReportStep::copyProblems);
    connect(m_save, &QPushButton::clicked, this, &ReportStep::askWhereToSave);
}

void ReportStep::retranslate()
{
    m_bar->setAccessibleName(m_stage == Stage::Trial ? tr("Progress of the trial")
                                                     : tr("Progress of the import"));
    m_undo->setText(tr("Take this import back"));
    m_copy->setText(tr("Copy all"));
    m_copy->setAccessibleName(tr("Copy all problems"));
    m_save->setText(tr("Save as CSV…"));
    m_save->setAccessibleName(tr("Save the problems as a CSV file"));
    m_table->setAccessibleName(tr("Lines with problems"));
    m_consent->setText(ImportWords::consentRule());
    m_model->retranslate();
    showState();
}

void ReportStep::begin(const csv::ImportProfile &profile)
{
    m_kind = profile.kind;
    m_hasConsents = std::any_of(
        profile.columns.cbegin(), profile.columns.cend(),
        [](const csv::ColumnMapping &column) { return column.field == QLatin1String("consent"); });
    m_state = State::Running;
    m_report = {};
    m_rows = 0;
    m_model->show({});
    m_bar->setRange(0, 0);
    showState();
}

void ReportStep::showProgress(qint64 rows, double share)
{
    m_rows = rows;
    m_bar->setRange(0, share > 0 ? kSteps : 0);
    m_bar->setValue(qRound(share * kSteps));
    m_status->setText(runningText());
}

void ReportStep::showReport(const csv::ImportReport &report)
{
    m_report = report;
    m_state = State::Finished;
    m_model->show(report.problems);
    showState();
}

void ReportStep::showFailure()
{
    m_state = State::Failed;
    showState();
}

void ReportStep::showUndone(const ChangeRecorder::Undone &undone)
{
    m_undone = undone;
    m_state = State::Undone;
    showState();
}

void ReportStep::setUndoEnabled(bool enabled)
{
    m_undo->setEnabled(enabled);
}

QString ReportStep::runningText() const
{
    const auto rows = static_cast<int>(m_rows);
    if (m_stage == Stage::Trial)
        return tr("Trying it out, nothing is kept yet: %Ln row(s) read…", nullptr, rows);
    return tr("Bringing it in: %Ln row(s) read…", nullptr, rows);
}

QString ReportStep::takenBack(const ChangeRecorder::Undone &undone)
{
    if (undone.kept == 0 && undone.refusals == 0)
        return tr("The import was taken back. Everything is as before.");
    QStringList sentences{
        undone.kept == 0 ? tr("The import was taken back.")
                         : tr("The import was taken back, but for %n record(s) that were changed "
                              "since or that others stand on now.",
                              nullptr, static_cast<int>(undone.kept))};
    if (undone.refusals > 0)
        sentences += tr("%n refusal(s) of messages stay: who said no has said no.", nullptr,
                        static_cast<int>(undone.refusals));
    return sentences.join(QLatin1Char(' '));
}

QString ReportStep::outcome() const
{
    const auto rows = static_cast<int>(m_report.rows);
    if (m_state == State::Failed)
        return m_stage == Stage::Trial
            ? tr("The trial did not succeed. Nothing was changed.")
            : tr("The import did not succeed. Nothing of the file came in.");
    if (m_state == State::Undone)
        return takenBack(m_undone);
    if (m_stage == Stage::Trial)
        return m_report.cancelled
            ? tr("The trial was stopped after %Ln row(s). Nothing was changed.", nullptr, rows)
            : tr("This is what the import would do with %Ln row(s). Nothing is kept yet.", nullptr,
                 rows);
    if (m_report.stoppedBy)
        return tr("The import stopped before the end, after %Ln row(s). What came in until then "
                  "is here, and can be taken back.",
                  nullptr, rows);
    return m_report.cancelled
        ? tr("You stopped the import after %Ln row(s). What came in until then is here, and can "
             "be taken back.",
             nullptr, rows)
        : tr("The import is done, %Ln row(s) read.", nullptr, rows);
}

void ReportStep::showState()
{
    const bool running = m_state == State::Running;
    const bool done = m_state == State::Finished;
    m_status->setText(running ? runningText() : m_state == State::Idle ? QString() : outcome());
    m_bar->setVisible(running);
    m_tiles->setVisible(done);
    m_undo->setVisible(done && m_report.id.isValid());
    m_consent->setVisible(m_hasConsents);
    m_problems->setVisible(done && m_model->rowCount() > 0);
    m_problemsHeading->setText(
        m_report.problemCount > m_report.problems.size()
            ? tr("%1 problems, the first %2 of them here")
                  .arg(Format::number(m_report.problemCount),
                       Format::number(m_report.problems.size()))
            : tr("%n problem(s)", nullptr, static_cast<int>(m_report.problemCount)));
    showTiles();
}

void ReportStep::showTiles()
{
    const ImportCounts &counts = m_report.records;
    const bool trial = m_stage == Stage::Trial;
    m_counts[0]->set(trial ? tr("Would be new") : tr("New"), Format::number(counts.inserted));
    m_counts[1]->set(trial ? tr("Would change") : tr("Changed"), Format::number(counts.updated));
    m_counts[2]->set(tr("Here already"), Format::number(counts.unchanged),
                     tr("Records that are here just as the file has them"));
    const bool ofOrders = m_kind == csv::Kind::Orders;
    m_counts[3]->set(ofOrders ? tr("Same order again") : tr("Same person again"),
                     Format::number(m_report.joined),
                     ofOrders ? tr("Rows that belong to an order which a row above them began")
                              : tr("Rows about somebody whom a row above them is about; together "
                                   "they make one record"));
    m_counts[3]->setVisible(m_report.joined > 0);
    m_counts[4]->set(tr("Rows left out"), Format::number(counts.rejected),
                     tr("Rows that could not be read; the list below says why"));
    m_tiles->arrange();
    const qint64 people = m_report.people.inserted + m_report.people.updated;
    QStringList sentences;
    if (people > 0)
        sentences.append(tr("%n customer(s) come along with them, new or changed.", nullptr,
                            static_cast<int>(people)));
    if (m_report.knownPeople > 0)
        sentences.append(tr("%n of the new customer records join somebody who is here already: the "
                            "e-mail address or the phone number is the same.",
                            nullptr, static_cast<int>(m_report.knownPeople)));
    setTextOrHide(m_people, m_state == State::Finished ? sentences.join(u' ') : QString());
}

void ReportStep::copyProblems() const
{
    QStringList lines;
    for (const QStringList &row : m_model->rows())
        lines.append(row.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ReportStep::askWhereToSave()
{
    SaveQuestion::ask(this,
                      {tr("Save the problems"), tr("CSV files (*.csv)"), QStringLiteral("csv"), {}},
                      [this](const QString &path) { saveProblems(path); });
}

void ReportStep::saveProblems(const QString &path)
{
    const auto saved = QtConcurrent::run([path, rows = m_model->rows()]() -> Done {
        ExportFile file(path);
        if (Done opened = file.open(); !opened)
            return opened;
        csv::Writer writer(file.device(), {});
        for (const QStringList &row : rows)
            writer.writeRow(row);
        return file.commit(writer.flush());
    });
    whenDone(saved, this, [this](const Done &outcome) { emit problemsSaved(outcome); });
}

} // namespace comptoir
