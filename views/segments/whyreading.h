#pragma once

#include "models/domain/customer.h"
#include "models/segments/ruletrace.h"
#include "views/segments/segmentreading.h"

namespace comptoir {

/// Why a customer fits a rule or does not, as lines to be shown: groups and cards in their order.
struct WhyReading
{
    struct Line
    {
        int depth = 0; ///< groups within groups
        bool isTrue = false;
        std::optional<RuleGroup::Mode> group; ///< none: a card
        QString clause; ///< of a card: "who placed at least 2 orders"
        std::optional<Field> field; ///< that the found value is of
        FieldValue found;
        bool asksOfPerson = true; ///< else nothing is to be found with one person
        bool isCounted = true; ///< else something of it is still to be said or has not arrived
        std::optional<RuleProblem> problem; ///< of a card that is not counted: what
        std::optional<Timestamp> nextChange;
    };

    CustomerRow customer;
    bool isMember = false;
    std::optional<Timestamp> nextChange; ///< the first of a line
    QList<Line> lines;

    /// NotFound for a customer who is gone. Cards that are not complete yet decide nothing.
    static Result<WhyReading> read(Database &database, const Rule &rule, const QString &self,
                                   CustomerId customer, Timestamp now);
};

} // namespace comptoir
