#include "tests/workflows/channels/gatewayfixture.h"

#include <QTcpServer>

using namespace comptoir;
using gatewayfixture::placeOf;
using Fate = GatewayServer::Fate;

/// Every gateway over the wire: what it takes, what it refuses, and what may be in doubt.
class TestGatewayChannel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void sends_data() { eachProvider(); }
    void sends();
    void says_data();
    void says();
    void tellsWhatBecameOfIt_data() { eachProvider(); }
    void tellsWhatBecameOfIt();
    void tellsWhoSaidStop_data() { eachProvider(); }
    void tellsWhoSaidStop();
    void tellsTheCredit_data() { eachProvider(); }
    void tellsTheCredit();
    void wrongKeys_data() { eachProvider(); }
    void wrongKeys();
    void breaksOff_data();
    void breaksOff();
    void nothingLeavesWithoutTheHandOver_data() { eachProvider(); }
    void nothingLeavesWithoutTheHandOver();
    void nobodyThere_data() { eachProvider(); }
    void nobodyThere();
    void notEverythingEndsInDoubt();
    void sandbox_data() { eachProvider(); }
    void sandbox();
    void ovhFollowsItsClock();
    void whatsApp();
    void byGet();
    void objections();
    void staysSilentAboutKeys();

private:
    static void eachProvider();
    std::unique_ptr<GatewayChannel> channel(const QString &provider);
    SendOutcome send(GatewayChannel &channel, const SendRequest &request);
    SentText sentText(const SendRequest &request, const SendOutcome &outcome) const;

    GatewayServer m_server;
    TestClock m_clock;
    GatewayParts m_parts;
    int m_handOvers = 0;
    bool m_mayGo = true;
};

void TestGatewayChannel::eachProvider()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : gatewayfixture::providers())
        QTest::newRow(qPrintable(provider)) << provider;
}

void TestGatewayChannel::init()
{
    m_server.http().clearFaults();
    m_server.http().clearRequests();
    m_server.forget();
    m_server.setTime(m_clock.now().ms / 1'000 + 7'200); // two hours ahead of this computer
    m_parts = gatewayfixture::parts(m_clock);
    m_handOvers = 0;
    m_mayGo = true;
}

std::unique_ptr<GatewayChannel> TestGatewayChannel::channel(const QString &provider)
{
    return gatewayfixture::channel(gatewayfixture::sender(provider, m_server.url()), m_parts);
}

SendOutcome TestGatewayChannel::send(GatewayChannel &channel, const SendRequest &request)
{
    return channel.send(request,
                        [this] {
                            ++m_handOvers;
                            return m_mayGo;
                        },
                        {});
}

SentText TestGatewayChannel::sentText(const SendRequest &request, const SendOutcome &outcome) const
{
    return {request.reference, outcome.remoteReference, request.recipient,
            QString::fromUtf8(request.content), m_clock.now()};
}

void TestGatewayChannel::sends()
{
    QFETCH(QString, provider);
    const auto sms = channel(provider);
    const SendRequest request = gatewayfixture::request(provider);
    const SendOutcome outcome = send(*sms, request);
    QCOMPARE(outcome.reply, ReplyClass::Accepted);
    QVERIFY(!outcome.remoteReference.isEmpty());
    QCOMPARE(m_handOvers, 1);
    QCOMPARE(m_server.refusedKeys(), 0);
    const QList<GatewayServer::Taken> taken = m_server.taken();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.at(0).provider, provider);
    QCOMPARE(taken.at(0).recipient, QStringLiteral("33612310001"));
    QCOMPARE(taken.at(0).text, QString::fromUtf8(request.content));
    QVERIFY(taken.at(0).sender.contains(request.sender));
    if (!provider.startsWith(QLatin1String("twilio"))) // has none
        QVERIFY(request.reference.startsWith(taken.at(0).reference)
                && taken.at(0).reference.size() >= 20);
    // And the next on the way that is there.
    SendRequest next = request;
    next.recipient = QStringLiteral("+33612310002");
    QCOMPARE(send(*sms, next).reply, ReplyClass::Accepted);
    QCOMPARE(m_server.taken().size(), 2);
}

