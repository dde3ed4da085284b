/// Every parser of what comes from outside, with bytes that no one meant. By ctest a short run with
/// the same seeds; COMPTOIR_FUZZ_ROUNDS=1000000 for a long one, COMPTOIR_FUZZ_SEED for another.
/// A finding is a crash, a sanitizer's word, a hang or a broken promise of a header.

#include "tests/workflows/feedback/mailsamples.h"
#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/imapsyntax.h"
#include "workflows/feedback/mailclassifier.h"
#include "workflows/feedback/mailtext.h"

#include <QTest>

#include <random>

using namespace comptoir;

namespace {

int rounds()
{
    const int asked = qEnvironmentVariableIntValue("COMPTOIR_FUZZ_ROUNDS");
    return asked > 0 ? asked : 3'000;
}

/// Bends samples: cuts, doubles, swaps and overwrites, with words that parsers know.
class Bender
{
public:
    Bender(const QList<QByteArray> &samples, const QList<QByteArray> &words, unsigned seed)
        : m_samples(samples)
        , m_words(words)
        , m_random(seed + static_cast<unsigned>(qEnvironmentVariableIntValue("COMPTOIR_FUZZ_SEED")))
    {}
    QByteArray next()
    {
        QByteArray text = m_samples.at(below(m_samples.size()));
        for (qsizetype i = 1 + below(8); i > 0; --i)
            bend(text);
        return text.left(qsizetype(64) * 1024);
    }

private:
    qsizetype below(qsizetype limit)
    {
        return limit > 0 ? static_cast<qsizetype>(m_random() % static_cast<unsigned>(limit)) : 0;
    }
    void bend(QByteArray &text)
    {
        const qsizetype at = below(text.size() + 1);
        const qsizetype size = below(std::min<qsizetype>(text.size() - at, 200) + 1);
        switch (below(8)) {
        case 0:
            text.truncate(at);
            break;
        case 1:
            text.remove(at, size);
            break;
        case 2:
            text.insert(at, text.mid(below(text.size() + 1), size));
            break;
        case 3:
            text.insert(at, m_words.at(below(m_words.size())));
            break;
        case 4:
            text.insert(at, m_words.at(below(m_words.size())).repeated(below(200)));
            break;
        case 5:
            text.replace(at, size, QByteArray(size, static_cast<char>(below(256))));
            break;
        case 6:
            text += m_samples.at(below(m_samples.size()));
            break;
        default:
            for (qsizetype i = below(10); i >= 0; --i)
                text.insert(below(text.size() + 1), static_cast<char>(below(256)));
        }
    }

    QList<QByteArray> m_samples, m_words;
    std::mt19937 m_random;
};

const QList<QByteArray> &imapSamples()
{
    static const QList<QByteArray> samples{
        "FETCH (UID 5 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" BODY[]<0> {5}\r\na\r\nb))",
        R"(LIST (\HasNoChildren \Junk) "/" "Courrier ind&AOk-sirable")",
        "SEARCH 1 2 3 4294967295",
        "* OK [UIDVALIDITY 3857529045] UIDs valid",
        "c5 NO [AUTHENTICATIONFAILED] Wrong {3}",
        R"(LIST () NIL {7}
a&b)"};
    return samples;
}

} // namespace

