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

/// Lets the buttons show words as far as they and `others` pixels fit into `room`; one after the
/// other, from the first, they get icons for words until all fit. Let the first be the one that
/// matters least, wherever it stands. Whether they fit in the end.
bool shortenToFit(const QList<FittingButton> &buttons, int others, int gap, int room);

} // namespace comptoir
