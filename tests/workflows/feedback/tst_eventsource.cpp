#include "tests/servers/loopbackserver.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/feedback/eventpoller.h"

#include <QTemporaryDir>
#include <QUrlQuery>

using namespace comptoir;
using Kind = FeedbackKind;

Q_DECLARE_METATYPE(comptoir::FeedbackKind)
Q_DECLARE_METATYPE(comptoir::ErrorCode)

namespace {

constexpr EventSource::Window kWindow{{1'795'000'000'000}, {1'795'255'200'000}};

/// Answers of the providers for one message, as their references show them.
QByteArray brevo(const QByteArray &event)
{
    return QByteArray(R"({"events": [{"email": "p1@d1.example", "messageId": "<m1@shop.example>",
        "date": "2026-11-21T10:30:00.000+01:00", "event": "EVENT", "reason": "x", "tag": ""}]})")
        .replace("EVENT", event);
}
QByteArray mailjet(const QByteArray &status, const QByteArray &more = {})
{
    return QByteArray(R"({"Count": 1, "Data": [{"ID": 288230376151711744, "StateID": 0,
        "ContactAlt": "p1@d1.example", "CustomID": "m1@shop.example", "Status": "STATUS"MORE,
        "ArrivedAt": "2026-11-21T09:30:00Z"}], "Total": 1})")
        .replace("STATUS", status)
        .replace("MORE", more);
}
QByteArray mailgun(const QByteArray &event, const QByteArray &more = {})
{
    return QByteArray(R"({"items": [{"id": "e1", "event": "EVENT", "recipient": "p1@d1.example",
        "message": {"headers": {"message-id": "m1@shop.example"}}MORE,
        "@timestamp": "2026-11-21T09:30:00.123Z"}], "pagination": {"next": "t2", "total": 1}})")
        .replace("EVENT", event)
        .replace("MORE", more);
}

} // namespace

class TestEventSource : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_profile.reset(); }

    void eventsAreUnderstood_data();
    void eventsAreUnderstood();
    void proxiesAreNoPeople_data();
    void proxiesAreNoPeople();
    void whatIsNoAnswer_data();
    void whatIsNoAnswer();
    void requests();
    void pages();
    void aPollIsIdempotentAndOverlaps();
    void sendgridNamesNoMessage();
    void refusals_data();
    void refusals();

private:
    FeedbackReport poll(const char *provider, const QUrl &server);

    QTemporaryDir m_folder;
    int m_runs = 0;
    std::unique_ptr<OutboxProfile> m_profile;
};

void TestEventSource::init()
{
    const QString folder = m_folder.filePath(QString::number(++m_runs));
    QVERIFY(QDir().mkpath(folder));
    m_profile = std::make_unique<OutboxProfile>(folder);
    m_profile->fill(1);
    const OutboxId id = m_profile->plan(m_profile->message(1));
    m_profile->write([&](Database &database) -> Done {
        OutboxRepository outbox(database);
        Done step = outbox.claim(id, QStringLiteral("p1@d1.example"),
                                 QStringLiteral("m1@shop.example"), "x");
        if (step)
            step = outbox.handOver(id, {}, m_profile->clock.now());
        return step
            ? outbox.settle(id, {OutboxState::Uncertain, {}, {}, 0, {}, QStringLiteral("uuid-1")},
                            m_profile->clock.now())
            : step;
    });
}

FeedbackReport TestEventSource::poll(const char *provider, const QUrl &server)
{
    HttpPolicy policy;
    policy.maxAttempts = 1;
    HttpClient http(
        m_profile->clock, [] { return 0.5; }, policy);
    const auto source = eventSource(QLatin1String(provider), QStringLiteral("s3cret"), server);
    return EventPoller(m_profile->store(), m_profile->clock, http, m_profile->sender)
        .poll(*source, {});
}

