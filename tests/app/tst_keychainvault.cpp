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

    void anotherVaultKnowsNothing()
    {
        KeychainVault first(QStringLiteral("profile"));
        QVERIFY(first.write({1}, {QStringLiteral("KEY"), {}}).result());
        KeychainVault second(QStringLiteral("profile"));
        QVERIFY(!second.read({1}).result());
    }

    void secretsOfThisRunAreRead()
    {
        KeychainVault vault(QStringLiteral("profile"));
        vault.setForThisRun({3}, {QStringLiteral("FROM-ENVIRONMENT"), {}});
        QCOMPARE(vault.read({3}).result()->key, QStringLiteral("FROM-ENVIRONMENT"));
    }

    void errorsCarryNoSecret()
    {
        KeychainVault vault(QStringLiteral("profile"));
        QVERIFY(vault.write({1}, {QStringLiteral("HUSH"), {}}).result());
        QVERIFY(vault.remove({1}).result());
        const Error error = vault.read({1}).result().error();
        QVERIFY(!error.text.contains(QStringLiteral("HUSH")));
        QVERIFY(!error.detail.contains(QStringLiteral("HUSH")));
    }
};

QTEST_GUILESS_MAIN(TestKeychainVault)
#include "tst_keychainvault.moc"
