#include "app/fileactions.h"

#include "models/shops/csv/exporter.h"
#include "views/shell/jobs.h"
#include "views/shell/notices.h"
#include "views/widgets/whendone.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace comptoir {

FileActions::FileActions(Store &store, std::shared_ptr<Jobs> jobs, std::shared_ptr<Notices> notices,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_jobs(std::move(jobs))
    , m_notices(std::move(notices))
{}

FileActions::~FileActions()
{
    for (CancelToken &token : m_started)
        token.cancel();
}

void FileActions::exportCustomers(QWidget *parent)
{
    const QString path = QFileDialog::getSaveFileName(parent, tr("Export all customers"),
                                                      QStringLiteral("comptoir-customers.csv"),
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    const std::shared_ptr<Job> job = m_jobs->start(tr("Exporting all customers"));
    m_started.append(job->cancelToken());
    csv::ExportOptions options;
    options.zone = QTimeZone::systemTimeZone();
    options.cancel = job->cancelToken();
    const auto work = m_store.chore(
        [path, options](Database &db) { return csv::Exporter(db).run(path, options); });
    whenDone(work, this, [this, path, job](const Result<qint64> &written) {
        job->finish();
        tell(written, path);
    });
}

void FileActions::tell(const Result<qint64> &written, const QString &path)
{
    if (written) {
        m_notices->post({Tone::Good, tr("%n customer(s) written.", nullptr, int(*written)),
                         tr("Open the file"),
                         [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        return;
    }
    const bool stopped = written.error().code == ErrorCode::Cancelled;
    m_notices->post({stopped ? Tone::Neutral : Tone::Danger, written.error().text, {}, {}});
}

} // namespace comptoir
