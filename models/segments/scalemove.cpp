#include "models/segments/scalemove.h"

#include "models/segments/factsasof.h"
#include "models/store/scorerepository.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Measure = ScaleMove::Measure;

constexpr Measure kMeasures[] = {Measure::Recency, Measure::Frequency, Measure::Monetary};
constexpr qsizetype kMostTold = 6;

size_t at(Measure measure)
{
    return static_cast<size_t>(measure);
}

/// What a rule asks of the scale.
struct Asked
{
    std::array<QSet<int>, std::size(kMeasures)> borders; ///< points where one begins
    bool isRanked = false;

    [[nodiscard]] bool isAny() const
    {
        return isRanked || std::any_of(borders.begin(), borders.end(), [](const QSet<int> &points) {
                   return !points.isEmpty();
               });
    }
};

std::optional<Measure> measureOf(const QString &field)
{
    if (field == QLatin1String("recency_score"))
        return Measure::Recency;
    if (field == QLatin1String("frequency_score"))
        return Measure::Frequency;
    if (field == QLatin1String("monetary_score"))
        return Measure::Monetary;
    return std::nullopt;
}

/// Where scores stop or begin to fit: "from 2 to 3" hangs on where 2 begins and where 4 does.
QSet<int> bordersOf(const AttributeCondition &condition)
{
    QSet<int> borders;
    for (qsizetype i = 0; i < condition.operands.size(); ++i) {
        const auto *points = std::get_if<qint64>(&condition.operands.at(i));
        if (!points || *points < 0 || *points > 5)
            continue;
        const Operator op = condition.op;
        const bool isSpan = op == Operator::Between;
        const bool isEnd = op == Operator::MoreThan || op == Operator::AtMost || (isSpan && i == 1);
        const bool isBegin
            = op == Operator::AtLeast || op == Operator::LessThan || (isSpan && i == 0);
        if (!isEnd)
            borders.insert(static_cast<int>(*points));
        if (!isBegin)
            borders.insert(static_cast<int>(*points) + 1);
    }
    borders.removeIf([](int points) { return points < 2 || points > 5; });
    return borders;
}

void collect(const RuleGroup &group, const RuleSurroundings &around, QSet<QString> &seen,
             Asked &asked)
{
    for (const RuleNode &node : group.children) {
        if (const RuleGroup *inner = node.group())
            collect(*inner, around, seen, asked);
        if (const auto *attribute = std::get_if<AttributeCondition>(&node.body)) {
            if (const auto measure = measureOf(attribute->field))
                asked.borders[at(*measure)] |= bordersOf(*attribute);
            if (attribute->field == QLatin1String("rfm_cell"))
                asked.borders.fill({2, 3, 4, 5});
        }
        asked.isRanked = asked.isRanked || std::holds_alternative<RankCondition>(node.body)
            || std::holds_alternative<ShopRelativeCondition>(node.body);
        const auto *segment = std::get_if<SegmentCondition>(&node.body);
        const auto named = segment && !seen.contains(segment->segment)
            ? around.rules.constFind(segment->segment)
            : around.rules.cend();
        if (named != around.rules.cend()) {
            seen.insert(segment->segment);
            collect(named->root, around, seen, asked);
        }
    }
}

Asked askedBy(const Rule &rule, const RuleSurroundings &around)
{
    Asked asked;
    QSet<QString> seen;
    collect(rule.root, around, seen, asked);
    return asked;
}

/// As the customers who had ordered by then would have been cut.
Result<RfmCuts> cutsAsOf(Database &database, const RuleMoment &moment)
{
    const QString facts = factsAsOfSql({QStringLiteral("f.orders_count")}, moment,
                                       EngagementRules::purchasesFirst());
    Statement read = database.prepare(
        QStringLiteral("SELECT last_order_at, orders_count, total_spent, currency FROM (%1)"
                       " WHERE orders_count > 0")
            .arg(facts));
    read.bind(1, moment.now);
    std::vector<qint64> last, orders;
    QHash<QString, std::vector<qint64>> spent;
    while (read.next()) {
        last.push_back(read.int64(0));
        orders.push_back(read.int64(1));
        spent[read.text(3)].push_back(read.int64(2));
    }
    if (!read.ok())
        return read.error();
    RfmCuts cuts;
    cuts.recency = quintileCuts(startsOfDays(last, moment.zone));
    cuts.frequency = quintileCuts(std::move(orders));
    for (auto money = spent.cbegin(); money != spent.cend(); ++money)
        cuts.monetary.insert(money.key(), quintileCuts(*money));
    return cuts;
}

Result<RfmCuts> cutsAt(Database &database, const RuleMoment &now, Timestamp instant)
{
    if (instant >= now.now)
        return ScoreRepository(database).cuts();
    RuleMoment then = now;
    then.now = instant;
    return cutsAsOf(database, then);
}

