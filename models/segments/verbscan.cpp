#include "models/segments/verbscan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

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

void DeedFilter::askOf(DeedBatch &batch) const
{
    batch.keep(m_column.value, m_list ? DeedBatch::Form::Text : m_test.form());
    batch.keep(m_column.currency, DeedBatch::Form::Text);
}

bool DeedFilter::fits(const DeedRow &row) const
{
    if (m_column.value < 0)
        return false; // there is no such attribute, so nothing is known of it
    return m_list ? fitsList(row) : m_test.fits(row, m_column.value, m_column.currency);
}

bool DeedFilter::fitsList(const DeedRow &row) const
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
}

/// Only what is read is asked for: SQLite fills every column of every row.
void VerbScan::placeColumns()
{
    const BehaviourSource &source = m_behaviour.source;
    const auto place = [this](const QString &expression) {
        const int column = columnOfExpression(expression);
        m_batch.keep(column, DeedBatch::Form::Whole);
        return column;
    };
    if (m_readsAt)
        m_batch.atColumn = place(source.at);
    if (m_readsKey)
        m_batch.keyColumn = place(source.key);
    if (m_readsRow)
        m_batch.rowColumn = place(source.row);
}

void VerbScan::keepValues()
{
    m_batch.keep(m_product, DeedBatch::Form::Whole);
    for (const DeedListener *listener : m_listeners) {
        listener->askOf(m_batch);
        for (const RowSet &set : listener->rowSets)
            m_batch.keep(set.column, DeedBatch::Form::Whole);
        for (const DeedFilter &filter : listener->filters)
            filter.askOf(m_batch);
    }
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
    keepValues();
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
    m_batch.clear();
    const Done walked = eachRow(statement, context.cancel, [&] {
        const qint64 id = statement.int64(0);
        if (!context.concerns(id))
            return;
        const auto person = static_cast<qint32>(id);
        m_batch.add(person, context.placeOf(person), statement);
        if (m_batch.isFull())
            tellListeners();
    });
    if (walked)
        tellListeners();
    return walked;
}

void VerbScan::tellListeners()
{
    if (!m_isWhole)
        findSpan();
    for (DeedListener *listener : m_listeners) {
        sift(*listener);
        if (!m_rows.isEmpty())
            listener->take(m_rows);
    }
    m_batch.clear();
}

void VerbScan::findSpan()
{
    m_first = std::numeric_limits<qint64>::max();
    m_last = std::numeric_limits<qint64>::min();
    m_rows.takeEvery();
    m_rows.each([this](const DeedRow &row) {
        m_first = std::min(m_first, row.at());
        m_last = std::max(m_last, row.at());
    });
}

/// Leaves the rows that it listens to. Rows come in the order of time from an index by it, so that
/// most windows hold all of them or none.
void VerbScan::sift(const DeedListener &listener)
{
    const Instants &instants = listener.instants;
    m_rows.takeEvery();
    if (!m_isWhole && !instants.containsAny(m_first, m_last))
        m_rows.takeNone();
    else if (!m_isWhole && !instants.containsAll(m_first, m_last))
        m_rows.keepOnly([&](const DeedRow &row) { return instants.contains(row.at()); });
    if (m_product >= 0)
        m_rows.keepOnly(
            [&](const DeedRow &row) { return listener.products->contains(row.int64(m_product)); });
    for (const RowSet &set : listener.rowSets)
        m_rows.keepOnly([&](const DeedRow &row) { return set.lets(row.int64(set.column)); });
    for (const DeedFilter &filter : listener.filters)
        m_rows.keepOnly([&](const DeedRow &row) { return filter.fits(row); });
}

} // namespace comptoir
