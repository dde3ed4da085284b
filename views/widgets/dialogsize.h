#pragma once

#include <QSize>

class QDialog;

namespace comptoir {

/// What is left of the `usual` size, which was chosen for text of the usual size: larger where the
/// person's text is, as far as the `window` that asks has room (empty: there is none), and never
/// larger than the available part of the `screen`, title bar included. A window that is larger than
/// its screen, as in pictures, counts for the screen.
QSize dialogSize(const QSize &usual, const QSize &window, const QSize &screen);
/// Gives a dialog that size on its screen.
void resizeForText(QDialog &dialog, const QSize &usual);

} // namespace comptoir
