#pragma once

#include "views/viewcontext.h"
#include "views/widgets/choicecard.h"

namespace comptoir {

/// Light, dark, or as the system: changes at once and is kept.
class LookChoice : public ChoiceCard
{
    Q_OBJECT

public:
    explicit LookChoice(const ViewContext &context, QWidget *parent = nullptr);
};

/// The language: changes at once and is kept.
class LanguageChoice : public ChoiceCard
{
    Q_OBJECT

public:
    explicit LanguageChoice(const ViewContext &context, QWidget *parent = nullptr);
};

} // namespace comptoir
