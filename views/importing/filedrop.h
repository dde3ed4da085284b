#pragma once

#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace comptoir {

/// The file that a drag brings, if it is one file of this computer; else empty.
QString droppedFile(const QMimeData *data);

/// Lets a file be dropped anywhere on `widget`. Belongs to it.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    FileDrop(QWidget *widget, std::function<void(const QString &path)> dropped);
    /// Whether files are wanted just now; without it they always are.
    void setCondition(std::function<bool()> isWanted) { m_isWanted = std::move(isWanted); }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::function<void(const QString &)> m_dropped;
    std::function<bool()> m_isWanted;
};

} // namespace comptoir
