#pragma once

#include "views/charts/timeseries.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace comptoir {

class DataTable;
class TimeChartView;
class TimeTableModel;

/// Figures over time in our look: a title, the lines, and the same as a table; copied as a picture
/// with the table's text beside it. The owner of the chart sets the data anew when the language
/// changes.
class TimeChart : public QWidget
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget *parent = nullptr);

    void setData(const TimeChartData &shown);
    void showTable(bool on);
    [[nodiscard]] bool showsTable() const;
    /// Onto the clipboard: the drawing, and its figures as text with tabs.
    void copy() const;

    [[nodiscard]] TimeChartView *view() const { return m_view; }
    [[nodiscard]] DataTable *table() const { return m_table; }

signals:
    void copied();

private:
    void retranslate();
    [[nodiscard]] QString tableText() const;

    QLabel *m_title;
    QToolButton *m_asTable;
    QToolButton *m_copy;
    QStackedWidget *m_stack;
    TimeChartView *m_view;
    TimeTableModel *m_model;
    DataTable *m_table;
};

} // namespace comptoir
