#include "models/domain/currency.h"

#include <algorithm>
#include <string_view>

namespace comptoir {

std::optional<Currency> Currency::fromCode(QStringView code)
{
    const QStringView trimmed = code.trimmed();
    if (trimmed.size() != 3)
        return std::nullopt;
    Currency currency;
    for (qsizetype i = 0; i < 3; ++i) {
        const char16_t c = trimmed.at(i).toUpper().unicode();
        if (c < u'A' || c > u'Z')
            return std::nullopt;
        currency.m_code[static_cast<size_t>(i)] = static_cast<char>(c);
    }
    return currency;
}

QString Currency::code() const
{
    return isNull() ? QString() : QString::fromLatin1(m_code.data(), 3);
}

int Currency::minorDigits() const
{
    static constexpr std::array<std::string_view, 16> none
        = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
           "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF"};
    static constexpr std::array<std::string_view, 7> three
        = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const std::string_view mine(m_code.data(), isNull() ? 0 : 3);
    if (std::ranges::find(none, mine) != none.end() || mine == "XPF")
        return 0;
    if (std::ranges::find(three, mine) != three.end())
        return 3;
    return mine == "CLF" || mine == "UYW" ? 4 : 2;
}

} // namespace comptoir
