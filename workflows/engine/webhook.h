#pragma once

#include "models/shops/shopwriter.h"

namespace comptoir {

/// Tells another program of the owner's that a customer came to a step: one POST of JSON, with an
/// Idempotency-Key by which that program knows a repetition.
class WebHook
{
public:
    /// `http` is not to repeat anything by itself but reads.
    static ShopWriteAnswer call(class HttpClient &http, const QUrl &address, const QByteArray &json,
                                const QString &key, const HandOver &handOver,
                                const CancelToken &cancel);
    /// What an answer means: 2xx is taken; 4xx a no; 429 and 503 a no for now; what else, nobody
    /// knows.
    static ShopWriteAnswer readStatus(int status, const QString &host);
};

} // namespace comptoir
