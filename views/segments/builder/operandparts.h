#pragma once

#include "views/segments/builder/builderworld.h"
#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The parts of a card that say how something compares and with what: "at least 3", "is Lyon".
class OperandParts
{
    Q_DECLARE_TR_FUNCTIONS(OperandParts)
public:
    /// What is compared.
    struct Subject
    {
        FieldType type = FieldType::Text;
        FieldUnit unit = FieldUnit::None;
        FieldMeaning meaning = FieldMeaning::Plain;
        QStringList choices; ///< of a Choice: its machine words
        bool isOfOne = false; ///< of a list: one speaks as of its one item
        ValueSource source;
    };

    static Subject of(const Field &field);
    static Subject of(const Behaviour &verb, const BehaviourAttribute &attribute);

    /// Choosing a comparison keeps the values that fit it.
    static CardPart comparison(const Subject &subject, Operator op,
                               const QList<Operator> &operators, const QString &id,
                               const Within<Operator> &within,
                               const Within<QList<Operand>> &operands);
    /// The parts' ids begin with `id`.
    static CardParts values(const Subject &subject, Operator op, const QList<Operand> &operands,
                            const BuilderWorld &world, const QString &id,
                            const Within<QList<Operand>> &within);
    /// The values that still fit after the comparison changed.
    static QList<Operand> kept(const QList<Operand> &operands, Operator op);

private:
    static CardPart yesOrNo(const QList<Operand> &operands, const QString &id,
                            const Within<QList<Operand>> &within);
    static CardPart words(const Subject &subject, Operator op, const QList<Operand> &operands,
                          const BuilderWorld &world, const QString &id,
                          const Within<QList<Operand>> &within);
    static CardParts number(const Subject &subject, Operator op, const QList<Operand> &operands,
                            int place, const BuilderWorld &world, const QString &id,
                            const Within<QList<Operand>> &within);
    static CardPart more(const QString &id, const Within<QList<Operand>> &within);
    static CardPart currency(const QList<Operand> &operands, const BuilderWorld &world,
                             const QString &id, const Within<QList<Operand>> &within);
    static CardParts numbers(const Subject &subject, Operator op, const QList<Operand> &operands,
                             const BuilderWorld &world, const QString &id,
                             const Within<QList<Operand>> &within);
};

} // namespace comptoir
