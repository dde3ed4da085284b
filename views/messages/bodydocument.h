#pragma once

#include "workflows/messages/mailbody.h"

class QTextBlock;
class QTextCursor;
class QTextDocument;

namespace comptoir {

/// MailBody on the editor's paper and back: only what a body can say stands in the document, and no
/// HTML ever does. Looks (sizes, colours) are added while it is shown, by BodyHighlighter.
namespace bodydocument {

/// What is written; the preview line is none of it.
MailBody read(const QTextDocument &document);
/// In place of everything; one step back.
void replace(QTextDocument &document, const MailBody &body);
/// Where the cursor is, in place of what is chosen; the first paragraph goes on with the words
/// before it.
void insert(QTextCursor cursor, const MailBody &body);

MailBlock::Kind kindOf(const QTextBlock &block);
/// Every paragraph that the cursor touches becomes one of that kind.
void setKind(QTextCursor cursor, MailBlock::Kind kind);

} // namespace bodydocument

} // namespace comptoir
