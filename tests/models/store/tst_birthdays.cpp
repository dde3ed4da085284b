#include "models/store/birthdays.h"
#include "models/store/customerrepository.h"
#include "tests/models/store/repositoryfixture.h"

#include <QTimeZone>

using namespace comptoir;

class TestBirthdays : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = RepositoryFixture::withTwoShops(); // 1 on 24 November, 2 on 29 February
        QVERIFY(m_file);
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "UPDATE customer SET birthday = '2001-11-24' WHERE id = 3;"
            "UPDATE customer SET birthday = '1970-12-31' WHERE id = 6;")));
    }

    void theDaysToCome_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("found");
        QTest::newRow("two on one day, who spent more first")
            << QDate(2026, 11, 21) << 14 << u"2026-11-24: 1 3 (2)"_qs;
        QTest::newRow("today counts") << QDate(2026, 11, 24) << 1 << u"2026-11-24: 1 3 (2)"_qs;
        QTest::newRow("the day after does not") << QDate(2026, 11, 25) << 14 << QString();
        QTest::newRow("over the year's end") << QDate(2026, 12, 30) << 5 << u"2026-12-31: 6 (1)"_qs;
        QTest::newRow("29 February on the 28th")
            << QDate(2026, 2, 20) << 14 << u"2026-02-28: 2 (1)"_qs;
        QTest::newRow("but on its day in a leap year")
            << QDate(2028, 2, 20) << 14 << u"2028-02-29: 2 (1)"_qs;
    }
    void theDaysToCome()
    {
        QFETCH(QDate, first);
        QFETCH(int, days);
        QFETCH(QString, found);
        const auto coming = Birthdays(m_file->database()).coming(first, days, 10);
        QVERIFY(coming);
        QStringList lines;
        for (const Birthdays::Day &day : *coming) {
            QStringList people;
            for (const Birthdays::Person &person : day.people)
                people.append(QString::number(person.customer.value));
            lines.append(u"%1: %2 (%3)"_qs.arg(day.day.toString(Qt::ISODate), people.join(u' '))
                             .arg(day.count));
        }
        QCOMPARE(lines.join(u'\n'), found);
    }

    void tellsWhomOneMayWriteTo()
    {
        const auto coming = Birthdays(m_file->database()).coming(QDate(2026, 11, 24), 1, 10);
        const QList<Birthdays::Person> people = coming->constFirst().people;
        QCOMPARE(people.at(0).firstName, u"Élodie"_qs);
        QCOMPARE(people.at(0).totalSpent.minor, 5180);
        QVERIFY(people.at(1).emailAllowed); // Marie said so on paper
    }

    /// The filter of the customers and the page of today say the same number.
    void soonIsTheSameEverywhere()
    {
        for (const QDate &today : {QDate(2026, 11, 17), QDate(2026, 11, 18), QDate(2026, 11, 24),
                                   QDate(2026, 11, 25), QDate(2026, 2, 22)}) {
            CustomerQuery query;
            query.filters = {CustomerFilter::BirthdayThisWeek};
            query.zone = QTimeZone::utc();
            query.now = {QDateTime(today, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()};
            qint64 coming = 0;
            const auto days = Birthdays(m_file->database()).coming(today, Birthdays::kSoonDays, 10);
            for (const Birthdays::Day &day : *days)
                coming += day.count;
            QCOMPARE(*CustomerRepository(m_file->database()).count(query), coming);
        }
    }

    void aCrowdIsCountedAndCut()
    {
        const auto coming = Birthdays(m_file->database()).coming(QDate(2026, 11, 24), 1, 1);
        QCOMPARE(coming->constFirst().count, 2);
        QCOMPARE(coming->constFirst().people.size(), 1);
    }

private:
    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestBirthdays)
#include "tst_birthdays.moc"
