#include "views/today/cardcolumns.h"

#include "views/widgets/theme.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kLeastForThree = 1000; ///< pixels with text of the usual size
constexpr int kLeastForTwo = 640;
} // namespace

CardColumns::CardColumns(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (int i = 0; i < 3; ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(16);
        row->addLayout(column);
        m_columns.append(column);
    }
}

void CardColumns::add(QWidget *card, int ofThree, int ofTwo)
{
    m_places.append({card, ofThree, ofTwo});
    m_count = 0;
    arrange();
}

void CardColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardColumns::arrange()
{
    const int count = width() >= Theme::forText(kLeastForThree) ? 3
        : width() >= Theme::forText(kLeastForTwo)               ? 2
                                                                : 1;
    if (count == m_count)
        return;
    m_count = count;
    for (QVBoxLayout *column : std::as_const(m_columns)) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item; // the cards stay ours
    }
    for (const Place &place : std::as_const(m_places)) {
        const int column = count == 3 ? place.ofThree : count == 2 ? place.ofTwo : 0;
        m_columns.at(column)->addWidget(place.card);
    }
    for (int i = 0; i < 3; ++i) {
        m_columns.at(i)->addStretch(1);
        static_cast<QHBoxLayout *>(layout())->setStretch(i, i < count ? (i == 0 ? 6 : 5) : 0);
    }
}

} // namespace comptoir
