#include "models/segments/fieldcatalogue.h"
#include "workflows/messages/fieldmarks.h"
#include "workflows/messages/messagefile.h"
#include "workflows/messages/messagemend.h"
#include "workflows/messages/startermessages.h"

#include <QTest>

using namespace comptoir;

using Kind = MessageProblem::Kind;
using Place = MessageMend::Place;

/// What can be done about a message, the ready-made ones, and messages written to files.
class TestMessageMend : public QObject
{
    Q_OBJECT
private slots:
    void everyMendMends_data();
    void everyMendMends();
    void theOwnersWordsAreTaken();
    void everyProblemHasAPlace();
    void startersMayGo_data();
    void startersMayGo();
    void filesAreReadAgain_data();
    void filesAreReadAgain();
    void whatNoFileSaysIsRefused();
    void fieldsAreMarked();

private:
    static WrittenMessage email(const char *html, const char *text = "")
    {
        WrittenMessage message;
        message.name = QStringLiteral("Soldes");
        message.subject = QStringLiteral("Les soldes");
        message.html = QString::fromUtf8(html);
        message.text = QString::fromUtf8(text);
        return message;
    }
    static std::optional<MessageProblem> problem(const WrittenMessage &message, Kind kind)
    {
        for (const MessageProblem &one : MessageCheck::of(message, FieldCatalogue())) {
            if (one.kind == kind)
                return one;
        }
        return std::nullopt;
    }
};

void TestMessageMend::everyMendMends_data()
{
    QTest::addColumn<WrittenMessage>("message");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const WrittenMessage &message, Kind kind) {
        QTest::newRow(name) << message << static_cast<int>(kind);
    };
    row("no link in simple HTML", email("<p>a</p>"), Kind::NoOptOut);
    row("no link in rich HTML", email("<table><tr><td>a</td></tr></table>"), Kind::NoOptOut);
    row("no link in a document", email("<html><body><img src=x></body></html>"), Kind::NoOptOut);
    row("no link in either", email("<p>a</p>", "a"), Kind::NoOptOut);
    row("a hidden link",
        email("<p>a</p><div style=\"display:none\"><a href=\"{{unsubscribe_link}}\">x</a></div>"),
        Kind::HiddenOptOut);
    WrittenMessage sells = email("<p>a</p>");
    sells.messageClass = MessageClass::Transactional;
    sells.offer = QStringLiteral("soldes");
    row("an offer in a confirmation", sells, Kind::SellsAsTransactional);
    WrittenMessage unused = email("<p>a</p>");
    unused.fallbacks.insert(QStringLiteral("first_name"), QStringLiteral("x"));
    row("a fallback for nothing", unused, Kind::UnusedFallback);
}

void TestMessageMend::everyMendMends()
{
    QFETCH(WrittenMessage, message);
    QFETCH(int, kind);
    const auto found = problem(message, static_cast<Kind>(kind));
    QVERIFY(found);
    QVERIFY(!MessageMend::words(message, *found).isEmpty());
    const WrittenMessage mended = MessageMend::mended(message, *found);
    QVERIFY(!problem(mended, static_cast<Kind>(kind)));
    QVERIFY(mended.html.contains(message.html.left(6)) || message.html.isEmpty()
            || mended.html.contains(QLatin1String(">a<")));
}

/// Of the rules of sending.
void TestMessageMend::theOwnersWordsAreTaken()
{
    const WrittenMessage message = email("<p>a</p>", "a");
    const auto found = problem(message, Kind::NoOptOut);
    QVERIFY(found);
    const QString own = QStringLiteral("Pour ne plus rien recevoir : {{unsubscribe_link}}");
    const WrittenMessage mended = MessageMend::mended(message, *found, own);
    QVERIFY(mended.html.contains(QStringLiteral(">Pour ne plus rien recevoir</a>")));
    QVERIFY(mended.text.endsWith(own));
    QVERIFY(!problem(mended, Kind::NoOptOut));
    QVERIFY(
        !problem(MessageMend::mended(message, *found, QStringLiteral("no link")), Kind::NoOptOut));
}

void TestMessageMend::everyProblemHasAPlace()
{
    const auto place = [](const WrittenMessage &message, Kind kind, const char *field = "") {
        return MessageMend::placeOf(message, {kind, QString::fromLatin1(field), {}});
    };
    WrittenMessage message = email("<p>{{x}}</p>", "{{y}}");
    message.subject = QStringLiteral("{{z}}");
    QCOMPARE(place(message, Kind::UnknownField, "x"), Place::Html);
    QCOMPARE(place(message, Kind::UnknownField, "y"), Place::Text);
    QCOMPARE(place(message, Kind::UnknownField, "z"), Place::Subject);
    QCOMPARE(place(message, Kind::NoSubject), Place::Subject);
    QCOMPARE(place(message, Kind::NoFallback), Place::Fallback);
    QCOMPARE(place(message, Kind::NoOptOut), Place::Html);
    QCOMPARE(place(message, Kind::SellsAsTransactional), Place::Class);
    QCOMPARE(place(email("<p>{{x</p>"), Kind::NotWellFormed), Place::Html);
    WrittenMessage text;
    text.channel = Channel::Sms;
    text.text = QStringLiteral("{{x}}");
    QCOMPARE(place(text, Kind::UnknownField, "x"), Place::Text);
    QCOMPARE(place(text, Kind::NoOptOut), Place::OptOut);
    QCOMPARE(place(text, Kind::NoContent), Place::Text);
    QVERIFY(MessageMend::words(text, {Kind::NoOptOut, {}, {}}).isEmpty());
}

