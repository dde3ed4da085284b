#include "models/segments/distanceleaf.h"

#include "models/domain/coordinates.h"
#include "models/store/ownaccount.h"
#include "models/store/postcodeplaces.h"

#include <limits>

namespace comptoir {

namespace {

constexpr int kLongitude = 3; ///< the column after person, latitude and weight

} // namespace

DistanceLeaf::DistanceLeaf(const DistanceCondition &condition, const EvaluationContext &context)
    : m_context(context)
    , m_condition(condition)
    , m_weights(context.places(), std::numeric_limits<qint64>::min())
{}

void DistanceLeaf::take(qint32 person, const Statement &row)
{
    qint64 &heaviest = m_weights[m_context.placeOf(person)];
    if (row.int64(weight) < heaviest)
        return;
    heaviest = row.int64(weight);
    const Coordinates home{row.real(column), row.real(kLongitude)};
    const Coordinates point{m_condition.latitude, m_condition.longitude};
    m_near.put(person,
               !row.isNull(column) && kilometresBetween(home, point) <= m_condition.kilometres);
}

Result<CustomerSet> DistanceLeaf::members(const Census &census)
{
    m_near &= census.everybody;
    return m_near;
}

Field DistanceLeaf::place()
{
    Field field;
    field.source.table = FieldSource::Table::Rows;
    field.source.person = QStringLiteral("k.customer_id");
    field.source.weighed = true;
    // Chosen as the postcode's own field has it.
    field.source.rows
        = QStringLiteral(
              "SELECT k.customer_id, g.latitude, (" COMPTOIR_OWN_ACCOUNT(
                  "k") " << 61)"
                       " + (d.is_default << 60) + coalesce(d.updated_at, 0), g.longitude"
                       " FROM address d JOIN customer_account k ON k.shop_id = d.shop_id"
                       " AND k.remote_id = d.account_remote_id LEFT JOIN postcode_place g"
                       " ON g.country_code = d.country_code AND g.postcode = %1"
                       " WHERE d.deleted = 0 AND d.gone_at IS NULL{only}")
              .arg(PostcodePlaces::keySql(QStringLiteral("d.postcode")));
    return field;
}

} // namespace comptoir
