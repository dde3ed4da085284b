/// A shop from the command line, from connecting it to restoring a backup, against a shop on
/// loopback.

#include "app/cli/exitcode.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestashopserver.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;

namespace {

constexpr int kCustomers = 60;
const QString kVariable = QStringLiteral("COMPTOIR_TEST_KEY");

ShopBatch smallShop()
{
    DemoShopOptions options;
    options.customers = kCustomers;
    options.now = *Timestamp::fromIso(u"2026-11-20T12:00:00Z");
    return generateDemoShop(options);
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

qint64 numberOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInteger(-1);
}

/// Every byte of every file under the folder.
QByteArray allFiles(const QString &folder)
{
    QByteArray bytes;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

} // namespace

class TestShopCommands : public QObject
{
    Q_OBJECT
private:
    ShopBatch m_data = smallShop();
    std::unique_ptr<PrestaShopServer> m_server;
    std::unique_ptr<CommandRunner> m_runner;

    CommandRunner::Outcome run(const char *line, const QStringList &more = {},
                               const QByteArray &input = {})
    {
        return m_runner->run(QLatin1String(line), more, input);
    }
    CommandRunner::Outcome add()
    {
        return run("shop add --json --secret-env COMPTOIR_TEST_KEY prestashop",
                   {m_server->url().toString()});
    }
    CommandRunner::Outcome addAndSync()
    {
        add();
        return run("sync --json --secret-env COMPTOIR_TEST_KEY");
    }

private slots:
    void init()
    {
        m_server = std::make_unique<PrestaShopServer>(m_data);
        m_runner = std::make_unique<CommandRunner>();
        m_runner->setSecret(kVariable, m_server->key());
    }

    void connectsWithAKeyFromTheEnvironment()
    {
        const CommandRunner::Outcome added = add();
        QVERIFY2(added.code == Ok, added.err.constData());
        const QJsonObject shop = added.json().value(QLatin1String("shop")).toObject();
        QCOMPARE(numberOf(shop, "id"), 1);
        QCOMPARE(textOf(shop, "platform"), QStringLiteral("prestashop"));
        QVERIFY(added.json()[QStringLiteral("test")][QStringLiteral("usable")].toBool());
        QVERIFY(added.err.contains("this run only")); // no keychain here
        QCOMPARE(run("shop list --json").json().value(QLatin1String("shops")).toArray().size(), 1);
    }

    void connectsWithAKeyFromStandardInput()
    {
        const CommandRunner::Outcome added
            = run("shop add --name Savon prestashop", {m_server->url().toString()},
                  m_server->key().toUtf8() + '\n');
        QVERIFY2(added.code == Ok, added.err.constData());
        QVERIFY(added.out.contains("Savon"));
    }

    void refusesAWrongKey()
    {
        m_runner->setSecret(kVariable, QStringLiteral("WRONGWRONGWRONGWRONGWRONGWRONG12"));
        const CommandRunner::Outcome added = add();
        QCOMPARE(added.code, int(SecretUnavailable));
        QCOMPARE(run("shop list --json").json().value(QLatin1String("shops")).toArray().size(), 0);
    }

    void wantsAKey()
    {
        QCOMPARE(run("shop add prestashop", {m_server->url().toString()}).code,
                 int(SecretUnavailable));
        // Somebody gave the key itself: it must not stand on the screen or in a log.
        const CommandRunner::Outcome missing
            = run("shop add --secret-env MYKEY123 prestashop", {m_server->url().toString()});
        QCOMPARE(missing.code, int(SecretUnavailable));
        QVERIFY(!(missing.out + missing.err).contains("MYKEY123"));
    }

    void anAnswerWithoutSenseIsTheShopsFault()
    {
        addAndSync();
        m_server->faults().inject({.kind = Fault::Kind::Status,
                                   .status = 200,
                                   .contentType = "application/json",
                                   .body = "{\"customers\":[{",
                                   .times = -1});
        const CommandRunner::Outcome synced
            = run("sync --json --full --secret-env COMPTOIR_TEST_KEY");
        m_server->faults().clearFaults();
        QCOMPARE(synced.code, int(ShopUnavailable));
        QCOMPARE(int(exitCodeForShop(ErrorCode::Parse)), int(ShopUnavailable));
        QCOMPARE(int(exitCodeForShop(ErrorCode::Auth)), int(SecretUnavailable));
    }

    void refusesPlainHttpToTheWorld()
    {
        const CommandRunner::Outcome added
            = run("shop add --secret-env COMPTOIR_TEST_KEY prestashop http://shop.example");
        QVERIFY(added.code != Ok);
        QVERIFY(!added.err.isEmpty());
    }

