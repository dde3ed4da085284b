#pragma once

#include <QProxyStyle>

namespace comptoir {

/// Fusion with our drawings in the place of the stock ones (message boxes, the file dialog where
/// the system has none of its own, clear buttons), in sizes that follow the text's. Colours and
/// shapes are the style sheet's.
class ProgramStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ProgramStyle();

    [[nodiscard]] QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] QPixmap standardPixmap(StandardPixmap standard, const QStyleOption *option,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
};

} // namespace comptoir
