#include "models/shops/prestashop/jsontext.h"

#include <QJsonArray>
#include <QJsonParseError>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

bool isStrayControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

QByteArray withoutControls(const QByteArray &body, QStringList &warnings)
{
    if (std::none_of(body.cbegin(), body.cend(), isStrayControl))
        return body;
    warnings += QStringLiteral("control characters inside the JSON");
    QByteArray clean = body;
    clean.erase(std::remove_if(clean.begin(), clean.end(), isStrayControl), clean.end());
    return clean;
}

/// Parses from `start` on; text after the JSON is cut off.
std::optional<QJsonDocument> parseFrom(const QByteArray &body, qsizetype start,
                                       QStringList &warnings)
{
    QByteArray text = body.sliced(start);
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        warnings += QStringLiteral("text that is no UTF-8");
        text = QString::fromUtf8(text).toUtf8();
        document = QJsonDocument::fromJson(text, &error);
    }
    if (error.error == QJsonParseError::GarbageAtEnd) {
        warnings += QStringLiteral("stray text after the JSON");
        document = QJsonDocument::fromJson(text.left(error.offset), &error);
    }
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return document;
}

/// Where the object with `key` (or "errors") begins behind stray text. Any other brace may belong
/// to the stray text, or to the middle of a truncated answer, which must not pass for a whole one.
qsizetype findKeyed(const QByteArray &body, const QByteArray &key)
{
    const qsizetype records = key.isEmpty() ? -1 : body.indexOf("{\"" + key + '"');
    const qsizetype errors = body.indexOf("{\"errors\"");
    if (records < 0 || errors < 0)
        return std::max(records, errors);
    return std::min(records, errors);
}

qsizetype startOf(const QByteArray &body)
{
    qsizetype start = body.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (start < body.size() && QByteArray(" \t\r\n").contains(body.at(start)))
        ++start;
    return start;
}

} // namespace

std::optional<QJsonDocument> readJson(const QByteArray &body, const QByteArray &key,
                                      QStringList &warnings)
{
    const QByteArray clean = withoutControls(body, warnings);
    const qsizetype start = startOf(clean);
    const char first = start < clean.size() ? clean.at(start) : '\0';
    if (start > 0 && (first == '{' || first == '['))
        warnings += QStringLiteral("blanks or a byte order mark before the JSON");
    if (first == '{')
        return parseFrom(clean, start, warnings);
    if (first == '[') {
        // A log line may begin with a bracket too: "[21-Nov-2026 10:00:00] PHP Warning".
        if (auto document = parseFrom(clean, start, warnings))
            return document;
    }
    const qsizetype keyed = findKeyed(clean, key);
    if (keyed >= 0 || clean.trimmed().endsWith("[]"))
        warnings += QStringLiteral("stray text before the JSON");
    if (keyed >= 0)
        return parseFrom(clean, keyed, warnings);
    if (!key.isEmpty() && clean.trimmed().endsWith("\n[]"))
        return QJsonDocument(QJsonArray());
    return std::nullopt;
}

} // namespace comptoir::prestashop
