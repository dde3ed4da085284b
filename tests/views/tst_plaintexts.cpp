#include "views/widgets/layouts.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace comptoir;

/// Names from shops may be written like HTML: no label and no tool tip may take them for it.
class TestPlainTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void labelsShowMarkupAsText();
    void toolTipsShowMarkupAsText();
    void longWordsMayBeBroken_data();
    void longWordsMayBeBroken();

private:
    static QString markup() { return QStringLiteral("<img src=\"/dev/null\" width=900>Ann"); }
};

void TestPlainTexts::labelsShowMarkupAsText()
{
    QLabel label(markup());
    QLabel plain;
    plain.setTextFormat(Qt::PlainText);
    plain.setText(markup());
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestPlainTexts::toolTipsShowMarkupAsText()
{
    QWidget window;
    window.resize(200, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (int round = 0; round < 2; ++round) { // a new tip, then another text in the same one
        QToolTip::showText(window.mapToGlobal(QPoint(5, 5)), markup() + QString::number(round),
                           &window);
        const QLabel *tip = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel") && widget->isVisible())
                tip = qobject_cast<QLabel *>(widget);
        }
        QVERIFY(tip != nullptr);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QCOMPARE(tip->text(), markup() + QString::number(round));
    }
}

void TestPlainTexts::longWordsMayBeBroken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("broken"); // with a bar where it may be
    QTest::newRow("nothing") << QString() << 3 << QString();
    QTest::newRow("short words") << QStringLiteral("a few, of us") << 4
                                 << QStringLiteral("a few, of us");
    QTest::newRow("a long one") << QStringLiteral("so abcde it") << 4
                                << QStringLiteral("so a|b|c|d|e it");
    QTest::newRow("line ends stay")
        << QStringLiteral("ab\nabc ") << 2 << QStringLiteral("ab\na|b|c ");
    QTest::newRow("letters stay whole") << QStringLiteral("e\u0301e\u0301e\u0301") << 4
                                        << QStringLiteral("e\u0301|e\u0301|e\u0301");
}

void TestPlainTexts::longWordsMayBeBroken()
{
    QFETCH(QString, text);
    QFETCH(int, longest);
    QTEST(breakable(text, longest).replace(QChar(0x200b), u'|'), "broken");
    QLabel label(breakable(QString(500, u'w')));
    label.setWordWrap(true);
    QVERIFY(label.minimumSizeHint().width() < 100);
}

QTEST_MAIN(TestPlainTexts)
#include "tst_plaintexts.moc"
