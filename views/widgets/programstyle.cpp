#include "views/widgets/programstyle.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QStyleFactory>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

struct Drawing
{
    QStyle::StandardPixmap standard;
    const char *name;
    Tone tone = Tone::Neutral;
};

constexpr std::array kDrawings{
    Drawing{QStyle::SP_MessageBoxInformation, "info", Tone::Accent},
    Drawing{QStyle::SP_MessageBoxQuestion, "help", Tone::Accent},
    Drawing{QStyle::SP_MessageBoxWarning, "warning", Tone::Warning},
    Drawing{QStyle::SP_MessageBoxCritical, "error", Tone::Danger},
    Drawing{QStyle::SP_LineEditClearButton, "close"},
    Drawing{QStyle::SP_TitleBarCloseButton, "close"},
    Drawing{QStyle::SP_DockWidgetCloseButton, "close"},
    Drawing{QStyle::SP_DialogCloseButton, "close"},
    Drawing{QStyle::SP_DirIcon, "folder"},
    Drawing{QStyle::SP_DirClosedIcon, "folder"},
    Drawing{QStyle::SP_DirOpenIcon, "folder"},
    Drawing{QStyle::SP_DirLinkIcon, "folder"},
    Drawing{QStyle::SP_DirHomeIcon, "today"},
    Drawing{QStyle::SP_FileIcon, "file"},
    Drawing{QStyle::SP_FileLinkIcon, "file"},
    Drawing{QStyle::SP_ComputerIcon, "window"},
    Drawing{QStyle::SP_DesktopIcon, "window"},
    Drawing{QStyle::SP_DriveHDIcon, "backup"},
    Drawing{QStyle::SP_DriveNetIcon, "backup"},
    Drawing{QStyle::SP_TrashIcon, "trash"},
    Drawing{QStyle::SP_FileDialogNewFolder, "plus"},
    Drawing{QStyle::SP_FileDialogToParent, "arrow-up"},
    Drawing{QStyle::SP_FileDialogBack, "left"},
    Drawing{QStyle::SP_FileDialogListView, "list"},
    Drawing{QStyle::SP_FileDialogDetailedView, "table"},
    Drawing{QStyle::SP_ArrowBack, "left"},
    Drawing{QStyle::SP_ArrowForward, "right"},
    Drawing{QStyle::SP_ArrowLeft, "left"},
    Drawing{QStyle::SP_ArrowRight, "right"},
    Drawing{QStyle::SP_ArrowUp, "up"},
    Drawing{QStyle::SP_ArrowDown, "down"},
    Drawing{QStyle::SP_BrowserReload, "refresh"},
};

/// Null where the stock one stays.
QIcon drawingFor(QStyle::StandardPixmap standard)
{
    const auto found
        = std::find_if(kDrawings.begin(), kDrawings.end(),
                       [standard](const Drawing &drawing) { return drawing.standard == standard; });
    return found == kDrawings.end() ? QIcon()
                                    : themedIcon(QString::fromLatin1(found->name), found->tone);
}

} // namespace

ProgramStyle::ProgramStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

QIcon ProgramStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QIcon ours = drawingFor(standard);
    return ours.isNull() ? QProxyStyle::standardIcon(standard, option, widget) : ours;
}

QPixmap ProgramStyle::standardPixmap(StandardPixmap standard, const QStyleOption *option,
                                     const QWidget *widget) const
{
    const QIcon ours = drawingFor(standard);
    if (ours.isNull())
        return QProxyStyle::standardPixmap(standard, option, widget);
    const int side = pixelMetric(PM_SmallIconSize, option, widget);
    return ours.pixmap(QSize(side, side));
}

int ProgramStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return Theme::forText(16);
    case PM_MessageBoxIconSize:
        return Theme::forText(28);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace comptoir
