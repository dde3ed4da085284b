#pragma once

#include <QList>

class QWidget;

namespace comptoir {

/// Takes the keyboard from the part of the window that has it to the next (`step` 1) or the one
/// before (-1), round and round. Parts that are not shown, or hold nothing that takes keys, are
/// passed over; from outside all of them it goes to the first or the last.
void moveBetweenParts(const QList<QWidget *> &parts, int step);

} // namespace comptoir
