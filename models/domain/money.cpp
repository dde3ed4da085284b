#include "models/domain/money.h"

#include "models/domain/moneytext.h"

#include <cmath>
#include <limits>

namespace comptoir {

namespace {

/// The sign that readers of `locale` know for the currency, else its code with a no-break space
/// (which a sign after the amount does not need: CLDR's patterns have one).
QString signOf(const QString &code, const QLocale &locale)
{
    const QString own = locale.currencySymbol(QLocale::CurrencySymbol);
    const QString ownCode = locale.currencySymbol(QLocale::CurrencyIsoCode);
    if (code == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (code == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (code == QLatin1String("JPY"))
        return QStringLiteral("¥");
    if (code == QLatin1String("USD")) {
        if (locale.language() == QLocale::French)
            return QStringLiteral("$US");
        const bool anotherDollar = ownCode != code && own.contains(u'$'); // Canada, Australia …
        return anotherDollar ? QStringLiteral("US$") : QStringLiteral("$");
    }
    if (code == ownCode && own != code)
        return own;
    return code + QChar::Nbsp;
}

/// The amount with `decimals` digits after the point; below nothing with a minus before it: the
/// brackets that CLDR has for books of account are not what a shopkeeper writes.
QString written(const Money &money, const QLocale &locale, int decimals)
{
    double major = static_cast<double>(money.minor);
    for (int i = 0; i < money.currency.minorDigits(); ++i)
        major /= 10;
    const QString code = money.currency.code();
    const QString sign = code.isEmpty() ? QStringLiteral(" ") : signOf(code, locale);
    QString text = locale.toCurrencyString(std::abs(major), sign, decimals).trimmed();
    const QString twice(2, QChar::Nbsp);
    text.replace(twice, twice.left(1));
    return major < 0 ? locale.negativeSign() + text : text;
}

} // namespace

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
    return written(*this, locale, currency.minorDigits());
}

QString currencySign(Currency currency, const QLocale &locale)
{
    return currency.isNull() ? QString() : signOf(currency.code(), locale).trimmed();
}

QString wholeUnitsText(const Money &money, const QLocale &locale)
{
    return written(money, locale, 0);
}

} // namespace comptoir
