#include "tests/servers/prestafilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir {

namespace {

/// "12", "-1.5", "2026-11-01 00:00:00": the ends between which a range is recognised.
bool isRangeEnd(const QString &value)
{
    static const QRegularExpression end(QStringLiteral("^[0-9.:\\- ]+$"));
    return end.match(value).hasMatch();
}

} // namespace

int prestaCompare(const QString &a, const QString &b)
{
    if (a.size() == 19 && b.size() == 19 && a.at(4) == u'-' && b.at(4) == u'-')
        return QString::compare(a, b); // dates
    bool numeric = false;
    const double left = a.toDouble(&numeric);
    if (numeric) {
        const double right = b.toDouble(&numeric);
        if (numeric)
            return left < right ? -1 : left > right ? 1 : 0;
    }
    return QString::compare(a, b, Qt::CaseInsensitive);
}

void PrestaFilter::readBrackets(const QString &inside)
{
    const QStringList ends = inside.split(QLatin1Char(','));
    if (ends.size() == 2 && isRangeEnd(ends.at(0)) && isRangeEnd(ends.at(1))) {
        m_kind = Kind::Between;
        m_values = ends;
    } else {
        m_values = inside.split(QLatin1Char('|'));
    }
}

void PrestaFilter::read(QString value)
{
    const bool endsOpen = value.endsWith(QLatin1String("]%"));
    const bool beginsOpen = value.startsWith(QLatin1String("%["));
    if (endsOpen)
        value.chop(1);
    if (beginsOpen)
        value.remove(0, 1);
    const QChar first = value.isEmpty() ? QChar() : value.at(0);
    const bool hasSign = first == u'>' || first == u'<' || first == u'!';
    if (hasSign)
        value.remove(0, 1);
    if (value.startsWith(QLatin1Char('[')) && value.endsWith(QLatin1Char(']')))
        readBrackets(value.mid(1, value.size() - 2));
    else
        m_values = {value};
    if (first == u'>')
        m_kind = Kind::Greater;
    else if (first == u'<')
        m_kind = Kind::Less;
    else if (first == u'!')
        m_kind = Kind::NoneOf;
    else if (beginsOpen || endsOpen)
        m_kind = beginsOpen && endsOpen ? Kind::Contains : endsOpen ? Kind::Begins : Kind::Ends;
    readNumbers();
}

void PrestaFilter::readNumbers()
{
    for (const QString &value : std::as_const(m_values)) {
        bool isNumber = false;
        m_numbers.insert(value.toLongLong(&isNumber));
        if (!isNumber) {
            m_numbers.clear();
            return;
        }
    }
}

bool PrestaFilter::acceptsId(qint64 id) const
{
    if (m_kind == Kind::Greater)
        return id > m_values.first().toLongLong();
    if (m_kind == Kind::AnyOf && !m_numbers.isEmpty())
        return m_numbers.contains(id);
    return accepts(QString::number(id));
}

bool PrestaFilter::accepts(const QString &value) const
{
    bool isNumber = false;
    const qint64 number = m_numbers.isEmpty() ? 0 : value.toLongLong(&isNumber);
    if (isNumber && m_kind == Kind::AnyOf)
        return m_numbers.contains(number);
    const auto equal
        = [&value](const QString &wanted) { return prestaCompare(value, wanted) == 0; };
    switch (m_kind) {
    case Kind::AnyOf:
        return std::any_of(m_values.cbegin(), m_values.cend(), equal);
    case Kind::NoneOf:
        return std::none_of(m_values.cbegin(), m_values.cend(), equal);
    case Kind::Between:
        return prestaCompare(value, m_values.at(0)) >= 0
            && prestaCompare(value, m_values.at(1)) <= 0;
    case Kind::Greater:
        return prestaCompare(value, m_values.first()) > 0;
    case Kind::Less:
        return prestaCompare(value, m_values.first()) < 0;
    case Kind::Begins:
        return value.startsWith(m_values.first(), Qt::CaseInsensitive);
    case Kind::Ends:
        return value.endsWith(m_values.first(), Qt::CaseInsensitive);
    case Kind::Contains:
        return value.contains(m_values.first(), Qt::CaseInsensitive);
    }
    return false;
}

} // namespace comptoir
