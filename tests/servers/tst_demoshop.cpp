#include "tests/servers/demoshop.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace comptoir;

namespace {

const Timestamp kNow = *Timestamp::fromIso(u"2026-11-21T09:30:00Z");

ShopBatch shop(DemoPlatform platform, quint64 seed = 1, int customers = 3000)
{
    DemoShopOptions options;
    options.seed = seed;
    options.customers = customers;
    options.now = kNow;
    options.platform = platform;
    return generateDemoShop(options);
}

int ordersIn(const ShopBatch &batch, int year, int month)
{
    const QTimeZone zone((QByteArray(kDemoTimeZone)));
    return static_cast<int>(
        std::count_if(batch.orders.begin(), batch.orders.end(), [&](const OrderRecord &order) {
            const QDate date = order.placedAt.toZone(zone).date();
            return date.year() == year && date.month() == month;
        }));
}

template <typename Record>
bool idsAreUnique(const QList<Record> &records)
{
    QSet<RemoteId> ids;
    for (const Record &record : records)
        ids.insert(record.id);
    return ids.size() == records.size() && !ids.contains(RemoteId());
}

} // namespace

class TestDemoShop : public QObject
{
    Q_OBJECT

private:
    ShopBatch m_presta = shop(DemoPlatform::PrestaShop);
    ShopBatch m_shopify = shop(DemoPlatform::Shopify);

    const ShopBatch &batch(bool shopify) const { return shopify ? m_shopify : m_presta; }
    static void bothPlatforms()
    {
        QTest::addColumn<bool>("shopify");
        QTest::newRow("PrestaShop") << false;
        QTest::newRow("Shopify") << true;
    }

private slots:
    /// Once went on for ever.
    void aClockBefore1970MakesAShopToo()
    {
        DemoShopOptions options;
        options.customers = 20;
        options.now = *Timestamp::fromIso(u"1960-05-01T10:00:00Z");
        const ShopBatch shop = generateDemoShop(options);
        QVERIFY(!shop.accounts.isEmpty());
        for (const OrderRecord &order : shop.orders)
            QVERIFY(order.placedAt <= options.now);
    }

    void initTestCase()
    {
        for (const ShopBatch *each : {&m_presta, &m_shopify}) {
            qInfo("%lld accounts, %lld orders, %lld carts, %lld products, %lld threads",
                  qint64(each->accounts.size()), qint64(each->orders.size()),
                  qint64(each->carts.size()), qint64(each->products.size()),
                  qint64(each->threads.size()));
        }
    }

    void sameSeedSameShop_data() { bothPlatforms(); }
    void sameSeedSameShop()
    {
        QFETCH(bool, shopify);
        const auto platform = shopify ? DemoPlatform::Shopify : DemoPlatform::PrestaShop;
        QVERIFY(shop(platform) == batch(shopify));
        QVERIFY(!(shop(platform, 2) == batch(shopify)));
    }

    void hasTheSizeAskedFor_data() { bothPlatforms(); }
    void hasTheSizeAskedFor()
    {
        QFETCH(bool, shopify);
        const ShopBatch &data = batch(shopify);
        QCOMPARE(data.accounts.size(), 3000);
        QVERIFY2(data.orders.size() > 4000 && data.orders.size() < 15'000,
                 qPrintable(QString::number(data.orders.size())));
        QVERIFY(shop(DemoPlatform::PrestaShop, 3, 10).accounts.size() == 10);
    }

    void idsAreUniqueAndPresent_data() { bothPlatforms(); }
    void idsAreUniqueAndPresent()
    {
        QFETCH(bool, shopify);
        const ShopBatch &data = batch(shopify);
        QVERIFY(idsAreUnique(data.accounts));
        QVERIFY(idsAreUnique(data.products));
        QVERIFY(idsAreUnique(data.orders));
        QVERIFY(idsAreUnique(data.carts));
        QVERIFY(idsAreUnique(data.discountCodes));
        QVERIFY(shopify || idsAreUnique(data.addresses));
        QVERIFY(shopify || idsAreUnique(data.orderStateChanges));
        QVERIFY(shopify || idsAreUnique(data.refunds));
        QVERIFY(shopify || idsAreUnique(data.threads));
        QVERIFY(shopify || idsAreUnique(data.messages));
    }

