#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace comptoir {

/// How a value is written where it stands, so that it cannot become anything else.
enum class Escaping {
    Url, ///< and forms
    Json, ///< within a string's quotes
    None, ///< headers and plain bodies
};

/// A text with places such as {to} and {text}, as owners write down a gateway's requests. Pure.
class RequestTemplate
{
public:
    using Values = QHash<QString, QString>;

    /// Every known place filled in; braces around anything else stay as they are.
    static QString filled(const QString &text, const Values &values, Escaping escaping);
    /// The first place that is none of `known`: a word of small letters between braces.
    static std::optional<QString> unknownPlace(const QString &text, const QStringList &known);
};

} // namespace comptoir
