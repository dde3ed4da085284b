#pragma once

#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listplace.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Chip;
class DataTable;
class EmptyState;
class NoticeBar;
class SearchField;
class SegmentPast;
class SegmentsModel;
struct SegmentLine;
class TableColumns;

/// All segments: search, those that are kept or put aside, how many customers each has and how
/// that moved.
class SegmentsList : public QWidget
{
    Q_OBJECT

public:
    /// `past` is kept by the page, for all that ask.
    SegmentsList(const ViewContext &context, std::shared_ptr<SegmentPast> past,
                 QWidget *parent = nullptr);
    ~SegmentsList() override;

    /// Reads anew what is shown.
    void refresh();
    void takeFocus();
    void focusSearch();
    [[nodiscard]] const SegmentsModel &model() const { return *m_model; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    /// Puts the mark on a segment; an invalid one takes it away.
    void setCurrent(SegmentId segment);
    /// Adds to the menu of a line.
    void addRowAction(QAction *action);

signals:
    void listed();
    void currentChanged(comptoir::SegmentId segment);
    void opened(comptoir::SegmentId segment);
    void newRequested();
    void galleryRequested();
    void importRequested();
    void exportRequested();
    void compareRequested();
    void said(const QString &text);

private:
    void build();
    void buildHead(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    void connectTable();
    void retranslate();
    void nameColumns();
    void take();
    void readPast();
    void askPast(int daysAgo);
    void takePast(int daysAgo, const QList<QList<qint64>> &counts);
    void filter();
    void showEmpty();
    void actOnEmpty();

    ViewContext m_context;
    SegmentsModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    Chip *m_archived;
    SearchField *m_search;
    QPushButton *m_gallery;
    QPushButton *m_new;
    QToolButton *m_more;
    QList<QAction *> m_moreActions;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    DataTable *m_table;
    ListPlace m_place;
    TableColumns *m_columns;
    EmptyState *m_empty;
    std::shared_ptr<SegmentPast> m_past;
    CancelToken m_askingPast;
    QList<Segment> m_pastOf; ///< whose past is asked for
    bool m_isAskingPast = false;
    bool m_asksAgain = false; ///< something changed meanwhile
    int m_generation = 0;
    bool m_read = false;
};

} // namespace comptoir
