#include "views/widgets/printdocument.h"

#include "models/store/exportfile.h"
#include "views/viewcontext.h"
#include "views/widgets/printpreview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QTextDocument>
#include <QUrl>

namespace comptoir {

namespace {

constexpr double kTextPoints = 9.5;
constexpr double kMarginPoints = 8;
/// Of the page's printable height, for head and foot together with the air beside the body.
constexpr double kHeadMillimetres = 14;
constexpr double kFootMillimetres = 11;

const char kStyle[] = "body, td, th { color: #1F2328; }"
                      "h1 { font-size: 17pt; font-weight: 600; margin-bottom: 4px; }"
                      "h2 { font-size: 11pt; font-weight: 600; margin-top: 18px;"
                      " margin-bottom: 4px; }"
                      "p { margin-top: 0px; margin-bottom: 3px; }"
                      "small, .muted { color: #5B6067; }"
                      "th { color: #5B6067; font-weight: 500; }";

double pixels(const QPrinter *printer, double millimetres)
{
    return millimetres / 25.4 * printer->resolution();
}

QFont textFont(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

} // namespace

PrintDocument::PrintDocument(Content content)
    : m_content(std::move(content))
{}

PrintDocument::~PrintDocument() = default;

std::unique_ptr<QTextDocument> PrintDocument::layOut(QPrinter *printer) const
{
    auto document = std::make_unique<QTextDocument>();
    document->documentLayout()->setPaintDevice(printer);
    document->setDefaultFont(textFont(kTextPoints));
    document->setDefaultStyleSheet(QString::fromLatin1(kStyle));
    document->setDocumentMargin(0);
    document->setHtml(QStringLiteral("<body>") + m_content.body + QStringLiteral("</body>"));
    const QSizeF page = printer->pageRect(QPrinter::DevicePixel).size();
    document->setPageSize(
        {page.width(),
         page.height() - pixels(printer, kHeadMillimetres) - pixels(printer, kFootMillimetres)});
    return document;
}

int PrintDocument::pageCount(QPrinter *printer) const
{
    return layOut(printer)->pageCount();
}

void PrintDocument::print(QPrinter *printer) const
{
    const auto document = layOut(printer);
    const QSizeF body = document->pageSize();
    const double head = pixels(printer, kHeadMillimetres);
    QPainter painter;
    if (!painter.begin(printer))
        return; // the printer's state tells
    const int count = document->pageCount();
    for (int page = 0; page < count; ++page) {
        if (page > 0)
            printer->newPage();
        // pageRect() counts from the paper's corner, the painter from that of the printable area.
        const QRectF area(QPointF(0, 0), printer->pageRect(QPrinter::DevicePixel).size());
        paintMargins(painter, area, page + 1, count);
        painter.save();
        painter.translate(0, head - page * body.height());
        const QRectF clip(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(clip);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = clip;
        context.palette.setColor(QPalette::Text, QColor(0x1F, 0x23, 0x28));
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

void PrintDocument::paintMargins(QPainter &painter, const QRectF &page, int number, int count) const
{
    const QColor muted(0x5B, 0x60, 0x67);
    const QColor line(0xC9, 0xC5, 0xBC);
    const QFont font = textFont(kMarginPoints);
    painter.setFont(font);
    const double height = painter.fontMetrics().height();
    const auto paintBoth = [&](const QRectF &rect, const QString &left, const QString &right) {
        painter.setPen(muted);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(left, Qt::ElideRight,
                                                          static_cast<int>(rect.width() * 0.62)));
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(right, Qt::ElideRight,
                                                          static_cast<int>(rect.width() * 0.36)));
    };
    painter.setPen(QPen(line, 0));
    painter.drawLine(QPointF(page.left(), page.top() + height * 1.5),
                     QPointF(page.right(), page.top() + height * 1.5));
    painter.drawLine(QPointF(page.left(), page.bottom() - height * 1.5),
                     QPointF(page.right(), page.bottom() - height * 1.5));
    paintBoth({page.left(), page.top(), page.width(), height * 1.3}, m_content.headLeft,
              m_content.headRight);
    paintBoth({page.left(), page.bottom() - height * 1.3, page.width(), height * 1.3},
              m_content.footLeft, tr("Page %1 of %2").arg(number).arg(count));
}

bool PrintDocument::savePdf(const QString &path) const
{
    QFile file(path); // the printer writes into what is there: nobody else ever reads it
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(ExportFile::kOwnerAlone);
    file.close();
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setDocName(m_content.title);
    print(&printer);
    return printer.printerState() != QPrinter::Error && QFileInfo(path).size() > 0;
}

QString PrintDocument::tableRow(const QStringList &texts, int firstFigure, bool heading,
                                bool strong)
{
    const QLatin1String element(heading ? "th" : "td");
    QString row = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QString words = texts.at(i).toHtmlEscaped();
        words.replace(u'\n', QLatin1String("<br>"));
        if (strong)
            words = QStringLiteral("<b>%1</b>").arg(words);
        row += QStringLiteral("<%1 align=\"%2\">%3</%1>")
                   .arg(element, i >= firstFigure ? QLatin1String("right") : QLatin1String("left"),
                        words);
    }
    return row + QStringLiteral("</tr>");
}

void PrintDocument::preview(const ViewContext &context, QWidget *parent, const Content &content)
{
    auto *dialog = new PrintPreview(context.store, content, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &PrintPreview::saved, dialog, [notices = context.notices](const QString &path) {
            notices->post(
                {Tone::Good, tr("The PDF is written: “%1”.").arg(QDir::toNativeSeparators(path)),
                 tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        });
    dialog->open();
}

} // namespace comptoir
