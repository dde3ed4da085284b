#include "models/shops/shopify/discountreader.h"

#include "models/shops/shopify/discountparser.h"
#include "models/shops/shopify/membershipreader.h"

#include <algorithm>

namespace comptoir::shopify {

namespace {

/// The codes of one rule, into `batch`.
Done readCodes(ShopifyClient &client, const PriceRule &rule, ShopBatch &batch,
               const CancelToken &cancel)
{
    const QString path
        = QStringLiteral("price_rules/%1/discount_codes.json").arg(rule.id.toString());
    const QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("250")}};
    return readAllPages(
        client, client.api(path, query),
        [&](const QByteArray &page) -> Done {
            const Result<ShopBatch> codes = parseDiscountCodes(page, rule);
            if (!codes)
                return codes.error();
            batch.discountCodes += codes->discountCodes;
            batch.bad += codes->bad;
            return done();
        },
        cancel);
}

} // namespace

Result<DiscountPage> readDiscounts(ShopifyClient &client, const QByteArray &body,
                                   Currency shopCurrency, const CancelToken &cancel)
{
    const Result<PriceRulePage> rules = parsePriceRules(body, shopCurrency);
    if (!rules)
        return rules.error();
    DiscountPage page;
    page.batch.bad = rules->bad;
    for (const PriceRule &rule : rules->rules) {
        page.newestUpdate = std::max(page.newestUpdate, rule.common.updatedAt);
        if (const Done read = readCodes(client, rule, page.batch, cancel); !read)
            return read.error();
    }
    return page;
}

} // namespace comptoir::shopify