void TestMessageMend::startersMayGo_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("French") << QStringLiteral("fr");
    QTest::newRow("English") << QStringLiteral("en");
}

void TestMessageMend::startersMayGo()
{
    QFETCH(QString, language);
    const QList<StarterMessage> starters = StarterMessages::all(language);
    QVERIFY(starters.size() >= 3);
    for (const StarterMessage &starter : starters) {
        QVERIFY(!starter.title.isEmpty() && !starter.description.isEmpty());
        QCOMPARE(starter.message.language, language);
        const auto problems = MessageCheck::of(starter.message, FieldCatalogue());
        QVERIFY2(MessageCheck::mayGo(problems),
                 qPrintable(problems.isEmpty() ? QString() : problems.first().text));
        for (const MessageProblem &one : problems)
            QVERIFY2(one.kind == Kind::NoPlainText, qPrintable(one.text));
    }
}

void TestMessageMend::filesAreReadAgain_data()
{
    QTest::addColumn<WrittenMessage>("message");
    QTest::newRow("a simple e-mail") << email("<p>a</p>");
    WrittenMessage full = email("<p>a</p>\n<p>b</p>", "a\n\nb");
    full.messageClass = MessageClass::Transactional;
    full.language = QStringLiteral("en");
    full.offer = QStringLiteral("soldes-ete");
    full.lateRule = LateRule::Skip;
    full.lateHours = 12;
    full.fallbacks = {{QStringLiteral("first_name"), QStringLiteral("cher client")},
                      {QStringLiteral("company"), QString()}};
    QTest::newRow("one with everything") << full;
    WrittenMessage text;
    text.name = QStringLiteral("Flash");
    text.channel = Channel::Sms;
    text.text = QStringLiteral("-20 % !\nSTOP au 36034");
    text.gatewayOptOut = true;
    text.lateRule = LateRule::NextWindow;
    QTest::newRow("a text message") << text;
    WrittenMessage plain = email("", "a");
    QTest::newRow("plain text only") << plain;
    for (const StarterMessage &starter : StarterMessages::all(QStringLiteral("fr")))
        QTest::newRow(qPrintable(starter.id)) << starter.message;
}

void TestMessageMend::filesAreReadAgain()
{
    QFETCH(WrittenMessage, message);
    const Result<QByteArray> bytes = MessageFile::write(message);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text));
    const Result<WrittenMessage> again = MessageFile::read(*bytes);
    QVERIFY(again);
    QCOMPARE(*again, message);
}

void TestMessageMend::whatNoFileSaysIsRefused()
{
    WrittenMessage nameless = email("<p>a</p>");
    nameless.name.clear();
    QVERIFY(!MessageFile::write(nameless));
    WrittenMessage silent = email("<p>a</p>");
    silent.subject.clear();
    QCOMPARE(MessageFile::write(silent).error().code, ErrorCode::InvalidArgument);
    WrittenMessage two = email("<p>a</p>", "b\n--- text ---\nc");
    QVERIFY(!MessageFile::write(two));
}

void TestMessageMend::fieldsAreMarked()
{
    using Mark = FieldMark::Kind;
    const QString text = QStringLiteral("a {{first_name}} {{ #tags }}{{.}}{{/tags}} {{frist}} "
                                        "{{! x }} {{unsubscribe_link}} {{}} {{open");
    QList<Mark> kinds;
    qsizetype end = 0;
    for (const FieldMark &mark : FieldMark::in(text, FieldCatalogue())) {
        QVERIFY(mark.from >= end && text.mid(mark.from, 2) == QLatin1String("{{"));
        end = mark.from + mark.length;
        kinds.append(mark.kind);
    }
    QCOMPARE(kinds,
             (QList<Mark>{Mark::Known, Mark::Section, Mark::Known, Mark::Section, Mark::Unknown,
                          Mark::Remark, Mark::Known, Mark::Broken, Mark::Broken}));
    QVERIFY(FieldMark::in(QStringLiteral("no fields }} here"), FieldCatalogue()).isEmpty());
}

QTEST_GUILESS_MAIN(TestMessageMend)
#include "tst_messagemend.moc"
