#pragma once

#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"

#include <QObject>

class QWidget;

namespace comptoir {

class BulkActions;

/// What a segment is good for: its customers in their list, in a file, with a tag. GUI thread.
class SegmentUses : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the questions.
    SegmentUses(const ViewContext &context, QWidget *window);

    /// On the customers' page, as a filter: those in all of `in` and in none of `notIn`.
    void openCustomers(const QList<SegmentId> &in, const QList<SegmentId> &notIn = {}) const;
    /// Asks where to and writes who is in it, with what is known of them.
    void exportCustomers(const Segment &segment) const;
    /// Asks for a tag and gives it to all who are in it.
    void tagCustomers(const Segment &segment);
    /// The rule and all, for another profile: asks where to.
    void exportSegments(const QList<Segment> &segments);

signals:
    void changed();
    void failed(const comptoir::Error &error);

private:
    void writeSegments(const QList<Segment> &segments, const QString &path);

    ViewContext m_context;
    QWidget *m_window;
    BulkActions *m_bulk;
};

} // namespace comptoir
