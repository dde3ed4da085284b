#pragma once

#include "models/domain/productsales.h"
#include "views/viewcontext.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;
class RelatedList;

/// What goes with a product: what the owner says, and what orders of the last two years show.
class CompanionsTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit CompanionsTab(const ViewContext &context, QWidget *parent = nullptr);

    void showProduct(ProductId product);
    [[nodiscard]] RelatedList *related() const { return m_related; }

signals:
    void opened(comptoir::ProductId product);

private:
    void retranslate();
    void showCompanions();
    [[nodiscard]] QWidget *rowOf(const Companion &companion);

    ViewContext m_context;
    ProductId m_product;
    int m_generation = 0;
    bool m_read = false; ///< the answer is there
    Companions m_companions;
    RelatedList *m_related;
    QLabel *m_title;
    QLabel *m_hint;
    NoticeBar *m_notice;
    QVBoxLayout *m_rows;
};

} // namespace comptoir