    void tellsTheMissingPermission()
    {
        QVERIFY(add().code == Ok);
        m_server->setOptions([](PrestaShopServerOptions &options) {
            options.refused = {QStringLiteral("customers")};
        });
        const CommandRunner::Outcome tested
            = run("shop test --json --secret-env COMPTOIR_TEST_KEY");
        QCOMPARE(tested.code, int(ProblemFound));
        const QJsonArray permissions
            = tested.json()[QStringLiteral("test")][QStringLiteral("permissions")].toArray();
        bool told = false;
        for (const auto &permission : permissions) {
            if (textOf(permission.toObject(), "resource") == QLatin1String("customers"))
                told = !permission[QStringLiteral("granted")].toBool();
        }
        QVERIFY(told);
    }

    void bringsTheShopIn()
    {
        const CommandRunner::Outcome synced = addAndSync();
        QVERIFY2(synced.code == Ok, (synced.out + synced.err).constData());
        const QJsonObject report
            = synced.json().value(QLatin1String("shops")).toArray().at(0).toObject();
        QCOMPARE(textOf(report, "outcome"), QStringLiteral("complete"));
        QCOMPARE(numberOf(report, "quarantined"), 0);
        QVERIFY(!synced.err.isEmpty()); // progress

        const QJsonObject stats = run("stats --json").json();
        QCOMPARE(numberOf(stats, "orders"), qint64(m_data.orders.size()));
        QCOMPARE(numberOf(stats, "quarantined"), 0);
        QVERIFY(numberOf(stats, "customers") > 0);
        QCOMPARE(numberOf(stats, "carts"), qint64(m_data.carts.size()));

        const CommandRunner::Outcome again = run("sync --json --secret-env COMPTOIR_TEST_KEY");
        QCOMPARE(again.code, int(Ok));
        QCOMPARE(numberOf(run("stats --json").json(), "orders"), qint64(m_data.orders.size()));
        QCOMPARE(run("check").code, int(Ok));
    }

    void showsACustomer()
    {
        QVERIFY(addAndSync().code == Ok);
        const AccountRecord &account = m_data.accounts.constFirst();
        const CommandRunner::Outcome shown = run("customer show --json", {account.email});
        QVERIFY2(shown.code == Ok, shown.err.constData());
        QCOMPARE(textOf(shown.json(), "last_name"), account.lastName);
        const QString id = QString::number(numberOf(shown.json(), "id"));
        QCOMPARE(run("customer show --json", {id}).json(), shown.json());
        QVERIFY(run("customer show", {id}).out.contains(account.lastName.toUtf8()));

        QCOMPARE(run("customer show nobody@nowhere.example").code, int(NotFound));
        QCOMPARE(run("customer show 99999999").code, int(NotFound));
        // With zeros before it, it is no number of ours.
        QCOMPARE(run("customer show", {QStringLiteral("00") + id}).code, int(NotFound));
    }

    void listsInPages()
    {
        QVERIFY(addAndSync().code == Ok);
        const QJsonObject first = run("customer list --limit 7 --json").json();
        const QJsonObject rest = run("customer list --limit 0 --offset 7 --json").json();
        const qsizetype total = qsizetype(numberOf(first, "total"));
        QCOMPARE(first.value(QLatin1String("customers")).toArray().size(), 7);
        QCOMPARE(rest.value(QLatin1String("customers")).toArray().size(), total - 7);

        const QJsonArray orders
            = run("order list --limit 5 --json").json().value(QLatin1String("orders")).toArray();
        QCOMPARE(orders.size(), 5);
        QVERIFY(textOf(orders.at(0).toObject(), "placed_at")
                >= textOf(orders.at(4).toObject(), "placed_at"));
    }

    void needsAKeyForASyncToo()
    {
        QVERIFY(add().code == Ok);
        QCOMPARE(run("sync --json").code, int(SecretUnavailable));
        QCOMPARE(run("sync --json --secret-env Nobody=COMPTOIR_TEST_KEY").code,
                 int(SecretUnavailable));
        QCOMPARE(run("sync --json --secret-env 1=COMPTOIR_TEST_KEY").code, int(Ok));
    }

    void aShopThatIsAwayIsNoDisaster()
    {
        QVERIFY(add().code == Ok);
        m_server.reset();
        const CommandRunner::Outcome synced = run("sync --json --secret-env COMPTOIR_TEST_KEY");
        QCOMPARE(synced.code, int(ShopUnavailable));
        QVERIFY(synced.json().contains(QLatin1String("shops")));
    }

