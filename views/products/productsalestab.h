#pragma once

#include "views/products/productyears.h"
#include "views/viewcontext.h"

#include <QScrollArea>

class QLabel;

namespace comptoir {

class Chip;
class FlowLayout;
class NoticeBar;
class TimeChart;

/// How a product sold in the last two years: by month or week, in pieces or in one currency, the
/// last year over the one before or one line through both.
class ProductSalesTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProductSalesTab(const ViewContext &context, QWidget *parent = nullptr);

    void showProduct(ProductId product);
    [[nodiscard]] TimeChart *chart() const { return m_chart; }

signals:
    void copied();
    void shown(); ///< the answer is on the screen

private:
    void buildChips();
    void retranslate();
    void take(const ProductYears &years);
    void showCurrencies();
    void draw();
    void saveFigures();
    void tellSaved(const QString &path, bool done);

    ViewContext m_context;
    ProductId m_product;
    int m_generation = 0;
    ProductYears m_years;
    QList<Currency> m_currencies; ///< sold in, the greatest amount first
    std::optional<Currency> m_currency; ///< none: pieces
    QWidget *m_inside; ///< scrolls in a low window
    Chip *m_months;
    Chip *m_weeks;
    Chip *m_pieces;
    Chip *m_overYears;
    QList<Chip *> m_amounts; ///< by m_currencies
    QWidget *m_units;
    NoticeBar *m_notice;
    QLabel *m_year;
    TimeChart *m_chart;
};

} // namespace comptoir
