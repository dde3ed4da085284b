#include "views/importing/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace comptoir {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

FileDrop::FileDrop(QWidget *widget, std::function<void(const QString &)> dropped)
    : QObject(widget)
    , m_dropped(std::move(dropped))
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool enters = event->type() == QEvent::DragEnter;
    if (!enters && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // QDragEnterEvent is one
    const QString path = droppedFile(drop->mimeData());
    if (path.isEmpty() || (m_isWanted && !m_isWanted()))
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (!enters)
        m_dropped(path);
    return true;
}

} // namespace comptoir
