#include "models/store/scorereader.h"

#include "models/store/database.h"
#include "models/store/scorerepository.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

struct KnownKind
{
    std::string_view kind;
    EngagementAct act;
};

constexpr KnownKind kKinds[] = {
    {"page_viewed", EngagementAct::Visit},
    {"visit", EngagementAct::Visit},
    {"store_visit", EngagementAct::Visit},
    {"product_viewed", EngagementAct::ProductView},
    {"message_opened", EngagementAct::MessageOpened},
    {"message_clicked", EngagementAct::MessageClicked},
    {"store_purchase", EngagementAct::Purchase},
    {"in_store_sale", EngagementAct::Purchase},
};

/// What a file says may be anything.
qint64 pointsFrom(double value)
{
    constexpr double kMost = 1e12;
    return std::isfinite(value) ? std::llround(std::clamp(value, -kMost, kMost)) : 0;
}

} // namespace

std::optional<EngagementAct> engagementActOf(std::string_view eventKind)
{
    for (const KnownKind &known : kKinds) {
        if (known.kind == eventKind)
            return known.act;
    }
    return std::nullopt;
}

QString engagementWorthSql(const EngagementRules &rules, const QString &kindColumn,
                           const QString &valueColumn)
{
    QString sql = QStringLiteral("CASE ") + kindColumn;
    for (const KnownKind &known : kKinds)
        sql += QStringLiteral(" WHEN '%1' THEN %2")
                   .arg(QLatin1String(known.kind.data(), qsizetype(known.kind.size())))
                   .arg(rules.worth(known.act));
    return sql
        + QStringLiteral(" WHEN '%1' THEN CAST(round(coalesce(%2, 0)) AS INTEGER) ELSE 0 END")
              .arg(QLatin1String(kScorePoints), valueColumn);
}

DeedReader::DeedReader(Database &database)
    : m_events(
        database.prepare(QStringLiteral("SELECT at, kind, value FROM event WHERE customer_id = ?")))
{}

void DeedReader::read(CustomerId customer, std::vector<EngagementDeed> &deeds)
{
    m_events.bind(1, customer);
    while (m_events.next()) {
        const std::string_view kind = m_events.utf8(1);
        if (kind == kScorePoints)
            deeds.push_back({{}, m_events.int64(0), pointsFrom(m_events.real(2))});
        else if (const auto act = engagementActOf(kind))
            deeds.push_back({*act, m_events.int64(0)});
    }
    if (!m_events.ok() && !m_failure)
        m_failure = m_events.error();
}

ScoreReader::ScoreReader(Database &database, Timestamp now)
    : m_now(now)
    , m_events(database)
{
    ScoreRepository repository(database);
    const auto rules = repository.rules();
    const auto cuts = repository.cuts();
    if (!rules || !cuts) {
        m_failure = rules ? cuts.error() : rules.error();
        return;
    }
    m_rules = *rules;
    m_cuts = *cuts;
    Statement any = database.prepare(QStringLiteral("SELECT EXISTS(SELECT 1 FROM event)"));
    m_hasEvents = any.next() && any.boolean(0);
}

CustomerScores ScoreReader::of(CustomerId customer, const Sales &sales)
{
    m_deeds.clear();
    for (const qint64 at : sales.placedAt)
        m_deeds.push_back({EngagementAct::Purchase, at});
    if (m_hasEvents)
        m_events.read(customer, m_deeds);
    const EngagementScore engagement = engagementAsOf(m_deeds, m_rules, m_now);
    CustomerScores scores{engagement.score, engagement.recent, engagement.changesAt, {}};
    if (!sales.placedAt.empty()) {
        scores.rfm = rfmScore(sales.lastOrderAt, static_cast<qint64>(sales.placedAt.size()),
                              sales.spent, sales.currency, m_cuts);
    }
    return scores;
}

std::optional<Error> ScoreReader::failure() const
{
    return m_failure ? m_failure : m_events.failure();
}

} // namespace comptoir
