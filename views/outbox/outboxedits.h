#pragma once

#include "views/viewcontext.h"
#include "workflows/messages/outboxactions.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace comptoir {

/// What the owner decides about messages on the page of the outbox: asks where it cannot be taken
/// back, does it by OutboxActions, tells it, and has what may go looked at.
class OutboxEdits : public QObject
{
    Q_OBJECT

public:
    OutboxEdits(const ViewContext &context, QWidget *page);

    /// For those of these of which it can be decided; what the gate would refuse is told and left.
    void apply(OutboxAction action, const QList<OutboxId> &ids);

    /// Nothing more of a mailing goes, once the owner said so; so many of it wait.
    void stopMailing(const QString &cause, const QString &name, qint64 waiting);
    /// A mailing that was stopped goes on.
    void resumeMailing(const QString &cause);

signals:
    /// The outbox holds others now.
    void changed();
    void failed(const comptoir::Error &error);

private:
    void ask(OutboxAction action, const QList<OutboxId> &ids);
    void run(OutboxAction action, const QList<OutboxId> &ids);
    void finish(OutboxAction action, const QList<OutboxId> &ids, const OutboxDecision &decision);
    void stop(const QString &cause);
    void tellDone(const QString &text);

    ViewContext m_context;
    QWidget *m_page;
};

} // namespace comptoir
