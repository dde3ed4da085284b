#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QPair>

namespace comptoir {

/// A person or a shop in a header.
struct MailPerson
{
    QString name; ///< any script; may be empty
    QString address; ///< international domains as people write them or in ASCII

    bool operator==(const MailPerson &) const = default;
};

/// How mail programs offer "unsubscribe" beside the sender's name (RFC 2369, RFC 8058).
struct ListUnsubscribe
{
    enum class Mode {
        None, ///< of transactional messages
        ByMail, ///< a mail to `mailbox`
        /// By a POST to `page`, which answers it without a login and without leading elsewhere; a
        /// mail too when there is a mailbox.
        OneClick,
    };
    Mode mode = Mode::None;
    QString mailbox; ///< address that the program reads
    QString page; ///< https address with "{token}" in it
    QString token; ///< stands for this customer and this purpose: letters, digits, "-", "_", "."

    bool operator==(const ListUnsubscribe &) const = default;
};

/// One message to one person.
struct MailMessage
{
    MailPerson from, to;
    QString replyTo; ///< address; empty: `from`
    QString subject;
    QString text; ///< always there
    QString html; ///< empty: a message of plain text
    QString messageId; ///< without angle brackets: made once, the same in every attempt
    Timestamp date;
    MessageClass messageClass = MessageClass::Marketing;
    ListUnsubscribe unsubscribe;
    bool isAutomatic = true; ///< sent by a program: nobody's auto-reply answers (RFC 3834)
    /// Of the provider, to find the message again ("X-Mailin-custom"); never one of ours.
    QList<QPair<QByteArray, QString>> moreHeaders;

    bool operator==(const MailMessage &) const = default;
};

/// Writes a message as it goes over the wire: RFC 5322 headers, multipart/alternative with the text
/// before the HTML (RFC 2046 §5.1.4), 7 bits, CRLF, no line over 76 characters where that is
/// possible and never one over 998. Pure: equal messages give equal bytes.
///
/// Ours rather than a library's: the outbox keeps the very bytes that left, so they must not hold a
/// boundary or date of chance, and a value from a shop must never become a header. libcurl's
/// curl_mime makes a boundary by chance and neither encodes nor folds headers; VMime is unkept and
/// not in Homebrew; GMime brings GLib to Windows and macOS for what are three small files here;
/// mimetic is unkept.
class MimeMessage
{
    Q_DECLARE_TR_FUNCTIONS(MimeMessage)
public:
    /// InvalidArgument: an address that no server takes, a marketing message without an unsubscribe
    /// header, a Message-ID, page or header that cannot be written, no text, or too large.
    static Result<QByteArray> write(const MailMessage &message);

    /// More than this no common mailbox takes once it is encoded.
    static constexpr qsizetype kLargest = qsizetype(20) * 1024 * 1024;

private:
    static Error tooLarge();
};

} // namespace comptoir
