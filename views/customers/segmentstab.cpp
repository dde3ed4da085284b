#include "views/customers/segmentstab.h"

#include "views/segments/whyview.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

void SegmentsTab::fill(QVBoxLayout *column)
{
    const QList<CustomerSegment> &segments = reading().segments;
    if (segments.isEmpty()) {
        showEmpty(column, QStringLiteral("segment"),
                  tr("There are no segments yet. Describe a group of customers on the page "
                     "“Segments”."));
        return;
    }
    const bool inAny = std::any_of(segments.begin(), segments.end(),
                                   [](const CustomerSegment &entry) { return entry.isIn; });
    if (!inAny)
        addRemark(column, tr("This customer is in none of your segments."));
    for (const bool in : {true, false}) {
        bool any = false;
        for (const CustomerSegment &entry : segments) {
            if (entry.isIn != in)
                continue;
            if (!any)
                addHeading(column, in ? tr("In these segments") : tr("Not in these"));
            any = true;
            addSegment(column, entry);
        }
    }
    column->addStretch(1);
}

QString SegmentsTab::since(const CustomerSegment &entry)
{
    if (!entry.isIn)
        return tr("Why not?");
    return entry.enteredAt ? tr("Since %1. Why?").arg(Format::date(*entry.enteredAt)) : tr("Why?");
}

void SegmentsTab::addSegment(QVBoxLayout *column, const CustomerSegment &entry)
{
    FoldHeader::Content content;
    content.title = entry.segment.name;
    content.detail = since(entry);
    addCard(column, entry.segment.id.value,
            new FoldCard(content, [this, segment = entry.segment](QVBoxLayout *body) {
                explain(body, segment);
            }));
}

void SegmentsTab::explain(QVBoxLayout *body, const Segment &segment)
{
    auto *why = new WhyView(context(), this);
    body->addWidget(why);
    connect(
        why, &WhyView::shown, this, [this, why] { followGrowth(why); }, Qt::SingleShotConnection);
    why->explain(segment.rule, segment.key, customer(), false);
    QPushButton *open = addLink(body, tr("Open the segment"));
    connect(open, &QPushButton::clicked, this, [this, id = segment.id] {
        context().openRecord(QStringLiteral("segments"), id.value);
    });
}

} // namespace comptoir
