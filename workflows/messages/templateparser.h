#pragma once

#include "workflows/messages/template.h"

namespace comptoir {

/// Text → pieces; the work behind MessageTemplate::parse().
class TemplateParser
{
    Q_DECLARE_TR_FUNCTIONS(MessageTemplate)
public:
    explicit TemplateParser(const QString &text);

    Result<std::vector<MessageTemplate::Piece>> parse();

private:
    struct Tag
    {
        QChar sigil; ///< '#', '^', '/', '!' or null: a field
        QString name;
        qsizetype from = 0, to = 0; ///< with its braces
        TemplateField place;
    };
    Result<Tag> readTag(qsizetype from);
    Done take(const Tag &tag);
    Done openSection(const Tag &tag);
    Done closeSection(const Tag &tag);
    void addText(qsizetype from, qsizetype to);
    /// A tag alone on its line takes the line with it.
    void widen(Tag &tag) const;
    /// Asked from the front to the back.
    TemplateField placeOf(qsizetype at, const QString &name);
    static Error wrong(const QString &text, const TemplateField &place);

    QString m_text;
    std::vector<MessageTemplate::Piece> m_pieces;
    std::vector<size_t> m_open; ///< sections
    qsizetype m_counted = 0, m_lineStart = 0; ///< how far lines are counted
    int m_line = 1;
};

} // namespace comptoir
