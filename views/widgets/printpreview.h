#pragma once

#include "views/widgets/dialog.h"
#include "views/widgets/localkeys.h"
#include "views/widgets/printdocument.h"

class QHBoxLayout;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QToolButton;

namespace comptoir {

class Store;

/// The pages as they will be on paper; prints them or saves them as PDF. Without a printer, PDF is
/// what there is.
class PrintPreview : public Dialog
{
    Q_OBJECT

public:
    PrintPreview(Store &store, const PrintDocument::Content &content, QWidget *parent);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();
    ~PrintPreview() override;

    /// Writes the PDF; tells the owner in the dialog when that fails.
    bool saveTo(const QString &path);

signals:
    void saved(const QString &path); ///< the PDF is there

private:
    void build();
    void buildBar(QHBoxLayout *bar);
    void printNow();
    void savePdf();
    void showPage();

    Store &m_store;
    QString m_folder; ///< proposed for the PDF
    PrintDocument m_document;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    QLabel *m_page;
    QLabel *m_problem;
    QToolButton *m_back, *m_forth;
};

} // namespace comptoir
