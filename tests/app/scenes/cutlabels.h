#pragma once

#include <QStringList>

class QWidget;

namespace comptoir {

/// Words in `window` that cannot be read whole: wider or higher than their widget, or outside of
/// what shows it. One line each: where, the words, and what is wrong. Widgets that shorten their
/// words on purpose must tell all of them in a tool tip. Only what is visible is looked at; what
/// an area scrolls is reachable and thus fine.
QStringList cutLabels(const QWidget &window);

} // namespace comptoir
