#include "views/widgets/buttonfit.h"

#include "views/widgets/icons.h"

#include <QPushButton>

namespace comptoir {

namespace {

void showIcon(const FittingButton &one)
{
    one.button->setText({});
    one.button->setIcon(themedIcon(QLatin1String(one.icon)));
}

} // namespace

int widthOfIcons(const QList<FittingButton> &buttons, int gap)
{
    int width = 0;
    for (const FittingButton &one : buttons) {
        showIcon(one);
        width += one.button->isHidden() ? 0 : one.button->sizeHint().width() + gap;
    }
    return width;
}

bool shortenToFit(const QList<FittingButton> &buttons, int others, int gap, int room)
{
    const auto widthOf = [gap](const FittingButton &one) {
        return one.button->isHidden() ? 0 : one.button->sizeHint().width() + gap;
    };
    int needed = others;
    for (const FittingButton &one : buttons) {
        one.button->setIcon({});
        one.button->setText(one.button->accessibleName());
        needed += widthOf(one);
    }
    for (const FittingButton &one : buttons) {
        if (needed <= room)
            return true;
        needed -= widthOf(one);
        showIcon(one);
        needed += widthOf(one);
    }
    return needed <= room;
}

} // namespace comptoir
