#include "views/workflow_editor/canvasmime.h"

#include "workflows/graph/nodecatalogue.h"

#include <QMimeData>

namespace comptoir::canvasmime {

QString partType()
{
    return QStringLiteral("application/x-comptoir-workflow+json");
}

QString kindType()
{
    return QStringLiteral("application/x-comptoir-step");
}

QMimeData *ofPart(const QByteArray &json)
{
    auto *data = new QMimeData;
    data->setData(partType(), json);
    data->setText(QString::fromUtf8(json));
    return data;
}

QMimeData *ofKind(const QString &kind)
{
    auto *data = new QMimeData;
    data->setData(kindType(), kind.toUtf8());
    return data;
}

QByteArray partIn(const QMimeData &data)
{
    return data.hasFormat(partType()) ? data.data(partType()) : data.text().toUtf8();
}

QString kindIn(const QMimeData &data)
{
    const QString kind = QString::fromUtf8(data.data(kindType()));
    return NodeCatalogue::find(kind) ? kind : QString();
}

} // namespace comptoir::canvasmime
