#include "views/widgets/stattile.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QVBoxLayout>

namespace comptoir {

StatTile::StatTile(QWidget *parent)
    : QFrame(parent)
    , m_label(new ElidedLabel(this))
    , m_figure(new ElidedLabel(this))
{
    setProperty("card", true);
    m_label->setFont(Theme::smallFont());
    m_label->setProperty("role", QStringLiteral("muted"));
    QFont figure = Theme::titleFont();
    figure.setPixelSize(qRound(figure.pixelSize() * 0.9));
    m_figure->setFont(figure);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 11, 10, 11);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addWidget(m_figure);
}

void StatTile::set(const QString &label, const QString &figure, const QString &explanation)
{
    m_label->setText(label);
    m_figure->setText(figure);
    setToolTip(explanation);
    //: read by screen readers: %1 is the name of a figure, %2 the figure
    setAccessibleName(tr("%1: %2").arg(label, figure));
    m_label->setAccessibleName(label);
    m_figure->setAccessibleName(accessibleName());
}

} // namespace comptoir
