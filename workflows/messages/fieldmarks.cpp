#include "workflows/messages/fieldmarks.h"

#include "models/segments/fieldcatalogue.h"
#include "workflows/messages/messagecheck.h"

namespace comptoir {

namespace {

FieldMark::Kind kindOf(const QString &inside, QString &name, const FieldCatalogue &fields)
{
    using Kind = FieldMark::Kind;
    const QString text = inside.trimmed();
    if (text.startsWith(u'!'))
        return Kind::Remark;
    const bool isSection = text.startsWith(u'#') || text.startsWith(u'^') || text.startsWith(u'/');
    name = (isSection ? text.mid(1) : text).trimmed();
    if (name.isEmpty() || name.contains(u'{') || name.contains(u'}'))
        return Kind::Broken;
    const bool isKnown = name == QLatin1String(".") || MessageCheck::isOwnField(name)
        || fields.find(name) != nullptr;
    return !isKnown ? Kind::Unknown : isSection ? Kind::Section : Kind::Known;
}

} // namespace

QList<FieldMark> FieldMark::in(const QString &text, const FieldCatalogue &fields)
{
    const QLatin1String open("{{"), shut("}}");
    QList<FieldMark> marks;
    for (qsizetype at = text.indexOf(open); at >= 0;) {
        const qsizetype end = text.indexOf(shut, at + open.size());
        const qsizetype next = text.indexOf(open, at + open.size());
        FieldMark mark{at, open.size(), Kind::Broken, {}};
        if (end >= 0 && (next < 0 || end <= next)) {
            mark.length = end + shut.size() - at;
            mark.kind
                = kindOf(text.mid(at + open.size(), end - at - open.size()), mark.name, fields);
        }
        marks.append(mark);
        at = text.indexOf(open, at + mark.length);
    }
    return marks;
}

QString FieldMark::tag(const QString &name)
{
    return QLatin1String("{{") + name + QLatin1String("}}");
}

} // namespace comptoir
