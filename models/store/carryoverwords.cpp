#include "models/store/carryoverwords.h"

namespace comptoir {

QStringList CarryOverWords::before(const BackupContents &held,
                                   const std::optional<BackupContents> &present)
{
    QStringList sentences;
    if (!present && held.messagesWaiting > 0)
        sentences += tr("What was sent since the backup cannot be read in full: %n message(s) that "
                        "wait in it go only when you say so.",
                        nullptr, static_cast<int>(held.messagesWaiting));
    if (!present) {
        sentences += tr("Who refused messages or unsubscribed since the backup stays so, as far as "
                        "that can still be read.");
        return sentences;
    }
    const qint64 sent = present->messagesSent - held.messagesSent;
    if (sent > 0)
        sentences += tr("%n message(s) sent since the backup stay sent and do not go again.",
                        nullptr, static_cast<int>(sent));
    if (present->refusals > held.refusals)
        sentences += tr("Who refused messages or unsubscribed since the backup stays so.");
    return sentences;
}

QStringList CarryOverWords::after(bool lacksRefusals, bool lacksErasures)
{
    QStringList sentences;
    if (lacksRefusals)
        sentences += tr("The file that was here before could not be read in full: somebody who "
                        "refused messages or unsubscribed since the backup may be taken for one "
                        "who did not. Before you send anything, check the refusals that you "
                        "remember; Comptoir reads the answers in your mailbox again since the "
                        "backup.");
    if (lacksErasures)
        sentences += tr("Whose data you erased since the backup could not be read any more: these "
                        "people may be back with their names. Look through your letters and "
                        "e-mails for those who asked to be erased since then, and erase them "
                        "again. Nothing is sent until you confirm that this profile may send.");
    return sentences;
}

} // namespace comptoir