void TestGatewayChannel::says_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("fate");
    QTest::addColumn<int>("meaning");
    const auto row = [](const QString &provider, Fate fate, ReplyClass meaning) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(provider).arg(static_cast<int>(fate))))
            << provider << static_cast<int>(fate) << static_cast<int>(meaning);
    };
    for (const QString &provider : gatewayfixture::providers()) {
        const bool tellsStops = provider.startsWith(QLatin1String("twilio"))
            || provider == QLatin1String("smsfactor") || provider == QLatin1String("vonage");
        row(provider, Fate::NoSuchNumber, ReplyClass::NoSuchAddress);
        if (tellsStops)
            row(provider, Fate::Stopped, ReplyClass::Unsubscribed);
        row(provider, Fate::TooFast, ReplyClass::Throttled);
        row(provider, Fate::NoCredit, ReplyClass::LoginRefused);
        if (provider != QLatin1String("http_sms"))
            row(provider, Fate::BadSender, ReplyClass::LoginRefused);
    }
}

void TestGatewayChannel::says()
{
    QFETCH(QString, provider);
    QFETCH(int, fate);
    m_server.setFate(QStringLiteral("33612310001"), static_cast<Fate>(fate));
    const SendOutcome outcome = send(*channel(provider), gatewayfixture::request(provider));
    QTEST(static_cast<int>(outcome.reply), "meaning");
    QVERIFY(m_server.taken().isEmpty());
}

void TestGatewayChannel::tellsWhatBecameOfIt()
{
    QFETCH(QString, provider);
    const auto sms = channel(provider);
    const SendRequest request = gatewayfixture::request(provider);
    const SendOutcome outcome = send(*sms, request);
    const SentText sent = sentText(request, outcome);
    const auto state = [&]() -> std::optional<DeliveryState> {
        const auto reports = sms->reports({sent}, {});
        if (!reports || reports->size() != 1 || reports->at(0).reference != request.reference)
            return std::nullopt;
        return reports->at(0).state;
    };
    QCOMPARE(state(), std::optional(DeliveryState::Pending));
    const QString id = m_server.taken().at(0).id;
    m_server.setDelivered(id, false);
    QCOMPARE(state(), std::optional(DeliveryState::Failed));
    m_server.setDelivered(id, true);
    QCOMPARE(state(), std::optional(DeliveryState::Delivered));
    // As if no answer had come: found by what we know.
    SentText lost = sent;
    lost.remoteReference.clear();
    const auto found = sms->find(lost, {});
    QVERIFY2(found.hasValue(), found ? "" : qPrintable(found.error().detail));
    QVERIFY(found->has_value());
    QCOMPARE((*found)->reference, request.reference);
    lost.reference = QStringLiteral("ffffffffffffffffffffffff");
    lost.recipient = QStringLiteral("+33612319999");
    const auto none = sms->find(lost, {});
    QVERIFY(none.hasValue());
    QVERIFY(!none->has_value());
}

void TestGatewayChannel::tellsWhoSaidStop()
{
    QFETCH(QString, provider);
    const auto sms = channel(provider);
    const auto none = sms->optOuts({}, {});
    QVERIFY2(none.hasValue(), none ? "" : qPrintable(none.error().detail));
    QVERIFY(none->recipients.isEmpty());
    m_server.addStop(QStringLiteral("33612310001"));
    m_server.addStop(QStringLiteral("33612310002"), QStringLiteral("Stop svp"));
    const auto said = sms->optOuts(none->cursor, {});
    QVERIFY(said.hasValue());
    QStringList numbers = said->recipients;
    numbers.sort();
    QCOMPARE(numbers,
             (QStringList{QStringLiteral("+33612310001"), QStringLiteral("+33612310002")}));
    QVERIFY(!said->cursor.isEmpty());
    const auto again = sms->optOuts(said->cursor, {});
    QVERIFY(again.hasValue());
    QVERIFY(again->recipients.size() <= 2);
    m_server.http().inject({.status = 503, .times = -1});
    QVERIFY(!sms->optOuts(said->cursor, {}));
}

void TestGatewayChannel::tellsTheCredit()
{
    QFETCH(QString, provider);
    const auto credit = channel(provider)->credit({});
    QVERIFY2(credit.hasValue(), credit ? "" : qPrintable(credit.error().detail));
    bool isNumber = false;
    QVERIFY(credit->amount.toDouble(&isNumber) > 0);
    QVERIFY(isNumber);
}

void TestGatewayChannel::wrongKeys()
{
    QFETCH(QString, provider);
    const Sender sender = gatewayfixture::sender(provider, m_server.url());
    GatewayAccount account = gatewayfixture::account(sender, gatewayfixture::secret(provider));
    for (const GatewayField &field : Gateways::entry(provider).fields()) {
        if (field.isSecret)
            account.fields[field.key] += QStringLiteral("x");
    }
    GatewayChannel sms(Gateways::entry(provider), account, m_parts);
    QCOMPARE(send(sms, gatewayfixture::request(provider)).reply, ReplyClass::LoginRefused);
    QVERIFY(m_server.refusedKeys() > 0);
    QVERIFY(m_server.taken().isEmpty());
    QVERIFY(!sms.credit({}));
}

