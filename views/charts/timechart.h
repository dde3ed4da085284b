#pragma once

#include "views/charts/timeseries.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace comptoir {

class DataTable;
class TimeChartView;
class TimeTableModel;

/// Figures over time in our look: a title, the lines, and the same as a table; copied as a picture
/// with the table's text beside it, or saved. The owner of the chart sets the data anew when the
/// language changes.
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

    /// As PNG or SVG, by the path's ending; tells by pictureSaved().
    void savePicture(const QString &path);

    [[nodiscard]] TimeChartView *view() const { return m_view; }
    [[nodiscard]] DataTable *table() const { return m_table; }

signals:
    void copied();
    void pictureSaved(const QString &path, bool done);
    /// The owner wants the figures as a file.
    void figuresWanted();

private:
    void buildSave();
    void askForPicture();
    void retranslate();
    [[nodiscard]] QString tableText() const;

    QLabel *m_title;
    QToolButton *m_asTable;
    QToolButton *m_copy;
    QToolButton *m_save;
    QAction *m_saveFigures;
    QAction *m_savePicture;
    QStackedWidget *m_stack;
    TimeChartView *m_view;
    TimeTableModel *m_model;
    DataTable *m_table;
};

} // namespace comptoir
