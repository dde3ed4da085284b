#include "app/fileactions.h"

#include "models/shops/csv/exporter.h"
#include "models/shops/csv/importer.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace comptoir {

namespace {

constexpr qsizetype kProblemsShown = 50;

/// Looks at the file and guesses what its columns are, by their headers.
Result<csv::ImportProfile> guessProfile(const QString &path, const Error &unreadable)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable;
    const Result<csv::FileLook> first = csv::FileInspector::look(file, {});
    if (!first)
        return first.error();
    csv::ImportProfile wanted;
    wanted.kind = csv::suggestKind(first->headers);
    const Result<csv::FileLook> look = csv::FileInspector::look(file, wanted);
    if (!look)
        return look.error();
    return look->profile;
}

} // namespace

FileActions::FileActions(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

FileActions::~FileActions()
{
    m_cancel.cancel();
}

void FileActions::exportCustomers(QWidget *parent)
{
    const QString path = QFileDialog::getSaveFileName(parent, tr("Export all customers"),
                                                      QStringLiteral("comptoir-customers.csv"),
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    csv::ExportOptions options;
    options.zone = QTimeZone::systemTimeZone();
    options.cancel = m_cancel;
    m_store.chore([path, options](Database &db) { return csv::Exporter(db).run(path, options); })
        .then(this, [this, parent = QPointer<QWidget>(parent)](const Result<qint64> &written) {
            told(parent,
                 written ? tr("%n customer(s) written.", nullptr, int(*written))
                         : written.error().text);
        });
}

void FileActions::importFile(QWidget *parent)
{
    const QString path = QFileDialog::getOpenFileName(parent, tr("Bring in a CSV file"), {},
                                                      tr("CSV files (*.csv *.txt *.tsv)"));
    if (!path.isEmpty())
        runImport(parent, path, true);
}

void FileActions::runImport(QWidget *parent, const QString &path, bool dryRun)
{
    const Error unreadable{
        ErrorCode::File,
        tr("The file cannot be read. Nothing was changed: check its name and rights."),
        QStringLiteral("open failed")};
    const Timestamp now = m_store.clock().now();
    auto job = [path, dryRun, now, unreadable, cancel = m_cancel](Database &db) {
        const Result<csv::ImportProfile> profile = guessProfile(path, unreadable);
        if (!profile)
            return Result<csv::ImportReport>(profile.error());
        csv::ImportRequest request;
        request.path = path;
        request.profile = *profile;
        request.dryRun = dryRun;
        request.now = now;
        request.cancel = cancel;
        return csv::Importer(db).run(request);
    };
    const QPointer<QWidget> over(parent);
    m_store.write(std::move(job))
        .then(this, [this, over, path, dryRun](const Result<csv::ImportReport> &report) {
            if (!report)
                told(over, report.error().text);
            else if (dryRun)
                offerImport(over, path, *report);
            else
                told(over,
                     tr("The file is in. It can be taken back with: comptoir import undo %1")
                         .arg(report->id.value));
        });
}

void FileActions::offerImport(QWidget *parent, const QString &path,
                              const csv::ImportReport &rehearsal)
{
    QMessageBox box(QMessageBox::Question, tr("Bring in a CSV file"),
                    tr("%1 rows were read: %2 new, %3 changed, %4 unchanged, %5 cannot be read. "
                       "Nothing was written yet.")
                        .arg(rehearsal.rows)
                        .arg(rehearsal.records.inserted)
                        .arg(rehearsal.records.updated)
                        .arg(rehearsal.records.unchanged)
                        .arg(rehearsal.records.rejected),
                    QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    QStringList details;
    for (const csv::Problem &problem : rehearsal.problems.mid(0, kProblemsShown))
        details.append(tr("line %1: %2").arg(problem.line).arg(problem.text));
    box.setDetailedText(details.join(QLatin1Char('\n')));
    QPushButton *bringIn = box.addButton(tr("Bring in"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == bringIn)
        runImport(parent, path, false);
}

void FileActions::told(QWidget *parent, const QString &text)
{
    QMessageBox box(QMessageBox::Information, tr("Comptoir"), text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace comptoir
