#include "views/segments/makesegment.h"

#include "models/segments/rulefromlist.h"
#include "models/segments/rulejson.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

void open(const ViewContext &context, const RuleFromList &made)
{
    context.openRecord(
        QStringLiteral("segments-draft_") + QString::fromUtf8(RuleJson::write(made.rule)), 0);
    if (!made.leftOut.isEmpty())
        context.notices->post(
            {Tone::Warning,
             QCoreApplication::translate("MakeSegment",
                                         "A segment cannot ask for this part of the filter: %1.")
                 .arg(made.leftOut.join(QStringLiteral(", "))),
             {}});
}

template <typename Query>
void draft(const ViewContext &context, QObject *owner, const Query &query)
{
    const auto answer
        = context.store.read([query](Database &db) { return RuleFromList::of(db, query); });
    whenDone(answer, owner, [context](const Result<RuleFromList> &made) {
        if (made)
            open(context, *made);
        else
            context.notices->post({Tone::Danger, made.error().text, {}});
    });
}

} // namespace

void makeSegment(const ViewContext &context, QObject *owner, const CustomerQuery &customers)
{
    draft(context, owner, customers);
}

void makeSegment(const ViewContext &context, QObject *owner, const OrderListQuery &orders)
{
    draft(context, owner, orders);
}

void makeSegment(const ViewContext &context, QObject *owner, ProductId product)
{
    Q_UNUSED(owner)
    open(context, RuleFromList::buyersOf(product));
}

} // namespace comptoir
