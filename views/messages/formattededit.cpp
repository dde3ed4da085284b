#include "views/messages/formattededit.h"

#include "views/messages/bodydocument.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextList>

namespace comptoir {

namespace {

using Kind = MailBlock::Kind;

/// A key of the formatted editor and what it does.
struct FormatKey
{
    QKeySequence key;
    QString text;
    void (*act)(FormattedEdit &edit);
};

class FormatKeys
{
    Q_DECLARE_TR_FUNCTIONS(FormattedEdit)
public:
    static QList<FormatKey> all()
    {
        constexpr auto kShift = Qt::CTRL | Qt::SHIFT;
        constexpr auto kAlt = Qt::CTRL | Qt::ALT;
        return {
            {Qt::CTRL | Qt::Key_B, tr("Bold"), [](FormattedEdit &e) { e.toggleBold(); }},
            {Qt::CTRL | Qt::Key_I, tr("Italic"), [](FormattedEdit &e) { e.toggleItalic(); }},
            {Qt::CTRL | Qt::Key_U, tr("Underlined"), [](FormattedEdit &e) { e.toggleUnderline(); }},
            {kShift | Qt::Key_K, tr("Link"), [](FormattedEdit &e) { emit e.linkWanted(); }},
            {kAlt | Qt::Key_0, tr("Paragraph"),
             [](FormattedEdit &e) { e.setKind(Kind::Paragraph); }},
            {kAlt | Qt::Key_1, tr("Title"), [](FormattedEdit &e) { e.setKind(Kind::Title); }},
            {kAlt | Qt::Key_2, tr("Heading"), [](FormattedEdit &e) { e.setKind(Kind::Heading); }},
            {kAlt | Qt::Key_8, tr("List"), [](FormattedEdit &e) { e.toggleList(Kind::Bullet); }},
            {kAlt | Qt::Key_7, tr("Numbered list"),
             [](FormattedEdit &e) { e.toggleList(Kind::Number); }}};
    }
};

} // namespace

FormattedEdit::FormattedEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setTabChangesFocus(true);
    setAcceptRichText(true);
    document()->setDocumentMargin(8);
}

LocalKeys FormattedEdit::keys()
{
    LocalKeys keys{FormatKeys::tr("In the formatted text of a message"), {}};
    for (const FormatKey &key : FormatKeys::all())
        keys.keys.append({{key.key}, key.text});
    return keys;
}

MailBody FormattedEdit::body() const
{
    return bodydocument::read(*document());
}

void FormattedEdit::setBody(const MailBody &body)
{
    document()->clear();
    bodydocument::replace(*document(), body);
    document()->clearUndoRedoStacks();
    document()->setModified(false);
    moveCursor(QTextCursor::Start);
}

void FormattedEdit::changeBody(const MailBody &body)
{
    if (body.blocks != this->body().blocks)
        bodydocument::replace(*document(), body);
}

void FormattedEdit::insertField(const QString &tag)
{
    textCursor().insertText(tag);
    ensureCursorVisible();
}

bool FormattedEdit::findWords(const QString &words)
{
    moveCursor(QTextCursor::Start);
    const bool found = !words.isEmpty() && find(words);
    ensureCursorVisible();
    return found;
}

void FormattedEdit::setKind(Kind kind)
{
    bodydocument::setKind(textCursor(), kind);
    document()->markContentsDirty(0, document()->characterCount()); // sizes are the highlighter's
    emit cursorPositionChanged();
}

void FormattedEdit::setAlign(Qt::Alignment align)
{
    setAlignment(align);
    emit cursorPositionChanged();
}

void FormattedEdit::toggleList(Kind kind)
{
    setKind(bodydocument::kindOf(textCursor().block()) == kind ? Kind::Paragraph : kind);
}

void FormattedEdit::merge(const QTextCharFormat &format)
{
    mergeCurrentCharFormat(format);
    emit currentCharFormatChanged(currentCharFormat());
}