void compare(ScaleMove &move, Measure measure, const QSet<int> &asked, const QuintileCuts &before,
             const QuintileCuts &now, const QString &currency = {})
{
    for (int points = 2; points <= 5; ++points) {
        const qint64 from = before[static_cast<size_t>(points - 2)];
        const qint64 to = now[static_cast<size_t>(points - 2)];
        if (asked.contains(points) && from != to && from != kNoCut && to != kNoCut)
            move.moved.append({measure, points, from, to, currency});
    }
}

/// A score that begins where the next one does is nobody's.
void findGaps(ScaleMove &move, Measure measure, const QuintileCuts &cuts)
{
    if (cuts == kNoCuts)
        return; // nobody was scored yet
    for (int points = 2; points <= 5; ++points) {
        const qint64 from = cuts[static_cast<size_t>(points - 2)];
        const qint64 next = points < 5 ? cuts[static_cast<size_t>(points - 1)] : kNoCut;
        if (from == kNoCut || from == next)
            move.gaps.append({measure, points});
    }
}

} // namespace

bool ScaleMove::concerns(const Rule &rule, const RuleSurroundings &around)
{
    return askedBy(rule, around).isAny();
}

Result<ScaleMove> ScaleMove::read(Database &database, const Rule &rule,
                                  const RuleSurroundings &around, Timestamp from, Timestamp to)
{
    const Asked asked = askedBy(rule, around);
    ScaleMove move;
    move.isRanked = asked.isRanked;
    const auto &[recency, frequency, monetary] = asked.borders;
    if (recency.isEmpty() && frequency.isEmpty() && monetary.isEmpty())
        return move;
    const Result<RfmCuts> before = cutsAt(database, around.request.moment, from);
    const Result<RfmCuts> now = cutsAt(database, around.request.moment, to);
    if (!before || !now)
        return before ? now.error() : before.error();
    compare(move, Measure::Frequency, frequency, before->frequency, now->frequency);
    for (auto money = now->monetary.cbegin(); money != now->monetary.cend(); ++money)
        compare(move, Measure::Monetary, monetary, before->monetary.value(money.key(), kNoCuts),
                *money, money.key());
    compare(move, Measure::Recency, recency, before->recency, now->recency);
    if (!frequency.isEmpty())
        findGaps(move, Measure::Frequency, now->frequency);
    if (!recency.isEmpty())
        findGaps(move, Measure::Recency, now->recency);
    return move;
}

QString ScaleMove::borderText(const Border &border,
                              const std::function<QString(const FieldValue &)> &text,
                              const QTimeZone &zone)
{
    const auto of = [&](qint64 value) {
        if (border.measure == Measure::Recency)
            return text(Timestamp{value}.toZone(zone).date());
        if (border.measure == Measure::Frequency)
            return text(value);
        return text(Money{value, Currency::fromCode(border.currency).value_or(Currency())});
    };
    const QString now = of(border.now);
    const QString before = of(border.before);
    switch (border.measure) {
    case Measure::Recency:
        //: %1 is a score from 2 to 5, %2 and %3 are days
        return tr("recency %1 takes an order since %2 (before: since %3)")
            .arg(QString::number(border.points), now, before);
    case Measure::Frequency:
        //: %1 is a score from 2 to 5, %2 and %3 are numbers of orders
        return tr("frequency %1 takes %2 orders (before: %3)")
            .arg(QString::number(border.points), now, before);
    case Measure::Monetary:
        break;
    }
    //: %1 is a score from 2 to 5, %2 and %3 are amounts
    return tr("amount spent %1 takes %2 (before: %3)")
        .arg(QString::number(border.points), now, before);
}

QString ScaleMove::gapText() const
{
    QStringList frequency, recency;
    for (const Gap &gap : gaps)
        (gap.measure == Measure::Frequency ? frequency : recency)
            .append(QString::number(gap.points));
    QStringList sentences;
    const QString comma = QStringLiteral(", ");
    if (!frequency.isEmpty())
        //: %1 is a score from 2 to 5, or several
        sentences.append(tr("Nobody has the frequency score %1: too many customers have the same "
                            "number of orders.")
                             .arg(frequency.join(comma)));
    if (!recency.isEmpty())
        sentences.append(tr("Nobody has the recency score %1: too many customers ordered last on "
                            "the same day.")
                             .arg(recency.join(comma)));
    return sentences.join(u' ');
}

QString ScaleMove::words(const std::function<QString(const FieldValue &)> &text,
                         const QTimeZone &zone) const
{
    QStringList borders;
    for (const Border &border : moved.mid(0, kMostTold))
        borders.append(borderText(border, text, zone));
    if (moved.size() > kMostTold)
        borders.append(QStringLiteral("…"));
    QStringList sentences;
    if (!borders.isEmpty())
        //: %1 is a list: "frequency 4 takes 3 orders (before: 4)"
        sentences.append(tr("The borders of the scores moved: %1. Customers who did nothing "
                            "themselves may have come in or gone out by that.")
                             .arg(borders.join(QStringLiteral("; "))));
    if (!gaps.isEmpty())
        sentences.append(gapText());
    if (isRanked)
        sentences.append(tr("It holds your customers against each other: some come in or go out "
                            "because others bought more or less."));
    return sentences.join(u' ');
}

} // namespace comptoir
