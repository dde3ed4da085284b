/// Workflows that run while the window is open.

#include "tests/workflows/engine/engineprofile.h"
#include "workflows/engine/engineservice.h"
#include "workflows/messages/sendingsettings.h"

#include <QTemporaryDir>

using namespace comptoir;

class TestEngineService : public QObject
{
    Q_OBJECT
private:
    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return EngineProfile::node(id, kind, parameters, next);
    }
    static QByteArray waitAndCall()
    {
        return node("a", "wait_for", R"({"length": {"days": 1}})", R"({"next": "b"})") + ','
            + node("b", "notify", R"({"text": "Call"})", R"({"next": "end"})") + ','
            + node("end", "exit", "{}", "{}");
    }
    void open()
    {
        m_service = std::make_unique<EngineService>(m_profile->store(), m_profile->clock,
                                                    m_folder->path() + QStringLiteral("/marks"),
                                                    m_profile->boot);
        connect(m_service.get(), &EngineService::ran, this, [this](const EngineReport &report) {
            ++m_rounds;
            m_sum += report;
        });
        connect(m_service.get(), &EngineService::noticed, this,
                [this](const QList<WorkflowNotice> &notices) { m_notices += notices; });
        m_service->start();
    }
    /// Asks it to look, and waits until it has.
    void check()
    {
        const int before = m_rounds;
        m_service->check();
        QTRY_VERIFY(m_rounds > before);
    }
    void pause(bool isPaused)
    {
        m_profile->write([isPaused](Database &database) {
            return SendingSettings::setPaused(database, isPaused);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EngineProfile> m_profile;
    std::unique_ptr<EngineService> m_service;
    int m_rounds = 0;
    EngineReport m_sum;
    QList<WorkflowNotice> m_notices;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<EngineProfile>(m_folder->path());
        m_profile->fillAll(4);
        m_rounds = 0;
        m_sum = {};
        m_notices.clear();
    }
    void cleanup()
    {
        m_service.reset();
        m_profile.reset();
    }

    void itRunsOnStartAndTellsEvenWhereNothingIsOn()
    {
        open();
        QTRY_COMPARE(m_rounds, 1);
        QVERIFY(m_sum.isIdle());
        QVERIFY(m_notices.isEmpty());
    }

    void whoIsDueMovesAndTheNoticeIsToldOnce()
    {
        const WorkflowId id = m_profile->publish("Call", waitAndCall());
        m_profile->enrol(id, 1);
        open();
        QTRY_COMPARE(m_sum.entered, 1);
        m_profile->passHours(24);
        check();
        QTRY_COMPARE(m_notices.size(), 1);
        QCOMPARE(m_notices.constFirst().text, QStringLiteral("Call"));
        QCOMPARE(m_notices.constFirst().customer, CustomerId{1});
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        check();
        QCOMPARE(m_notices.size(), 1);
    }

    /// What a run by the command line said is told when the window opens.
    void noticesOfARunWithoutTheWindowAreTold()
    {
        const WorkflowId id = m_profile->publish("Call", waitAndCall());
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->passHours(24);
        m_profile->run();
        open();
        QTRY_COMPARE(m_notices.size(), 1);
    }

    void triggersAreLookedForAtARhythm()
    {
        m_profile->publish(
            EngineProfile::graph("Orders",
                                 node("t", "order_placed", "{}", R"({"next": "end"})") + ','
                                     + node("end", "exit", "{}", "{}")));
        m_profile->clock.advance(std::chrono::seconds(1));
        open();
        QTRY_COMPARE(m_rounds, 1);
        const QString looked = QStringLiteral("SELECT looked_at FROM trigger_mark");
        const qint64 first = m_profile->number(looked);
        QCOMPARE(first, m_profile->clock.now().ms);
        m_profile->clock.advance(std::chrono::seconds(1));
        m_profile->order(2);
        check(); // too soon after the last look
        QCOMPARE(m_profile->number(looked), first);
        m_profile->passHours(1);
        check();
        QTRY_COMPARE(m_sum.entered, 1);
        QCOMPARE(m_profile->number(looked), m_profile->clock.now().ms);
    }

    /// As if the program were closed: nobody moves, and nothing is decided.
    void itStandsStillWhileSendingIsPaused()
    {
        const WorkflowId id = m_profile->publish("Call", waitAndCall());
        m_profile->enrol(id, 1);
        pause(true);
        open();
        QTRY_COMPARE(m_rounds, 1);
        m_profile->passHours(24);
        check();
        QVERIFY(m_sum.isIdle());
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM enrolment")), 0);
        pause(false);
        check();
        QTRY_COMPARE(m_sum.entered, 1);
    }

    void aProfileOfAnotherPlaceWaitsForTheOwner()
    {
        const WorkflowId id = m_profile->publish("Call", waitAndCall());
        m_profile->enrol(id, 1);
        m_profile->store()
            .write([this](Database &database) { return m_profile->arm->disarm(database); })
            .waitForFinished();
        open();
        QTRY_COMPARE(m_rounds, 1);
        QVERIFY(m_sum.isIdle());
        m_profile->store()
            .write([this](Database &database) {
                return m_profile->arm->arm(database, QStringLiteral("0123456789ac"),
                                           m_profile->clock.now());
            })
            .waitForFinished();
        check();
        QTRY_COMPARE(m_sum.entered, 1);
    }

    /// Nothing is lost by closing in the middle.
    void closingStopsBetweenTwoTransactions()
    {
        const WorkflowId id = m_profile->publish("Call", waitAndCall());
        for (int customer = 1; customer <= 4; ++customer)
            m_profile->enrol(id, customer);
        open();
        m_service.reset();
        m_profile->run();
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM enrolment")), 4);
    }
};

QTEST_GUILESS_MAIN(TestEngineService)
#include "tst_engineservice.moc"
