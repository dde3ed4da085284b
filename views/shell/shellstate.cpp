#include "views/shell/shellstate.h"

#include "models/domain/clock.h"
#include "models/store/outboxrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/viewcontext.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/viewsettings.h"
#include "workflows/messages/sendingsettings.h"

#include <QPointer>

namespace comptoir {

namespace {

const QString kTrayKey = QStringLiteral("window.keep_in_tray");
const QString kToldKey = QStringLiteral("window.tray_told");
const QString kYes = QStringLiteral("1");

/// What is due by now was to go before that.
Timestamp nextInstant(const Clock &clock)
{
    return {clock.now().ms + 1};
}

QFuture<Done> writePaused(Store &store, bool paused)
{
    return store.write([paused](Database &db) { return SendingSettings::setPaused(db, paused); });
}

/// Messages that would go at once if nothing were paused.
Result<qint64> goingBefore(Database &database, Timestamp before)
{
    const Result<SendingSettings> settings = SendingSettings::load(database);
    if (!settings)
        return settings.error();
    return OutboxRepository(database).waitingSince(before, settings->heldBefore);
}

} // namespace

ShellState::ShellState(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

void ShellState::load()
{
    ViewSettings(m_store).read({kTrayKey, kToldKey}, this,
                               [this](const ViewSettings::Values &values) {
                                   m_keepInTray = values.value(kTrayKey) == kYes;
                                   m_toldOfTray = values.value(kToldKey) == kYes;
                                   emit changed();
                               });
    const auto sending = m_store.read([](Database &db) { return SendingSettings::load(db); });
    whenDone(sending, this, [this](const Result<SendingSettings> &settings) {
        if (!settings)
            return;
        m_sendingPaused = settings->isPaused;
        emit changed();
    });
}

QFuture<Done> ShellState::setSendingPaused(bool paused)
{
    return follow(writePaused(m_store, paused), paused);
}

/// What is shown is what holds on the disk, whoever reads it there.
QFuture<Done> ShellState::follow(const QFuture<Done> &written, bool paused)
{
    whenDone(written, this, [this, paused](const Done &outcome) {
        if (!outcome || m_sendingPaused == paused)
            return;
        m_sendingPaused = paused;
        emit changed();
        emit sendingPausedChanged(paused);
    });
    return written;
}

void ShellState::switchSending(const ViewContext &context, QWidget *window)
{
    if (m_isSwitching)
        return;
    if (!m_sendingPaused) {
        pause(context);
        return;
    }
    m_isSwitching = true;
    const auto waiting = m_store.read(
        [before = nextInstant(context.clock)](Database &db) { return goingBefore(db, before); });
    whenDone(waiting, this, [this, context, over = QPointer(window)](const Result<qint64> &count) {
        m_isSwitching = false;
        if (!count)
            context.notices->post({Tone::Danger, count.error().text, {}, {}});
        else if (*count > 0 && over)
            askToGoOn(context, over, *count);
        else
            goOn(context);
    });
}

void ShellState::askToGoOn(const ViewContext &context, QWidget *window, qint64 waiting)
{
    ConfirmDialog::Question question;
    question.title = tr("Let sending go on?");
    question.text
        = tr("%n message(s) wait and go as soon as their hours and limits allow: from now "
             "on.\n\nWhat is planned for later keeps its time.",
             nullptr, static_cast<int>(waiting));
    question.verb = tr("Let sending go on");
    question.stay = tr("Stay paused");
    question.dangerous = false;
    window->window()->show(); // the tray asks while it is hidden
    window->window()->activateWindow();
    ConfirmDialog::ask(window, question, [this, context](int) { goOn(context); });
}

/// What can be done about it is there before it is shown.
void ShellState::pause(const ViewContext &context)
{
    m_isSwitching = true;
    const QFuture<Done> written = writePaused(m_store, true);
    whenDone(written, this, [this, context, written](const Done &outcome) {
        m_isSwitching = false;
        if (!outcome) {
            tellNotSwitched(
                context,
                tr("Sending is not paused: messages still go out. %1").arg(outcome.error().text));
            return;
        }
        context.undo->add(
            tr("Sending is paused. Nothing goes out until you switch it on again."),
            [this, clock = &context.clock] { return takeBackPause(nextInstant(*clock)); },
            [this] { return setSendingPaused(true); });
        follow(written, true);
    });
}

void ShellState::goOn(const ViewContext &context)
{
    m_isSwitching = true;
    const QFuture<Done> written = writePaused(m_store, false);
    whenDone(written, this, [this, context, written](const Done &outcome) {
        m_isSwitching = false;
        if (!outcome) {
            tellNotSwitched(context, tr("Sending stays paused. %1").arg(outcome.error().text));
            return;
        }
        context.undo->add(
            tr("Sending is no longer paused."), [this] { return setSendingPaused(true); },
            [this, clock = &context.clock] { return takeBackPause(nextInstant(*clock)); });
        follow(written, false);
    });
}

void ShellState::tellNotSwitched(const ViewContext &context, const QString &text)
{
    context.notices->post({Tone::Danger, text, {}, {}});
}

/// One key must not send: where messages wait that were to go before that instant, the owner is to
/// be asked by the switch.
QFuture<Done> ShellState::takeBackPause(Timestamp before)
{
    return follow(m_store.write([before](Database &db) -> Done {
        const Result<qint64> waiting = goingBefore(db, before);
        if (!waiting)
            return waiting.error();
        if (*waiting > 0)
            return Error{ErrorCode::InvalidArgument,
                         tr("%n message(s) wait and would go at once, so sending stays paused. "
                            "Press “Sending paused” at the top to let them go.",
                            nullptr, static_cast<int>(*waiting)),
                         QStringLiteral("messages wait")};
        return SendingSettings::setPaused(db, false);
    }),
                  false);
}

void ShellState::setKeepInTray(bool keep)
{
    if (put(m_keepInTray, keep, kTrayKey))
        emit changed();
}

void ShellState::setToldOfTray()
{
    put(m_toldOfTray, true, kToldKey);
}

bool ShellState::put(bool &value, bool wanted, const QString &key)
{
    if (value == wanted)
        return false;
    value = wanted;
    ViewSettings(m_store).write(key, wanted ? kYes : QString());
    return true;
}

} // namespace comptoir
