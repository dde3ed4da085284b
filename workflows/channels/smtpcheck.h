#pragma once

#include "workflows/channels/smtpsession.h"

#include <QCoreApplication>

namespace comptoir {

/// Whether an account can send, tried without sending: connect, STARTTLS, log in, goodbye.
class SmtpCheck
{
    Q_DECLARE_TR_FUNCTIONS(SmtpCheck)
public:
    /// What a server that let us in said of itself.
    struct Report
    {
        qint64 largestMessage = 0; ///< bytes (SIZE, RFC 1870); 0: it does not say

        bool operator==(const Report &) const = default;
    };
    /// Blocking, for a worker thread.
    static Result<Report> run(const SmtpAccount &account, const QString &secret,
                              const CancelToken &cancel, const SmtpPatience &patience = hurried());

    /// What hindered a talk, for the owner; empty when nothing did.
    static QString words(const SmtpTalk &talk);

    /// For somebody who waits in front of a form.
    static SmtpPatience hurried();
};

} // namespace comptoir
