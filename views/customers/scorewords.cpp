#include "views/customers/scorewords.h"

#include "views/widgets/format.h"

namespace comptoir {

QList<EngagementAct> ScoreWords::acts()
{
    return {EngagementAct::Visit, EngagementAct::ProductView, EngagementAct::MessageOpened,
            EngagementAct::MessageClicked, EngagementAct::Purchase};
}

QString ScoreWords::name(EngagementAct act)
{
    switch (act) {
    case EngagementAct::Visit:
        return tr("Visits");
    case EngagementAct::ProductView:
        return tr("Products looked at");
    case EngagementAct::MessageOpened:
        return tr("Messages opened");
    case EngagementAct::MessageClicked:
        return tr("Clicks in messages");
    case EngagementAct::Purchase:
        return tr("Purchases");
    }
    return {};
}

QString ScoreWords::counted(EngagementAct act, qint64 count)
{
    const int n = static_cast<int>(count);
    switch (act) {
    case EngagementAct::Visit:
        return tr("%n visit(s)", nullptr, n);
    case EngagementAct::ProductView:
        return tr("%n product(s) looked at", nullptr, n);
    case EngagementAct::MessageOpened:
        return tr("%n opened message(s)", nullptr, n);
    case EngagementAct::MessageClicked:
        return tr("%n click(s)", nullptr, n);
    case EngagementAct::Purchase:
        return tr("%n purchase(s)", nullptr, n);
    }
    return {};
}

QString ScoreWords::sum(qint64 score, const EngagementCounts &counts, const EngagementRules &rules,
                        qint64 given)
{
    QStringList parts;
    for (const EngagementAct act : acts()) {
        const qint64 count = counts[static_cast<size_t>(act)];
        if (count == 0 || rules.weight(act) == 0)
            continue;
        //: a part of a sum: %1 is "3 visits", %2 what each is worth
        parts.append(tr("%1 × %2").arg(counted(act, count), Format::number(rules.weight(act))));
    }
    if (given != 0)
        //: a part of a sum: %1 is a number of points
        parts.append(tr("%1 by workflows").arg(Format::number(given)));
    const QString total = Format::number(score);
    return parts.isEmpty() ? total
                           : total + QStringLiteral(" = ") + parts.join(QStringLiteral(" + "));
}

QString ScoreWords::window(int days)
{
    return days == 0 ? tr("over all time") : tr("in the last %n day(s)", nullptr, days);
}

} // namespace comptoir
