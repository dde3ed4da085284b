#include "views/customers/scorestab.h"

#include "views/customers/scorewords.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/sharebar.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kLeastBar = 48;

/// Rows of "what", "how", a bar and a figure that stand under each other.
class FigureRows
{
public:
    explicit FigureRows(QVBoxLayout *column)
        : m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(8);
        m_grid->setColumnStretch(0, 3);
        m_grid->setColumnStretch(1, 2);
        column->addLayout(m_grid);
    }

    void add(const QString &what, const QString &how, double share, const QString &figure)
    {
        const int row = m_grid->rowCount();
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        QLabel *name = makeLabel(TextRole::Body);
        name->setText(what);
        words->addWidget(name);
        if (!how.isEmpty()) {
            QLabel *remark = makeLabel(TextRole::Small);
            remark->setText(how);
            words->addWidget(remark);
        }
        QLabel *points = makeLabel(TextRole::Body);
        points->setWordWrap(false);
        points->setText(figure);
        points->setAccessibleName(what + QStringLiteral(": ") + figure);
        points->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *bar = new ShareBar(share);
        bar->setMinimumWidth(Theme::forText(kLeastBar));
        m_grid->addLayout(words, row, 0);
        m_grid->addWidget(bar, row, 1);
        m_grid->addWidget(points, row, 2);
    }

private:
    QGridLayout *m_grid;
};

double shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? std::clamp(double(part) / double(whole), 0.0, 1.0) : 0;
}

} // namespace

void ScoresTab::fill(QVBoxLayout *column)
{
    addEngagement(column);
    addRfm(column);
    addInterests(column, tr("Interest by category"), reading().scores.categories);
    addInterests(column, tr("Interest by product"), reading().scores.products);
    column->addStretch(1);
}

void ScoresTab::addEngagement(QVBoxLayout *column)
{
    const CustomerScoring &scores = reading().scores;
    addHeading(column, tr("Engagement"));
    QLabel *sum = makeLabel(TextRole::Body);
    sum->setObjectName(QStringLiteral("engagement-sum"));
    sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sum->setText(ScoreWords::sum(scores.engagement.score, scores.engagement.counts, scores.rules,
                                 scores.engagement.given));
    column->addWidget(sum);
    if (scores.engagement.score == 0) {
        addRemark(column,
                  tr("Nothing that counts was seen yet. Orders come from your shops; visits and "
                     "opened messages from files of events."));
    } else {
        //: %1 is "over all time" or "in the last 90 days"
        addRemark(column, tr("Points %1.").arg(ScoreWords::window(scores.rules.windowDays)));
        addParts(column);
    }
    column->addSpacing(8);
    //: %1 is "in the last 30 days", %2 a sum: "5 = 5 visits × 1"
    addRemark(column,
              tr("Lately, %1: %2.")
                  .arg(ScoreWords::window(scores.rules.recentDays),
                       ScoreWords::sum(scores.engagement.recent, scores.engagement.recentCounts,
                                       scores.rules, scores.engagement.recentGiven)));
    if (scores.engagement.changesAt) {
        addRemark(column,
                  tr("If nothing new happens, it changes on %1.")
                      .arg(Format::date(*scores.engagement.changesAt)));
    }
    column->addSpacing(4);
    QPushButton *rules = addLink(column, tr("Change what counts how much…"));
    rules->setObjectName(QStringLiteral("open-score-rules"));
    connect(rules, &QPushButton::clicked, this,
            [this] { context().openRecord(QStringLiteral("settings-scores"), 0); });
}

void ScoresTab::addParts(QVBoxLayout *column)
{
    const CustomerScoring &scores = reading().scores;
    column->addSpacing(8);
    FigureRows rows(column);
    for (const EngagementAct act : ScoreWords::acts()) {
        const qint64 count = scores.engagement.counts[static_cast<size_t>(act)];
        const int weight = scores.rules.weight(act);
        if (count == 0 || weight == 0)
            continue;
        rows.add(ScoreWords::name(act),
                 //: how points come about: %1 is how often, %2 what each is worth
                 tr("%1 × %2").arg(Format::number(count), Format::number(weight)),
                 shareOf(count * weight, scores.engagement.score), Format::number(count * weight));
    }
    if (const qint64 given = scores.engagement.given; given != 0)
        rows.add(tr("Given by workflows"), {}, shareOf(given, scores.engagement.score),
                 Format::number(given));
}

void ScoresTab::addRfm(QVBoxLayout *column)
{
    //: RFM: recency, frequency, monetary value
    addHeading(column, tr("Recency, frequency, amount (RFM)"));
    const std::optional<RfmScore> &points = reading().scores.rfm;
    if (!points) {
        addRemark(column, tr("No order that counts yet: there is nothing to compare."));
        return;
    }
    const CustomerFigures &figures = reading().profile.row.figures;
    const auto outOfFive = [](int part) {
        //: points: %1 out of five
        return tr("%1 of 5").arg(Format::number(part));
    };
    FigureRows rows(column);
    rows.add(tr("Latest order"),
             figures.lastOrderAt ? Format::date(*figures.lastOrderAt) : QString(),
             points->recency / 5.0, outOfFive(points->recency));
    rows.add(tr("Number of orders"), Format::number(figures.ordersCount), points->frequency / 5.0,
             outOfFive(points->frequency));
    rows.add(tr("Spent"), Format::money(figures.totalSpent), points->monetary / 5.0,
             outOfFive(points->monetary));
    column->addSpacing(8);
    addRemark(column,
              //: %1 is a number of three digits, from 111 to 555
              tr("Group %1. All customers with an order are put in a row; the best fifth has 5 "
                 "points. Who has the same figure has the same points.")
                  .arg(Format::number(points->cell())));
}

void ScoresTab::addInterests(QVBoxLayout *column, const QString &heading,
                             const QList<Interest> &interests)
{
    if (interests.isEmpty())
        return;
    addHeading(column, heading);
    FigureRows rows(column);
    const qint64 most = interests.first().points();
    for (const Interest &interest : interests) {
        rows.add(interest.name, made(interest), shareOf(interest.points(), most),
                 Format::number(interest.points()));
    }
}

/// "2 bought × 3 + 8 looked at × 1"
QString ScoresTab::made(const Interest &interest)
{
    QStringList parts;
    const auto add = [&parts](const QString &what, int each) {
        //: a part of a sum: %1 is "2 bought", %2 what each is worth
        parts.append(tr("%1 × %2", "interest").arg(what, Format::number(each)));
    };
    if (interest.bought > 0)
        add(tr("%n bought", nullptr, static_cast<int>(interest.bought)), interest.weights.bought);
    if (interest.inCart > 0)
        add(tr("%n left in a cart", nullptr, static_cast<int>(interest.inCart)),
            interest.weights.inCart);
    if (interest.viewed > 0)
        add(tr("%n looked at", nullptr, static_cast<int>(interest.viewed)),
            interest.weights.viewed);
    return parts.join(QStringLiteral(" + "));
}

} // namespace comptoir
