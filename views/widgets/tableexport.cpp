#include "views/widgets/tableexport.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/exportdialog.h"
#include "views/widgets/format.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace comptoir {

/// Used by one thread at a time: a slice ends before the next one is asked for.
struct TableExport::State
{
    State(const TableSource &table, const QString &to, const csv::TableFileOptions &options)
        : source(table)
        , path(to)
        , file(to, table.columns, options)
    {}

    TableSource source;
    QString path;
    csv::TableFile file;
    std::shared_ptr<Job> job;
    std::function<void(const Result<qint64> &)> whenWritten;
    std::vector<qint32> ids;
    size_t next = 0;
    bool begun = false;
};

namespace {

template <typename Source>
void askWhereTo(const ViewContext &context, QWidget *parent, const Source &source)
{
    auto *dialog = new ExportDialog(context, source.fileName, parent);
    dialog->setHeading(source.heading);
    dialog->setWhich(source.which);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, context, source] {
        TableExport::run(context, source, dialog->path(), dialog->options());
    });
    dialog->open();
}

} // namespace

void TableExport::ask(const ViewContext &context, QWidget *parent, const TableSource &source)
{
    askWhereTo(context, parent, source);
}

void TableExport::ask(const ViewContext &context, QWidget *parent, const WholeFile &file)
{
    askWhereTo(context, parent, file);
}

void TableExport::run(const ViewContext &context, const WholeFile &file, const QString &path,
                      const csv::TableFileOptions &options)
{
    const std::shared_ptr<Job> job = context.jobs->start(file.title);
    const auto work = context.store.chore(
        [write = file.write, path, options, cancel = job->cancelToken()](Database &database) {
            return write(database, path, options, cancel);
        });
    whenDone(work, context.jobs.get(),
             [job, path, to = std::weak_ptr(context.notices)](const Result<qint64> &written) {
                 job->finish();
                 tell(to, path, written);
             });
}

void TableExport::run(const ViewContext &context, const TableSource &source, const QString &path,
                      const csv::TableFileOptions &options,
                      std::function<void(const Result<qint64> &)> whenWritten)
{
    auto state = std::make_shared<State>(source, path, options);
    state->whenWritten = std::move(whenWritten);
    state->job = context.jobs->start(source.title);
    auto *work = new TableExport(context, std::move(state)); // goes with the jobs, or at its end
    work->step();
}

TableExport::TableExport(const ViewContext &context, std::shared_ptr<State> state)
    : QObject(context.jobs.get())
    , m_store(context.store)
    , m_notices(context.notices)
    , m_state(std::move(state))
{}

Done TableExport::begin(Database &database, State &state)
{
    state.begun = true;
    auto ids = state.source.ids(database);
    if (!ids)
        return ids.error();
    state.ids = *std::move(ids);
    return state.file.open();
}

/// Whether there is more.
Result<bool> TableExport::writeSlice(Database &database, State &state)
{
    if (!state.begun) {
        if (const Done begun = begin(database, state); !begun)
            return begun.error();
    }
    if (state.job->isCancelled()) {
        state.file.discard();
        return Error{ErrorCode::Cancelled, tr("The export was stopped. No file was written."), {}};
    }
    const size_t last = std::min(state.next + kRowsASlice, state.ids.size());
    const auto at = [&state](size_t i) { return state.ids.begin() + static_cast<qsizetype>(i); };
    const auto rows = state.source.rows(database, {at(state.next), at(last)});
    if (!rows)
        return rows.error();
    for (const QList<csv::TableCell> &cells : *rows) {
        if (!cells.isEmpty())
            state.file.writeRow(cells);
    }
    state.next = last;
    state.job->setProgress(static_cast<qint64>(last), static_cast<qint64>(state.ids.size()));
    if (last < state.ids.size())
        return true;
    if (const Done committed = state.file.commit(); !committed)
        return committed.error();
    return false;
}

void TableExport::step()
{
    const auto slice = m_store.chore(
        [state = m_state](Database &database) { return writeSlice(database, *state); });
    whenDone(slice, this, [this](const Result<bool> &more) {
        if (!more)
            finish(more.error());
        else if (*more)
            step();
        else
            finish(m_state->file.count());
    });
}

void TableExport::finish(const Result<qint64> &written)
{
    m_state->job->finish();
    tell(m_notices, m_state->path, written);
    if (m_state->whenWritten)
        m_state->whenWritten(written);
    deleteLater();
}

void TableExport::tell(const std::weak_ptr<Notices> &to, const QString &path,
                       const Result<qint64> &written)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (const auto notices = to.lock(); notices && written) {
        notices->post({Tone::Good,
                       tr("%n line(s) are written to “%1”.", nullptr, static_cast<int>(*written))
                           .arg(QDir::toNativeSeparators(path)),
                       tr("Open folder"),
                       [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
    } else if (notices) {
        const bool stopped = written.error().code == ErrorCode::Cancelled;
        notices->post({stopped ? Tone::Neutral : Tone::Danger, written.error().text, {}, {}});
    }
}

} // namespace comptoir
