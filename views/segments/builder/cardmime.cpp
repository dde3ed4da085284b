#include "views/segments/builder/cardmime.h"

#include "models/segments/rulejson.h"

#include <QJsonDocument>
#include <QMimeData>

namespace comptoir::cardmime {

QString type()
{
    return QStringLiteral("application/x-comptoir-rule+json");
}

QMimeData *of(const QByteArray &json)
{
    auto *data = new QMimeData;
    data->setData(type(), json);
    data->setText(QString::fromUtf8(json));
    return data;
}

QMimeData *of(const RuleNode &node)
{
    return of(QJsonDocument(RuleJson::toJson(node)).toJson());
}

QByteArray jsonIn(const QMimeData &data)
{
    return data.hasFormat(type()) ? data.data(type()) : data.text().toUtf8();
}

} // namespace comptoir::cardmime
