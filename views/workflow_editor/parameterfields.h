#pragma once

#include "views/workflow_editor/parameterfield.h"

/// How each type of parameter is filled in: makers for the table in parameterfield.cpp.
namespace comptoir::parameterfields {

using Maker
    = ParameterField *(*)(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);

// valuefields.cpp
ParameterField *yesNo(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *whole(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *number(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *line(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *longText(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *words(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *amount(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *length(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *timeOfDay(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *day(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
// choicefields.cpp
ParameterField *choice(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *choices(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *reference(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
// wayfields.cpp
ParameterField *question(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *branches(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);
ParameterField *shares(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent);

} // namespace comptoir::parameterfields
