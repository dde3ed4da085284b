#pragma once

#include <QList>

class QWidget;

namespace comptoir {

/// What takes the keyboard by Tab in `root`, in the order of its layouts, which is the order of
/// reading.
QList<QWidget *> inReadingOrder(const QWidget *root);

/// Lets Tab go through what is in `root` in the order of reading. Widgets made later come last in
/// Qt's own order: call again after rows were put anew.
void setTabOrderByLayout(QWidget *root);

} // namespace comptoir
