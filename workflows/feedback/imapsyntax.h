#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// What goes over the wire between a mailbox server and us (RFC 3501 §9). Pure.
namespace comptoir::imap {

/// A value of a response.
struct Value
{
    enum class Kind { Atom, Text, Nil, List } kind = Kind::Nil;
    QByteArray bytes; ///< of Atom and Text (quoted or literal)
    std::vector<Value> items; ///< of List
};

/// How many bytes follow the line as a literal, that is, whether it ends in "{n}" (or "{n+}",
/// RFC 7888); the line without its line break.
std::optional<qint64> announcedLiteral(QByteArrayView line);

/// The values of an untagged response, literals in it as they came ("{3}\r\nabc"); nullopt for what
/// keeps to no grammar. Not for responses of status, which end in free text.
std::optional<std::vector<Value>> parse(const QByteArray &response);

/// "* OK [UIDVALIDITY 12] Fine", "a1 NO [AUTHENTICATIONFAILED] Wrong", "+ go on".
struct Status
{
    QByteArray tag; ///< "*", "+" or the command's
    QByteArray word; ///< in capitals: "OK", "NO", "BAD", "BYE", "PREAUTH"; else the response's name
    QByteArray code; ///< within the brackets
    QString text; ///< untrusted
};
Status statusOf(const QByteArray &line);

/// A text as an argument; nullopt when it can only go as a literal (CR, LF, NUL, 8 bits).
std::optional<QByteArray> quoted(const QByteArray &text);

/// A folder's name as people read it (RFC 3501 §5.1.3); bytes that are no such name stay.
QString folderName(const QByteArray &wire);

/// "17-Jul-1996 02:44:25 -0700"; nullopt: no such date.
std::optional<Timestamp> internalDate(const QByteArray &text);
/// "1-Feb-2026" in UTC.
QByteArray searchDate(Timestamp at);

/// A folder of a mailbox.
struct Folder
{
    QByteArray wireName; ///< as the server writes it
    QString name;
    char separator = '/';
    bool isSelectable = true;
    enum class Use { None, Inbox, Junk, Sent, All } use = Use::None; ///< RFC 6154, else by name
};
/// Of a LIST response's values, the word LIST included; nullopt: it is none.
std::optional<Folder> folderOf(const std::vector<Value> &values);

} // namespace comptoir::imap
