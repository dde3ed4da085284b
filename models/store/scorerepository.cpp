#include "models/store/scorerepository.h"

#include "models/store/database.h"
#include "models/store/scorereader.h"
#include "models/store/settingsrepository.h"

namespace comptoir {

namespace {

const QString kRules = QStringLiteral("scores.rules");
const QString kOver = QStringLiteral("done");
const QString kMonetary = QStringLiteral("monetary ");

QString positionKey(ScoreRepository::Round round)
{
    return round == ScoreRepository::Round::Engagement ? QStringLiteral("scores.engagement")
                                                       : QStringLiteral("scores.rfm");
}

Done addCuts(Statement &insert, const QString &measure, const QuintileCuts &cuts)
{
    for (int points = 2; points <= 5; ++points) {
        const qint64 from = cuts[static_cast<size_t>(points - 2)];
        if (from == kNoCut)
            continue;
        if (const Done added = insert.bind(1, measure).bind(2, points).bind(3, from).run(); !added)
            return added;
    }
    return done();
}

QuintileCuts &cutsFor(RfmCuts &cuts, const QString &measure)
{
    if (measure == QLatin1String("recency"))
        return cuts.recency;
    if (measure == QLatin1String("frequency"))
        return cuts.frequency;
    auto money = cuts.monetary.find(measure.mid(kMonetary.size()));
    if (money == cuts.monetary.end())
        money = cuts.monetary.insert(measure.mid(kMonetary.size()), kNoCuts);
    return *money;
}

Result<QList<CustomerId>> idsOf(Statement &read)
{
    QList<CustomerId> ids;
    while (read.next())
        ids.append(read.id<CustomerTag>(0));
    if (!read.ok())
        return read.error();
    return ids;
}

} // namespace

ScoreRepository::ScoreRepository(Database &database)
    : m_database(database)
{}

Result<EngagementRules> ScoreRepository::rules()
{
    const auto kept = SettingsRepository(m_database).value(kRules);
    if (!kept)
        return kept.error();
    return EngagementRules::fromJson(kept->value_or(QString()))
        .value_or(EngagementRules::purchasesFirst());
}

Done ScoreRepository::setRules(const EngagementRules &rules)
{
    Q_ASSERT(rules.isValid());
    if (const Done kept = SettingsRepository(m_database).set(kRules, rules.toJson()); !kept)
        return kept;
    return setPosition(Round::Engagement, CustomerId{});
}

Result<RfmCuts> ScoreRepository::cuts()
{
    RfmCuts cuts;
    Statement read
        = m_database.prepare(QStringLiteral("SELECT measure, points, from_value FROM rfm_cut"));
    while (read.next()) {
        const qint64 points = read.int64(1);
        if (points >= 2 && points <= 5)
            cutsFor(cuts, read.text(0))[static_cast<size_t>(points - 2)] = read.int64(2);
    }
    if (!read.ok())
        return read.error();
    return cuts;
}

Done ScoreRepository::setCuts(const RfmCuts &cuts)
{
    if (const Done emptied = m_database.execute("DELETE FROM rfm_cut"); !emptied)
        return emptied;
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO rfm_cut(measure, points, from_value) VALUES(?, ?, ?)"));
    if (const Done added = addCuts(insert, QStringLiteral("recency"), cuts.recency); !added)
        return added;
    if (const Done added = addCuts(insert, QStringLiteral("frequency"), cuts.frequency); !added)
        return added;
    for (auto money = cuts.monetary.cbegin(); money != cuts.monetary.cend(); ++money) {
        if (const Done added = addCuts(insert, kMonetary + money.key(), *money); !added)
            return added;
    }
    return setPosition(Round::Rfm, CustomerId{});
}

Result<std::optional<CustomerId>> ScoreRepository::position(Round round)
{
    const auto kept = SettingsRepository(m_database).value(positionKey(round));
    if (!kept)
        return kept.error();
    if (*kept == kOver)
        return std::optional<CustomerId>();
    return std::optional(CustomerId{kept->value_or(QString()).toLongLong()});
}

Done ScoreRepository::setPosition(Round round, std::optional<CustomerId> last)
{
    return SettingsRepository(m_database)
        .set(positionKey(round), last ? QString::number(last->value) : kOver);
}

Result<QList<CustomerId>> ScoreRepository::after(CustomerId last, int atMost)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT ?"));
    read.bind(1, last.value).bind(2, atMost);
    return idsOf(read);
}

Result<QList<CustomerId>> ScoreRepository::due(Timestamp now, int atMost)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id FROM customer_facts WHERE score_due_at IS NOT NULL"
                       " AND score_due_at <= ? ORDER BY score_due_at LIMIT ?"));
    read.bind(1, now).bind(2, atMost);
    return idsOf(read);
}

Result<EngagementScore> ScoreRepository::engagement(CustomerId customer,
                                                    const EngagementRules &rules, Timestamp now)
{
    std::vector<EngagementDeed> deeds;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT placed_at FROM orders WHERE customer_id = ? AND valid = 1"));
    read.bind(1, customer);
    while (read.next())
        deeds.push_back({EngagementAct::Purchase, read.int64(0)});
    if (!read.ok())
        return read.error();
    DeedReader events(m_database);
    events.read(customer, deeds);
    if (events.failure())
        return *events.failure();
    return engagementAsOf(deeds, rules, now);
}

Result<std::optional<RfmScore>> ScoreRepository::rfm(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT recency_score, frequency_score, monetary_score"
                       " FROM customer_facts WHERE customer_id = ? AND recency_score IS NOT NULL"));
    read.bind(1, customer);
    if (read.next())
        return std::optional(RfmScore{read.integer(0), read.integer(1), read.integer(2)});
    if (!read.ok())
        return read.error();
    return std::optional<RfmScore>();
}

} // namespace comptoir
