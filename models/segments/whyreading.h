#pragma once

#include "models/domain/clock.h"
#include "models/domain/customer.h"
#include "models/segments/ruletrace.h"
#include "models/segments/segmentreading.h"

namespace comptoir {

/// Why a customer fits a rule or does not, as lines to be shown: groups and cards in their order.
/// Where not all of the rule must hold, the first line is the rule itself.
class WhyReading
{
    Q_DECLARE_TR_FUNCTIONS(WhyReading)
public:
    struct Line
    {
        RulePath path;
        int depth = 0; ///< groups within groups
        bool isTrue = false;
        std::optional<RuleGroup::Mode> group; ///< none: a card
        QString clause; ///< of a card: "who placed at least 2 orders"
        std::optional<Field> field; ///< that the found value is of
        FieldValue found;
        std::optional<Comparison> comparison; ///< with others, or with the shop
        bool asksOfPerson = true; ///< else nothing is to be found with one person
        bool isCounted = true; ///< else something of it is still to be said or has not arrived
        std::optional<RuleProblem> problem; ///< of a card that is not counted: what
        std::optional<Timestamp> nextChange;
    };

    CustomerRow customer;
    bool isMember = false;
    std::optional<Timestamp> nextChange; ///< the first of a line
    QList<Line> lines;
    Rule rule;
    QList<DataSource> needs; ///< what it asks about and has not arrived: nobody can be counted

    /// NotFound for a customer who is gone. Cards that are not complete yet decide nothing.
    static Result<WhyReading> read(Database &database, const Rule &rule, const QString &self,
                                   CustomerId customer, Timestamp now,
                                   const CancelToken &cancel = {});
    /// "All of these conditions"; of a card "Customers who placed an order".
    static QString words(const Line &line);
    /// What the comparison says, values written by `text`; empty where there is none.
    [[nodiscard]] QString compared(const Line &line,
                                   const std::function<QString(const FieldValue &)> &text) const;
};

} // namespace comptoir
