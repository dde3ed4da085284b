#include "views/workflows/workflowactions.h"

#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/savequestion.h"
#include "views/workflows/workflowedits.h"

#include <QAction>

namespace comptoir {

namespace {

enum Entry { Open, Publish, Pause, Duplicate, Save, Archive };

/// A name that every system takes for a file.
QString fileName(const QString &name)
{
    QString safe;
    for (const QChar c : name)
        safe += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : QChar(u'_');
    return safe.trimmed().left(80) + QStringLiteral(".json");
}

} // namespace

WorkflowActions::WorkflowActions(WorkflowEdits &edits, QWidget *page)
    : QObject(page)
    , m_edits(edits)
    , m_page(page)
{
    make("edit", &WorkflowActions::open);
    make("play", &WorkflowActions::publishChosen);
    make("pause", &WorkflowActions::pause);
    make("copy", &WorkflowActions::duplicate);
    make("save", &WorkflowActions::saveToFile);
    make("archive", &WorkflowActions::archive);
    onLanguage(page, [this] { retranslate(); });
}

QAction *WorkflowActions::make(const char *icon, void (WorkflowActions::*act)())
{
    auto *action = new QAction(themedIcon(QLatin1String(icon)), QString(), this);
    connect(action, &QAction::triggered, this, act);
    action->setEnabled(false);
    m_actions.append(action);
    return action;
}

void WorkflowActions::retranslate()
{
    const bool isArchived = m_line && m_line->workflow.state == WorkflowState::Archived;
    const QString names[] = {tr("Open"),
                             tr("Publish…"),
                             tr("Pause"),
                             tr("Duplicate"),
                             tr("Save to a file…"),
                             isArchived ? tr("Take out of the archive") : tr("Archive")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(names[i]);
}

void WorkflowActions::setWorkflow(const std::optional<WorkflowLine> &line)
{
    m_line = line;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(line.has_value());
    if (line) {
        const WorkflowState state = line->workflow.state;
        const bool isLive = state == WorkflowState::Live;
        m_actions[Publish]->setEnabled(state != WorkflowState::Archived
                                       && (!isLive || line->hasChanges));
        m_actions[Pause]->setEnabled(isLive);
    }
    retranslate();
}

void WorkflowActions::open()
{
    if (m_line)
        emit openWanted(m_line->workflow.id);
}

void WorkflowActions::publishChosen()
{
    if (m_line)
        emit publishWanted(m_line->workflow.id);
}

void WorkflowActions::publish(const StoredWorkflow &workflow, int remarks, qint64 people)
{
    QStringList said{
        tr("From now on, customers come into “%1” by its triggers, and its messages go "
           "out by your rules of sending.")
            .arg(workflow.name)};
    if (people > 0)
        said.append(tr("%n customer(s) in it now stay in the version by which they came in.",
                       nullptr, static_cast<int>(people)));
    if (remarks > 0)
        said.append(tr("There are %n remark(s) under the canvas that you may want to read first.",
                       nullptr, remarks));
    ConfirmDialog::Question question;
    question.title = tr("Publish this workflow?");
    question.text = said.join(QStringLiteral("\n\n"));
    question.verb = tr("Publish");
    question.dangerous = false;
    ConfirmDialog::ask(m_page, question, [this, workflow](int) {
        m_edits.publish(workflow,
                        [this](const WorkflowBook::Published &done) { emit published(done); });
    });
}

void WorkflowActions::pause()
{
    if (m_line)
        m_edits.pause(m_line->workflow);
}

void WorkflowActions::duplicate()
{
    if (m_line)
        m_edits.duplicate(m_line->workflow, [this](WorkflowId made) { emit duplicated(made); });
}

void WorkflowActions::saveToFile()
{
    if (!m_line)
        return;
    SaveQuestion::ask(m_page,
                      {tr("Save the workflow to a file"), tr("JSON files (*.json)"),
                       QStringLiteral("json"), fileName(m_line->workflow.name)},
                      [this, workflow = m_line->workflow](const QString &path) {
                          m_edits.exportFile(workflow, path);
                      });
}

/// A live one stops: that is asked about. What is not live goes at once, and can be taken back.
void WorkflowActions::archive()
{
    if (!m_line)
        return;
    const StoredWorkflow workflow = m_line->workflow;
    const bool isAway = workflow.state == WorkflowState::Archived;
    if (workflow.state != WorkflowState::Live) {
        m_edits.setArchived(workflow, !isAway);
        return;
    }
    ConfirmDialog::Question question;
    question.title = tr("Archive a workflow that is live?");
    question.text = tr("“%1” stops: nobody comes in, the %n customer(s) in it stay where they are, "
                       "and its messages wait. Out of the archive again, it is paused until you "
                       "publish it.",
                       nullptr, static_cast<int>(m_line->in))
                        .arg(workflow.name);
    question.verb = tr("Stop and archive");
    ConfirmDialog::ask(m_page, question,
                       [this, workflow](int) { m_edits.setArchived(workflow, true); });
}

} // namespace comptoir
