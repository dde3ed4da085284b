#include "views/widgets/tokens.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr Tokens kLight{
    .dark = false,
    .background = 0xFFF7F6F3,
    .card = 0xFFFFFFFF,
    .line = 0xFFE4E1DA,
    .outline = 0xFFDAD6CD,
    .text = 0xFF1F2328,
    .muted = 0xFF62666D,
    .hover = 0xFFF1EFEA,
    .chip = 0xFFEFEDE8,
    .accent = 0xFF0F766E,
    .accentHover = 0xFF0B655E,
    .onAccent = 0xFFFFFFFF,
    .accentSoft = 0xFFE2F1EE,
    .good = 0xFF147A3A,
    .goodSoft = 0xFFE4F3E8,
    .warning = 0xFFA84B06,
    .warningSoft = 0xFFFCEEDF,
    .danger = 0xFFB42318,
    .dangerSoft = 0xFFFBE7E5,
    .chart = {0xFF0F766E, 0xFFD55E00, 0xFF0067B8, 0xFFC2559F, 0xFF5F4700},
};

constexpr Tokens kDark{
    .dark = true,
    .background = 0xFF16181B,
    .card = 0xFF1F2226,
    .line = 0xFF30343A,
    .outline = 0xFF3A3F46,
    .text = 0xFFE8E6E1,
    .muted = 0xFF9BA0A8,
    .hover = 0xFF262A2F,
    .chip = 0xFF2A2E33,
    .accent = 0xFF2DD4BF,
    .accentHover = 0xFF5EE3D2,
    .onAccent = 0xFF06201D,
    .accentSoft = 0xFF153733,
    .good = 0xFF4ADE80,
    .goodSoft = 0xFF14301F,
    .warning = 0xFFF5A94B,
    .warningSoft = 0xFF3A2814,
    .danger = 0xFFF98E86,
    .dangerSoft = 0xFF3D1F1E,
    .chart = {0xFF2DD4BF, 0xFFF07C2E, 0xFF5AA9F0, 0xFFC86FA8, 0xFFF6DE6B},
};

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(QRgb colour)
{
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour))
        + 0.0722 * linear(qBlue(colour));
}

} // namespace

QColor Tokens::foreground(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accent;
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Danger:
        return danger;
    case Tone::Neutral:
        break;
    }
    return text;
}

QColor Tokens::ground(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accentSoft;
    case Tone::Good:
        return goodSoft;
    case Tone::Warning:
        return warningSoft;
    case Tone::Danger:
        return dangerSoft;
    case Tone::Neutral:
        break;
    }
    return chip;
}

const Tokens &lightTokens()
{
    return kLight;
}

const Tokens &darkTokens()
{
    return kDark;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? kDark : kLight;
}

double contrastRatio(QRgb first, QRgb second)
{
    const auto [dark, light] = std::minmax({luminance(first), luminance(second)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace comptoir
