#pragma once

#include <QPointF>
#include <QStringList>

class QPainter;

namespace comptoir {

struct Tokens;

/// The small box beside a chosen day that tells its figures: the day in strong letters, then a line
/// each. It stands at the right of `at`, or at the left where `right`, the end of the room, is too
/// near.
void paintReadout(QPainter &painter, const QStringList &lines, QPointF at, double right,
                  const Tokens &tokens);

} // namespace comptoir
