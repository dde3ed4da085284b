#include "views/outbox/outboxedits.h"

#include "models/domain/clock.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/outbox/outboxwords.h"
#include "views/widgets/confirmdialog.h"
#include "workflows/messages/sendingservice.h"

namespace comptoir {

namespace {

using Before = QList<OutboxRow>;

Result<OutboxDecision> applyIn(Database &database, OutboxAction action, const QList<OutboxId> &ids,
                               Timestamp now)
{
    Transaction transaction(database);
    Result<OutboxDecision> decision = OutboxActions(database, now).apply(action, ids);
    if (!decision)
        return decision;
    const Done committed = transaction.commit();
    return committed ? decision : committed.error();
}

Done takeBackIn(Database &database, OutboxAction action, const Before &before, Timestamp now)
{
    Transaction transaction(database);
    const Done back = OutboxActions(database, now).takeBack(action, before);
    return back ? transaction.commit() : back;
}

class Questions
{
    Q_DECLARE_TR_FUNCTIONS(OutboxEdits)

public:
    using Question = ConfirmDialog::Question; // lupdate takes a qualified result for the context

    static Question of(OutboxAction action, int count)
    {
        Question question;
        question.verb = OutboxWords::action(action);
        if (action == OutboxAction::Arrived) {
            question.title = tr("Did %n message(s) arrive?", nullptr, count);
            question.text = tr("They count as sent from now on and do not go again. This cannot be "
                               "taken back.");
            question.dangerous = false;
            return question;
        }
        question.title = tr("Send %n message(s) again?", nullptr, count);
        question.text = tr("They may have arrived already: whoever got one then gets it twice. Ask "
                           "the customer, or look into the provider’s own list, where you can.\n\n"
                           "Consent, hours and limits are asked again.");
        return question;
    }
};

} // namespace

OutboxEdits::OutboxEdits(const ViewContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{}

void OutboxEdits::apply(OutboxAction action, const QList<OutboxId> &ids)
{
    if (ids.isEmpty())
        return;
    // A message that is gone for good, or may arrive twice, is not a matter of one click.
    if (action == OutboxAction::Arrived || action == OutboxAction::SendAgain)
        ask(action, ids);
    else
        run(action, ids);
}

void OutboxEdits::ask(OutboxAction action, const QList<OutboxId> &ids)
{
    ConfirmDialog::ask(m_page->window(), Questions::of(action, static_cast<int>(ids.size())),
                       [this, guard = QPointer<OutboxEdits>(this), action, ids](int) {
                           if (guard)
                               run(action, ids);
                       });
}

void OutboxEdits::run(OutboxAction action, const QList<OutboxId> &ids)
{
    const auto answer
        = m_context.store.write([action, ids, now = m_context.clock.now()](Database &db) {
              return applyIn(db, action, ids, now);
          });
    whenDone(answer, this, [this, action, ids](const Result<OutboxDecision> &decision) {
        if (decision)
            finish(action, ids, *decision);
        else
            emit failed(decision.error());
    });
}

void OutboxEdits::finish(OutboxAction action, const QList<OutboxId> &ids,
                         const OutboxDecision &decision)
{
    const Before &before = decision.decided;
    const QString told = OutboxWords::applied(action, static_cast<int>(before.size()));
    if (!decision.refused.isEmpty())
        m_context.notices->post({Tone::Warning, OutboxWords::refused(decision.refused), {}, {}});
    if (before.isEmpty()) {
        if (decision.refused.isEmpty())
            m_context.notices->say(
                tr("These messages have gone on meanwhile: there was nothing to change."));
    } else if (!OutboxActions::canTakeBack(action)) {
        m_context.notices->post({Tone::Good, told, {}, {}});
    } else {
        Store *store = &m_context.store;
        Clock *clock = &m_context.clock;
        m_context.undo->add(
            told,
            [store, clock, action, before] {
                return store->write([action, before, now = clock->now()](Database &db) {
                    return takeBackIn(db, action, before, now);
                });
            },
            [store, clock, action, ids] {
                return store->write([action, ids, now = clock->now()](Database &db) {
                    return applyIn(db, action, ids, now);
                });
            });
    }
    tellDone({});
}

void OutboxEdits::stopMailing(const QString &cause, const QString &name, qint64 waiting)
{
    ConfirmDialog::Question question;
    question.title = tr("Stop the mailing “%1”?").arg(name);
    question.text
        = tr("%n message(s) of it wait and are withdrawn. What has left already cannot be "
             "called back.",
             nullptr, static_cast<int>(waiting));
    question.verb = tr("Stop the mailing");
    ConfirmDialog::ask(m_page->window(), question,
                       [this, guard = QPointer<OutboxEdits>(this), cause](int) {
                           if (guard)
                               stop(cause);
                       });
}

void OutboxEdits::stop(const QString &cause)
{
    const auto answer = m_context.store.write(
        [cause, now = m_context.clock.now()](Database &db) -> Result<qint64> {
            Transaction transaction(db);
            const Result<qint64> dropped = OutboxActions(db, now).cancel(cause);
            if (!dropped)
                return dropped;
            const Done committed = transaction.commit();
            return committed ? dropped : committed.error();
        });
    whenDone(answer, this, [this](const Result<qint64> &dropped) {
        if (dropped)
            tellDone(tr("The mailing is stopped: %n message(s) were withdrawn.", nullptr,
                        static_cast<int>(*dropped)));
        else
            emit failed(dropped.error());
    });
}

void OutboxEdits::resumeMailing(const QString &cause)
{
    const auto answer = m_context.store.write([cause, now = m_context.clock.now()](Database &db) {
        Transaction transaction(db);
        const Done resumed = OutboxActions(db, now).resume(cause);
        return resumed ? transaction.commit() : resumed;
    });
    whenDone(answer, this, [this](const Done &resumed) {
        if (resumed)
            tellDone(tr("The mailing goes on."));
        else
            emit failed(resumed.error());
    });
}

/// What may go now is looked at by whoever sends.
void OutboxEdits::tellDone(const QString &text)
{
    if (!text.isEmpty())
        m_context.notices->post({Tone::Good, text, {}, {}});
    emit changed();
    if (m_context.sending)
        m_context.sending->check();
}

} // namespace comptoir