void TestGatewayChannel::breaksOff_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("meaning");
    QTest::addColumn<bool>("wasTaken");
    using Kind = Fault::Kind;
    for (const QString &provider : gatewayfixture::providers()) {
        const auto row = [&provider](const char *name, Kind kind, int status,
                                     const QByteArray &body, ReplyClass meaning, bool wasTaken) {
            QTest::newRow(qPrintable(provider + u' ' + QLatin1String(name)))
                << provider << static_cast<int>(kind) << status << body << static_cast<int>(meaning)
                << wasTaken;
        };
        row("too fast", Kind::Status, 429, {}, ReplyClass::Throttled, false);
        row("failure", Kind::Status, 500, "<html>", ReplyClass::Unknown, false);
        row("bad gateway", Kind::Status, 502, "<html>", ReplyClass::Unknown, false);
        row("odd status", Kind::Status, 418, {}, ReplyClass::OurFault, false);
        row("led elsewhere", Kind::Status, 302, {}, ReplyClass::Unknown, false);
        row("no JSON", Kind::Status, 200, "<html>hello</html>", ReplyClass::Unknown, false);
        row("huge", Kind::Status, 200, QByteArray(3 * 1024 * 1024, 'x'), ReplyClass::Unknown,
            false);
        row("dropped", Kind::Reset, 0, {}, ReplyClass::Unknown, false);
        row("half an answer", Kind::Truncate, 0, {}, ReplyClass::Unknown, true);
        row("garbled", Kind::Garble, 0, {}, ReplyClass::Unknown, true);
        row("silent", Kind::Hang, 0, {}, ReplyClass::Unknown, false);
    }
}

void TestGatewayChannel::breaksOff()
{
    QFETCH(QString, provider);
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, wasTaken);
    m_parts.policy.transferTimeout = std::chrono::milliseconds(300);
    const auto sms = channel(provider);
    Fault fault;
    fault.kind = static_cast<Fault::Kind>(kind);
    fault.status = status;
    fault.body = body;
    fault.pathContains = placeOf(provider);
    if (status == 302)
        fault.headers = {{"Location", m_server.url().toEncoded() + "/elsewhere"}};
    m_server.http().inject(fault);
    const SendOutcome outcome = send(*sms, gatewayfixture::request(provider));
    m_server.http().release();
    QTEST(static_cast<int>(outcome.reply), "meaning");
    QCOMPARE(m_handOvers, 1);
    QCOMPARE(m_server.taken().size(), wasTaken ? 1 : 0);
    // Never a second time by itself, and never where somebody else leads.
    int asked = 0;
    for (const ServerRequest &request : m_server.http().requests()) {
        QVERIFY(request.path != QLatin1String("/elsewhere"));
        asked += request.path.contains(placeOf(provider)) ? 1 : 0;
    }
    QCOMPARE(asked, 1);
}

void TestGatewayChannel::nothingLeavesWithoutTheHandOver()
{
    QFETCH(QString, provider);
    m_mayGo = false;
    const auto sms = channel(provider);
    QCOMPARE(send(*sms, gatewayfixture::request(provider)).reply, ReplyClass::Withheld);
    QCOMPARE(m_handOvers, 1);
    QVERIFY(m_server.taken().isEmpty());
    m_mayGo = true;
    QCOMPARE(send(*sms, gatewayfixture::request(provider)).reply, ReplyClass::Accepted);
    QCOMPARE(m_server.taken().size(), 1);
}

void TestGatewayChannel::nobodyThere()
{
    QFETCH(QString, provider);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    const auto sms = gatewayfixture::channel(
        gatewayfixture::sender(provider, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port))),
        m_parts);
    QCOMPARE(send(*sms, gatewayfixture::request(provider)).reply, ReplyClass::NoConnection);
    QCOMPARE(m_handOvers, 0);
}

