#pragma once

#include "models/domain/clock.h"
#include "models/shops/csv/tablefile.h"
#include "views/viewcontext.h"

#include <QObject>

#include <vector>

namespace comptoir {

class Database;

/// What a table shows, told in a way that a worker thread can walk: all rows of the filter in the
/// sorted order, not only those that were seen. The functions are called on a thread of the store
/// and must keep nothing of the page.
struct TableSource
{
    QString fileName; ///< without date and ending: "orders"
    QString heading = {}; ///< of the question; empty: it is what a table shows
    QString which; ///< a sentence on which lines go out; empty: all of the present filter
    QString title; ///< "Exporting orders", for the list of jobs
    QList<csv::TableFileColumn> columns; ///< those shown, in their order
    std::function<Result<std::vector<qint32>>(Database &)> ids;
    /// The cells of each id, by `columns`; an empty list for a record that is gone, which is left
    /// out.
    std::function<Result<QList<QList<csv::TableCell>>>(Database &, const std::vector<qint32> &)>
        rows;
};

/// A file that is written in one go by something that knows its rows itself: everything there is of
/// a kind. `write` is called on a thread of the store and must keep nothing of the page.
struct WholeFile
{
    QString fileName; ///< without date and ending
    QString heading; ///< of the question
    QString which; ///< a sentence on what goes out
    QString title; ///< for the list of jobs
    std::function<Result<qint64>(Database &, const QString &path, const csv::TableFileOptions &,
                                 const CancelToken &)>
        write; ///< gives the number of lines
};

/// Writes what a table shows into a file: asks where to and how, then works in slices on the
/// store's thread for chores as a job of the window, with progress and cancel, and tells the end by
/// a notice that opens the folder. Nothing half written stays. Names are written as they are even
/// in hide-names mode. GUI thread.
class TableExport : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRowsASlice = 1000;

    /// Opens the dialog; `parent` is its parent only and may go while the export runs.
    static void ask(const ViewContext &context, QWidget *parent, const TableSource &source);
    static void ask(const ViewContext &context, QWidget *parent, const WholeFile &file);
    /// Writes without asking. `whenWritten` may be empty; it is not called when the window closes
    /// first.
    static void run(const ViewContext &context, const TableSource &source, const QString &path,
                    const csv::TableFileOptions &options,
                    std::function<void(const Result<qint64> &)> whenWritten = {});
    static void run(const ViewContext &context, const WholeFile &file, const QString &path,
                    const csv::TableFileOptions &options);

private:
    struct State;

    TableExport(const ViewContext &context, std::shared_ptr<State> state);
    void step();
    void finish(const Result<qint64> &written);
    static void tell(const std::weak_ptr<Notices> &to, const QString &path,
                     const Result<qint64> &written);
    static Result<bool> writeSlice(Database &database, State &state);
    static Done begin(Database &database, State &state);

    Store &m_store;
    std::weak_ptr<Notices> m_notices;
    std::shared_ptr<State> m_state;
};

} // namespace comptoir