    void sumsAgree_data() { bothPlatforms(); }
    void sumsAgree()
    {
        QFETCH(bool, shopify);
        QHash<RemoteId, qint64> refunds;
        for (const RefundRecord &refund : batch(shopify).refunds)
            refunds[refund.orderId] += refund.amount.minor;
        for (const OrderRecord &order : batch(shopify).orders) {
            qint64 goods = 0;
            for (const OrderLineRecord &line : order.lines) {
                QCOMPARE(line.total.minor, line.unitPrice.minor * line.quantity);
                QCOMPARE(line.total.currency, order.currency);
                QVERIFY(line.currentQuantity >= 0 && line.currentQuantity <= line.quantity);
                goods += line.total.minor;
            }
            QVERIFY(!order.lines.isEmpty() && order.lines.size() <= 5);
            QCOMPARE(order.originalTotal.minor,
                     goods - order.discount.minor + order.shipping.minor);
            QCOMPARE(order.total.minor, order.originalTotal.minor - order.refunded.minor);
            QVERIFY(order.total.minor >= 0);
            qint64 refunded = refunds.value(order.id);
            for (const RefundRecord &refund : order.refunds)
                refunded += refund.amount.minor;
            QCOMPARE(refunded, order.refunded.minor);
        }
    }

    void timesAreInOrder_data() { bothPlatforms(); }
    void timesAreInOrder()
    {
        QFETCH(bool, shopify);
        const ShopBatch &data = batch(shopify);
        QHash<RemoteId, Timestamp> born;
        for (const AccountRecord &account : data.accounts) {
            born.insert(account.id, *account.createdAt);
            QVERIFY(*account.createdAt <= *account.updatedAt && *account.updatedAt <= kNow);
        }
        Timestamp last;
        for (const OrderRecord &order : data.orders) {
            QVERIFY(order.placedAt >= last);
            last = order.placedAt;
            QVERIFY(order.placedAt > born.value(order.customerId));
            QVERIFY(order.placedAt <= *order.updatedAt && *order.updatedAt <= kNow);
            for (qsizetype i = 1; i < order.stateChanges.size(); ++i)
                QVERIFY(order.stateChanges.at(i - 1).at <= order.stateChanges.at(i).at);
        }
        for (const CartRecord &cart : data.carts)
            QVERIFY(cart.createdAt <= cart.updatedAt && cart.updatedAt <= kNow);
        for (const OrderStateChangeRecord &change : data.orderStateChanges)
            QVERIFY(change.at <= kNow);
        for (const MessageRecord &message : data.messages)
            QVERIFY(message.at <= kNow);
    }

    void noLocalTimeIsMeantTwice_data() { bothPlatforms(); }
    void noLocalTimeIsMeantTwice()
    {
        QFETCH(bool, shopify);
        const QTimeZone zone((QByteArray(kDemoTimeZone)));
        for (const OrderRecord &order : batch(shopify).orders) {
            const QDateTime local = order.placedAt.toZone(zone);
            QVERIFY(local.time().hour() >= 6 || local.time().hour() < 2);
            QCOMPARE(*Timestamp::fromLocal(local.toString(u"yyyy-MM-dd HH:mm:ss"), zone),
                     order.placedAt);
        }
    }

    void everyOrderHasItsCustomer()
    {
        QSet<RemoteId> known;
        for (const AccountRecord &account : m_presta.accounts)
            known.insert(account.id);
        QSet<RemoteId> missing;
        for (const OrderRecord &order : m_presta.orders) {
            if (!known.contains(order.customerId))
                missing.insert(order.customerId);
        }
        QCOMPARE(missing.size(), 3); // rows that the shop deleted under their orders
        known.clear();
        for (const AccountRecord &account : m_shopify.accounts)
            known.insert(account.id);
        for (const OrderRecord &order : m_shopify.orders)
            QVERIFY(order.customerId.isNull() || known.contains(order.customerId));
    }

    void seasonsShow_data() { bothPlatforms(); }
    void seasonsShow()
    {
        QFETCH(bool, shopify);
        const int december = ordersIn(batch(shopify), 2025, 12);
        const int september = ordersIn(batch(shopify), 2025, 9);
        const int august = ordersIn(batch(shopify), 2025, 8);
        QVERIFY2(december > september * 5 / 4, qPrintable(QString::number(december)));
        QVERIFY2(august < september, qPrintable(QString::number(august)));
    }

    void fewBuyMuchAndSomeNothing_data() { bothPlatforms(); }
    void fewBuyMuchAndSomeNothing()
    {
        QFETCH(bool, shopify);
        QHash<RemoteId, int> orders;
        for (const OrderRecord &order : batch(shopify).orders)
            ++orders[order.customerId];
        int never = 0;
        int atLeastTen = 0;
        for (const AccountRecord &account : batch(shopify).accounts) {
            never += orders.value(account.id) == 0;
            atLeastTen += orders.value(account.id) >= 10;
        }
        QVERIFY2(never > 450 && never < 800, qPrintable(QString::number(never)));
        QVERIFY2(atLeastTen > 15 && atLeastTen < 300, qPrintable(QString::number(atLeastTen)));
    }

