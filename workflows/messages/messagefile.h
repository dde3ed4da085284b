#pragma once

#include "models/domain/result.h"
#include "models/domain/writtenmessage.h"

#include <QByteArray>
#include <QCoreApplication>

namespace comptoir {

/// Reads a message from a file, and writes it to one: a head of lines "key: value" between two
/// lines "---", then what the message says (docs/command-line.md, "The message file"). Strict, so
/// that what is misspelt is noticed: an unknown key or value, a key named twice or a line that is
/// none is an error with its line. Pure.
class MessageFile
{
    Q_DECLARE_TR_FUNCTIONS(MessageFile)
public:
    static constexpr qint64 kLargest = 4LL * 1024 * 1024; ///< bytes

    /// Parse: the line and what is wrong there. What the fields mean is not looked at
    /// (MessageCheck).
    static Result<WrittenMessage> read(const QByteArray &bytes);
    /// What read() reads as the same message. InvalidArgument: no file can say it, since it has no
    /// name or no subject yet, or holds a line that the file means otherwise.
    static Result<QByteArray> write(const WrittenMessage &message);
};

} // namespace comptoir
