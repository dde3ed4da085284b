#pragma once

#include "models/shops/secretscrubber.h"
#include "models/shops/shopwriter.h"

namespace comptoir {

/// As ScrubbedConnector: a writer whose errors hold no secret.
class ScrubbedWriter : public ShopWriter
{
public:
    ScrubbedWriter(std::unique_ptr<ShopWriter> inner, const ShopSecret &secret);

    Result<bool> hasCode(const QString &code, const CancelToken &cancel) override;
    ShopWriteAnswer makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                             const CancelToken &cancel) override;
    ShopWriteAnswer mark(const CustomerMark &mark, const HandOver &handOver,
                         const CancelToken &cancel) override;
    [[nodiscard]] QStringList sessionSecrets() const override;

private:
    [[nodiscard]] Error scrubbed(const Error &error);
    [[nodiscard]] ShopWriteAnswer scrubbed(ShopWriteAnswer answer);

    std::unique_ptr<ShopWriter> m_inner;
    SecretScrubber m_scrubber;
};

} // namespace comptoir
