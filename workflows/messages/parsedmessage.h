#pragma once

#include "models/domain/writtenmessage.h"
#include "workflows/messages/template.h"

#include <QCoreApplication>

namespace comptoir {

/// What a message says to one person.
struct RenderedMessage
{
    QString subject; ///< of e-mail, in one line
    QString html; ///< of e-mail; empty: plain text only
    QString text;

    bool operator==(const RenderedMessage &) const = default;
};

/// A written message, taken apart once to be filled for many. Immutable, thread-safe.
class ParsedMessage
{
    Q_DECLARE_TR_FUNCTIONS(ParsedMessage)
public:
    enum class Part { Subject, Html, Text };

    /// InvalidArgument names the part, the line and what is wrong there.
    static Result<ParsedMessage> parse(const WrittenMessage &message);

    /// `values`: of every field of names(). InvalidArgument: this customer lacks a field that has
    /// no fallback, or a list is endless. An e-mail without text of its own gets that of its HTML.
    [[nodiscard]] Result<RenderedMessage> render(const QJsonObject &values) const;

    [[nodiscard]] const WrittenMessage &written() const { return m_written; }
    /// Every field that it names, each once; without {{.}}.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] const MessageTemplate &part(Part part) const;

    /// "In the HTML: …"
    static QString inPart(Part part, const QString &text);

private:
    ParsedMessage() = default;

    WrittenMessage m_written;
    MessageTemplate m_subject, m_html, m_text;
};

} // namespace comptoir