void TestEventSource::eventsAreUnderstood_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("next");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const char *provider, const QByteArray &body, Kind kind,
                        const char *next = "") {
        QTest::newRow(name) << QString::fromLatin1(provider) << body << QString::fromLatin1(next)
                            << kind;
    };
    row("Brevo took it", "brevo", brevo("requests"), Kind::Taken);
    row("Brevo delivered", "brevo", brevo("delivered"), Kind::Delivered);
    row("Brevo hard", "brevo", brevo("hardBounces"), Kind::HardBounce);
    row("Brevo soft", "brevo", brevo("softBounces"), Kind::SoftBounce);
    row("Brevo full", "brevo", brevo("softBounces").replace("\"x\"", "\"452 4.2.2 mailbox full\""),
        Kind::MailboxFull);
    row("Brevo spam", "brevo", brevo("spam"), Kind::Complaint);
    row("Brevo unsubscribed", "brevo", brevo("unsubscribed"), Kind::Unsubscribe);
    row("Brevo opened", "brevo", brevo("opened"), Kind::Opened);
    row("Brevo proxy", "brevo", brevo("loadedByProxy"), Kind::MachineOpened);
    row("Mailjet sent", "mailjet", mailjet("sent"), Kind::Delivered);
    row("Mailjet bounce", "mailjet", mailjet("bounce"), Kind::SoftBounce);
    row("Mailjet lasting bounce", "mailjet", mailjet("bounce", ",\"StatePermanent\":true"),
        Kind::HardBounce);
    row("Mailjet opened", "mailjet", mailjet("opened"), Kind::MachineOpened);
    row("Mailjet spam", "mailjet", mailjet("spam"), Kind::Complaint);
    row("Mailgun delivered", "mailgun", mailgun("delivered"), Kind::Delivered);
    row("Mailgun failed for good", "mailgun",
        mailgun("failed", R"(,"severity":"permanent","delivery-status":{"enhanced-code":"5.1.1"})"),
        Kind::HardBounce);
    row("Mailgun full", "mailgun",
        mailgun("failed",
                R"(,"severity":"permanent","delivery-status":{"message":"mailbox full"})"),
        Kind::MailboxFull);
    row("Mailgun tries again", "mailgun",
        mailgun("failed", R"(,"severity":"temporary","delivery-status":{"enhanced-code":"4.2.2"})"),
        Kind::Delayed);
    row("Mailgun complained", "mailgun", mailgun("complained"), Kind::Complaint);
    row("Postmark took it", "postmark",
        R"({"TotalCount":1,"Messages":[{"MessageID":"uuid-1","ReceivedAt":"2026-11-21T04:30:00-05:00","Status":"Sent"}]})",
        Kind::Taken);
    row("Postmark bounce", "postmark",
        R"({"TotalCount":1,"Bounces":[{"ID":692560173,"Type":"HardBounce","MessageID":"uuid-1","Email":"p1@d1.example","BouncedAt":"2026-11-21T09:30:00Z"}]})",
        Kind::HardBounce, "1:0");
    row("Postmark complaint", "postmark",
        R"({"TotalCount":1,"Bounces":[{"ID":2,"Type":"SpamComplaint","MessageID":"uuid-1","Email":"p1@d1.example","BouncedAt":"2026-11-21T09:30:00Z"}]})",
        Kind::Complaint, "1:0");
    row("Postmark click", "postmark",
        R"({"TotalCount":1,"Clicks":[{"MessageID":"uuid-1","Recipient":"p1@d1.example","ReceivedAt":"2026-11-21T09:30:00Z","OriginalLink":"https://a"}]})",
        Kind::Clicked, "3:0");
    row("SendGrid bounce", "sendgrid",
        R"([{"created":1795255200,"email":"p1@d1.example","reason":"550 5.1.1 gone","status":"5.1.1"}])",
        Kind::HardBounce);
    row("SendGrid spam", "sendgrid", R"([{"created":1795255200,"email":"p1@d1.example","ip":"x"}])",
        Kind::Complaint, "2:0");
}

void TestEventSource::eventsAreUnderstood()
{
    QFETCH(QString, provider);
    QFETCH(QByteArray, body);
    QFETCH(QString, next);
    const auto page = eventSource(provider, QStringLiteral("k"))->read(body, next);
    QVERIFY(page);
    QCOMPARE(page->unreadable, 0);
    QCOMPARE(page->events.size(), 1);
    const Feedback &event = page->events.first();
    QTEST(event.kind, "kind");
    QCOMPARE(event.key.size(), 32);
    QVERIFY(event.isVouched);
    QVERIFY(event.at.ms > 1'790'000'000'000);
    const bool isNamed = event.messageIds == QStringList{QStringLiteral("m1@shop.example")}
        || !event.references.isEmpty() || event.recipient == QLatin1String("p1@d1.example");
    QVERIFY(isNamed);
}

