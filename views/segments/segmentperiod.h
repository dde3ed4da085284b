#pragma once

#include "models/domain/clock.h"
#include "models/domain/customer.h"
#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"

#include <QTimeZone>
#include <QWidget>

class QDateEdit;
class QLabel;
class QToolButton;

namespace comptoir {

class NoticeBar;
class SampleList;
class ScaleNote;

/// Who was in a segment on two days, by its rule of today: who came, who stayed, who went.
class SegmentPeriod : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentPeriod(const ViewContext &context, QWidget *parent = nullptr);
    ~SegmentPeriod() override;

    /// A month ago and today.
    void begin(const Segment &segment);

signals:
    void closed();

private:
    enum Part { Came, Stayed, Went, PartCount };
    struct Group
    {
        qint64 count = 0;
        QList<CustomerRow> sample;
    };
    using Groups = std::array<Group, PartCount>;
    struct Column
    {
        QLabel *name, *count;
        SampleList *sample;
    };

    void build();
    QWidget *buildColumn();
    void retranslate();
    void ask();
    void fill();
    [[nodiscard]] Timestamp endOf(const QDate &day) const;
    static Result<Groups> read(Database &database, const Segment &segment, Timestamp first,
                               Timestamp second, const CancelToken &cancel);
    void keyPressEvent(QKeyEvent *event) override;

    ViewContext m_context;
    Segment m_segment;
    Groups m_groups;
    bool m_read = false;
    CancelToken m_cancel;
    int m_generation = 0;
    QToolButton *m_back;
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_fromLabel, *m_toLabel;
    QDateEdit *m_from, *m_to;
    ScaleNote *m_scale;
    NoticeBar *m_notice;
    QList<Column> m_columns;
};

} // namespace comptoir
