#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The cards that ask about a field: its value, or when its day comes round.
class FieldCards
{
    Q_DECLARE_TR_FUNCTIONS(FieldCards)
public:
    static CardParts attribute(const AttributeCondition &condition, const BuilderWorld &world);
    static CardParts anniversary(const AnniversaryCondition &condition, const BuilderWorld &world);

    /// The choice of what a card is about, among the fields that `fits` lets through.
    template <typename Fits>
    static ChoicePart fields(const BuilderWorld &world, const QString &chosen, const Fits &fits)
    {
        ChoicePart part;
        for (const Field &field : world.fields.fields()) {
            if (fits(field))
                part.options.append(optionOf(field));
        }
        const Field *field = world.fields.find(chosen);
        part.chosen = field ? chosen : QString();
        part.shown = field ? field->label() : chosen;
        return part;
    }
    static PartOption optionOf(const Field &field);
    static QString subject();

private:
    static QList<CardParts> days(const AnniversaryCondition &condition);
};

} // namespace comptoir
