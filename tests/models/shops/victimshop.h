#pragma once

#include "models/shops/httpclient.h"
#include "tests/models/shops/fakeconnector.h"

#include <memory>

namespace comptoir {

/// Records of the fake shop that the kill tests bring in.
inline constexpr int kVictimCount = 5;

/// The connector that victim and test use: of the catalogue, or the fake shop (platform "fake"),
/// whose every call asks the server at `url` first, so that it can be killed while it waits.
inline std::unique_ptr<ShopConnector> victimShop(Shop shop, const QString &platform,
                                                 const QUrl &url, const QString &key, Clock &clock)
{
    const auto half = [] { return 0.5; };
    if (platform != QLatin1String("fake")) {
        shop.platform = platform;
        shop.baseUrl = url;
        shop.language = QStringLiteral("fr");
        return shopPlatform(platform).connect(shop, {key, {}}, {&clock, half});
    }
    auto fake = std::make_unique<FakeConnector>(fakeShopData(kVictimCount));
    auto http = std::make_shared<HttpClient>(clock, half);
    fake->gate = [http, url](const QString &what) -> Done {
        HttpRequest request;
        request.url = url.resolved(QUrl(QStringLiteral("/") + what));
        const auto reply = http->send(request, {});
        return reply ? done() : Done(reply.error());
    };
    return fake;
}

} // namespace comptoir
