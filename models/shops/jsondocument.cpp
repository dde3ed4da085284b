#include "models/shops/jsondocument.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>
#include <simdjson.h>
#include <type_traits>

namespace comptoir {

using simdjson::dom::element;

/// The only place that looks inside a JsonValue.
struct JsonAccess
{
    static_assert(sizeof(element) <= sizeof(JsonValue::m_element));
    static_assert(std::is_trivially_copyable_v<element>);

    static element get(const JsonValue &value)
    {
        element inner;
        std::memcpy(static_cast<void *>(&inner), value.m_element, sizeof(element));
        return inner;
    }

    static JsonValue make(const element &inner)
    {
        JsonValue value;
        std::memcpy(value.m_element, static_cast<const void *>(&inner), sizeof(element));
        value.m_type = typeOf(inner);
        return value;
    }

    static JsonValue::Type typeOf(const element &inner)
    {
        switch (inner.type()) {
        case simdjson::dom::element_type::ARRAY:
            return JsonValue::Type::Array;
        case simdjson::dom::element_type::OBJECT:
            return JsonValue::Type::Object;
        case simdjson::dom::element_type::INT64:
        case simdjson::dom::element_type::UINT64:
        case simdjson::dom::element_type::DOUBLE:
            return JsonValue::Type::Number;
        case simdjson::dom::element_type::STRING:
            return JsonValue::Type::String;
        case simdjson::dom::element_type::BOOL:
            return JsonValue::Type::Bool;
        case simdjson::dom::element_type::NULL_VALUE:
            break;
        }
        return JsonValue::Type::Null;
    }
};

struct JsonDocument::Private
{
    /// Copied into padded memory, as simdjson reads past the end.
    simdjson::error_code read(const QByteArray &text, int depth, element &root)
    {
        const auto size = static_cast<size_t>(text.size());
        if (const auto failure = parser.allocate(size, static_cast<size_t>(depth)))
            return failure;
        return parser.parse(text.constData(), size, true).get(root);
    }

    simdjson::dom::parser parser;
};

namespace {

class JsonTexts
{
    Q_DECLARE_TR_FUNCTIONS(JsonTexts)
public:
    static Error unreadable(const QString &detail)
    {
        return {ErrorCode::Protocol,
                tr("The answer is not the JSON that was promised. Nothing was changed; the next "
                   "sync tries again."),
                detail};
    }
    static Error tooLarge(qsizetype size)
    {
        return {
            ErrorCode::Protocol,
            tr("The answer is larger than any page of a shop should be and was not read. Nothing "
               "was changed."),
            QStringLiteral("JSON of %1 bytes").arg(size)};
    }
};

/// The code unit that four hexadecimal digits at `at` name, or none.
std::optional<char16_t> unitAt(const QByteArray &text, qsizetype at)
{
    bool isNumber = false;
    const ushort unit = text.mid(at, 4).toUShort(&isNumber, 16);
    return isNumber && at + 4 <= text.size() ? std::optional<char16_t>(unit) : std::nullopt;
}

/// Shops cut names in the middle of an emoji: half of one is shown as U+FFFD, and so are bytes that
/// are no UTF-8, rather than the whole page lost.
QByteArray withWholeLetters(const QByteArray &text)
{
    QByteArray whole = QString::fromUtf8(text).toUtf8();
    for (qsizetype at = whole.indexOf('\\'); at >= 0; at = whole.indexOf('\\', at)) {
        const auto unit = whole.mid(at + 1, 1) == "u" ? unitAt(whole, at + 2) : std::nullopt;
        const bool isHigh = unit && QChar::isHighSurrogate(*unit);
        const auto next
            = isHigh && whole.mid(at + 6, 2) == "\\u" ? unitAt(whole, at + 8) : std::nullopt;
        if (next && QChar::isLowSurrogate(*next)) {
            at += 12;
            continue;
        }
        if (unit && QChar::isSurrogate(*unit))
            whole.replace(at + 2, 4, "fffd");
        at += unit ? 6 : 2;
    }
    return whole;
}

bool isOfLetters(simdjson::error_code failure)
{
    return failure == simdjson::UTF8_ERROR || failure == simdjson::STRING_ERROR;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

JsonValue JsonValue::operator[](std::string_view key) const
{
    if (m_type != Type::Object)
        return {};
    // Each member once, comparing sizes first: simdjson's own at_key does the same, but reports
    // through an exception-capable result that costs more than the search.
    const simdjson::dom::object object = JsonAccess::get(*this).get_object().value_unsafe();
    for (auto it = object.begin(), end = object.end(); it != end; ++it) {
        if (it.key_equals(key))
            return JsonAccess::make(it.value());
    }
    return {};
}

std::optional<qint64> JsonValue::toInteger() const
{
    if (m_type != Type::Number)
        return std::nullopt;
    const element inner = JsonAccess::get(*this);
    int64_t number = 0;
    if (!inner.is_int64() || inner.get(number) != simdjson::SUCCESS)
        return std::nullopt;
    return number;
}

std::optional<bool> JsonValue::toBool() const
{
    if (m_type != Type::Bool)
        return std::nullopt;
    return JsonAccess::get(*this).get_bool().value_unsafe();
}

std::string_view JsonValue::toView() const
{
    if (m_type != Type::String)
        return {};
    return JsonAccess::get(*this).get_string().value_unsafe();
}

QString JsonValue::toString() const
{
    return m_type == Type::String ? fromUtf8(toView()) : QString();
}

QString JsonValue::toDecimal() const
{
    if (m_type == Type::String)
        return toString();
    if (m_type != Type::Number)
        return {};
    const element inner = JsonAccess::get(*this);
    if (inner.is_int64())
        return QString::number(inner.get_int64().value_unsafe());
    if (inner.is_uint64())
        return QString::number(inner.get_uint64().value_unsafe());
    return QString::number(inner.get_double().value_unsafe(), 'f', QLocale::FloatingPointShortest);
}

QByteArray JsonValue::toJson() const
{
    if (m_type == Type::Missing)
        return {};
    return QByteArray::fromStdString(simdjson::minify(JsonAccess::get(*this)));
}

QList<JsonValue> JsonValue::elements() const
{
    QList<JsonValue> all;
    if (m_type != Type::Array)
        return all;
    const simdjson::dom::array array = JsonAccess::get(*this).get_array().value_unsafe();
    all.reserve(static_cast<qsizetype>(array.size()));
    for (const element inner : array)
        all.append(JsonAccess::make(inner));
    return all;
}

QList<QPair<QString, JsonValue>> JsonValue::members() const
{
    QList<QPair<QString, JsonValue>> all;
    if (m_type != Type::Object)
        return all;
    const simdjson::dom::object object = JsonAccess::get(*this).get_object().value_unsafe();
    for (const auto &member : object)
        all.append({fromUtf8(member.key), JsonAccess::make(member.value)});
    return all;
}

JsonDocument::JsonDocument()
    : d(std::make_unique<Private>())
{}
JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
JsonDocument &JsonDocument::operator=(JsonDocument &&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::parse(const QByteArray &text, const Limits &limits)
{
    if (text.size() > limits.bytes)
        return JsonTexts::tooLarge(text.size());
    const QByteArray bare = text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
    JsonDocument document;
    element root;
    auto failure = document.d->read(bare, limits.depth, root);
    if (isOfLetters(failure))
        failure = document.d->read(withWholeLetters(bare), limits.depth, root);
    if (failure != simdjson::SUCCESS)
        return JsonTexts::unreadable(QString::fromLatin1(simdjson::error_message(failure)));
    document.m_root = JsonAccess::make(root);
    return document;
}

} // namespace comptoir
