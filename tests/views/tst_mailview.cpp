#include "views/widgets/mailview.h"

#include <QApplication>
#include <QImage>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

/// Messages of others are shown, and nothing of theirs is read, opened or fetched.
class TestMailView : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsFetchedForAMessage();
    void nothingIsOpened();
    void onPaperInTheDark();
};

/// Neither from the network nor from this computer, whatever the message says.
void TestMailView::nothingIsFetchedForAMessage()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path));
    MailView browser;
    browser.resize(300, 200);
    browser.showMail(
        QStringLiteral("<link rel=stylesheet href='http://127.0.0.1:%1/a.css'>"
                       "<img src='http://127.0.0.1:%1/a.png'><img src='file://%2'><img src='%2'>"
                       "<a href='http://127.0.0.1:%1/b'>here</a>")
            .arg(server.serverPort())
            .arg(path));
    browser.show();
    QVERIFY(QTest::qWaitForWindowExposed(&browser));
    const QImage shown = browser.grab().toImage();
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            QVERIFY(shown.pixelColor(x, y) != QColor(Qt::red));
    }
    QTest::mouseClick(browser.viewport(), Qt::LeftButton, {}, QPoint(20, 20));
    QVERIFY(browser.source().isEmpty());
    QVERIFY(!server.hasPendingConnections());
}

void TestMailView::nothingIsOpened()
{
    MailView view;
    view.showMail(QStringLiteral("<p>a<span style=\"display:none\">hidden</span></p>"));
    QCOMPARE(view.toPlainText(), QStringLiteral("a"));
    view.setSource(QUrl(QStringLiteral("file:///etc/hostname")));
    QCOMPARE(view.toPlainText(), QStringLiteral("a"));
    view.showWords(QStringLiteral("<b>words</b>"));
    QCOMPARE(view.toPlainText(), QStringLiteral("<b>words</b>"));
}

/// Whatever the colours of the program are.
void TestMailView::onPaperInTheDark()
{
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QApplication::setPalette(dark);
    MailView view;
    view.resize(300, 200);
    view.showMail(QStringLiteral("<p>a message without colours</p>"));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage shown = view.grab().toImage();
    QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() - 10), QColor(Qt::white));
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(TestMailView)
#include "tst_mailview.moc"
