#include "views/shell/undohistory.h"

#include "models/store/whendone.h"
#include "views/shell/notices.h"
#include "views/shell/undoend.h"
#include "views/shell/undohold.h"

#include <algorithm>

namespace comptoir {

UndoHistory::UndoHistory(std::shared_ptr<Notices> notices, QObject *parent)
    : QObject(parent)
    , m_notices(std::move(notices))
{}

UndoHistory::~UndoHistory() = default;

void UndoHistory::push(const QString &text, Step undo, Step redo)
{
    // Another way was taken: what was undone before no longer fits.
    m_redo.clear();
    UndoEnd::take(*this);
    if (!m_undo.isEmpty())
        m_notices->withdrawAction(m_undo.last().notice);
    const QString page = m_places.current ? m_places.current() : QString();
    m_undo.append({text, std::move(undo), std::move(redo), 0, page});
    if (m_undo.size() > kDepth)
        m_undo.removeFirst();
    offer(Way::Undo, m_undo.last());
    emit changed();
}

/// A toast with the button for the other way. Only the newest has one: taking back an older one
/// alone could contradict what came after.
void UndoHistory::offer(Way way, Entry &entry)
{
    const bool undoing = way == Way::Undo;
    Notice notice{Tone::Good, entry.text, {}, {}};
    if (!undoing)
        notice.text = tr("Undone: %1").arg(entry.text);
    if (undoing || entry.redo) {
        notice.actionText = undoing ? tr("Undo") : tr("Redo");
        notice.action = [this, way] { run(way); };
    }
    entry.notice = m_notices->post(std::move(notice));
}

/// The title of the page on which it was done; empty when that one is in front.
QString UndoHistory::elsewhere(const Entry &entry) const
{
    if (!m_places.current || entry.page.isEmpty() || m_places.current() == entry.page)
        return {};
    return m_places.title(entry.page);
}

/// Done out of sight: says where, and leads there instead of to the other way, which has its key.
void UndoHistory::tell(Way ran, Entry &entry)
{
    const QString title = elsewhere(entry);
    if (title.isEmpty()) {
        offer(ran == Way::Undo ? Way::Redo : Way::Undo, entry);
        return;
    }
    //: %1 is a page ("Customers"), %2 a sentence that says what was done
    const QString text = ran == Way::Undo ? tr("Undone on the page “%1”: %2")
                                          : tr("Done again on the page “%1”: %2");
    entry.notice = m_notices->post({Tone::Good, text.arg(title, entry.text), tr("Show"),
                                    [show = m_places.show, page = entry.page] { show(page); }});
}

void UndoHistory::placeLast(const QString &page)
{
    if (!m_undo.isEmpty())
        m_undo.last().page = page;
}

void UndoHistory::nameLast(const QString &name)
{
    if (!m_undo.isEmpty())
        m_undo.last().name = name;
}

void UndoHistory::takenBack(const QString &name)
{
    const auto named = [&name](const Entry &entry) { return entry.name == name; };
    const auto found = std::find_if(m_undo.cbegin(), m_undo.cend(), named);
    if (name.isEmpty() || found == m_undo.cend())
        return;
    m_notices->retire(found->notice);
    m_undo.erase(found);
    emit changed();
}

/// What cannot be undone is told once: who asks again means what was done before it.
void UndoHistory::undo()
{
    const bool isBusy = m_running || UndoHold::newestOf(*this);
    const QString ended = isBusy ? QString() : UndoEnd::take(*this);
    if (ended.isEmpty())
        return run(Way::Undo);
    //: %1 says what cannot be undone, %2 what was done before: "The tag VIP was given."
    m_notices->say(m_undo.isEmpty() ? ended
                                    : tr("%1 Undo once more to undo what you did before: %2")
                                          .arg(ended, m_undo.last().text));
}

void UndoHistory::redo()
{
    run(Way::Redo);
}

void UndoHistory::run(Way way)
{
    if (UndoHold *hold = UndoHold::newestOf(*this)) {
        hold->tell();
        return;
    }
    if (m_running) {
        m_waiting.append(way);
        return;
    }
    QList<Entry> &from = way == Way::Undo ? m_undo : m_redo;
    if (from.isEmpty()) {
        m_notices->say(way == Way::Undo
                           ? tr("There is nothing left to undo. Everything stays as it is.")
                           : tr("There is nothing to do again. Everything stays as it is."));
        return;
    }
    const Entry entry = from.takeLast();
    m_notices->withdrawAction(entry.notice);
    m_running = true;
    emit changed();
    const QFuture<Done> work = way == Way::Undo ? entry.undo() : entry.redo();
    whenDone(work, this, [this, way, entry, generation = m_generation](const Done &outcome) {
        if (generation == m_generation)
            finish(way, entry, outcome);
    });
}

void UndoHistory::finish(Way way, const Entry &entry, const Done &outcome)
{
    m_running = false;
    if (!outcome) {
        // It stays where it was: it can be tried again.
        (way == Way::Undo ? m_undo : m_redo).append(entry);
        m_waiting.clear();
        m_notices->post({Tone::Danger, outcome.error().text, {}, {}});
    } else if (way == Way::Redo) {
        m_notices->retire(entry.notice);
        if (!m_undo.isEmpty())
            m_notices->withdrawAction(m_undo.last().notice);
        m_undo.append(entry);
        tell(way, m_undo.last());
    } else {
        m_notices->retire(entry.notice);
        Entry undone = entry;
        tell(way, undone);
        if (undone.redo)
            m_redo.append(undone);
        else
            m_redo.clear();
    }
    emit changed();
    emit applied();
    if (!m_waiting.isEmpty())
        run(m_waiting.takeFirst());
}

void UndoHistory::clear()
{
    ++m_generation;
    for (const Entry &entry : std::as_const(m_undo))
        m_notices->withdrawAction(entry.notice);
    for (const Entry &entry : std::as_const(m_redo))
        m_notices->withdrawAction(entry.notice);
    m_undo.clear();
    m_redo.clear();
    m_waiting.clear();
    UndoEnd::take(*this);
    m_running = false;
    qDeleteAll(findChildren<UndoHold *>(QString(), Qt::FindDirectChildrenOnly));
    emit changed();
}

QString UndoHistory::undoText() const
{
    return m_undo.isEmpty() ? QString() : m_undo.last().text;
}

QString UndoHistory::redoText() const
{
    return m_redo.isEmpty() ? QString() : m_redo.last().text;
}

QFuture<Done> UndoHistory::ready()
{
    QPromise<Done> promise;
    promise.start();
    promise.addResult(done());
    promise.finish();
    return promise.future();
}

} // namespace comptoir
