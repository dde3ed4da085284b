#pragma once

#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// Words on cards and in their lists, and how parts stand among words.
class PartWords
{
    Q_DECLARE_TR_FUNCTIONS(PartWords)
public:
    /// `ofOne`: of a list one speaks as of its one item, "Category is Shoes".
    static QString comparison(Operator op, FieldType type, bool ofOne = false);
    static QString unit(SpanUnit unit, qint64 count); ///< "days"
    static QString unit(FieldUnit unit, double count); ///< "years", "%"; empty: none
    static QString times(qint64 count);

    static CardPart word(const QString &text);
    /// The parts in the places %1, %2, … of a translated text, its words between them.
    static CardParts filled(const QString &pattern, const QList<CardParts> &places);
    /// The text as a choice in a list: "in the last …".
    static QString listed(const QString &pattern);
    /// What stands before the first place; the whole text where nothing does.
    static QString lead(const QString &pattern);
    /// What stands after the lead.
    static QString rest(const QString &pattern);
};

} // namespace comptoir
