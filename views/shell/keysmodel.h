#pragma once

#include "views/widgets/localkeys.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace comptoir {

class Commands;

/// The keys of the program by group, a heading before each.
class KeysModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< QString as the keyboard writes it; empty for a heading
        WordsRole, ///< QString: title and keywords, to search in
        GroupRole, ///< int: the same for the lines under one heading
    };

    /// The commands that have a key, then the keys of places.
    KeysModel(const Commands &commands, const QList<LocalKeys> &places, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        QString title, key, words;
        int group = 0;
    };
    void addHeading(const QString &title);
    void addLine(const QString &title, const QString &key, const QString &moreWords);

    QList<Line> m_lines;
    int m_groups = 0;
};

/// Those lines that have the typed words; a heading stays while a line under it does.
class KeysFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setTyped(const QString &typed);

private:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool accepts(const QModelIndex &line) const;

    QString m_typed;
};

} // namespace comptoir
