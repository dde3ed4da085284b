#pragma once

#include "models/domain/timestamp.h"
#include "tests/servers/loopbackserver.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace comptoir {

/// One record of a list, rendered only when it is on the page asked for.
struct ShopifyListEntry
{
    qint64 id = 0;
    std::optional<Timestamp> createdAt, updatedAt;
    std::function<QJsonObject()> render;
};

/// Answers GETs of one list as Shopify does: filters (ids, since_id, created_at_min/max,
/// updated_at_min/max), `limit` (default 50, at most 250), `fields`, and pages by Link headers
/// whose page_info is opaque and refuses any other filter.
class ShopifyList
{
public:
    /// `entries` in any order. `generation` ends page_infos made before it changed.
    ShopifyList(QByteArray name, std::vector<ShopifyListEntry> entries, int generation);

    /// A filter of the request, or of the first page that its page_info goes back to.
    static QString filterOf(const ServerRequest &request, const char *key, const QString &missing);

    [[nodiscard]] ServerReply answer(const ServerRequest &request, const QUrl &server) const;
    [[nodiscard]] ServerReply count(const ServerRequest &request) const;

private:
    struct Window;
    [[nodiscard]] ServerReply page(const Window &window, const QString &path,
                                   const QUrl &server) const;
    [[nodiscard]] std::optional<Window> follow(const QString &pageInfo) const;

    QByteArray m_name;
    std::vector<ShopifyListEntry> m_entries; ///< by id
    int m_generation;
};

/// {"errors": text}, as recorded.
ServerReply shopifyError(int status, const QByteArray &text);
ServerReply shopifyJson(const QJsonObject &json);

} // namespace comptoir
