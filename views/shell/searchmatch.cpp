#include "views/shell/searchmatch.h"

#include <QStringList>

#include <algorithm>

namespace comptoir {

namespace {

/// One letter of the same length as before: "É" is "e", "Œ" stays "œ". So places in the folded
/// text are places in the text.
QChar fold(QChar c)
{
    const QString parts = QString(c).normalized(QString::NormalizationForm_D);
    return (parts.isEmpty() ? c : parts.at(0)).toLower();
}

QString folded(const QString &text)
{
    QString result(text.size(), u' ');
    std::transform(text.cbegin(), text.cend(), result.begin(), fold);
    return result;
}

QStringList wordsOf(const QString &typed)
{
    QString words = folded(typed);
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return words.split(u' ', Qt::SkipEmptyParts);
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

qsizetype findBeginning(const QString &text, const QString &word, qsizetype from)
{
    qsizetype at = text.indexOf(word, from);
    while (at >= 0 && !beginsWord(text, at))
        at = text.indexOf(word, at + 1);
    return at;
}

} // namespace

QList<SearchMatch::Range> SearchMatch::ranges(const QString &text, const QString &typed)
{
    const QString where = folded(text);
    QList<Range> found;
    for (const QString &word : wordsOf(typed)) {
        for (qsizetype at = findBeginning(where, word, 0); at >= 0;
             at = findBeginning(where, word, at + word.size()))
            found.append({at, word.size()});
    }
    // The longest of those that begin at one place stays.
    std::sort(found.begin(), found.end(), [](const Range &a, const Range &b) {
        return a.from != b.from ? a.from < b.from : a.length > b.length;
    });
    const auto last = std::unique(found.begin(), found.end(), [](const Range &a, const Range &b) {
        return b.from < a.from + a.length;
    });
    found.erase(last, found.end());
    return found;
}

bool SearchMatch::beginsWith(const QString &text, const QString &typed)
{
    return folded(text).startsWith(folded(typed.simplified()));
}

bool SearchMatch::hasAll(const QString &text, const QString &typed)
{
    const QString where = folded(text);
    const QStringList words = wordsOf(typed);
    return std::all_of(words.cbegin(), words.cend(), [&where](const QString &word) {
        return findBeginning(where, word, 0) >= 0;
    });
}

} // namespace comptoir