    void stopsCleanly()
    {
#ifdef Q_OS_WIN
        QSKIP("no signals");
#endif
        QVERIFY(add().code == Ok);
        Fault hang;
        hang.kind = Fault::Kind::Hang;
        hang.pathContains = QStringLiteral("orders");
        hang.times = -1;
        m_server->inject(hang);
        QProcess process;
        m_server->faults().clearRequests();
        m_runner->start(process, QStringLiteral("sync --json --secret-env COMPTOIR_TEST_KEY"));
        const auto hangs = [this] {
            const QList<ServerRequest> requests = m_server->faults().requests();
            return !requests.isEmpty()
                && requests.constLast().path.endsWith(QStringLiteral("orders"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(hangs(), 60'000);
        process.terminate();
        QCOMPARE(m_runner->finish(process).code, int(Interrupted));
        m_server->faults().clearFaults();
        m_server->faults().release();
        QCOMPARE(run("sync --secret-env COMPTOIR_TEST_KEY").code, int(Ok));
        QCOMPARE(numberOf(run("stats --json").json(), "orders"), qint64(m_data.orders.size()));
    }

    void aShopCannotSteerTheTerminal()
    {
        m_server->edit([](ShopBatch &batch) {
            batch.accounts[0].lastName = QStringLiteral("\x1b[31m\u009b2JRouge");
        });
        QVERIFY(addAndSync().code == Ok);
        for (const char *line : {"customer list --limit 0", "customer list --limit 0 --json"}) {
            const CommandRunner::Outcome listed = run(line);
            QVERIFY(listed.out.contains("Rouge"));
            QVERIFY(!listed.out.contains('\x1b'));
            QVERIFY(!QString::fromUtf8(listed.out).contains(QChar(0x9b)));
        }
    }

    void goesBackToABackup()
    {
        QVERIFY(addAndSync().code == Ok);
        const qint64 customers = numberOf(run("stats --json").json(), "customers");
        const CommandRunner::Outcome backup = run("backup --json");
        QVERIFY2(backup.code == Ok, backup.err.constData());
        const QString file
            = backup.json()[QStringLiteral("backup")][QStringLiteral("file")].toString();
        QVERIFY(QFile::exists(file));
        QVERIFY(!run("backup --list --json")
                     .json()
                     .value(QLatin1String("backups"))
                     .toArray()
                     .isEmpty());

        QVERIFY(run("shop remove --erase-history 1").code == Ok);
        QVERIFY(numberOf(run("stats --json").json(), "customers") < customers);
        QVERIFY(run("restore", {file}).code == Ok);
        const QString data = m_runner->folder() + QStringLiteral("/comptoir.sqlite");
        QVERIFY(!(QFile::permissions(data) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(numberOf(run("stats --json").json(), "customers"), customers);
        QCOMPARE(run("restore no-such-file").code, int(NotFound));
        QCOMPARE(run("check").code, int(Ok));
    }

    void forgetsAShopAndKeepsItsHistory()
    {
        QVERIFY(addAndSync().code == Ok);
        QVERIFY(run("shop remove 1").code == Ok);
        QVERIFY(run("shop list --json").json().value(QLatin1String("shops")).toArray().isEmpty());
        QCOMPARE(numberOf(run("stats --json").json(), "orders"), qint64(m_data.orders.size()));
        QCOMPARE(run("shop remove 1").code, int(NotFound));
    }

    void secretsAndPeopleStayWhereTheyBelong()
    {
        QVERIFY(addAndSync().code == Ok);
        run("shop test --secret-env COMPTOIR_TEST_KEY");
        m_runner->setSecret(kVariable, QStringLiteral("ANOTHERWRONGKEYANOTHERWRONGKEY12"));
        run("shop test --secret-env COMPTOIR_TEST_KEY");
        run("sync --full --secret-env COMPTOIR_TEST_KEY");
        run("backup");
        const QByteArray said = m_runner->allOutput();
        const QByteArray files = allFiles(m_runner->folder());
        for (const QByteArray &key :
             {m_server->key().toUtf8(), QByteArray("ANOTHERWRONGKEYANOTHERWRONGKEY12")}) {
            for (const QByteArray &form : {key, (key + ':').toBase64().chopped(2)}) {
                QVERIFY(!said.contains(form));
                QVERIFY(!files.contains(form));
            }
        }
        QFile log(m_runner->folder() + QStringLiteral("/logs/comptoir.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QString lines = QString::fromUtf8(log.readAll());
        for (const AccountRecord &account : std::as_const(m_data.accounts)) {
            if (!account.email.isEmpty())
                QVERIFY2(!lines.contains(account.email), qPrintable(account.email));
        }
    }
};

QTEST_GUILESS_MAIN(TestShopCommands)
#include "tst_shopcommands.moc"
