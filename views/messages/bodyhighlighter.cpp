#include "views/messages/bodyhighlighter.h"

#include "views/widgets/tokens.h"
#include "workflows/messages/fieldmarks.h"

#include <QTextBlock>
#include <QWidget>

namespace comptoir {

namespace {
constexpr double kTitle = 1.6, kHeading = 1.25; ///< of the usual size
} // namespace

BodyHighlighter::BodyHighlighter(QTextDocument *document, const QWidget *editor)
    : QSyntaxHighlighter(document)
    , m_editor(editor)
    , m_fields(std::make_shared<FieldCatalogue>())
{}

void BodyHighlighter::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    m_fields = fields;
    rehighlight();
}

QTextCharFormat BodyHighlighter::base() const
{
    QTextCharFormat format;
    const int level = currentBlock().blockFormat().headingLevel();
    if (level > 0) {
        const double size = m_editor->fontInfo().pixelSize() * (level == 1 ? kTitle : kHeading);
        format.setProperty(QTextFormat::FontPixelSize, qRound(size));
        format.setFontWeight(QFont::DemiBold);
    }
    return format;
}

void BodyHighlighter::highlightBlock(const QString &text)
{
    const Tokens &tokens = tokensFor(m_editor->palette());
    const QTextCharFormat whole = base();
    if (whole.propertyCount() > 0)
        setFormat(0, static_cast<int>(text.size()), whole);
    for (auto piece = currentBlock().begin(); !piece.atEnd(); ++piece) {
        const QTextFragment fragment = piece.fragment();
        if (!fragment.charFormat().isAnchor())
            continue;
        QTextCharFormat link = whole;
        link.setForeground(QColor(tokens.accent));
        link.setFontUnderline(true);
        setFormat(fragment.position() - currentBlock().position(), fragment.length(), link);
    }
    for (const FieldMark &mark : FieldMark::in(text, *m_fields)) {
        const auto from = static_cast<int>(mark.from);
        QTextCharFormat format = QSyntaxHighlighter::format(from);
        format.setBackground(QColor(mark.isWrong() ? tokens.dangerSoft : tokens.accentSoft));
        format.setForeground(QColor(mark.isWrong() ? tokens.danger : tokens.accent));
        if (mark.isWrong()) {
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(QColor(tokens.danger));
        }
        setFormat(from, static_cast<int>(mark.length), format);
    }
}

} // namespace comptoir
