#pragma once

class QVariant;
class QWidget;

namespace comptoir {

/// Sets a dynamic property that the style sheet asks about ("invalid", "role"), and has the widget
/// look as it now says: a style sheet does not notice by itself.
void setLook(QWidget *widget, const char *property, const QVariant &value);

} // namespace comptoir