void TestGatewayChannel::notEverythingEndsInDoubt()
{
    const auto sms = channel(QStringLiteral("brevo_sms"));
    Fault fault;
    fault.status = 500;
    fault.times = -1;
    fault.pathContains = placeOf(QStringLiteral("brevo_sms"));
    m_server.http().inject(fault);
    const SendRequest request = gatewayfixture::request(QStringLiteral("brevo_sms"));
    for (int doubt = 0; doubt < GatewayChannel::kMostDoubts; ++doubt)
        QCOMPARE(send(*sms, request).reply, ReplyClass::Unknown);
    QCOMPARE(m_handOvers, GatewayChannel::kMostDoubts);
    QCOMPARE(send(*sms, request).reply, ReplyClass::Throttled);
    QCOMPARE(m_handOvers, GatewayChannel::kMostDoubts);
    // Nothing answers at all: the second does not even begin.
    m_server.http().clearFaults();
    m_server.http().inject({.kind = Fault::Kind::Reset, .times = -1});
    QCOMPARE(send(*sms, request).reply, ReplyClass::Unknown);
    const int before = m_handOvers;
    QCOMPARE(send(*sms, request).reply, ReplyClass::NoConnection);
    QCOMPARE(m_handOvers, before);
}

void TestGatewayChannel::sandbox()
{
    QFETCH(QString, provider);
    Sender sender = gatewayfixture::sender(provider, m_server.url());
    sender.options.insert(QStringLiteral("sandbox"), QStringLiteral("1"));
    const auto sms = gatewayfixture::channel(sender, m_parts);
    const SendOutcome outcome = send(*sms, gatewayfixture::request(provider));
    QCOMPARE(outcome.reply, ReplyClass::Accepted);
    QCOMPARE(m_handOvers, 1);
    if (Gateways::entry(provider).sandbox != GatewayEntry::Sandbox::TestKeys) {
        QVERIFY(m_server.taken().isEmpty());
        return;
    }
    // Test keys: the provider's own sender, which sends nothing.
    QCOMPARE(m_server.taken().size(), 1);
    QCOMPARE(m_server.taken().at(0).sender, QStringLiteral("+15005550006"));
}

