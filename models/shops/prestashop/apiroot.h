#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

namespace comptoir::prestashop {

/// What `GET /api/` tells: the shop's name and the resources that this key may read. It is asked as
/// XML: as JSON, 8.x dies and the others leave out the rights.
struct ApiRoot
{
    QString shopName;
    QSet<QString> readable;
};

/// nullopt when it is no such document. Stray text before it is passed over; a document that breaks
/// off gives what came until then, if it named a resource at all.
std::optional<ApiRoot> readApiRoot(const QByteArray &body);

} // namespace comptoir::prestashop
