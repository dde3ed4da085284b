#include "workflows/messages/template.h"

#include "workflows/messages/templateparser.h"

#include <QJsonArray>

#include <cmath>

namespace comptoir {

namespace {

using Piece = MessageTemplate::Piece;

/// Whole numbers up to this are exact in a double.
constexpr double kExact = 9e15;
/// Lists within lists grow beyond all measure, also where they write nothing.
constexpr int kMostSteps = 200'000;

bool isThere(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return true;
    default:
        return false;
    }
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    return std::trunc(number) == number && std::abs(number) < kExact
        ? QString::number(static_cast<qint64>(number))
        : QString::number(number, 'g', 15);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', QLatin1String("&#39;"));
}

/// Fills one template for one customer.
class TemplateFiller
{
    Q_DECLARE_TR_FUNCTIONS(MessageTemplate)
public:
    TemplateFiller(const std::vector<Piece> &pieces, const TemplateValues &values,
                   TemplateFormat format)
        : m_pieces(pieces)
        , m_values(values)
        , m_isHtml(format == TemplateFormat::Html)
        , m_scopes{values.values}
    {}

    Result<QString> fill()
    {
        if (const Done written = write(0, m_pieces.size()); !written)
            return written.error();
        return m_out;
    }

private:
    Done write(size_t from, size_t to)
    {
        for (size_t at = from; at < to;) {
            const Piece &piece = m_pieces.at(at);
            const bool isSection
                = piece.kind == Piece::Kind::Section || piece.kind == Piece::Kind::Inverted;
            if (piece.kind == Piece::Kind::Text)
                m_out += piece.text;
            const Done written = isSection         ? writeSection(at)
                : piece.kind == Piece::Kind::Field ? writeField(piece.field)
                                                   : done();
            if (!written)
                return written;
            if (m_out.size() > MessageTemplate::kLongest || ++m_steps > kMostSteps)
                return tooLong();
            at = isSection ? piece.end : at + 1;
        }
        return done();
    }
    Done writeSection(size_t at)
    {
        const Piece &piece = m_pieces.at(at);
        const std::optional<QJsonValue> value = find(piece.field.name);
        if (!value)
            return unknown(piece.field);
        const bool isWanted = isThere(*value) == (piece.kind == Piece::Kind::Section);
        if (!isWanted)
            return done();
        if (piece.kind == Piece::Kind::Inverted)
            return write(at + 1, piece.end);
        if (!value->isArray())
            return writeIn(*value, at + 1, piece.end);
        const QJsonArray items = value->toArray();
        for (const QJsonValue item : items) {
            if (Done written = writeIn(item, at + 1, piece.end); !written)
                return written;
        }
        return done();
    }
    Done writeIn(const QJsonValue &scope, size_t from, size_t to)
    {
        m_scopes.push_back(scope);
        Done written = write(from, to);
        m_scopes.pop_back();
        return written;
    }
    Done writeField(const TemplateField &field)
    {
        const std::optional<QJsonValue> value = find(field.name);
        if (!value)
            return unknown(field);
        if (value->isObject() || value->isArray() || value->isBool())
            return noText(field);
        QString text = textOf(*value);
        if (text.trimmed().isEmpty()) {
            const auto fallback = m_values.fallbacks.constFind(field.name);
            if (fallback == m_values.fallbacks.cend())
                return lacking(field);
            text = *fallback;
        }
        m_out += m_isHtml ? escaped(text) : text;
        return done();
    }

    /// The innermost scope that knows the first part of the name decides.
    [[nodiscard]] std::optional<QJsonValue> find(const QString &name) const
    {
        if (name == QLatin1String("."))
            return m_scopes.size() > 1 ? std::optional(m_scopes.back()) : std::nullopt;
        const QStringList path = name.split(u'.');
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            if (scope->toObject().contains(path.first()))
                return walk(*scope, path);
        }
        return std::nullopt;
    }
    /// What lies within something that a customer lacks is lacking too.
    static std::optional<QJsonValue> walk(QJsonValue value, const QStringList &path)
    {
        for (const QString &part : path) {
            if (value.isNull())
                return value;
            if (!value.toObject().contains(part))
                return std::nullopt;
            value = value.toObject().value(part);
        }
        return value;
    }

    static Error at(const TemplateField &field, const QString &text)
    {
        return {ErrorCode::InvalidArgument, text.arg(field.line).arg(field.name),
                QStringLiteral("template %1:%2").arg(field.line).arg(field.column)};
    }
    static Error unknown(const TemplateField &field)
    {
        return at(field,
                  tr("Line %1: there is no field “%2”. Choose one from the list of fields."));
    }
    static Error lacking(const TemplateField &field)
    {
        return at(field,
                  tr("Line %1: this customer has no “%2”. Say what stands there instead, or "
                     "leave such customers out."));
    }
    static Error noText(const TemplateField &field)
    {
        return at(field, tr("Line %1: “%2” is no text by itself. Use it as a section: {{#%2}}."));
    }
    static Error tooLong()
    {
        return {ErrorCode::InvalidArgument,
                tr("The message becomes too long. Shorten its lists or its text."),
                QStringLiteral("template result")};
    }

    const std::vector<Piece> &m_pieces;
    const TemplateValues &m_values;
    bool m_isHtml;
    std::vector<QJsonValue> m_scopes;
    QString m_out;
    int m_steps = 0;
};

} // namespace

Result<MessageTemplate> MessageTemplate::parse(const QString &text)
{
    if (text.size() > kLongest)
        return Error{ErrorCode::InvalidArgument, tr("The template is too long. Shorten its text."),
                     QStringLiteral("template")};
    Result<std::vector<Piece>> pieces = TemplateParser(text).parse();
    if (!pieces)
        return pieces.error();
    MessageTemplate parsed;
    parsed.m_pieces = *std::move(pieces);
    for (const Piece &piece : parsed.m_pieces) {
        if (piece.kind != Piece::Kind::Text)
            parsed.m_fields.push_back(piece.field);
    }
    return parsed;
}

Result<QString> MessageTemplate::render(const TemplateValues &values, TemplateFormat format) const
{
    return TemplateFiller(m_pieces, values, format).fill();
}

} // namespace comptoir
