#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace comptoir {

/// A line of a list of the owner's words: a name, a remark at its right, and a button with a menu.
struct OwnerLine
{
    QWidget *widget;
    QPushButton *more; ///< has an empty menu; wants its text
};
OwnerLine makeOwnerLine(QWidget *parent, const QString &name, const QString &remark);

} // namespace comptoir
