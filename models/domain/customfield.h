#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace comptoir {

/// A field that the owner added to what is known of customers.
struct CustomField
{
    enum class Type { Text, Number, Date, YesNo, Choice };

    qint64 id = 0;
    QString key; ///< machine name, never changes: rules and exports name the field by it
    QString label;
    Type type = Type::Text;
    QStringList choices; ///< Choice: what it can be

    bool operator==(const CustomField &) const = default;
};

/// What is typed into custom fields, and how it is kept: a text as it is, a number with a point
/// ("12.5"), a date as ISO ("2026-11-21"), yes and no as "1" and "0". Pure.
class CustomFieldText
{
    Q_DECLARE_TR_FUNCTIONS(CustomFieldText)

public:
    static constexpr qsizetype kLongest = 1000; ///< letters of a text

    /// What was typed as it is kept; empty: no value. InvalidArgument when it is none of that type.
    /// Numbers and dates are read as `locale` writes them, else with a point and as ISO.
    static Result<QString> read(const CustomField &field, const QString &typed,
                                const QLocale &locale);
    /// As the owner sees it (without the words for yes and no, which are the window's).
    static QString show(const CustomField &field, const QString &kept, const QLocale &locale);

private:
    static Result<QString> readNumber(const QString &typed, const QLocale &locale);
    static Result<QString> readDate(const QString &typed, const QLocale &locale);
};

} // namespace comptoir
