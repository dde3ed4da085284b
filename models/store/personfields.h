#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// What is known of a person, put together from the accounts (see IdentityResolver).
struct PersonFields
{
    QString firstName, lastName, company;
    QString email, emailKey, phone, phoneKey;
    qint64 gender = 0;
    QString birthday, language;
    std::optional<Timestamp> createdAt, updatedAt;

    /// Takes what is missing here from `other`, an older account. Names come as a pair.
    void fillFrom(const PersonFields &other);
    [[nodiscard]] QString sortKey() const;

    /// What the accounts of the person say together, whatever the owner set.
    static PersonFields ofAccounts(IngestContext &context, qint64 person);
    /// A new person with these fields, marked for the search index.
    static qint64 insert(IngestContext &context, const PersonFields &fields);
    /// Writes the person's row again from the accounts; marks it for the search index when it
    /// differs.
    static void refresh(IngestContext &context, qint64 person);
    /// Fields that the owner set on a person who is about to go are set on the heir, unless set
    /// there too.
    static void bequeathOwnerFields(IngestContext &context, qint64 person, qint64 heir);
    static void markForSearch(IngestContext &context, qint64 person);
};

} // namespace comptoir
