#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/partwidget.h"
#include "views/segments/builder/ruledraft.h"

namespace comptoir {

/// What all cards and groups of one canvas share.
struct CanvasView
{
    RuleDraft &draft;
    BuilderWorld world;
    FindValues find;
    QList<RuleProblem> problems; ///< of the rule as it is now
    /// The owner wants to bring in what a card needs.
    std::function<void(DataSource)> bringIn = {};
    /// Cards come and go: the keyboard that leaps between them chooses none.
    bool isChanging = false;

    /// nullptr: there is none with this card.
    [[nodiscard]] const RuleProblem *problemAt(const RulePath &path) const
    {
        for (const RuleProblem &problem : problems) {
            if (problem.path == path)
                return &problem;
        }
        return nullptr;
    }
};

} // namespace comptoir
