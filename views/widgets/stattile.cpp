#include "views/widgets/stattile.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QStyle>

#include <cmath>

namespace comptoir {

namespace {

constexpr int kFigureGap = 12; ///< between figure and curve
constexpr double kOfTwo = 0.75; ///< of the letters, where figures stand below each other
const QString kBetween = QStringLiteral(" · ");

QString roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Danger:
        return QStringLiteral("danger");
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return QStringLiteral("muted");
}

} // namespace

StatChange StatChange::inPercent(double now, double before, const QString &against)
{
    StatChange change;
    change.against = against;
    if (before == 0)
        return change;
    const double ratio = (now - before) / std::abs(before);
    change.amount = Format::percent(std::abs(ratio));
    if (std::abs(ratio) < 0.005) // written as 0 %
        return change;
    change.way = ratio > 0 ? Way::Up : Way::Down;
    change.tone = ratio > 0 ? Tone::Good : Tone::Warning;
    return change;
}

StatTile::StatTile(QWidget *parent)
    : QFrame(parent)
    , m_label(new ElidedLabel(this))
    , m_figure(new ElidedLabel(this))
    , m_trend(new Sparkline(this))
    , m_figures(new QHBoxLayout)
    , m_changeRow(new QWidget(this))
    , m_change(makeLabel(TextRole::Small, m_changeRow))
    , m_against(new ElidedLabel(m_changeRow))
{
    setProperty("card", true);
    for (QLabel *label : {m_label, m_against}) {
        label->setFont(Theme::smallFont());
        label->setProperty("role", QStringLiteral("muted"));
    }
    m_font = Theme::titleFont();
    m_font.setPixelSize(qRound(m_font.pixelSize() * 0.9));
    m_figure->setFont(m_font);
    m_change->setWordWrap(false);
    m_figures->setSpacing(kFigureGap);
    m_figures->addWidget(m_figure, 1);
    m_figures->addWidget(m_trend, 1, Qt::AlignVCenter);
    auto *changes = new QHBoxLayout(m_changeRow);
    changes->setContentsMargins(0, 0, 0, 0);
    changes->setSpacing(4);
    changes->addWidget(m_change);
    changes->addWidget(m_against, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 11, 10, 11);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addLayout(m_figures);
    layout->addWidget(m_changeRow);
    m_trend->hide();
    m_changeRow->hide();
}

void StatTile::setDense()
{
    layout()->setContentsMargins(10, 5, 6, 5);
    layout()->setSpacing(0);
    m_font.setPixelSize(qRound(Theme::titleFont().pixelSize() * 0.8));
    fit();
}

void StatTile::set(const QString &label, const QString &figure, const QString &explanation)
{
    m_label->setText(label);
    m_whole = figure;
    m_short.clear();
    m_explanation = explanation;
    m_label->setAccessibleName(label);
    fit();
    updateAccessibleName();
}

void StatTile::setShortFigure(const QString &figure)
{
    m_short = figure;
    fit();
}

int StatTile::widthOf(const QString &figure) const
{
    return QFontMetrics(m_font).horizontalAdvance(figure);
}

/// Beside the curve, which may become as small as it can.
bool StatTile::isWideEnoughFor(const QString &figure) const
{
    const int curve = m_trend->isHidden() ? 0 : m_trend->minimumSizeHint().width() + kFigureGap;
    return widthOf(figure) + curve <= roomForFigures();
}

int StatTile::wholeWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    const int curve = m_trend->isHidden() ? 0 : m_trend->minimumSizeHint().width() + kFigureGap;
    const int figure = widthOf(m_whole) + curve;
    const int label = m_label->fontMetrics().horizontalAdvance(m_label->text());
    constexpr int kFrame = 2;
    return margins.left() + margins.right() + qMax(figure, label) + kFrame + 1;
}

int StatTile::roomForFigures() const
{
    const QMargins margins = layout()->contentsMargins();
    return width() - margins.left() - margins.right();
}

void StatTile::fit()
{
    const bool cut = !m_short.isEmpty() && !isWideEnoughFor(m_whole);
    const QString &shown = cut ? m_short : m_whole;
    const bool isBroken = !isWideEnoughFor(shown) && shown.contains(kBetween);
    QFont font = m_font;
    if (isBroken)
        font.setPixelSize(qRound(font.pixelSize() * kOfTwo));
    m_figure->setFont(font);
    m_figure->setText(isBroken ? QString(shown).replace(kBetween, QStringLiteral("\n")) : shown);
    // Half of the width is the curve's, unless the figure needs more.
    const int room = roomForFigures();
    const int needed = widthOf(shown) + kFigureGap;
    const int figures = isWideEnoughFor(shown) ? qMax(needed, room / 2) : room / 2;
    m_figures->setStretch(0, qMax(1, figures));
    m_figures->setStretch(1, qMax(1, room - figures));
    setToolTip(!cut                          ? m_explanation
                   : m_explanation.isEmpty() ? m_whole
                                             : m_whole + u'\n' + m_explanation);
}

void StatTile::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void StatTile::setTrend(const Sparkline::Values &values, const QString &words)
{
    m_trend->setValues(values);
    m_trend->setVisible(!values.isEmpty());
    fit();
    m_trend->setAccessibleName(words);
    m_trend->setToolTip(words);
}

void StatTile::setChange(const StatChange &change)
{
    //: read by screen readers: a figure rose by %1 (12 %)
    const QString up = tr("up by %1");
    //: read by screen readers: a figure fell by %1 (12 %)
    const QString down = tr("down by %1");
    const bool moved = change.way != StatChange::Way::Same;
    const QString arrow
        = change.way == StatChange::Way::Up ? QStringLiteral("▲") : QStringLiteral("▼");
    //: a figure that did not move
    const QString same = tr("unchanged");
    m_change->setText(change.amount.isEmpty() ? QString()
                          : moved             ? arrow + QChar(QChar::Nbsp) + change.amount
                                              : same);
    m_change->setVisible(!m_change->text().isEmpty());
    m_change->setProperty("role", roleOf(change.tone));
    m_change->style()->polish(m_change);
    m_against->setText(change.against);
    m_changeRow->setVisible(!change.amount.isEmpty() || !change.against.isEmpty());
    if (change.amount.isEmpty())
        m_changeWords = change.against;
    else if (!moved)
        m_changeWords = same + u' ' + change.against;
    else
        m_changeWords = (change.way == StatChange::Way::Up ? up : down).arg(change.amount) + u' '
            + change.against;
    m_change->setAccessibleName(m_changeWords);
    updateAccessibleName();
}

void StatTile::updateAccessibleName()
{
    //: read by screen readers: %1 is the name of a figure, %2 the figure
    QString name = tr("%1: %2").arg(m_label->text(), m_whole);
    m_figure->setAccessibleName(name);
    if (!m_changeWords.isEmpty())
        //: read by screen readers: %1 is a figure with its name, %2 how it moved ("up by 12 %")
        name = tr("%1, %2").arg(name, m_changeWords);
    setAccessibleName(name);
}

} // namespace comptoir
