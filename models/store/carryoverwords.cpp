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

QStringList CarryOverWords::after(bool lacksRefusals)
{
    if (!lacksRefusals)
        return {};
    return {tr("The file that was here before could not be read in full: somebody who refused "
               "messages or unsubscribed since the backup may be taken for one who did not. "
               "Before you send anything, check the refusals that you remember; Comptoir "
               "reads the answers in your mailbox again since the backup.")};
}

} // namespace comptoir
