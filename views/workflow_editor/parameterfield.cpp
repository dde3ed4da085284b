#include "views/workflow_editor/parameterfield.h"

#include "views/workflow_editor/parameterfields.h"

#include <utility>

namespace comptoir {

namespace {

parameterfields::Maker makerOf(ParameterType type)
{
    using namespace parameterfields;
    static const QHash<ParameterType, Maker> makers{
        {ParameterType::YesNo, &yesNo},
        {ParameterType::Whole, &whole},
        {ParameterType::Number, &number},
        {ParameterType::Text, &line},
        {ParameterType::LongText, &longText},
        {ParameterType::Url, &line},
        {ParameterType::Choice, &choice},
        {ParameterType::Choices, &choices},
        {ParameterType::Words, &words},
        {ParameterType::Amount, &amount},
        {ParameterType::Length, &length},
        {ParameterType::TimeOfDay, &timeOfDay},
        {ParameterType::Day, &day},
        {ParameterType::Question, &question},
        {ParameterType::Field, &reference},
        {ParameterType::Segment, &reference},
        {ParameterType::Message, &reference},
        {ParameterType::Account, &reference},
        {ParameterType::Workflow, &reference},
        {ParameterType::Step, &reference},
        {ParameterType::Products, &reference},
        {ParameterType::Categories, &reference},
        {ParameterType::Branches, &branches},
        {ParameterType::Shares, &shares},
    };
    return makers.value(type, &line);
}

} // namespace

ParameterField::ParameterField(NodeParameter parameter, FieldPlace place, QWidget *parent)
    : QWidget(parent)
    , m_parameter(std::move(parameter))
    , m_place(std::move(place))
{
    setObjectName(QStringLiteral("parameter.") + m_parameter.id);
}

ParameterField *ParameterField::make(const NodeParameter &parameter, const FieldPlace &place,
                                     QWidget *parent)
{
    ParameterField *field = makerOf(parameter.type)(parameter, place, parent);
    field->setAccessibleName(parameter.label());
    return field;
}

void ParameterField::setValue(const ParameterValue &value)
{
    if (value == m_value)
        return; // as the owner typed it just now
    m_value = value;
    m_isShowing = true;
    show(value);
    m_isShowing = false;
}

void ParameterField::give(const ParameterValue &value)
{
    if (m_isShowing || value == m_value)
        return;
    m_value = value;
    emit changed(value);
}

bool ParameterField::mayBeNothing() const
{
    return m_parameter.isOptional || std::holds_alternative<std::monostate>(m_parameter.standard);
}

} // namespace comptoir
