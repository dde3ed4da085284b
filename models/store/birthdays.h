#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace comptoir {

class Database;

/// Who has a birthday on the days to come. Born on a 29 February, one is greeted on the 28th in
/// common years.
class Birthdays
{
public:
    struct Person
    {
        CustomerId customer;
        QString firstName, lastName, email, phone;
        QDate born;
        qint64 ordersCount = 0;
        Money totalSpent;
        bool emailAllowed = false; ///< e-mail marketing is granted now
    };
    struct Day
    {
        QDate day;
        qint64 count = 0; ///< of all
        QList<Person> people; ///< who spent most first
    };

    /// What "soon" means wherever it is said: today and the days after it, so many in all.
    static constexpr int kSoonDays = 7;

    explicit Birthdays(Database &database);

    /// `days` days from `first` on, those without any left out; at most `perDay` people of each.
    Result<QList<Day>> coming(const QDate &first, int days, int perDay);

    /// "-MM-DD" of the birthdays kept on `day`, as customer_by_birthday has them.
    static QStringList keysOf(const QDate &day);

private:
    Result<QList<Person>> on(const QDate &day, int limit);
    Result<qint64> countOn(const QDate &day);

    Database &m_database;
};

} // namespace comptoir
