#pragma once

#include "models/store/shopwriterepository.h"
#include "tests/servers/prestashopserver.h"
#include "tests/servers/shopifyserver.h"
#include "tests/workflows/engine/engineprofile.h"
#include "workflows/engine/shopwritedesk.h"

namespace comptoir {

/// The key of the loopback shop of a platform.
inline ShopSecret loopbackSecret(const QString &platform)
{
    return {platform == QLatin1String("shopify")
                ? ShopifyServerOptions().token
                : QString::fromLatin1(PrestaShopServerOptions().key),
            {}};
}

/// A shop of either platform on loopback, with customers 1 to `people`.
class LoopbackShop
{
public:
    LoopbackShop(const QString &platform, int people)
        : m_platform(platform)
    {
        ShopBatch data;
        for (int number = 1; number <= people; ++number) {
            AccountRecord account;
            account.id = RemoteId::fromNumber(number);
            account.firstName = QStringLiteral("Anne");
            account.lastName = QStringLiteral("Nom%1").arg(number);
            account.email = QStringLiteral("p%1@shop.example").arg(number);
            data.accounts += account;
        }
        if (isShopify())
            m_shopify = std::make_unique<ShopifyServer>(data, ShopifyServerOptions());
        else
            m_prestashop = std::make_unique<PrestaShopServer>(data);
    }

    [[nodiscard]] bool isShopify() const { return m_platform == QLatin1String("shopify"); }
    [[nodiscard]] QString platform() const { return m_platform; }
    LoopbackServer &faults() { return m_shopify ? m_shopify->faults() : m_prestashop->faults(); }
    [[nodiscard]] QUrl url() const { return m_shopify ? m_shopify->url() : m_prestashop->url(); }
    ShopBatch data() { return m_shopify ? m_shopify->data() : m_prestashop->data(); }
    /// The names of all codes, in their order.
    QStringList codes()
    {
        QStringList names;
        const ShopBatch now = data();
        for (const DiscountCodeRecord &code : now.discountCodes)
            names.append(code.code);
        names.sort();
        return names;
    }
    /// Whether the key may make codes.
    void permit(bool codes)
    {
        if (m_shopify) {
            m_shopify->setOptions([codes](ShopifyServerOptions &options) {
                options.scopes = {QStringLiteral("write_customers")};
                if (codes)
                    options.scopes.append(QStringLiteral("write_discounts"));
            });
            return;
        }
        m_prestashop->setOptions([codes](PrestaShopServerOptions &options) {
            options.writable[QStringLiteral("cart_rules")]
                = codes ? QSet<QByteArray>{"POST"} : QSet<QByteArray>();
        });
    }
    /// The next request that makes something goes wrong so.
    void injectIntoWrites(Fault fault)
    {
        fault.method = "POST";
        if (isShopify())
            fault.afterRequests = 1; // the question whether the code is there is a POST too
        faults().inject(fault);
    }

private:
    QString m_platform;
    std::unique_ptr<ShopifyServer> m_shopify;
    std::unique_ptr<PrestaShopServer> m_prestashop;
};

/// A profile that is connected to it, and a workflow that makes codes there.
class ShopWriteProfile : public EngineProfile
{
public:
    explicit ShopWriteProfile(const QString &folder)
        : EngineProfile(folder)
    {}

    void connectTo(const LoopbackShop &shop, int people)
    {
        fillAll(people);
        EngineProfile::run(QStringLiteral("UPDATE shop SET platform = '%1', base_url = '%2'")
                               .arg(shop.platform(), shop.url().toString())
                               .toUtf8());
    }
    /// Everybody comes in; who got a code is tagged "coded", who did not "plain".
    void askForCodes(int people)
    {
        ask(people,
            node("a", "make_code",
                 R"({"prefix": "Panier ", "kind": "percent", "percent": 10,
                     "minimum": {"amount": "30.00", "currency": "EUR"}, "valid": {"days": 30}})",
                 R"({"next": "y", "failed": "n"})")
                + ',' + node("y", "change_tag", R"({"tag": "coded"})", R"({"next": "end"})") + ','
                + node("n", "change_tag", R"({"tag": "plain"})", R"({"next": "end"})"));
    }
    /// Everybody comes in; `steps` begin with "a" and lead to "end".
    void ask(int people, const QByteArray &steps)
    {
        const WorkflowId workflow = publish("Cart", steps + ',' + node("end", "exit", "{}", "{}"));
        for (int customer = 1; customer <= people; ++customer)
            enrol(workflow, customer);
        run();
    }

    ShopWriteReport write(const ShopWriteParts &parts)
    {
        const auto report = ShopWriteDesk::runDue(store(), clock, parts, {});
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }
    static ShopWriteParts parts(const QString &platform)
    {
        ShopWriteParts parts;
        parts.random = [] { return 0.5; };
        parts.secret
            = [platform](const Shop &) -> Result<ShopSecret> { return loopbackSecret(platform); };
        return parts;
    }
    QStringList writes()
    {
        return rows(QStringLiteral("SELECT state FROM shop_write ORDER BY id"));
    }
    QStringList names()
    {
        return rows(QStringLiteral("SELECT value FROM shop_write ORDER BY value"));
    }
    QString tagged(const char *tag)
    {
        return row(QStringLiteral("SELECT count(*) FROM customer_tag JOIN tag ON tag.id = tag_id"
                                  " WHERE name = '%1'")
                       .arg(QLatin1String(tag)));
    }
    using EngineProfile::run;
    using EngineProfile::write;
};

} // namespace comptoir
