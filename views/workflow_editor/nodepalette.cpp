#include "views/workflow_editor/nodepalette.h"

#include "views/widgets/icons.h"
#include "views/workflow_editor/canvasmime.h"
#include "workflows/graph/nodecatalogue.h"

#include <QEvent>
#include <QMimeData>

#include <algorithm>

namespace comptoir {

namespace {

Tone toneOf(NodeCategory category)
{
    switch (category) {
    case NodeCategory::Trigger:
    case NodeCategory::Message:
    case NodeCategory::Change:
        return Tone::Accent;
    case NodeCategory::Wait:
    case NodeCategory::Decision:
        return Tone::Warning;
    case NodeCategory::End:
        break;
    }
    return Tone::Good;
}

} // namespace

void NodePaletteModel::fill(const QSet<DataSource> &missing)
{
    QList<PaletteEntry> entries;
    for (const NodeKind &kind : NodeCatalogue::kinds()) {
        PaletteEntry entry;
        entry.id = kind.id;
        entry.group = NodeCatalogue::categoryName(kind.category);
        entry.text = kind.label();
        QStringList words{kind.id};
        for (const NodeParameter &parameter : kind.parameters)
            words.append(parameter.label());
        entry.words = words.join(u' ').replace(u'_', u' ');
        const auto lacks
            = std::find_if(kind.needs.cbegin(), kind.needs.cend(),
                           [&missing](DataSource source) { return missing.contains(source); });
        if (lacks != kind.needs.cend())
            entry.missing = DataSourceWords::missing(*lacks);
        entries.append(entry);
    }
    setEntries(entries);
}

QVariant NodePaletteModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DecorationRole)
        return PaletteModel::data(index, role);
    const PaletteEntry *entry = entryAt(index);
    const NodeKind *kind = entry ? NodeCatalogue::find(entry->id) : nullptr;
    return kind ? QVariant(themedIcon(kind->icon, toneOf(kind->category))) : QVariant();
}

QStringList NodePaletteModel::mimeTypes() const
{
    return {canvasmime::kindType()};
}

QMimeData *NodePaletteModel::mimeData(const QModelIndexList &indexes) const
{
    const PaletteEntry *entry = indexes.isEmpty() ? nullptr : entryAt(indexes.constFirst());
    return entry ? canvasmime::ofKind(entry->id) : nullptr;
}

NodePalette::NodePalette(QWidget *parent)
    : NodePalette(new NodePaletteModel, parent)
{}

NodePalette::NodePalette(NodePaletteModel *model, QWidget *parent)
    : Palette(
        model,
        [] {
            return Words{tr("Step…"), tr("Find a step to add"), tr("Steps to add"),
                         tr("No step is called that. Try another word.")};
        },
        parent)
    , m_kinds(model)
{
    m_kinds->fill(m_missing);
}

void NodePalette::setMissing(const QSet<DataSource> &missing)
{
    if (missing == m_missing)
        return;
    m_missing = missing;
    m_kinds->fill(m_missing);
}

void NodePalette::changeEvent(QEvent *event)
{
    Palette::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_kinds->fill(m_missing);
}

} // namespace comptoir
