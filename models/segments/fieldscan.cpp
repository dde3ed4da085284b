#include "models/segments/fieldscan.h"

#include "models/segments/factsasof.h"
#include "models/store/scorerepository.h"

namespace comptoir {

QString FieldScan::keyOf(const Field &field)
{
    switch (field.source.table) {
    case FieldSource::Table::Person:
        return QStringLiteral("c");
    case FieldSource::Table::Facts:
        return keyOfFacts();
    case FieldSource::Table::Rows:
        break;
    }
    return field.source.rows;
}

FieldScan::FieldScan(const Field &field)
    : m_source(field.source)
{}

std::unique_ptr<FieldScan> FieldScan::ofFacts()
{
    Field facts;
    facts.source.table = FieldSource::Table::Facts;
    return std::make_unique<FieldScan>(facts);
}

int FieldScan::columnOf(const QString &expression)
{
    qsizetype column = m_columns.indexOf(expression);
    if (column < 0) {
        column = m_columns.size();
        m_columns.append(expression);
    }
    return static_cast<int>(column) + 1; // after the person
}

void FieldScan::add(const Field &field, FieldListener &listener)
{
    if (m_source.table == FieldSource::Table::Rows) {
        listener.column = 1;
        listener.weight = m_source.weighed ? 2 : -1;
    } else {
        listener.column
            = columnOf(m_source.table == field.source.table ? field.source.value : QString());
        if (field.type == FieldType::Money && listener.needsCurrency)
            listener.currency = columnOf(QStringLiteral("f.currency"));
    }
    m_listeners.push_back(&listener);
}

/// The table of people's figures at the moment.
Result<QString> FieldScan::facts(const EvaluationContext &context) const
{
    // On figures SQLite would take an index and look every row up, several times as slow.
    if (!context.isPast)
        return QStringLiteral("customer_facts f NOT INDEXED");
    EngagementRules rules;
    if (asksForEngagement(m_columns)) {
        const Result<EngagementRules> kept = ScoreRepository(context.database).rules();
        if (!kept)
            return kept.error();
        rules = *kept;
    }
    return QStringLiteral("(%1) f").arg(factsAsOfSql(m_columns, context.moment, rules));
}

Result<QString> FieldScan::sql(const EvaluationContext &context) const
{
    const QString some = QStringLiteral("IN (SELECT value FROM json_each(?))");
    if (m_source.table == FieldSource::Table::Rows)
        return context.isAboutSome() ? m_source.someOf(some, context.moment)
                                     : m_source.everybody(context.moment);
    const bool isOfFacts = m_source.table == FieldSource::Table::Facts;
    const QString person = isOfFacts ? QStringLiteral("f.customer_id") : QStringLiteral("c.id");
    const Result<QString> table
        = isOfFacts ? facts(context) : Result<QString>(QStringLiteral("customer c NOT INDEXED"));
    if (!table)
        return table;
    QString sql = QStringLiteral("SELECT %1, %2 FROM %3 WHERE ?1 IS NOT NULL")
                      .arg(person, m_columns.join(QStringLiteral(", ")), *table);
    if (context.isAboutSome())
        sql += QStringLiteral(" AND %1 IN (SELECT value FROM json_each(?2))").arg(person);
    return sql;
}

Done FieldScan::run(const EvaluationContext &context)
{
    const Result<QString> text = sql(context);
    if (!text)
        return text.error();
    Statement statement = context.database.prepare(*text);
    if (m_source.table == FieldSource::Table::Rows && context.isAboutSome())
        statement.bind(1, context.only);
    else if (m_source.table != FieldSource::Table::Rows)
        statement.bind(1, context.moment.now);
    if (m_source.table != FieldSource::Table::Rows && context.isAboutSome())
        statement.bind(2, context.only);
    return eachRow(statement, context.cancel, [&] {
        const qint64 person = statement.int64(0);
        if (!context.concerns(person))
            return;
        for (FieldListener *listener : m_listeners)
            listener->take(static_cast<qint32>(person), statement);
    });
}

} // namespace comptoir
