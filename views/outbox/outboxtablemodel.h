#pragma once

#include "models/store/outboxlist.h"
#include "views/shell/privacy.h"
#include "views/widgets/pagedmodel.h"
#include "views/widgets/tableexport.h"

namespace comptoir {

/// How the store answers for the table of the outbox.
struct OutboxTableReads
{
    using Query = OutboxListQuery;
    using Row = OutboxLine;
    static Result<std::vector<qint32>> ids(Database &db, const OutboxListQuery &query)
    {
        return OutboxList(query).ids(db);
    }
    static Result<QList<OutboxLine>> first(Database &db, const OutboxListQuery &query, int limit);
    static Result<QList<OutboxLine>> rows(Database &db, const OutboxListQuery &query,
                                          const std::vector<qint32> &ids);
    static bool isFirstQuick(const OutboxListQuery &query);
    static bool isSame(const OutboxListQuery &a, const OutboxListQuery &b) { return a == b; }
    static qint64 id(const OutboxLine &line) { return line.row.id.value; }
};

/// All messages of a query, however many, as PagedModel has it. Names and addresses are masked in
/// hide-names mode. The columns are those of OutboxColumns.
class OutboxTableModel : public PagedModel<OutboxTableReads>
{
    Q_OBJECT

public:
    OutboxTableModel(Store &store, std::shared_ptr<Privacy> privacy, QObject *parent = nullptr);

    /// What the table shows, with these columns, for a file.
    [[nodiscard]] TableSource exportSource(const QStringList &keys) const;
    /// The message in this row, if it is there.
    [[nodiscard]] const OutboxLine *lineAt(int row) const { return rowAt(row); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString cellText(const OutboxLine &line, int column) const override;
    [[nodiscard]] QString masked(const OutboxLine &line, int column) const;

    std::shared_ptr<Privacy> m_privacy;
};

} // namespace comptoir
