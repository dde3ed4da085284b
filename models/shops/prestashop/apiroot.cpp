#include "models/shops/prestashop/apiroot.h"

#include <QXmlStreamReader>

namespace comptoir::prestashop {

namespace {

/// Reads the children of <api>; their own children describe schemas.
void readResources(QXmlStreamReader &xml, ApiRoot &root)
{
    while (xml.readNextStartElement()) {
        if (xml.attributes().value(QLatin1String("get")) == u"true")
            root.readable.insert(xml.name().toString());
        xml.skipCurrentElement();
    }
}

} // namespace

std::optional<ApiRoot> readApiRoot(const QByteArray &body)
{
    qsizetype start = body.indexOf("<?xml");
    if (start < 0)
        start = body.indexOf("<prestashop");
    if (start < 0)
        return std::nullopt;
    QXmlStreamReader xml(body.sliced(start));
    if (!xml.readNextStartElement() || xml.name() != u"prestashop")
        return std::nullopt;
    while (xml.readNextStartElement()) {
        if (xml.name() != u"api") {
            xml.skipCurrentElement();
            continue;
        }
        ApiRoot root;
        root.shopName = xml.attributes().value(QLatin1String("shopName")).toString();
        readResources(xml, root);
        if (xml.hasError() && root.readable.isEmpty())
            return std::nullopt;
        return root;
    }
    return std::nullopt;
}

} // namespace comptoir::prestashop
