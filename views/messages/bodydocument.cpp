#include "views/messages/bodydocument.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace comptoir {

namespace {

using Kind = MailBlock::Kind;

constexpr int kBetween = 10; ///< pixels between paragraphs

MailBlock::Align alignOf(const QTextBlock &block)
{
    const Qt::Alignment alignment = block.blockFormat().alignment();
    return alignment & Qt::AlignHCenter ? MailBlock::Align::Centre
        : alignment & Qt::AlignRight    ? MailBlock::Align::Right
                                        : MailBlock::Align::Left;
}

Qt::Alignment alignment(MailBlock::Align align)
{
    return align == MailBlock::Align::Centre ? Qt::AlignHCenter
        : align == MailBlock::Align::Right   ? Qt::AlignRight
                                             : Qt::AlignLeft;
}

QTextCharFormat formatOf(const MailRun &run)
{
    QTextCharFormat format;
    format.setFontWeight(run.bold ? QFont::Bold : QFont::Normal);
    format.setFontItalic(run.italic);
    format.setFontUnderline(run.underlined);
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
    }
    return format;
}

MailRun runOf(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    MailRun run;
    run.text = fragment.text();
    run.text.replace(QChar::LineSeparator, u'\n');
    run.text.remove(QChar::ObjectReplacementCharacter);
    run.bold = format.fontWeight() > QFont::Medium;
    run.italic = format.fontItalic();
    run.underlined = format.fontUnderline();
    run.link = format.isAnchor() ? MailBody::cleanLink(format.anchorHref()) : QString();
    return run;
}

QTextBlockFormat formatOf(const MailBlock &block)
{
    QTextBlockFormat format;
    format.setAlignment(alignment(block.align));
    if (!block.isItem())
        format.setBottomMargin(kBetween); // as mail programs show it; not written
    if (block.kind == Kind::Title)
        format.setHeadingLevel(1);
    else if (block.kind == Kind::Heading)
        format.setHeadingLevel(2);
    return format;
}

QTextListFormat listOf(Kind kind, int depth)
{
    QTextListFormat format;
    format.setStyle(kind == Kind::Number ? QTextListFormat::ListDecimal
                                         : QTextListFormat::ListDisc);
    format.setIndent(depth + 1);
    return format;
}

/// Into the list of the paragraph before where that is of the same kind, else a new one.
void intoList(QTextCursor &cursor, Kind kind, int depth)
{
    const QTextListFormat wanted = listOf(kind, depth);
    QTextBlock before = cursor.block().previous();
    for (; before.isValid() && before.textList(); before = before.previous()) {
        const QTextListFormat format = before.textList()->format();
        if (format.indent() < wanted.indent())
            break;
        if (format.indent() == wanted.indent() && format.style() == wanted.style()) {
            before.textList()->add(cursor.block());
            return;
        }
    }
    cursor.createList(wanted);
}

void outOfList(const QTextBlock &block)
{
    if (QTextList *list = block.textList())
        list->remove(block);
}

void setBlock(QTextCursor &cursor, const MailBlock &block)
{
    outOfList(cursor.block());
    cursor.setBlockFormat(formatOf(block));
    if (block.isItem())
        intoList(cursor, block.kind, block.depth);
}

} // namespace

Kind bodydocument::kindOf(const QTextBlock &block)
{
    if (const QTextList *list = block.textList())
        return list->format().style() == QTextListFormat::ListDecimal ? Kind::Number : Kind::Bullet;
    const int level = block.blockFormat().headingLevel();
    return level == 1 ? Kind::Title : level > 1 ? Kind::Heading : Kind::Paragraph;
}

MailBody bodydocument::read(const QTextDocument &document)
{
    MailBody body;
    for (QTextBlock at = document.begin(); at.isValid(); at = at.next()) {
        MailBlock block;
        block.kind = kindOf(at);
        block.align = alignOf(at);
        if (block.isItem())
            block.depth = qBound(0, at.textList()->format().indent() - 1, MailBody::kDeepest);
        const bool isHeading = block.kind == Kind::Title || block.kind == Kind::Heading;
        for (auto piece = at.begin(); !piece.atEnd(); ++piece) {
            MailRun run = runOf(piece.fragment());
            run.bold = run.bold && !isHeading; // it is by itself
            if (run.text.isEmpty())
                continue;
            if (!block.runs.isEmpty() && block.runs.last().looksAs(run))
                block.runs.last().text += run.text;
            else
                block.runs.append(run);
        }
        if (block.kind == Kind::Paragraph && MailBody::isSection(block.text()))
            block.kind = Kind::Section;
        body.blocks.append(block);
    }
    while (!body.blocks.isEmpty() && body.blocks.last().text().trimmed().isEmpty())
        body.blocks.removeLast();
    return body;
}

void bodydocument::insert(QTextCursor cursor, const MailBody &body)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    bool isFirst = true;
    for (const MailBlock &block : body.blocks) {
        const bool goesOn = isFirst && !cursor.block().text().isEmpty();
        if (!isFirst)
            cursor.insertBlock(formatOf(block), QTextCharFormat());
        if (!goesOn)
            setBlock(cursor, block);
        for (const MailRun &run : block.runs) {
            QString text = run.text;
            text.replace(u'\n', QChar::LineSeparator);
            cursor.insertText(text, formatOf(run));
        }
        isFirst = false;
    }
    cursor.endEditBlock();
}

void bodydocument::replace(QTextDocument &document, const MailBody &body)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    setBlock(cursor, MailBlock());
    insert(cursor, body);
    cursor.endEditBlock();
}

void bodydocument::setKind(QTextCursor cursor, Kind kind)
{
    cursor.beginEditBlock();
    const QTextDocument *document = cursor.document();
    const int last = document->findBlock(cursor.selectionEnd()).blockNumber();
    for (QTextBlock at = document->findBlock(cursor.selectionStart());
         at.isValid() && at.blockNumber() <= last; at = at.next()) {
        MailBlock block;
        block.kind = kind;
        block.align = alignOf(at);
        QTextCursor one(at);
        setBlock(one, block);
    }
    cursor.endEditBlock();
}

} // namespace comptoir
