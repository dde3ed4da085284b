#include "models/segments/verbscan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kFirstAttribute = 1; ///< after the person
const QLatin1String kOpenBefore("{open_before}");

ValueQuestion questionOf(const Filter &filter, const BehaviourAttribute *attribute)
{
    ValueQuestion question;
    question.type = attribute ? attribute->type : FieldType::Text;
    question.op = filter.op;
    question.operands = filter.operands;
    return question;
}

bool isList(const AttributeColumn &column)
{
    return column.attribute && column.attribute->type == FieldType::List;
}

} // namespace

DeedFilter::DeedFilter(const Filter &filter, const AttributeColumn &column,
                       const RuleMoment &moment)
    : m_column(column)
    , m_test(questionOf(filter, column.attribute), moment)
{
    if (isList(column))
        m_list.emplace(m_test.question());
}

bool DeedFilter::fits(const Statement &row) const
{
    if (m_column.value < 0)
        return false; // there is no such attribute, so nothing is known of it
    return m_list ? fitsList(row) : m_test.fits(row, m_column.value, m_column.currency);
}

bool DeedFilter::fitsList(const Statement &row) const
{
    const std::string text(row.utf8(m_column.value));
    if (const auto known = m_known.find(text); known != m_known.end())
        return known->second;
    const QJsonArray items = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
    quint64 bits = 0;
    for (const auto &item : items)
        bits |= m_list->bitsOf(item.toVariant().toString().toStdString());
    const bool fits = m_list->fits(bits, !items.isEmpty());
    m_known.emplace(text, fits);
    return fits;
}

VerbScan::VerbScan(const Behaviour &behaviour)
    : m_behaviour(behaviour)
{}

AttributeColumn VerbScan::columnOf(const QString &attribute)
{
    if (const auto known = m_attributes.constFind(attribute); known != m_attributes.cend())
        return *known;
    AttributeColumn column;
    column.attribute = m_behaviour.find(attribute);
    if (column.attribute) {
        const auto add = [this](const QString &expression) {
            m_columns.append(expression);
            return kFirstAttribute + static_cast<int>(m_columns.size()) - 1;
        };
        const QString value = column.attribute->value;
        column.value
            = add(isList(column) ? QStringLiteral("(SELECT json_group_array(item) FROM"
                                                  " (SELECT NULL AS item WHERE 0 UNION ALL %1))")
                                       .arg(value)
                                 : value);
        if (!column.attribute->currency.isEmpty())
            column.currency = add(column.attribute->currency);
        if (!column.attribute->join.isEmpty() && !m_joins.contains(column.attribute->join))
            m_joins.append(column.attribute->join);
    }
    m_attributes.insert(attribute, column);
    return column;
}

int VerbScan::columnOfExpression(const QString &expression)
{
    qsizetype column = m_columns.indexOf(expression);
    if (column < 0) {
        column = m_columns.size();
        m_columns.append(expression);
    }
    return kFirstAttribute + static_cast<int>(column);
}

void VerbScan::goByProduct()
{
    m_product = columnOf(QStringLiteral("product")).value;
}

/// As a JSON array of ids.
QString VerbScan::wantedProducts() const
{
    CustomerSet products;
    for (const DeedListener *listener : m_listeners)
        products |= *listener->products;
    return jsonOf(products);
}

/// What the walk must read for its listeners.
void VerbScan::settleNeeds()
{
    const auto any = [this](bool DeedListener::*need) {
        return std::any_of(m_listeners.cbegin(), m_listeners.cend(),
                           [need](const DeedListener *listener) { return listener->*need; });
    };
    m_isWhole = std::all_of(m_listeners.cbegin(), m_listeners.cend(),
                            [this](const DeedListener *listener) {
                                return listener->instants == m_listeners.front()->instants;
                            });
    m_readsAt = !m_isWhole || any(&DeedListener::needsAt);
    m_readsKey = any(&DeedListener::needsKey) && !m_behaviour.source.key.isEmpty();
    m_readsRow = any(&DeedListener::needsRow);
    for (DeedListener *listener : m_listeners)
        listener->takesAll
            = m_isWhole && m_product < 0 && listener->rowSets.empty() && listener->filters.empty();
}

