#include "models/segments/behaviour.h"

#include "models/segments/behaviourlists.h"

#include <algorithm>

namespace comptoir {

namespace {

QString textOf(const char *text)
{
    return text ? QString(QLatin1String(text)) : QString();
}

} // namespace

QString BehaviourAttribute::label() const
{
    return BehaviourCatalogue::tr(labelText);
}

QString Behaviour::label() const
{
    return BehaviourCatalogue::tr(labelText);
}

const BehaviourAttribute *Behaviour::find(const QString &attribute) const
{
    const auto found
        = std::find_if(attributes.cbegin(), attributes.cend(),
                       [&](const BehaviourAttribute &one) { return one.id == attribute; });
    return found == attributes.cend() ? nullptr : &*found;
}

BehaviourAttribute attributeOf(const AttributeEntry &entry)
{
    BehaviourAttribute attribute;
    attribute.id = QLatin1String(entry.id);
    attribute.type = entry.type;
    attribute.meaning = entry.meaning;
    attribute.choices = FieldWords::choices(entry.meaning);
    attribute.value = textOf(entry.value);
    attribute.ofProducts = textOf(entry.ofProducts);
    attribute.join = textOf(entry.join);
    attribute.currency = textOf(entry.currency);
    attribute.isMeasure = entry.isMeasure;
    attribute.labelText = entry.label;
    return attribute;
}

Behaviour behaviourOf(const BehaviourEntry &entry, QList<BehaviourAttribute> attributes)
{
    Behaviour behaviour;
    behaviour.id = QLatin1String(entry.id);
    behaviour.needs = entry.needs;
    behaviour.source
        = {textOf(entry.from), textOf(entry.person),    textOf(entry.at),    textOf(entry.key),
           textOf(entry.row),  textOf(entry.condition), textOf(entry.ofSome)};
    behaviour.attributes = std::move(attributes);
    behaviour.labelText = entry.label;
    return behaviour;
}

BehaviourCatalogue::BehaviourCatalogue()
    : m_behaviours(orderBehaviours() + purchaseBehaviours() + cartBehaviours() + eventBehaviours()
                   + contactBehaviours())
{}

const Behaviour *BehaviourCatalogue::find(const QString &id) const
{
    const auto found = std::find_if(m_behaviours.cbegin(), m_behaviours.cend(),
                                    [&id](const Behaviour &one) { return one.id == id; });
    return found == m_behaviours.cend() ? nullptr : &*found;
}

} // namespace comptoir
