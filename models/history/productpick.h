#pragma once

#include "models/store/statement.h"

#include <QList>

namespace comptoir {

/// Which products are meant: any, those, or those of categories (by their ids in this file).
struct ProductPick
{
    enum class Kind { Any, Products, Categories };

    Kind kind = Kind::Any;
    QList<qint64> ids;

    /// " AND …" on the column of a product's id, with ?`parameter` for idsJson().
    [[nodiscard]] QString condition(const char *product, int parameter) const;
    [[nodiscard]] QString idsJson() const;
    void bindTo(Statement &statement, int parameter) const;
};

} // namespace comptoir
