#include "workflows/engine/armverdict.h"
#include "workflows/engine/drawing.h"

#include <QTest>

#include <cmath>

using namespace comptoir;

class TestArmVerdict : public QObject
{
    Q_OBJECT
private slots:
    /// The values of calculations.md E10: statsmodels' documentation, R, and recomputed.
    void pValuesAreThoseOfTheBooks_data()
    {
        QTest::addColumn<qint64>("hits1");
        QTest::addColumn<qint64>("n1");
        QTest::addColumn<qint64>("hits2");
        QTest::addColumn<qint64>("n2");
        QTest::addColumn<double>("p");
        QTest::newRow("statsmodels")
            << qint64{5} << qint64{83} << qint64{12} << qint64{99} << 0.15918;
        QTest::newRow("a thousand each")
            << qint64{200} << qint64{1000} << qint64{240} << qint64{1000} << 0.03084;
        QTest::newRow("not shown")
            << qint64{25} << qint64{1000} << qint64{40} << qint64{1000} << 0.05856;
        QTest::newRow("few: Fisher's test")
            << qint64{1} << qint64{20} << qint64{7} << qint64{20} << 0.04360;
        QTest::newRow("few, of E10")
            << qint64{3} << qint64{20} << qint64{9} << qint64{20} << 0.08236;
        QTest::newRow("nobody") << qint64{0} << qint64{20} << qint64{0} << qint64{20} << 1.0;
        QTest::newRow("everybody") << qint64{20} << qint64{20} << qint64{20} << qint64{20} << 1.0;
        QTest::newRow("no customers") << qint64{0} << qint64{0} << qint64{5} << qint64{20} << 1.0;
    }
    void pValuesAreThoseOfTheBooks()
    {
        QFETCH(qint64, hits1);
        QFETCH(qint64, n1);
        QFETCH(qint64, hits2);
        QFETCH(qint64, n2);
        QFETCH(double, p);
        const ArmFigures one{QStringLiteral("a"), n1, hits1};
        const ArmFigures other{QStringLiteral("b"), n2, hits2};
        QVERIFY2(std::abs(pValueOf(one, other) - p) < 1e-4,
                 qPrintable(QString::number(pValueOf(one, other), 'g', 8)));
        QCOMPARE(pValueOf(other, one), pValueOf(one, other));
    }

    void thereIsAWinnerOnlyWhereItIsSure_data()
    {
        QTest::addColumn<QList<qint64>>("hits");
        QTest::addColumn<qint64>("customers");
        QTest::addColumn<double>("sure");
        QTest::addColumn<QString>("winner");
        const QString none;
        QTest::newRow("clearly the second")
            << QList<qint64>{200, 240} << qint64{1000} << 95.0 << QStringLiteral("b");
        QTest::newRow("not at 99 %") << QList<qint64>{200, 240} << qint64{1000} << 99.0 << none;
        QTest::newRow("not among three, by Holm")
            << QList<qint64>{200, 240, 239} << qint64{1000} << 95.0 << none;
        QTest::newRow("among three")
            << QList<qint64>{200, 280, 210} << qint64{1000} << 95.0 << QStringLiteral("b");
        QTest::newRow("too early") << QList<qint64>{20, 90} << qint64{499} << 95.0 << none;
        QTest::newRow("one alone") << QList<qint64>{200} << qint64{1000} << 95.0 << none;
        QTest::newRow("equal") << QList<qint64>{200, 200} << qint64{1000} << 95.0 << none;
    }
    void thereIsAWinnerOnlyWhereItIsSure()
    {
        QFETCH(QList<qint64>, hits);
        QFETCH(qint64, customers);
        QFETCH(double, sure);
        QFETCH(QString, winner);
        QList<ArmFigures> arms;
        for (const qint64 one : hits)
            arms.append(
                {QString(QChar(u'a' + static_cast<char16_t>(arms.size()))), customers, one});
        QCOMPARE(winnerOf(arms, 500, sure), winner);
    }

    void chanceFallsTheSameWayAndEvenly()
    {
        Enrolment one;
        one.workflow = QStringLiteral("w");
        int below = 0;
        int alike = 0;
        for (int i = 1; i <= 10000; ++i) {
            one.customer = CustomerId{i};
            one.key.clear();
            const double first = drawnFor(one, QStringLiteral("n1"), true);
            QVERIFY(first >= 0 && first < 1);
            below += first < 0.1;
            alike += (first < 0.5) == (drawnFor(one, QStringLiteral("n2"), true) < 0.5);
            const double entry = drawnFor(one, QStringLiteral("n1"), false);
            one.key = QStringLiteral("cart:2");
            QCOMPARE(drawnFor(one, QStringLiteral("n1"), true), first);
            QVERIFY(drawnFor(one, QStringLiteral("n1"), false) != entry);
        }
        // Four standard deviations of a fair draw.
        QVERIFY2(std::abs(below - 1000) < 120, qPrintable(QString::number(below)));
        QVERIFY2(std::abs(alike - 5000) < 200, qPrintable(QString::number(alike)));
    }

    /// Who is in which group must not change with a release. Recomputed apart from the program.
    void chanceIsTheSameInEveryRelease()
    {
        Enrolment one;
        one.workflow = QStringLiteral("welcome");
        one.customer = CustomerId{42};
        one.key = QStringLiteral("order:7");
        QCOMPARE(QString::number(drawnFor(one, QStringLiteral("n3"), true), 'f', 12),
                 QStringLiteral("0.453745484471"));
        QCOMPARE(QString::number(drawnFor(one, QStringLiteral("n3"), false), 'f', 12),
                 QStringLiteral("0.035271005709"));
    }
};

QTEST_GUILESS_MAIN(TestArmVerdict)
#include "tst_armverdict.moc"
