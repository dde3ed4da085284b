#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

namespace comptoir {

class Database;

/// Somebody who may be the same person as another, and why.
struct LikelyDuplicate
{
    enum class Reason { SamePhone, SameNameAndPostcode };

    CustomerRow row;
    Reason reason = Reason::SamePhone;
};

/// What several persons have in common that tells them to be one.
struct SharedContacts
{
    QStringList emails; ///< normalised
    QStringList phones; ///< E.164
};

/// Who may be whom, and who is not. The program never merges these by itself: a phone may be a
/// household's.
class LikelyDuplicates
{
public:
    static constexpr int kMost = 5; ///< offered at once

    explicit LikelyDuplicates(Database &database);

    /// Others with a phone of this person, then others of the same first and last name who live
    /// where this person does. Not those whom the owner said to be somebody else.
    Result<QList<LikelyDuplicate>> of(CustomerId customer);
    /// E-mails and phones that accounts of at least two of these persons have.
    Result<SharedContacts> shared(const QList<CustomerId> &customers);
    /// The owner says that these are two people, or takes it back.
    Done setDifferent(CustomerId one, CustomerId other, bool different, Timestamp now);

private:
    Result<QStringList> sharedKeys(const QString &column, const QList<CustomerId> &customers);
    Result<QList<CustomerId>> found(const QString &sql, CustomerId customer);

    Database &m_database;
};

} // namespace comptoir
