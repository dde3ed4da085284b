/// What an import tells of many bad lines.

#include "app/cli/problemgroups.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;

class TestProblemGroups : public QObject
{
    Q_OBJECT
private slots:
    void equalTroubleIsToldOnce()
    {
        const QString noDate = QStringLiteral("no date");
        const QString noMail = QStringLiteral("no e-mail");
        QList<csv::Problem> problems;
        for (qint64 line = 2; line <= 1001; ++line)
            problems.append({line, true, noDate});
        problems.insert(1, {3, false, noMail});
        problems.append({1005, true, noDate});
        const QList<ProblemGroup> expected{{noDate, QStringLiteral("2-1001, 1005"), 1001},
                                           {noMail, QStringLiteral("3"), 1}};
        QCOMPARE(groupedByText(problems), expected);
    }

    void scatteredLinesAreCutShort()
    {
        QList<csv::Problem> problems;
        for (qint64 line = 2; line < 100; line += 2)
            problems.append({line, true, QStringLiteral("x")});
        QCOMPARE(groupedByText(problems).constFirst().lines, QStringLiteral("2, 4, 6, 8, 10, …"));
    }

    void nothingIsNoGroup() { QVERIFY(groupedByText({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestProblemGroups)
#include "tst_problemgroups.moc"
