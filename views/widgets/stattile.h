#pragma once

#include "views/widgets/sparkline.h"
#include "views/widgets/tokens.h"

#include <QFont>
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace comptoir {

/// How a figure moved against another time. Which way is good is the caller's to say: fewer
/// refunds are better.
struct StatChange
{
    enum class Way { Same, Up, Down };
    Way way = Way::Same;
    QString amount; ///< without sign: "12 %", "2 points"; empty when there is nothing to compare
    QString against; ///< "against the 30 days before": what it is compared with
    Tone tone = Tone::Neutral;

    /// The change in percent from `before` to `now`; more is good. No amount when `before` is 0.
    static StatChange inPercent(double now, double before, const QString &against);
};

/// One figure with its name: a small card; how it went lately and how it moved where that is known.
class StatTile : public QFrame
{
    Q_OBJECT

public:
    explicit StatTile(QWidget *parent = nullptr);

    /// Figures with " · " between them, such as amounts of two currencies, stand below each other
    /// where they do not fit.
    void set(const QString &label, const QString &figure, const QString &explanation = {});
    /// Stands in for the figure where that does not fit; the tool tip then has the figure itself.
    void setShortFigure(const QString &figure);
    /// Empty values hide the line. `words` tell a screen reader what it shows.
    void setTrend(const Sparkline::Values &values, const QString &words = {});
    void setChange(const StatChange &change);
    /// What it takes to show its name and its figure whole; what it is compared with may be cut.
    [[nodiscard]] int wholeWidth() const;
    /// Lower, with a smaller figure: many of them over something that needs the room.
    void setDense();

private:
    void updateAccessibleName();
    void fit();
    [[nodiscard]] int roomForFigures() const;
    [[nodiscard]] int widthOf(const QString &figure) const;
    [[nodiscard]] bool isWideEnoughFor(const QString &figure) const;
    void resizeEvent(QResizeEvent *event) override;

    QLabel *m_label;
    QLabel *m_figure;
    QFont m_font; ///< of a figure on one line
    QString m_whole; ///< the figure itself
    QString m_short;
    QString m_explanation;
    Sparkline *m_trend;
    QHBoxLayout *m_figures; ///< figure and curve
    QWidget *m_changeRow;
    QLabel *m_change;
    QLabel *m_against;
    QString m_changeWords;
};

} // namespace comptoir