void FormattedEdit::toggleBold()
{
    QTextCharFormat format;
    const bool isBold = currentCharFormat().fontWeight() > QFont::Medium;
    format.setFontWeight(isBold ? QFont::Normal : QFont::Bold);
    merge(format);
}

void FormattedEdit::toggleItalic()
{
    QTextCharFormat format;
    format.setFontItalic(!currentCharFormat().fontItalic());
    merge(format);
}

void FormattedEdit::toggleUnderline()
{
    QTextCharFormat format;
    format.setFontUnderline(!currentCharFormat().fontUnderline());
    merge(format);
}

/// All the words of the link that the caret is in.
void FormattedEdit::chooseLinkHere(QTextCursor &cursor) const
{
    if (cursor.hasSelection())
        return;
    for (auto piece = cursor.block().begin(); !piece.atEnd(); ++piece) {
        const QTextFragment fragment = piece.fragment();
        const int from = fragment.position(), to = from + fragment.length();
        if (fragment.charFormat().isAnchor() && cursor.position() >= from
            && cursor.position() <= to) {
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            return;
        }
    }
}

std::pair<QString, QString> FormattedEdit::linkHere()
{
    QTextCursor cursor = textCursor();
    chooseLinkHere(cursor);
    return {cursor.charFormat().anchorHref(), cursor.selectedText()};
}

void FormattedEdit::setLink(const QString &address, const QString &words)
{
    QTextCursor cursor = textCursor();
    chooseLinkHere(cursor);
    QTextCharFormat format = cursor.charFormat();
    format.setAnchor(!address.isEmpty());
    if (address.isEmpty())
        format.clearProperty(QTextFormat::AnchorHref);
    else
        format.setAnchorHref(address);
    cursor.beginEditBlock();
    if (words.isEmpty() || words == cursor.selectedText())
        cursor.setCharFormat(format);
    else
        cursor.insertText(words, format);
    cursor.endEditBlock();
    cursor.setPosition(cursor.selectionEnd());
    setTextCursor(cursor);
    format.setAnchor(false); // what is typed behind it is no link
    format.clearProperty(QTextFormat::AnchorHref);
    setCurrentCharFormat(format);
}

bool FormattedEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasHtml() || source->hasText();
}

void FormattedEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasHtml()) {
        bodydocument::insert(textCursor(), MailBody::read(source->html()));
        ensureCursorVisible();
        return;
    }
    QString text = source->text();
    text.remove(QChar::ObjectReplacementCharacter);
    textCursor().insertText(text);
    ensureCursorVisible();
}

/// Behind a heading comes a paragraph; an empty item ends its list.
bool FormattedEdit::takeReturn(const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isReturn || event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
        return false;
    QTextCursor cursor = textCursor();
    const Kind kind = bodydocument::kindOf(cursor.block());
    const bool isItem = kind == Kind::Bullet || kind == Kind::Number;
    if (isItem && cursor.block().text().isEmpty()) {
        setKind(Kind::Paragraph);
        return true;
    }
    const bool isHeading = kind == Kind::Title || kind == Kind::Heading;
    if (!isHeading || !cursor.atBlockEnd())
        return false;
    QTextBlockFormat format = cursor.blockFormat();
    format.setHeadingLevel(0);
    cursor.insertBlock(format, QTextCharFormat());
    setTextCursor(cursor);
    return true;
}

bool FormattedEdit::takeFormat(const QKeyEvent &event)
{
    for (const FormatKey &key : FormatKeys::all()) {
        if (isPressed({key.key}, event)) {
            key.act(*this);
            return true;
        }
    }
    return false;
}

void FormattedEdit::keyPressEvent(QKeyEvent *event)
{
    if (takeFormat(*event) || takeReturn(*event))
        event->accept();
    else
        QTextEdit::keyPressEvent(event);
}

} // namespace comptoir
