#pragma once

class QScrollArea;
class QWidget;

namespace comptoir {

/// Scrolls no more than it takes to see all of `part`, once its layout has run; of what is higher
/// than the area, its beginning. `part` may go meanwhile.
void bringIntoSight(QScrollArea *area, QWidget *part);

} // namespace comptoir
