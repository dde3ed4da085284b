#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace comptoir {

/// A value inside a JsonDocument, or "missing" (no such key, wrong type of parent). Readers never
/// fail: what is not there gives the empty answer, and the caller decides whether that is an error.
/// Cheap to copy; valid as long as its document.
class JsonValue
{
public:
    enum class Type { Missing, Null, Bool, Number, String, Array, Object };

    JsonValue() = default;

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isMissing() const { return m_type == Type::Missing; }
    [[nodiscard]] bool isObject() const { return m_type == Type::Object; }
    [[nodiscard]] bool isArray() const { return m_type == Type::Array; }
    [[nodiscard]] bool isString() const { return m_type == Type::String; }
    /// Missing or null: shops use both for "none".
    [[nodiscard]] bool isNone() const { return m_type == Type::Missing || m_type == Type::Null; }

    /// The first member of that name.
    JsonValue operator[](std::string_view key) const;

    /// Exact 64-bit integers; nullopt for fractions, other types and numbers that do not fit.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] std::optional<bool> toBool() const;
    /// Empty unless a string.
    [[nodiscard]] QString toString() const;
    /// UTF-8 of a string, not copied; empty unless a string.
    [[nodiscard]] std::string_view toView() const;
    /// Strings as they are, numbers as plain decimals without exponent; empty for anything else.
    /// For amounts, which platforms write either way.
    [[nodiscard]] QString toDecimal() const;
    /// Compact JSON of this value, for quarantine.
    [[nodiscard]] QByteArray toJson() const;

    /// Elements of an array; none for any other type.
    [[nodiscard]] QList<JsonValue> elements() const;
    /// Members of an object in the order written; none for any other type.
    [[nodiscard]] QList<QPair<QString, JsonValue>> members() const;

private:
    friend class JsonDocument;
    friend struct JsonAccess;
    /// A simdjson element, kept opaque so that its header stays in one source file.
    alignas(void *) std::byte m_element[sizeof(void *) + sizeof(size_t)]{};
    Type m_type = Type::Missing;
};

/// Parsed JSON text. simdjson rather than QJsonDocument: a page of 250 orders (4.3 MB) takes 4 to 8
/// ms here and 22 to 30 there, while the store writes such a page in about 3. Numbers keep 64 bits.
class JsonDocument
{
public:
    struct Limits
    {
        qint64 bytes = 64LL * 1024 * 1024;
        int depth = 64;
    };

    /// Strict RFC 8259 (a leading byte order mark is allowed). ErrorCode::Protocol for anything
    /// else; the text says so for the owner, the detail holds the parser's word but none of the
    /// data.
    static Result<JsonDocument> parse(const QByteArray &text, const Limits &limits);
    static Result<JsonDocument> parse(const QByteArray &text) { return parse(text, Limits()); }

    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;
    ~JsonDocument();

    [[nodiscard]] JsonValue root() const { return m_root; }

private:
    struct Private;
    JsonDocument();
    std::unique_ptr<Private> d;
    JsonValue m_root;
};

} // namespace comptoir
