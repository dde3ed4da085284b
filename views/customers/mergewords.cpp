#include "views/customers/mergewords.h"

#include "models/domain/consentwords.h"
#include "models/domain/contact.h"
#include "models/domain/townline.h"
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

QString MergeWords::absorbed(const CustomerMerge::Entry &entry, const Privacy &privacy)
{
    const QString name = privacy.name(entry.otherName);
    if (entry.otherEmail.isEmpty() || entry.otherEmail == entry.otherName)
        return name;
    //: a person: %1 is the name, %2 the e-mail address
    return tr("%1 (%2)").arg(name, privacy.email(entry.otherEmail));
}

QString MergeWords::undoing(const CustomerMerge::Entry &entry, const Privacy &privacy)
{
    if (entry.kind == CustomerMerge::Kind::Merge)
        //: %1 is a customer
        return tr("Separate %1 again…").arg(absorbed(entry, privacy));
    //: %1 is a day
    return tr("Bring the account of %1 back…").arg(Format::date(entry.at));
}

bool MergeWords::shareNameAndPostcode(const QList<MergePerson> &persons)
{
    QSet<QString> told;
    for (const MergePerson &person : persons) {
        const CustomerRow &row = person.profile.row;
        if (row.firstName.isEmpty() || row.lastName.isEmpty())
            continue;
        QSet<QString> own;
        for (const CustomerAddress &address : person.profile.addresses) {
            if (!address.postcode.isEmpty())
                own.insert(sortName(row.firstName, row.lastName, {}, {}) + u' ' + address.postcode);
        }
        if (told.intersects(own))
            return true;
        told.unite(own);
    }
    return false;
}

QStringList MergeWords::reasons(const QList<MergePerson> &persons, const SharedContacts &shared,
                                const Privacy &privacy)
{
    QStringList reasons;
    for (const QString &phone : shared.phones)
        reasons.append(tr("They have the same phone: %1").arg(privacy.phone(phone)));
    for (const QString &email : shared.emails)
        reasons.append(tr("They have the same e-mail: %1").arg(privacy.email(email)));
    if (shareNameAndPostcode(persons))
        reasons.append(tr("They have the same name and the same postcode."));
    return reasons;
}

QList<std::pair<QString, QString>> MergeWords::comparison(const MergePerson &person,
                                                          const Privacy &privacy)
{
    const CustomerProfile &profile = person.profile;
    const CustomerRow &row = profile.row;
    const CustomerFigures &figures = row.figures;
    QString place;
    if (!profile.addresses.isEmpty()) {
        const CustomerAddress &address = profile.addresses.first();
        place = townLine(address.postcode, address.city, address.countryCode);
    }
    QStringList tags;
    for (const CustomerTag &tag : profile.tags)
        tags.append(tag.name);
    return {
        {tr("E-mail"), privacy.email(row.email)},
        {tr("Phone"), privacy.phone(row.phone)},
        {tr("Town"), privacy.address(place)},
        {tr("Born on"),
         profile.birthday.isValid() ? privacy.address(Format::date(profile.birthday)) : QString()},
        {tr("Known since"), row.createdAt ? Format::date(*row.createdAt) : QString()},
        {tr("Spent"), figures.ordersCount > 0 ? Format::money(figures.totalSpent) : QString()},
        {tr("Last order"), figures.lastOrderAt ? Format::date(*figures.lastOrderAt) : QString()},
        {tr("Tags"), tags.join(QStringLiteral(", "))},
        {tr("With them come"), belongings(person.counts).join(QStringLiteral(", "))},
    };
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
        //: %1 is a channel and a purpose (E-mail, news and offers)
        warnings.append(
            tr("One agreed and the other did not: %1. The latest decision counts for both.")
                .arg(ConsentWords::topic({question.first, question.second})));
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
