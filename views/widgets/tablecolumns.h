#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace comptoir {

class DataTable;
class Store;

/// One column that a table can show.
struct TableColumn
{
    QString key; ///< stable, for the setting and for files
    QString title;
    QString group; ///< heading in the chooser
    bool shown = true; ///< until the owner chooses
    bool fixed = false; ///< always shown: names the row
    int weight = 110; ///< share of the width: about its pixels in a window of 1440
    int least = 0; ///< pixels, beyond what the heading needs (a badge)
    bool flexible = false; ///< free text, which may be cut where room is scarce
    int yields = 0; ///< where even that is too little: the greater steps back first, 0 stays
    int cutTo = 0; ///< pixels: before another column steps back, words are cut to that; 0: never
    QString name = {}; ///< in full, where the title is shorter: the chooser finds it by both
};

/// Which columns a table shows, in which order, how wide and sorted by what: chosen by the owner
/// (dialog, menus and keys of ColumnMenus, drag of a heading) and remembered in the setting
/// `view.<name>.columns`.
/// Shares the width between the columns, none narrower than its heading and what its figures need,
/// until the owner sets one. Beside a detail, where there is no room for all, the least important
/// step back until there is. Belongs to the table.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    TableColumns(DataTable *table, Store &store, const QString &name);

    /// By the model's column numbers, in the order at first. Call again when the titles are in
    /// another language or the model has other columns: what was chosen stays.
    void setColumns(const QList<TableColumn> &columns);
    [[nodiscard]] const QList<TableColumn> &columns() const { return m_columns; }
    void setFirstSort(int column, Qt::SortOrder order);
    /// Reads what the owner chose; restored() follows.
    void restore();
    /// Keys of the columns shown, in their order; those that only step back for room too.
    [[nodiscard]] QStringList shown() const;
    /// The columns of these: what the model is to have ready.
    [[nodiscard]] QList<int> chosen() const;
    void setShown(const QStringList &keys);
    /// Back to the columns, order and widths at first.
    void reset();
    /// Opens the dialog.
    void choose();
    /// Takes back the widths that the owner set.
    void shareEvenly();
    /// Shares the width anew; called by itself when the table's size or its columns change.
    void fit();

signals:
    void restored();
    void shownChanged();

private:
    void takeState(const QJsonObject &state);
    [[nodiscard]] QJsonObject state() const;
    void save();
    [[nodiscard]] int columnOf(const QString &key) const;
    [[nodiscard]] QStringList shownAtFirst() const;
    void place(const QStringList &keys);
    void widen();
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int leastOf(int column) const;
    void stepBack(int room);
    bool eventFilter(QObject *watched, QEvent *event) override;

    DataTable *m_table;
    Store &m_store;
    QString m_key;
    QList<TableColumn> m_columns;
    QHash<int, int> m_widest; ///< pixels of the widest text seen, by column that is not flexible
    QSet<int> m_away; ///< shown as soon as there is room
    QTimer m_saving;
    int m_firstSort = -1;
    Qt::SortOrder m_firstOrder = Qt::AscendingOrder;
    bool m_restored = false;
    bool m_byHand = false; ///< the owner set a width
    bool m_placing = false; ///< changes are ours
};

} // namespace comptoir
