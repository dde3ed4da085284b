#include "models/store/accountnumber.h"

#include "models/domain/remoteid.h"
#include "models/store/database.h"
#include "models/store/statement.h"

namespace comptoir {

Result<QList<CustomerId>> withAccountNumber(Database &database, const QString &number)
{
    QList<CustomerId> ids;
    // By the index of (shop_id, remote_id).
    Statement read = database.prepare(
        QStringLiteral("SELECT DISTINCT customer_id FROM customer_account"
                       " WHERE shop_id IN (SELECT id FROM shop) AND remote_id = ?"
                       " ORDER BY customer_id"));
    read.bind(1, RemoteId::fromText(number));
    while (read.next())
        ids.append(CustomerId{read.int64(0)});
    if (!read.ok())
        return read.error();
    return ids;
}

} // namespace comptoir
