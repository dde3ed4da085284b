#pragma once

#include <QString>

namespace comptoir {

/// Sends all of Qt's messages to `path`, one line each, flushed at once so that a crash keeps the
/// last words. At 1 MiB the file becomes comptoir.log.1, and so on to .3. Lines pass redacted().
/// Warnings also go to standard error when `echo` is set. The handler belongs to the process: one
/// LogFile at a time.
class LogFile
{
public:
    explicit LogFile(const QString &path, bool echo = false);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
};

/// The text without what could be a secret or a person: e-mail addresses, phone numbers, values of
/// key-like parameters and headers, tokens of known shapes. The second fence: code does not log
/// such things in the first place.
QString redacted(const QString &text);

} // namespace comptoir
