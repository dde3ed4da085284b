#pragma once

#include <QList>
#include <QString>

namespace comptoir {

class FieldCatalogue;

/// Where fields stand in a text that is still being written, right or wrong: what an editor
/// highlights. MessageTemplate refuses a whole text for one mistake; this never does. Pure.
struct FieldMark
{
    enum class Kind {
        Known,
        Section, ///< {{#field}}, {{^field}}, {{/field}}
        Remark,
        Unknown, ///< there is no such field
        Broken, ///< braces that nothing closes, or that hold no name
    };
    qsizetype from = 0, length = 0; ///< with the braces
    Kind kind = Kind::Known;
    QString name;

    [[nodiscard]] bool isWrong() const { return kind == Kind::Unknown || kind == Kind::Broken; }
    /// In their order; none overlaps another.
    static QList<FieldMark> in(const QString &text, const FieldCatalogue &fields);
    /// The field as it is written in a message: "{{first_name}}".
    static QString tag(const QString &name);

    bool operator==(const FieldMark &) const = default;
};

} // namespace comptoir
