#pragma once

#include <QList>

class QPushButton;

namespace comptoir {

/// A button that shows its accessible name, or in narrow places its icon.
struct FittingButton
{
    QPushButton *button;
    const char *icon;
};

/// Pixels that the buttons need with icons, gaps included.
int widthOfIcons(const QList<FittingButton> &buttons, int gap);

/// Lets the buttons show words where they and `others` pixels fit into `room`, else icons; returns
/// whether they show words.
bool showWordsOrIcons(const QList<FittingButton> &buttons, int others, int gap, int room);

} // namespace comptoir