void TestEventSource::proxiesAreNoPeople_data()
{
    QTest::addColumn<QString>("agent");
    QTest::addColumn<bool>("machine");
    QTest::newRow("Apple") << QStringLiteral("Mozilla/5.0") << true;
    QTest::newRow("Google") << QStringLiteral(
        "Mozilla/5.0 (Windows NT 5.1) Firefox/11.0 (via ggpht.com GoogleImageProxy)")
                            << true;
    QTest::newRow("Yahoo") << QStringLiteral("YahooMailProxy; https://help.yahoo.com") << true;
    QTest::newRow("nothing told") << QString() << true;
    QTest::newRow("a phone") << QStringLiteral(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36")
                             << false;
}

void TestEventSource::proxiesAreNoPeople()
{
    QFETCH(QString, agent);
    QTEST(EventReading::isMachine(agent), "machine");
    QFETCH(bool, machine);
    const QByteArray body
        = mailgun("opened", ",\"client-info\":{\"user-agent\":\"" + agent.toUtf8() + "\"}");
    const auto page = eventSource(QStringLiteral("mailgun"), QStringLiteral("k"))->read(body, {});
    QVERIFY(page);
    QCOMPARE(page->events.first().kind, machine ? Kind::MachineOpened : Kind::Opened);
}

void TestEventSource::whatIsNoAnswer_data()
{
    QTest::addColumn<QString>("provider");
    for (const char *provider : {"brevo", "mailjet", "mailgun", "postmark", "sendgrid"})
        QTest::newRow(provider) << QString::fromLatin1(provider);
}

void TestEventSource::whatIsNoAnswer()
{
    QFETCH(QString, provider);
    const auto source = eventSource(provider, QStringLiteral("k"));
    for (const char *body : {"", "<html>", "\"text\"", "{\"error\":"})
        QVERIFY(!source->read(body, {}));
    const auto other
        = source->read("{\"events\":[{}],\"Data\":[{}],\"items\":[{}],\"Messages\":[{}]}", {});
    if (other) // each but SendGrid, which answers by a list
        QCOMPARE(other->unreadable, 1);
    QVERIFY(!eventSource(QStringLiteral("ovh"), QStringLiteral("k")));
}

void TestEventSource::requests()
{
    for (const char *provider : {"brevo", "mailjet", "mailgun", "postmark", "sendgrid"}) {
        const auto source = eventSource(QLatin1String(provider), QStringLiteral("s3cret"));
        const HttpRequest request = source->request(kWindow, {});
        QCOMPARE(request.url.scheme(), QStringLiteral("https"));
        QVERIFY(!request.url.toString().contains(QLatin1String("s3cret")));
        QVERIFY(!request.headers.isEmpty());
    }
    const auto mailgunSource = eventSource(QStringLiteral("mailgun"), QStringLiteral("k"));
    QVERIFY(mailgunSource->request(kWindow, {}).body.contains("Sat, 21 Nov 2026 10:00:00 +0000"));
    QVERIFY(
        mailgunSource->request(kWindow, QStringLiteral("t2")).body.contains("\"token\":\"t2\""));
    const QUrlQuery query(eventSource(QStringLiteral("brevo"), QStringLiteral("k"))
                              ->request(kWindow, QStringLiteral("0:2500"))
                              .url);
    QCOMPARE(query.queryItemValue(QStringLiteral("offset")), QStringLiteral("2500"));
    QCOMPARE(query.queryItemValue(QStringLiteral("endDate")), QStringLiteral("2026-11-21"));
}

void TestEventSource::pages()
{
    const EventReading::Cursor first = EventReading::cursorOf({});
    QCOMPARE(first.list, 0);
    QCOMPARE(EventReading::after(first, 500, 500, 4), QStringLiteral("0:500"));
    QCOMPARE(EventReading::after({0, 500}, 499, 500, 4), QStringLiteral("1:0"));
    QCOMPARE(EventReading::after({3, 0}, 1, 500, 4), QString());
}

void TestEventSource::aPollIsIdempotentAndOverlaps()
{
    LoopbackServer server([](const ServerRequest &) {
        ServerReply reply;
        reply.body = brevo("delivered");
        return reply;
    });
    const FeedbackReport report = poll("brevo", server.url());
    QVERIFY2(!report.error, qPrintable(report.error ? report.error->text : QString()));
    QCOMPARE(report.taken, 1);
    QCOMPARE(m_profile->states(), QStringLiteral("accepted 1"));
    QCOMPARE(server.requests().first().headers.value("api-key"), QByteArray("s3cret"));
    QCOMPARE(server.requests().first().query.queryItemValue(QStringLiteral("startDate")),
             QStringLiteral("2026-11-14"));
    m_profile->clock.advance(std::chrono::hours(48));
    const FeedbackReport again = poll("brevo", server.url());
    QCOMPARE(again.read, 1);
    QCOMPARE(again.taken, 0);
    // A day before where the last look ended.
    QCOMPARE(server.requests().last().query.queryItemValue(QStringLiteral("startDate")),
             QStringLiteral("2026-11-20"));
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM feedback")), 1);
}

void TestEventSource::sendgridNamesNoMessage()
{
    LoopbackServer server([this](const ServerRequest &request) {
        ServerReply reply;
        const QByteArray at = QByteArray::number(m_profile->clock.now().ms / 1'000 + 60);
        reply.body = "[]";
        if (request.path.endsWith(QLatin1String("/spam_reports")))
            reply.body = "[{\"email\":\"p1@d1.example\",\"created\":" + at + "}]";
        return reply;
    });
    const FeedbackReport report = poll("sendgrid", server.url());
    QVERIFY(!report.error);
    QCOMPARE(server.requests().size(), 5);
    QCOMPARE(report.taken, 1);
    QCOMPARE(m_profile->row(QStringLiteral("SELECT reason FROM suppression")),
             QStringLiteral("complaint"));
}

void TestEventSource::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("key") << 401 << ErrorCode::Auth;
    QTest::newRow("too often") << 429 << ErrorCode::RateLimited;
    QTest::newRow("broken") << 500 << ErrorCode::ServerFailure;
    QTest::newRow("moved") << 404 << ErrorCode::Protocol;
}

void TestEventSource::refusals()
{
    QFETCH(int, status);
    LoopbackServer server([status](const ServerRequest &) {
        ServerReply reply;
        reply.status = status;
        return reply;
    });
    const FeedbackReport report = poll("brevo", server.url());
    QVERIFY(report.error);
    QTEST(report.error->code, "code");
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM feedback_place")), 0);
}

QTEST_GUILESS_MAIN(TestEventSource)
#include "tst_eventsource.moc"
