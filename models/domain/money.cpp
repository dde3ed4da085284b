#include "models/domain/money.h"

#include <limits>

namespace comptoir {

std::optional<Money> Money::fromDecimal(QStringView text, Currency currency)
{
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(QLatin1Char('-'));
    if (negative || rest.startsWith(QLatin1Char('+')))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return std::nullopt;

    constexpr qint64 limit = std::numeric_limits<qint64>::max() / 10 - 1;
    const int digits = currency.minorDigits();
    qint64 minor = 0;
    int decimals = -1; // -1: before the point
    bool anyDigit = false;
    bool roundUp = false;
    for (const QChar c : rest) {
        if (c == QLatin1Char('.') && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        anyDigit = true;
        const int digit = c.unicode() - u'0';
        if (decimals == digits)
            roundUp = digit >= 5;
        if (decimals < digits) {
            if (minor > limit)
                return std::nullopt;
            minor = minor * 10 + digit;
        }
        if (decimals >= 0)
            ++decimals;
    }
    if (!anyDigit)
        return std::nullopt;
    for (int have = qMax(decimals, 0); have < digits; ++have) {
        if (minor > limit)
            return std::nullopt;
        minor *= 10;
    }
    minor += roundUp ? 1 : 0;
    return Money{negative ? -minor : minor, currency};
}

QString Money::toDecimal() const
{
    const int digits = currency.minorDigits();
    const bool negative = minor < 0;
    // Through unsigned, since the smallest qint64 has no positive twin.
    const quint64 magnitude
        = negative ? ~static_cast<quint64>(minor) + 1 : static_cast<quint64>(minor);
    QString text = QString::number(magnitude).rightJustified(digits + 1, QLatin1Char('0'));
    if (digits > 0)
        text.insert(text.size() - digits, QLatin1Char('.'));
    return negative ? QLatin1Char('-') + text : text;
}

QString Money::toText(const QLocale &locale) const
{
    const int digits = currency.minorDigits();
    double major = static_cast<double>(minor);
    for (int i = 0; i < digits; ++i)
        major /= 10;
    QString symbol = currency.code();
    if (symbol == QLatin1String("EUR"))
        symbol = QStringLiteral(
            "€"); // the one sign every shopkeeper here reads; codes are unambiguous
    return locale.toCurrencyString(major, symbol.isEmpty() ? QStringLiteral(" ") : symbol, digits)
        .trimmed();
}

} // namespace comptoir
