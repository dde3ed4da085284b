#include "models/shops/prestashop/writerequests.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace comptoir::prestashop {

namespace {

using Kind = DiscountCodeRecord::Kind;

/// Without what XML 1.0 §2.2 does not allow.
QString allowed(QString text)
{
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r') || c == u'\uFFFE'
            || c == u'\uFFFF';
    });
    return text;
}

/// As Validate::isCleanHtml and isGenericName want it.
QString plainName(const QString &text)
{
    QString name = allowed(text).simplified();
    name.removeIf([](QChar c) { return QStringView(u"<>={}#;").contains(c); });
    return name.left(200);
}

class Document
{
public:
    explicit Document(const QString &object)
        : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("prestashop"));
        m_xml.writeStartElement(object);
    }
    void add(const char *name, const QString &value)
    {
        m_xml.writeTextElement(QLatin1String(name), allowed(value));
    }
    void add(const char *name, qint64 value) { add(name, QString::number(value)); }
    QXmlStreamWriter &xml() { return m_xml; }
    QByteArray bytes()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

QString localDate(Timestamp at, const QTimeZone &zone)
{
    return at.toZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

void addWorth(Document &document, const DiscountCodeRecord &code, const RuleNumbers &numbers)
{
    if (code.kind == Kind::FreeShipping)
        return document.add("free_shipping", 1);
    if (code.kind == Kind::Percentage)
        return document.add("reduction_percent", QString::number(code.percent, 'f', 2));
    document.add("reduction_amount", code.amount->toDecimal());
    document.add("reduction_currency", numbers.amountCurrency);
    document.add("reduction_tax", 1);
}

void writeGroups(QXmlStreamWriter &xml, const QList<qint64> &groups)
{
    xml.writeStartElement(QStringLiteral("associations"));
    xml.writeStartElement(QStringLiteral("groups"));
    for (const qint64 group : groups) {
        xml.writeStartElement(QStringLiteral("group"));
        xml.writeTextElement(QStringLiteral("id"), QString::number(group));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

/// Copies a customer's row element by element, with the edit in place of what it replaces.
class RowCopy
{
public:
    RowCopy(const QByteArray &asRead, const CustomerEdit &edit)
        : m_from(asRead)
        , m_edit(edit)
        , m_to(&m_bytes)
    {
        m_from.setNamespaceProcessing(false);
    }

    QByteArray copy()
    {
        m_to.writeStartDocument();
        while (!m_from.atEnd() && !m_isWrong)
            take(m_from.readNext());
        m_to.writeEndDocument();
        return m_from.hasError() || m_isWrong || !m_hasId || !m_isEnded ? QByteArray() : m_bytes;
    }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::StartElement) {
            open(m_from.qualifiedName().toString());
        } else if (token == QXmlStreamReader::EndElement) {
            m_to.writeEndElement();
            m_path.removeLast();
            m_isEnded = m_isEnded || m_path.isEmpty();
        } else if (token == QXmlStreamReader::Characters && m_path.size() > 2
                   && !m_from.isWhitespace()) {
            m_to.writeCharacters(m_from.text().toString());
        }
    }

    /// At depth 0 <prestashop>, at 1 <customer>, at 2 its fields.
    void open(const QString &name)
    {
        const QString expected
            = m_path.isEmpty() ? QStringLiteral("prestashop") : QStringLiteral("customer");
        if (m_path.size() < 2 && name != expected)
            m_isWrong = true;
        if (m_path.size() == 2 && replace(name))
            return;
        m_hasId = m_hasId || (m_path.size() == 2 && name == QLatin1String("id"));
        m_path.append(name);
        m_to.writeStartElement(name);
        if (m_path.size() > kDeepest)
            m_isWrong = true;
    }

    bool replace(const QString &name)
    {
        if (m_edit.note && name == QLatin1String("note"))
            m_to.writeTextElement(name, allowed(*m_edit.note));
        else if (m_edit.defaultGroup && name == QLatin1String("id_default_group"))
            m_to.writeTextElement(name, QString::number(*m_edit.defaultGroup));
        else if (m_edit.groups && name == QLatin1String("associations"))
            writeGroups(m_to, *m_edit.groups);
        else
            return false;
        m_from.skipCurrentElement();
        return true;
    }

    static constexpr int kDeepest = 16;

    QXmlStreamReader m_from;
    const CustomerEdit &m_edit;
    QByteArray m_bytes;
    QXmlStreamWriter m_to;
    QStringList m_path;
    bool m_isWrong = false, m_hasId = false, m_isEnded = false;
};

} // namespace

QByteArray cartRuleXml(const DiscountCodeRecord &code, const RuleNumbers &numbers)
{
    Document document(QStringLiteral("cart_rule"));
    if (!code.customerId.isNull())
        document.add("id_customer", code.customerId.number());
    document.add("date_from",
                 code.validFrom ? localDate(*code.validFrom, numbers.zone)
                                : QStringLiteral("2000-01-01 00:00:00"));
    document.add("date_to",
                 code.validUntil ? localDate(*code.validUntil, numbers.zone)
                                 : QStringLiteral("2099-12-31 23:59:59"));
    document.add("quantity", 1);
    document.add("quantity_per_user", 1);
    document.add("priority", 1);
    document.add("partial_use", 0);
    document.add("code", code.code);
    if (code.minimumAmount) {
        document.add("minimum_amount", code.minimumAmount->toDecimal());
        document.add("minimum_amount_tax", 1);
        document.add("minimum_amount_currency", numbers.minimumCurrency);
        document.add("minimum_amount_shipping", qint64{0});
    }
    addWorth(document, code, numbers);
    document.add("active", 1);
    document.xml().writeStartElement(QStringLiteral("name"));
    for (const qint64 language : numbers.languages) {
        document.xml().writeStartElement(QStringLiteral("language"));
        document.xml().writeAttribute(QStringLiteral("id"), QString::number(language));
        document.xml().writeCharacters(plainName(code.name));
        document.xml().writeEndElement();
    }
    document.xml().writeEndElement();
    return document.bytes();
}

QByteArray customerPatchXml(qint64 customer, const CustomerEdit &edit)
{
    Document document(QStringLiteral("customer"));
    document.add("id", customer);
    if (edit.defaultGroup)
        document.add("id_default_group", *edit.defaultGroup);
    if (edit.note)
        document.add("note", *edit.note);
    if (edit.groups)
        writeGroups(document.xml(), *edit.groups);
    return document.bytes();
}

QByteArray customerPutXml(const QByteArray &asRead, const CustomerEdit &edit)
{
    return RowCopy(asRead, edit).copy();
}

} // namespace comptoir::prestashop
