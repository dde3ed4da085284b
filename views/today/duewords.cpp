#include "views/today/duewords.h"

#include <QHash>
#include <QRegularExpression>

namespace comptoir {

namespace {

/// Small letters without accents, so that "après-demain" and "APRES-DEMAIN" are one.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter == QChar(0x2019) ? QChar(u'\'') : letter);
    }
    return plain;
}

/// Days from today on, by the word.
const QHash<QString, int> &nearDays()
{
    static const QHash<QString, int> words{{QStringLiteral("today"), 0},
                                           {QStringLiteral("aujourd'hui"), 0},
                                           {QStringLiteral("tomorrow"), 1},
                                           {QStringLiteral("demain"), 1},
                                           {QStringLiteral("apres-demain"), 2}};
    return words;
}

int weekday(const QString &word)
{
    static const QStringList names{
        QStringLiteral("monday"),   QStringLiteral("lundi"),     QStringLiteral("tuesday"),
        QStringLiteral("mardi"),    QStringLiteral("wednesday"), QStringLiteral("mercredi"),
        QStringLiteral("thursday"), QStringLiteral("jeudi"),     QStringLiteral("friday"),
        QStringLiteral("vendredi"), QStringLiteral("saturday"),  QStringLiteral("samedi"),
        QStringLiteral("sunday"),   QStringLiteral("dimanche")};
    return static_cast<int>(names.indexOf(word)) / 2 + (names.contains(word) ? 1 : 0);
}

/// The day of this day and month that comes next.
QDate comingDay(int day, int month, const QDate &today)
{
    const QDate thisYear(today.year(), month, day);
    return thisYear.isValid() && thisYear >= today ? thisYear : QDate(today.year() + 1, month, day);
}

QDate dayOf(const QString &word, const QDate &today)
{
    if (nearDays().contains(word))
        return today.addDays(nearDays().value(word));
    if (const int day = weekday(word); day > 0)
        return today.addDays((day - today.dayOfWeek() + 6) % 7 + 1);
    static const QRegularExpression slashed(QStringLiteral("^(\\d{1,2})/(\\d{1,2})$"));
    if (const auto match = slashed.match(word); match.hasMatch())
        return comingDay(match.captured(1).toInt(), match.captured(2).toInt(), today);
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    return iso.match(word).hasMatch() ? QDate::fromString(word, Qt::ISODate) : QDate();
}

QDate dayOfPhrase(const QString &phrase, const QDate &today)
{
    if (phrase == QLatin1String("next week") || phrase == QLatin1String("semaine prochaine")
        || phrase == QLatin1String("la semaine prochaine"))
        return DueWords::nextWeek(today);
    static const QRegularExpression inDays(
        QStringLiteral("^(?:in|dans) (\\d{1,3}) (?:days?|jours?)$"));
    if (const auto match = inDays.match(phrase); match.hasMatch())
        return today.addDays(match.captured(1).toInt());
    return phrase.contains(u' ') ? QDate() : dayOf(phrase, today);
}

} // namespace

QDate DueWords::nextWeek(const QDate &today)
{
    return today.addDays(8 - today.dayOfWeek());
}

DueWords DueWords::parse(const QString &typed, const QDate &today)
{
    const QStringList words = typed.simplified().split(u' ');
    // The longest phrase first; at least one word must be left to say what to do.
    for (qsizetype count = qMin<qsizetype>(3, words.size() - 1); count > 0; --count) {
        const QStringList tail = words.mid(words.size() - count);
        const QDate day = dayOfPhrase(folded(tail.join(u' ')), today);
        if (!day.isValid())
            continue;
        QStringList rest = words.mid(0, words.size() - count);
        static const QStringList joints{QStringLiteral("on"), QStringLiteral("le"),
                                        QStringLiteral("by"), QStringLiteral("pour")};
        if (rest.size() > 1 && joints.contains(folded(rest.last())))
            rest.removeLast();
        return {rest.join(u' '), day};
    }
    return {typed.simplified(), {}};
}

} // namespace comptoir
