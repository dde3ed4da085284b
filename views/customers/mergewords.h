#pragma once

#include "models/store/likelyduplicates.h"
#include "models/store/mergesteps.h"

#include <QCoreApplication>

namespace comptoir {

class Privacy;

/// A person in a merge, in words. Pure.
class MergeWords
{
    Q_DECLARE_TR_FUNCTIONS(MergeWords)

public:
    /// Name, e-mail, then what belongs to them: a few lines.
    static QString summary(const MergePerson &person, const Privacy &privacy);
    /// "3 orders", "2 notes", …: only what there is.
    static QStringList belongings(const BelongingCounts &counts);
    /// What speaks for it: the same phone, the same e-mail, the same name and postcode. Sentences;
    /// empty when nothing does.
    static QStringList reasons(const QList<MergePerson> &persons, const SharedContacts &shared,
                               const Privacy &privacy);
    /// A person beside others: (label, value), with an empty value where others may have one.
    static QList<std::pair<QString, QString>> comparison(const MergePerson &person,
                                                         const Privacy &privacy);
    /// Who was absorbed, told from others of the same name: "E F (e.f@exemple.fr)".
    static QString absorbed(const CustomerMerge::Entry &entry, const Privacy &privacy);
    /// What would take the merge or split back, with an ellipsis: it asks first.
    static QString undoing(const CustomerMerge::Entry &entry, const Privacy &privacy);
    /// What to look at twice before `persons` become one: two birthdays, two answers to the same
    /// question of consent. Empty when nothing stands against it.
    static QStringList warnings(const QList<MergePerson> &persons);

private:
    static bool shareNameAndPostcode(const QList<MergePerson> &persons);
    static bool birthdaysDiffer(const QList<MergePerson> &persons);
    static QStringList consentWarnings(const QList<MergePerson> &persons);
};

} // namespace comptoir
