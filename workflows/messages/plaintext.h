#pragma once

#include <QString>

namespace comptoir {

/// What a message of HTML says, for those who read mail as plain text: blocks as paragraphs, items
/// of lists with a dash, table rows as lines, links with their address behind them, pictures by
/// their alternative text; styles, scripts and remarks gone. Lines end in LF; nothing is wrapped.
/// Takes any text, however broken, and never returns markup that was a tag. Pure, linear in time.
QString plainTextOf(const QString &html);

} // namespace comptoir
