#pragma once

#include "tests/servers/loopbackserver.h"
#include "tests/servers/prestaquery.h"

#include <QMutex>
#include <QSet>

namespace comptoir {

struct PrestaShopServerOptions
{
    QByteArray key = "DEMOKEYDEMOKEYDEMOKEYDEMOKEY1234";
    /// Decides manners: from 8 on numbers are numbers and bad queries die with 500; before 1.7.8
    /// order_cart_rules is called order_discounts.
    QByteArray version = "8.1.0";
    QByteArray timeZone = "Europe/Paris";
    QString shopName = QStringLiteral("Maison Tournesol");
    QSet<QString> refused; ///< resources that the key may not read
    QHash<QString, QSet<QByteArray>> writable{
        {QStringLiteral("cart_rules"), {"POST"}},
        {QStringLiteral("customers"), {"PUT", "PATCH"}}}; ///< what the key may change, and how
    bool stripsAuthorization = false; ///< Apache with PHP-FPM: only ws_key gets through
    bool noRewriteRule = false; ///< only /webservice/dispatcher.php answers
    bool webServiceOff = false;
    QUrl redirectTo; ///< wrong host name: every request goes to that front page
    /// Fields that this version does not have: "customers.optin".
    QSet<QString> missingFields;
    /// Records that kill PHP when they are loaded, by resource: 500 without a body.
    QHash<QString, QSet<qint64>> poisoned;
    /// More rows than that in one answer with fields kill PHP; 0: no bound.
    int mostRows = 0;
};

/// A PrestaShop shop on loopback, filled from domain records: speaks the web service as recorded
/// from 8.1.0 and 1.6.1. Thread-safe.
class PrestaShopServer
{
public:
    explicit PrestaShopServer(ShopBatch data, PrestaShopServerOptions options = {});

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] QString key() const { return QString::fromLatin1(m_options.key); }
    /// Faults, and the requests that came.
    LoopbackServer &faults() { return m_server; }
    void inject(const Fault &fault) { m_server.inject(fault); }
    /// What the shop holds now, with what was written to it.
    [[nodiscard]] ShopBatch data();
    /// Changes what the shop holds; the next request sees it.
    void edit(const std::function<void(ShopBatch &)> &change);
    void setOptions(const std::function<void(PrestaShopServerOptions &)> &change);

private:
    ServerReply answer(const ServerRequest &request);
    ServerReply answerAuthenticated(const ServerRequest &request, const QString &path);
    ServerReply list(const PrestaTable &table, const ServerRequest &request);
    ServerReply single(const PrestaTable &table, qint64 id, const ServerRequest &request);
    ServerReply write(const QString &path, const ServerRequest &request);
    [[nodiscard]] ServerReply root() const;
    [[nodiscard]] std::optional<ServerReply> refuseKey(const ServerRequest &request) const;
    [[nodiscard]] ServerReply error(int status, int code, const QString &text) const;
    [[nodiscard]] PrestaStyle style() const;
    [[nodiscard]] bool isEight() const { return m_options.version >= QByteArrayView("8"); }
    [[nodiscard]] bool kills(const PrestaTable &table, const PrestaAnswer &answer) const;
    void rebuild();

    QMutex m_mutex;
    ShopBatch m_data;
    PrestaShopServerOptions m_options;
    QMap<QString, PrestaTable> m_tables;
    LoopbackServer m_server; ///< last: its threads use the rest
};

} // namespace comptoir
