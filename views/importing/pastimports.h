#pragma once

#include "models/store/importrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listcard.h"

class QPushButton;

namespace comptoir {

class ImportJob;

/// The files that were brought in, with what each brought; each can be taken back.
class PastImports : public ListCard
{
    Q_OBJECT

public:
    explicit PastImports(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    /// Opens the wizard over `parent`; refreshes and tells when something changed.
    /// With a path, it looks at that file at once.
    void bringInFile(const QString &path = {});

signals:
    void storeChanged();
    void failed(const comptoir::Error &error);

private:
    void retranslate();
    void take(const QList<Import> &imports);
    QWidget *makeImportLine(const Import &import);
    static QString summary(const Import &import);
    void confirmUndo(const Import &import);
    void confirmUndo(const Import &import, const ImportUndoPreview &preview);
    static QString whatGoes(const ImportUndoPreview &preview);
    void takeUndone(const ChangeRecorder::Undone &undone);

    ViewContext m_context;
    QList<Import> m_imports;
    int m_generation = 0;
    ImportJob *m_job;
    QPushButton *m_bringIn;
};

} // namespace comptoir
