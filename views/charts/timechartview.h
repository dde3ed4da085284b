#pragma once

#include "views/charts/chartaxis.h"
#include "views/charts/timeseries.h"
#include "views/widgets/localkeys.h"

#include <QChartView>

namespace comptoir {

/// The drawing of a TimeChart: lines by Qt Charts on our card, with a hairline grid, marks and
/// names beside the lines painted by us, since Qt's own axes know neither money nor months.
/// The pointer or the arrow keys choose a day, whose exact figures are shown.
class TimeChartView : public QChartView
{
    Q_OBJECT

public:
    explicit TimeChartView(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    void setData(const TimeChartData &shown);
    [[nodiscard]] const TimeChartData &shown() const { return m_data; }

    /// Index into shown().days() of the day whose figures are shown; -1: none.
    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int day);
    /// The figures of the chosen day: "November 2026. 2026: 12. 2025: 9"; empty without one.
    [[nodiscard]] QString chosenText() const;
    /// Where the point of a series is drawn, in the coordinates of the viewport.
    [[nodiscard]] QPointF positionOf(qsizetype series, const TimePoint &point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosenChanged(int day);

private:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    struct Label
    {
        QString text;
        QRgb colour;
        double y;
    };

    void arrange();
    void drawLines();
    [[nodiscard]] QRgb colourOf(qsizetype series) const;
    [[nodiscard]] double xOf(const QDate &day) const;
    [[nodiscard]] double yOf(qint64 value) const;
    [[nodiscard]] QList<Label> endLabels() const;
    void paintNames(QPainter &painter) const;
    void paintNamesAbove(QPainter &painter) const;
    void paintChosen(QPainter &painter) const;
    [[nodiscard]] QStringList readout() const;

    TimeChartData m_data;
    QList<QDate> m_days;
    QList<qint64> m_valueTicks;
    QList<chartaxis::DateTick> m_dateTicks;
    QRectF m_plot; ///< of the lines, in the viewport
    bool m_namesAbove = false; ///< else at the ends of the lines
    int m_chosen = -1;
};

} // namespace comptoir
