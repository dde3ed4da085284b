#pragma once

#include "models/domain/customfield.h"
#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

namespace comptoir {

class Database;

/// The fields that the owner added, and their values. Writes run in the caller's Transaction, or
/// alone. Values are kept by type, so that rules compare numbers as numbers.
class CustomFieldRepository
{
    Q_DECLARE_TR_FUNCTIONS(CustomFieldRepository)
public:
    /// By CustomField::id, as CustomFieldText keeps them; fields without value are not in it.
    using Values = QHash<qint64, QString>;

    explicit CustomFieldRepository(Database &database);

    /// In the order of their making.
    Result<QList<CustomField>> list();
    /// Makes a field of `label`, `type` and `choices`. InvalidArgument when there is one of this
    /// name (whatever case and accents), the name is blank or long, or a choice has no two values.
    Result<CustomField> define(const CustomField &field, Timestamp now);
    /// Another label; the key stays. InvalidArgument as for define(); NotFound.
    Done rename(qint64 field, const QString &label);
    /// What a choice can be from now on; values that customers have stay, also those no longer
    /// offered. InvalidArgument when it is no choice or there are no two of them; NotFound.
    Done setChoices(qint64 field, const QStringList &choices);
    /// The field with all its values. Gives how many customers had one.
    Result<qint64> erase(qint64 field);
    Result<qint64> customersWith(qint64 field);

    Result<Values> valuesOf(CustomerId customer);
    /// `kept` as CustomFieldText::read gives it; empty: no value. Gives what was there before.
    Result<QString> set(CustomerId customer, const CustomField &field, const QString &kept,
                        Timestamp now);

private:
    static Done checkLabel(const QString &label);
    static Done checkChoices(const CustomField &field);
    Result<CustomField> get(qint64 field);
    Result<QString> value(CustomerId customer, qint64 field);
    Result<QString> freeKey(const QString &label);

    Database &m_database;
};

} // namespace comptoir
