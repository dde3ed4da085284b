#include "workflows/feedback/imapsyntax.h"

#include <QTest>

using namespace comptoir;
using Use = imap::Folder::Use;
using Kind = imap::Value::Kind;

Q_DECLARE_METATYPE(comptoir::imap::Folder::Use)

class TestImapSyntax : public QObject
{
    Q_OBJECT
private slots:
    void literals_data();
    void literals();
    void values();
    void brokenValues_data();
    void brokenValues();
    void statuses();
    void quoting();
    void folders_data();
    void folders();
    void dates_data();
    void dates();
};

void TestImapSyntax::literals_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("size");
    QTest::newRow("a literal") << QByteArray("* 1 FETCH (BODY[] {342}") << qint64(342);
    QTest::newRow("one that need not wait") << QByteArray("LOGIN {5+}") << qint64(5);
    QTest::newRow("empty") << QByteArray("{0}") << qint64(0);
    QTest::newRow("no number") << QByteArray("{a}") << qint64(-1);
    QTest::newRow("no digits") << QByteArray("{}") << qint64(-1);
    QTest::newRow("negative") << QByteArray("{-1}") << qint64(-1);
    QTest::newRow("too long a number") << QByteArray("{99999999999999999999}") << qint64(-1);
    QTest::newRow("not at the end") << QByteArray("{5} x") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void TestImapSyntax::literals()
{
    QFETCH(QByteArray, line);
    QTEST(imap::announcedLiteral(line).value_or(-1), "size");
}

void TestImapSyntax::values()
{
    const auto values = imap::parse("2 FETCH (UID 7 FLAGS (\\Seen) X NIL BODY[HEADER.FIELDS "
                                    "(TO)]<0> {6}\r\na)\r\n\" Y \"a\\\"b\")");
    QVERIFY(values);
    QCOMPARE(values->size(), size_t{3});
    const std::vector<imap::Value> &items = (*values)[2].items;
    QCOMPARE(items.size(), size_t{10});
    QCOMPARE(items[3].items.size(), size_t{1});
    QCOMPARE(items[5].kind, Kind::Nil);
    QCOMPARE(items[6].bytes, QByteArray("BODY[HEADER.FIELDS (TO)]<0>"));
    QCOMPARE(items[7].bytes, QByteArray("a)\r\n\" "));
    QCOMPARE(items[9].bytes, QByteArray("a\"b"));
}

void TestImapSyntax::brokenValues_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"(", ")", "a)", "\"a", "\"a\\", "{5}\r\nabc", "{5}", "BODY[x", "a\x01", "{x}\r\n"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("too deep") << QByteArray("(").repeated(100) + QByteArray(")").repeated(100);
}

void TestImapSyntax::brokenValues()
{
    QFETCH(QByteArray, text);
    QVERIFY(!imap::parse(text));
}

void TestImapSyntax::statuses()
{
    const imap::Status no = imap::statusOf("c5 No [AUTHENTICATIONFAILED] Wrong (\"");
    QCOMPARE(no.tag, QByteArray("c5"));
    QCOMPARE(no.word, QByteArray("NO"));
    QCOMPARE(no.code, QByteArray("AUTHENTICATIONFAILED"));
    QCOMPARE(no.text, QStringLiteral("Wrong (\""));
    QCOMPARE(imap::statusOf("* OK [UIDVALIDITY 12] x").code, QByteArray("UIDVALIDITY 12"));
    QCOMPARE(imap::statusOf("+ ").tag, QByteArray("+"));
    QCOMPARE(imap::statusOf("").tag, QByteArray());
}

void TestImapSyntax::quoting()
{
    QCOMPARE(imap::quoted("a\"b\\c").value_or(QByteArray()), QByteArray("\"a\\\"b\\\\c\""));
    for (const QByteArray &text :
         {QByteArray("a\r\nb"), QByteArray("\xC3\xA9"), QByteArray(1, '\0'), QByteArray("\n")})
        QVERIFY(!imap::quoted(text));
}

void TestImapSyntax::folders_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Use>("use");
    const auto row = [](const char *line, const char *name, Use use) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(name) << use;
    };
    row(R"(LIST (\HasNoChildren) "/" Inbox)", "Inbox", Use::Inbox);
    row(R"(LIST (\Junk) "/" Quarantine)", "Quarantine", Use::Junk);
    row(R"(LIST () "/" "[Gmail]/Spam")", "[Gmail]/Spam", Use::Junk);
    row(R"(LIST () "." INBOX.Spam)", "INBOX.Spam", Use::Junk);
    row(R"(LIST () "/" "Courrier ind&AOk-sirable")", "Courrier indésirable", Use::Junk);
    row(R"(LIST () NIL "a &- b")", "a & b", Use::None);
    row(R"(LIST (\Sent) "/" "El&AOk-ments envoy&AOk-s")", "Eléments envoyés", Use::Sent);
    row(R"(LIST () "/" Spamalot)", "Spamalot", Use::None);
    row(R"(LIST () "/" "a&")", "a&", Use::None);
    row("LIST () \"/\" {4}\r\nJunk", "Junk", Use::Junk);
}

void TestImapSyntax::folders()
{
    QFETCH(QByteArray, line);
    const auto values = imap::parse(line);
    QVERIFY(values);
    const auto folder = imap::folderOf(*values);
    QVERIFY(folder);
    QTEST(folder->name, "name");
    QTEST(folder->use, "use");
}

void TestImapSyntax::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("west") << QByteArray("17-Jul-1996 02:44:25 -0700")
                          << QStringLiteral("1996-07-17T09:44:25.000Z");
    QTest::newRow("one digit") << QByteArray(" 1-Feb-2026 00:00:00 +0530")
                               << QStringLiteral("2026-01-31T18:30:00.000Z");
    QTest::newRow("no such day") << QByteArray("31-Feb-2026 00:00:00 +0000") << QString();
    QTest::newRow("no zone") << QByteArray("1-Feb-2026 00:00:00") << QString();
    QTest::newRow("words") << QByteArray("yesterday at noon") << QString();
}

void TestImapSyntax::dates()
{
    QFETCH(QByteArray, text);
    const auto date = imap::internalDate(text);
    QTEST(date ? date->toIso() : QString(), "utc");
    if (date)
        QVERIFY(imap::searchDate(*date).endsWith(QByteArray::number(date->toUtc().date().year())));
}

QTEST_GUILESS_MAIN(TestImapSyntax)
#include "tst_imapsyntax.moc"
