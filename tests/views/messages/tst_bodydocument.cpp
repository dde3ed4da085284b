#include "views/messages/bodydocument.h"
#include "views/messages/bodyhighlighter.h"
#include "views/messages/formattededit.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>

using namespace comptoir;

/// The formatted text of a message: what is typed, pasted and pressed, and what becomes of it.
class TestBodyDocument : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void init();
    void cleanup() { m_edit.reset(); }

    void bodiesComeBackAsTheyWent();
    void theLookIsNotWritten();
    void keysFormat();
    void headingsEndWithReturn();
    void listsEndWithAnEmptyItem();
    void pastesAreCleaned();
    void pastesGoOnInTheLine();
    void linksAreSetAndTakenAway();
    void everyStepIsUndone();

private:
    [[nodiscard]] QStringList kinds() const
    {
        QStringList kinds;
        for (const MailBlock &block : m_edit->body().blocks) {
            static const char *kNames[] = {"p", "h1", "h2", "*", "1", "#"};
            kinds.append(QLatin1String(kNames[static_cast<int>(block.kind)]) + u' ' + block.text());
        }
        return kinds;
    }
    void paste(const char *html)
    {
        auto *data = new QMimeData;
        data->setHtml(QString::fromUtf8(html));
        QApplication::clipboard()->setMimeData(data);
        m_edit->paste();
    }

    std::unique_ptr<FormattedEdit> m_edit;
};

void TestBodyDocument::init()
{
    m_edit = std::make_unique<FormattedEdit>();
    m_edit->resize(500, 400);
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
    m_edit->setFocus();
}

void TestBodyDocument::bodiesComeBackAsTheyWent()
{
    const QString html = QStringLiteral(
        "<h1>Bonjour {{first_name}}</h1>{{#last_order_at}}<p style=\"text-align:center\">Un "
        "<strong>mot</strong><br>et <em>un <u>autre</u></em></p>{{/last_order_at}}"
        "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul><ol><li>e</li></ol>"
        "<h2>Fin</h2><p><br></p><p><a href=\"https://x.fr/?a=1&amp;b=2\">ici</a>.</p>");
    MailBody body = MailBody::read(html);
    m_edit->setBody(body);
    QCOMPARE(m_edit->body(), body);
    QCOMPARE(m_edit->body().write(), body.write());
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void TestBodyDocument::theLookIsNotWritten()
{
    new BodyHighlighter(m_edit->document(), m_edit.get());
    const MailBody body = MailBody::read(
        QStringLiteral("<h1>a {{x}}</h1><p>{{first_name}} <a href=\"https://x.fr\">b</a></p>"));
    m_edit->setBody(body);
    QTRY_VERIFY(!m_edit->document()->firstBlock().layout()->formats().isEmpty());
    QCOMPARE(m_edit->body(), body);
}

void TestBodyDocument::keysFormat()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("a "));
    QTest::keyClick(m_edit.get(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(m_edit.get(), QStringLiteral("b"));
    QTest::keyClick(m_edit.get(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(m_edit.get(), Qt::Key_I, Qt::ControlModifier);
    QTest::keyClicks(m_edit.get(), QStringLiteral("c"));
    const QList<MailRun> runs = m_edit->body().blocks.first().runs;
    QCOMPARE(runs.size(), 3);
    QVERIFY(!runs.at(0).bold && runs.at(1).bold && !runs.at(2).bold && runs.at(2).italic);
    QTest::keyClick(m_edit.get(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(kinds(), QStringList{QStringLiteral("h2 a bc")});
    QTest::keyClick(m_edit.get(), Qt::Key_8, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(kinds(), QStringList{QStringLiteral("* a bc")});
    QTest::keyClick(m_edit.get(), Qt::Key_8, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(kinds(), QStringList{QStringLiteral("p a bc")});
}

void TestBodyDocument::headingsEndWithReturn()
{
    QTest::keyClick(m_edit.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClicks(m_edit.get(), QStringLiteral("a"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClicks(m_edit.get(), QStringLiteral("b"));
    QCOMPARE(kinds(), (QStringList{QStringLiteral("h1 a"), QStringLiteral("p b")}));
}

void TestBodyDocument::listsEndWithAnEmptyItem()
{
    QTest::keyClick(m_edit.get(), Qt::Key_7, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClicks(m_edit.get(), QStringLiteral("a"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClicks(m_edit.get(), QStringLiteral("b"));
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClicks(m_edit.get(), QStringLiteral("c"));
    QCOMPARE(kinds(),
             (QStringList{QStringLiteral("1 a"), QStringLiteral("1 b"), QStringLiteral("p c")}));
}

void TestBodyDocument::pastesAreCleaned()
{
    paste("<h1 onclick=x()>a</h1><script>x()</script><p style=\"background:url(https://x.io/a)\">b"
          "<img src=\"https://x.io/o.gif\" width=1></p><a href=\"javascript:x()\">c</a>");
    QCOMPARE(kinds(),
             (QStringList{QStringLiteral("h1 a"), QStringLiteral("p b"), QStringLiteral("p c")}));
    const QString written = m_edit->body().write();
    QVERIFY(!written.contains(QLatin1String("x.io")) && !written.contains(QLatin1String("href")));
    QVERIFY(!m_edit->toHtml().contains(QLatin1String("x.io"))); // nor on the paper
}

void TestBodyDocument::pastesGoOnInTheLine()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("a "));
    paste("<p><b>b</b></p><ul><li>c</li></ul>");
    QCOMPARE(kinds(), (QStringList{QStringLiteral("p a b"), QStringLiteral("* c")}));
    // What the editor itself puts on the clipboard is such HTML too.
    m_edit->selectAll();
    m_edit->copy();
    m_edit->moveCursor(QTextCursor::End);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    m_edit->paste();
    QVERIFY(kinds().contains(QStringLiteral("* c")) && kinds().size() >= 4);
}

void TestBodyDocument::linksAreSetAndTakenAway()
{
    QTest::keyClicks(m_edit.get(), QStringLiteral("voir ici"));
    QTest::keyClick(m_edit.get(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_edit->linkHere().second, QStringLiteral("ici"));
    m_edit->setLink(QStringLiteral("https://x.fr"), QStringLiteral("là"));
    QTest::keyClicks(m_edit.get(), QStringLiteral("!"));
    const QList<MailRun> runs = m_edit->body().blocks.first().runs;
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(1).link, QStringLiteral("https://x.fr"));
    QCOMPARE(runs.at(1).text, QStringLiteral("là"));
    QVERIFY(runs.at(2).link.isEmpty());
    m_edit->moveCursor(QTextCursor::Left);
    m_edit->moveCursor(QTextCursor::Left);
    QCOMPARE(m_edit->linkHere().first, QStringLiteral("https://x.fr"));
    m_edit->setLink({}, {});
    QCOMPARE(m_edit->body().blocks.first().runs.size(), 1);
}

void TestBodyDocument::everyStepIsUndone()
{
    const MailBody first = MailBody::read(QStringLiteral("<h1>a</h1><ul><li>b</li></ul>"));
    m_edit->setBody(first);
    m_edit->changeBody(MailBody::read(QStringLiteral("<p>c</p>")));
    QCOMPARE(kinds(), QStringList{QStringLiteral("p c")});
    m_edit->undo();
    QCOMPARE(m_edit->body(), first);
    m_edit->redo();
    QCOMPARE(kinds(), QStringList{QStringLiteral("p c")});
}

QTEST_MAIN(TestBodyDocument)
#include "tst_bodydocument.moc"