void TestGatewayChannel::ovhFollowsItsClock()
{
    const auto sms = channel(QStringLiteral("ovh_sms"));
    SendRequest request = gatewayfixture::request(QStringLiteral("ovh_sms"));
    QCOMPARE(send(*sms, request).reply, ReplyClass::Accepted);
    // This computer slept: its clock went on, and so did theirs.
    m_clock.advance(std::chrono::hours(3));
    m_server.setTime(m_clock.now().ms / 1'000 - 500);
    QCOMPARE(send(*sms, request).reply, ReplyClass::Accepted);
    QCOMPARE(m_server.refusedKeys(), 0);
    int asked = 0;
    for (const ServerRequest &one : m_server.http().requests())
        asked += one.path.endsWith(QLatin1String("/auth/time")) ? 1 : 0;
    QCOMPARE(asked, 2);
    const GatewayServer::Taken taken = m_server.taken().at(0);
    QCOMPARE(taken.details.value(QLatin1String("noStopClause")).toBool(true), false);
    QCOMPARE(taken.details.value(QLatin1String("coding")).toString(), QStringLiteral("7bit"));
    request.isMarketing = false;
    request.content = QStringLiteral("Fête").toUtf8();
    QCOMPARE(send(*sms, request).reply, ReplyClass::Accepted);
    const QJsonObject last = m_server.taken().constLast().details;
    QCOMPARE(last.value(QLatin1String("noStopClause")).toBool(false), true);
    QCOMPARE(last.value(QLatin1String("coding")).toString(), QStringLiteral("8bit"));
}

void TestGatewayChannel::whatsApp()
{
    const QString provider = QStringLiteral("twilio_whatsapp");
    SendRequest request = gatewayfixture::request(provider);
    request.content
        = R"({"template":"HX00112233445566778899aabbccddeeff","variables":{"1":"Zoé"}})";
    QCOMPARE(send(*channel(provider), request).reply, ReplyClass::Accepted);
    GatewayServer::Taken taken = m_server.taken().constLast();
    QCOMPARE(taken.details.value(QLatin1String("ContentSid")).toString(),
             QStringLiteral("HX00112233445566778899aabbccddeeff"));
    QCOMPARE(taken.details.value(QLatin1String("ContentVariables")).toString(),
             QStringLiteral("{\"1\":\"Zoé\"}"));
    QVERIFY(taken.text.isEmpty());
    QCOMPARE(taken.sender, QStringLiteral("whatsapp:+33757130042"));
    // A text goes into the account's template.
    Sender sender = gatewayfixture::sender(provider, m_server.url());
    sender.options.insert(QStringLiteral("template"),
                          QStringLiteral("HXffeeddccbbaa99887766554433221100"));
    request.content = "Bonjour";
    QCOMPARE(send(*gatewayfixture::channel(sender, m_parts), request).reply, ReplyClass::Accepted);
    taken = m_server.taken().constLast();
    QCOMPARE(taken.details.value(QLatin1String("ContentVariables")).toString(),
             QStringLiteral("{\"1\":\"Bonjour\"}"));
}

void TestGatewayChannel::byGet()
{
    const QString provider = QStringLiteral("http_sms");
    Sender sender = gatewayfixture::sender(provider, m_server.url());
    sender.options.insert(QStringLiteral("method"), QStringLiteral("GET"));
    sender.options.insert(
        QStringLiteral("url"),
        m_server.url().toString()
            + QStringLiteral("/custom/send?to={to_digits}&text={text}&from={sender}"
                             "&ref={ref}"));
    const SendRequest request = gatewayfixture::request(provider);
    auto sms = gatewayfixture::channel(sender, m_parts);
    QCOMPARE(send(*sms, request).reply, ReplyClass::Accepted);
    QCOMPARE(m_server.taken().size(), 1);
    QCOMPARE(m_server.taken().at(0).text, QString::fromUtf8(request.content));
    // Dropped: Qt would send a GET again by itself.
    Fault fault;
    fault.kind = Fault::Kind::Reset;
    fault.pathContains = QStringLiteral("/custom/send");
    m_server.http().inject(fault);
    m_server.http().clearRequests();
    QCOMPARE(send(*sms, request).reply, ReplyClass::Unknown);
    int asked = 0;
    for (const ServerRequest &one : m_server.http().requests())
        asked += one.path == QLatin1String("/custom/send") ? 1 : 0;
    QCOMPARE(asked, 1);
    QCOMPARE(m_server.taken().size(), 1);
    // Offline: known before anything is handed over.
    m_server.http().inject({.kind = Fault::Kind::Reset, .times = -1});
    const int before = m_handOvers;
    sms = gatewayfixture::channel(sender, m_parts);
    QCOMPARE(send(*sms, request).reply, ReplyClass::NoConnection);
    QCOMPARE(m_handOvers, before);
}

void TestGatewayChannel::objections()
{
    const GatewayEntry entry = Gateways::entry(QStringLiteral("ovh_sms"));
    const SendRequest good = gatewayfixture::request(entry.id);
    QVERIFY(GatewayChannel::objection(good, entry).isEmpty());
    SendRequest bad = good;
    bad.recipient = QStringLiteral("0612345678");
    QVERIFY(!GatewayChannel::objection(bad, entry).isEmpty());
    bad = good;
    bad.sender = QStringLiteral("Trop long pour cela");
    QVERIFY(!GatewayChannel::objection(bad, entry).isEmpty());
    bad = good;
    bad.content = " \n";
    QVERIFY(!GatewayChannel::objection(bad, entry).isEmpty());
    bad.content = "\xff\xfe";
    QVERIFY(!GatewayChannel::objection(bad, entry).isEmpty());
    bad.content = QByteArray(919, 'a'); // seven parts
    QVERIFY(!GatewayChannel::objection(bad, entry).isEmpty());
    bad.content = QByteArray(918, 'a');
    QVERIFY(GatewayChannel::objection(bad, entry).isEmpty());
    bad.content = QByteArray(919, 'a');
    QCOMPARE(send(*channel(entry.id), bad).reply, ReplyClass::OurFault);
    QCOMPARE(m_handOvers, 0);
    QVERIFY(m_server.http().requests().isEmpty());
}

/// A server that shows what it got does not bring a key into the ledger.
void TestGatewayChannel::staysSilentAboutKeys()
{
    const QString key
        = GatewayServer::keys(QStringLiteral("brevo_sms")).value(QStringLiteral("api_key"));
    Fault fault;
    fault.status = 400;
    fault.body
        = R"({"code":")" + key.toUtf8() + R"(","message":"you sent )" + key.toUtf8() + R"("})";
    fault.pathContains = placeOf(QStringLiteral("brevo_sms"));
    m_server.http().inject(fault);
    const SendOutcome outcome = send(*channel(QStringLiteral("brevo_sms")),
                                     gatewayfixture::request(QStringLiteral("brevo_sms")));
    QCOMPARE(outcome.reply, ReplyClass::OurFault);
    QVERIFY(!outcome.text.contains(key));
    QVERIFY(!outcome.enhanced.contains(key));
}

QTEST_GUILESS_MAIN(TestGatewayChannel)
#include "tst_gatewaychannel.moc"
