#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace comptoir {

struct MailHeader
{
    QByteArray name; ///< in lower case
    QByteArray value; ///< unfolded, not decoded

    bool operator==(const MailHeader &) const = default;
};

/// "Name: value" lines until an empty one (RFC 5322 §2.2), as they stand in a message and in parts
/// that quote one; lines that are none are left out. At most `most`.
QList<MailHeader> readHeaders(const QByteArray &text, qsizetype most = 1'000);

/// A message, or a part of one.
struct MailPart
{
    QList<MailHeader> headers;
    QByteArray type = "text/plain"; ///< in lower case
    QHash<QByteArray, QByteArray> parameters; ///< of the type
    QByteArray body; ///< decoded; empty where there are parts
    std::vector<MailPart> parts; ///< of multipart; of message/rfc822 the message

    /// The first of that name (lower case); empty when there is none.
    [[nodiscard]] QByteArray header(const char *name) const;
    [[nodiscard]] bool hasHeader(const char *name) const;
    /// The body in its charset.
    [[nodiscard]] QString text() const;
    /// The first part of that type in reading order, this one included; nullptr: none. Does not
    /// look into messages that are quoted whole, unless they are what is asked for.
    [[nodiscard]] const MailPart *find(const char *type) const;
};

/// Reads a message as it came (RFC 5322, RFC 2045 and 2046), so far as feedback needs it. As strict
/// as safety asks, else as tolerant as mail programs are: bare line feeds, missing ends of parts,
/// wrong charsets and unknown encodings are read as well as they can be; what is nested or split
/// beyond reason is left as bytes. Pure.
class IncomingMail
{
    Q_DECLARE_TR_FUNCTIONS(IncomingMail)
public:
    static constexpr qsizetype kLargest = qsizetype(8) * 1024 * 1024;
    static constexpr int kDeepest = 10;
    static constexpr int kMostParts = 200;

    /// Parse: empty, larger than kLargest, or nothing in it is a header. The detail names which:
    /// "empty", "too large", "no headers".
    static Result<MailPart> read(const QByteArray &bytes);

private:
    static Error unreadable(const char *why);
};

} // namespace comptoir
