#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// How text comes out of a message: the other way round from workflows/channels/mimetext.h, and as
/// forgiving as mail programs are. Pure; any bytes give an answer, in time linear to them.
namespace comptoir::mail {

/// RFC 2045 §6.7; what is no code stays as it is.
QByteArray fromQuotedPrintable(const QByteArray &text);
/// RFC 2045 §6.8; what is no letter of it is left out, and it ends at the first "=".
QByteArray fromBase64(const QByteArray &text);

/// In that charset (as IANA names it); where it is none or unknown, UTF-8 if it can be, else
/// Windows-1252. ISO-8859-1 means Windows-1252, as mail programs do (WHATWG Encoding §4.2).
QString fromCharset(const QByteArray &bytes, const QByteArray &charset);

/// A header with its encoded words (RFC 2047) read, also where they stand in quotes; blanks run
/// together.
QString headerText(const QByteArray &value);

/// "text/plain; charset=utf-8": in lower case but for what the parameters say; comments left out,
/// pieces of RFC 2231 put together.
struct HeaderValue
{
    QByteArray value;
    QHash<QByteArray, QByteArray> parameters;
};
HeaderValue headerValue(const QByteArray &value);

/// What stands in angle brackets and looks like a Message-ID, without them; at most `most`.
QList<QByteArray> messageIds(const QByteArray &value, qsizetype most = 50);

/// The addresses in a header, as written and without names; at most `most`.
QStringList addresses(const QByteArray &value, qsizetype most = 50);

} // namespace comptoir::mail
