#pragma once

#include "models/shops/prestashop/reader.h"

namespace comptoir::prestashop {

/// The connection test: which resources the key may read, the version, the shop's name, currency
/// and language as far as they can be read.
class ConnectionTest
{
public:
    ConnectionTest(const Shop &shop, ApiClient &client)
        : m_shop(shop)
        , m_client(client)
    {}

    Result<ConnectionReport> run(const CancelToken &cancel);

private:
    void readCurrency(PageReader &reader, const CancelToken &cancel, ConnectionReport &report);
    void readLanguage(PageReader &reader, const CancelToken &cancel, ConnectionReport &report);

    const Shop &m_shop;
    ApiClient &m_client;
};

} // namespace comptoir::prestashop
