/// The demo as a newcomer meets it: both shops come in whole, and again without a change.

#include "app/cli/exitcode.h"
#include "tests/app/cli/commandrunner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace comptoir::cli;

class TestDemo : public QObject
{
    Q_OBJECT
private:
    CommandRunner m_runner;

    QJsonObject json(const char *line)
    {
        const CommandRunner::Outcome outcome = m_runner.run(QLatin1String(line));
        if (outcome.code != Ok)
            qWarning("%s", outcome.err.constData());
        return outcome.json();
    }

private slots:
    void bothShopsComeIn()
    {
        const QJsonArray shops = json("--demo sync --json").value(QLatin1String("shops")).toArray();
        QCOMPARE(shops.size(), 2);
        for (const auto &shop : shops) {
            QCOMPARE(shop[QStringLiteral("outcome")].toString(), QStringLiteral("complete"));
            QCOMPARE(shop[QStringLiteral("quarantined")].toInt(-1), 0);
            QVERIFY(shop[QStringLiteral("problems")].toArray().isEmpty());
        }
        const QJsonObject stats = json("--demo stats --json");
        QVERIFY(stats.value(QLatin1String("customers")).toInt() > 3000);
        // Some people buy in both shops: fewer persons than accounts.
        QVERIFY(stats.value(QLatin1String("customers")).toInt()
                < stats.value(QLatin1String("accounts")).toInt());
        QVERIFY(stats.value(QLatin1String("abandoned_carts")).toInt() > 0);
        QVERIFY(json("--demo check --json").value(QLatin1String("sound")).toBool());
    }

    void aFreshDemoIsFilledByWhateverCommandIsFirst()
    {
        CommandRunner fresh;
        const CommandRunner::Outcome listed
            = fresh.run(QStringLiteral("--demo customer list --limit 1 --json"));
        QCOMPARE(listed.code, int(Ok));
        QVERIFY(listed.json().value(QLatin1String("total")).toInt() > 3000);
    }

    void againNothingIsNew()
    {
        QJsonObject before = json("--demo stats --json");
        const QJsonArray shops
            = json("--demo sync --full --json").value(QLatin1String("shops")).toArray();
        QCOMPARE(shops.size(), 2);
        for (const auto &shop : shops)
            QCOMPARE(shop[QStringLiteral("inserted")].toInt(-1), 0);
        QJsonObject after = json("--demo stats --json");
        // A cart counts as abandoned from an hour on that may pass in between.
        const QString abandoned = QStringLiteral("abandoned_carts");
        QVERIFY(after.take(abandoned).toInt() >= before.take(abandoned).toInt());
        QCOMPARE(after, before);
    }

    /// The shops still have them; a whole sync brings nobody back and changes no total.
    void whoIsErasedStaysErased()
    {
        const QJsonArray listed = json("--demo customer list --search paris --limit 3 --json")
                                      .value(QLatin1String("customers"))
                                      .toArray();
        QCOMPARE(listed.size(), 3);
        const QJsonObject person = listed.first().toObject();
        const QString id = QString::number(person.value(QLatin1String("id")).toInteger());
        const QJsonObject before = json("--demo stats --json");
        // Without --yes nothing happens.
        QCOMPARE(m_runner.run(QStringLiteral("--demo customer erase ") + id).code, int(Usage));
        const CommandRunner::Outcome erased
            = m_runner.run(QStringLiteral("--demo --json customer erase --yes ") + id);
        QCOMPARE(erased.code, int(Ok));
        QCOMPARE(erased.json()[QStringLiteral("erased")][QStringLiteral("customers")].toInt(), 1);
        QCOMPARE(m_runner.run(QStringLiteral("--demo customer show ") + id).code, int(NotFound));
        const auto check = [&] {
            const QJsonObject after = json("--demo stats --json");
            for (const char *total : {"orders", "sales", "order_lines", "revenue"})
                QCOMPARE(after.value(QLatin1String(total)), before.value(QLatin1String(total)));
            QCOMPARE(after.value(QLatin1String("customers")).toInt(),
                     before.value(QLatin1String("customers")).toInt() - 1);
        };
        check();
        json("--demo sync --full --json");
        check();
        QVERIFY(json("--demo check --json").value(QLatin1String("sound")).toBool());
        // Nobody comes back without a word of the owner's; then as somebody new.
        const QString email = person.value(QLatin1String("email")).toString();
        QCOMPARE(m_runner.run(QStringLiteral("--demo customer return ") + email).code, int(Usage));
        const CommandRunner::Outcome back = m_runner.run(
            QStringLiteral("--demo --json customer return --reason order1234 ") + email);
        QCOMPARE(back.code, int(Ok));
        QVERIFY(!back.json()[QStringLiteral("back_since")].toString().isEmpty());
        json("--demo sync --json");
        const CommandRunner::Outcome shown
            = m_runner.run(QStringLiteral("--demo --json customer show ") + email);
        QCOMPARE(shown.code, int(Ok));
        QVERIFY(shown.json()[QStringLiteral("order_list")].toArray().isEmpty());
        QCOMPARE(json("--demo stats --json").value(QLatin1String("customers")),
                 before.value(QLatin1String("customers")));
    }

    void theOwnersProfileStaysEmpty()
    {
        QCOMPARE(json("stats --json").value(QLatin1String("customers")).toInt(-1), 0);
        QVERIFY(json("shop list --json").value(QLatin1String("shops")).toArray().isEmpty());
        QVERIFY(QFileInfo::exists(m_runner.folder() + QStringLiteral("/demo/comptoir.sqlite")));
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