class TestFeedbackFuzz : public QObject
{
    Q_OBJECT
private slots:
    void mails()
    {
        Bender bender(mailsamples::all(),
                      {"\r\n\r\n",
                       "--b2\r\n",
                       "--B1/mx.example--",
                       "Content-Type: multipart/x; boundary=",
                       "=?utf-8?Q?=C3?=",
                       "=?",
                       "?=",
                       "\"",
                       "(",
                       ";",
                       "<",
                       ">",
                       "@",
                       "\r\n ",
                       "Content-Transfer-Encoding: base64\r\n",
                       "message/rfc822",
                       "charset=utf-7",
                       "charset=iso-2022-jp",
                       "a*0*=x''%",
                       "5.1.1",
                       "-----Original Message",
                       ">"},
                      1);
        for (int i = rounds(); i > 0; --i) {
            const auto mail = IncomingMail::read(bender.next());
            if (!mail)
                continue;
            const Feedback feedback = MailClassifier::classify(*mail, {0});
            QCOMPARE(feedback.key.size(), 32);
            QVERIFY(feedback.text.size() <= 20'000);
            QVERIFY(feedback.messageIds.size() <= 100);
            for (const QString &id : feedback.messageIds)
                QVERIFY(!id.contains(u'<') && !id.contains(u'\n'));
            for (const QString &token : feedback.tokens)
                QCOMPARE(token.size(), 24);
        }
    }

    void textPieces()
    {
        Bender bender({"=?utf-8?Q?=C3=A9?= =?iso-8859-15?B?pA==?= \"a\" <b@c>", "=C3=A9 =\r\n=41",
                       "text/plain; charset=\"a\\\"b\"; name*0*=utf-8''%C3; name*1=b (x)"},
                      {"=?", "?=", "?Q?", "?B?", "<", ">", "@", "=", "%", "*", "'", "\\", "\""}, 2);
        for (int i = rounds(); i > 0; --i) {
            const QByteArray text = bender.next();
            QVERIFY(mail::fromQuotedPrintable(text).size() <= text.size());
            QVERIFY(mail::fromBase64(text).size() <= text.size());
            (void)mail::headerText(text);
            (void)mail::headerValue(text);
            QVERIFY(mail::messageIds(text).size() <= 50);
            QVERIFY(mail::addresses(text).size() <= 50);
            for (const char *charset :
                 {"utf-8", "windows-1252", "iso-8859-15", "utf-16", "gb18030"})
                (void)mail::fromCharset(text, charset);
            (void)readDeliveryStatus(text);
            (void)MailClassifier::ownWords(QString::fromUtf8(text));
        }
    }

    void imapResponses()
    {
        Bender bender(imapSamples(),
                      {"(", ")", "\"", "\\", "{", "}", "{999999999999999999}\r\n", "{3}\r\n", "[",
                       "]", "NIL", " ", "&", "-", "&AOk-", "\r\n"},
                      3);
        for (int i = rounds(); i > 0; --i) {
            const QByteArray text = bender.next();
            if (const auto values = imap::parse(text)) {
                if (const auto folder = imap::folderOf(*values))
                    QVERIFY(!folder->name.isNull() || folder->wireName.isEmpty());
            }
            (void)imap::statusOf(text);
            (void)imap::announcedLiteral(text);
            (void)imap::internalDate(text);
            (void)imap::folderName(text);
            if (const auto quoted = imap::quoted(text))
                QVERIFY(!quoted->contains('\n') && !quoted->contains('\r'));
        }
    }

    void quotedTextsComeBackAsTheyWere()
    {
        Bender bender({"a\"b\\c", "INBOX", "x y"}, {"\"", "\\", " ", "(", "{3}"}, 4);
        for (int i = rounds(); i > 0; --i) {
            const QByteArray text = bender.next();
            const auto quoted = imap::quoted(text);
            if (!quoted)
                continue;
            const auto values = imap::parse(*quoted);
            QVERIFY(values);
            QCOMPARE(values->size(), size_t{1});
            QCOMPARE(values->front().bytes, text);
        }
    }

    void providersAnswers()
    {
        Bender bender(
            {R"({"events":[{"email":"a@b.fr","date":"2026-11-20T10:00:00.000+01:00",)"
             R"("messageId":"<a@b>","event":"delivered","tag":"x"}]})",
             R"({"Count":1,"Data":[{"ID":1,"Status":"sent","ArrivedAt":"2026-11-20T10:00:00Z"}]})",
             R"({"items":[{"id":"1","event":"failed","timestamp":1700000000.5}],"pagination":{}})",
             R"({"Bounces":[{"ID":1,"Type":"HardBounce","MessageID":"x"}],"Messages":[]})",
             R"([{"created":1700000000,"email":"a@b.fr","status":"5.1.1","reason":"x"}])"},
            {"{", "}", "[", "]", ":", ",", "\"", "null", "1e999", "-1", "true", "\\u0000",
             "99999999999999999999"},
            5);
        for (int i = rounds(); i > 0; --i) {
            const QByteArray text = bender.next();
            for (const char *provider : {"brevo", "mailjet", "mailgun", "postmark", "sendgrid"}) {
                const auto source = eventSource(QLatin1String(provider), QStringLiteral("k"));
                const auto page
                    = source->read(text, i % 2 == 0 ? QStringLiteral("1:500") : QString());
                if (!page)
                    continue;
                for (const Feedback &event : page->events)
                    QVERIFY(event.isVouched && event.key.size() == 32);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFeedbackFuzz)
#include "tst_feedbackfuzz.moc"
