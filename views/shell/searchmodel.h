#pragma once

#include <QAbstractListModel>

namespace comptoir {

/// One line of the search popup.
struct SearchItem
{
    enum class Kind {
        Heading, ///< of a group
        Record, ///< `target` is a page, `record` one of its records
        Command, ///< `target` is the id of a command
        Hint, ///< a sentence; nothing to open
    };

    Kind kind = Kind::Hint;
    QString icon;
    QString title;
    QString detail; ///< under the title
    QString figure; ///< at the right: an amount, a key
    QString target;
    qint64 record = 0;

    [[nodiscard]] bool opens() const { return kind == Kind::Record || kind == Kind::Command; }
    bool operator==(const SearchItem &) const = default;
};

/// What the search found, by groups with a heading each.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole,
        IconRole,
        DetailRole,
        FigureRole,
        TypedRole, ///< the words to mark in the title
    };

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<SearchItem> &items, const QString &typed);
    [[nodiscard]] const SearchItem &item(int row) const { return m_items.at(row); }

    /// The next row that opens something, `step` being 1 or -1; `row` itself at the end. -1 stands
    /// before the first.
    [[nodiscard]] int nextRow(int row, int step) const;
    /// The first such row of the next group, or of the one before; around the end.
    [[nodiscard]] int nextGroup(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<SearchItem> m_items;
    QString m_typed;
};

} // namespace comptoir
