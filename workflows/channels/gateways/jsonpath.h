#pragma once

#include "models/shops/jsondocument.h"

#include <QStringList>

namespace comptoir {

/// A way into JSON as owners find it in a gateway's help: "data.messages[0].id", with or without
/// "$." before it; "[*]" stands for every element of a list. Pure.
class JsonPath
{
public:
    /// What cannot be read gives a path that leads nowhere; see isValid().
    explicit JsonPath(const QString &text);

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    /// Everything that it leads to; with an empty path the value itself.
    [[nodiscard]] QList<JsonValue> all(const JsonValue &root) const;
    /// The first of them as text (numbers as they are, "true"/"false"); empty: there is none.
    [[nodiscard]] QString text(const JsonValue &root) const;

private:
    QStringList m_steps; ///< names; "[3]", "[*]"
    bool m_isValid = true;
};

} // namespace comptoir
