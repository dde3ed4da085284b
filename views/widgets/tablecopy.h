#pragma once

#include <QStringList>

#include <memory>

class QMimeData;

namespace comptoir {

/// Lines of a table for the clipboard: as text with tabs between cells, for letters and
/// spreadsheets that read no more, and as an HTML table, for those that do. A tab or line break in
/// a cell becomes a blank in the text. One single cell is plain text alone. `headings` go first and
/// may be empty.
std::unique_ptr<QMimeData> tableMimeData(const QStringList &headings,
                                         const QList<QStringList> &lines);

} // namespace comptoir