/// Only what is read is asked for: SQLite fills every column of every row.
void VerbScan::placeColumns()
{
    const BehaviourSource &source = m_behaviour.source;
    if (m_readsAt)
        m_at = columnOfExpression(source.at);
    if (m_readsKey)
        m_key = columnOfExpression(source.key);
    if (m_readsRow)
        m_row = columnOfExpression(source.row);
}

/// Without an end SQLite need not hold every row against it.
QString VerbScan::sql(const EvaluationContext &context, bool hasEnd) const
{
    const BehaviourSource &source = m_behaviour.source;
    const QStringList columns = QStringList(source.person) + m_columns;
    // Of some people, their rows are found by them, never by the instant.
    QString only;
    if (context.isAboutSome())
        only = QStringLiteral(" AND %1 IN (SELECT value FROM json_each(?4))").arg(source.person)
            + source.ofSome;
    else if (m_product >= 0)
        only = QStringLiteral(" AND %1 IN (SELECT value FROM json_each(?4))")
                   .arg(m_columns.at(m_product - kFirstAttribute));
    const QString at = (context.isAboutSome() ? QStringLiteral("+") : QString()) + source.at;
    const QString end = hasEnd ? QStringLiteral(" AND %1 < ?2").arg(at) : QString();
    return QStringLiteral("SELECT %1 FROM %2 %3 WHERE (%4) AND %5 >= ?1%6%7"
                          " AND ?2 IS NOT NULL AND ?3 IS NOT NULL")
        .arg(columns.join(QStringLiteral(", ")), source.from, m_joins.join(u' '),
             QString(source.condition).replace(kOpenBefore, QStringLiteral("?3")), at, end, only);
}

Done VerbScan::run(const EvaluationContext &context, bool isLatest)
{
    settleNeeds();
    placeColumns();
    Instants wanted;
    for (const DeedListener *listener : m_listeners)
        wanted = wanted.unitedWith(listener->instants);
    std::vector<InstantRange> ranges = wanted.ranges();
    // Of some people, rows are found by them: one look is enough.
    if (context.isAboutSome() && !m_isWhole && ranges.size() > 1)
        ranges = {{ranges.front().from, ranges.back().until}};
    for (const InstantRange &range : ranges) {
        const bool hasEnd
            = !isLatest || !m_behaviour.source.isActivity || range.until <= context.moment.now;
        Statement statement = context.database.prepare(sql(context, hasEnd));
        statement.bind(1, range.from)
            .bind(2, range.until)
            .bind(3, m_untilNow ? context.moment.now : context.openBefore());
        if (context.isAboutSome())
            statement.bind(4, context.only);
        else if (m_product >= 0)
            statement.bind(4, wantedProducts());
        if (Done walked = walk(statement, context); !walked)
            return walked;
    }
    return done();
}

Done VerbScan::walk(Statement &statement, const EvaluationContext &context)
{
    DeedRow row;
    row.values = &statement;
    return eachRow(statement, context.cancel, [&] {
        const qint64 person = statement.int64(0);
        if (!context.concerns(person))
            return;
        row.person = static_cast<qint32>(person);
        if (m_readsAt)
            row.at = statement.int64(m_at);
        if (m_readsKey)
            row.key = statement.int64(m_key);
        if (m_readsRow)
            row.row = statement.int64(m_row);
        for (DeedListener *listener : m_listeners) {
            if (listener->takesAll || isWanted(*listener, row))
                listener->take(row);
        }
    });
}

bool VerbScan::isWanted(const DeedListener &listener, const DeedRow &row) const
{
    if (!m_isWhole && !listener.instants.contains(row.at))
        return false;
    if (m_product >= 0 && !listener.products->contains(row.values->int64(m_product)))
        return false;
    return std::all_of(
               listener.rowSets.cbegin(), listener.rowSets.cend(),
               [&row](const RowSet &set) { return set.lets(row.values->int64(set.column)); })
        && std::all_of(listener.filters.cbegin(), listener.filters.cend(),
                       [&row](const DeedFilter &filter) { return filter.fits(*row.values); });
}

} // namespace comptoir
