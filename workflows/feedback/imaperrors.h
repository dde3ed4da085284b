#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>

namespace comptoir {

/// What can go wrong with a mailbox, in the owner's words.
class ImapErrors
{
    Q_DECLARE_TR_FUNCTIONS(ImapErrors)
public:
    enum class Fault {
        NoSecret,
        HostNotFound,
        NoConnection,
        TimedOut,
        BrokenOff,
        BadCertificate,
        TlsFailed,
        NoStartTls,
        LoginRefused,
        NoLogin,
        Garbled, ///< no answer of a mailbox server
        Refused,
        FolderRefused,
        Cancelled,
    };
    /// `detail`: for the log, without anything of the mailbox. `said`: of Refused, untrusted.
    static Error of(Fault fault, const char *detail = "", const QString &said = {});

private:
    static QString words(Fault fault, const QString &said);
};

} // namespace comptoir
