#pragma once

#include "models/segments/evaluationcontext.h"
#include "models/segments/field.h"

#include <memory>

namespace comptoir {

/// Who listens to a scan of fields: one condition. Rows come once a person where the field is an
/// expression on a person's row, else as the field's own statement gives them.
class FieldListener
{
public:
    FieldListener() = default;
    FieldListener(const FieldListener &) = delete;
    FieldListener &operator=(const FieldListener &) = delete;
    virtual ~FieldListener() = default;

    /// `column` holds the value, `currency` of amounts the currency, `weight` of a weighed field
    /// its weight; −1: there is none.
    virtual void take(qint32 person, const Statement &row) = 0;

    int column = -1, currency = -1, weight = -1;
    bool needsCurrency = true; ///< of amounts, from each row
};

/// One walk over a table of people, or over one field's rows, for all conditions that ask about it.
class FieldScan
{
public:
    /// The walk that a field needs; fields of one table share theirs.
    static QString keyOf(const Field &field);

    explicit FieldScan(const Field &field);
    /// Over people's figures.
    static std::unique_ptr<FieldScan> ofFacts();
    static QString keyOfFacts() { return QStringLiteral("f"); }
    /// Kept by the caller until run() is through.
    void add(const Field &field, FieldListener &listener);
    /// Likewise, with the columns that it asked for.
    void add(FieldListener &listener) { m_listeners.push_back(&listener); }
    /// The column of an expression, which the walk then reads.
    int columnOf(const QString &expression);
    Done run(const EvaluationContext &context);

private:
    [[nodiscard]] Result<QString> sql(const EvaluationContext &context) const;
    [[nodiscard]] Result<QString> facts(const EvaluationContext &context) const;

    FieldSource m_source;
    QStringList m_columns;
    std::vector<FieldListener *> m_listeners;
};

} // namespace comptoir
