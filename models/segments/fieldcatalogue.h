#pragma once

#include "models/domain/result.h"
#include "models/segments/field.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// Everything that can be said of a customer, one entry a field: what tables offer as columns,
/// exports write, and rules ask about. A plain value; the texts follow the language of the moment.
class FieldCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(FieldCatalogue)
public:
    /// The program's own fields.
    FieldCatalogue();
    /// And those that the owner made, which stand last, by their label. What nothing has arrived of
    /// yet is no column of tables.
    static Result<FieldCatalogue> read(Database &database);

    /// By group, in the order in which they are offered.
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    /// nullptr: there is none, or no longer.
    [[nodiscard]] const Field *find(const QString &id) const;

    /// Whether what the field needs has arrived; always where no file was read.
    [[nodiscard]] bool isPresent(DataSource source) const { return !m_missing.contains(source); }

    /// "custom.<key>", "consent.email.marketing".
    static QString customFieldId(const QString &key);
    static QString consentFieldId(Channel channel, Purpose purpose);

private:
    Done findMissing(Database &database);

    QList<Field> m_fields;
    QSet<DataSource> m_missing;
};

} // namespace comptoir
