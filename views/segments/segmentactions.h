#pragma once

#include "models/segments/segmentrepository.h"

#include <QObject>

class QAction;
class QWidget;

namespace comptoir {

class SegmentEdits;
class SegmentUses;

/// What can be done with the segment that is open: the entries of its menu and of its line's. GUI
/// thread.
class SegmentActions : public QObject
{
    Q_OBJECT

public:
    /// Their words follow the language of `page`.
    SegmentActions(SegmentEdits &edits, SegmentUses &uses, QWidget *page);

    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    /// Which one it is; nothing: none is open.
    void setSegment(const std::optional<Segment> &segment);

signals:
    void editWanted(comptoir::SegmentId segment);
    void comparisonWanted();
    void periodWanted(const comptoir::Segment &segment);
    void duplicated(comptoir::SegmentId made);

private:
    QAction *make(const char *icon, void (SegmentActions::*act)());
    void retranslate();
    void edit();
    void showCustomers();
    void exportCustomers();
    void tagCustomers();
    void showPeriod();
    void duplicate();
    void archive();
    void saveToFile();
    void remove();

    SegmentEdits &m_edits;
    SegmentUses &m_uses;
    QList<QAction *> m_actions;
    QAction *m_archive = nullptr;
    std::optional<Segment> m_segment;
};

} // namespace comptoir
