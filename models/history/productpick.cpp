#include "models/history/productpick.h"

#include <QStringList>

namespace comptoir {

QString ProductPick::condition(const char *product, int parameter) const
{
    const QLatin1String column(product);
    if (kind == Kind::Any)
        return {};
    if (kind == Kind::Products)
        return QStringLiteral(" AND %1 IN (SELECT value FROM json_each(?%2))")
            .arg(column)
            .arg(parameter);
    return QStringLiteral(" AND %1 IN (SELECT pc.product_id FROM category g JOIN product_category"
                          " pc ON pc.shop_id = g.shop_id AND pc.category_remote_id = g.remote_id"
                          " WHERE g.id IN (SELECT value FROM json_each(?%2)))")
        .arg(column)
        .arg(parameter);
}

QString ProductPick::idsJson() const
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return u'[' + texts.join(u',') + u']';
}

void ProductPick::bindTo(Statement &statement, int parameter) const
{
    if (kind != Kind::Any)
        statement.bind(parameter, idsJson());
}

} // namespace comptoir
