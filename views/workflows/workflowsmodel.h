#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QAbstractTableModel>

namespace comptoir {

class Database;

/// A workflow as the list tells of it.
struct WorkflowLine
{
    StoredWorkflow workflow; ///< without its draft
    qint64 in = 0; ///< people now
    qint64 messages = 0; ///< that left in the last days
    bool hasChanges = false; ///< the draft does something else than what is live
};

/// The workflows as a table, those that are kept or those put aside. All of them are here: an owner
/// has tens, not thousands.
class WorkflowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, People, Messages, Changed, ColumnCount };
    static constexpr int kDays = 30; ///< whose messages are counted

    using QAbstractTableModel::QAbstractTableModel;

    static Result<QList<WorkflowLine>> read(Database &database, Timestamp now);

    void setLines(const QList<WorkflowLine> &lines, Timestamp now);
    /// Which of them are shown: those whose name has all these words.
    void setShown(bool archived, const QString &words);
    void retranslate();

    [[nodiscard]] const QList<WorkflowLine> &lines() const { return m_lines; }
    [[nodiscard]] qsizetype archivedCount() const;
    /// nullptr beyond the list.
    [[nodiscard]] const WorkflowLine *lineAt(int row) const;
    [[nodiscard]] const WorkflowLine *find(WorkflowId id) const;
    /// -1: it is not shown.
    [[nodiscard]] int rowOf(WorkflowId id) const;
    static QString columnKey(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] bool fits(const WorkflowLine &line) const;
    [[nodiscard]] QVariant sortKey(const WorkflowLine &line, int column) const;
    [[nodiscard]] QString text(const WorkflowLine &line, int column) const;

    QList<WorkflowLine> m_lines;
    QList<qsizetype> m_rows; ///< indexes into the lines
    Timestamp m_now;
    QString m_words;
    bool m_archived = false;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace comptoir
