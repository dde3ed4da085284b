#pragma once

#include "app/cli/exitcode.h"

#include <QJsonObject>
#include <QStringList>

class QIODevice;

namespace comptoir::cli {

enum class Cells { Cut, Whole };

/// Where a command writes: results on `out`, progress and complaints on `err`. With --json exactly
/// one JSON document goes to `out`, whatever happens.
///
/// Names and notes come from shops, so a terminal must not obey them: see harmless().
class CommandOutput
{
public:
    CommandOutput(QIODevice &out, QIODevice &err, bool json);

    [[nodiscard]] bool isJson() const { return m_json; }

    void line(const QString &text); ///< text only: nothing with --json
    /// Likewise; without titles when there are none.
    /// A name of a shop may be endless: cells end after 60 characters with "…", so that they do not
    /// push every row apart. The last of a row, which pads nothing (paths, explanations), stays
    /// whole; so do all where their sentences are what was asked for.
    void table(const QStringList &titles, const QList<QStringList> &rows, Cells cells = Cells::Cut);
    /// Line by line, each made harmless; nothing with --json.
    void lines(const QString &text);
    /// Bytes for a file or another program, as they are; nothing with --json.
    void bytes(const QByteArray &bytes);
    void json(const QJsonObject &object); ///< nothing without --json

    void progress(const QString &text);
    /// Says what went wrong; returns the exit code that tells it.
    int fail(const Error &error);

private:
    void write(QIODevice &device, const QByteArray &bytes);

    QIODevice &m_out;
    QIODevice &m_err;
    bool m_json;
};

/// What stands under "error" in the document.
QJsonObject toJson(const Error &error);

/// The text with control characters (C0, DEL, C1) and invisible direction marks spelt out, as in
/// "\x1b", so that a terminal shows them instead of obeying them.
QString harmless(const QString &text);

/// Compact UTF-8 JSON in which such characters are \uXXXX: the same document, safe to print.
QByteArray harmlessJson(const QJsonObject &object);

} // namespace comptoir::cli
