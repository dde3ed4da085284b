#pragma once

#include "models/domain/result.h"
#include "models/segments/rule.h"
#include "models/store/customerrepository.h"
#include "models/store/ordercriteria.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

/// What a filtered list shows, as a rule: "make a segment from this". A rule moves with time where
/// the filter does ("in the last 30 days").
class RuleFromList
{
    Q_DECLARE_TR_FUNCTIONS(RuleFromList)
public:
    Rule rule;
    /// Parts of the filter that no rule can ask, as in a list: "the words searched for".
    QStringList leftOut;

    /// The customers of the list. Shops, tags and segments that are gone by now are left out.
    static Result<RuleFromList> of(Database &database, const CustomerQuery &query);
    /// Who placed at least one of these orders.
    static Result<RuleFromList> of(Database &database, const OrderListQuery &query);
    static RuleFromList buyersOf(ProductId product);

private:
    void add(RuleNode::Body body);
    void addFilter(CustomerFilter filter, const CustomerQuery &query);
    void addWaitingCart(const CustomerQuery &query);
    void addOrders(Database &database, const OrderListQuery &query, const QTimeZone &zone);
    Done addNamed(Database &database, const CustomerQuery &query);
    Done addSegments(Database &database, const CustomerQuery &query);
    static QString searchWords();
};

} // namespace comptoir
