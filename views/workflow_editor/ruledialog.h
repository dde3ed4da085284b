#pragma once

#include "models/segments/rule.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"

#include <functional>

class QLabel;

namespace comptoir {

class RuleBuilder;

/// A question about customers, built from cards as in a segment.
class RuleDialog : public Dialog
{
    Q_OBJECT

public:
    /// Calls `given` with the rule, as far as it is built; or not at all.
    static void ask(const ViewContext &context, QWidget *parent, const QString &title,
                    const Rule &rule, std::function<void(const Rule &rule)> given);

    void reject() override;

private:
    RuleDialog(const ViewContext &context, QWidget *parent, const QString &title, const Rule &rule);

    RuleBuilder *m_builder;
    QLabel *m_sentence;
    Rule m_first;
};

} // namespace comptoir
