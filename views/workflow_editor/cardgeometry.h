#pragma once

#include <QPainterPath>
#include <QPoint>
#include <QRect>

namespace comptoir::cardgeometry {

// Places on the canvas are those of the top left corners of cards, in pixels with text of the usual
// size; the view makes all of it larger with the person's text.
inline constexpr int kWidth = 240;
inline constexpr int kHeight = 64;
inline constexpr int kFooter = 28; ///< with the counts of people, under a line
inline constexpr int kGrid = 20; ///< to which places snap
inline constexpr int kColumn = 280; ///< from card to card
inline constexpr int kRow = 140;
inline constexpr int kNoteWidth = 200;
inline constexpr int kNoteHeight = 80;
inline constexpr int kPortRadius = 6;

QPoint snapped(const QPointF &place);
QRectF card(const QPointF &place, bool hasFooter);
/// Where arrows come in, and where the one of the port `index` of `count` goes out.
QPointF inPort(const QPointF &place);
QPointF outPort(const QPointF &place, int index, int count, bool hasFooter);
/// A curve that leaves downwards and comes in from above.
QPainterPath arrow(const QPointF &from, const QPointF &to);

} // namespace comptoir::cardgeometry
