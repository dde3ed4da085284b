/// SPF, DKIM and DMARC records as strangers publish them, and what is said of a domain.

#include "workflows/messages/domainfindings.h"

#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

namespace {

using Spf = SpfRecord::State;
using Dkim = DkimKey::State;
using Dmarc = DmarcPolicy::State;
using Texts = QList<QByteArray>;

/// A key of that many bits, as far as its length tells.
QByteArray rsaKey(int bytes)
{
    return QByteArray(bytes, 'k').toBase64();
}

/// Answers from a table; names that are not in it do not exist. Answers come at once, or when the
/// test says so.
class FakeDns : public DnsSource
{
public:
    void askTexts(const QString &name, QObject *,
                  std::function<void(const DnsAnswer &)> then) override
    {
        asked.append(name);
        if (silent.contains(name) || isSilent)
            return;
        if (failing.contains(name) || isFailing)
            then({DnsAnswer::End::Failed, {}});
        else if (records.contains(name))
            then({DnsAnswer::End::Found, records.value(name)});
        else
            then({DnsAnswer::End::NotThere, {}});
    }

    QHash<QString, Texts> records;
    QStringList asked, failing, silent;
    bool isFailing = false, isSilent = false;
};

SenderPreset ovh()
{
    return senderPreset(QStringLiteral("ovh"));
}

DomainFacts check(FakeDns &dns, const QString &address, const SenderPreset &preset,
                  const QString &selector = {})
{
    DomainCheck check(dns);
    DomainFacts facts;
    QObject::connect(&check, &DomainCheck::finished, &check,
                     [&facts](const DomainFacts &found) { facts = found; });
    check.start(address, preset, selector);
    return facts;
}

} // namespace

class TestDnsRecords : public QObject
{
    Q_OBJECT

private slots:
    void spfIsRead_data();
    void spfIsRead();
    void spfIsCompleted_data();
    void spfIsCompleted();
    void dkimIsRead_data();
    void dkimIsRead();
    void dmarcIsRead_data();
    void dmarcIsRead();
    void hostileRecordsEnd();
    void includesAreFollowed();
    void loopsOfIncludesEnd();
    void theDomainAboveHasThePolicy();
    void theFirstKeyThatStandsCounts();
    void silenceEndsInTime();
    void offlineIsSaid();
    void findingsOfADomain_data();
    void findingsOfADomain();
};

void TestDnsRecords::spfIsRead_data()
{
    QTest::addColumn<Texts>("texts");
    QTest::addColumn<Spf>("state");
    QTest::addColumn<QStringList>("includes");
    QTest::addColumn<QChar>("all");
    QTest::addColumn<int>("lookups");
    const QChar none;
    QTest::newRow("nothing") << Texts{} << Spf::None << QStringList{} << none << 0;
    QTest::newRow("other texts") << Texts{"google-site-verification=abc", "v=spf10 all"}
                                 << Spf::None << QStringList{} << none << 0;
    QTest::newRow("one include") << Texts{"x=1", "v=spf1 include:mx.ovh.com ~all"} << Spf::Good
                                 << QStringList{QStringLiteral("mx.ovh.com")} << QChar(u'~') << 1;
    QTest::newRow("capitals and blanks")
        << Texts{"V=SPF1   INCLUDE:Mx.Ovh.Com  -ALL "} << Spf::Good
        << QStringList{QStringLiteral("mx.ovh.com")} << QChar(u'-') << 1;
    QTest::newRow("all kinds") << Texts{"v=spf1 a mx:b.fr/24 ip4:1.2.3.4/8 ip6:2001:db8::/32 ptr"
                                        " exists:%{i}.c.fr ?all exp=d.fr"}
                               << Spf::Good << QStringList{} << QChar(u'?') << 4;
    QTest::newRow("nothing else") << Texts{"v=spf1"} << Spf::Good << QStringList{} << none << 0;
    QTest::newRow("an include that refuses") << Texts{"v=spf1 -include:a.fr ~include:b.fr all"}
                                             << Spf::Good << QStringList{} << QChar(u'+') << 2;
    QTest::newRow("after all nothing is reached")
        << Texts{"v=spf1 -all include:a.fr"} << Spf::Good << QStringList{} << QChar(u'-') << 1;
    QTest::newRow("two records") << Texts{"v=spf1 -all", "v=spf1 include:a.fr -all"} << Spf::Many
                                 << QStringList{} << none << 0;
    QTest::newRow("an unknown word")
        << Texts{"v=spf1 includes:a.fr -all"} << Spf::Broken << QStringList{} << none << 0;
    QTest::newRow("no name") << Texts{"v=spf1 include: -all"} << Spf::Broken << QStringList{}
                             << none << 0;
    QTest::newRow("two redirects")
        << Texts{"v=spf1 redirect=a.fr redirect=b.fr"} << Spf::Broken << QStringList{} << none << 1;
    QTest::newRow("a control character")
        << Texts{"v=spf1 include:a\1.fr -all"} << Spf::Broken << QStringList{} << none << 0;
    QTest::newRow("64 KB") << Texts{"v=spf1 " + QByteArray("ip4:1.2.3.4 ").repeated(5'461)}
                           << Spf::Broken << QStringList{} << none << 0;
}

void TestDnsRecords::spfIsRead()
{
    QFETCH(Texts, texts);
    QFETCH(Spf, state);
    QFETCH(QStringList, includes);
    QFETCH(QChar, all);
    const SpfRecord record = readSpf(texts);
    QCOMPARE(record.state, state);
    if (state != Spf::Good)
        return;
    QCOMPARE(record.includes, includes);
    QCOMPARE(record.all, all);
    QTEST(record.lookups, "lookups");
}

void TestDnsRecords::spfIsCompleted_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromLatin1(after);
    };
    row("none", "", "v=spf1 include:mx.ovh.com ~all");
    row("broken", "v=spf1 huh?", "v=spf1 include:mx.ovh.com ~all");
    row("before all", "v=spf1 a include:x.fr -all",
        "v=spf1 a include:x.fr include:mx.ovh.com -all");
    row("without all", "v=spf1 a", "v=spf1 a include:mx.ovh.com");
    row("a bare all", "v=spf1 all", "v=spf1 include:mx.ovh.com all");
    row("a name that ends so", "v=spf1 include:all ?ALL",
        "v=spf1 include:all include:mx.ovh.com ?ALL");
}

