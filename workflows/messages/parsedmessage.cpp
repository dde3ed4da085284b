#include "workflows/messages/parsedmessage.h"

#include "workflows/messages/plaintext.h"

namespace comptoir {

Result<ParsedMessage> ParsedMessage::parse(const WrittenMessage &message)
{
    ParsedMessage parsed;
    parsed.m_written = message;
    struct One
    {
        Part part;
        const QString &text;
        MessageTemplate &into;
    };
    for (const One &one : {One{Part::Subject, message.subject, parsed.m_subject},
                           One{Part::Html, message.html, parsed.m_html},
                           One{Part::Text, message.text, parsed.m_text}}) {
        Result<MessageTemplate> done = MessageTemplate::parse(one.text);
        if (!done)
            return Error{done.error().code, inPart(one.part, done.error().text),
                         done.error().detail};
        one.into = *std::move(done);
    }
    return parsed;
}

QString ParsedMessage::inPart(Part part, const QString &text)
{
    switch (part) {
    case Part::Subject:
        return tr("Subject: %1").arg(text);
    case Part::Html:
        return tr("HTML: %1").arg(text);
    case Part::Text:
        break;
    }
    return tr("Plain text: %1").arg(text);
}

const MessageTemplate &ParsedMessage::part(Part part) const
{
    return part == Part::Subject ? m_subject : part == Part::Html ? m_html : m_text;
}

QStringList ParsedMessage::names() const
{
    QStringList names;
    for (const MessageTemplate *text : {&m_subject, &m_html, &m_text}) {
        for (const TemplateField &field : text->fields()) {
            if (field.name != QLatin1String(".") && !names.contains(field.name))
                names.append(field.name);
        }
    }
    return names;
}

Result<RenderedMessage> ParsedMessage::render(const QJsonObject &values) const
{
    TemplateValues filled{values, {}};
    for (auto one = m_written.fallbacks.begin(); one != m_written.fallbacks.end(); ++one)
        filled.fallbacks.insert(one.key(), one.value());
    const auto fill = [&filled, this](Part which) {
        const auto format = which == Part::Html ? TemplateFormat::Html : TemplateFormat::Text;
        Result<QString> text = part(which).render(filled, format);
        if (!text)
            return Result<QString>(
                Error{text.error().code, inPart(which, text.error().text), text.error().detail});
        return text;
    };
    const Result<QString> subject = fill(Part::Subject);
    const Result<QString> html = fill(Part::Html);
    const Result<QString> text = fill(Part::Text);
    for (const Result<QString> *one : {&subject, &html, &text}) {
        if (!*one)
            return one->error();
    }
    const bool isOfHtml = text->isEmpty() && !html->isEmpty();
    return RenderedMessage{subject->simplified(), *html, isOfHtml ? plainTextOf(*html) : *text};
}

} // namespace comptoir
