#pragma once

#include <QWidget>

#include <functional>

namespace comptoir {

/// Sets the texts of `widget`: now, and again after every change of language. `setTexts` is not
/// called once the widget is gone.
void onLanguage(QWidget *widget, std::function<void()> setTexts);

} // namespace comptoir
