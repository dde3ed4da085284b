#pragma once

#include <QCoreApplication>
#include <QString>

#include <memory>

class QPainter;
class QPrinter;
class QTextDocument;
class QWidget;

namespace comptoir {

struct ViewContext;

/// A sheet of paper with our type: black on white whatever the look of the window, a head with the
/// shop and the title, a foot with the date and the page numbers. The body is HTML of the small
/// kind that QTextDocument reads (h1, h2, p, table, b, small); values from outside must be escaped
/// (QString::toHtmlEscaped()).
class PrintDocument
{
    Q_DECLARE_TR_FUNCTIONS(PrintDocument)

public:
    struct Content
    {
        QString title; ///< also the proposed name of a PDF
        QString headLeft, headRight; ///< plain text at the top of every page
        QString footLeft; ///< plain text; page numbers stand at the right
        QString body; ///< HTML
    };

    explicit PrintDocument(Content content);
    ~PrintDocument();

    [[nodiscard]] const Content &content() const { return m_content; }
    /// Draws all pages; the printer's page layout decides their size.
    void print(QPrinter *printer) const;
    /// How many pages that makes.
    [[nodiscard]] int pageCount(QPrinter *printer) const;
    /// False when the file cannot be written.
    [[nodiscard]] bool savePdf(const QString &path) const;

    /// A table row of HTML from plain texts; figures are right-aligned from column `firstFigure`.
    static QString tableRow(const QStringList &texts, int firstFigure, bool heading = false,
                            bool strong = false);

    /// Shows the pages before they are printed or saved as PDF. Works without a printer. The store
    /// remembers where the last file went; the notices tell where it is.
    static void preview(const ViewContext &context, QWidget *parent, const Content &content);

private:
    [[nodiscard]] std::unique_ptr<QTextDocument> layOut(QPrinter *printer) const;
    void paintMargins(QPainter &painter, const QRectF &page, int number, int count) const;

    Content m_content;
};

} // namespace comptoir
