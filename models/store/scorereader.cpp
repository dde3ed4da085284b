#include "models/store/scorereader.h"

#include "models/store/database.h"
#include "models/store/scorerepository.h"

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

} // namespace

std::optional<EngagementAct> engagementActOf(std::string_view eventKind)
{
    for (const KnownKind &known : kKinds) {
        if (known.kind == eventKind)
            return known.act;
    }
    return std::nullopt;
}

QString engagementWorthSql(const EngagementRules &rules, const QString &kindColumn)
{
    QString sql = QStringLiteral("CASE ") + kindColumn;
    for (const KnownKind &known : kKinds)
        sql += QStringLiteral(" WHEN '%1' THEN %2")
                   .arg(QLatin1String(known.kind.data(), qsizetype(known.kind.size())))
                   .arg(rules.worth(known.act));
    return sql + QStringLiteral(" ELSE 0 END");
}

DeedReader::DeedReader(Database &database)
    : m_events(database.prepare(QStringLiteral("SELECT at, kind FROM event WHERE customer_id = ?")))
{}

void DeedReader::read(CustomerId customer, std::vector<EngagementDeed> &deeds)
{
    m_events.bind(1, customer);
    while (m_events.next()) {
        if (const auto act = engagementActOf(m_events.utf8(1)))
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
