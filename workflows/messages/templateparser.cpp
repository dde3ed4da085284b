#include "workflows/messages/templateparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir {

namespace {

using Piece = MessageTemplate::Piece;

const QString kOpen = QStringLiteral("{{");
const QString kClose = QStringLiteral("}}");

bool isName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\.|[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*)$"));
    return name.size() <= 200 && pattern.match(name).hasMatch();
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

} // namespace

TemplateParser::TemplateParser(const QString &text)
    : m_text(text)
{}

Result<std::vector<Piece>> TemplateParser::parse()
{
    qsizetype at = 0;
    while (at < m_text.size()) {
        const qsizetype open = m_text.indexOf(kOpen, at);
        if (open < 0)
            break;
        Result<Tag> tag = readTag(open);
        if (!tag)
            return tag.error();
        widen(*tag);
        addText(at, std::max(at, tag->from));
        if (const Done taken = take(*tag); !taken)
            return taken.error();
        at = tag->to;
    }
    addText(at, m_text.size());
    if (!m_open.empty()) {
        const TemplateField &field = m_pieces.at(m_open.back()).field;
        return wrong(tr("Line %1: the section “%2” has no end. Add {{/%2}}."), field);
    }
    return std::move(m_pieces);
}

Result<TemplateParser::Tag> TemplateParser::readTag(qsizetype from)
{
    const qsizetype end = m_text.indexOf(kClose, from);
    if (end < 0)
        return wrong(tr("Line %1: a field begins with {{ and has no end. Add }}."),
                     placeOf(from, {}));
    const QString inside = m_text.mid(from + 2, end - from - 2).trimmed();
    Tag tag;
    tag.from = from;
    tag.to = end + 2;
    const QChar first = inside.isEmpty() ? QChar() : inside.front();
    tag.sigil = QStringLiteral("#^/!").contains(first) && !first.isNull() ? first : QChar();
    tag.name = tag.sigil.isNull() ? inside : inside.mid(1).trimmed();
    tag.place = placeOf(from, tag.name);
    if (tag.sigil == u'!')
        return tag;
    if (first == u'{' || first == u'&')
        return wrong(tr("Line %1: values always go in with their special characters made harmless; "
                        "{{{ and {{& cannot be used. Write {{ and }}."),
                     tag.place);
    if (first == u'>' || first == u'=')
        return wrong(tr("Line %1: “%2” cannot be used in a message. Write fields as {{name}}."),
                     tag.place);
    if (!isName(tag.name))
        return wrong(tr("Line %1: “%2” is no name of a field. Names are made of letters without "
                        "accents, digits, _ and dots."),
                     tag.place);
    return tag;
}

Done TemplateParser::take(const Tag &tag)
{
    switch (tag.sigil.unicode()) {
    case u'!':
        return done();
    case u'#':
    case u'^':
        return openSection(tag);
    case u'/':
        return closeSection(tag);
    default:
        m_pieces.push_back({Piece::Kind::Field, {}, tag.place, 0});
        return done();
    }
}

Done TemplateParser::openSection(const Tag &tag)
{
    if (m_open.size() >= static_cast<size_t>(MessageTemplate::kDeepest))
        return wrong(tr("Line %1: too many sections are within each other at “%2”."), tag.place);
    m_open.push_back(m_pieces.size());
    const auto kind = tag.sigil == u'#' ? Piece::Kind::Section : Piece::Kind::Inverted;
    m_pieces.push_back({kind, {}, tag.place, 0});
    return done();
}

Done TemplateParser::closeSection(const Tag &tag)
{
    if (m_open.empty())
        return wrong(tr("Line %1: {{/%2}} ends a section that does not begin. Remove it."),
                     tag.place);
    Piece &section = m_pieces.at(m_open.back());
    if (section.field.name != tag.name)
        return wrong(tr("Line %1: {{/%2}} ends another section than the last that began, “%3”. "
                        "Sections end in the opposite order.")
                         .replace(QLatin1String("%3"), section.field.name),
                     tag.place);
    section.end = m_pieces.size();
    m_open.pop_back();
    return done();
}

void TemplateParser::addText(qsizetype from, qsizetype to)
{
    if (to > from)
        m_pieces.push_back({Piece::Kind::Text, m_text.mid(from, to - from), {}, 0});
}

void TemplateParser::widen(Tag &tag) const
{
    if (tag.sigil.isNull())
        return;
    qsizetype from = tag.from;
    while (from > 0 && isBlank(m_text.at(from - 1)))
        --from;
    qsizetype to = tag.to;
    while (to < m_text.size() && isBlank(m_text.at(to)))
        ++to;
    const bool isLineStart = from == 0 || m_text.at(from - 1) == u'\n';
    const bool isReturn
        = to + 1 < m_text.size() && m_text.at(to) == u'\r' && m_text.at(to + 1) == u'\n';
    const bool isLineEnd = to == m_text.size() || m_text.at(to) == u'\n' || isReturn;
    if (!isLineStart || !isLineEnd)
        return;
    tag.from = from;
    tag.to = to == m_text.size() ? to : to + (isReturn ? 2 : 1);
}

TemplateField TemplateParser::placeOf(qsizetype at, const QString &name)
{
    for (; m_counted < at; ++m_counted) {
        if (m_text.at(m_counted) == u'\n') {
            ++m_line;
            m_lineStart = m_counted + 1;
        }
    }
    return {name, m_line, static_cast<int>(at - m_lineStart) + 1};
}

/// Not by arg(): a name may hold "%2".
Error TemplateParser::wrong(const QString &text, const TemplateField &place)
{
    QString filled = text;
    filled.replace(QLatin1String("%1"), QString::number(place.line));
    filled.replace(QLatin1String("%2"), place.name.left(80));
    return {ErrorCode::InvalidArgument, filled,
            QStringLiteral("template %1:%2").arg(place.line).arg(place.column)};
}

} // namespace comptoir
