#include "models/store/interests.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

QString told(const Result<QList<Interest>> &interests)
{
    if (!interests)
        return interests.error().detail;
    QStringList parts;
    for (const Interest &interest : *interests) {
        parts.append(QStringLiteral("%1 %2=%3b%4c%5v")
                         .arg(interest.name)
                         .arg(interest.points())
                         .arg(interest.bought)
                         .arg(interest.inCart)
                         .arg(interest.viewed));
    }
    return parts.join(QStringLiteral(", "));
}

/// (name, points) of everybody, of one customer.
QString ofEverybody(StoreFixture &store, const QString &rows, int customer)
{
    return store
        .rows(QStringLiteral("SELECT * FROM (%1) WHERE customer_id = %2 ORDER BY 3 DESC, 2")
                  .arg(QString(rows).remove(QStringLiteral("{only}")))
                  .arg(customer))
        .join(QStringLiteral(", "));
}

} // namespace

class TestInterests : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_store.reset(); }
    void whatWasDoneCounts();
    void aProductCountsForItsMainCategory();
    void everybodyIsReadAsOne();
    void theStrongestComeFirst();
    void theOwnerSaysWhatEachIsWorth();

private:
    QString categories(int customer)
    {
        return told(Interests(m_store->db()).categories(CustomerId{customer}, 10));
    }
    QString products(int customer)
    {
        return told(Interests(m_store->db()).products(CustomerId{customer}, 10));
    }

    std::unique_ptr<StoreFixture> m_store;
};

/// Soap and candle in "Bath" (soap also in "Gifts", without a main one), a lamp whose main category
/// is "Home" among two. Customer 1 bought twelve candles at once and a soap, sent a lamp back, has
/// an open cart with a lamp, and looked at the soap twice; customer 2 did nothing that counts.
void TestInterests::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_store->addShop(QStringLiteral("prestashop"));
    m_store->run(
        "INSERT INTO category(shop_id, remote_id, name) VALUES(1, 1, 'Bath'), (1, 2, 'Gifts'),"
        " (1, 3, 'Home');"
        "INSERT INTO product(id, shop_id, remote_id, name, main_category_remote_id) VALUES"
        " (11, 1, 101, 'Soap', NULL), (12, 1, 102, 'Candle', 1), (13, 1, 103, 'Lamp', 3);"
        "INSERT INTO product_category(product_id, category_remote_id, shop_id) VALUES (11, 1, 1),"
        " (11, 2, 1), (12, 1, 1), (13, 2, 1), (13, 3, 1);"
        "INSERT INTO customer(id) VALUES(1), (2);");
    m_store->run(
        "INSERT INTO orders(id, shop_id, remote_id, customer_id, valid, currency, total,"
        " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
        " shop_refunded, reported_total, reported_shop_total, reported_refunded, reported_valid,"
        " placed_at) SELECT column1, 1, column1, column2, column3, 'EUR', 0, 0, 0, 0, 0, 0, 'EUR',"
        " 0, 0, 0, 0, 0, 1, 5 FROM (VALUES (1, 1, 1), (2, 1, 0), (3, 2, 0));"
        "INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity,"
        " unit_price, total, customer_id, placed_at, valid) VALUES"
        " (1, 1, 12, 12, 12, 0, 0, 1, 5, 1), (1, 2, 11, 1, 1, 0, 0, 1, 5, 1),"
        " (1, 3, 13, 1, 0, 0, 0, 1, 5, 1), (1, 4, NULL, 1, 1, 0, 0, 1, 5, 1),"
        " (2, 1, 12, 1, 1, 0, 0, 1, 5, 0), (3, 1, 12, 1, 1, 0, 0, 2, 5, 0);"
        "INSERT INTO cart(id, shop_id, remote_id, customer_id, order_id, created_at, updated_at)"
        " VALUES(1, 1, 1, 1, NULL, 5, 5), (2, 1, 2, 1, 1, 5, 5);"
        "INSERT INTO cart_line(cart_id, position, product_remote_id, quantity) VALUES"
        " (1, 1, 103, 1), (2, 1, 102, 1);"
        "INSERT INTO event(shop_id, remote_id, kind, customer_id, subject, at) VALUES"
        " (1, 1, 'product_viewed', 1, 'Soap', 5), (1, 2, 'product_viewed', 1, 'Soap', 6),"
        " (1, 3, 'product_viewed', 1, 'Gone', 6), (1, 4, 'page_viewed', 1, 'Soap', 6);");
}

void TestInterests::whatWasDoneCounts()
{
    QCOMPARE(products(1), QStringLiteral("Soap 5=1b0c2v, Candle 3=1b0c0v, Lamp 2=0b1c0v"));
    QCOMPARE(products(2), QString());
}

void TestInterests::aProductCountsForItsMainCategory()
{
    QCOMPARE(categories(1), QStringLiteral("Bath 8=2b0c2v, Gifts 5=1b0c2v, Home 2=0b1c0v"));
    QCOMPARE(categories(2), QString());
}

void TestInterests::everybodyIsReadAsOne()
{
    QCOMPARE(ofEverybody(*m_store, Interests::productRows(), 1),
             QStringLiteral("1|Soap|5, 1|Candle|3, 1|Lamp|2"));
    QCOMPARE(ofEverybody(*m_store, Interests::categoryRows(), 1),
             QStringLiteral("1|Bath|8, 1|Gifts|5, 1|Home|2"));
    QCOMPARE(ofEverybody(*m_store, Interests::categoryRows(), 2), QString());
}

void TestInterests::theStrongestComeFirst()
{
    const QList<Interest> some{{QStringLiteral("b"), 3, 0, 0},
                               {QStringLiteral("c"), 0, 2, 0},
                               {QStringLiteral("a"), 0, 0, 1}};
    QCOMPARE(told(strongest(some, 2)), QStringLiteral("c 4=0b2c0v, a 3=1b0c0v"));
}

void TestInterests::theOwnerSaysWhatEachIsWorth()
{
    Interests interests(m_store->db());
    QCOMPARE(*interests.weights(), InterestWeights());
    QVERIFY(!(InterestWeights{-1, 0, 0}.isValid()));
    QVERIFY(interests.setWeights({0, 10, 4}));
    QCOMPARE(*interests.weights(), (InterestWeights{0, 10, 4}));
    QCOMPARE(products(1), QStringLiteral("Lamp 10=0b1c0v, Candle 4=1b0c0v, Soap 4=1b0c2v"));
    QCOMPARE(ofEverybody(*m_store, Interests::categoryRows(), 1),
             QStringLiteral("1|Home|10, 1|Bath|8, 1|Gifts|4"));
}

QTEST_GUILESS_MAIN(TestInterests)
#include "tst_interests.moc"
