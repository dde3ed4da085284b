#pragma once

#include "models/segments/segmentreading.h"
#include "views/widgets/sparkline.h"

#include <QAbstractTableModel>

namespace comptoir {

/// The segments as a table, those that are kept or those put aside. All of them are here: an owner
/// has tens, not thousands.
class SegmentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Customers,
        Share,
        Change,
        Trend,
        Needs,
        About,
        UsedBy,
        Edited,
        ColumnCount
    };
    static constexpr int kDays = 30; ///< that change and trend look back
    static constexpr int kTrendStep = 3; ///< days between two points of the trend
    /// How many there were so many days ago, of kTrendStep, 2 · kTrendStep … kDays.
    using Past = QHash<int, qint64>;

    using QAbstractTableModel::QAbstractTableModel;

    void setReading(const SegmentsReading &reading);
    /// The past of those whose size is not known for so long is asked for, day by day; what was
    /// found of other rules is forgotten.
    void beginPast();
    void addPast(int daysAgo, const QHash<SegmentId, qint64> &members);
    void endPast();
    /// Which of them are shown: those whose name or description has all these words.
    void setShown(bool archived, const QString &words);
    void retranslate();

    [[nodiscard]] const SegmentsReading &reading() const { return m_reading; }
    [[nodiscard]] bool showsArchived() const { return m_archived; }
    [[nodiscard]] qsizetype archivedCount() const;
    /// Kept ones that were counted lately for the first time: their past can only be asked for.
    [[nodiscard]] QList<Segment> withoutPast() const;
    /// nullptr beyond the list.
    [[nodiscard]] const SegmentLine *lineAt(int row) const;
    [[nodiscard]] const SegmentLine *find(SegmentId id) const;
    /// -1: it is not shown.
    [[nodiscard]] int rowOf(SegmentId id) const;
    /// How many more it has than kDays days ago; nothing where that is not known (yet).
    [[nodiscard]] std::optional<qint64> changeOf(const SegmentLine &line) const;
    [[nodiscard]] Sparkline::Values trendOf(const SegmentLine &line) const;
    /// "+ 42", "− 3", "0".
    static QString signedNumber(qint64 change);
    static QString columnKey(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    void showPast();
    [[nodiscard]] bool isWithoutPast(const SegmentLine &line) const;
    [[nodiscard]] bool fits(const SegmentLine &line) const;
    [[nodiscard]] QVariant sortKey(const SegmentLine &line, int column) const;
    [[nodiscard]] QString text(const SegmentLine &line, int column) const;
    [[nodiscard]] QString trendText(const SegmentLine &line) const;

    SegmentsReading m_reading;
    QHash<SegmentId, Past> m_past;
    bool m_isAskingPast = false;
    QList<qsizetype> m_rows; ///< indexes into the reading
    QString m_words;
    bool m_archived = false;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace comptoir
