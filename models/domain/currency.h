#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace comptoir {

/// An ISO 4217 code of three capital letters, or none.
class Currency
{
public:
    constexpr Currency() = default;
    /// Accepts any case and surrounding blanks; anything but three ASCII letters gives nullopt.
    static std::optional<Currency> fromCode(QStringView code);

    [[nodiscard]] bool isNull() const { return m_code[0] == '\0'; }
    [[nodiscard]] QString code() const;
    /// Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for TND. Source: ISO 4217 (list one
    /// of the maintenance agency, SIX); currencies not listed as exceptions have 2.
    [[nodiscard]] int minorDigits() const;

    auto
    operator<=>(const Currency &) const = default; // NOLINT(modernize-use-nullptr): 0 is no pointer
    friend size_t qHash(const Currency &currency, size_t seed = 0)
    {
        return qHashMulti(seed, currency.m_code[0], currency.m_code[1], currency.m_code[2]);
    }

private:
    std::array<char, 3> m_code{};
};

} // namespace comptoir
