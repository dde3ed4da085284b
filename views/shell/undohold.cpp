#include "views/shell/undohold.h"

#include "models/store/whendone.h"
#include "views/shell/notices.h"
#include "views/shell/undohistory.h"

namespace comptoir {

UndoHold::UndoHold(UndoHistory &history, const std::shared_ptr<Notices> &notices, Work work)
    : QObject(&history)
    , m_notices(notices)
    , m_work(std::move(work))
{
    whenDone(m_work.future, this, [this](const Done &) { end(); });
}

void UndoHold::begin(UndoHistory &history, const std::shared_ptr<Notices> &notices, Work work)
{
    new UndoHold(history, notices, std::move(work)); // its parent's
}

UndoHold *UndoHold::newestOf(const UndoHistory &history)
{
    const auto all = history.findChildren<UndoHold *>(QString(), Qt::FindDirectChildrenOnly);
    return all.isEmpty() ? nullptr : all.last();
}

void UndoHold::tell()
{
    Notice notice{Tone::Neutral, {}, {}, {}};
    //: %1 says what goes on: Giving the tag “VIP”
    notice.text = tr("Still going on: %1. As soon as it ends you can undo it; until then nothing "
                     "older is undone.")
                      .arg(m_work.doing);
    if (m_work.stop) {
        notice.actionText = tr("Stop");
        notice.action = m_work.stop;
    }
    m_notices->remove(m_told); // asked again: told again
    m_told = m_notices->post(std::move(notice));
}

void UndoHold::end()
{
    m_notices->withdrawAction(m_told);
    setParent(nullptr); // from now on nothing is held
    deleteLater();
}

} // namespace comptoir
