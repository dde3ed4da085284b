#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace comptoir::csv {

/// What a file is about.
enum class Kind { Customers, Orders, Consents, Events };

/// "customers", "orders", "consents", "events": in mappings, on the command line, in the store.
QString kindId(Kind kind);
std::optional<Kind> kindFromId(const QString &id);
QList<Kind> allKinds();

/// How the cells of a column are read.
enum class CellType { Text, Email, Phone, Day, Time, Amount, Integer, Number, YesNo, List };

/// A field that a column of a file can fill. The importer, the mapping page, the command line and
/// the documentation read this one table.
struct Field
{
    QString id; ///< stable: "placed_at"
    QString label; ///< for the owner, translated
    CellType type = CellType::Text;
    /// At least one field of each group a kind names must be mapped; 0: optional.
    int requiredGroup = 0;
    QStringList synonyms; ///< headers that mean it, folded as foldForSorting does; fr and en
};

/// In the order shown. Texts are in the current language: do not keep the list across a change.
QList<Field> fieldsOf(Kind kind);
/// An entry with an empty id when there is none.
Field fieldOf(Kind kind, const QString &id);

} // namespace comptoir::csv
