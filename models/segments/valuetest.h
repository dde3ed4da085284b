#pragma once

#include "models/segments/deedbatch.h"
#include "models/segments/field.h"
#include "models/segments/instants.h"
#include "models/segments/rule.h"

#include <memory>
#include <string>
#include <vector>

namespace comptoir {

/// What a condition asks of a value: the question of an AttributeCondition or a Filter.
struct ValueQuestion
{
    FieldType type = FieldType::Text;
    FieldMeasure measure = FieldMeasure::AsIs;
    Operator op = Operator::Is;
    QList<Operand> operands;
    Window window;
};

/// The question made ready for one moment, to be held against the values of many rows. Of lists,
/// see ListTest.
class ValueTest
{
public:
    ValueTest(ValueQuestion question, const RuleMoment &moment);

    /// Of the value in a row's column; amounts have their currency, a text, in another. Rows are
    /// those of a Statement or of a DeedBatch.
    template <typename Row>
    [[nodiscard]] bool fits(const Row &row, int column, int currencyColumn) const;
    /// In which the row's value is read.
    [[nodiscard]] DeedBatch::Form form() const;
    /// Of a value that the row does not give: true for "is unknown" only.
    [[nodiscard]] bool fitsUnknown() const { return m_question.op == Operator::IsUnknown; }
    /// Of nothing that counts as 0.
    [[nodiscard]] bool fitsZero() const;
    [[nodiscard]] bool fitsNumber(qint64 number) const;
    [[nodiscard]] bool fitsReal(double number) const;
    [[nodiscard]] const ValueQuestion &question() const { return m_question; }
    /// Whether time alone may change the answer.
    [[nodiscard]] bool isTimed() const;

private:
    enum class Answer { No, Yes, Unknown };

    void prepareNumbers();
    void prepareTexts();
    void prepareDays();
    template <typename Row>
    [[nodiscard]] Answer answer(const Row &row, int column, int currencyColumn) const;
    [[nodiscard]] Answer ofInstant(qint64 ms) const;
    [[nodiscard]] Answer ofDate(std::string_view iso) const;
    [[nodiscard]] Answer ofText(std::string_view utf8) const;
    [[nodiscard]] Answer answered(bool positive) const;
    [[nodiscard]] bool isNegative() const;
    [[nodiscard]] bool isWindow() const;

    ValueQuestion m_question;
    RuleMoment m_moment;
    QDate m_today;
    bool m_isNumber; ///< rows hold whole numbers
    struct Range
    {
        double from, to; ///< both count
    };
    std::vector<Range> m_numbers; ///< one of them holds the value
    bool m_isWhole = true; ///< m_exact does, to the last digit
    struct ExactRange
    {
        qint64 from, to;
    };
    std::vector<ExactRange> m_exact;
    std::vector<std::string> m_texts; ///< folded
    std::string m_currency;
    Instants m_instants; ///< that fit, up to now
    mutable std::vector<signed char> m_days; ///< what a day was found to be: 1, 0; -1 not asked yet
};

/// Texts without case and accents, as conditions compare them.
std::string foldedForRules(std::string_view utf8);
/// Reads "2026-11-21…"; an invalid date for anything else.
QDate isoDate(std::string_view text);

/// The question about a list, item by item: which of the operands somebody has.
class ListTest
{
public:
    explicit ListTest(const ValueQuestion &question);

    /// The bit of each operand that the item is.
    [[nodiscard]] quint64 bitsOf(std::string_view item) const;
    [[nodiscard]] bool fits(quint64 bits, bool hasItems) const;

private:
    Operator m_op;
    std::vector<std::string> m_texts;
    quint64 m_all = 0;
};

} // namespace comptoir
