#include "views/shell/workflownoticeboard.h"

#include "views/shell/mainwindow.h"
#include "workflows/engine/engineservice.h"

#include <algorithm>

namespace comptoir {

WorkflowNoticeBoard::WorkflowNoticeBoard(const ViewContext &context, EngineService &engine,
                                         MainWindow &window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
{
    connect(&engine, &EngineService::noticed, this, &WorkflowNoticeBoard::show);
    connect(&engine, &EngineService::ran, this, [this](const EngineReport &report) {
        if (!report.isIdle())
            m_window.followChanges();
    });
    connect(&engine, &EngineService::failed, this, [this](const Error &error) {
        m_context.notices->post({Tone::Danger, error.text, {}, {}});
    });
    connect(m_context.shell.get(), &ShellState::sendingPausedChanged, &engine,
            &EngineService::check);
}

/// What one workflow says of many is one notice, not a hundred toasts.
void WorkflowNoticeBoard::show(const QList<WorkflowNotice> &notices)
{
    QList<std::pair<WorkflowNotice, int>> told;
    for (const WorkflowNotice &notice : notices) {
        const auto same = std::find_if(told.begin(), told.end(), [&notice](const auto &one) {
            return one.first.workflow == notice.workflow && one.first.text == notice.text;
        });
        if (same == told.end())
            told.append({notice, 1});
        else
            ++same->second;
    }
    for (const auto &[notice, customers] : std::as_const(told))
        tell(notice, customers);
}

void WorkflowNoticeBoard::tell(const WorkflowNotice &notice, int customers)
{
    const QString page = QStringLiteral("customers");
    const QString what = notice.text.simplified();
    const bool isOne = customers == 1;
    const QString who = notice.customerName.isEmpty() || m_context.privacy->isOn()
        ? QString()
        : notice.customerName;
    //: %1 is what the owner wrote in a workflow, %n the number of customers
    const QString text = !isOne ? tr("%1 (%n customer(s))", nullptr, customers).arg(what)
        : who.isEmpty()         ? what
                        //: %1 is what the owner wrote in a workflow, %2 a customer
                        : tr("%1 (%2)").arg(what, who);
    const qint64 id = isOne ? notice.customer.value : 0;
    m_context.notices->post({Tone::Accent, text,
                             isOne ? tr("Show the customer") : tr("Show the customers"),
                             [open = m_context.openRecord, page, id] { open(page, id); }});
    m_window.tellOutside(text, page, id);
}

} // namespace comptoir
