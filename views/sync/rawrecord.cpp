#include "views/sync/rawrecord.h"

#include "views/widgets/format.h"

#include <QJsonDocument>
#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace comptoir {

namespace {

/// Empty where it is no whole XML. Entities are not resolved: QXmlStreamReader refuses unknown ones
/// and limits how far its own expand.
QByteArray indentedXml(const QByteArray &raw)
{
    QByteArray indented;
    QXmlStreamReader reader(raw);
    QXmlStreamWriter writer(&indented);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isWhitespace() && reader.tokenType() != QXmlStreamReader::Invalid)
            writer.writeCurrentToken(reader);
    }
    return reader.hasError() ? QByteArray() : indented.trimmed();
}

/// Control characters would break the view or hide something: they are shown as their pictures.
QString visible(QString text)
{
    for (QChar &letter : text) {
        if (letter < QChar(0x20) && letter != u'\n' && letter != u'\t' && letter != u'\r')
            letter = QChar(ushort(0x2400 + letter.unicode()));
        else if (letter.category() == QChar::Other_Format)
            letter = QChar(0xFFFD); // marks that turn the direction of writing
    }
    return text;
}

} // namespace

RawRecord::RawRecord(const QByteArray &raw)
    : m_size(raw.size())
{
    if (raw.isEmpty())
        return;
    QByteArray shown = raw;
    const QJsonDocument json = QJsonDocument::fromJson(raw);
    if (!json.isNull()) {
        m_form = Form::Json;
        shown = json.toJson(QJsonDocument::Indented);
    } else if (raw.trimmed().startsWith('<')) {
        const QByteArray xml = indentedXml(raw);
        m_form = xml.isEmpty() ? Form::Text : Form::Xml;
        shown = xml.isEmpty() ? raw : xml;
    } else {
        m_form = Form::Text;
    }
    m_cut = shown.size() > kLongest;
    readText(shown.left(kLongest));
}

void RawRecord::readText(const QByteArray &raw)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    m_text = utf8(raw);
    // A letter that the cut went through is no sign of other bytes.
    const bool broken = m_text.chopped(qMin<qsizetype>(m_text.size(), m_cut ? 2 : 0))
                            .contains(QChar::ReplacementCharacter);
    if (broken && m_text.count(QChar::ReplacementCharacter) > m_text.size() / 10) {
        m_form = Form::Binary;
        m_text = QString::fromLatin1(raw.toHex(' '));
        return;
    }
    m_text = visible(m_text);
}

QString RawRecord::caption() const
{
    const QString size = Format::bytes(m_size);
    QString words;
    switch (m_form) {
    case Form::Empty:
        return tr("The shop sent nothing that could be kept.");
    case Form::Json:
        words = tr("JSON, %1").arg(size);
        break;
    case Form::Xml:
        words = tr("XML, %1").arg(size);
        break;
    case Form::Text:
        words = tr("Text, %1").arg(size);
        break;
    case Form::Binary:
        words = tr("No text, %1, as numbers").arg(size);
        break;
    }
    return m_cut ? tr("%1; the beginning is shown").arg(words) : words;
}

} // namespace comptoir
