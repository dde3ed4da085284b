#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "workflows/feedback/imapaccount.h"
#include "workflows/feedback/imapsyntax.h"
#include "workflows/feedback/imapwire.h"

#include <memory>
#include <optional>

namespace comptoir {

/// One connection to a mailbox, for reading only: folders are opened by EXAMINE and messages taken
/// by BODY.PEEK[], so that nothing in the owner's mailbox changes, not even what is marked as read.
///
/// Ours on QSslSocket rather than libcurl's, which moves the mail out: its IMAP asks for BODY[],
/// which marks messages as read; with a command of one's own it gives back only lines that begin
/// with "* ", and a message with a line like the command's end would end it early, so that who
/// writes to the shop could hide mail or make up answers (7.88, tried against Dovecot). Here
/// literals are taken by their count and no byte of a message is ever looked at as protocol.
///
/// Certificates and host names are always verified, TLS 1.2 at least; with STARTTLS nothing is said
/// or believed before it. Names and passwords go quoted, as literals or in base64, never pasted.
/// Blocking; create, use and destroy it on one worker thread. Nothing of the talk is logged.
class ImapSession
{
public:
    /// `secret`: password or access token.
    ImapSession(const ImapAccount &account, const QString &secret, const CancelToken &cancel,
                const ImapPatience &patience = ImapPatience());
    ~ImapSession();
    ImapSession(const ImapSession &) = delete;
    ImapSession &operator=(const ImapSession &) = delete;

    /// Connects and logs in. After an Error of any function but examine()'s NotFound the connection
    /// is closed.
    Done open();
    Result<QList<imap::Folder>> folders();

    struct Opened
    {
        qint64 validity = 0; ///< UIDVALIDITY
        qint64 nextUid = 0; ///< of the next message to come in; 0: the server does not say
    };
    /// Opens a folder, read-only. NotFound: the server does not open it.
    Result<Opened> examine(const imap::Folder &folder);
    /// UIDs above that one in the open folder, ascending.
    Result<QList<qint64>> above(qint64 uid);
    /// UIDs of what came in since that day, ascending.
    Result<QList<qint64>> since(Timestamp day);
    /// Whether a message with that Message-ID is there.
    Result<bool> hasMessageId(const QByteArray &id);

    struct Mail
    {
        QByteArray bytes; ///< as much as ImapPatience::mostMail
        std::optional<Timestamp> receivedAt;
    };
    /// nullopt: it is no longer there.
    Result<std::optional<Mail>> fetch(qint64 uid);
    void close();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
