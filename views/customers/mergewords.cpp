#include "views/customers/mergewords.h"

#include "views/customers/customermark.h"
#include "views/shell/privacy.h"
#include "views/widgets/format.h"

#include <map>

namespace comptoir {

QString MergeWords::summary(const MergePerson &person, const Privacy &privacy)
{
    const CustomerRow &row = person.profile.row;
    QStringList lines{privacy.name(CustomerName::of(row))};
    if (!row.email.isEmpty() && row.email != CustomerName::of(row))
        lines.append(privacy.email(row.email));
    const QStringList have = belongings(person.counts);
    if (!have.isEmpty())
        lines.append(have.join(QStringLiteral(", ")));
    return lines.join(u'\n');
}

QStringList MergeWords::belongings(const BelongingCounts &counts)
{
    const auto many = [](qint64 count) { return static_cast<int>(count); };
    QStringList have;
    if (counts.accounts > 0)
        have.append(tr("%n account(s)", nullptr, many(counts.accounts)));
    if (counts.orders > 0)
        have.append(tr("%n order(s)", nullptr, many(counts.orders)));
    if (counts.carts > 0)
        have.append(tr("%n cart(s)", nullptr, many(counts.carts)));
    if (counts.threads > 0)
        have.append(tr("%n conversation(s)", nullptr, many(counts.threads)));
    if (counts.notes > 0)
        have.append(tr("%n note(s)", nullptr, many(counts.notes)));
    if (counts.tags > 0)
        have.append(tr("%n tag(s)", nullptr, many(counts.tags)));
    if (counts.tasks > 0)
        have.append(tr("%n task(s)", nullptr, many(counts.tasks)));
    return have;
}

bool MergeWords::birthdaysDiffer(const QList<MergePerson> &persons)
{
    QSet<QDate> days;
    for (const MergePerson &person : persons) {
        if (person.profile.birthday.isValid())
            days.insert(person.profile.birthday);
    }
    return days.size() > 1;
}

QStringList MergeWords::consentWarnings(const QList<MergePerson> &persons)
{
    std::map<std::pair<Channel, Purpose>, QSet<bool>> answers;
    for (const MergePerson &person : persons) {
        for (const CurrentConsent &consent : person.profile.consents) {
            const ConsentRecord &record = consent.record;
            if (record.state != ConsentState::Unknown)
                answers[{record.channel, record.purpose}].insert(record.state
                                                                 == ConsentState::Granted);
        }
    }
    QStringList warnings;
    for (const auto &[question, said] : answers) {
        if (said.size() < 2)
            continue;
        //: %1 is a channel (E-mail), %2 a purpose (News and offers)
        warnings.append(
            tr("One agreed to %1, %2 and the other did not. The latest decision "
               "counts for both.")
                .arg(Format::channel(question.first), Format::purpose(question.second)));
    }
    return warnings;
}

QStringList MergeWords::warnings(const QList<MergePerson> &persons)
{
    QStringList warnings;
    if (birthdaysDiffer(persons))
        warnings.append(tr("Their birthdays differ: these may be two people of one family."));
    return warnings + consentWarnings(persons);
}

} // namespace comptoir
