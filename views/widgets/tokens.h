#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace comptoir {

/// What a colour says. A tone never stands alone: a word or an icon says the same.
enum class Tone { Neutral, Accent, Good, Warning, Danger };

/// The design tokens of one look: every colour of the program is one of these. Text colours keep a
/// contrast of 4.5:1 (WCAG 2.1, 1.4.3) on every ground they are used on; a test computes it.
struct Tokens
{
    bool dark = false;
    QRgb background = 0; ///< of the window
    QRgb card = 0; ///< of cards, tables, fields
    QRgb line = 0; ///< hairlines
    QRgb outline = 0; ///< of fields and buttons: 3:1 is not asked, since the shape is not needed
    QRgb text = 0;
    QRgb muted = 0; ///< secondary text; readable on the soft grounds too
    QRgb hover = 0; ///< under the pointer
    QRgb chip = 0; ///< neutral badges
    QRgb accent = 0;
    QRgb accentHover = 0;
    QRgb onAccent = 0;
    QRgb accentSoft = 0; ///< selection
    QRgb good = 0;
    QRgb goodSoft = 0;
    QRgb warning = 0;
    QRgb warningSoft = 0;
    QRgb danger = 0;
    QRgb dangerSoft = 0;
    /// Lines and bars of charts, in this order; 3:1 against the card. After the colours of M. Okabe
    /// and K. Ito ("Color Universal Design", 2008), darkened or lightened for our grounds: they
    /// stay apart for protanopes and deuteranopes, which a test computes.
    std::array<QRgb, 5> chart{};

    [[nodiscard]] QColor foreground(Tone tone) const;
    [[nodiscard]] QColor ground(Tone tone) const;
};

/// Steps of 4, in device-independent pixels.
namespace metrics {
inline constexpr int kStep = 4;
inline constexpr int kRadius = 8;
inline constexpr int kCardPadding = 20;
inline constexpr int kPageMargin = 24;
inline constexpr int kRowHeight = 43;
inline constexpr int kHeaderHeight = 44;
inline constexpr int kControlHeight = 34;
inline constexpr int kSideBarWidth = 196;
inline constexpr int kSideBarCollapsed = 60;
inline constexpr int kTopBarHeight = 56;
} // namespace metrics

const Tokens &lightTokens();
const Tokens &darkTokens();
/// The tokens behind a palette that Theme made.
const Tokens &tokensFor(const QPalette &palette);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(QRgb first, QRgb second);

} // namespace comptoir
