#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace comptoir {

class Database;

/// Discount codes that were made for one person and say so: "ANNIV-DUPONT". One counts as made for
/// somebody when nobody else ordered with it and it holds their name or a part of their e-mail
/// address; a code of the shop's list with which nobody ordered, when it or its title holds first
/// and last name. Erasing people calls such a code by another word on their orders, takes it off
/// the list, and marks its keyed hash, so that no sync brings it back (ErasedPeople::withCode). A
/// code that others used too stays: it says nothing of one person.
class ErasedCodes
{
public:
    /// Folded words by which somebody is called.
    struct Parts
    {
        QStringList first, last, others;
    };

    explicit ErasedCodes(Database &database);

    /// Those made for the customer.
    Result<QStringList> madeFor(CustomerId customer);
    /// In the caller's Transaction, while the customer's orders are still theirs; how many.
    Result<qint64> replace(CustomerId customer, qint64 person);
    /// Whether somebody else ordered with it than whoever was erased.
    Result<bool> isOthers(const QString &code, qint64 person);

    /// Of what stands before the "@". Pure.
    static Parts partsOf(const QString &email);
    /// Whether the code holds one of the words: one of four letters or more anywhere, a shorter one
    /// as a word of its own. Pure.
    static bool holds(const QString &code, const Parts &parts);

private:
    struct Listed
    {
        QString code, folded;
    };
    Result<Parts> partsOf(CustomerId customer);
    Result<QStringList> orderedWith(CustomerId customer, const Parts &parts);
    Done readList();

    Database &m_database;
    std::optional<QList<Listed>> m_list; ///< codes of the shops with which nobody ordered
};

} // namespace comptoir
