#include "workflows/graph/parameter.h"

#include "workflows/graph/nodekind.h"

#include <algorithm>

namespace comptoir {

QString ParameterChoice::label() const
{
    return NodeWords::tr(labelText);
}

QString NodeParameter::label() const
{
    return NodeWords::tr(labelText);
}

const ParameterChoice *NodeParameter::choice(const QString &word) const
{
    const auto found
        = std::find_if(choices.cbegin(), choices.cend(),
                       [&word](const ParameterChoice &one) { return one.word == word; });
    return found == choices.cend() ? nullptr : &*found;
}

NodeParameter NodeParameter::optional() const
{
    NodeParameter changed = *this;
    changed.isOptional = true;
    return changed;
}

NodeParameter NodeParameter::when(const QString &parameter, const QStringList &words) const
{
    NodeParameter changed = *this;
    changed.onlyIf = std::pair(parameter, words);
    return changed;
}

NodeParameter NodeParameter::within(double lowest, double highest) const
{
    NodeParameter changed = *this;
    changed.least = lowest;
    changed.most = highest;
    return changed;
}

bool isEmpty(const ParameterValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->trimmed().isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->isEmpty();
    if (const auto *branches = std::get_if<QList<NamedRule>>(&value))
        return branches->isEmpty();
    if (const auto *shares = std::get_if<QList<NamedShare>>(&value))
        return shares->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

} // namespace comptoir
