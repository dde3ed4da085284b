#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QUrl>

namespace comptoir::shopify {

/// The address of the next page out of a Link header (RFC 8288), empty when this page is the last.
/// The link must lead to the host, port and scheme that was `asked`, below /admin/: the access
/// token travels with the next request, and may go nowhere else. ErrorCode::Protocol otherwise.
Result<QUrl> nextPage(const QByteArray &header, const QUrl &asked);

/// Whether a request to `url` may carry the token of the shop at `shop`.
bool isOfShop(const QUrl &url, const QUrl &shop);

} // namespace comptoir::shopify
