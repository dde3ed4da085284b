#pragma once

#include "models/shops/prestashop/parsecontext.h"

#include <QJsonArray>

namespace comptoir::prestashop {

/// One record of an answer, read tolerantly: numbers may come as texts and texts as numbers; null,
/// false, "", 0 and a missing field all mean "none"; zero dates mean "none". What cannot be
/// tolerated (an amount that is no number, an id that is a word, a currency nobody knows) is
/// remembered as the record's problem; the value read is then empty and the record must not be
/// kept.
class Record
{
public:
    Record(const QJsonObject &object, const ParseContext &context, LocalTimes &times)
        : m_object(object)
        , m_context(context)
        , m_times(times)
    {}

    [[nodiscard]] bool has(QLatin1String key) const { return m_object.contains(key); }
    /// 0 when there is none; rounded, as shops sell "1.500000" of a thing.
    qint64 integer(QLatin1String key);
    bool flag(QLatin1String key) { return integer(key) != 0; }
    /// A fraction is a problem: rounded it would be somebody else's.
    RemoteId id(QLatin1String key);
    /// The record's own id: without it the record has a problem.
    RemoteId ownId();
    /// Trimmed, for names and codes; control characters removed (1.6 sends them raw).
    QString word(QLatin1String key);
    /// As typed, for notes and messages.
    QString text(QLatin1String key);
    /// A field by language: `[{"id":1,"value":"…"}]`, or a plain text. The context's language, else
    /// the first that is not empty.
    QString languageWord(QLatin1String key);
    std::optional<Timestamp> date(QLatin1String key);
    /// A date that the record makes no sense without.
    Timestamp requiredDate(QLatin1String key);
    QDate day(QLatin1String key);
    double decimal(QLatin1String key);
    Money money(QLatin1String key, const Currency &currency);
    /// By `id_currency`; a problem when the shop's list has no such currency.
    Currency currency(QLatin1String key);
    /// `associations.NAME`, empty when missing; a single object counts as a list of one.
    QJsonArray association(QLatin1String name) const;
    /// A list of this record itself.
    [[nodiscard]] QJsonArray list(QLatin1String key) const { return m_object.value(key).toArray(); }
    /// An object inside this record, empty when there is none.
    [[nodiscard]] Record part(QLatin1String key) const { return sub(m_object.value(key)); }
    [[nodiscard]] Record sub(const QJsonValue &value) const
    {
        return Record(value.toObject(), m_context, m_times);
    }
    /// Takes over the problem of a line or row under `where`: its "id" is another than ours.
    void adopt(const Record &part, QLatin1String where)
    {
        if (m_problem.isEmpty() && !part.m_problem.isEmpty())
            m_problem = where + QLatin1Char('.') + part.m_problem;
    }

    /// Appends unless the record has a problem.
    template <typename List, typename Value>
    void keep(List &list, Value &&value) const
    {
        if (m_problem.isEmpty())
            list.append(std::forward<Value>(value));
    }

    /// The first problem, for the log: a field's name and no value. Empty when the record is fine.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] const ParseContext &context() const { return m_context; }

private:
    enum class Fractions { Rounded, Refused };
    qint64 number(QLatin1String key, Fractions fractions);
    void complain(QLatin1String key);

    QJsonObject m_object;
    const ParseContext &m_context;
    LocalTimes &m_times;
    QString m_problem;
};

} // namespace comptoir::prestashop
