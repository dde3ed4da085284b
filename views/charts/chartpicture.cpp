#include "views/charts/chartpicture.h"

#include "views/charts/timechartview.h"
#include "views/widgets/theme.h"

#include <QFileInfo>
#include <QPainter>
#include <QSvgGenerator>

namespace comptoir {

namespace {
constexpr double kPrintScale = 3; ///< pixels of a file for one of the screen
constexpr int kMargin = 12;
} // namespace

ChartPicture::ChartPicture(const TimeChartData &shown, const QSize &size)
    : m_shown(shown)
    , m_size(size)
{}

void ChartPicture::paint(QPainter &painter) const
{
    painter.fillRect(QRect({0, 0}, m_size), Qt::white);
    QRect inside = QRect({0, 0}, m_size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (!m_shown.title.isEmpty()) {
        painter.setFont(Theme::headingFont());
        painter.setPen(QColor(lightTokens().text));
        const int high = QFontMetrics(Theme::headingFont()).height();
        painter.drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignTop), m_shown.title);
        inside.setTop(inside.top() + high + kMargin);
    }
    TimeChartView view; // never shown
    view.setPalette(Theme::palette(lightTokens()));
    view.resize(inside.size());
    view.setData(m_shown);
    view.grab(); // gives it and its viewport their sizes, as showing would
    view.render(&painter, QRectF(inside), view.viewport()->rect());
}

QImage ChartPicture::image(double scale) const
{
    QImage image(m_size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

bool ChartPicture::save(const QString &path) const
{
    if (QFileInfo(path).suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0)
        return saveSvg(path);
    QImage image = this->image(kPrintScale);
    image.setDevicePixelRatio(1);
    return image.save(path) || image.save(path, "PNG");
}

bool ChartPicture::saveSvg(const QString &path) const
{
    QSvgGenerator file;
    file.setFileName(path);
    file.setSize(m_size);
    file.setViewBox(QRect({0, 0}, m_size));
    file.setTitle(m_shown.title);
    QPainter painter;
    if (!painter.begin(&file))
        return false;
    paint(painter);
    return painter.end() && QFileInfo(path).size() > 0;
}

} // namespace comptoir
