#include "views/widgets/motion.h"

#include <QApplication>
#include <QStyle>

namespace comptoir::motion {

/// Qt takes both answers from the desktop: "show animations" of Windows and GNOME, the animation
/// speed of KDE.
bool isWanted()
{
    return QApplication::isEffectEnabled(Qt::UI_General)
        || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace comptoir::motion
