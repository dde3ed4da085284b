#pragma once

#include "views/segments/builder/palette.h"
#include "views/segments/builder/palettemodel.h"

namespace comptoir {

/// The steps of NodeCatalogue as a list to search and to drag from.
class NodePaletteModel : public PaletteModel
{
    Q_OBJECT

public:
    using PaletteModel::PaletteModel;

    /// `missing`: what has not arrived yet; what needs it is marked.
    void fill(const QSet<DataSource> &missing);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
};

/// What workflows are made of, at the left of the canvas: type to find, Enter or a click adds it
/// after the current step, dragging puts it anywhere. entryChosen() has NodeKind::id.
class NodePalette : public Palette
{
    Q_OBJECT

public:
    explicit NodePalette(QWidget *parent = nullptr);

    void setMissing(const QSet<DataSource> &missing);

private:
    NodePalette(NodePaletteModel *model, QWidget *parent);
    void changeEvent(QEvent *event) override;

    NodePaletteModel *m_kinds;
    QSet<DataSource> m_missing;
};

} // namespace comptoir
