#pragma once

#include "views/viewcontext.h"
#include "views/widgets/choicecard.h"

namespace comptoir {

/// Light, dark, or as the system: changes at once and is kept. Follows what a command changes.
class LookChoice : public ChoiceCard
{
    Q_OBJECT

public:
    explicit LookChoice(const ViewContext &context, QWidget *parent = nullptr);

private:
    void changeEvent(QEvent *event) override;
};

/// The language: changes at once and is kept. Follows what a command changes.
class LanguageChoice : public ChoiceCard
{
    Q_OBJECT

public:
    explicit LanguageChoice(const ViewContext &context, QWidget *parent = nullptr);

private:
    void read();

    Store &m_store;
};

} // namespace comptoir
