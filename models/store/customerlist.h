#pragma once

#include "models/store/customerrepository.h"
#include "models/store/rowreading.h"

namespace comptoir {

/// The SQL of a CustomerQuery. A part only touches the tables that its conditions and order need,
/// so that the plain lists walk one covering index.
class CustomerList
{
public:
    explicit CustomerList(const CustomerQuery &query);

    /// At most `limit` of them; 0: all.
    Result<std::vector<qint32>> ids(Database &database, int limit = 0) const;
    /// In no order.
    Result<std::vector<qint32>> matching(Database &database) const;
    Result<qint64> count(Database &database) const;

private:
    void addFilter(CustomerFilter filter);
    void addBirthdays(const QString &days, std::vector<std::variant<qint64, QString>> values);
    void addPlaces();
    void addSegments();
    void addSearch();
    void addOrder();
    [[nodiscard]] QString select(const QString &what, const Conditions &conditions,
                                 const QString &order) const;
    Done append(Database &database, const Conditions &conditions, int limit,
                std::vector<qint32> &ids) const;

    // In all SQL texts "{id}" stands for the person's id, in whichever table it is read.
    CustomerQuery m_query;
    Conditions m_conditions;
    QString m_order;
    bool m_needsFacts = false;
    bool m_needsPerson = false;
};

} // namespace comptoir
