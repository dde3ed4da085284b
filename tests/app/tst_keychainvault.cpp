#include "app/keychainvault.h"

#include <QTest>

using namespace comptoir;

class TestKeychainVault : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // Never the keychain of whoever runs the tests.
        qputenv("COMPTOIR_KEYCHAIN", "none");
    }

    void keepsSecretsForThisRunWithoutKeychain()
    {
        KeychainVault vault(QStringLiteral("profile"));
        vault.probe().waitForFinished();
        QVERIFY(!vault.isPersistent());
        QVERIFY(!vault.whyNotPersistent().isEmpty());

        const ShopId shop{7};
        const Result<ShopSecret> missing = vault.read(shop).result();
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::Secret);

        QVERIFY(vault.write(shop, {QStringLiteral("KEY"), QStringLiteral("ID")}).result());
        const Result<ShopSecret> kept = vault.read(shop).result();
        QVERIFY(kept);
        QCOMPARE(kept->key, QStringLiteral("KEY"));
        QCOMPARE(kept->clientId, QStringLiteral("ID"));

        QVERIFY(vault.remove(shop).result());
        QVERIFY(!vault.read(shop).result());
    }

    void shopsAndAccountsAreApart()
    {
        KeychainVault vault(QStringLiteral("profile"));
        QVERIFY(vault.write(ShopId{1}, {QStringLiteral("SHOP"), {}}).result());
        QVERIFY(!vault.read(SenderId{1}).result());
        QVERIFY(vault.write(SenderId{1}, {QStringLiteral("ACCOUNT"), {}}).result());
        QCOMPARE(vault.read(ShopId{1}).result()->key, QStringLiteral("SHOP"));
        QCOMPARE(vault.read(SenderId{1}).result()->key, QStringLiteral("ACCOUNT"));
        QVERIFY(vault.remove(ShopId{1}).result());
        QVERIFY(vault.read(SenderId{1}).result());
    }

    void anotherVaultKnowsNothing()
    {
        KeychainVault first(QStringLiteral("profile"));
        QVERIFY(first.write(ShopId{1}, {QStringLiteral("KEY"), {}}).result());
        KeychainVault second(QStringLiteral("profile"));
        QVERIFY(!second.read(ShopId{1}).result());
    }

    void secretsOfThisRunAreRead()
    {
        KeychainVault vault(QStringLiteral("profile"));
        vault.setForThisRun(ShopId{3}, {QStringLiteral("FROM-ENVIRONMENT"), {}});
        QCOMPARE(vault.read(ShopId{3}).result()->key, QStringLiteral("FROM-ENVIRONMENT"));
    }

    void errorsCarryNoSecret()
    {
        KeychainVault vault(QStringLiteral("profile"));
        QVERIFY(vault.write(ShopId{1}, {QStringLiteral("HUSH"), {}}).result());
        QVERIFY(vault.remove(ShopId{1}).result());
        const Error error = vault.read(ShopId{1}).result().error();
        QVERIFY(!error.text.contains(QStringLiteral("HUSH")));
        QVERIFY(!error.detail.contains(QStringLiteral("HUSH")));
    }
};

QTEST_GUILESS_MAIN(TestKeychainVault)
#include "tst_keychainvault.moc"
