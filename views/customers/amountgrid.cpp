#include "views/customers/amountgrid.h"

#include "views/widgets/layouts.h"

#include <QGridLayout>

namespace comptoir {

QGridLayout *makeAmountGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    return grid;
}

void addAmountRow(QGridLayout *grid, const QString &what, const QString &amount, bool muted)
{
    const int row = grid->rowCount();
    QLabel *name = makeLabel(muted ? TextRole::Small : TextRole::Body);
    name->setText(what);
    QLabel *figure = makeLabel(muted ? TextRole::Small : TextRole::Body);
    figure->setWordWrap(false);
    figure->setText(amount);
    grid->addWidget(name, row, 0);
    grid->addWidget(figure, row, 1, Qt::AlignRight | Qt::AlignTop);
}

} // namespace comptoir
