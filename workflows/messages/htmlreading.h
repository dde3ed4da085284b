#pragma once

#include <QHash>
#include <QString>

namespace comptoir {

/// A tag of HTML.
struct HtmlTag
{
    QString name; ///< lower case
    bool isEnd = false;
    QHash<QString, QString> attributes; ///< names in lower case, values without entities
};

/// HTML piece by piece, for those who want to know what it says: takes any text, however broken,
/// and goes through it once. Pure.
namespace htmlreading {

/// Where the next tag or remark begins: a "<" before a letter, "/", "!" or "?"; another is text.
/// The length of the text: there is none.
qsizetype nextTag(QStringView html, qsizetype from);
/// Reads a tag from its "<" on; `at` is behind its ">" afterwards.
HtmlTag readTag(QStringView html, qsizetype &at);
/// "&eacute;", "&#233;", "&#xE9;"; what is none stays as it is.
QString decoded(QStringView text);
/// Whether its own style says that nobody sees what is in it.
bool isHidden(const HtmlTag &tag);
/// Without the elements whose own style hides them, for those who show HTML and do not know how to
/// hide.
QString withoutHidden(const QString &html);

} // namespace htmlreading

} // namespace comptoir
