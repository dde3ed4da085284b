#include "views/segments/segmentactions.h"

#include "views/segments/segmentedits.h"
#include "views/segments/segmentuses.h"
#include "views/widgets/icons.h"
#include "views/widgets/retranslate.h"

#include <QAction>

namespace comptoir {

SegmentActions::SegmentActions(SegmentEdits &edits, SegmentUses &uses, QWidget *page)
    : QObject(page)
    , m_edits(edits)
    , m_uses(uses)
{
    make("edit", &SegmentActions::edit);
    make("customers", &SegmentActions::showCustomers);
    make("export", &SegmentActions::exportCustomers);
    make("tag", &SegmentActions::tagCustomers);
    make("together", &SegmentActions::comparisonWanted);
    make("history", &SegmentActions::showPeriod);
    make("copy", &SegmentActions::duplicate);
    m_archive = make("archive", &SegmentActions::archive);
    make("save", &SegmentActions::saveToFile);
    make("trash", &SegmentActions::remove);
    onLanguage(page, [this] { retranslate(); });
}

QAction *SegmentActions::make(const char *icon, void (SegmentActions::*act)())
{
    auto *action = new QAction(themedIcon(QLatin1String(icon)), QString(), this);
    connect(action, &QAction::triggered, this, act);
    action->setEnabled(false);
    m_actions.append(action);
    return action;
}

void SegmentActions::retranslate()
{
    const QString names[] = {tr("Edit…"),
                             tr("Show customers"),
                             tr("Export customers…"),
                             tr("Give a tag to all…"),
                             tr("Compare with another…"),
                             tr("Compare two days…"),
                             tr("Duplicate"),
                             tr("Archive"),
                             tr("Save to a file…"),
                             tr("Delete")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(names[i]);
    setSegment(m_segment);
}

void SegmentActions::setSegment(const std::optional<Segment> &segment)
{
    m_segment = segment;
    const bool isAway = segment && segment->archivedAt;
    m_archive->setText(isAway ? tr("Take out of the archive") : tr("Archive"));
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(segment.has_value());
}

void SegmentActions::edit()
{
    if (m_segment)
        emit editWanted(m_segment->id);
}

void SegmentActions::showCustomers()
{
    if (m_segment)
        m_uses.openCustomers({m_segment->id});
}

void SegmentActions::exportCustomers()
{
    if (m_segment)
        m_uses.exportCustomers(*m_segment);
}

void SegmentActions::tagCustomers()
{
    if (m_segment)
        m_uses.tagCustomers(*m_segment);
}

void SegmentActions::showPeriod()
{
    if (m_segment)
        emit periodWanted(*m_segment);
}

void SegmentActions::duplicate()
{
    if (m_segment)
        m_edits.duplicate(*m_segment, [this](SegmentId made) { emit duplicated(made); });
}

void SegmentActions::archive()
{
    if (m_segment)
        m_edits.setArchived(*m_segment, !m_segment->archivedAt);
}

void SegmentActions::saveToFile()
{
    if (m_segment)
        m_uses.exportSegments({*m_segment});
}

void SegmentActions::remove()
{
    if (m_segment)
        m_edits.remove(*m_segment);
}

} // namespace comptoir
