#include "models/segments/productfilters.h"

#include "models/segments/behaviour.h"
#include "models/segments/valuetest.h"

#include <algorithm>
#include <unordered_map>

namespace comptoir {

namespace {

const QLatin1String kPlaced("{placed}");

ValueQuestion questionOf(const Filter &filter, const BehaviourAttribute &attribute)
{
    return {attribute.type, FieldMeasure::AsIs, filter.op, filter.operands, {}};
}

bool followsFromProducts(const BehaviourAttribute *attribute)
{
    return attribute && !attribute->ofProducts.isEmpty();
}

/// The rows as (row, product) of wanted products; those placed outside the instants may be left
/// out where the placing is what is asked about.
QString productRowsSql(const BehaviourSource &source)
{
    const bool isPlacing = source.at == QLatin1String("o.placed_at");
    return QString(source.productRows)
        .replace(kPlaced,
                 isPlacing ? QStringLiteral(" AND i.placed_at >= ?2 AND i.placed_at < ?3")
                           : QStringLiteral(" AND ?2 < ?3"));
}

bool isOfIds(const BehaviourAttribute &attribute)
{
    return attribute.meaning == FieldMeaning::Product
        || attribute.meaning == FieldMeaning::Category;
}

/// (product, value) of the values asked for alone, which an index finds; for filters that need no
/// others.
Statement valuesAskedFor(Database &database, const Filter &filter,
                         const BehaviourAttribute &attribute)
{
    Statement read = database.prepare(
        QStringLiteral("WITH of_products(product, item) AS (%1) SELECT product, item"
                       " FROM of_products WHERE item IN (SELECT value FROM json_each(?1))")
            .arg(attribute.ofProducts));
    QStringList ids;
    for (const Operand &operand : filter.operands) {
        const auto *text = std::get_if<QString>(&operand);
        if (const qint64 id = text ? text->toLongLong() : 0; id > 0)
            ids.append(QString::number(id));
    }
    read.bind(1, u'[' + ids.join(u',') + u']');
    return read;
}

/// Of several operands, the rows that have each.
class RowsByOperand
{
public:
    RowsByOperand(Operator op, qsizetype operands)
        : m_op(op)
        , m_sets(op == Operator::HasAll ? static_cast<size_t>(operands) : 1)
    {}

    void add(qint64 row, quint64 bits)
    {
        if (m_op != Operator::HasAll) {
            m_sets.front().insert(row);
            return;
        }
        for (size_t i = 0; i < m_sets.size(); ++i) {
            if ((bits >> i & 1) != 0)
                m_sets[i].insert(row);
        }
    }
    [[nodiscard]] RowSet rows() const
    {
        RowSet rows;
        rows.isWithout = m_op == Operator::HasNone || m_op == Operator::IsUnknown;
        if (m_sets.empty())
            rows.isWithout = true; // all of nothing: every row has that
        else
            rows.rows = m_sets.front();
        for (const CustomerSet &set : m_sets)
            rows.rows &= set;
        return rows;
    }

private:
    Operator m_op;
    std::vector<CustomerSet> m_sets;
};

} // namespace

bool ProductFilters::isOfProducts(const Behaviour &behaviour, const Filter &filter)
{
    return behaviour.source.productRows.isEmpty()
        && followsFromProducts(behaviour.find(filter.attribute));
}

bool ProductFilters::isOfRows(const Behaviour &behaviour, const Filter &filter) const
{
    // Of some people there are few rows: each by itself is less work.
    return !m_context.isAboutSome() && !behaviour.source.productRows.isEmpty()
        && followsFromProducts(behaviour.find(filter.attribute));
}

Result<CustomerSet> ProductFilters::products(const Filter &filter,
                                             const BehaviourAttribute &attribute)
{
    const auto known = std::find_if(m_found.cbegin(), m_found.cend(), [&](const Found &one) {
        return one.filter == filter && one.statement == attribute.ofProducts;
    });
    if (known != m_found.cend())
        return known->products;
    Result<CustomerSet> products = find(filter, attribute);
    if (products)
        m_found.push_back({filter, attribute.ofProducts, *products});
    return products;
}

Result<CustomerSet> ProductFilters::find(const Filter &filter,
                                         const BehaviourAttribute &attribute) const
{
    const ValueQuestion question = questionOf(filter, attribute);
    const ValueTest test(question, m_context.moment);
    const ListTest list(question);
    const bool isList = attribute.type == FieldType::List;
    std::unordered_map<qint64, quint64> bits;
    CustomerSet known;
    CustomerSet fitting;
    const bool isSome = filter.op == Operator::HasAny || filter.op == Operator::Is;
    Statement read = isSome && isOfIds(attribute)
        ? valuesAskedFor(m_context.database, filter, attribute)
        : m_context.database.prepare(attribute.ofProducts);
    const Done walked = eachRow(read, m_context.cancel, [&] {
        if (read.isNull(1))
            return;
        const qint64 product = read.int64(0);
        known.insert(product);
        const quint64 found = isList ? list.bitsOf(read.utf8(1)) : 0;
        if (found != 0)
            bits[product] |= found;
        else if (!isList && test.fits(read, 1, -1))
            fitting.insert(product);
    });
    if (!walked)
        return walked.error();
    for (const auto &[product, found] : bits)
        fitting.put(product, list.fits(found, true));
    const bool isKnownEnough = isList && list.fits(0, true); // of none of the operands
    if (!isKnownEnough && !(isList ? list.fits(0, false) : test.fitsUnknown()))
        return fitting;
    Statement all = m_context.database.prepare(QStringLiteral("SELECT id FROM product"));
    const Done listed = eachRow(all, m_context.cancel, [&] {
        const qint64 product = all.int64(0);
        const bool isKnown = known.contains(product);
        if (isList ? bits.count(product) == 0 && list.fits(0, isKnown)
                   : !isKnown && test.fitsUnknown())
            fitting.insert(product);
    });
    return listed ? Result<CustomerSet>(std::move(fitting)) : listed.error();
}

Result<RowSet> ProductFilters::rows(const Filter &filter, const Behaviour &behaviour,
                                    const Instants &instants) const
{
    const BehaviourAttribute &attribute = *behaviour.find(filter.attribute);
    const ListTest list(questionOf(filter, attribute));
    const bool isAny = filter.op == Operator::IsKnown || filter.op == Operator::IsUnknown;
    std::unordered_map<qint64, quint64> bits; // of products that have an operand
    Statement read = !isAny && isOfIds(attribute)
        ? valuesAskedFor(m_context.database, filter, attribute)
        : m_context.database.prepare(attribute.ofProducts);
    const Done walked = eachRow(read, m_context.cancel, [&] {
        const quint64 found = isAny && !read.isNull(1) ? 1 : list.bitsOf(read.utf8(1));
        if (found != 0)
            bits[read.int64(0)] |= found;
    });
    if (!walked)
        return walked.error();
    CustomerSet products;
    for (const auto &[product, found] : bits)
        products.insert(product);
    RowsByOperand byOperand(filter.op, filter.operands.size());
    Statement walk = m_context.database.prepare(productRowsSql(behaviour.source));
    for (const InstantRange &range : instants.ranges()) {
        walk.bind(1, jsonOf(products)).bind(2, range.from).bind(3, range.until);
        const Done taken = eachRow(walk, m_context.cancel,
                                   [&] { byOperand.add(walk.int64(0), bits[walk.int64(1)]); });
        if (!taken)
            return taken.error();
    }
    return byOperand.rows();
}

} // namespace comptoir
