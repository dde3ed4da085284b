#pragma once

#include "models/domain/clock.h"
#include "models/domain/customer.h"
#include "models/segments/segmentreading.h"
#include "views/charts/timeseries.h"
#include "views/viewcontext.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Badge;
class ElidedLabel;
class NoticeBar;
class SampleList;
class ScaleNote;
class SegmentPast;
class StatTile;
class TimeChart;

/// One segment beside the list: who is in it, how it grew, what its rule says, and what can be done
/// with it.
class SegmentPanel : public QFrame
{
    Q_OBJECT

public:
    /// `past` is kept by the page, for all that ask.
    SegmentPanel(const ViewContext &context, std::shared_ptr<SegmentPast> past,
                 QWidget *parent = nullptr);
    ~SegmentPanel() override;

    /// The figures of `line` are shown at once, the rest when it is read.
    void showSegment(const SegmentLine &line, qint64 everybody, std::optional<qint64> change);
    [[nodiscard]] SegmentId segment() const { return m_line.segment.id; }
    void setFull(bool full);
    /// What can be done with the segment beside editing its rule and seeing its customers.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    void fullRequested(bool full);
    void closeRequested();
    void editRequested(comptoir::SegmentId segment);
    void customersRequested(comptoir::SegmentId segment);
    void shown(comptoir::SegmentId segment); ///< all of the answer is on the screen

private:
    /// What is read of it beside the line.
    struct Reading
    {
        QString sentence;
        QList<CustomerRow> sample;
        qint64 members = 0;
        /// How many the rule had at the ends of the last months.
        QList<TimePoint> past;
    };

    void buildHead(QVBoxLayout *column);
    QWidget *buildBody();
    void retranslate();
    void showHead();
    void showNotice();
    void openDoor();
    void showTiles();
    [[nodiscard]] QString whyNoCurve() const;
    void showChart();
    void read();
    void readPast();
    void askForScale();
    static Result<Reading> readFrom(Database &database, const Segment &segment, Timestamp now);

    ViewContext m_context;
    SegmentLine m_line;
    Reading m_reading;
    qint64 m_everybody = 0;
    std::optional<qint64> m_change;
    int m_generation = 0;
    bool m_full = false;
    std::shared_ptr<SegmentPast> m_past;
    CancelToken m_askingPast;
    bool m_isReadingPast = false;

    ElidedLabel *m_name;
    QLabel *m_dot;
    QToolButton *m_expand;
    QToolButton *m_close;
    Badge *m_state;
    QPushButton *m_edit;
    QPushButton *m_customers;
    QPushButton *m_more;
    QMenu *m_menu;
    NoticeBar *m_notice;
    QLabel *m_about;
    StatTile *m_count;
    StatTile *m_share;
    StatTile *m_moved;
    ScaleNote *m_scale;
    QLabel *m_ruleHeading;
    QLabel *m_sentence;
    QLabel *m_usedBy;
    TimeChart *m_chart;
    SampleList *m_sample;
};

} // namespace comptoir
