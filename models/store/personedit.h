#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

class Database;

/// What the owner can set of a person by hand.
enum class PersonField { FirstName, LastName, Company, Email, Phone, Gender, Birthday, Language };

/// A field as it stands: texts as written, gender "0", "1" or "2", a birthday as ISO date; empty:
/// none.
struct PersonFieldState
{
    QString text;
    bool byOwner = false; ///< a sync leaves it alone

    bool operator==(const PersonFieldState &) const = default;
};

/// The owner's hand on a person's fields (customer.owner_fields). Runs in the caller's
/// Transaction; keeps the order of names and the search right.
class PersonEdit
{
    Q_DECLARE_TR_FUNCTIONS(PersonEdit)
public:
    PersonEdit(Database &database, Timestamp now);

    /// What was typed as it would be kept. InvalidArgument when it is no e-mail, phone, day,
    /// language. Pure. `today` is the owner's; `region` is the country of phones without prefix.
    static Result<QString> read(PersonField field, const QString &typed, const QString &region,
                                QDate today);

    Result<PersonFieldState> state(CustomerId customer, PersonField field);
    /// Makes the field the owner's, with this text as read() gives it. Gives what was there before.
    /// NotFound.
    Result<PersonFieldState> set(CustomerId customer, PersonField field, const QString &text);
    /// Back to what the shops say. Gives what was there before. NotFound.
    Result<PersonFieldState> giveBack(CustomerId customer, PersonField field);
    /// Undoes either.
    Done restore(CustomerId customer, PersonField field, const PersonFieldState &state);

    /// What the accounts of the person say together, whatever the owner set.
    Result<QHash<PersonField, QString>> fromShops(CustomerId customer);
    /// Country of the shop of the person's newest account; "FR" when none is known.
    Result<QString> region(CustomerId customer);

private:
    Result<PersonFieldState> put(CustomerId customer, PersonField field,
                                 const PersonFieldState &state);
    Done write(CustomerId customer, PersonField field, const QString &text);
    Done mark(CustomerId customer, PersonField field, bool byOwner);
    Done settle(CustomerId customer);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
