#pragma once

#include "models/domain/outgoing.h"
#include "workflows/channels/mime.h"

#include <QCoreApplication>

namespace comptoir {

/// How customers unsubscribe from what an account sends, as its options say:
/// - nothing: by a mail to the account's mailbox, whose subject holds the code;
/// - "unsubscribe_mailbox": by a mail to that address instead; "unsubscribe_plus": true puts the
///   code into the address too ("shop+u.CODE@…"), where the provider takes such addresses;
/// - "unsubscribe_page": also by a page with "{token}" in its address, of the provider or of the
///   owner's own site, that takes a POST (RFC 8058) and whose list is read.
class UnsubscribeWays
{
    Q_DECLARE_TR_FUNCTIONS(UnsubscribeWays)
public:
    /// For the headers; Mode::None for transactional messages.
    static ListUnsubscribe of(const Sender &sender, MessageClass messageClass,
                              const QString &token);
    /// For the text: the page, else a mail that is ready to send. Empty for Mode::None.
    static QString link(const ListUnsubscribe &ways);
    /// Whether the options can be used. InvalidArgument.
    static Done check(const Sender &sender);
};

} // namespace comptoir
