#pragma once

#include "models/domain/result.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <vector>

namespace comptoir {

/// The half of PagedModel that does not know what its rows are: ids in order, and which pages of
/// rows are under way. See PagedModel.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 32;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// 0 beyond the list.
    [[nodiscard]] qint64 recordAt(int row) const;
    /// -1 when the record is not in this list.
    [[nodiscard]] int rowOfRecord(qint64 id) const;
    [[nodiscard]] std::vector<qint32> idsAt(const QList<int> &rows) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

    /// Reads what these lines say, seen or not, unmasked, and hands the texts of `columns` over: at
    /// once where all are there, else from the event loop; none when reading failed or the list has
    /// become another one by then.
    virtual void readLines(const QList<int> &rows, const QList<int> &columns, QObject *context,
                           std::function<void(const QList<QStringList> &)> receive) const = 0;
    /// The language has changed: headings and cells say the same in other words.
    void retranslate();

signals:
    /// A question is asked; loaded() or failed() follows once it is answered, unless another one is
    /// asked before.
    void asked();
    /// The first page of another question is shown; the rest follows.
    void firstShown();
    void loaded(int count);
    void failed(const comptoir::Error &error);

protected:
    /// A question is asked: answers to older ones are stale from now on.
    int startAsking();
    [[nodiscard]] bool isCurrent(int generation) const { return generation == m_generation; }
    [[nodiscard]] bool hasAsked() const { return m_generation > 0; }
    void finishAsking() { m_loading = false; }
    [[nodiscard]] int edition() const { return m_edition; }

    void takeIds(std::vector<qint32> ids);
    /// `keepFirst` puts the page that came along into the place of page 0.
    void replaceIds(std::vector<qint32> ids, bool onlyFirst,
                    const std::function<void()> &keepFirst);
    [[nodiscard]] const std::vector<qint32> &ids() const { return m_ids; }
    [[nodiscard]] std::vector<qint32> idsOfPage(int page) const;
    /// False when it is asked for already.
    bool askForPage(int page) const;
    void showPage(int page);
    /// All pages of rows are of yesterday.
    virtual void forgetPages() = 0;

private:
    [[nodiscard]] bool continuesFirst(const std::vector<qint32> &ids) const;

    std::vector<qint32> m_ids;
    int m_generation = 0; ///< answers of another one are stale
    int m_edition = 0; ///< of m_ids: pages asked for an older one are stale
    bool m_loading = false;
    bool m_onlyFirst = false; ///< m_ids are but the first page
    mutable QSet<int> m_asked;
};

} // namespace comptoir
