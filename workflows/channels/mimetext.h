#pragma once

#include <QByteArray>
#include <QString>

/// How text goes into a message: header lines (RFC 5322 §2.2.3, RFC 2047) and bodies (RFC 2045 §6).
/// Whatever the text holds, header lines end in CRLF, are folded, and never become two headers.
/// Pure.
namespace comptoir::mime {

/// What of a text may stand in a header: line breaks and other control characters become blanks,
/// runs of blanks one, half surrogates U+FFFD. No-break blanks, joiners and marks stay.
QString headerText(const QString &text);

/// "Subject: …": plain where it is printable ASCII, else in encoded words.
QByteArray textHeader(const QByteArray &name, const QString &text);
/// "From: Name <address>". The address is one that normaliseEmail() gave, in ASCII.
QByteArray mailboxHeader(const QByteArray &name, const QString &displayName,
                         const QString &address);

/// What of a text may stand in a body: every line break (also alone CR, LF) as CRLF, the last line
/// ended, control characters but tabs gone, half surrogates U+FFFD.
QString bodyText(const QString &text);

enum class Encoding { QuotedPrintable, Base64 };
/// The shorter one for that text: Base64 for most scripts but the Latin.
Encoding shorterEncoding(const QByteArray &utf8);
/// Of bodyText() in UTF-8: lines of at most 76 characters that end in CRLF, 7 bits, none of them
/// beginning with a dot or with "From ", which servers change.
QByteArray encoded(const QByteArray &utf8, Encoding encoding);

} // namespace comptoir::mime
