#include "views/importing/importjob.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/importing/searchcatchup.h"
#include "views/shell/jobs.h"
#include "views/shell/undoend.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QWidget>
#include <QtConcurrentRun>

namespace comptoir {

namespace {

constexpr int kTellEveryMs = 100;

Result<csv::FileLook> lookAt(const QString &path, csv::ImportProfile wanted, bool guessKind)
{
    QFile file(path);
    if (const Done opened = csv::FileInspector::open(file); !opened)
        return opened.error();
    auto look = csv::FileInspector::look(file, wanted);
    if (!look || !guessKind)
        return look;
    wanted.kind = csv::suggestKind(look->headers);
    return csv::FileInspector::look(file, wanted);
}

/// As the history of undo knows it.
QString nameOf(ImportId id)
{
    return QStringLiteral("import-%1").arg(id.value);
}

/// The window outlives the wizard over it, and ends before the store does.
QObject *lastingOwner(QWidget *widget)
{
    QWidget *above = widget->parentWidget();
    return above ? above->window() : widget;
}

} // namespace

ImportJob::ImportJob(const ViewContext &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_searchOwner(lastingOwner(parent))
{
    m_timer.setInterval(kTellEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ImportJob::tellProgress);
}

ImportJob::~ImportJob()
{
    drop();
}

void ImportJob::drop()
{
    m_cancel.cancel();
    m_timer.stop();
    m_running = false;
    ++m_generation;
}

int ImportJob::begin()
{
    drop();
    m_running = true;
    m_cancel = CancelToken();
    return m_generation;
}

/// Cancelled in the window's list of jobs or here: it is one token.
std::shared_ptr<Job> ImportJob::beginJob(const QString &title)
{
    std::shared_ptr<Job> job = m_context.jobs->start(title);
    m_cancel = job->cancelToken();
    return job;
}

template <typename T, typename Receive>
void ImportJob::await(const QFuture<Result<T>> &future, Receive receive)
{
    whenDone(future, this,
             [this, generation = m_generation,
              receive = std::move(receive)](const Result<T> &answer) mutable {
                 if (generation != m_generation)
                     return;
                 m_running = false;
                 m_timer.stop();
                 if (answer)
                     receive(*answer);
                 else
                     emit failed(answer.error());
             });
}

void ImportJob::look(const QString &path, const csv::ImportProfile &wanted, bool guessKind)
{
    begin();
    await(QtConcurrent::run(lookAt, path, wanted, guessKind),
          [this](const csv::FileLook &look) { emit looked(look); });
}

void ImportJob::run(const QString &path, const csv::ImportProfile &profile, bool dryRun)
{
    begin();
    m_counter = std::make_shared<Counter>();
    m_timer.start();
    const QString file = QFileInfo(path).fileName();
    const auto job
        = beginJob(dryRun ? tr("Trying %1 out").arg(file) : tr("Bringing %1 in").arg(file));
    csv::ImportRequest request;
    request.path = path;
    request.profile = profile;
    request.dryRun = dryRun;
    request.now = m_context.clock.now();
    request.cancel = m_cancel;
    request.progress = [counter = m_counter, job](const csv::ImportProgress &now) {
        job->setProgress(now.bytesRead, now.bytesTotal);
        counter->rows = now.rows;
        counter->bytesRead = now.bytesRead;
        counter->bytesTotal = now.bytesTotal;
    };
    const auto ran = m_context.store.write(
        [request](Database &database) { return csv::Importer(database).run(request); });
    if (!dryRun)
        catchUpSearchAfter(ran, m_context.store, m_searchOwner);
    await(ran, [this](const csv::ImportReport &report) { emit finished(report); });
}

/// Also for an import that failed or whose answer nobody waits for: what had landed is to be found.
template <typename T>
void ImportJob::catchUpSearchAfter(const QFuture<Result<T>> &change, Store &store, QObject *owner)
{
    whenDone(change, owner, [&store, owner](const Result<T> &) { catchUpSearch(store, owner); });
}

void ImportJob::tellProgress()
{
    const qint64 total = m_counter->bytesTotal;
    const double share = total > 0 ? double(m_counter->bytesRead) / double(total) : 0;
    emit progressed(m_counter->rows, qBound(0.0, share, 1.0));
}

QFuture<Result<ChangeRecorder::Undone>>
ImportJob::takeBack(Store &store, ImportId id, Timestamp now, const std::shared_ptr<Job> &job)
{
    return store.write([id, now, job](Database &database) -> Result<ChangeRecorder::Undone> {
        const auto tell = [&job](qint64 done, qint64 total) { job->setProgress(done, total); };
        Transaction transaction(database);
        const Result<Import> import = ImportRepository(database).get(id);
        if (import && import->undoneAt) // by another of the ways to it
            return ChangeRecorder::Undone{};
        auto undone = ImportRepository(database).undo(id, now, job->cancelToken(), tell);
        if (!undone)
            return undone;
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
        return undone;
    });
}

QString ImportJob::takenBackForGood(const QString &fileName)
{
    return tr("The import of “%1” was taken back; that cannot be undone. The file itself was not "
              "touched: bring it in again if you want it back.")
        .arg(fileName);
}

void ImportJob::undo(ImportId id, const QString &fileName)
{
    begin();
    const auto job = beginJob(tr("Taking back %1").arg(fileName));
    const auto taken = takeBack(m_context.store, id, m_context.clock.now(), job);
    catchUpSearchAfter(taken, m_context.store, m_searchOwner);
    await(taken, [this, id, fileName](const ChangeRecorder::Undone &back) {
        m_context.undo->takenBack(nameOf(id));
        UndoEnd::mark(*m_context.undo, takenBackForGood(fileName));
        emit undone(back);
    });
}

void ImportJob::offerUndo(ImportId id, const QString &fileName)
{
    // Without the context itself, which holds the history.
    m_context.undo->add(tr("The file “%1” came in.").arg(fileName),
                        [store = &m_context.store, clock = &m_context.clock, jobs = m_context.jobs,
                         owner = QPointer<QObject>(m_searchOwner), id, fileName] {
                            const auto job = jobs->start(tr("Taking back %1").arg(fileName));
                            const auto taken = takeBack(*store, id, clock->now(), job);
                            if (owner)
                                catchUpSearchAfter(taken, *store, owner);
                            return taken;
                        });
    m_context.undo->nameLast(nameOf(id));
}

} // namespace comptoir