void TestDnsRecords::spfIsCompleted()
{
    QFETCH(QByteArray, before);
    const Texts texts = before.isEmpty() ? Texts{} : Texts{before};
    const QString after = spfWith(readSpf(texts), QStringLiteral("mx.ovh.com"));
    QTEST(after, "after");
    QCOMPARE(readSpf({after.toLatin1()}).state, Spf::Good);
}

void TestDnsRecords::dkimIsRead_data()
{
    QTest::addColumn<Texts>("texts");
    QTest::addColumn<Dkim>("state");
    QTest::newRow("nothing") << Texts{} << Dkim::None;
    QTest::newRow("something else") << Texts{"v=spf1 -all"} << Dkim::None;
    QTest::newRow("2048 bits") << Texts{"v=DKIM1; k=rsa; p=" + rsaKey(294)} << Dkim::Good;
    QTest::newRow("1024 bits, a key alone") << Texts{"p=" + rsaKey(162)} << Dkim::Good;
    QTest::newRow("512 bits") << Texts{"v=DKIM1; p=" + rsaKey(94)} << Dkim::Weak;
    QTest::newRow("with blanks in it")
        << Texts{"v=DKIM1; p= " + rsaKey(294).insert(100, "  ")} << Dkim::Good;
    QTest::newRow("ed25519") << Texts{"v=DKIM1; k=ed25519; p=" + rsaKey(32)} << Dkim::Good;
    QTest::newRow("withdrawn") << Texts{"v=DKIM1; p="} << Dkim::Revoked;
    QTest::newRow("no key at all") << Texts{"v=DKIM1; k=rsa"} << Dkim::Broken;
    QTest::newRow("not base64") << Texts{"v=DKIM1; p=***"} << Dkim::Broken;
    QTest::newRow("another kind") << Texts{"v=DKIM1; k=dsa; p=" + rsaKey(294)} << Dkim::Broken;
    QTest::newRow("a test") << Texts{"v=DKIM1; t=s:y; p=" + rsaKey(294)} << Dkim::Testing;
    QTest::newRow("another version") << Texts{"v=DKIM2; p=" + rsaKey(294)} << Dkim::None;
    QTest::newRow("among others") << Texts{"hello", "k=rsa; p=" + rsaKey(294)} << Dkim::Good;
    QTest::newRow("64 KB") << Texts{"v=DKIM1; p=" + rsaKey(49'000)} << Dkim::Broken;
}

void TestDnsRecords::dkimIsRead()
{
    QFETCH(Texts, texts);
    QTEST(readDkim(texts).state, "state");
}

void TestDnsRecords::dmarcIsRead_data()
{
    QTest::addColumn<Texts>("texts");
    QTest::addColumn<DmarcPolicy>("policy");
    using Action = DmarcPolicy::Action;
    const auto good = [](Action action, Action sub, bool dkim, bool spf) {
        return DmarcPolicy{Dmarc::Good, {}, action, sub, dkim, spf};
    };
    const auto bad = [](Dmarc state) { return DmarcPolicy{state, {}, {}, {}, false, false}; };
    QTest::newRow("nothing") << Texts{} << bad(Dmarc::None);
    QTest::newRow("spf there") << Texts{"v=spf1 -all"} << bad(Dmarc::None);
    QTest::newRow("none") << Texts{"v=DMARC1; p=none"}
                          << good(Action::None, Action::None, false, false);
    QTest::newRow("all of it")
        << Texts{"v=DMARC1;p=Reject;sp=quarantine;adkim=s;aspf=S;rua=mailto:a@b.fr"}
        << good(Action::Reject, Action::Quarantine, true, true);
    QTest::newRow("two") << Texts{"v=DMARC1; p=none", "v=DMARC1; p=none"} << bad(Dmarc::Many);
    QTest::newRow("no policy") << Texts{"v=DMARC1; rua=mailto:a@b.fr"} << bad(Dmarc::Broken);
    QTest::newRow("a policy that is none") << Texts{"v=DMARC1; p=perhaps"} << bad(Dmarc::Broken);
    QTest::newRow("no tags") << Texts{"v=DMARC1; none"} << bad(Dmarc::Broken);
    QTest::newRow("64 KB") << Texts{"v=DMARC1; p=none; x=" + QByteArray(64 * 1'024, 'x')}
                           << bad(Dmarc::Broken);
}

void TestDnsRecords::dmarcIsRead()
{
    QFETCH(Texts, texts);
    DmarcPolicy policy = readDmarc(texts);
    policy.text.clear();
    QTEST(policy, "policy");
}

/// Many records, and each as long as can be: read up to the limits.
void TestDnsRecords::hostileRecordsEnd()
{
    Texts many;
    for (int i = 0; i < 10'000; ++i)
        many.append("v=spf1 include:" + QByteArray::number(i) + ".fr -all");
    QCOMPARE(readSpf(many).state, Spf::Many);
    Texts keys(10'000, "no key");
    keys.append("v=DKIM1; p=" + rsaKey(294));
    QCOMPARE(readDkim(keys).state, Dkim::None); // behind what anybody reads
    QCOMPARE(readDmarc(Texts(10'000, QByteArray(65'535, ';'))).state, Dmarc::None);
    const Texts strange{QByteArray(65'535, '='),
                        QByteArray("\0\0\0", 3),
                        QByteArray(),
                        "v=",
                        "v=spf1:",
                        "v=DMARC1",
                        "v=DKIM1"};
    QCOMPARE(readSpf(strange).state, Spf::None);
    QCOMPARE(readDmarc(strange).state, Dmarc::Broken);
    QCOMPARE(readDkim(strange).state, Dkim::Broken);
}

void TestDnsRecords::includesAreFollowed()
{
    FakeDns dns;
    const QString address = QStringLiteral("bonjour@tournesol.fr");
    dns.records = {{QStringLiteral("tournesol.fr"), {"v=spf1 include:_spf.tournesol.fr -all"}},
                   {QStringLiteral("_spf.tournesol.fr"), {"v=spf1 a mx redirect=more.fr"}},
                   {QStringLiteral("more.fr"), {"v=spf1 include:mx.ovh.com ~all"}}};
    const DomainFacts facts = check(dns, address, ovh());
    QCOMPARE(facts.isIncluded, std::optional(true));
    QCOMPARE(facts.spfLookups, 5); // include, a, mx, redirect, include; the provider's has none
    dns.failing = {QStringLiteral("more.fr")};
    QCOMPARE(check(dns, address, ovh()).isIncluded, std::optional<bool>());
    dns.failing.clear();
    dns.records.remove(QStringLiteral("more.fr"));
    QCOMPARE(check(dns, address, ovh()).isIncluded, std::optional(false));
}

void TestDnsRecords::loopsOfIncludesEnd()
{
    FakeDns dns;
    dns.records = {{QStringLiteral("a.fr"), {"v=spf1 include:b.fr include:a.fr -all"}},
                   {QStringLiteral("b.fr"), {"v=spf1 include:a.fr include:b.fr redirect=b.fr"}}};
    const DomainFacts loop = check(dns, QStringLiteral("x@a.fr"), ovh());
    QCOMPARE(loop.isIncluded, std::optional(false));
    QCOMPARE(dns.asked.count(QStringLiteral("a.fr")), 1);
    QCOMPARE(dns.asked.count(QStringLiteral("b.fr")), 1);

    // Each names ten others that nobody has seen.
    FakeDns wide;
    for (int i = 0; i < 200; ++i) {
        QByteArray record("v=spf1");
        for (int j = 1; j <= 10; ++j)
            record += " include:n" + QByteArray::number(i * 10 + j) + ".fr";
        wide.records.insert(QStringLiteral("n%1.fr").arg(i), {record});
    }
    const DomainFacts facts = check(wide, QStringLiteral("x@n0.fr"), ovh());
    QVERIFY(facts.spfLookups > kMostSpfLookups);
    QVERIFY(wide.asked.size() < 20);
    QCOMPARE(DomainFindings::of(facts).first().verdict, DomainFinding::Verdict::Missing);
}

void TestDnsRecords::theDomainAboveHasThePolicy()
{
    FakeDns dns;
    dns.records = {{QStringLiteral("_dmarc.tournesol.fr"), {"v=DMARC1; p=none; sp=reject"}}};
    const DomainFacts facts = check(dns, QStringLiteral("x@lettre.shop.tournesol.fr"), ovh());
    QCOMPARE(facts.dmarcDomain, QStringLiteral("tournesol.fr"));
    QCOMPARE(facts.dmarc.ofSubdomains, DmarcPolicy::Action::Reject);
    QVERIFY(!dns.asked.contains(QStringLiteral("_dmarc.fr")));
}

void TestDnsRecords::theFirstKeyThatStandsCounts()
{
    FakeDns dns;
    const SenderPreset brevo = senderPreset(QStringLiteral("brevo"));
    dns.records
        = {{QStringLiteral("brevo2._domainkey.tournesol.fr"), {"v=DKIM1; p=" + rsaKey(294)}}};
    DomainFacts facts = check(dns, QStringLiteral("x@tournesol.fr"), brevo);
    QCOMPARE(facts.selector, QStringLiteral("brevo2"));
    QCOMPARE(facts.dkim.state, Dkim::Good);
    dns.records.clear();
    dns.failing = {QStringLiteral("mail._domainkey.tournesol.fr")};
    facts = check(dns, QStringLiteral("x@tournesol.fr"), brevo);
    QVERIFY(!facts.isDkimKnown);
    // The owner's own selector, and nothing else.
    dns.asked.clear();
    facts = check(dns, QStringLiteral("x@tournesol.fr"), brevo, QStringLiteral("k2"));
    QCOMPARE(dns.asked.filter(QStringLiteral("_domainkey")),
             QStringList{QStringLiteral("k2._domainkey.tournesol.fr")});
    QVERIFY(facts.isDkimKnown);
}

/// The limit of time is the check's own timer: the test lets it run out.
void TestDnsRecords::silenceEndsInTime()
{
    FakeDns dns;
    dns.silent = {QStringLiteral("_dmarc.tournesol.fr")};
    dns.records = {{QStringLiteral("tournesol.fr"), {"v=spf1 include:mx.ovh.com ~all"}}};
    DomainCheck check(dns);
    QSignalSpy finished(&check, &DomainCheck::finished);
    DomainFacts facts;
    connect(&check, &DomainCheck::finished, this, [&facts](const DomainFacts &f) { facts = f; });
    check.start(QStringLiteral("x@tournesol.fr"), ovh(), {});
    QVERIFY(check.isRunning());
    QCOMPARE(finished.size(), 0);
    auto *limit = check.findChild<QTimer *>();
    QVERIFY(limit && limit->isActive() && limit->isSingleShot());
    QMetaObject::invokeMethod(limit, "timeout"); // as when it has run out
    QCOMPARE(finished.size(), 1);
    QVERIFY(!check.isRunning());
    QVERIFY(!facts.isDmarcKnown && !facts.isOffline);
    QCOMPARE(facts.isIncluded, std::optional(true));
    // What comes after that is not listened to; a new check is.
    dns.silent.clear();
    check.start(QStringLiteral("x@tournesol.fr"), ovh(), {});
    QCOMPARE(finished.size(), 2);
    QVERIFY(facts.isDmarcKnown);
}

void TestDnsRecords::offlineIsSaid()
{
    FakeDns dns;
    dns.isFailing = true;
    const DomainFacts facts = check(dns, QStringLiteral("x@tournesol.fr"), ovh());
    QVERIFY(facts.isOffline);
    const QList<DomainFinding> findings = DomainFindings::of(facts);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().verdict, DomainFinding::Verdict::Unknown);
    QVERIFY(findings.first().text.contains(QStringLiteral("Internet connection")));
}

void TestDnsRecords::findingsOfADomain_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("spf");
    QTest::addColumn<QByteArray>("dkim"); ///< under "mail"
    QTest::addColumn<QByteArray>("dmarc");
    QTest::addColumn<QString>("verdicts"); ///< g a m ?
    QTest::addColumn<QString>("records"); ///< values to publish
    const QByteArray key = "v=DKIM1; p=" + rsaKey(294);
    const QString own = QStringLiteral("x@tournesol.fr");
    const QString policy = QStringLiteral("v=DMARC1; p=none; rua=mailto:x@tournesol.fr");
    QTest::newRow("nothing stands there")
        << "ovh" << own << QByteArray() << QByteArray() << QByteArray() << "m?m"
        << QString(QStringLiteral("v=spf1 include:mx.ovh.com ~all|") + policy);
    QTest::newRow("all in order") << "google_workspace" << own
                                  << QByteArray("v=spf1 include:_spf.google.com ~all")
                                  << QByteArray() << QByteArray("v=DMARC1; p=none") << "gmg"
                                  << "";
    QTest::newRow("another provider stands there")
        << "ovh" << own << QByteArray("v=spf1 include:_spf.google.com -all") << QByteArray()
        << QByteArray("v=DMARC1; p=reject") << "m?g"
        << "v=spf1 include:_spf.google.com include:mx.ovh.com -all";
    QTest::newRow("everybody may") << "ovh" << own << QByteArray("v=spf1 include:mx.ovh.com +all")
                                   << QByteArray() << QByteArray("v=DMARC1; p=none") << "m?g"
                                   << "";
    QTest::newRow("a service with its own return address")
        << "brevo" << own << QByteArray() << key << QByteArray("v=DMARC1; huh=1") << "ggm"
        << policy;
    QTest::newRow("a server that nobody knows")
        << "smtp" << own << QByteArray("v=spf1 mx -all") << QByteArray()
        << QByteArray("v=DMARC1; p=none") << "a?g"
        << "";
    QTest::newRow("somebody else's domain")
        << "brevo"
        << "shop@gmail.com" << QByteArray() << QByteArray() << QByteArray() << "m"
        << "";
    QTest::newRow("the provider's domain")
        << "gmail"
        << "shop@gmail.com" << QByteArray() << QByteArray() << QByteArray() << "a"
        << "";
    QTest::newRow("no address") << "ovh"
                                << "shop" << QByteArray() << QByteArray() << QByteArray() << "?"
                                << "";
}

void TestDnsRecords::findingsOfADomain()
{
    QFETCH(QString, provider);
    QFETCH(QString, address);
    QFETCH(QByteArray, spf);
    QFETCH(QByteArray, dkim);
    QFETCH(QByteArray, dmarc);
    FakeDns dns;
    const auto put = [&dns](const char *name, const QByteArray &text) {
        if (!text.isEmpty())
            dns.records.insert(QLatin1String(name), {text});
    };
    put("tournesol.fr", spf);
    put("mail._domainkey.tournesol.fr", dkim);
    put("_dmarc.tournesol.fr", dmarc);
    const QList<DomainFinding> findings
        = DomainFindings::of(check(dns, address, senderPreset(provider)));
    QString verdicts;
    QStringList records;
    for (const DomainFinding &finding : findings) {
        verdicts += QStringLiteral("gam?").at(static_cast<int>(finding.verdict));
        QVERIFY(!finding.text.isEmpty());
        if (!finding.recordValue.isEmpty())
            records.append(finding.recordValue);
    }
    QTEST(verdicts, "verdicts");
    QTEST(records.join(u'|'), "records");
}

QTEST_GUILESS_MAIN(TestDnsRecords)
#include "tst_dnsrecords.moc"
