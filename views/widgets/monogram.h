#pragma once

#include <QWidget>

namespace comptoir {

/// A letter on a tinted square, in the place of a picture: pictures of products lie on the shop's
/// server and are not fetched by looking at a list.
class Monogram : public QWidget
{
    Q_OBJECT

public:
    explicit Monogram(QWidget *parent = nullptr);

    void setLetter(const QString &letter); ///< empty: the drawing of a product

    static void paint(QPainter &painter, const QRectF &square, const QString &letter,
                      const QPalette &palette);

private:
    void paintEvent(QPaintEvent *event) override;

    QString m_letter;
};

} // namespace comptoir
