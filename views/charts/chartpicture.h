#pragma once

#include "views/charts/timeseries.h"

#include <QImage>
#include <QSize>

class QPainter;

namespace comptoir {

/// A chart as a picture of its own: the title and the drawing on white paper, whatever the look of
/// the window, for a file or a printed sheet. GUI thread.
class ChartPicture
{
public:
    /// `size` in pixels of the screen.
    explicit ChartPicture(const TimeChartData &shown, const QSize &size = {900, 420});

    void paint(QPainter &painter) const;
    /// With `scale` times as many pixels.
    [[nodiscard]] QImage image(double scale) const;
    /// Writes SVG where the path says so, else what its ending says, PNG first of all. False when
    /// the file cannot be written.
    [[nodiscard]] bool save(const QString &path) const;

private:
    [[nodiscard]] bool saveSvg(const QString &path) const;

    TimeChartData m_shown;
    QSize m_size;
};

} // namespace comptoir
