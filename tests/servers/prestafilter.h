#pragma once

#include <QSet>
#include <QStringList>

namespace comptoir {

/// As MySQL compares: numbers as numbers, dates as the texts they are, the rest whatever the case.
int prestaCompare(const QString &a, const QString &b);

/// One filter[field]=… in all its forms.
class PrestaFilter
{
public:
    PrestaFilter(QString field, const QString &value)
        : m_field(std::move(field))
    {
        read(value);
    }

    [[nodiscard]] const QString &field() const { return m_field; }
    [[nodiscard]] bool accepts(const QString &value) const;
    /// The same for ids, without making texts of them.
    [[nodiscard]] bool acceptsId(qint64 id) const;
    /// Ids above which rows can match, for tables sorted by id.
    [[nodiscard]] qint64 idsAfter() const
    {
        return m_field == u"id" && m_kind == Kind::Greater ? m_values.first().toLongLong() : 0;
    }
    /// The only ids that can match; empty when that is not known.
    [[nodiscard]] QStringList onlyIds() const
    {
        return m_field == u"id" && m_kind == Kind::AnyOf ? m_values : QStringList();
    }

private:
    enum class Kind { AnyOf, NoneOf, Between, Greater, Less, Begins, Ends, Contains };

    void read(QString value);
    void readBrackets(const QString &inside);
    void readNumbers();

    QString m_field;
    Kind m_kind = Kind::AnyOf;
    QStringList m_values;
    QSet<qint64> m_numbers; ///< AnyOf, when all its values are whole numbers
};

} // namespace comptoir
