#include "views/shell/shellstate.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/undohistory.h"
#include "views/widgets/viewsettings.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir {

namespace {

const QString kTrayKey = QStringLiteral("window.keep_in_tray");
const QString kToldKey = QStringLiteral("window.tray_told");
const QString kYes = QStringLiteral("1");

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

void ShellState::setSendingPaused(bool paused)
{
    if (m_sendingPaused == paused)
        return;
    m_sendingPaused = paused;
    m_store.write([paused](Database &db) { return SendingSettings::setPaused(db, paused); });
    emit changed();
}

void ShellState::switchSending(UndoHistory &undo)
{
    const bool paused = !m_sendingPaused;
    setSendingPaused(paused);
    undo.add(
        paused ? tr("Sending is paused. Nothing goes out until you switch it on again.")
               : tr("Sending is no longer paused."),
        [this, paused] { setSendingPaused(!paused); },
        [this, paused] { setSendingPaused(paused); });
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
