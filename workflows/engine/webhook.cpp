#include "workflows/engine/webhook.h"

#include "models/shops/httpclient.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

class HookTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookTexts)
public:
    static QString refused(const QString &host, int status)
    {
        //: %1: host name; %2: a number such as 404
        return tr("The program at %1 refused to be told (%2). Check the address in the step of the "
                  "workflow.")
            .arg(host)
            .arg(status);
    }
    static QString busy(const QString &host)
    {
        return tr("The program at %1 has no time at the moment. Comptoir tells it again later by "
                  "itself.")
            .arg(host);
    }
    static QString failed(const QString &host)
    {
        return tr("The program at %1 failed when it was told. Whether it took notice, only you can "
                  "find out.")
            .arg(host);
    }
};

} // namespace

ShopWriteAnswer WebHook::readStatus(int status, const QString &host)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status >= 200 && status < 300)
        return ShopWriteAnswer::made();
    if (status == 429 || status == 503)
        return ShopWriteAnswer::notNow({ErrorCode::RateLimited, HookTexts::busy(host), detail});
    if (status >= 300 && status < 500 && status != 408)
        return ShopWriteAnswer::refused(
            {ErrorCode::Protocol, HookTexts::refused(host, status), detail});
    return ShopWriteAnswer::doubtful({ErrorCode::ServerFailure, HookTexts::failed(host), detail});
}

ShopWriteAnswer WebHook::call(HttpClient &http, const QUrl &address, const QByteArray &json,
                              const QString &key, const HandOver &handOver,
                              const CancelToken &cancel)
{
    bool hasLeft = false;
    HttpRequest request;
    request.method = "POST";
    request.url = address;
    request.headers
        = {{"Content-Type", "application/json"}, {"Idempotency-Key", QUrl::toPercentEncoding(key)}};
    request.body = json;
    request.repeatable = false;
    request.beforeBody = [&] {
        hasLeft = handOver();
        return hasLeft;
    };
    const auto reply = http.send(request, cancel);
    if (reply)
        return readStatus(reply->status, address.host());
    if (reply.error().code == ErrorCode::InvalidArgument)
        return ShopWriteAnswer::refused(reply.error());
    return hasLeft ? ShopWriteAnswer::doubtful(reply.error())
                   : ShopWriteAnswer::notNow(reply.error());
}

} // namespace comptoir
