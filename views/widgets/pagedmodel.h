#pragma once

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/pagedmodelbase.h"

#include <QCache>
#include <QPointer>

#include <optional>
#include <utility>

namespace comptoir {

/// All records of a query, however many: their ids in order (4 bytes each), and rows in pages of
/// 256 that are read when seen and forgotten when 32 others were seen since. Cells are blank until
/// their page has come. Another question shows its first page as soon as that is there, before all
/// ids are. Nothing is read on the GUI thread; an answer to an older question is dropped. The same
/// question once more waits for the answer, which is shown, and is asked then: a list that is long
/// to find comes in though there is news of it every second.
///
/// `Reads` says how the store answers; its functions run on the store's threads:
///
///     struct Reads {
///         using Query = …; using Row = …;
///         static Result<std::vector<qint32>> ids(Database &, const Query &);
///         static Result<QList<Row>> first(Database &, const Query &, int limit);
///         static Result<QList<Row>> rows(Database &, const Query &, const std::vector<qint32> &);
///         static bool isFirstQuick(const Query &);   // whether first() is much sooner there
///         static bool isSame(const Query &, const Query &); // ask for the same list
///         static qint64 id(const Row &);             // 0: the record is gone
///     };
///
/// rows() gives one row for each id, in their order.
template <typename Reads>
class PagedModel : public PagedModelBase
{
public:
    using Query = typename Reads::Query;
    using Row = typename Reads::Row;

    explicit PagedModel(Store &store, QObject *parent = nullptr)
        : PagedModelBase(parent)
        , m_store(store)
        , m_pages(kPagesKept)
    {}

    /// Reads the ids again; the rows shown stay until the answer is there.
    virtual void setQuery(const Query &query)
    {
        if (m_finding && Reads::isSame(query, *m_finding)) {
            m_query = query;
            m_findsAgain = true;
            return;
        }
        m_finding.reset();
        m_findsAgain = false;
        // News of the list that is shown must not cut it back to its first page.
        const bool another = !m_shown || !Reads::isSame(query, *m_shown);
        m_query = query;
        const int generation = startAsking();
        if (another && Reads::isFirstQuick(query))
            readFirst(generation);
        else
            readIds(generation);
    }
    [[nodiscard]] const Query &query() const { return m_query; }
    void reload() { setQuery(m_query); }

    void readLines(const QList<int> &rows, const QList<int> &columns, QObject *context,
                   std::function<void(const QList<QStringList> &)> receive) const override
    {
        if (const auto there = rowsThere(rows))
            return receive(textsOf(*there, columns));
        const auto answer = m_store.read([query = m_query, ids = idsAt(rows)](Database &db) {
            return Reads::rows(db, query, ids);
        });
        whenDone(answer, context,
                 [this, columns, asked = edition(), guard = QPointer<const QObject>(this),
                  receive = std::move(receive)](const Result<QList<Row>> &read) {
                     const bool fresh = guard && read && asked == edition();
                     receive(fresh ? textsOf(*read, columns) : QList<QStringList>());
                 });
    }

protected:
    /// What a cell says, unmasked, as it leaves for the clipboard; empty for a row that is gone.
    [[nodiscard]] virtual QString cellText(const Row &row, int column) const = 0;

    /// The row if its page is there; else nothing, and its page is asked for.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const int page = row / kPageRows;
        const QList<Row> *rows = m_pages.object(page);
        if (!rows)
            requestPage(page);
        const int inPage = row % kPageRows;
        return rows && inPage < rows->size() ? &rows->at(inPage) : nullptr;
    }
    [[nodiscard]] Store &store() const { return m_store; }

private:
    [[nodiscard]] std::optional<QList<Row>> rowsThere(const QList<int> &rows) const
    {
        QList<Row> there;
        for (const int row : rows) {
            const QList<Row> *page = m_pages.object(row / kPageRows);
            if (!page || row % kPageRows >= page->size())
                return std::nullopt;
            there.append(page->at(row % kPageRows));
        }
        return there;
    }
    [[nodiscard]] QList<QStringList> textsOf(const QList<Row> &rows,
                                             const QList<int> &columns) const
    {
        QList<QStringList> lines;
        for (const Row &row : rows) {
            QStringList cells;
            for (const int column : columns)
                cells.append(cellText(row, column));
            lines.append(cells);
        }
        return lines;
    }
    /// The ids follow when the rows are there: asked for at the same time, those of questions that
    /// were put aside meanwhile would keep every reader of the store busy.
    void readFirst(int generation)
    {
        const auto answer = m_store.read(
            [asked = m_query](Database &db) { return Reads::first(db, asked, kPageRows); });
        whenDone(answer, this, [this, generation](const Result<QList<Row>> &rows) {
            if (!isCurrent(generation))
                return;
            if (rows) // a failure is told by the list's own answer
                takeFirst(*rows);
            readIds(generation);
        });
    }
    void readIds(int generation)
    {
        m_finding = m_query;
        const auto answer
            = m_store.read([asked = m_query](Database &db) { return Reads::ids(db, asked); });
        whenDone(answer, this, [this, generation](const Result<std::vector<qint32>> &ids) {
            if (!isCurrent(generation))
                return;
            finishAsking();
            m_finding.reset();
            if (ids)
                takeIds(*ids);
            else
                emit failed(ids.error());
            if (std::exchange(m_findsAgain, false))
                reload();
        });
    }
    void takeFirst(const QList<Row> &rows)
    {
        std::vector<qint32> ids;
        for (const Row &row : rows) {
            if (Reads::id(row) <= 0) // gone between the two reads
                return;
            ids.push_back(static_cast<qint32>(Reads::id(row)));
        }
        if (ids.empty())
            return;
        replaceIds(std::move(ids), true,
                   [this, &rows] { m_pages.insert(0, new QList<Row>(rows)); }); // QCache owns it
        emit firstShown();
    }
    void requestPage(int page) const
    {
        if (!askForPage(page))
            return;
        const auto answer = m_store.read([query = m_query, ids = idsOfPage(page)](Database &db) {
            return Reads::rows(db, query, ids);
        });
        // Asking does not change what the model holds; the answer does, later, from the event loop.
        auto *self = const_cast<PagedModel *>(this);
        whenDone(answer, self, [self, page, asked = edition()](const Result<QList<Row>> &rows) {
            if (asked != self->edition())
                return;
            if (!rows) {
                emit self->failed(rows.error());
                return;
            }
            self->m_pages.insert(page, new QList<Row>(*rows)); // QCache owns it
            self->showPage(page);
        });
    }
    void forgetPages() override
    {
        m_pages.clear();
        m_shown = m_query;
    }

    Store &m_store;
    Query m_query;
    std::optional<Query> m_shown; ///< what the ids answer
    std::optional<Query> m_finding; ///< what is being looked for
    bool m_findsAgain = false; ///< it was asked once more meanwhile
    mutable QCache<int, QList<Row>> m_pages;
};

} // namespace comptoir
