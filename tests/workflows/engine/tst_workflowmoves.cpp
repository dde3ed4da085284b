/// People who go over to a new version, or are held where they are.

#include "tests/workflows/engine/engineprofile.h"
#include "workflows/engine/workflowmoves.h"

#include <QTemporaryDir>

using namespace comptoir;

class TestWorkflowMoves : public QObject
{
    Q_OBJECT
private:
    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return EngineProfile::node(id, kind, parameters, next);
    }
    /// By hand → mail → `days` of waiting at `waits` → mail.
    static QByteArray twoMails(const char *waits, int days)
    {
        const QByteArray to = QByteArray("{\"next\": \"") + waits + "\"}";
        const QByteArray length = "{\"length\": {\"days\": " + QByteArray::number(days) + "}}";
        return node("a", "send_email", R"({"message": "Soldes"})", to) + ','
            + node(waits, "wait_for", length, R"({"next": "b"})") + ','
            + node("b", "send_email", R"({"message": "Encore"})", R"({"next": "end"})") + ','
            + node("end", "exit", "{}", "{}");
    }
    WorkflowMoves::Plan plan(WorkflowId id, const QMap<QString, QString> &chosen = {})
    {
        return m_profile->write(
            [&](Database &database) { return WorkflowMoves(database).plan(id, chosen); });
    }
    qint64 carryOut(const WorkflowMoves::Plan &plan)
    {
        return m_profile->write([&](Database &database) {
            return WorkflowMoves(database).carryOut(plan, m_profile->clock.now());
        });
    }
    QString version(int customer)
    {
        return m_profile->row(QStringLiteral("SELECT v.number FROM enrolment e JOIN"
                                             " workflow_version v ON v.id = e.version_id WHERE"
                                             " e.customer_id = %1")
                                  .arg(customer));
    }
    qint64 messages(int customer)
    {
        return m_profile->number(
            QStringLiteral("SELECT count(*) FROM outbox WHERE customer_id = %1").arg(customer));
    }
    QStringList due()
    {
        QStringList due;
        const auto rows = m_profile->write([this](Database &database) {
            return OutboxRepository(database).due(m_profile->sender, m_profile->clock.now(), 99);
        });
        for (const OutboxRow &row : rows)
            due.append(QString::number(row.message.key.customer.value));
        return due;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EngineProfile> m_profile;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<EngineProfile>(m_folder->path());
        m_profile->fillAll(4);
    }
    void cleanup() { m_profile.reset(); }

    void whoStandsAtAStepThatStaysGoesOnThere()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->publish("Two", twoMails("w", 5));
        m_profile->enrol(id, 2);
        m_profile->run();
        const auto shown = plan(id);
        QCOMPARE(shown.moves.size(), 1); // 2 is on the new one
        QCOMPARE(shown.moves.constFirst().row.customer, CustomerId{1});
        QCOMPARE(shown.moves.constFirst().from, 1);
        QCOMPARE(shown.moves.constFirst().to, QStringLiteral("w"));
        QVERIFY(shown.moves.constFirst().isSameStep);
        QCOMPARE(version(1), QStringLiteral("1")); // shown is not done
        QCOMPARE(carryOut(shown), 1);
        QCOMPARE(version(1), QStringLiteral("2"));
        QVERIFY(m_profile->log(1).contains(QStringLiteral("w>w moved 1>2")));
        // The wait is that of the new version, from when they came to it.
        m_profile->run();
        m_profile->passHours(4 * 24);
        m_profile->run();
        QCOMPARE(messages(1), 1);
        m_profile->passHours(24);
        m_profile->run();
        QCOMPARE(messages(1), 2);
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        QVERIFY(plan(id).moves.isEmpty());
    }

    void whoStandsAtAStepThatIsGoneGoesWhereTheOwnerSaysOrStays()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->publish("Two", twoMails("x", 3));
        const auto stays = plan(id);
        QCOMPARE(stays.moves.constFirst().to, QString());
        QCOMPARE(stays.moving(), 0);
        QCOMPARE(carryOut(stays), 0);
        QCOMPARE(version(1), QStringLiteral("1"));
        const auto goes = plan(id, {{QStringLiteral("w"), QStringLiteral("x")}});
        QVERIFY(!goes.moves.constFirst().isSameStep);
        QCOMPARE(carryOut(goes), 1);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("x"));
        m_profile->passHours(2 * 24);
        m_profile->run();
        QCOMPARE(messages(1), 1); // they wait from now on
        m_profile->passHours(24);
        m_profile->run();
        QCOMPARE(messages(1), 2);
    }

    void whoWentOnSinceItWasShownStays()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->publish("Two", twoMails("w", 5));
        const auto shown = plan(id);
        m_profile->passHours(49);
        m_profile->run();
        QCOMPARE(carryOut(shown), 0);
        QCOMPARE(version(1), QStringLiteral("1"));
    }

    void aStepThatIsNotThereIsRefused()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2));
        const auto refused = m_profile->store()
                                 .read([id](Database &database) {
                                     return WorkflowMoves(database).plan(
                                         id, {{QStringLiteral("w"), QStringLiteral("none")}});
                                 })
                                 .result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    /// A step to which somebody comes back sends nothing that it has sent.
    void nobodyGetsAMessageTwiceByBeingMoved()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->publish("Two", twoMails("x", 2));
        QCOMPARE(carryOut(plan(id, {{QStringLiteral("w"), QStringLiteral("a")}})), 1);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("x"));
        QCOMPARE(messages(1), 1);
    }

    void oneWhoIsHeldStaysAndTheOthersGoOn()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2), R"({"again": "always"})");
        m_profile->enrol(id, 1);
        m_profile->enrol(id, 2);
        m_profile->run();
        QCOMPARE(due(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        const auto hold = [&](bool isHeld) {
            return m_profile->write([&](Database &database) {
                WorkflowBook book(database);
                return isHeld ? book.hold(id, {1}, m_profile->clock.now())
                              : book.release(id, {1}, m_profile->clock.now());
            });
        };
        QCOMPARE(hold(true), 1);
        QCOMPARE(hold(true), 0); // already
        QCOMPARE(due(), QStringList{QStringLiteral("2")});
        m_profile->passHours(49);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("w"));
        QCOMPARE(m_profile->where(2), QStringLiteral("left left_by_exit"));
        m_profile->order(1); // nor by what happens
        QVERIFY(m_profile->run().isIdle());
        m_profile->enrol(id, 1);
        QCOMPARE(m_profile->run().refused, 1);
        QCOMPARE(m_profile->log(1).constLast(), QStringLiteral("> held"));
        QCOMPARE(hold(false), 1);
        QVERIFY(due().contains(QStringLiteral("1")));
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        QCOMPARE(messages(1), 2);
    }

    /// What waits for the owner's word waits on when the customer is released, and no word about
    /// the workflow releases who is held.
    void aReleaseIsNoApproval()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails("w", 2), R"({"approve": true})");
        m_profile->enrol(id, 1);
        m_profile->run();
        const auto say = [&](auto word) {
            m_profile->write([&](Database &database) {
                WorkflowBook book(database);
                return word(book);
            });
        };
        const Timestamp now = m_profile->clock.now();
        say([&](WorkflowBook &book) { return book.hold(id, {1}, now); });
        say([&](WorkflowBook &book) { return book.approve(id, now); });
        QVERIFY(due().isEmpty());
        say([&](WorkflowBook &book) { return book.release(id, {1}, now); });
        QVERIFY(due().isEmpty());
        say([&](WorkflowBook &book) { return book.approve(id, now); });
        QCOMPARE(due(), QStringList{QStringLiteral("1")});
    }
};

QTEST_GUILESS_MAIN(TestWorkflowMoves)
#include "tst_workflowmoves.moc"
