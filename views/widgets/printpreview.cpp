#include "views/widgets/printpreview.h"

#include "models/store/exporttarget.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/filefolder.h"
#include "views/widgets/layouts.h"
#include "views/widgets/savequestion.h"

#include <QDir>
#include <QFileDialog>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QShortcut>

namespace comptoir {

namespace {

/// A name that every file system takes.
QString fileName(QString title)
{
    for (QChar &letter : title) {
        if (QStringView(u"/\\:*?\"<>|").contains(letter)
            || letter.category() == QChar::Other_Control)
            letter = u'-';
    }
    return title.trimmed() + QStringLiteral(".pdf");
}

} // namespace

PrintPreview::PrintPreview(Store &store, const PrintDocument::Content &content, QWidget *parent)
    : Dialog(parent)
    , m_store(store)
    , m_folder(FileFolder::existing())
    , m_document(content)
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_preview(nullptr)
    , m_page(makeLabel(TextRole::Muted, this))
    , m_problem(makeLabel(TextRole::Body, this))
    , m_back(makeIconButton(QStringLiteral("left"), this))
    , m_forth(makeIconButton(QStringLiteral("right"), this))
{
    m_printer->setDocName(content.title);
    if (QPrinterInfo::availablePrinters().isEmpty())
        m_printer->setOutputFormat(QPrinter::PdfFormat);
    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    setWindowTitle(content.title);
    resizeForText(*this, {860, 900});
    build();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { m_document.print(printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::showPage);
    if (auto *paper = m_preview->findChild<QGraphicsView *>()) {
        paper->setBackgroundBrush(palette().color(QPalette::Window));
        paper->setFrameShape(QFrame::NoFrame);
    }
    m_preview->setZoomMode(QPrintPreviewWidget::FitInView);
    m_preview->updatePreview();
    FileFolder(store).read(this, [this](const QString &folder) { m_folder = folder; });
}

PrintPreview::~PrintPreview()
{
    delete m_preview; // it looks at the printer until its end
}

LocalKeys PrintPreview::keys()
{
    return {tr("Before printing"),
            {{QKeySequence::keyBindings(QKeySequence::Print).mid(0, 1),
              tr("Print, or save as PDF where there is no printer")}}};
}

void PrintPreview::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    auto *bar = new QHBoxLayout;
    buildBar(bar);
    layout->addLayout(bar);
    if (m_printer->outputFormat() == QPrinter::PdfFormat) {
        QLabel *why = makeLabel(TextRole::Muted, this);
        why->setObjectName(QStringLiteral("noPrinter"));
        why->setText(tr("No printer is set up on this computer. Save the pages as a PDF, to print "
                        "them elsewhere or to send them."));
        layout->addWidget(why);
    }
    m_problem->setProperty("role", QStringLiteral("danger"));
    m_problem->hide();
    layout->addWidget(m_problem);
    m_preview->setAccessibleName(tr("Preview"));
    layout->addWidget(m_preview, 1);
}

void PrintPreview::buildBar(QHBoxLayout *bar)
{
    setIconButtonText(m_back, tr("Page before"));
    setIconButtonText(m_forth, tr("Next page"));
    m_page->setWordWrap(false);
    QPushButton *width = makeButton(ButtonKind::Plain, this);
    width->setText(tr("Page width"));
    width->setCheckable(true);
    const bool hasPrinter = m_printer->outputFormat() != QPrinter::PdfFormat;
    QPushButton *pdf = hasPrinter ? makeButton(ButtonKind::Plain, this) : makeMainButton(this);
    pdf->setText(tr("Save as PDF…"));
    pdf->setObjectName(QStringLiteral("pdf"));
    QPushButton *print = hasPrinter ? makeMainButton(this) : makeButton(ButtonKind::Plain, this);
    print->setText(tr("Print…"));
    print->setObjectName(QStringLiteral("print"));
    print->setVisible(hasPrinter);
    QPushButton *first = hasPrinter ? print : pdf;
    bar->addWidget(m_back);
    bar->addWidget(m_page);
    bar->addWidget(m_forth);
    bar->addWidget(width);
    bar->addStretch(1);
    bar->addWidget(pdf);
    bar->addWidget(print);
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_preview->setCurrentPage(m_preview->currentPage() - 1);
        showPage();
    });
    connect(m_forth, &QToolButton::clicked, this, [this] {
        m_preview->setCurrentPage(m_preview->currentPage() + 1);
        showPage();
    });
    connect(width, &QPushButton::toggled, this, [this](bool on) {
        m_preview->setZoomMode(on ? QPrintPreviewWidget::FitToWidth
                                  : QPrintPreviewWidget::FitInView);
    });
    connect(pdf, &QPushButton::clicked, this, &PrintPreview::savePdf);
    connect(print, &QPushButton::clicked, this, &PrintPreview::printNow);
    auto *key = new QShortcut(QKeySequence::Print, this);
    connect(key, &QShortcut::activated, first, &QPushButton::click);
}

void PrintPreview::showPage()
{
    m_page->setText(tr("Page %1 of %2").arg(m_preview->currentPage()).arg(m_preview->pageCount()));
    m_back->setEnabled(m_preview->currentPage() > 1);
    m_forth->setEnabled(m_preview->currentPage() < m_preview->pageCount());
}

void PrintPreview::printNow()
{
    QPrintDialog dialog(m_printer.get(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_document.print(m_printer.get());
    accept();
}

void PrintPreview::savePdf()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as PDF"), QDir(m_folder).filePath(fileName(m_document.content().title)),
        tr("PDF files (*.pdf)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    SaveQuestion::confirm(this, path, [this](const QString &chosen) {
        if (!saveTo(chosen))
            return;
        FileFolder(m_store).remember(chosen);
        accept();
    });
}

bool PrintPreview::saveTo(const QString &path)
{
    if (const Done may = checkExportTarget(path); !may) {
        setTextOrHide(m_problem, may.error().text);
        return false;
    }
    const bool isWritten = m_document.savePdf(path);
    setTextOrHide(m_problem,
                  isWritten ? QString()
                            : tr("The PDF could not be written. Check that there is room "
                                 "on the disk, or choose another folder."));
    if (isWritten)
        emit saved(path);
    return isWritten;
}

} // namespace comptoir
