#pragma once

#include "models/segments/fieldcatalogue.h"

#include <QSyntaxHighlighter>

#include <memory>

namespace comptoir {

/// How a message looks while it is written, on top of what is in the document: fields on a tinted
/// ground, those that do not exist underlined, links and headings as such. Nothing of it is written
/// into the message. Follows the look of the program.
class BodyHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// `editor` is asked for the colours.
    BodyHighlighter(QTextDocument *document, const QWidget *editor);

    void setFields(const std::shared_ptr<const FieldCatalogue> &fields);

private:
    void highlightBlock(const QString &text) override;
    [[nodiscard]] QTextCharFormat base() const;

    const QWidget *m_editor;
    std::shared_ptr<const FieldCatalogue> m_fields;
};

} // namespace comptoir
