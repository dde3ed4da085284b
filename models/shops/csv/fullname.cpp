#include "models/shops/csv/fullname.h"

#include "models/domain/contact.h"

#include <QStringList>

namespace comptoir::csv {

namespace {

bool isTitle(const QString &word)
{
    static const QStringList titles
        = QStringLiteral("m m. mr mr. mme mme. mlle mlle. monsieur madame mademoiselle dr dr. mrs "
                         "mrs. ms ms. miss me")
              .split(u' ');
    return titles.contains(foldForSorting(word).trimmed()) || titles.contains(word.toLower());
}

bool isParticle(const QString &word)
{
    static const QStringList particles
        = QStringLiteral("de du des d la le van von der den dos da di del della el al ben bin ter "
                         "ten st saint")
              .split(u' ');
    return particles.contains(word.toLower());
}

/// "DUPONT", "O'BRIEN", "D’ARC": two letters at least, none of them small. "J.-P." is a first name.
bool isInCapitals(const QString &word)
{
    int letters = 0;
    for (const QChar c : word) {
        if (c.isLower() || c == u'.')
            return false;
        letters += c.isLetter() ? 1 : 0;
    }
    return letters >= 2;
}

PersonName byCapitals(const QStringList &words)
{
    QStringList first;
    QStringList last;
    bool isName = false; // "Marie DE La Tour": particles alone are none
    for (const QString &word : words) {
        const bool capitals = isInCapitals(word);
        isName = isName || (capitals && !isParticle(word));
        (capitals ? last : first).append(word);
    }
    if (first.isEmpty() || !isName)
        return {};
    return {first.join(u' '), last.join(u' ')};
}

PersonName byPlace(const QStringList &words)
{
    qsizetype from = words.size() - 1;
    while (from > 1 && isParticle(words.at(from - 1)))
        --from;
    return {words.mid(0, from).join(u' '), words.mid(from).join(u' ')};
}

} // namespace

PersonName splitFullName(const QString &text)
{
    if (const qsizetype comma = text.indexOf(u','); comma > 0)
        return {text.mid(comma + 1).simplified(), text.left(comma).simplified()};
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isTitle(words.constFirst()))
        words.removeFirst();
    if (words.size() < 2)
        return {{}, words.value(0)};
    const PersonName capitals = byCapitals(words);
    return capitals.last.isEmpty() ? byPlace(words) : capitals;
}

} // namespace comptoir::csv
