#include "views/importing/pastimports.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/importing/importjob.h"
#include "views/importing/importwizard.h"
#include "views/importing/importwords.h"
#include "views/importing/reportstep.h"
#include "views/widgets/badge.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>

namespace comptoir {

PastImports::PastImports(const ViewContext &context, QWidget *parent)
    : ListCard(parent)
    , m_context(context)
    , m_job(new ImportJob(context, this))
    , m_bringIn(makeButton(ButtonKind::Plain, this))
{
    addButton(m_bringIn);
    m_bringIn->setObjectName(QStringLiteral("bring-in"));
    connect(m_bringIn, &QPushButton::clicked, this, [this] { bringInFile(); });
    connect(m_job, &ImportJob::undone, this, &PastImports::takeUndone);
    connect(m_job, &ImportJob::failed, this, [this](const Error &error) {
        emit failed(error);
        refresh();
    });
    onLanguage(this, [this] { retranslate(); });
}

void PastImports::retranslate()
{
    const QString text
        = tr("Customers, orders, consents and events from CSV files, from any program. "
             "Drop a file onto the window, or choose one. Each can be taken back; "
             "what you changed since stays as you changed it.");
    setTexts(tr("Files brought in"),
             m_context.leaveDemo
                 ? tr("In the demo shop, a file is only tried out: nothing of it is brought in.")
                 : text);
    m_bringIn->setText(tr("Bring in a file…"));
    take(QList<Import>(m_imports));
}

void PastImports::refresh()
{
    const auto answer
        = m_context.store.read([](Database &db) { return ImportRepository(db).list(); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<QList<Import>> &imports) {
                 if (generation != m_generation)
                     return;
                 if (imports)
                     take(*imports);
                 else
                     emit failed(imports.error());
             });
}

void PastImports::bringInFile(const QString &path)
{
    auto *wizard = new ImportWizard(m_context, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::storeChanged, this, [this] {
        refresh();
        emit storeChanged();
    });
    wizard->open();
    if (!path.isEmpty())
        wizard->openFile(path);
}

void PastImports::take(const QList<Import> &imports)
{
    m_imports = imports;
    QList<QWidget *> lines;
    for (const Import &import : imports)
        lines.append(makeImportLine(import));
    setLines(lines, tr("No file was brought in yet."));
}

QString PastImports::summary(const Import &import)
{
    QStringList parts;
    if (const auto kind = csv::kindFromId(import.kind))
        parts.append(ImportWords::kind(*kind));
    parts.append(
        QStringList{tr("%Ln new", nullptr, static_cast<int>(import.counts.inserted)),
                    tr("%Ln changed", nullptr, static_cast<int>(import.counts.updated)),
                    tr("%Ln row(s) left out", nullptr, static_cast<int>(import.counts.rejected))}
            .join(QStringLiteral(", ")));
    if (!import.finishedAt)
        parts.append(tr("stopped before the end"));
    return parts.join(QStringLiteral(" · "));
}

QWidget *PastImports::makeImportLine(const Import &import)
{
    const auto [line, row] = makeLine(import.fileName, summary(import), this);
    QLabel *when = makeLabel(TextRole::Body, line);
    when->setText(Format::dateTime(import.startedAt));
    when->setMinimumWidth(Theme::forText(150));
    when->setWordWrap(false);
    row->insertWidget(0, when);
    if (import.undoneAt) {
        row->addWidget(new Badge(tr("taken back"), Tone::Neutral, line));
        return line;
    }
    QPushButton *undo = makeButton(ButtonKind::Link, line);
    undo->setText(tr("Take back…"));
    undo->setAccessibleName(
        tr("Take back %1 of %2").arg(import.fileName, Format::dateTime(import.startedAt)));
    undo->setObjectName(QStringLiteral("undo-%1").arg(import.id.value));
    undo->setEnabled(!m_job->isRunning());
    row->addWidget(undo);
    connect(undo, &QPushButton::clicked, this, [this, import] { confirmUndo(import); });
    return line;
}

/// What would go is counted first, from what the import noted.
void PastImports::confirmUndo(const Import &import)
{
    const auto counted = m_context.store.read(
        [id = import.id](Database &db) { return ImportRepository(db).undoPreview(id); });
    whenDone(counted, this, [this, import](const Result<ImportUndoPreview> &preview) {
        if (preview)
            confirmUndo(import, *preview);
        else
            emit failed(preview.error());
    });
}

QString PastImports::whatGoes(const ImportUndoPreview &preview)
{
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    add(preview.customers, tr("%n customer(s)", nullptr, number(preview.customers)));
    add(preview.orders, tr("%n order(s)", nullptr, number(preview.orders)));
    add(preview.consents, tr("%n line(s) of consent", nullptr, number(preview.consents)));
    add(preview.events, tr("%n event(s)", nullptr, number(preview.events)));
    add(preview.notes, tr("%n note(s)", nullptr, number(preview.notes)));
    QStringList sentences;
    if (!parts.isEmpty())
        //: %1 is a list: 12 customers, 40 orders
        sentences.append(tr("What came with it goes: %1.").arg(parts.join(QStringLiteral(", "))));
    if (preview.altered > 0)
        sentences.append(tr("%n record(s) that it changed get their earlier values back.", nullptr,
                            number(preview.altered)));
    if (sentences.isEmpty())
        sentences.append(tr("It changed nothing, so nothing goes."));
    return sentences.join(u' ');
}

void PastImports::confirmUndo(const Import &import, const ImportUndoPreview &preview)
{
    ConfirmDialog::Question question;
    question.title = tr("Take back %1?").arg(import.fileName);
    question.text = whatGoes(preview) + QStringLiteral("\n\n")
        + tr("What you or a shop changed since stays, and so does everybody who ordered since. "
             "The file itself is not touched.");
    question.verb = tr("Take it back");
    ConfirmDialog::ask(this, question, [this, import](int) {
        if (m_job->isRunning())
            return;
        m_job->undo(import.id, import.fileName);
        take(QList<Import>(m_imports)); // no second one meanwhile
    });
}

void PastImports::takeUndone(const ChangeRecorder::Undone &undone)
{
    m_context.notices->say(ReportStep::takenBack(undone));
    refresh();
    emit storeChanged();
}

} // namespace comptoir
