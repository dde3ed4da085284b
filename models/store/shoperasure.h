#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QSet>

namespace comptoir {

class Database;

/// Deletes everything that came from one shop, inside the caller's transaction. A person whom
/// another shop still knows stays, with facts and search text of what is left.
class ShopErasure
{
public:
    ShopErasure(Database &database, ShopId shop, Timestamp now);

    Done run();

private:
    Done collectPersons();
    Done deleteRecords();
    Done deletePersonsNobodyKnows();
    Done refreshPersonsLeft();
    Done refreshFields();
    Done log();
    Done forEachPerson(const QString &sql);
    Done runForShop(const QString &sql);

    Database &m_database;
    ShopId m_shop;
    Timestamp m_now;
    QSet<CustomerId> m_persons; ///< who had anything to do with the shop
};

} // namespace comptoir
