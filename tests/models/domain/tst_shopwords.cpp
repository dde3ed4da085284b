#include "models/domain/shopwords.h"

#include <QTest>
#include <QTranslator>

using namespace comptoir;

namespace {

/// Another language, which has a word for all that it is asked for.
class Brackets : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u'[' + QString::fromUtf8(text) + u']';
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestShopWords : public QObject
{
    Q_OBJECT
private slots:
    void closedListsSpeakTheLanguageOfNow()
    {
        using Say = QString (*)(const QString &);
        const std::pair<Say, const char *> words[] = {
            {&ShopWords::payment, "partially_refunded"},
            {&ShopWords::payment, "PARTIALLY_REFUNDED"},
            {&ShopWords::payment, "pending"},
            {&ShopWords::payment, "expired"},
            {&ShopWords::fulfilment, "UNFULFILLED"},
            {&ShopWords::fulfilment, "partial"},
            {&ShopWords::fulfilment, "in_progress"},
            {&ShopWords::state, "placed"},
            {&ShopWords::state, "fulfilled"},
            {&ShopWords::state, "partially_refunded"},
        };
        for (const auto &[say, machine] : words) {
            const QString word = QString::fromLatin1(machine);
            const QString text = say(word);
            QVERIFY2(text != word && !text.contains(u'_') && text != text.toUpper(), machine);
            Brackets brackets;
            QCoreApplication::installTranslator(&brackets);
            const QString said = say(word);
            QCoreApplication::removeTranslator(&brackets);
            QCOMPARE(said, u'[' + text + u']');
        }
    }

    void otherWordsStay()
    {
        // PrestaShop's and the files' own names, in whatever language the shop has them.
        for (const char *name : {"Shipped", "Payment accepted", "En cours de préparation", "Paid"})
            QCOMPARE(ShopWords::state(QString::fromUtf8(name)), QString::fromUtf8(name));
        QCOMPARE(ShopWords::state({}), QString());
        QCOMPARE(ShopWords::payment(QStringLiteral("half_paid")), QStringLiteral("Half paid"));
    }
};

QTEST_GUILESS_MAIN(TestShopWords)
#include "tst_shopwords.moc"
