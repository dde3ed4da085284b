#pragma once

#include <QSize>

class QDialog;

namespace comptoir {

/// Gives a dialog the size that was chosen for text of the usual size, larger where the person's
/// text is, and never larger than the window it belongs to or the screen.
void resizeForText(QDialog &dialog, const QSize &usual);

} // namespace comptoir
