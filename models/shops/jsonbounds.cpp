#include "models/shops/jsonbounds.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

bool isOfNumber(char letter)
{
    return (letter >= '0' && letter <= '9') || letter == '-' || letter == '+' || letter == '.'
        || letter == 'e' || letter == 'E';
}

bool fits(const QByteArray &number)
{
    bool isNumber = false;
    if (number.contains('.') || number.contains('e') || number.contains('E'))
        return std::isfinite(number.toDouble(&isNumber)) && isNumber;
    if (number.startsWith('-'))
        return (void)number.toLongLong(&isNumber), isNumber;
    return (void)number.toULongLong(&isNumber), isNumber;
}

/// One pass over the text, which writes what stays.
class Bounds
{
public:
    Bounds(const QByteArray &text, int depth)
        : m_text(text)
        , m_most(depth)
    {
        m_within.reserve(text.size());
    }

    QByteArray run()
    {
        while (m_at < m_text.size())
            take();
        return m_within;
    }

private:
    void take()
    {
        const char letter = m_text.at(m_at);
        if (letter == '"')
            return write(endOfString());
        if (letter == '-' || (letter >= '0' && letter <= '9'))
            return takeNumber();
        if (letter == '[' || letter == '{')
            open();
        if (letter == ']' || letter == '}')
            return close(letter);
        write(m_at + 1);
    }

    void open()
    {
        if (++m_depth == m_most + 1)
            m_within += "null";
    }

    void close(char letter)
    {
        if (m_depth <= m_most)
            m_within += letter;
        --m_depth;
        ++m_at;
    }

    void takeNumber()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isOfNumber(m_text.at(end)))
            ++end;
        const QByteArray number = m_text.mid(m_at, end - m_at);
        if (m_depth <= m_most && !fits(number)) {
            m_within += '"' + number + '"';
            m_at = end;
        }
        write(end);
    }

    [[nodiscard]] qsizetype endOfString() const
    {
        qsizetype at = m_at + 1;
        while (at < m_text.size() && m_text.at(at) != '"')
            at += m_text.at(at) == '\\' ? 2 : 1;
        return std::min(at + 1, m_text.size());
    }

    void write(qsizetype end)
    {
        if (m_depth <= m_most)
            m_within.append(m_text.constData() + m_at, end - m_at);
        m_at = end;
    }

    const QByteArray &m_text;
    const int m_most;
    QByteArray m_within;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QByteArray withinJsonBounds(const QByteArray &text, int depth)
{
    return Bounds(text, depth).run();
}

} // namespace comptoir
