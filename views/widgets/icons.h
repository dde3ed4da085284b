#pragma once

#include "views/widgets/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace comptoir {

/// The program's own icons (resources/icons): drawn on a 24 px grid with a 1.75 px stroke in
/// currentColor.
///
/// An icon that takes its colour from the tokens when it is painted, so it follows a change of
/// look, sharp at any scale. Neutral is muted, and the text colour while selected.
QIcon themedIcon(const QString &name, Tone tone = Tone::Neutral);
/// As `themedIcon`, in the colour that stands on an accent ground.
QIcon iconOnAccent(const QString &name);

/// A drawing in one colour, `size` device-independent pixels square; null where that is nothing.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRectF &rect);

/// The drawing that says the same as the tone: a cross, a tick, "i".
QString iconOf(Tone tone);

/// The program's own sign, for the window list and the tray: a simpler drawing up to 24 px.
QIcon programIcon();

/// Names of all drawings there are.
QStringList iconNames();

} // namespace comptoir
