#pragma once

#include "models/domain/workflow.h"
#include "views/viewcontext.h"

#include <QObject>

class QTimer;

namespace comptoir {

class EditorDocument;

/// Keeps the draft of a workflow in the profile while it is drawn: a moment after each change, so
/// that nothing is lost where the program or the computer stops. The store is written to in its own
/// thread, in the order of the changes. What cannot be kept (a name that another workflow has)
/// stays unkept, and is tried again with the next change. GUI thread.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPauseMs = 300;

    DraftKeeper(const ViewContext &context, EditorDocument &document, QObject *parent = nullptr);
    /// Writes what is still unkept.
    ~DraftKeeper() override;
    Q_DISABLE_COPY_MOVE(DraftKeeper)

    /// What is in the document now is the draft of this workflow, as it is kept; an invalid one:
    /// nothing is kept any more.
    void begin(WorkflowId workflow);
    /// Whether something is written that the store does not have yet.
    [[nodiscard]] bool isBehind() const { return m_changes != m_kept; }
    /// Writes at once; `then` is called when it is kept, or not where that failed.
    void flush(const std::function<void()> &then = {});

signals:
    void behindChanged(bool isBehind);
    void failed(const comptoir::Error &error);

private:
    void note();
    void take(qint64 changes);

    ViewContext m_context;
    EditorDocument &m_document;
    WorkflowId m_workflow;
    QTimer *m_pause;
    qint64 m_changes = 0; ///< counted since the beginning
    qint64 m_kept = 0; ///< how many of them the store has
    int m_generation = 0; ///< of the workflow
};

} // namespace comptoir
