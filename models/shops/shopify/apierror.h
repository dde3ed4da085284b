#pragma once

#include "models/shops/httpclient.h"

namespace comptoir::shopify {

/// What Shopify says went wrong, in one line, out of any of its shapes: {"errors":"…"},
/// {"errors":{"field":["…"]}}, {"errors":{"field":"…"}}, {"errors":["…"]}, {"error":"…"},
/// {"error":…,"error_description":"…"}, and "Oauth error shop_not_permitted: …" inside an HTML
/// page. Empty when nothing is told. At most 300 characters.
QString toldError(const QByteArray &body);

/// An answer to a REST call that is no success, as an Error: what happened, what to do.
Error apiError(const HttpReply &reply);

/// The app was not granted `scope` ("write_discounts").
Error missingPermission(const QString &scope, const HttpReply &reply);

/// An answer to POST /admin/oauth/access_token that is no success.
Error signInError(const HttpReply &reply);

} // namespace comptoir::shopify
