#pragma once

#include "views/segments/builder/palettecatalogue.h"

#include <QAbstractListModel>

namespace comptoir {

/// The palette as a list: headings and what stands under them, or what was found.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< empty: a heading
        MissingRole, ///< what has not arrived yet; empty: nothing
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    void search(const QString &typed);
    /// nullptr for a heading.
    [[nodiscard]] const PaletteEntry *entryAt(const QModelIndex &index) const;
    /// The first row that is no heading; invalid: nothing was found.
    [[nodiscard]] QModelIndex first() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Row
    {
        int entry = -1; ///< −1: a heading
        QString text;
    };
    void refill();

    QList<PaletteEntry> m_entries; ///< all
    QList<PaletteEntry> m_found;
    QList<Row> m_rows;
    QString m_typed;
};

} // namespace comptoir