    void aThirdOfTheCartsIsOpen()
    {
        QSet<RemoteId> bought;
        for (const OrderRecord &order : m_presta.orders)
            bought.insert(order.cartId);
        QCOMPARE(bought.size(), m_presta.orders.size());
        const double open = 1.0 - double(bought.size()) / double(m_presta.carts.size());
        QVERIFY(open > 0.30 && open < 0.36);
        const auto recent = std::count_if(
            m_presta.carts.begin(), m_presta.carts.end(), [&](const CartRecord &cart) {
                return !bought.contains(cart.id) && !cart.customerId.isNull()
                    && !cart.lines.isEmpty() && kNow.ms - cart.updatedAt.ms < 3 * 86'400'000LL;
            });
        QVERIFY(recent >= 5);
        for (const CartRecord &cart : m_shopify.carts)
            QVERIFY(kNow.ms - cart.createdAt.ms <= 91 * 86'400'000LL);
    }

    void everyStateOccurs()
    {
        QHash<QString, int> states;
        for (const OrderRecord &order : m_presta.orders)
            ++states[order.stateId.toString()];
        for (int state = 1; state <= 8; ++state)
            QVERIFY2(states.value(QString::number(state)) > 0, qPrintable(QString::number(state)));
    }

    void contactsAreFictitious_data() { bothPlatforms(); }
    void contactsAreFictitious()
    {
        QFETCH(bool, shopify);
        const auto isFiction = [](QString phone) {
            phone.remove(u' ').remove(u'.').remove(u'-');
            phone.replace(QLatin1String("+33"), QLatin1String("0"));
            return phone.isEmpty() || phone.startsWith(QLatin1String("063998"))
                || phone.startsWith(QLatin1String("019900"));
        };
        for (const AccountRecord &account : batch(shopify).accounts) {
            QVERIFY(account.email.isEmpty()
                    || account.email.toLower().endsWith(QLatin1String(".example")));
            QVERIFY(isFiction(account.phone));
        }
        for (const AddressRecord &address : batch(shopify).addresses)
            QVERIFY(isFiction(address.phone) && isFiction(address.mobilePhone));
    }

    void oddPeopleAreThere()
    {
        QSet<QString> lastNames;
        int leapDays = 0;
        int noEmail = 0;
        int guestsWithAccount = 0;
        QSet<QString> emails;
        for (const AccountRecord &account : m_presta.accounts) {
            lastNames.insert(account.lastName);
            leapDays += account.birthday.month() == 2 && account.birthday.day() == 29;
            noEmail += account.email.isEmpty();
            guestsWithAccount += account.guest && emails.contains(account.email);
            emails.insert(account.email);
        }
        QVERIFY(lastNames.contains(QStringLiteral("N'Diaye")));
        QVERIFY(lastNames.contains(QStringLiteral("@SUM(A1:A9)")));
        QVERIFY(lastNames.contains(QString::fromUtf8("الأمين")));
        QVERIFY(leapDays >= 2);
        QVERIFY(noEmail >= 2);
        QVERIFY(guestsWithAccount >= 10);
    }

    void aSecondShopSharesPeople()
    {
        DemoShopOptions options;
        options.seed = 2;
        options.customers = 1000;
        options.now = kNow;
        options.platform = DemoPlatform::Shopify;
        options.sharePeopleWith = &m_presta;
        const ShopBatch second = generateDemoShop(options);
        QSet<QString> emails;
        for (const AccountRecord &account : m_presta.accounts)
            emails.insert(account.email.toLower());
        const auto shared = std::count_if(
            second.accounts.begin(), second.accounts.end(), [&](const AccountRecord &account) {
                return !account.email.isEmpty() && emails.contains(account.email.toLower());
            });
        QVERIFY2(shared >= 75, qPrintable(QString::number(shared)));
    }

    void newsletterHasProof()
    {
        int granted = 0;
        for (const AccountRecord &account : m_presta.accounts) {
            const ConsentRecord &marketing = account.consents.constFirst();
            QCOMPARE(marketing.state == ConsentState::Granted, marketing.at.has_value());
            QCOMPARE(marketing.at.has_value(), !marketing.proof.isEmpty());
            granted += marketing.at.has_value();
        }
        QVERIFY(granted > 1000 && granted < 1700);
    }
};

QTEST_GUILESS_MAIN(TestDemoShop)
#include "tst_demoshop.moc"
