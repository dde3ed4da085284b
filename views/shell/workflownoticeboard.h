#pragma once

#include "models/store/workflownotices.h"
#include "views/viewcontext.h"

#include <QObject>

namespace comptoir {

class EngineService;
class MainWindow;

/// Connects the window with what runs the workflows: their notices are shown, also outside the
/// window, what they change is seen, and the switch that pauses sending holds them too. GUI thread.
class WorkflowNoticeBoard : public QObject
{
    Q_OBJECT

public:
    /// `engine` outlives the window, which is its parent.
    WorkflowNoticeBoard(const ViewContext &context, EngineService &engine, MainWindow &window);

private:
    void show(const QList<comptoir::WorkflowNotice> &notices);
    void tell(const WorkflowNotice &notice, int customers);

    ViewContext m_context;
    MainWindow &m_window;
};

} // namespace comptoir
