#include "models/segments/census.h"

#include <algorithm>

namespace comptoir {

void CensusTaker::askOf(FieldScan &facts)
{
    column = facts.columnOf(QStringLiteral("f.last_activity_at"));
    if (m_asksForCurrency)
        currency = facts.columnOf(QStringLiteral("f.currency"));
    facts.add(*this);
}

void CensusTaker::take(qint32 person, const Statement &row)
{
    m_summary.everybody.insert(person);
    m_summary.lastActivity = std::max(m_summary.lastActivity, row.int64(column));
    if (m_asksForCurrency && m_isOneCurrency)
        takeCurrency(person, row.utf8(currency));
}

void CensusTaker::takeCurrency(qint32 person, std::string_view code)
{
    if (code.empty())
        return;
    if (m_currency.code.empty())
        m_currency.code = code;
    m_isOneCurrency = m_currency.code == code;
    m_currency.people.insert(person);
}

PeopleSummary CensusTaker::summary() &&
{
    if (m_asksForCurrency && m_isOneCurrency)
        m_summary.currency = std::move(m_currency);
    return std::move(m_summary);
}

namespace {

/// Who had been seen by a moment that is past.
Result<CustomerSet> everybodyAt(const EvaluationContext &context)
{
    Statement read = context.database.prepare(
        QStringLiteral("SELECT customer_id FROM customer_facts NOT INDEXED"
                       " WHERE first_seen_at IS NULL OR first_seen_at <= ?"));
    read.bind(1, context.moment.now);
    CustomerSet everybody;
    const Done walked = eachRow(read, context.cancel, [&] {
        if (context.concerns(read.int64(0)))
            everybody.insert(read.int64(0));
    });
    return walked ? Result<CustomerSet>(std::move(everybody)) : walked.error();
}

} // namespace

Result<Census> censusAt(const EvaluationContext &context, const PeopleSummary &summary)
{
    if (summary.lastActivity <= context.moment.now.ms)
        return Census{summary.everybody, false};
    Result<CustomerSet> everybody = everybodyAt(context);
    if (!everybody)
        return everybody.error();
    return Census{std::move(*everybody), true};
}

Result<qint64> greatestCustomerId(Database &database)
{
    Statement read = database.prepare(QStringLiteral("SELECT max(id) FROM customer"));
    const qint64 id = read.next() ? read.int64(0) : 0;
    if (!read.ok())
        return read.error();
    return id;
}

} // namespace comptoir
