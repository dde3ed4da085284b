#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace comptoir {

/// Where a value goes, and so what must not stand in it as it is.
enum class TemplateFormat {
    Text, ///< subject, plain text, SMS: values stay as they are
    Html, ///< also within attributes: < > & " ' are escaped
};

/// A field in a template, where it stands.
struct TemplateField
{
    QString name; ///< "first_name", "cart.total"
    int line = 1, column = 1; ///< both from 1 on; a column is a UTF-16 unit

    bool operator==(const TemplateField &) const = default;
};

/// What a template is filled with.
struct TemplateValues
{
    /// Texts, numbers, yes or no, objects (read by "cart.total") and lists (sections). A field that
    /// is not in here does not exist; one that this customer lacks is null or "".
    QJsonObject values;
    /// By a field's whole name: what stands there when a customer lacks it; may be empty.
    QHash<QString, QString> fallbacks;
};

/// A text with fields in the syntax of Mustache (mustache(5)), a strict part of it: {{field}},
/// {{#section}}…{{/section}} (once if it is there, once for each of a list), {{^section}} (if it is
/// not), {{.}} (the item of a list of texts), {{! remark}}. A line that holds only a section's tag
/// or a remark leaves no line.
///
/// Stricter than Mustache, because nobody reads a message before it goes to ten thousand people: an
/// unknown field is an error and not an empty place, and so is a field that a customer lacks when
/// there is no fallback. Unescaped values ({{{x}}}, {{&x}}), partials, lambdas and other delimiters
/// are refused: what a shop sends never becomes HTML. That is why kainjow's library is not used: it
/// writes missing fields as nothing, and tells no places.
///
/// Empty, 0, "" and an empty list count as not there. Immutable after parsing; thread-safe.
class MessageTemplate
{
    Q_DECLARE_TR_FUNCTIONS(MessageTemplate)
public:
    /// InvalidArgument names the line and what is wrong there.
    static Result<MessageTemplate> parse(const QString &text);

    /// InvalidArgument names the field and its place: unknown, or this customer lacks it.
    [[nodiscard]] Result<QString> render(const TemplateValues &values, TemplateFormat format) const;

    /// Every field and section in the order in which they stand, as often as they do; those within
    /// a section may be of its items.
    [[nodiscard]] const std::vector<TemplateField> &fields() const { return m_fields; }

    /// A piece of a parsed template.
    struct Piece
    {
        enum class Kind { Text, Field, Section, Inverted } kind = Kind::Text;
        QString text; ///< of Text
        TemplateField field; ///< of the rest
        size_t end = 0; ///< of sections: the first piece after it
    };

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

    static constexpr qsizetype kLongest
        = qsizetype(2) * 1024 * 1024; ///< letters, of a template and its result
    static constexpr int kDeepest = 20; ///< sections within sections

private:
    std::vector<Piece> m_pieces;
    std::vector<TemplateField> m_fields;
};

} // namespace comptoir
