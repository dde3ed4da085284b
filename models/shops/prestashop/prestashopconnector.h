#pragma once

#include "models/shops/prestashop/cursor.h"
#include "models/shops/prestashop/extrasreader.h"
#include "models/shops/prestashop/reader.h"
#include "models/shops/shopconnector.h"

namespace comptoir::prestashop {

/// Reads a PrestaShop 1.6 to 9 (or thirty bees) through its web service.
///
/// Cursors: see cursor.h; a first walk by id, then rows with new ids and rows by date_upd from two
/// hours before the last mark. Cursor of fetchIds: {"last": largest id so far}.
///
/// Shop::options read and written (learnedOptions):
///     ws_key_in_url  bool, learned: the web server hides the Authorization header
///     dispatcher     bool, learned: no rewrite rule for /api/
///     tables         object, learned: currencies, languages, countries by number (parsecontext.h)
///     shops          object, learned by check() in a multistore: names of its shops by number
///     id_shop        number or "all", chosen by the owner in a multistore
///     order_states   object chosen by the owner: state number → "cancelled", "refunded", "paid", …
///                    (machineName(OrderStateKind)); the next sync reads the states and applies it
class PrestaShopConnector : public ShopConnector
{
public:
    PrestaShopConnector(Shop shop, const ShopSecret &secret, const ConnectorContext &context,
                        const HttpPolicy &policy = httpPolicy());

    [[nodiscard]] QList<ResourceInfo> resources() const override;
    Result<ConnectionReport> check(const CancelToken &cancel) override;
    Result<ShopPage> fetch(const QString &resource, const QJsonObject &cursor,
                           const CancelToken &cancel) override;
    Result<ShopIdPage> fetchIds(const QString &resource, const QJsonObject &cursor,
                                const CancelToken &cancel) override;
    [[nodiscard]] Result<ShopBatch> parseAgain(const QString &resource,
                                               const QByteArray &raw) const override;
    [[nodiscard]] QJsonObject learnedOptions() const override;

    /// One minute a call, three tries: a shop on shared hosting answers late or not at all.
    static HttpPolicy httpPolicy();

private:
    Result<Cursor> start(const Resource &resource, const Cursor &stored, const CancelToken &cancel);
    Result<QString> newestChange(const Resource &resource, const CancelToken &cancel);
    Done loadTables(const CancelToken &cancel);
    void chooseLanguage();
    [[nodiscard]] bool isEarly(const Resource &resource, const Cursor &cursor) const;
    [[nodiscard]] QString latestPossible() const;

    QList<OrderRecord> changedOrders(const QJsonArray &histories, qint64 after,
                                     const CancelToken &cancel);
    static PageFacts factsOf(const RecordPage &records, const QList<BadRecord> &rejected);
    ShopBatch parse(const Resource &resource, const QJsonArray &records, const CancelToken &cancel);

    Shop m_shop;
    Clock &m_clock;
    ApiClient m_client;
    PageReader m_reader;
    ExtrasReader m_extras;
    ParseContext m_context;
};

} // namespace comptoir::prestashop
