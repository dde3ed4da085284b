#pragma once

#include "models/segments/segmentreading.h"
#include "views/viewcontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class ShareBar;

/// Two segments held against each other: who is only in the one, in both, only in the other.
class SegmentCompare : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentCompare(const ViewContext &context, QWidget *parent = nullptr);

    /// `first` is chosen, if it is valid.
    void begin(const SegmentsReading &reading, SegmentId first);
    void refresh();

signals:
    void closed();
    /// The customers who are in all of `in` and in none of `notIn`.
    void customersRequested(const QList<comptoir::SegmentId> &in,
                            const QList<comptoir::SegmentId> &notIn);
    /// A segment of these customers: a draft.
    void segmentWanted(const comptoir::Segment &draft);

private:
    enum Part { OnlyFirst, Both, OnlySecond, PartCount };
    struct Row
    {
        QLabel *name, *count;
        ShareBar *bar;
        QPushButton *open, *make;
    };
    using Counts = std::array<qint64, PartCount>;

    void build();
    void offerOthers();
    QWidget *buildRow(Part part);
    void retranslate();
    void fill();
    void openPart(Part part);
    void makePart(Part part);
    void fillBox(QComboBox *box, SegmentId chosen, SegmentId leftOut);
    [[nodiscard]] const Segment *chosen(const QComboBox *box) const;
    [[nodiscard]] QString partName(Part part) const;
    static Result<Counts> read(Database &database, SegmentId first, SegmentId second);
    void keyPressEvent(QKeyEvent *event) override;

    ViewContext m_context;
    QList<Segment> m_segments;
    Counts m_counts{};
    bool m_counted = false;
    int m_generation = 0;
    QToolButton *m_back;
    QLabel *m_title;
    QLabel *m_explanation;
    QComboBox *m_first;
    QComboBox *m_second;
    QList<Row> m_rows;
};

} // namespace comptoir
