#include "tests/servers/prestawrites.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace comptoir {

namespace {

using Kind = DiscountCodeRecord::Kind;

/// The fields below the object, and what stands in lists below it.
struct Sent
{
    bool isReadable = false;
    bool hasObject = false;
    QHash<QString, QString> fields;
    QStringList names; ///< by language
    QList<qint64> groups;
    bool hasGroups = false;
};

Sent readSent(const QByteArray &body, const QString &object)
{
    Sent sent;
    QXmlStreamReader xml(body);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path.append(xml.name().toString());
            sent.hasObject = sent.hasObject || (path.size() == 2 && path.at(1) == object);
            sent.hasGroups = sent.hasGroups || path.last() == QLatin1String("groups");
            if (path.size() == 3)
                sent.fields.insert(path.last(), {});
        } else if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isCharacters() && path.size() == 3) {
            sent.fields[path.last()] += xml.text().toString();
        } else if (xml.isCharacters() && path.last() == QLatin1String("language")) {
            sent.names.append(xml.text().toString());
        } else if (xml.isCharacters() && path.value(path.size() - 2) == QLatin1String("group")) {
            sent.groups.append(xml.text().toLongLong());
        }
    }
    sent.isReadable = !xml.hasError();
    return sent;
}

ServerReply xmlReply(int status, const QByteArray &body)
{
    ServerReply reply;
    reply.status = status;
    reply.contentType = "text/xml;charset=utf-8";
    reply.body = body;
    return reply;
}

ServerReply notReadable()
{
    return PrestaWrites::error(500, 127,
                               QStringLiteral("XML error : String could not be parsed as XML"));
}

} // namespace

ServerReply PrestaWrites::error(int status, int code, const QString &text)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("prestashop"));
    xml.writeStartElement(QStringLiteral("errors"));
    xml.writeStartElement(QStringLiteral("error"));
    xml.writeStartElement(QStringLiteral("code"));
    xml.writeCDATA(QString::number(code));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("message"));
    xml.writeCDATA(text);
    xml.writeEndDocument();
    return xmlReply(status, body);
}

QByteArray PrestaWrites::toXml(const QString &singular, const QJsonObject &record)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("prestashop"));
    xml.writeStartElement(singular);
    for (auto it = record.constBegin(); it != record.constEnd(); ++it) {
        if (it->isObject())
            continue;
        xml.writeStartElement(it.key());
        xml.writeCDATA(it->toVariant().toString());
        xml.writeEndElement();
    }
    xml.writeStartElement(QStringLiteral("associations"));
    const QJsonObject lists = record.value(QStringLiteral("associations")).toObject();
    for (auto it = lists.constBegin(); it != lists.constEnd(); ++it) {
        xml.writeStartElement(it.key());
        for (const QJsonValue row : it->toArray()) {
            xml.writeStartElement(it.key().chopped(1));
            xml.writeTextElement(QStringLiteral("id"), row[u"id"].toVariant().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return body;
}

ServerReply PrestaWrites::addRule(const QByteArray &body)
{
    const Sent sent = readSent(body, QStringLiteral("cart_rule"));
    if (!sent.isReadable)
        return notReadable();
    if (!sent.hasObject) // as recorded: created, and nothing was
        return xmlReply(201, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><prestashop/>");
    if (sent.fields.contains(QStringLiteral("id")))
        return error(400, 91, QStringLiteral("id is not allowed in a POST request"));
    for (const char *required : {"date_from", "date_to"}) {
        if (sent.fields.value(QLatin1String(required)).isEmpty())
            return error(400, 41,
                         QStringLiteral("parameter \"%1\" required").arg(QLatin1String(required)));
    }
    if (sent.names.isEmpty() || sent.names.contains(QString()))
        return error(400, 84,
                     QStringLiteral("Validation error: \"La propriété CartRule-&gt;name est "
                                    "vide.\""));
    const auto field
        = [&sent](const char *name) { return sent.fields.value(QLatin1String(name)).trimmed(); };
    const auto money = [&](const char *amount, const char *number) -> std::optional<Money> {
        const auto found
            = Money::fromDecimal(field(amount), m_currency(field(number).toLongLong()));
        return found && found->minor > 0 ? found : std::nullopt;
    };
    DiscountCodeRecord rule;
    rule.code = field("code");
    rule.name = sent.names.first();
    rule.percent = field("reduction_percent").toDouble();
    rule.amount = money("reduction_amount", "reduction_currency");
    rule.kind = field("free_shipping") == QLatin1String("1") ? Kind::FreeShipping
        : rule.amount                                        ? Kind::Amount
                                                             : Kind::Percentage;
    rule.minimumAmount = money("minimum_amount", "minimum_amount_currency");
    rule.quantity = field("quantity").toLongLong();
    rule.active = field("active") == QLatin1String("1");
    if (const qint64 customer = field("id_customer").toLongLong(); customer > 0)
        rule.customerId = RemoteId::fromNumber(customer);
    rule.validFrom = Timestamp::fromLocal(field("date_from"), m_zone);
    rule.validUntil = Timestamp::fromLocal(field("date_to"), m_zone);
    if (!rule.validFrom || !rule.validUntil)
        return error(400, 85, QStringLiteral("Validation error: date_from is not valid"));
    rule.updatedAt = rule.validFrom;
    qint64 highest = 0;
    for (const DiscountCodeRecord &each : std::as_const(m_data.discountCodes))
        highest = std::max(highest, each.id.number());
    rule.id = RemoteId::fromNumber(highest + 1);
    m_data.discountCodes.append(rule);
    return xmlReply(
        201,
        toXml(QStringLiteral("cart_rule"),
              {{QStringLiteral("id"), highest + 1}, {QStringLiteral("code"), rule.code}}));
}

ServerReply PrestaWrites::changeCustomer(qint64 id, const QByteArray &body, bool isWhole)
{
    const Sent sent = readSent(body, QStringLiteral("customer"));
    if (!sent.isReadable)
        return notReadable();
    const auto of = std::find_if(
        m_data.accounts.begin(), m_data.accounts.end(),
        [id](const AccountRecord &one) { return one.id == RemoteId::fromNumber(id); });
    if (of == m_data.accounts.end())
        return error(404, 92, QStringLiteral("Invalid ID"));
    if (sent.fields.value(QStringLiteral("id")).toLongLong() != id)
        return error(400, 90, QStringLiteral("id is required when modifying a resource"));
    if (of->email.isEmpty()) // the whole row is checked, whatever was sent
        return error(400, 85,
                     QStringLiteral("Validation error: \"La propriété Customer-&gt;email est "
                                    "vide.\""));
    for (const char *required : {"passwd", "lastname", "firstname", "email"}) {
        if (isWhole && sent.fields.value(QLatin1String(required)).isEmpty())
            return error(400, 41,
                         QStringLiteral("parameter \"%1\" required").arg(QLatin1String(required)));
    }
    if (isWhole && !sent.fields.contains(QStringLiteral("newsletter")))
        of->consents.clear();
    if (isWhole || sent.fields.contains(QStringLiteral("note")))
        of->note = sent.fields.value(QStringLiteral("note"));
    if (isWhole || sent.hasGroups) {
        of->groupIds.clear();
        for (const qint64 group : sent.groups)
            of->groupIds.append(RemoteId::fromNumber(group));
    }
    return xmlReply(200, toXml(QStringLiteral("customer"), {{QStringLiteral("id"), id}}));
}

} // namespace comptoir
