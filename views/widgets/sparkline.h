#pragma once

#include <QList>
#include <QWidget>

#include <optional>

namespace comptoir {

/// A small line that shows how something went, without axes: for tiles and cells. A value that is
/// missing leaves a gap. Say in the accessible description what the line shows.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    using Values = QList<std::optional<double>>;

    explicit Sparkline(QWidget *parent = nullptr);

    /// Oldest first, at equal distances.
    void setValues(const Values &values);
    [[nodiscard]] const Values &values() const { return m_values; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The points of the line within `area`, one list a stretch without gaps; a value alone gives
    /// one point. Equal values run through the middle.
    static QList<QPolygonF> stretches(const Values &values, const QRectF &area);
    /// The same drawing for delegates.
    static void paint(QPainter &painter, const QRectF &area, const Values &values,
                      const QPalette &palette);

private:
    void paintEvent(QPaintEvent *event) override;

    Values m_values;
};

} // namespace comptoir
