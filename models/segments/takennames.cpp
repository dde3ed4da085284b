#include "models/segments/takennames.h"

#include "models/domain/contact.h"

namespace comptoir {

TakenNames::TakenNames(const QList<Segment> &all)
{
    for (const Segment &segment : all) {
        m_keys.insert(segment.key);
        if (!segment.archivedAt)
            m_names.insert(foldForSorting(segment.name));
    }
}

QString TakenNames::keyOf(const QString &words)
{
    QString key;
    const QString folded = foldForSorting(words).left(40);
    for (const QChar c : folded)
        key.append((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : u'_');
    return key.isEmpty() ? QStringLiteral("segment") : key;
}

QString TakenNames::takeKey(const QString &words)
{
    const QString base = keyOf(words);
    int &last = m_lastOfKey[base];
    QString key;
    do {
        ++last;
        key = last == 1 ? base : base + u'_' + QString::number(last);
    } while (m_keys.contains(key));
    m_keys.insert(key);
    return key;
}

void TakenNames::freeName(const QString &name)
{
    m_names.remove(foldForSorting(name));
    m_lastOfName.remove(foldForSorting(name));
}

QString TakenNames::takeName(const QString &name)
{
    int &last = m_lastOfName[foldForSorting(name)];
    QString one;
    do {
        ++last;
        one = last == 1 ? name : QStringLiteral("%1 (%2)").arg(name, QString::number(last));
    } while (m_names.contains(foldForSorting(one)));
    m_names.insert(foldForSorting(one));
    return one;
}

} // namespace comptoir
